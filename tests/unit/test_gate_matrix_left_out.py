"""What stands beside a quote, or opens its sentence, and a claim that goes on without it."""

from itertools import product

from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest

UNTRUE = ("were untrue", "were pure fantasy", "were baseless", "had been invented")
NOT_CONFIRMED = ("was not in a position to", "was unable to", "was “unable to", "declined to")
DENIED = ("denied", "rejected", "dismissed")
REPORTS = (
    "a report on state television that",
    "reports in two newspapers that",
    "an account in the Herald that",
)
LACKS = (
    ("Without the freeze there is nothing to discuss", "there was nothing to discuss"),
    ("Without the freeze, there is nothing to discuss", "there was nothing to discuss"),
    ("But for the freeze there is nothing to discuss", "there was nothing to discuss"),
    ("Without the freeze the talks are over", "the talks were over"),
    ("Without the freeze we are lost", "they were lost"),
)
TO_SEE = ("would have liked to see", "would like to see", "wants to see", "hoped to see")
IF = (
    ", if funding allows",
    ", funding permitting",
    ", subject to funding",
    ", depending on funds",
    ", provided that money is found",
)
PLANNED = ("planned for", "scheduled for", "due in")


def is_honest(text: str, quote: str, claim: str) -> bool:
    source = f"The council met\n\nIda Holm leads the port.\n\n{text}\n\nMore is expected."
    request = QuoteRequest(source="t", parts=(quote,), claim=claim)
    return judge(request, library_of([("t", source)])).is_honest


def test_reports_said_to_be_untrue_are_not_told_as_so() -> None:
    for untrue in UNTRUE:
        text = f"Holm said that reports of talks with Norvik {untrue}."
        told = "Holm said that there had been talks with Norvik."
        assert not is_honest(text, text, told)
        assert not is_honest(text, "reports of talks with Norvik", told)
        assert is_honest(text, text, text)
    text = "The answer was wrong, but the pupil, Ada Lind, was praised."
    assert is_honest(text, "The answer", "")


def test_what_nobody_would_confirm_is_not_confirmed() -> None:
    for words in NOT_CONFIRMED:
        close = "”" if "“" in words else ""
        text = f"Halden {words} confirm{close} that Corvane had applied it."
        assert not is_honest(text, "Corvane had applied it", "Halden confirmed Corvane applied it.")
        assert is_honest(text, text, text)


def test_a_report_from_somewhere_is_denied_as_any_other() -> None:
    for denied, report in product(DENIED, REPORTS):
        text = f"Holm {denied} {report} the League had asked for a shorter treaty."
        assert not is_honest(text, text, "Holm said the League had asked for a shorter treaty.")
        assert is_honest(text, text, text)


def test_what_holds_without_something_is_not_told_as_so() -> None:
    for lead, main in LACKS:
        text = f"“{lead}”, Holm told reporters."
        assert not is_honest(text, lead, f"Holm said that {main}.")
        assert is_honest(text, lead, f"Holm said that without the freeze {main}.")
    text = "“If the freeze is on the agenda, we will come”, Holm said."
    assert not is_honest(text, "we will come", "Holm said that they would come.")


def test_what_somebody_would_like_to_see_is_not_done() -> None:
    for words in TO_SEE:
        text = f"She {words} a second laboratory repeat the measurements."
        told = "A second laboratory repeated the measurements."
        assert not is_honest(text, text, told)
        assert not is_honest(text, "a second laboratory repeat the measurements", told)
        assert is_honest(text, text, text)


def test_what_is_planned_is_not_done_and_keeps_its_condition() -> None:
    for condition in IF:
        text = f"The team says that this is planned for next year{condition}."
        for quote in (text, "The team says that this is planned for next year"):
            assert not is_honest(text, quote, "The team said that this would be done next year.")
        assert is_honest(text, text, text)
    for planned in PLANNED:
        text = f"The team says that the test is {planned} May."
        assert not is_honest(text, text, "The team said that the test was carried out in May.")
