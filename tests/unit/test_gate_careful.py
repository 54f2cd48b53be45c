"""What a careful editor may do with a sentence, and the nearest thing that nobody may."""

import pytest

from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest

CLAIMS = (
    ("If the plea is granted, the board may order a new count or may void the ballot outright.",
     "If the plea is granted, the board may order a new count or void the ballot outright.",
     "If the plea is granted, the board will order a new count or void the ballot outright."),
    ("“I asked for a hearing in March and I asked again in May,” Ida Holm said.",
     "Ida Holm said she had asked for a hearing in March and again in May.",
     "Ida Holm said she had had a hearing in March and another in May."),
    ("Her brother, Per Holm, said she had lost two teeth in prison.",
     "Per Holm said his sister had lost two teeth in prison.",
     "Per Holm's sister said he had lost two teeth in prison."),
    ("Her husband, Per Holm, said she had been refused a lawyer.",
     "Per Holm said his wife had been refused a lawyer.",
     "Her wife said she had been refused a lawyer."),
    ("Lind leads by nine points among those describing themselves as rather rural.",
     "Lind led by nine points among those describing themselves as rather rural.",
     "Lind led by nine points among those describing themselves as rather urban."),
    ("The bridge was paid for by the Orre city council and, in part, by the ferry company Norlink.",
     "The bridge was paid for in part by the ferry company Norlink.",
     "The bridge was paid for by the ferry company Norlink."),
    ("Of the 1,140 tenants who voted, 64% rejected the landlord's offer.",
     "The landlord's offer was rejected by 64% of the 1,140 tenants who voted.",
     "The landlord's offer was rejected by the 1,140 tenants who voted."),
    ("The ferry was unsafe, said Ida Holm, who served as harbour master under Mr. Lind yet backed "
     "Per Berg in the vote.",
     "Ida Holm, who served as harbour master under Mr. Lind, backed Per Berg in the vote.",
     "The ferry was unsafe."),
    ("Orre freed 14 sailors and Varde nine, according to a report signed by the envoy, Eva Rask.",
     "According to a report signed by Eva Rask, Orre freed 14 sailors and Varde nine.",
     "According to a report signed by Eva Rask, Orre freed nine sailors and Varde 14."),
    ("If the wind is strong, treat every gate as if it will break, Ida Holm said.",
     "Ida Holm said every gate should be treated as if it would break if the wind was strong.",
     "Ida Holm said every gate should be treated as if it would break."),
    ("Should both houses agree, the treaty will be signed in June, Ida Holm said.",
     "Ida Holm said the treaty would be signed in June, should both houses agree.",
     "Ida Holm said the treaty would be signed in June."),
    ("Ida Holm could be persuaded to stand again before 4 May, when the list closes.",
     "Ida Holm could be persuaded to stand again before the list closes on 4 May.",
     "Ida Holm will stand again before the list closes on 4 May."),
)  # fmt: skip


@pytest.mark.parametrize(("quote", "honest", "distorted"), CLAIMS)
def test_careful_wording_passes_and_its_twin_fails(quote: str, honest: str, distorted: str) -> None:
    assert not _found(quote, quote, claim=honest)
    assert _found(quote, quote, claim=distorted)


MINISTRY = (
    "First, no treaty has been signed. The paper described in the press as “the deal” is a draft "
    "and has since been changed in three places.\n\nFourth, reports that the Government has "
    "promised to send engineers to the islands are false."
)


def test_what_counts_the_points_of_a_statement_speaks_no_word() -> None:
    quote = "reports that the Government has promised to send engineers to the islands are false"
    kept = quote.replace("has", "had").replace(" are ", " were ")
    assert not any(
        "words of" in found
        for found in _found(MINISTRY, quote, claim=f"The Ministry of Orre said {kept}.")
    )
    assert _found(MINISTRY, quote, claim="The Government had promised to send engineers.")


PARTS = (
    ("The inquiry will be led by a retired judge, Dame Ida Holm, and is expected to end in May.",
     ("The inquiry will be led by a retired judge", "is expected to end in May"), True),
    ("The inquiry will be led by a retired judge, the mayor objected, and is expected to end soon.",
     ("The inquiry will be led by a retired judge", "is expected to end soon"), False),
    ("The last walkout there, in 2011, lasted nine days and ended with a bonus but no rise in pay.",
     ("The last walkout there, in 2011", "ended with a bonus but no rise in pay"), True),
    ("The last walkout there, in 2011, was short but the next ended with a bonus for all workers.",
     ("The last walkout there, in 2011", "ended with a bonus for all workers"), False),
    ("Auditors found that 30 of the rooms were empty, and that four had no heating. The council "
     "had gone on paying the rent for each.",
     ("Auditors found that 30 of the rooms were empty",
      "The council had gone on paying the rent for each"), True),
    ("Auditors found that 30 of the rooms were empty, and that this was no fault of hers. The "
     "council had gone on paying the rent for each.",
     ("Auditors found that 30 of the rooms were empty",
      "The council had gone on paying the rent for each"), False),
    ("There were tales of forced work, arrests without trial, raids, the loss of whole villages.",
     ("There were tales of forced work,", "the loss of whole villages."), True),
    ("There were tales of forced work, all without proof, and the loss of whole villages.",
     ("There were tales of forced work,", "the loss of whole villages."), False),
    ("The bridge is safe, said Ida Holm, a harbour engineer who planned its two towers.",
     ("The bridge is safe, said Ida Holm,", "who planned its two towers."), True),
    ("The bridge is safe, said Ida Holm, a friend of the man who planned its two towers.",
     ("The bridge is safe, said Ida Holm,", "who planned its two towers."), False),
    ("The prize went to Ida Holm, who grew up in Orre and has sung there but is now a judge.",
     ("The prize went to Ida Holm,", "is now a judge."), True),
    ("The prize went to Ida Holm, who said the hall in Orre was full but is now a ruin.",
     ("The prize went to Ida Holm,", "is now a ruin."), False),
    ("He admitted that two lists had been labelled wrongly but insisted that neither was his.",
     ("insisted that neither was his",), True),
    ("He admitted that the paper had wrongly insisted that neither list was his.",
     ("insisted that neither list was his",), False),
)  # fmt: skip


@pytest.mark.parametrize(("text", "parts", "is_honest"), PARTS)
def test_what_a_gap_may_leave_out(text: str, parts: tuple[str, ...], is_honest: bool) -> None:
    assert (not _found(text, *parts)) is is_honest


PAPER = "The firm was paid twice, according to an audit seen by the Gazette. Two men were sacked."


def test_the_paper_that_was_shown_an_audit_tells_it_in_its_own_words() -> None:
    own, other = PAPER, f"{PAPER} The Gazette was sold in May to Per Berg, its editor."
    for text, is_honest in ((own, True), (other, False)):
        article = f"News of the week from Orre\n\n{text}\n\nNothing else was told of it.\n"
        request = QuoteRequest(
            source="text", parts=("Two men were sacked",), speaker="The Gazette", claim=None
        )
        assert judge(request, library_of([("text", article)])).is_honest is is_honest


def _found(text: str, *parts: str, claim: str = "") -> tuple[str, ...]:
    article = f"News of the week from Orre\n\n{text}\n\nNothing else was told of it on Monday.\n"
    request = QuoteRequest(source="text", parts=parts, claim=claim or None)
    verdict = judge(request, library_of([("text", article)]))
    return tuple(f"{item.code}: {item.message}" for item in verdict.findings)
