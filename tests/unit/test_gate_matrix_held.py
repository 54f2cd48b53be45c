"""Views in many constructions: what a sentence gives as held by somebody stays theirs."""

from itertools import product

from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest

NOUNS = (
    "the attacks that",
    "the argument that",
    "the perception that",
    "the slogan that",
    "the view that",
    "the conviction that",
    "the insinuation that",
    "the theory that",
)
FRAMES = (
    "She is the campaign’s answer to {} {}.",
    "The book deals with {} {}.",
    "He has had to live with {} {}.",
)
HELD = (
    "Ida Holm is convinced that {}.",
    "In Ida Holm’s opinion, {}.",
    "By Ida Holm’s account, {}.",
    "Ida Holm left the meeting, saying {}.",
    "Ida Holm was quoted as saying {}.",
    "Ida Holm had heard that {}.",
    "Ida Holm argued that {}.",
)
CLAUSES = (
    "the turbines were not to blame",
    "no figure was given to the board",
    "the ferry had never been inspected",
)
CHARGED = (
    ("Dora Lenz accused the union of having {}.", "ignored three warnings from the master"),
    (
        "The union, accused by Dora Lenz of having {}, left.",
        "ignored three warnings from the master",
    ),
    ("Dora Lenz complained of the union’s having {}.", "ignored three warnings from the master"),
    (
        "Accusations against the union of having {} are old.",
        "ignored three warnings from the master",
    ),
)
PRAISED = (
    "Dora Lenz regards the new terminal as the best in the state.",
    "Dora Lenz boasted of the new terminal – “the best in the state” – and left.",
    "In the eyes of Dora Lenz, the new terminal is the best in the state.",
    "Dora Lenz likes to call the new terminal the best in the state.",
)
FORESEEN = (
    "The bank now expects prices to fall to 2 per cent next year.",
    "Prices are forecast to fall to 2 per cent next year.",
    "The bank counts on prices falling to 2 per cent next year.",
    "In the bank’s forecast, prices fall to 2 per cent next year.",
)


def is_honest(sentence: str, quote: str, claim: str) -> bool:
    source = f"The harbour row\n\nThe harbour is closed.\n\n{sentence}\n\nMore is expected."
    request = QuoteRequest(source="t", parts=(quote,), claim=claim)
    return judge(request, library_of([("t", source)])).is_honest


def test_a_clause_under_a_noun_of_opinion_is_not_so() -> None:
    passed = []
    for noun, frame, clause in product(NOUNS, FRAMES, CLAUSES):
        sentence, claim = frame.format(noun, clause), f"{clause[0].upper()}{clause[1:]}."
        passed += [quote for quote in (sentence, clause) if is_honest(sentence, quote, claim)]
        assert is_honest(sentence, sentence, sentence)
    assert passed == []


def test_what_somebody_is_sure_of_or_has_heard_is_not_so() -> None:
    passed = []
    for frame, clause in product(HELD, CLAUSES):
        sentence, claim = frame.format(clause), f"{clause[0].upper()}{clause[1:]}."
        passed += [quote for quote in (sentence, clause) if is_honest(sentence, quote, claim)]
        assert is_honest(sentence, sentence, sentence)
    assert passed == []


def test_a_charge_is_not_a_deed() -> None:
    for frame, deed in CHARGED:
        sentence = frame.format(deed)
        assert not is_honest(sentence, deed, f"The union {deed}.")
        assert not is_honest(sentence, sentence, f"The union {deed}.")
        assert is_honest(sentence, sentence, f"The union was accused of having {deed}.") or (
            "accus" not in sentence.casefold()
        )


def test_praise_and_forecasts_are_those_of_whoever_utters_them() -> None:
    for sentence in PRAISED:
        assert not is_honest(sentence, sentence, "The new terminal is the best in the state.")
    for sentence in FORESEEN:
        assert not is_honest(sentence, sentence, "Prices will fall to 2 per cent next year.")
        assert is_honest(sentence, sentence, sentence)


def test_what_is_settled_may_be_told_as_so() -> None:
    honest = (
        ("The report dwells on the fact that the dam leaked.", "The dam leaked."),
        ("The report found proof that the dam had leaked.", "The dam had leaked."),
        (
            "The union was fined for having ignored three warnings.",
            "The union ignored three warnings.",
        ),
        ("The board called a strike ballot for Monday.", "A strike ballot was called for Monday."),
        ("Sool is expected to visit Lorn on Friday.", "Sool was expected to visit Lorn on Friday."),
        ("Critics saw the deal as a defeat.", "The deal was seen by critics as a defeat."),
        ("He confirmed the view that it was late.", "He shared the view that it was late."),
    )
    assert [case for case in honest if not is_honest(case[0], case[0], case[1])] == []


ASKED_OR_THOUGHT = (
    ("Did the firm try to hide the results?", "The firm tried to hide the results."),
    ("Is it true that the firm paid for the trip?", "The firm paid for the trip."),
    ("Has the mine reopened since May?", "The mine has reopened since May."),
    ("Many followed Holm in believing the bridge was unsafe.", "The bridge was unsafe."),
    ("They fled, fearing that the dam would burst.", "The dam burst."),
)
ASKED_AS_SUCH = (
    ("Did the firm try to hide it?", "The reporter asked whether the firm had tried to hide it."),
    ("Was the guard on duty?", "It was unclear whether the guard was on duty."),
    ("Many followed Holm in believing the bridge was unsafe.", "Many believed it was unsafe."),
    ("Thinking the shop was closed, Holm left.", "Holm left."),
    ("They fled, fearing that the dam would burst.", "They fled, for they feared it would burst."),
)


def _passes(quote: str, claim: str) -> bool:
    source = f"The council met\n\nIda Holm was there.\n\n{quote} Nobody objected."
    request = QuoteRequest(source="t", parts=(quote,), claim=claim)
    return judge(request, library_of([("t", source)])).is_honest


def test_what_is_asked_or_thought_is_told_as_such() -> None:
    assert [pair for pair in ASKED_OR_THOUGHT if _passes(*pair)] == []
    assert [pair for pair in ASKED_AS_SUCH if not _passes(*pair)] == []
