"""The records of clashes: sides that cannot all hold, where each stands, and the reason."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from dossier.extract.name_data import words_of
from dossier.extract.records import Reading
from dossier.extract.same import Compared
from dossier.extract.slots import Slots, slots
from dossier.model.span import Span
from dossier.model.vocabulary import ConflictType, Resolution, Weight

ALIKE, FEW = 2, 3
"""So many names have two texts on one story in common where each names so many or more."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Place:
    """A passage of a source; `speaker` is set where it stands inside quotation marks."""

    source: str
    span: Span
    speaker: str = ""


@dataclass(frozen=True, kw_only=True)
class Side:
    """One account: what it holds, the value that differs (if any), and its passages."""

    holds: str
    value: str = ""
    places: tuple[Place, ...]

    def meets(self, other: "Side") -> bool:
        """Whether both have a passage in common, or a part of one."""
        if self.places is other.places:
            return bool(self.places)
        if not self._spans.keys() & other._spans.keys():
            return False
        return any(
            place.span.meets(span)
            for place in self.places
            for span in other._spans.get(place.source, ())
        )

    @cached_property
    def _spans(self) -> Mapping[str, Sequence[Span]]:
        """The passages of each source."""
        spans: dict[str, list[Span]] = {}
        for place in self.places:
            spans.setdefault(place.source, []).append(place.span)
        return spans


@dataclass(frozen=True, kw_only=True)
class Clash:
    """Accounts that differ. `rule` found it, `reason` says on what grounds, never who is right."""

    rule: str
    type: ConflictType
    question: str
    sides: tuple[Side, ...]
    reason: str
    weight: Weight = Weight.MATERIAL
    resolution: Resolution = Resolution.OPEN
    explanation: str = ""
    """What the texts themselves settle, where the clash is not open."""

    @cached_property
    def places(self) -> frozenset[Place]:
        """Every passage on any side."""
        return frozenset(place for side in self.sides for place in side.places)


@dataclass(frozen=True, kw_only=True)
class Material:
    """What the rules look at. `versions` are pairs (older source, newer source)."""

    readings: Mapping[str, Reading]
    compared: Compared
    versions: Sequence[tuple[str, str]]

    def place(self, index: int) -> Place:
        """Where a finding stands, with its speaker where the words are his own."""
        finding = self.compared.findings[index]
        speaker = self.compared.speakers[index] if finding.sort == "direct" else None
        return Place(source=finding.source, span=finding.span, speaker=speaker or "")

    def places(self, index: int) -> tuple[Place, ...]:
        """Where a finding and those that say the same stand."""
        group = self.compared.group_of[index]
        if group not in self._places:
            self._places[group] = tuple(sorted({self.place(number) for number in group}))
        return self._places[group]

    def whole_slots(self, index: int) -> Slots:
        """The slots of the whole passage of a finding, not only of what is said in it."""
        words = self.passage(index)
        if words not in self._slots:
            self._slots[words] = slots(words)
        return self._slots[words]

    def passage(self, index: int) -> str:
        """The words of the whole passage of a finding."""
        if index not in self._passages:
            finding = self.compared.findings[index]
            self._passages[index] = self.words(finding.source, finding.span)
        return self._passages[index]

    @cached_property
    def _passages(self) -> dict[int, str]:
        return {}

    @cached_property
    def _contents(self) -> dict[int, str]:
        return {}

    @cached_property
    def _slots(self) -> dict[str, Slots]:
        return {}

    @cached_property
    def _places(self) -> dict[tuple[int, ...], tuple[Place, ...]]:
        return {}

    @cached_property
    def _ranked(self) -> tuple[tuple[int, int], ...]:
        return tuple(
            pair
            for pair in self.compared.ranked
            if not self.compared.has_other_speaker(*pair)
            and self.are_one_story(*(self.compared.findings[index].source for index in pair))
        )

    @cached_property
    def _differing(self) -> tuple[tuple[int, int], ...]:
        return tuple(pair for pair in self._ranked if not self._are_copies(*pair))

    def _are_copies(self, one: int, other: int) -> bool:
        """Whether two findings say the same in the same words, in the same words of a text."""
        copies = self.compared.copies
        if copies[one] != copies[other]:
            return False
        printed = (self._printed(one), self._printed(other))
        return printed[0] == printed[1] or self.passage(one) == self.passage(other)

    def _printed(self, index: int) -> str:
        finding = self.compared.findings[index]
        return self.readings[finding.source].text[finding.span.start : finding.span.end]

    def are_one_story(self, one: str, other: str) -> bool:
        """Whether two texts name the same people and places; true where one names nobody.

        One name in common is no more than chance where both texts name several.
        """
        names, others = self._named[one], self._named[other]
        fewer = min(len(names), len(others))
        return not fewer or len(names & others) >= min(ALIKE, 1 + fewer // FEW)

    @cached_property
    def _named(self) -> dict[str, frozenset[str]]:
        """The last words of the names in each text; not states and “Union”, which many name."""
        common = words_of("organisation")
        return {
            source: frozenset(
                last
                for mention in reading.mentions
                if mention.kind != "state"
                and (last := mention.name.split()[-1]).lower() not in common
            )
            for source, reading in self.readings.items()
        }

    def content(self, index: int) -> str:
        """What a finding says, without who says it."""
        if index not in self._contents:
            self._contents[index] = " ".join(self.compared.findings[index].content.split())
        return self._contents[index]

    def are_versions(self, one: int, other: int) -> bool:
        """Whether two findings stand in two versions of one article."""
        findings = self.compared.findings
        return frozenset((findings[one].source, findings[other].source)) in self._pairs_of_versions

    @cached_property
    def _pairs_of_versions(self) -> frozenset[frozenset[str]]:
        return frozenset(map(frozenset, self.versions))

    def are_printed(self, one: int, other: int) -> bool:
        """Whether both findings are words in quotation marks, which two translations may give."""
        return self.compared.findings[one].sort == self.compared.findings[other].sort == "direct"

    def words(self, source: str, span: Span) -> str:
        """The words of a passage, white space run together."""
        return " ".join(self.readings[source].text[span.start : span.end].split())

    def pairs(self, least: float) -> Iterator[tuple[int, int]]:
        """Pairs at least so alike, and not of two known speakers, the most alike first.

        Copies of one passage, which cannot differ, are left out.
        """
        return self._down_to(least, self._differing)

    def pairs_and_copies(self, least: float) -> Iterator[tuple[int, int]]:
        """The same with the copies."""
        return self._down_to(least, self._ranked)

    def _down_to(
        self, least: float, ranked: Sequence[tuple[int, int]]
    ) -> Iterator[tuple[int, int]]:
        last = bisect_right(ranked, -least, key=lambda pair: -self.compared.pairs[pair])
        return islice(ranked, last)


def short(words: str, most: int = 90) -> str:
    """At most so many characters of the words, cut at a word."""
    words = words.strip(" .,;")
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + " …"
