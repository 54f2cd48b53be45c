"""Expressions of time become EDTF, and contradictions become findings."""

from pathlib import Path

import pytest

from dossier.dates.find import clashes, find
from dossier.model.edtf import parse_when
from tests.support import read_yaml

CASES = Path(__file__).parents[1] / "cases" / "dates"
SEEDS = Path(__file__).parents[2] / "seeds"


def cases() -> list[tuple[str, str, list[str]]]:
    found = [
        (path.stem, text, expected)
        for path in sorted(CASES.glob("*.yml"))
        for text, expected in read_yaml(path).items()
    ]
    assert found
    return found


@pytest.mark.parametrize(("published", "text", "expected"), cases())
def test_expressions_of_time_become_dates(published: str, text: str, expected: list[str]) -> None:
    found = find(text, published)
    assert [f"{text[slice(*item.span)]} = {item.edtf}" for item in found] == expected
    for item in found:
        parse_when(item.edtf)


def test_without_a_day_of_publication_only_full_dates_are_given() -> None:
    text = "On Monday, in March, on 5 May and on 6 June 2020."
    assert [item.edtf for item in find(text, None)] == ["2020-06-06"]


def test_a_stamp_in_the_text_serves_as_day_of_publication() -> None:
    text = "14.02.2022\nThe mayor resigned on Saturday."
    assert [item.edtf for item in find(text, None)] == ["2022-02-14", "2022-02-12"]


def test_a_weekday_that_does_not_fit_its_date_is_a_clash() -> None:
    found = clashes("They met on Tuesday, February 15, 2021.", "2021-03-01")
    assert [item.message for item in found] == ["2021-02-15 was a Monday, not a Tuesday"]


def test_a_weekday_told_beside_a_date_it_does_not_fit_is_a_clash() -> None:
    text = "Earlier on February 8 he complained. He spoke after a dinner held on Monday."
    found = clashes(text, "2022-02-14")
    assert [item.rule for item in found] == ["weekday-near-date"]
    assert [item.edtf for item in find(text, "2022-02-14")] == ["2022-02-08", "2022-02-07"]


def test_fitting_weekdays_are_no_clash() -> None:
    assert clashes("On Monday, February 14, 2022, and on Friday he spoke.", "2022-02-20") == ()


def test_all_dates_of_the_seeds_are_found() -> None:
    found = {}
    for path in sorted(SEEDS.glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        found[path.stem[:3]] = [
            f"{text[slice(*item.span)]} = {item.edtf}" for item in find(text, "2022-02-14")
        ]
    expected = read_yaml(CASES.parents[1] / "gold" / "dates.yml")
    missing = {name: [x for x in dates if x not in found[name]] for name, dates in expected.items()}
    assert missing == {name: [] for name in expected}
