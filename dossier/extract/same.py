"""Same fact: findings of several texts become groups that say one thing, and related pairs.

Similarity is the mean of three cosines: character 4-grams of the words as printed, the same of
their base forms, and whole base forms with every name of a party made one. A different speaker or
date, or a clash, is never merged, however alike the words.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dossier.dates.records import Dated
from dossier.extract.differences import difference
from dossier.extract.quotation_diff import fragments_differ
from dossier.extract.records import Finding
from dossier.extract.slots import Slots, differs, slots
from dossier.model.edtf import When, parse_when

MERGED = 0.55
"""Least similarity of two findings that are taken for one fact."""
RELATED = 0.3
"""Least similarity of two findings that are shown as related."""
SAME_WORDS = 0.8
"""Least cosine, as printed, of two direct quotations that are one utterance in one translation."""


@dataclass(frozen=True, kw_only=True)
class Compared:
    """Findings with what is needed to compare any two of them. Indices are into `findings`."""

    findings: Sequence[Finding]
    speakers: Sequence[str | None]
    printed: Mapping[tuple[int, int], float]
    pairs: Mapping[tuple[int, int], float]
    """Similarity of the pairs worth a look, lower index first; `printed` is that of their words."""

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
        pair = (min(one, other), max(one, other))
        if self.pairs.get(pair, 0) < MERGED:
            return False
        first, second = self.findings[one], self.findings[other]
        if first.sort == second.sort == "direct":
            is_copy = first.content == second.content
            return is_copy or self.printed[pair] >= SAME_WORDS
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
