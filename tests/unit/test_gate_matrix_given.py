"""Who gives, tells and beats whom: sentences, each with what may and may not be told of it."""

from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest

CASES = (
    (
        "Orsk beat Lunde by just one point, with 47 percent to Lunde’s 46 percent.",
        ("Orsk beat Lunde by one point.", "Lunde lost to Orsk by one point."),
        ("Lunde beat Orsk by just one point, with 47 percent to 46 percent.",),
    ),
    (
        "In the second case it ordered Haldria to pay 240,000 crowns for damage to Sorvennan nets.",
        ("The panel ordered Haldria to pay 240,000 crowns for damage to Sorvennan nets.",),
        ("The panel ordered Sorvenna to pay 240,000 crowns for damage to Haldrian nets.",),
    ),
    (
        "An environmental group, Clear Slopes, said it had warned the canton twice.",
        (
            "Clear Slopes said it had warned the canton twice.",
            "Clear Slopes said the canton had been warned twice.",
        ),
        (
            "The canton said that it had warned Clear Slopes twice.",
            "The canton said it had warned twice.",
            "Clear Slopes said the canton had warned it twice.",
        ),
    ),
    (
        "Lunde, a retired pilot, said he had told the airline about the crack in May.",
        ("Lunde said he had told the airline about the crack in May.",),
        (
            "The airline said it had told Lunde about the crack in May.",
            "Lunde said the airline had told him about the crack in May.",
        ),
    ),
    (
        "The Orsk Foundation – the elder Lunde’s nonprofit entity – gave gifts of cash to the "
        "son’s charity.",
        (
            "The Orsk Foundation gave gifts of cash to the son’s charity.",
            "The son’s charity received gifts of cash from the Orsk Foundation.",
        ),
        ("The son’s charity gave gifts of cash to the Orsk Foundation.",),
    ),
    (
        "The museum (a charity since 2011) lent two paintings to the palace.",
        ("The museum lent two paintings to the palace.",),
        ("The palace lent two paintings to the museum.",),
    ),
    (
        "Last year you declined a donation of 5 million marks from the government of Castovia.",
        ("The archive declined a donation of 5 million marks from the government of Castovia.",),
        (
            "The government of Castovia declined a donation of 5 million marks.",
            "Castovia declined a donation from the archive.",
        ),
    ),
    (
        "He turned down an invitation from the ministry to join the panel.",
        ("He turned down an invitation from the ministry.",),
        ("The ministry turned down an invitation to join the panel.",),
    ),
    (
        "The fund received 40,000 crowns from the Lorne council in May.",
        ("The Lorne council gave the fund 40,000 crowns in May.",),
        (
            "The council received 40,000 crowns from the fund.",
            "The fund gave the council 40,000 crowns.",
        ),
    ),
    (
        "We have received the reply from our Karvelian colleagues.",
        ("They have received the reply from Karvelia.",),
        ("Karvelia had received the reply from them.",),
    ),
    (
        "The bank raised its rating from “sell” to “neutral” on Monday.",
        ("The bank raised its rating to “neutral” from “sell”.",),
        (
            "The bank raised its rating from “neutral” to “sell”.",
            "The bank raised its rating to “sell” from “neutral”.",
        ),
    ),
    (
        "The law covers trams but not ferries.",
        ("The law covers trams, but not ferries.", "The law does not cover ferries."),
        ("The law covers ferries but not trams.",),
    ),
    (
        "She asked him to leave the room.",
        ("He was asked to leave the room.",),
        ("He asked her to leave the room.",),
    ),
    (
        "Haldria expelled three Sorvennan diplomats on Tuesday.",
        ("Three diplomats from Sorvenna were expelled by Haldria.",),
        ("Sorvenna expelled three Haldrian diplomats on Tuesday.",),
    ),
    (
        "A nurse who was dismissed after she emailed a newspaper was unfairly sacked.",
        ("A nurse had been dismissed after emailing a newspaper and unfairly sacked.",),
        ("A newspaper was dismissed after a nurse emailed it.",),
    ),
)


def is_honest(quote: str, claim: str) -> bool:
    source = f"The council met\n\nThe week was long.\n\n{quote} Nobody objected.\n\nMore follows."
    request = QuoteRequest(source="t", parts=(quote,), claim=claim)
    return judge(request, library_of([("t", source)])).is_honest


def test_who_gives_and_tells_whom_may_be_said_in_other_words() -> None:
    refused = [
        (quote, claim)
        for quote, honest, _ in CASES
        for claim in honest
        if not is_honest(quote, claim)
    ]
    assert refused == []


def test_who_gives_and_tells_whom_is_not_exchanged() -> None:
    passed = [
        (quote, claim)
        for quote, _, exchanged in CASES
        for claim in exchanged
        if is_honest(quote, claim)
    ]
    assert passed == []
