"""Voices in many constructions: what a text tells by itself is nobody's words who speaks in it."""

from collections.abc import Iterator
from itertools import product

from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest

WHO = ("Oda Brandt", "Marcus Feld", "Harlow Trust")
SPEECH = (
    "“We will not wait any longer,” {} said.",
    "{} said that the docks were safe.",
    "According to {}, the docks are safe.",
    "The docks were safe, {} insisted.",
)
NARRATION = (
    "Talks are expected to resume in March.",
    "The regulator is still investigating the complaint.",
    "Nobody has been charged over the fire.",
    "The ministry did not respond to a request for comment.",
    "The harbour board is believed to have known of the crack.",
    "Parliament will vote on the plan in July.",
    "A survey by the university found that most residents supported the plan.",
    "A final report will be published by 20 June.",
    "The board neither confirmed nor denied it.",
)
PLACES = ("{speech} {told}", "{told} {speech}", "{speech}\n\n{told}")
SPOKEN_ON = (
    "It would take at least a year to rebuild them.",
    "They had been inspected in May.",
    "The crane had never been at risk.",
    "The city could not pay for it.",
    "The crews should have been told.",
)


def codes(middle: str, quote: str, speaker: str) -> set[str]:
    source = f"Harbour row\n\nThe harbour is closed.\n\n{middle}\n\nMore is expected."
    request = QuoteRequest(source="t", parts=(quote,), claim="", speaker=speaker)
    return {finding.code for finding in judge(request, library_of([("t", source)])).findings}


def narrated() -> Iterator[tuple[str, str, str]]:
    for who, speech, told, place in product(WHO, SPEECH, NARRATION, PLACES):
        yield place.format(speech=speech.format(who), told=told), told, who


def test_what_the_text_tells_is_not_said_by_who_speaks_beside_it() -> None:
    assert [case for case in narrated() if "Q-SPEAKER" not in codes(*case)] == []


def test_who_speaks_may_speak_on_in_the_next_sentence() -> None:
    spoken = (
        (f"{speech.format(who)} {more}", more, who)
        for who, speech, more in product(WHO, SPEECH, SPOKEN_ON)
    )
    assert [case for case in spoken if codes(*case)] == []


def test_a_body_may_be_it_or_the_company() -> None:
    for who in ("It", "The company"):
        quote = f"{who} rejected the claim and said the leak had been repaired."
        assert codes(f"Calder Water was fined. {quote}", quote, "Calder Water") == set()


def test_somebody_elses_office_is_not_he_himself() -> None:
    quote = "Brandt's lawyer denied that the letter had been sent."
    text = f"“It was late,” said Oda Brandt, who runs the yard.\n\n{quote}"
    assert codes(text, quote, "Oda Brandt") == {"Q-SPEAKER"}
    assert codes(text, "It was late", "Oda Brandt") == set()
