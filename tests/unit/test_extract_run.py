"""`dossier extract` on disk: what it writes, and what it never touches."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.cli.extract import summary
from dossier.extract.actors import new_spellings
from dossier.extract.readings import read
from dossier.model.vocabulary import Status
from dossier.store.extraction import extract_into
from dossier.store.read import read_dossier

FIRST = """\
HALVIK, March 4, 2024 (Northern Wire) - Ines Costa said the council would repair the old bridge.

"We will not close the harbour for a single day," Costa said.
"""
SECOND = """\
HALVIK, March 5, 2024 (Coast Press) - Ines Costa said the council would repair the old bridge.

The bridge was built on June 3, 1931, by the Halvik Dock Company.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "data").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: Halvik\n", encoding="utf-8")
    (tmp_path / "seeds" / "one.txt").write_text(FIRST, encoding="utf-8")
    return tmp_path


def files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted((root / "data").rglob("*.yml"))
    }


def fact_file(root: Path, words: str) -> Path:
    return next(
        path for path in (root / "data/facts").iterdir() if words in path.read_text("utf-8")
    )


def test_a_second_run_writes_nothing(root: Path) -> None:
    extract_into(root)
    first = files(root)
    assert extract_into(root).written == ()
    assert files(root) == first


def test_the_same_seeds_give_the_same_bytes_in_another_folder(root: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    (other / "seeds").mkdir(parents=True)
    (other / "data").mkdir()
    (other / "seeds" / "one.txt").write_text(FIRST, encoding="utf-8")
    extract_into(root)
    extract_into(other)
    assert files(root) == files(other)


def test_a_rejected_entry_does_not_return(root: Path) -> None:
    extract_into(root)
    path = fact_file(root, "repair the old bridge")
    rejected = path.read_text("utf-8").replace("status: candidate", "status: rejected")
    path.write_text(rejected, encoding="utf-8")
    (root / "seeds" / "two.txt").write_text(SECOND, encoding="utf-8")
    extract_into(root)
    assert path.read_text("utf-8") == rejected
    kept = [fact for fact in read_dossier(root).dossier.facts.values() if "repair" in fact.claim]
    assert [fact.status for fact in kept] == [Status.REJECTED]


def test_a_new_source_is_offered_to_the_fact_that_stands_and_changes_no_other_byte(
    root: Path,
) -> None:
    extract_into(root)
    path = fact_file(root, "repair the old bridge")
    mine = "# my own note\n" + path.read_text("utf-8").replace(
        "status: candidate", "status:   reviewed   # read twice"
    )
    path.write_text(mine, encoding="utf-8")
    (root / "seeds" / "two.txt").write_text(SECOND, encoding="utf-8")
    extract_into(root)
    after = path.read_text("utf-8")
    assert after.startswith(mine)
    assert after.removeprefix(mine).startswith("proposed:\n- status: candidate\n")
    fact = next(fact for fact in read_dossier(root).dossier.facts.values() if fact.proposed)
    assert [item.source for item in fact.evidence] == ["northern-wire-2024-03-04"]
    assert [item.source for item in fact.proposed] == ["coast-press-2024-03-05"]
    assert extract_into(root).written == ()


def test_a_declined_offer_is_not_made_again(root: Path) -> None:
    extract_into(root)
    (root / "seeds" / "two.txt").write_text(SECOND, encoding="utf-8")
    extract_into(root)
    path = fact_file(root, "proposed:")
    head, _, offers = path.read_text("utf-8").partition("proposed:")
    declined = head + "proposed:" + offers.replace("status: candidate", "status: rejected")
    path.write_text(declined, encoding="utf-8")
    assert extract_into(root).written == ()
    assert path.read_text("utf-8") == declined


def test_words_a_person_changed_stay(root: Path) -> None:
    extract_into(root)
    path = fact_file(root, "repair the old bridge")
    mine = path.read_text("utf-8").replace("Ines Costa said", "The mayor said")
    path.write_text(mine, encoding="utf-8")
    extract_into(root)
    assert path.read_text("utf-8") == mine


def test_an_unreadable_seed_is_a_problem_and_hides_no_other(root: Path) -> None:
    (root / "seeds" / "bad.txt").write_bytes(b"\xff\xfe")
    extraction = extract_into(root)
    assert [problem.path for problem in extraction.problems] == ["seeds/bad.txt"]
    assert [source.seed for source in extraction.draft.sources] == ["one.txt"]


def test_a_new_spelling_of_a_reviewed_actor_is_offered_and_not_written(root: Path) -> None:
    extract_into(root)
    path = root / "data/actors/ines-costa.yml"
    path.write_text("name: Ines Costa\nkind: person\n", encoding="utf-8")
    slip = SECOND.replace("Ines Costa", "Mayor Ines Costta")
    (root / "seeds" / "two.txt").write_text(slip, encoding="utf-8")
    draft = extract_into(root).draft
    assert new_spellings(draft) == (("ines-costa", "Ines Costta"),)
    assert any("new spelling: “Ines Costta”" in line for line in summary(draft))
    assert path.read_text("utf-8") == "name: Ines Costa\nkind: person\n"


PIECES = st.sampled_from(
    [
        "Ines Costa said", "“We will not", "go,”", '"No', 'one."', " she added. ", "\n\n", "\n",
        "According to the ministry, ", "on March 4, 2024, ", "the US. Then ", "[...]", "’s ", "é",
        "(NHC)", "the Nordic Harbour Council ", "that it was closed. ", "http://x.example/a ", "…",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=40).map("".join)))
def test_every_finding_is_a_slice_of_its_text(text: str) -> None:
    reading = read("any", text)
    for finding in reading.findings:
        assert 0 <= finding.span.start < finding.span.end <= len(text)
        assert not text[finding.span.start].isspace()
    for mention in reading.mentions:
        assert 0 <= mention.span.start < mention.span.end <= len(text)


def test_passages_that_differ_only_beyond_what_is_shown_are_no_conflict(root: Path) -> None:
    long = "In May the council had " + "seen and heard and read and " * 6
    for name, end in (("one", "kept it"), ("two", "lost it")):
        text = f"HALVIK, March 4, 2024 (Northern Wire) - {long}{end} all at the harbour.\n"
        (root / "seeds" / f"{name}.txt").write_text(text, encoding="utf-8")
    draft = extract_into(root).draft
    assert any(source.version_of for source in draft.sources)
    assert draft.conflicts == ()


def test_a_source_that_joins_a_conflict_on_record_asks_its_question(root: Path) -> None:
    told = "HALVIK, March {}, 2024 ({}) - {} The bridge was built on June {}, 1931, by Halvik Dock."
    for name, *rest in (
        ("two", 5, "Coast Press", "Work on the harbour goes on.", 3),
        ("three", 6, "Halvik Post", "Repairs are due in autumn, engineers found.", 5),
    ):
        (root / "seeds" / f"{name}.txt").write_text(told.format(*rest), encoding="utf-8")
    (first,) = extract_into(root).draft.conflicts
    path = root / f"data/conflicts/{first.id}.yml"
    text = path.read_text("utf-8")
    asked = text.partition("question: ")[2].split("type:")[0]
    path.write_text(text.replace(asked, "Which day?\n"), encoding="utf-8")
    text = told.format(7, "Island Echo", "Ferries were late on Thursday.", 5)
    (root / "seeds" / "four.txt").write_text(text, encoding="utf-8")
    (second,) = extract_into(root).draft.conflicts
    assert second.question == "Which day?"
    assert f"`dossier merge {first.id} {second.id}`" in second.note


def test_every_quote_proposed_stands_at_its_offsets(root: Path) -> None:
    (root / "seeds" / "two.txt").write_text(SECOND, encoding="utf-8")
    draft = extract_into(root).draft
    dossier = read_dossier(root).dossier
    cited = [item.evidence for item in dossier.cited()]
    assert len(cited) >= len(draft.facts) > 0
    for evidence in cited:
        text = dossier.texts[evidence.source]
        at = [" ".join(text[span.start : span.end].split()) for span in evidence.at]
        assert at == list(evidence.quote)
