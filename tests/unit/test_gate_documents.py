"""The words of a message that is read out are those of whoever wrote it."""

import pytest

from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest

SHOWN = "Ann Lee showed the court"
READ = (
    f"{SHOWN} a text message sent to his phone on 28 September by a fitter, Owen Pratt. It read:",
    f"{SHOWN} a letter from Owen Pratt. The letter said:",
    f"{SHOWN} Owen Pratt's note. It read:",
    f"{SHOWN} what she had found. Owen Pratt had sent an email to the clerk. It read:",
)


@pytest.mark.parametrize("before", READ)
def test_what_a_message_reads_is_said_by_who_wrote_it(before: str) -> None:
    text = f"{before} “Guard on 4 is going. Needs doing before someone gets hurt.”"
    for quote in ("Guard on 4 is going.", "Needs doing before someone gets hurt."):
        assert _codes(text, quote, "Owen Pratt") == set()
        assert _codes(text, quote, "Ann Lee") == {"Q-SPEAKER"}


def test_words_in_marks_after_her_are_not_a_mans_of_another_paragraph() -> None:
    text = (
        "The chairman, Edmund Krale, was away.\n\nThe council voted in May to thank her "
        "“for her courage and her bad temper”."
    )
    assert _codes(text, "for her courage and her bad temper", "Edmund Krale") == {"Q-SPEAKER"}


def test_we_outside_quotations_is_who_writes() -> None:
    text = (
        "A councillor, Dee Marlow, says she has a picture of the gate. We have not seen it.\n\n"
        "“We have not given up,” said Rhona Tasker."
    )
    assert _codes(text, "We have not seen it.", "Dee Marlow") == {"Q-SPEAKER"}
    assert _codes(text, "We have not given up,", "Rhona Tasker") == set()


def _codes(text: str, quote: str, speaker: str) -> set[str]:
    source = f"The council met\n\nThe week was long in Port Aven.\n\n{text}\n\nMore is expected."
    request = QuoteRequest(source="t", parts=(quote,), speaker=speaker)
    return {finding.code for finding in judge(request, library_of([("t", source)])).findings}
