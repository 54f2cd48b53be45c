"""In context: what the words around a quote make of it, in whole articles."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest
from tests.support import read_yaml

ARTICLES = read_yaml(Path(__file__).parents[1] / "cases" / "gate" / "in_context.yml")


def _is_honest(text: str, row: Mapping[str, Any]) -> bool:
    parts = row["quote"] if isinstance(row["quote"], list) else [row["quote"]]
    request = QuoteRequest(
        source="t",
        parts=tuple(parts),
        claim=row.get("claim", ""),
        speaker=row.get("speaker"),
    )
    return judge(request, library_of([("t", text)])).is_honest


@pytest.mark.parametrize("name", ARTICLES)
def test_what_the_context_forbids_is_caught_and_what_it_bears_out_passes(name: str) -> None:
    article = ARTICLES[name]
    wrong = [
        row
        for group in ("honest", "distorted")
        for row in article[group]
        if _is_honest(article["text"], row) is not (group == "honest")
    ]
    assert wrong == []
