"""What a quote denies, leaves open or says of a few, and a claim that tells it as so."""

from itertools import product

from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest

FEW = ("Three members", "Two of the members", "Several members", "Four other members")
LEFT = ("leave the rate at 5.00%", "cut the rate by half a point", "wait until August")
NOR = ("Nor am I", "I am not", "I’m not", "And I am never")
LIKELY = ("recommend that we sign it", "vote for the budget", "publish the letters")
RULED = ("did not rule out", "had not ruled out", "never ruled out", "would not rule out")
CHARGED = ("was not charged", "was never accused", "was not asked", "is not mentioned")


def is_honest(text: str, quote: str, claim: str, *, speaker: str | None = None) -> bool:
    source = f"The council met\n\nIda Holm leads the port.\n\n{text}\n\nMore is expected."
    request = QuoteRequest(source="t", parts=(quote,), claim=claim, speaker=speaker)
    return judge(request, library_of([("t", source)])).is_honest


def test_a_few_who_want_it_are_not_all_whatever_figures_follow() -> None:
    for few, deed in product(FEW, LEFT):
        text = f"{few} wanted to {deed}."
        assert not is_honest(text, text, f"All members wanted to {deed}.")
        assert not is_honest(text, text, f"All the members wanted to {deed}.")
        assert is_honest(text, text, text)
    text = "The three members of the panel wanted to leave the rate at 5.00%."
    assert is_honest(text, text, "All three members wanted to leave the rate at 5.00%.")


def test_what_nobody_is_going_to_do_is_not_told_as_going_to_be() -> None:
    for nor, deed in product(NOR, LIKELY):
        text = f"“{nor} going to {deed}”, Holm said."
        quote = f"{nor} going to {deed}"
        assert not is_honest(text, quote, f"Holm said she was going to {deed}.")
        assert is_honest(text, quote, f"Holm said she was not going to {deed}.")


def test_what_is_not_ruled_out_is_not_told_as_ruled_out() -> None:
    for ruled in RULED:
        text = f"The inquiry {ruled} irregulars."
        assert not is_honest(text, text, "The inquiry ruled out irregulars.")
        assert not is_honest(text, text, "Irregulars were ruled out by the inquiry.")
        assert is_honest(text, text, text)


def test_what_is_told_of_somebody_is_not_that_persons_word() -> None:
    for charged in CHARGED:
        text = f"Her coach, Gerrit Maas, {charged}."
        on = f"{text} He told this newspaper that he had known nothing. “I believe her,” Maas said."
        assert not is_honest(on, text, "", speaker="Gerrit Maas")
        assert is_honest(on, "I believe her,", "", speaker="Gerrit Maas")
        assert is_honest(on, text, "")
