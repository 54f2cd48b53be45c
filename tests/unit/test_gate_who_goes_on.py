"""Who goes on to speak may be named in the claim, and another may not."""

import pytest

from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest

INSURERS = (
    "Insurers expect claims of 30 million, according to the Brokers’ Association. It warned that "
    "homes could be lost."
)
COURT = "Cross-examining, Beatrice Holm asked what he had known “for the whole of that summer”."
AS = "She denied that guards had fired on a boat, as Kestria’s border service claims."
RIVAL = "Rask spoke of the weir. Tavu had never threatened to go to court, she said."
NEAR = "The network Clearlink failed. People close to the company said the plan had not changed."
POINT = "“A point would not have saved the club, but it would have saved the mood,” Lind said."
RULED = "Virt said the board had not ruled out a short delay, provided that Orre paid for it."
CASES = (
    (INSURERS, "It warned that homes could be lost.",
     "The Brokers’ Association warned that homes could be lost.", "", True),
    (INSURERS, "It warned that homes could be lost.",
     "The Norrland Ministry warned that homes could be lost.", "", False),
    (COURT, "for the whole of that summer",
     "Holm asked what he had known “for the whole of that summer”.", "Beatrice Holm", True),
    (AS, "She denied that guards had fired on a boat",
     "Tosk denied that guards had fired on a boat.", "", True),
    (AS, "guards had fired on a boat", "Guards fired on a boat.", "", False),
    (RIVAL, "Tavu had never threatened to go to court, she said.",
     "Sunniva Rask said Tavu had never threatened to go to court.", "", True),
    (RIVAL, "Tavu had never threatened to go to court, she said.",
     "Tosk said Tavu had never threatened to go to court.", "", False),
    (NEAR, "People close to the company said the plan had not changed.",
     "People close to Clearlink said the plan had not changed.", "", True),
    (NEAR, "People close to the company said the plan had not changed.",
     "Clearlink said the plan had not changed.", "", False),
    (POINT, "A point would not have saved the club, but it would have saved the mood",
     "Lind said a point would not have saved the club but would have saved the mood.", "", True),
    (POINT, "A point would not have saved the club, but it would have saved the mood",
     "Lind said a point would have saved the club.", "", False),
    (RULED, RULED,
     "A short delay was not ruled out by the board, provided that Orre paid for it, Virt said.",
     "", True),
    (RULED, RULED, "A short delay was ruled out by the board, Virt said.", "", False),
    ("Lind said shame does not just come to children.", "shame does not just come to children",
     "Lind said shame does not come just to children.", "", True),
    ("Lind said shame does not come to children.", "shame does not come to children",
     "Lind said shame comes to children.", "", False),
)  # fmt: skip


@pytest.mark.parametrize(("said", "quote", "claim", "speaker", "is_honest"), CASES)
def test_who_goes_on(said: str, quote: str, claim: str, speaker: str, is_honest: bool) -> None:
    text = (
        "News of the week from Orre\n\nSunniva Rask and Mira Tosk were in town.\n\n"
        f"{said}\n\nNothing else was told about it on Monday.\n"
    )
    request = QuoteRequest(source="text", parts=(quote,), claim=claim, speaker=speaker or None)
    assert judge(request, library_of([("text", text)])).is_honest is is_honest
