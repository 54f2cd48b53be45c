"""Who says or does something in an article is who does so in a claim, and no other of its names."""

from collections.abc import Iterator, Mapping

from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest
from tests.gate_cases import CASES
from tests.support import read_yaml


def test_words_and_deeds_told_of_the_one_they_are_of_pass() -> None:
    assert [row for row, passes in _judged("honest") if not passes] == []


def test_words_and_deeds_told_of_another_do_not() -> None:
    assert [row for row, passes in _judged("distorted") if passes] == []


def _judged(group: str) -> Iterator[tuple[Mapping[str, str], bool]]:
    for item in read_yaml(CASES / "telling.yml"):
        library = library_of([("text", item["text"])])
        for row in item[group]:
            request = QuoteRequest(
                source="text",
                parts=(row["quote"],),
                claim=row.get("claim"),
                speaker=row.get("speaker"),
            )
            yield row, judge(request, library).is_honest
