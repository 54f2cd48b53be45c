"""Clashes of one rule are put together in the order they were found, and copies make none."""

from itertools import permutations

from dossier.extract.clash_records import Clash, Material, Place, Side
from dossier.extract.clashes import joined
from dossier.extract.comparing import compare
from dossier.extract.figures import Cast
from dossier.extract.readings import read
from dossier.model.span import Span
from dossier.model.vocabulary import ConflictType


def at(letter: str) -> Place:
    return Place(source=letter, span=Span(0, 9))


def clash(*letters: str) -> Clash:
    return Clash(
        rule="date-clash",
        type=ConflictType.DATE,
        question=f"When: “{letters[0]}”?",
        sides=tuple(Side(holds=letter, places=(at(letter),)) for letter in letters),
        reason="",
    )


def test_what_joins_two_groups_does_not_change_which_clash_leads() -> None:
    for letters in permutations("abcdef", 2):
        first, second = clash(letters[0], "x"), clash(letters[1], "y")
        (found,) = joined([first, second, clash("x", "y")])
        assert found.question == first.question
        assert [side.holds for side in found.sides] == [letters[0], "x", letters[1], "y"]


def test_clashes_without_a_common_passage_stay_apart() -> None:
    assert joined([clash("a", "b"), clash("c", "d")]) == (clash("a", "b"), clash("c", "d"))


def test_copies_are_compared_only_where_that_may_show_a_difference() -> None:
    words = "HALVIK - The new bridge over the harbour was opened by the mayor on 4 March 2024.\n"
    other = words.replace("4 March", "6 March")
    readings = [read(name, text) for name, text in (("a", words), ("b", words), ("c", other))]
    findings = [finding for reading in readings for finding in reading.findings]
    material = Material(
        readings={reading.source: reading for reading in readings},
        compared=compare(findings, Cast(figures={}, spellings={})),
        versions=(),
    )
    sources = [
        {findings[index].source for index in pair}
        for pairs in (material.pairs(0.1), material.pairs_and_copies(0.1))
        for pair in pairs
    ]
    assert sorted(map(sorted, sources[:2])) == [["a", "c"], ["b", "c"]]
    assert {"a", "b"} in sources[2:]
