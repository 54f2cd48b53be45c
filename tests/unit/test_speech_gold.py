"""The statements of the seeds and of invented articles, held against annotations made by hand."""

from pathlib import Path

import pytest

from bench.gold import Scored, f1, score

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "gold"


def scored(folder: str, texts: Path) -> list[Scored]:
    found = []
    for path in sorted((GOLD / folder).glob("*.yml")):
        with (texts / f"{path.stem}.txt").open(encoding="utf-8", newline="") as file:
            found.append(score(path, file.read()))
    return found


@pytest.fixture(scope="module", params=["seeds", "invented"])
def results(request: pytest.FixtureRequest) -> list[Scored]:
    texts = ROOT / "seeds" if request.param == "seeds" else GOLD / "invented"
    return scored(request.param, texts)


def test_there_is_something_to_measure(results: list[Scored]) -> None:
    assert sum(len(item.hits) for item in results) > 80


def test_statements_are_found_and_little_else(results: list[Scored]) -> None:
    alone, with_speaker = f1(results)
    is_seeds = results[0].name.startswith("000")
    assert alone >= 0.95
    assert with_speaker >= (0.94 if is_seeds else 0.93)


def test_nobody_is_given_words_of_another(results: list[Scored]) -> None:
    wrong = [
        (item.name, hit.statement.speaker, hit.gold.speaker)
        for item in results
        for hit in item.wrong_speakers
        if hit.gold
    ]
    assert wrong == []


def test_every_direct_quotation_of_the_gold_is_found(results: list[Scored]) -> None:
    missed = [
        (item.name, gold.content)
        for item in results
        for gold in item.missed
        if gold.speaker and item.name and _is_quotation(item.name, gold.content[0])
    ]
    assert missed == []


def _is_quotation(name: str, span: tuple[int, int]) -> bool:
    folder = GOLD / "invented" if (GOLD / "invented" / f"{name}.txt").exists() else ROOT / "seeds"
    with (folder / f"{name}.txt").open(encoding="utf-8", newline="") as file:
        return file.read()[span[0]] in '"“'
