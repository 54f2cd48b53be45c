"""Interviews without labels: whose each paragraph is, however the paper sets them."""

import pytest

from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest
from dossier.speech.interviews import ASKER, interview
from dossier.speech.statements import statements
from dossier.text.paragraphs import paragraphs

EXCHANGES = (
    ("You built the dam in nine years. Was that too fast?", "No. We lost no one on the site."),
    ("The valley has not forgiven you.", "Some of them have. My neighbours bring me eggs."),
    ("Your critics say the wall leaks.", "It drips. About forty litres an hour, I think."),
    ("What would you do otherwise?", "I would have moved the chapel first."),
    ("Will it stand in a hundred years?", "If somebody pays for the pumps, it will."),
)
PRESENTED = {
    "full name first": "Rosa Quill has run the Tarn dam since 2004. The interview was shortened.",
    "title and age": "Dr Rosa Quill, 61, runs the Tarn dam. She spoke to Ivo Marsh on 3 May.",
    "pianist talks to": "The engineer Rosa Quill talks to Ivo Marsh about water and eggs.",
    "asked by": "The engineer Rosa Quill, who built the Tarn dam, was interviewed by Ivo Marsh.",
    "headline": "The Friday interview: Rosa Quill\n\nThe Tarn dam is forty metres high.",
    "the paper spoke to": "The Lantern spoke to the engineer, Rosa Quill, in her kitchen.",
    "the two of them": "The Lantern sent Ivo Marsh to the dam. Rosa Quill talked to Ivo Marsh.",
    "byline": "Interview: Ivo Marsh\n\nRosa Quill built the Tarn dam and lives below it.",
    "edited": "Rosa Quill built the Tarn dam. Our conversation was edited for length.",
}
ASIDE = "(The ministry said in a written reply that the wall was dry.)"
NOTE = "The valley council confirmed to this newspaper that it had asked for a report."
END = "Rosa Quill speaks in Port Tarn on Friday."


def laid_out(presented: str, *, quoted: bool = False, labelled: bool = False) -> str:
    """The interview under its introduction, with what the paper puts between."""
    lines = ["“The wall drips”", presented]
    for number, (asked, answer) in enumerate(EXCHANGES):
        is_first = number == 0 and labelled
        lines.append(f"Ivo Marsh: {asked}" if is_first else asked)
        spoken = f"“{answer}”" if quoted else answer
        lines.append(f"Rosa Quill: {spoken}" if is_first else spoken)
        lines += [ASIDE] if number == 1 else [NOTE] if number == 2 else []
    return "\n\n".join([*lines, END]) + "\n"


def read(text: str) -> dict[str, str]:
    return {
        text[part.span.start : part.span.end].strip("“”"): part.who
        for part in interview(text, paragraphs(text))
    }


@pytest.mark.parametrize("presented", PRESENTED.values(), ids=PRESENTED)
@pytest.mark.parametrize("quoted", [False, True], ids=["plain", "in quotation marks"])
def test_questions_and_answers_are_told_apart(presented: str, quoted: bool) -> None:
    whose = read(laid_out(presented, quoted=quoted))
    assert {words: who for words, who in whose.items() if who == ASKER} == {
        asked: ASKER for asked, _ in EXCHANGES
    }
    assert {words: who for words, who in whose.items() if who != ASKER} == {
        answer: "Rosa Quill" for _, answer in EXCHANGES
    }


def test_labels_on_the_first_two_turns_name_who_answers() -> None:
    text = laid_out("A talk about water, shortened for length.", labelled=True)
    whose = read(text.replace("shortened", "an interview shortened"))
    assert whose["No. We lost no one on the site."] == "Rosa Quill"
    assert whose["It drips. About forty litres an hour, I think."] == "Rosa Quill"


def test_what_the_paper_puts_between_is_nobodys_turn() -> None:
    whose = read(laid_out(PRESENTED["full name first"]))
    assert not {ASIDE, NOTE, END} & {*whose}


@pytest.mark.parametrize(
    "text",
    [
        "Who gains?\n\nThe port does.\n\nWho pays?\n\nThe town does.\n\nWho knows?\n\nNobody.\n",
        "We asked the board.\n\nIs it safe? Nobody I met would say.\n\nThe board met on Friday.\n",
    ],
    ids=["questions that the writer answers", "one paragraph that asks"],
)
def test_rhetorical_questions_make_no_interview(text: str) -> None:
    assert interview(text, paragraphs(text)) == ()


def test_answers_are_statements_of_who_answers() -> None:
    text = laid_out(PRESENTED["title and age"])
    told = {
        text[item.spans[0].start : item.spans[0].end]: item.speaker
        for item in statements(text)
        if item.rule == "dialogue"
    }
    assert told == {answer: "Rosa Quill" for _, answer in EXCHANGES}


@pytest.mark.parametrize(
    ("quote", "claim", "speaker", "code"),
    [
        ("We lost no one on the site.", "Rosa Quill said they lost no one.", "Rosa Quill", ""),
        ("It drips.", "Quill said it drips.", None, ""),
        ("We lost no one on the site.", "Nobody was lost on the site.", None, "Q-SCOPE"),
        ("Your critics say the wall leaks.", "", "Rosa Quill", "Q-SPEAKER"),
        ("We lost no one on the site.", "", "Ivo Marsh", "Q-SPEAKER"),
        ("It drips.", "Ivo Marsh said that it was dripping.", None, "Q-SPEAKER"),
        ("It drips.", "The Lantern said that it was dripping.", None, "Q-SPEAKER"),
        ("My neighbours bring me eggs.", "Quill said her neighbours brought her eggs.", None, ""),
        (
            "Your critics say the wall leaks.\n\nIt drips. About forty litres an hour, I think.",
            "",
            None,
            "Q-SPLICED",
        ),
        ("Some of them have. My neighbours bring me eggs.", "", "Rosa Quill", ""),
        ("The valley council confirmed to this newspaper", "", "Rosa Quill", "Q-SPEAKER"),
    ],
)
def test_the_gate_knows_whose_turn_it_is(
    quote: str, claim: str, speaker: str | None, code: str
) -> None:
    library = library_of([("talk", laid_out(PRESENTED["the two of them"]))])
    request = QuoteRequest(source="talk", parts=(quote,), claim=claim, speaker=speaker)
    found = [finding.code for finding in judge(request, library).findings]
    assert found == ([code] if code else []), (quote, claim, speaker)


def test_initials_before_a_turn_are_those_of_the_one_named_so() -> None:
    text = (
        "Rosa Quill talks to Ivo Marsh.\n\nIvo Marsh: Is it safe?\n\nRosa Quill: It is, today.\n\n"
        "IM: And tomorrow?\n\nRQ: The wall drips a little more every year.\n\n"
        "Quill was born below the dam.\n\nIM: Will you move?\n\nRQ: I have nowhere to go.\n"
    )
    library = library_of([("talk", text)])
    for quote, claim, wanted in (
        ("The wall drips a little more", "Quill said that the wall drips a little more.", []),
        ("Quill was born below the dam.", "Quill was born below the dam.", []),
        ("The wall drips a little more", "The wall drips a little more.", ["Q-SCOPE"]),
    ):
        found = judge(QuoteRequest(source="talk", parts=(quote,), claim=claim), library).findings
        assert [finding.code for finding in found] == wanted, quote
