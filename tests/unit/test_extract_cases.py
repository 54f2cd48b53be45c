"""Extraction from an empty dossier, case by case: texts in, records out."""

import hashlib
from pathlib import Path
from typing import Any

import pytest

from dossier.extract.draft import Draft
from dossier.extract.readings import read
from dossier.extract.records import Seed
from dossier.extract.stages import extract
from dossier.model.dossier import Dossier
from tests.support import read_yaml

CASES = sorted((Path(__file__).parent.parent / "cases" / "extract").glob("*.yml"))


def draft_of(texts: dict[str, str]) -> Draft:
    seeds = [
        Seed(name=name, text=text, sha256=hashlib.sha256(text.encode()).hexdigest())
        for name, text in texts.items()
    ]
    return extract(Dossier(), seeds, [read(seed.name, seed.text) for seed in seeds])


def test_there_are_cases() -> None:
    assert len(CASES) >= 20


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_gives_what_it_expects(path: Path) -> None:
    case = read_yaml(path)
    draft = draft_of(case["texts"])
    expected = case["expect"]
    for kind in ("sources", "outlets", "actors", "facts", "conflicts"):
        if kind in expected:
            _compare(kind, expected[kind], [_shown(item) for item in getattr(draft, kind)])
    quoted = " ".join(
        words for fact in draft.facts for item in fact.evidence for words in item.quote
    )
    for words in expected.get("without", ()):
        assert words not in quoted
    assert not {actor.name for actor in draft.actors} & set(expected.get("no_actors", ()))


def _compare(kind: str, expected: list[dict[str, Any]], found: list[dict[str, Any]]) -> None:
    """Every expected record matches a different one that was found; `[]` means none at all."""
    if not expected:
        assert found == []
    left = list(found)
    for wanted in expected:
        match = next((item for item in left if _fits(wanted, item)), None)
        assert match is not None, f"no {kind} like {wanted} among {left}"
        left.remove(match)


def _fits(wanted: dict[str, Any], item: dict[str, Any]) -> bool:
    return all(_same(item.get(key), value) for key, value in wanted.items())


def _same(found: Any, wanted: Any) -> bool:
    if isinstance(wanted, list):
        return isinstance(found, list) and set(wanted) <= set(found)
    if isinstance(found, str) and wanted == "Possibly the same":
        return found.startswith(wanted)
    return bool(found == wanted)


def _shown(record: Any) -> dict[str, Any]:
    shown: dict[str, Any] = record.model_dump(mode="json")
    if "evidence" in shown and "claim" in shown:
        shown["evidence"] = len(shown["evidence"])
    if "accounts" in shown:
        shown["values"] = [account["value"] for account in shown["accounts"]]
    if "roles" in shown:
        shown["titles"] = [role["title"] for role in shown["roles"]]
    if "derives_from" in shown:
        shown["retells"] = [item["outlet"] for item in shown["derives_from"]]
    return shown


def test_a_language_that_is_not_covered_is_named() -> None:
    text = "Der Hafen wurde am Montag wieder geöffnet, sagte die Frau, und das ist nicht neu.\n"
    draft = draft_of({"a.txt": text})
    assert [item.why for item in draft.skipped] == [
        "statements are not looked for in 'de', only dates"
    ]
