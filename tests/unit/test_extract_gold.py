"""Extraction measured: same facts and clashes on the seeds and on an invented story."""

from pathlib import Path
from typing import Any

import pytest

from bench.clashes import PAIRS
from bench.clashes import measure as planted
from bench.same_fact import STORIES, measure, seed_readings
from dossier.extract.cast import cast
from dossier.extract.clash_records import Clash, Material
from dossier.extract.clashes import find_clashes
from dossier.extract.comparing import compare
from dossier.extract.versions import kinships, version_pairs
from tests.support import read_yaml


@pytest.mark.parametrize(("folder", "gold", "day"), STORIES)
def test_merges_are_right_and_the_ranking_is_good(
    root: Path, folder: str, gold: str, day: str
) -> None:
    groups: dict[str, Any] = read_yaml(root / gold)
    scores = measure(seed_readings(root / folder, day), groups)
    assert scores.missing == ()
    assert scores.merged >= 10
    assert scores.merge_precision >= 0.97
    assert scores.average_precision >= 0.88


def clashes_of(folder: Path, day: str) -> tuple[Clash, ...]:
    readings = seed_readings(folder, day)
    findings = [finding for reading in readings for finding in reading.findings]
    return find_clashes(
        Material(
            readings={reading.source: reading for reading in readings},
            compared=compare(findings, cast(readings, ())),
            versions=version_pairs(readings, kinships(readings)),
        )
    )


def test_the_known_clashes_of_the_seeds_are_proposed(root: Path) -> None:
    found = {
        (clash.rule, frozenset(place.source for place in clash.places)): clash
        for clash in clashes_of(root / "seeds", "2022-02-14")
    }
    rules = [rule for rule, _ in found]
    assert ("date-clash", frozenset({"003", "004"})) in found
    assert ("degree-clash", frozenset({"000", "001", "002"})) in found
    assert ("quotation-bracket", frozenset({"000", "002"})) in found
    assert ("headline-revised", frozenset({"001", "002"})) in found
    assert any(rule.startswith("calendar") and sources == {"000"} for rule, sources in found)
    assert len(rules) <= 10, "read the new ones: are they true?"


def test_a_clash_never_says_who_is_right(root: Path) -> None:
    for clash in clashes_of(root / "seeds", "2022-02-14"):
        assert clash.question.endswith("?")
        assert len(clash.sides) >= 2
        assert all(side.places for side in clash.sides)


def test_planted_differences_are_proposed_and_harmless_ones_are_not() -> None:
    results = [planted(folder) for folder in sorted(PAIRS.iterdir()) if folder.is_dir()]
    assert len(results) >= 16
    assert sum(len(found) for found, _, _ in results) >= 74
    assert [question for _, _, others in results for question in others] == []
