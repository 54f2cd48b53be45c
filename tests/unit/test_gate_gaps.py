"""Gaps: what an elision may leave out, and what not."""

import pytest

from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest

DISTORTED = (
    "The envoys gave Sarka the answers, [which raise questions,] and sent a plan to all.",
    "The national federation, which stood by her [lawyer throughout,] said it was right.",
    "Aides said that some families in the north [would] pay a little more for their heating.",
    "He promised last week that, if he won, he [would] fight for the mill as mayor of Orre.",
    "The ministry told reporters that the old bridge [will soon be] open to lorries of any weight.",
    "Under the plan, tenants of the two towers [have to] leave their flats by the end of May.",
    "The poll says that 83% of voters [under 30] chose the reform party in the last vote.",
    "The survey found that most members [who were asked] want the club to leave the league.",
    "On paper the island could now, [theoretically,] feed itself through a winter.",
    "The bank agreed to pay it in May [pending a review by the court] and would open a branch.",
    "The minister told the board on Friday that [the report states that] both pumps were closed.",
    "The ward took in 61 people on Monday [, she confirmed,] and the clinic the other nine.",
    "The men at the quarry had seen it [, but last year the mayor] has said that it was empty.",
    "It said nothing in the order [should be read as a finding] that Pellan broke the pact.",
    "In a letter the minister [repeated that] the offer stood and proposed that the visit be held.",
    "The deal needs the support of holders [of at least 75%] of the shares at a meeting in May.",
    "The plan has won the backing [of two thirds] of the members who came to the meeting in May.",
    "Trials in boxes of soil [, which are not part of the paper,] had shown only a modest drop.",
    "The pumps, [he said in a letter in May,] were closed on the night of the storm.",
    "The dam was safe [, written reports say,] and had been seen by two engineers in May.",
    "The members went home by noon, [stressing that] both pumps had been closed in May.",
)
HONEST = (
    "The men agreed that the emergency plan [, written in 2019,] had never been tried at the mill.",
    "The letter of 11 May to the firm [, was written] by a society of engineers from Norrland.",
    "Both parties in the town have moved [from stressing prices] to speaking of wages and rents.",
    "The figures for the harvest [, confirmed in June,] show a fall of nine tonnes at Orre.",
    "The two towns came closer to ending the row [that has cut trade by almost half,] on Monday.",
    "The inspector says that the search for a man [last seen near the mill] has been paused again.",
    "Of the first group, 61 came to a ward [with confirmed fever;] in the second it was 129.",
    "According to the commission [, a body of both states,] the flow fell by nearly a quarter.",
    "A third do not know [, a larger share than on other economic questions,] some that it is bad.",
    "Trials in unheated boxes of soil [, which were held in May,] had shown a modest drop.",
    "As elsewhere [, the contest in the south is breaking down by age,] the old for Moss.",
    "The poll says that 83% of voters [in the two cities] chose the reform party in the last vote.",
    "The envoys gave Sarka answers [to its questions on Tuesday and] sent a plan to all.",
    "About 60 birds, most of them young [, have been found elsewhere,] and 22 of them were dead.",
    "The national federation, which stood by her [throughout,] said it respected the ruling.",
    "The new bridge over the Orre [, which will carry lorries,] was opened by the mayor on Friday.",
    "The mayor said on Friday [at the market hall] that the new bridge would carry lorries.",
    "The bank had suspended payments in May [pending a review] and had not decided when to resume.",
    "Under the pact, a team of 18 observers [from three member states] will be sent to the island.",
    "In a letter the minister [repeated the offer and] proposed that the visit be held in June.",
)


def _codes(text: str) -> set[str]:
    before, rest = text.split("[")
    gap, after = rest.split("]")
    source = f"Notices\n\n{before}{gap}{after}\n"
    parts = (before.strip(), after.strip().rstrip("."))
    verdict = judge(QuoteRequest(source="t", parts=parts), library_of([("t", source)]))
    return {finding.code for finding in verdict.findings}


@pytest.mark.parametrize("text", DISTORTED)
def test_what_changes_the_rest_is_not_left_out(text: str) -> None:
    assert _codes(text) == {"Q-GAP"}


@pytest.mark.parametrize("text", HONEST)
def test_what_only_adds_to_the_rest_may_be_left_out(text: str) -> None:
    assert _codes(text) == set()


JOINED = (
    "Will you stay on?\n\n“I have been offered a post in Ashby. I have not accepted it,” she said.",
    "“They counted,” Vash said. “We were robbed.”\n\nReyn's manager, Emil Krost, denies it.",
)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (JOINED[0], "Will you stay on?\n\n“I have been offered a post in Ashby."),
        (JOINED[1], "We were robbed.”\n\nReyn's manager, Emil Krost, denies it."),
    ],
)
def test_a_quote_over_paragraphs_joins_no_speech_with_other_words(text: str, quote: str) -> None:
    library = library_of([("t", f"Notices\n\n{text}\n\nMore stands here.\n")])
    verdict = judge(QuoteRequest(source="t", parts=(quote,)), library)
    assert "Q-SPLICED" in {finding.code for finding in verdict.findings}


def test_plain_paragraphs_may_stand_together() -> None:
    quote = "The count took six hours.\n\nNobody was in the hall at the end."
    library = library_of([("t", f"Notices\n\n{quote}\n\nMore stands here.\n")])
    assert judge(QuoteRequest(source="t", parts=(quote,)), library).is_honest
