"""What a claim takes from the sentence around its quote, it takes as the sentence has it."""

import pytest

from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest

CASES = (
    (
        "The council said a hearing is likely to take place before the fair opens on 17 May.",
        "before the fair opens on 17 May",
        "The council said a hearing was likely to take place before the fair opened on 17 May.",
        "The council said a hearing would take place before the fair opened on 17 May.",
    ),
    (
        "The companies expect annual cost savings of around 45 million marks by the third year.",
        "annual cost savings of around 45 million marks by the third year",
        "The companies expected annual cost savings of around 45 million marks.",
        "The companies achieved annual cost savings of around 45 million marks.",
    ),
    (
        "The trial, which was meant to begin on Monday, has been adjourned until 3 March.",
        "until 3 March",
        "The trial was adjourned until 3 March.",
        "The trial began on 3 March.",
    ),
    (
        "A court is expected to rule on the appeal of the two drivers on 9 April.",
        "on the appeal of the two drivers on 9 April",
        "A court was expected to rule on the appeal of the two drivers on 9 April.",
        "A court ruled on the appeal of the two drivers on 9 April.",
    ),
    (
        "Mr Hald denies one charge. His employer, Brack Ltd, pleaded guilty to another in March.",
        "pleaded guilty to another in March",
        "Brack Ltd pleaded guilty to another in March.",
        "Hald pleaded guilty to another in March.",
    ),
    (
        "Ann Lee urged both sides to show restraint and offered to send observers to the strait.",
        "offered to send observers to the strait",
        "Lee offered to send observers to the strait.",
        "Both sides accepted the observers offered by Lee.",
    ),
    (
        "Ida Holm said that it would be a mistake to describe the visit as mediation.",
        "describe the visit as mediation",
        "Holm said it would be a mistake to describe the visit as mediation.",
        "Holm described the visit as mediation.",
    ),
    (
        "“We will seize ships of the four if one vessel is held,” said Ann Lee of Tessaly.",
        "We will seize ships of the four if one vessel is held",
        "Ann Lee said that they would seize ships of the four if one vessel was held.",
        "Ann Lee said that they had seized ships of the four when one vessel was held.",
    ),
)


@pytest.mark.parametrize(("text", "quote", "honest", "distorted"), CASES)
def test_a_claim_keeps_what_the_sentence_says_of_its_quote(
    text: str, quote: str, honest: str, distorted: str
) -> None:
    assert _is_honest(text, quote, honest)
    assert not _is_honest(text, quote, distorted)


def _is_honest(text: str, quote: str, claim: str) -> bool:
    source = f"The council met\n\nThe week was long in Port Aven.\n\n{text}\n\nMore is expected."
    request = QuoteRequest(source="t", parts=(quote,), claim=claim)
    return judge(request, library_of([("t", source)])).is_honest
