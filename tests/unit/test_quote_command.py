"""`dossier quote`: one quote or a batch of them, over files and sources, as text and as JSON."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier.cli.quote import quote

TEXT = (
    "The ferry stays in port, the board said.\n\n"
    "“We have not lost hope,” said Ida Berg. “The ship is unarmed.”\n"
)


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "ferry.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def run(*arguments: str, stdin: str = "") -> Result:
    return CliRunner().invoke(quote, list(arguments), input=stdin)


def test_an_honest_quote_is_shown_in_its_paragraph(article: str) -> None:
    result = run(article, "We have not lost hope,")
    assert result.exit_code == 0
    assert "ferry.txt, line 3, characters 43–65" in result.output
    assert "[We have not lost hope,]” said Ida Berg." in result.output


def test_json_gives_verdict_place_and_problems(article: str) -> None:
    result = run(article, "armed", "--json")
    assert result.exit_code == 1
    answer = json.loads(result.output)
    assert answer["ok"] is False
    assert [problem["code"] for problem in answer["problems"]] == ["Q-CUT"]
    assert TEXT[slice(*answer["span"])] == "armed"


def test_words_that_stand_nowhere_have_no_place(article: str) -> None:
    answer = json.loads(run(article, "quite other words indeed", "--json").output)
    assert answer["span"] is None
    assert answer["problems"][0]["code"] == "Q-ABSENT"


def test_several_words_are_the_parts_of_an_elision(article: str) -> None:
    answer = json.loads(run(article, "We have", "lost hope,", "--json").output)
    assert "Q-GAP" in {problem["code"] for problem in answer["problems"]}


def test_claim_and_speaker_are_held_against_the_text(article: str) -> None:
    words = "We have not lost hope,"
    honest = run(article, words, "--speaker", "Ida Berg", "--claim", "Berg said hope was not lost.")
    assert honest.exit_code == 0
    wrong = run(article, words, "--speaker", "Olaf Lind", "--json")
    assert json.loads(wrong.output)["problems"][0]["code"] == "Q-SPEAKER"
    plain = run(article, words, "--claim", "They had not lost hope.", "--json")
    assert json.loads(plain.output)["problems"][0]["code"] == "Q-SCOPE"


def test_a_batch_answers_line_by_line(article: str) -> None:
    lines = [
        json.dumps({"source": article, "quote": "The ship is unarmed."}),
        json.dumps({"source": article, "quote": ["We have", "lost hope,"]}),
        json.dumps({"source": "no-such-file.txt", "quote": "words"}),
        "no json",
    ]
    result = run("--batch", stdin="\n".join(lines))
    assert result.exit_code == 1
    answers = [json.loads(line) for line in result.output.splitlines()]
    assert [answer["ok"] for answer in answers] == [True, False, False, False]
    assert answers[2]["problems"][0]["code"] == "U-SOURCE"
    assert answers[3]["problems"][0]["code"] == "U-LINE"


def test_a_source_of_the_dossier_is_named_by_its_id(root: Path) -> None:
    words = "On January 26, the US and NATO handed over written responses to Russia"
    result = run("tass-2022-02-14", words, "--root", str(root), "--json")
    answer = json.loads(result.output)
    assert answer["ok"] is True


def test_without_words_the_command_says_what_is_missing() -> None:
    result = run()
    assert result.exit_code == 2
    assert "name a source and the words of the quote" in result.output
