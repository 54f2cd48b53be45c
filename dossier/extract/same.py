"""Same fact: findings of several texts become groups that say one thing, and related pairs.

Similarity is the mean of three cosines: character 4-grams of the words as printed, the same of
their base forms, and whole base forms with every name of a party made one. A different speaker or
date, or a clash, is never merged, however alike the words.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from dossier.dates.records import Dated
from dossier.extract.differences import difference
from dossier.extract.figures import Cast
from dossier.extract.quotation_diff import fragments_differ
from dossier.extract.records import Finding
from dossier.extract.similarity import Vectors, cosine, grams, neighbours
from dossier.extract.slots import Slots, differs, slots
from dossier.extract.wording import plain_words
from dossier.model.edtf import When, parse_when
from dossier.text.patterns import late

MERGED = 0.55
"""Least similarity of two findings that are taken for one fact."""
RELATED = 0.3
"""Least similarity of two findings that are shown as related."""
OTHER_VOICE = 0.2
"""Taken off where one passage reports what somebody says and the other speaks for itself."""
SAME_WORDS = 0.8
"""Least cosine, as printed, of two direct quotations that are one utterance in one translation."""
_word = late(r"\w+")


@dataclass(frozen=True, kw_only=True)
class Compared:
    """Findings with what is needed to compare any two of them. Indices are into `findings`."""

    findings: Sequence[Finding]
    speakers: Sequence[str | None]
    printed: Vectors
    pairs: Mapping[tuple[int, int], float]
    """Similarity of the pairs worth a look, lower index first."""

    def is_blocked(self, one: int, other: int) -> bool:
        """Whether something else than the words tells the two apart."""
        pair = (self.copies[one], self.copies[other])
        if pair not in self._blocked:
            self._blocked[pair] = self._are_apart(one, other)
        return self._blocked[pair]

    @cached_property
    def copies(self) -> Sequence[int]:
        """For each finding the first that says the same in the same words, of the same speaker."""
        first: dict[tuple[object, ...], int] = {}
        sayings = map(_saying, self.findings, self.speakers)
        return [first.setdefault(saying, number) for number, saying in enumerate(sayings)]

    @cached_property
    def _blocked(self) -> dict[tuple[int, int], bool]:
        return {}

    def _are_apart(self, one: int, other: int) -> bool:
        if self.has_other_speaker(one, other):
            return True
        first, second = self.findings[one], self.findings[other]
        if first.is_said != second.is_said or first.denies != second.denies:
            return True
        if first.sort == second.sort == "mixed" and fragments_differ(first.content, second.content):
            return True
        if dates_differ(first, second) or differs(self.slots(one), self.slots(other)):
            return True
        return bool(difference(first.content, second.content, is_near=True))

    def slots(self, index: int) -> Slots:
        """The slots of what a finding says."""
        content = self.findings[index].content
        if content not in self._slots:
            self._slots[content] = slots(content)
        return self._slots[content]

    @cached_property
    def _slots(self) -> dict[str, Slots]:
        return {}

    def is_same(self, one: int, other: int) -> bool:
        """Whether the two are taken for one fact."""
        if self.pairs.get((min(one, other), max(one, other)), 0) < MERGED:
            return False
        first, second = self.findings[one], self.findings[other]
        if first.sort == second.sort == "direct":
            is_copy = first.content == second.content
            return is_copy or cosine(self.printed[one], self.printed[other]) >= SAME_WORDS
        return not self.is_blocked(one, other)

    @cached_property
    def groups(self) -> tuple[tuple[int, ...], ...]:
        """All findings, those of one fact together: every two of a group are the same."""
        return _groups(self)

    @cached_property
    def group_of(self) -> Mapping[int, tuple[int, ...]]:
        """The group of each finding."""
        return {index: group for group in self.groups for index in group}

    @cached_property
    def ranked(self) -> tuple[tuple[int, int], ...]:
        """The pairs, the most alike first."""
        return tuple(
            pair for _, pair in sorted((-score, pair) for pair, score in self.pairs.items())
        )

    @cached_property
    def related(self) -> tuple[tuple[int, int], ...]:
        """Pairs of different sources that are alike but not merged, and not of other speakers."""
        return tuple(
            pair
            for pair in sorted(pair for pair, score in self.pairs.items() if score >= RELATED)
            if self.group_of[pair[0]] is not self.group_of[pair[1]]
            if not self.has_other_speaker(*pair)
        )

    def has_other_speaker(self, one: int, other: int) -> bool:
        """Whether both speakers are known, and differ."""
        first, second = self.speakers[one], self.speakers[other]
        return bool(first and second and first != second)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """Findings that are the same, and of each saying among them the first that has it."""

    members: list[int]
    sayings: set[int]


def _saying(finding: Finding, speaker: str | None) -> tuple[object, ...]:
    """All by which a finding is told apart from others."""
    dates = tuple(dated.edtf for dated in finding.own_dates)
    return speaker, finding.sort, finding.cue is None, finding.denies, finding.content, dates


def compare(findings: Sequence[Finding], people: Cast) -> Compared:
    """Compare the findings of different sources with one another."""
    contents = [finding.content for finding in findings]
    different = dict.fromkeys(contents)
    bases = {content: " ".join(plain_words(content)) for content in different}
    plain = {content: people.plain(content) for content in different}
    named = {
        content: bases[content] if called == content else " ".join(plain_words(called))
        for content, called in plain.items()
    }
    words = [named[content] for content in contents]
    printed = Vectors(texts=contents, split=grams)
    kinds = (
        printed,
        Vectors(texts=[bases[content] for content in contents], split=grams),
        Vectors(texts=words, split=str.split),
    )
    return Compared(
        findings=findings,
        speakers=[people.find(finding.speaker) for finding in findings],
        printed=printed,
        pairs=_scored(findings, _candidates(findings, words), kinds),
    )


def _scored(
    findings: Sequence[Finding], pairs: Iterable[tuple[int, int]], kinds: Sequence[Vectors]
) -> dict[tuple[int, int], float]:
    """The similarity of the pairs whose findings stand in different sources."""
    known: dict[tuple[str, str], float] = {}
    found: dict[tuple[int, int], float] = {}
    said = [finding.is_said for finding in findings]
    for one, other in pairs:
        first, second = findings[one], findings[other]
        if first.source == second.source:
            continue
        contents = (first.content, second.content)
        if contents not in known:
            known[contents] = sum(cosine(kind[one], kind[other]) for kind in kinds) / len(kinds)
        apart = OTHER_VOICE if said[one] != said[other] else 0
        found[one, other] = known[contents] - apart
    return found


def dates_differ(one: Finding, other: Finding) -> bool:
    """Whether both passages name dates and no date of one can be a date of the other."""
    return differing_dates(one, other) is not None


def differing_dates(one: Finding, other: Finding) -> tuple[Dated, Dated] | None:
    """The dates on which two passages differ; “since” and “by” differ in the day they name."""
    if not one.own_dates or not other.own_dates:
        return None
    for is_bound in (is_open, _is_until):
        bounds = [[item for item in each.own_dates if is_bound(item)] for each in (one, other)]
        if len(bounds[0]) == len(bounds[1]) == 1:
            first, second = bounds[0][0], bounds[1][0]
            return None if _named(first).overlaps(_named(second)) else (first, second)
    days = [[parse_when(item.edtf) for item in each.own_dates] for each in (one, other)]
    if any(a.overlaps(b) for a in days[0] for b in days[1]):
        return None
    return one.own_dates[0], other.own_dates[0]


def is_open(dated: Dated) -> bool:
    """Whether an expression of time gives only the beginning: “since 4 May”."""
    return dated.edtf.endswith("/..")


def _is_until(dated: Dated) -> bool:
    return dated.edtf.startswith("../")


def _named(dated: Dated) -> When:
    """The day that a bound names."""
    return parse_when(dated.edtf.removesuffix("/..").removeprefix("../"))


def _candidates(findings: Sequence[Finding], words: Sequence[str]) -> set[tuple[int, int]]:
    """Pairs that share rarer words, and pairs with exactly the same words."""
    found = set(neighbours(words))
    contents = dict.fromkeys(finding.content for finding in findings)
    plain = {content: " ".join(_word.findall(content.lower())) for content in contents}
    equal: dict[str, list[int]] = defaultdict(list)
    for number, finding in enumerate(findings):
        equal[plain[finding.content]].append(number)
    for numbers in equal.values():
        found.update(pairwise(numbers))
        found.update((numbers[0], number) for number in numbers[1:])
    return found


def _groups(compared: Compared) -> tuple[tuple[int, ...], ...]:
    """Greedy, the most alike first; two groups join only if all their pairs may."""
    group_of = {
        number: _Group(members=[number], sayings={saying})
        for number, saying in enumerate(compared.copies)
    }
    for one, other in compared.ranked:
        if compared.pairs[one, other] < MERGED:
            break
        first, second = group_of[one], group_of[other]
        if first is second or not compared.is_same(one, other):
            continue
        if any(compared.is_blocked(a, b) for a in first.sayings for b in second.sayings):
            continue
        first.members.extend(second.members)
        first.sayings.update(second.sayings)
        group_of.update(dict.fromkeys(second.members, first))
    distinct = {id(group): tuple(sorted(group.members)) for group in group_of.values()}
    return tuple(sorted(distinct.values()))
