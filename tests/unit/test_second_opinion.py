"""The second opinion of a parse: what it adds, what it doubts, and what it leaves alone."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from dossier.extract.draft import Draft
from dossier.extract.readings import read
from dossier.extract.second import DISPUTED, FOUND, ONE_SIDED, doubts, noted, reread
from dossier.model.dossier import Dossier
from dossier.model.records import Conflict
from dossier.model.span import Span
from dossier.speech.parsed import Token, parsed_statements, unheard
from dossier.speech.statements import statements
from dossier.store.extraction import extract_into

ORNE = """
Mary PROPN compound 1|Orne PROPN nsubj 16|, PUNCT punct 1|in ADP prep 1
a DET det 5|cape NOUN pobj 3|that PRON nsubj 7|bore VERB relcl 5
the DET det 9|name NOUN dobj 7|of ADP prep 9|the DET det 12|port NOUN pobj 10
, PUNCT punct 1|once ADV advmod 15|more ADV advmod 16|said VERB ROOT 16
the DET det 18|ferry NOUN nsubj 20|could AUX aux 20|fail VERB ccomp 16
this DET det 22|winter NOUN npadvmod 20|. PUNCT punct 16
"""
COSTA = """
The DET det 1|harbour NOUN nsubj 2|closed VERB ROOT 2|, PUNCT punct 2|and CCONJ cc 2
Costa PROPN nsubj 6|arrived VERB conj 2|and CCONJ cc 6|said VERB conj 6|that SCONJ mark 13
the DET det 11|bridge NOUN nsubj 13|would AUX aux 13|stay VERB ccomp 8|. PUNCT punct 6
"""
ORNE_TEXT = (
    "Mary Orne, in a cape that bore the name of the port, "
    "once more said the ferry could fail this winter."
)
COSTA_TEXT = "The harbour closed, and Costa arrived and said that the bridge would stay."
PARSES = {ORNE_TEXT: ORNE, COSTA_TEXT: COSTA}
ARTICLE = f"HALVIK, March 4, 2024 (Northern Wire) - The port was busy.\n\n{ORNE_TEXT}\n"


def tokens(rows: str, text: str) -> tuple[Token, ...]:
    """One token for each `word class relation head`, placed where the word stands next."""
    found = []
    end = 0
    for row in rows.strip().replace("\n", "|").split("|"):
        word, tag, relation, head = row.split()
        start = text.index(word, end)
        end = start + len(word)
        found.append(Token(span=Span(start, end), tag=tag, relation=relation, head=int(head)))
    return tuple(found)


def parse(text: str) -> tuple[Token, ...]:
    """The parse of the one sentence that is known, wherever it stands in `text`."""
    for sentence, rows in PARSES.items():
        if sentence in text:
            at = text.index(sentence)
            return tuple(
                Token(
                    span=Span(item.span.start + at, item.span.end + at),
                    tag=item.tag,
                    relation=item.relation,
                    head=item.head,
                )
                for item in tokens(rows, sentence)
            )
    return ()


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            ORNE_TEXT,
            "the ferry could fail this winter",
            "Mary Orne, in a cape that bore the name of the port,",
        ),
        (COSTA_TEXT, "that the bridge would stay", "Costa"),
    ],
)
def test_a_verb_of_saying_gives_its_clause_and_its_subject(
    text: str, content: str, source: str
) -> None:
    (found,) = parsed_statements(text, parse(text))
    assert [text[start:end] for start, end in found.spans] == [content]
    assert found.source
    assert text[found.source.start : found.source.end] == source
    assert not found.sure


def test_a_cue_inside_a_quotation_gives_nothing() -> None:
    text = f"“{COSTA_TEXT}”"
    assert parsed_statements(text, parse(text)) == ()


def test_what_is_not_said_is_no_statement() -> None:
    text = COSTA_TEXT.replace("and said", "and not said")
    rows = COSTA.replace("said VERB conj 6", "not PART neg 9|said VERB conj 6")
    rows = rows.replace("13", "14").replace("det 11", "det 12").replace("ccomp 8", "ccomp 9")
    assert parsed_statements(text, tokens(rows, text)) == ()


def test_a_statement_does_not_cross_paragraphs() -> None:
    text = COSTA_TEXT.replace("arrived and", "arrived.\n\nand")
    assert parsed_statements(text, tokens(COSTA, text)) == ()


def test_a_statement_that_the_rules_have_is_not_found_again() -> None:
    assert unheard(statements(COSTA_TEXT), parsed_statements(COSTA_TEXT, parse(COSTA_TEXT))) == []


def test_what_only_the_parse_finds_takes_the_place_of_what_was_told() -> None:
    before = read("one", ARTICLE)
    after = reread(before, parse(ARTICLE))
    (found,) = [finding for finding in after.findings if finding.rule == "parse"]
    assert ARTICLE[found.span.start : found.span.end] == ORNE_TEXT
    assert found.speaker == "Mary Orne"
    assert [item for item in before.findings if not item.span.meets(found.span)] == [
        item for item in after.findings if item is not found
    ]


@pytest.mark.parametrize(
    ("subject", "speaker"),
    [
        ("Mayor Ines Costa", "Ines Costa"),
        ("Aides of Ines Costa", None),
        ("Ines Costa and Mary Orne", None),
        ("Ines Costa, Mary Orne", None),
        ("She", None),
    ],
)
def test_a_subject_names_a_speaker_only_where_one_name_heads_it(
    subject: str, speaker: str | None
) -> None:
    content = "the old ferry could fail this"
    text = f"{subject} said {content} winter."
    words = subject.replace(",", " ,").split()
    verb = len(words)
    rows = [f"{word} PROPN dep {verb - 1}" for word in words[:-1]]
    rows += [f"{words[-1]} PROPN nsubj {verb}", f"said VERB ROOT {verb}"]
    rows += [f"{word} NOUN dep {verb + 7}" for word in content.split()]
    rows += [f"winter NOUN ccomp {verb}"]
    unread = replace(read("one", text), statements=(), findings=())
    (found,) = reread(unread, tokens("|".join(rows), text)).findings
    assert (found.rule, found.speaker) == ("parse", speaker)


def test_another_subject_for_the_same_cue_is_a_doubt() -> None:
    rows = COSTA.replace("harbour NOUN nsubj 2", "harbour NOUN nsubj 8")
    rows = rows.replace("said VERB conj 6", "said VERB ROOT 8")
    (doubt,) = doubts(read("one", COSTA_TEXT), tokens(rows, COSTA_TEXT))
    assert doubt.words == "The harbour"


def test_the_same_subject_is_no_doubt() -> None:
    assert doubts(read("one", COSTA_TEXT), parse(COSTA_TEXT)) == ()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "data").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: Halvik\n", encoding="utf-8")
    (tmp_path / "seeds" / "one.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def test_a_candidate_of_the_parse_says_so_and_asks_for_a_look(root: Path) -> None:
    draft = extract_into(root, parse=parse).draft
    (fact,) = [fact for fact in draft.facts if fact.found_by == "parse"]
    assert fact.note == FOUND
    assert all(not fact.note for fact in draft.facts if fact.found_by != "parse")


def test_a_conflict_of_which_one_account_rests_on_the_parse_is_marked() -> None:
    reading = reread(read("one", ARTICLE), parse(ARTICLE))
    parsed = next(finding.span for finding in reading.findings if finding.rule == "parse")
    told = Span(ARTICLE.index("The port"), ARTICLE.index("The port") + len("The port was busy."))
    conflict = Conflict.model_validate(
        {
            "id": "busy-or-not-k2x9a",
            "status": "candidate",
            "question": "Was it?",
            "type": "wording",
            "accounts": [{"holds": words, "evidence": [_cited(span)]}
                         for words, span in (("yes", told), ("no", parsed))],
        }
    )  # fmt: skip
    unmarked = conflict.model_copy(update={"accounts": (conflict.accounts[0],) * 2})
    draft = Draft(dossier=Dossier(), seeds=(), readings=(reading,), conflicts=(conflict, unmarked))
    assert [item.note for item in noted(draft, {}).conflicts] == [ONE_SIDED, ""]


def _cited(span: Span) -> dict[str, object]:
    return {"source": "one", "quote": ARTICLE[span.start : span.end], "at": [*span]}


def test_a_second_run_with_a_parse_writes_nothing(root: Path) -> None:
    assert extract_into(root, parse=parse).written
    assert extract_into(root, parse=parse).written == ()


def test_a_parse_changes_nothing_that_stands(root: Path) -> None:
    extract_into(root)
    before = {path: path.read_bytes() for path in (root / "data").rglob("*.yml")}
    extract_into(root, parse=parse)
    assert {path: path.read_bytes() for path in before} == before


def test_a_doubt_is_noted_on_the_candidate(root: Path) -> None:
    (root / "seeds" / "one.txt").write_text(f"Trade was brisk.\n\n{COSTA_TEXT}\n", "utf-8")
    rows = COSTA.replace("harbour NOUN nsubj 2", "harbour NOUN nsubj 8")
    rows = rows.replace("said VERB conj 6", "said VERB ROOT 8")
    draft = extract_into(root, parse=lambda text: tokens(rows, text)).draft
    marked = [fact for fact in draft.facts if fact.note]
    assert [fact.note for fact in marked] == [DISPUTED.format(words="The harbour")]
    assert "parse" not in {fact.found_by for fact in draft.facts}


def test_the_commands_do_not_load_a_parser() -> None:
    code = "import sys, dossier.cli.main, dossier.cli.extract; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
