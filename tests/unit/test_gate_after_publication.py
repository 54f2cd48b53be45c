"""A past deed with a weekday is not dated after its publication, however the day is printed."""

import pytest

from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest

HEADS = (
    "Published 24 January 2024 at 18:20\n\n",
    "By Jo Hill\n\n24 January 2024\n\n",
    "Wednesday, January 24, 2024\n(Coast Press) - ",
)


def is_honest(head: str, quote: str, claim: str) -> bool:
    text = f"Pupils must sit the exam again\n\n{head}{quote}\n\nMore stands here.\n"
    request = QuoteRequest(source="text", parts=(quote,), claim=claim, speaker=None)
    return judge(request, library_of([("text", text)])).is_honest


@pytest.mark.parametrize("head", HEADS)
def test_what_was_announced_on_wednesday_was_not_announced_a_week_later(head: str) -> None:
    quote = "The ministry announced on Wednesday that pupils must repeat the exam."
    claim = "The ministry announced on {day} that pupils must repeat the exam."
    assert is_honest(head, quote, claim.format(day="24 January 2024"))
    assert not is_honest(head, quote, claim.format(day="31 January 2024"))
    assert not is_honest(head, quote, claim.format(day="Wednesday, 31 January 2024"))


@pytest.mark.parametrize("head", HEADS)
def test_what_is_due_on_monday_is_due_on_the_coming_one(head: str) -> None:
    quote = "The vote was due on Monday."
    assert is_honest(head, quote, "The vote was due on 29 January 2024.")
