"""What an article tells beside reported words is its own; what is reported stays somebody's."""

import pytest

from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest

STAND = "Ann Lee, the youngest sister of the mayor, will stand in May, the Harbour Party said."
MILL = "Berg said the firm had no plan to close the mill at Orre, which burnt down in 2019."
POOL = "Lind laid a wreath at the pool, where 12 people drowned in March, the Courier reported."
OWNER = "The council told Ida Holm, who owns two mills in Varde, that the weir would be opened."
BACKGROUND = (
    (STAND, "Ann Lee is the youngest sister of the mayor.", "Ann Lee will stand in May."),
    (MILL, "The mill at Orre burnt down in 2019.", "The firm had no plan to close the mill."),
    (POOL, "Twelve people drowned in March at the pool.", "Twelve people drowned in May."),
    (OWNER, "Ida Holm owns two mills in Varde.", "The weir would be opened."),
    ("Berg said the lift, which would cost 2 million, had been ordered.",
     "Berg said the lift would cost 2 million.", "The lift would cost 2 million."),
    ("Berg said the lift, which was unsafe, had been shut for a week.",
     "Berg said the lift was unsafe.", "The lift was unsafe."),
)  # fmt: skip


@pytest.mark.parametrize(("quote", "own", "reported"), BACKGROUND)
def test_an_aside_is_the_article_s_own(quote: str, own: str, reported: str) -> None:
    assert _is_honest(quote, own)
    assert not _is_honest(quote, reported)


AHEAD = (
    ("Orre expects that the next round will take place on 24 March.",
     "Orre said it expected the next round to take place on 24 March.",
     "The next round took place on 24 March."),
    ("I cannot imagine it will turn foes into friends of the firm", "Ann Lee said she could not "
     "imagine it turning foes into friends of the firm.", "It turned foes into friends."),
    ("In the event it took the ambulance nearly seventy minutes to arrive.",
     "It took the ambulance nearly seventy minutes to arrive.",
     "It took the ambulance seven minutes to arrive."),
    ("In the event of a strike, the ferry will stop for a week.",
     "In the event of a strike, the ferry would stop for a week.",
     "The ferry will stop for a week."),
)  # fmt: skip


@pytest.mark.parametrize(("quote", "honest", "distorted"), AHEAD)
def test_what_lies_ahead_may_be_told_otherwise(quote: str, honest: str, distorted: str) -> None:
    assert _is_honest(quote, honest)
    assert not _is_honest(quote, distorted)


def _is_honest(quote: str, claim: str) -> bool:
    text = f"News of the week from Orre\n\n{quote}\n\nNothing else was told about it on Monday.\n"
    if quote.startswith("I "):
        text = f"News from Orre\n\n“{quote},” Ann Lee said.\n\nNothing else was told about it.\n"
    request = QuoteRequest(source="text", parts=(quote,), claim=claim)
    return judge(request, library_of([("text", text)])).is_honest
