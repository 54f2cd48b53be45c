"""Events: each verb of a sentence with who does it, to whom, when, and who says so."""

import pytest

from dossier.gate.claims.events.events import Event, Phrase, events

READ = (
    ("Berg sued the firm in May.", "sued", "Berg", "the firm", "in May"),
    ("The firm was sued by Berg.", "was sued", "by Berg", "The firm", ""),
    ("Berg, 52, the mayor, sued the firm.", "sued", "Berg, the mayor", "the firm", ""),
    ("The firm, which Berg had sued, closed.", "had sued", "Berg", "The firm", ""),
    ("The firm, which Berg had sued, closed.", "closed", "The firm", "", ""),
    ("The men accused of theft left the town.", "accused", "", "The men", ""),
    ("The men accused of theft left the town.", "left", "The men", "the town", ""),
    ("Lind sold it in 1998 and left in 2003.", "left", "Lind", "", "in 2003"),
    ("Lind asked the board to close the mine.", "to close", "the board", "the mine", ""),
    ("Berg gave the union a letter.", "gave", "Berg", "a letter", ""),
    ("Berg praised Lind and Moe sued Hall.", "sued", "Moe", "Hall", ""),
    ("Berg said the union had sued the firm.", "had sued", "the union", "the firm", ""),
    ("Accused by Lind, Berg resigned.", "Accused", "by Lind", "Berg", ""),
    ("The firm paid Berg 300 euros.", "paid", "The firm", "300 euros", ""),
    ("The board, after Lind had left, sold the mine.", "sold", "The board", "the mine", ""),
    ("Seen from afar, the mine has been closed.", "has been closed", "", "the mine", ""),
)


def shown(phrases: tuple[Phrase, ...]) -> str:
    return ", ".join(f"{it.link} {it.words}".strip() for it in phrases)


def event_of(text: str, words: str) -> Event:
    return next(event for event in events(text) if event.words == words)


@pytest.mark.parametrize(("text", "words", "doers", "objects", "times"), READ)
def test_a_verb_has_its_own_phrases(
    text: str, words: str, doers: str, objects: str, times: str
) -> None:
    event = event_of(text, words)
    assert (shown(event.doers), shown(event.objects), shown(event.times)) == (doers, objects, times)


def test_what_is_said_has_its_tellers_the_nearest_first() -> None:
    text = "Berg said Lind had told the board that the mine was sold."
    assert shown(event_of(text, "had told").tellers) == "Berg"
    assert shown(event_of(text, "was sold").tellers) == "Lind, Berg"


def test_a_second_number_repeats_the_verb() -> None:
    lent, again = events("The bank lent 40 million euros to Lind and 15 million to Berg.")
    assert (shown(lent.objects), shown(lent.others)) == ("40 million euros", "to Lind")
    assert (shown(again.objects), shown(again.others)) == ("15 million", "to Berg")


def test_who_buys_is_sold_something() -> None:
    assert events("Berg bought the mine from Lind.")[0].verb == "sell"


def test_a_text_without_a_verb_has_no_events() -> None:
    assert events("“…” – 14 March 2024, (Oslo)") == ()


def test_a_sentence_of_many_clauses_has_few_tellers_a_verb() -> None:
    text = "Berg said that Lind told the board that " * 300
    assert max(len(event.tellers) for event in events(text)) < 10
