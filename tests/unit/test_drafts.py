"""Drafts: what is proposed passes every check, and a broken candidate is left out of a draft."""

import re
from pathlib import Path

import pytest

from dossier.build.generate import generate
from dossier.check.run import check
from dossier.model.vocabulary import FactKind
from dossier.store.extraction import extract_into
from dossier.store.read import read_dossier

ARTICLE = """\
HALVIK, March 4, 2024 (Northern Wire) - Ines Costa said the council would repair the old bridge.

The ferry Alba took four hundred people across the sound on April 5, 2024.

The bridge was built on June 3, 1931, by the Halvik Dock Company.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for folder in ("seeds", "data", "docs"):
        (tmp_path / folder).mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: Halvik\n", encoding="utf-8")
    (tmp_path / "seeds" / "one.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def fact_file(root: Path, words: str) -> Path:
    return next(
        path for path in (root / "data/facts").iterdir() if words in path.read_text("utf-8")
    )


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_day_after_its_source_is_not_proposed_as_the_day_of_an_event(root: Path) -> None:
    extract_into(root)
    reading = read_dossier(root)
    fact = next(fact for fact in reading.dossier.facts.values() if "four hundred" in fact.claim)
    assert (fact.when, fact.when_basis, fact.kind) == (None, None, FactKind.BACKGROUND)
    assert check(reading.dossier, reading.problems).errors == ()


def test_whatever_is_proposed_from_many_articles_passes_every_check(root: Path) -> None:
    articles = sorted((Path(__file__).parent.parent / "gold").rglob("*.txt"))
    assert len(articles) > 20
    for path in articles:
        (root / "seeds" / path.name).write_bytes(path.read_bytes())
    proposed = extract_into(root).draft
    assert len(proposed.facts) > len(articles)
    assert proposed.proposals != ()
    reading = read_dossier(root)
    assert check(reading.dossier, reading.problems).errors == ()


def test_a_broken_candidate_is_left_out_of_a_draft_and_named(root: Path) -> None:
    extract_into(root)
    path = fact_file(root, "four hundred")
    change(path, "four hundred people", "five hundred people")
    generated = generate(root, drafts=True)
    assert generated.report.errors == ()
    assert {item.path for item in generated.left_out} == {path.relative_to(root).as_posix()}
    assert generated.left_out[0].message.endswith("; left out of the draft")
    pages = " ".join(item.read_text("utf-8") for item in (root / "docs").rglob("*.md"))
    assert "built on June 3, 1931" in pages
    assert "five hundred people" not in pages


def test_a_broken_candidate_stops_the_site_that_is_published(root: Path) -> None:
    extract_into(root)
    change(fact_file(root, "four hundred"), "four hundred people", "five hundred people")
    generated = generate(root)
    assert generated.written is None
    assert generated.report.errors != ()


def test_a_broken_reviewed_entry_stops_a_draft_too(root: Path) -> None:
    extract_into(root)
    path = fact_file(root, "four hundred")
    change(path, "four hundred people", "five hundred people")
    change(path, "status: candidate", "status: reviewed")
    generated = generate(root, drafts=True)
    assert generated.written is None
    assert {item.path for item in generated.report.errors} == {path.relative_to(root).as_posix()}


RETOLD = """\
Halvik bridge

(Coast Agency) - March 4, 2024 - The mayor would rather sell the bridge, according to a report by \
the Harbour Post.

The ferry Alba took four hundred people across the sound on Monday.
"""


def test_a_retelling_noted_inside_a_longer_passage_leads_to_the_page(root: Path) -> None:
    (root / "seeds" / "two.txt").write_text(RETOLD, encoding="utf-8")
    extract_into(root)
    generate(root, drafts=True)
    page = next((root / "docs" / "sources").glob("coast*.md")).read_text("utf-8")
    assert "according to a report by the Harbour Post" in page
    anchors = set(re.findall(r'#(p\d+)"', page))
    assert anchors
    assert all(f'id="{anchor}"' in page for anchor in anchors)
