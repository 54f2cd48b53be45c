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


BY_THEN = ("would put", "will put", "could put", "can put")
PUT = ("{0} reached the ground by 25 March.", "{0} had arrived by 25 March.")
KEPT = (
    "The plan foresaw {0} on the ground by 25 March.",
    "{0} would be on the ground by 25 March.",
)
PREFERRED = ("would have preferred to", "would prefer to", "would have liked to")
BALLOTED = (
    "will ballot its 740 drivers from Monday on strike action",
    "will ask its drivers to vote on a strike",
)
UNDERTOOK = ("undertook", "promised", "agreed", "planned", "wanted")
OTHERS = ("The member states of the Group", "The councils of the Group", "The mayor")
HANGS = (
    (
        "The port will reopen if the crane is repaired.",
        "The crane will be repaired if the port reopens.",
        "If the crane is repaired, the port will reopen.",
    ),
    (
        "The miners would accept the offer if they received guarantees on pensions.",
        "The miners would give guarantees on pensions if they received the offer.",
        "If they received guarantees on pensions, the miners would accept the offer.",
    ),
    (
        "If the talks fail, the union will strike.",
        "If the union strikes, the talks will fail.",
        "The union will strike if the talks fail.",
    ),
)


def test_what_would_be_there_by_a_day_is_not_told_as_there() -> None:
    for by_then in BY_THEN:
        text = f"Phase one {by_then} 40 monitors on the ground by 25 March."
        for told in PUT:
            assert not is_honest(text, text, told.format("40 monitors"))
        for told in KEPT:
            assert is_honest(text, text, told.format("40 monitors")) or by_then[0] != "w"
    text = "Direct talks can be held before 31 March."
    assert not is_honest(text, text, "Direct talks were agreed for 31 March.")
    assert is_honest(text, text, "Direct talks were possible before 31 March.")


def test_what_somebody_would_rather_have_done_is_not_done() -> None:
    for preferred in PREFERRED:
        text = f"“I {preferred} wait until August”, Holm said."
        quote = f"I {preferred} wait until August"
        assert not is_honest(text, quote, "Holm said the bank would wait until August.")
        assert not is_honest(text, quote, "Holm waited until August.")
        assert is_honest(text, quote, f"Holm said she {preferred} wait until August.")


def test_a_ballot_on_a_strike_is_no_strike() -> None:
    for balloted in BALLOTED:
        text = f"The League {balloted} over rosters."
        for told in ("will strike", "will go on strike", "are to strike"):
            assert not is_honest(text, text, f"The drivers {told} over rosters.")
        assert is_honest(text, text, text)
    text = f"The League {BALLOTED[0]}."
    assert is_honest(text, text, "The League's drivers will vote on strike action from Monday.")


def test_who_undertakes_it_and_for_whom_keep_their_places() -> None:
    for undertook, other in product(UNDERTOOK, OTHERS):
        them = other[0].lower() + other[1:]
        text = f"Ms. Lillevik {undertook} to convey the questions to {them}."
        told = f"{other} {undertook} to convey the questions to Ms. Lillevik."
        assert not is_honest(text, text, told)
        assert is_honest(text, text, text)


def test_a_condition_and_what_hangs_on_it_keep_their_places() -> None:
    for text, turned, same in HANGS:
        assert not is_honest(text, text, turned)
        assert is_honest(text, text, same)
    text = "The union will stay if pay rises."
    assert is_honest(text, text, text)


def test_a_line_of_tags_sets_nobody_beside_another() -> None:
    text = "Castellan Shipping, which manages the vessel, said no more than 400 tonnes had escaped."
    tags = (
        "Port Varga, said the coastguard, was safe.\n\nTags: spill, coastguard, Castellan Shipping"
    )
    quote = "no more than 400 tonnes had escaped"
    assert not is_honest(f"{text}\n\n{tags}", quote, f"The coastguard said {quote}.")
    assert is_honest(f"{text}\n\n{tags}", quote, f"Castellan Shipping said {quote}.")
