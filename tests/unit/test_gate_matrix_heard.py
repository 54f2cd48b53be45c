"""Who is heard: the words of one are not told as another's, and what nobody says is no one's."""

import pytest

from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest

ANALYSTS = (
    "Odile Marsh, an analyst at Keel, called the warning overdue.\n\n"
    "Another analyst, Denn Halloway of Bank Ostra, was less patient. He said the forecast still "
    "looked too high and that a second warning could not be ruled out."
)
RIVALS = (
    "Donna Trell, who is battling Carlin for the top spot, has picked up on the criticism of "
    "Carlin, telling the station that there is a weird deal going on with the retired surgeon. "
    "Ben Carlin laughed it off."
)
SANDER = (
    "In other words, Bernd Sander isn’t really running for president anymore.\n\n"
    "Sander, 61, has not said so. “I am still here,” he told reporters in Orsk."
)
OWNER = (
    "A dairy owner accused of selling imported cheese as a protected local variety told a jury "
    "yesterday that he had trusted his manager."
)
EELS = (
    "Young eels that cannot smell lose their way, a team at the University of Port Lassen reports, "
    "in a finding that could help explain how the animals find their rivers."
)
KELLY = (
    "Varga took offense when Kelly confronted him about his remarks. He later suggested her anger "
    "was behind her tone, called her “third-rate” and boycotted one of the debates."
)
ROAD = "The cause is not known. Some villagers blame a forest road built above the slope in May."
MINISTER = (
    "Hald was confirmed as a passenger by the Kuwaiti Assistant Foreign Minister for Consular "
    "Affairs, Sami al-Hamad."
)
GUARD = (
    "On July 19 the coast guard of the Kingdom of Norrland detained the Ardavian vessel Florian."
)
SECOND = "a second warning could not be ruled out"
DEAL = "there is a weird deal going on with the retired surgeon"


@pytest.mark.parametrize(
    ("text", "quote", "claim", "speaker"),
    [
        (ANALYSTS, SECOND, "Denn Halloway said a second warning could not be ruled out.", None),
        (ANALYSTS, SECOND, "", "Denn Halloway"),
        (RIVALS, DEAL, "Trell said there was a weird deal going on.", "Donna Trell"),
        (SANDER, SANDER[:72], "Sander was not really running for president anymore.", None),
        (OWNER, OWNER, "A dairy owner told a jury that he had trusted his manager.", None),
        (EELS, EELS[94:], "The finding could help explain how the animals find rivers.", None),
        (KELLY, "boycotted one of the debates", "Varga boycotted one of the debates.", None),
        (MINISTER, MINISTER, "Sami al-Hamad confirmed Hald as a passenger.", None),
        (GUARD, GUARD, "Norrland’s coast guard detained the Ardavian vessel Florian.", None),
        (
            "Mia Lund wants higher taxes on fuel.",
            "Mia Lund wants higher taxes on fuel.",
            "Mia Lund said she wanted higher taxes on fuel.",
            None,
        ),
    ],
)
def test_those_who_are_heard_may_be_named(
    text: str, quote: str, claim: str, speaker: str | None
) -> None:
    request = QuoteRequest(source="s", parts=(quote,), claim=claim, speaker=speaker)

    assert judge(request, library_of([("s", text)])).findings == ()


@pytest.mark.parametrize(
    ("text", "quote", "claim", "speaker"),
    [
        (ANALYSTS, SECOND, "Odile Marsh said a second warning could not be ruled out.", None),
        (ANALYSTS, SECOND, "", "Odile Marsh"),
        (RIVALS, DEAL, "Carlin said there was a weird deal going on.", None),
        (RIVALS, DEAL, "", "Ben Carlin"),
        (SANDER, SANDER[:72], "Sander said he was not really running for president.", None),
        (SANDER, SANDER[:72], "", "Bernd Sander"),
        (OWNER, OWNER, "The manager told a jury that he had trusted the dairy owner.", None),
        (EELS, EELS[:45], "Young eels that cannot smell lose their way.", None),
        (
            ROAD,
            "a forest road built above the slope in May",
            "The slide was caused by a forest road built above the slope in May.",
            None,
        ),
        (GUARD, GUARD, "The coast guard of Ardavia detained the Norrland vessel Florian.", None),
    ],
)
def test_nobody_else_is_given_what_is_said(
    text: str, quote: str, claim: str, speaker: str | None
) -> None:
    request = QuoteRequest(source="s", parts=(quote,), claim=claim, speaker=speaker)

    assert judge(request, library_of([("s", text)])).findings != ()
