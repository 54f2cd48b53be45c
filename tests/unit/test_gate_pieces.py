"""Pieces of a gap: a word of force counts where its piece says something of the quoted parts."""

import pytest

from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest

FIRE = "The fire destroyed 14 houses in the village"
SALES = "Sales rose by 4.1 percent to 83 million crowns"
LEE = "Ida Lee, the mayor of Orre"
HONEST = (
    "The bridge was closed on Monday [because it could no longer carry lorries,] the agency said.",
    "The vote was put off until June [after two members failed to appear.] The clerk has resigned.",
    "The strike began on Monday [, a day after talks were declared a failure.] No train ran.",
    "The firm dismissed 31 drivers [, who had refused to sign the terms.] The union has sued.",
    "The team found 11 graves [, which had not been opened since 1870.] The church is of 1204.",
    f"{LEE} [, who was not at the meeting,] said the plan would cost the town 40 million.",
    f"{LEE} [, the only woman in the race,] said the plan would cost the town 40 million.",
    f"{LEE}, who sits on the board [and took no part in the vote,] said it would cost 40 million.",
    f"{LEE} [(she is not standing again),] said the plan would cost the town 40 million.",
    f"{SALES} [, only slightly less than forecast.] The firm employs 900 people.",
    f"{SALES} [, mainly because of higher prices.] The firm employs 900 people.",
    f"{SALES} [, citing weaker demand, which may last.] The firm employs 900 people.",
    f"{FIRE} [and damaged nearly 30 others.] Two firefighters were taken to hospital.",
    f"{FIRE} [, leaving some without a roof.] Two firefighters were taken to hospital.",
    f"{FIRE} [. It does not belong to Orre, and] it lies high in the hills of the north.",
    "The strike began on Monday [, and the union says it may last.] Trains are cancelled.",
    "The strike began on Monday [; the union expects that it may last.] Trains are cancelled.",
    "Police arrested three men [on suspicion of planning an attack that was never carried out.] "
    "Two were released on Monday.",
    f"{LEE}, who won the last race [by almost four minutes,] said the plan would cost 40 million.",
    f"{SALES} [after the disputed election,] while costs in the north hardly changed.",
    "The board rejected the plan [insisting on its right to choose.] It backed a smaller one.",
    "Two members said the board had blocked a draft [that would have ended it.] It denied that.",
    "The quarrel is about a contract signed in 2018 [, which] sets the price by the cost of oil.",
)
DISTORTED = (
    "The bridge was closed on Monday [only because of ice,] the road agency said in a note.",
    "The bridge will be closed on Monday [in Orre if the beams fail.] Traffic will be sent round.",
    "The vote was put off until June [, the opposition claims.] The clerk wrote to 40 members.",
    "The vote will be held in June [, but not in the north.] The clerk wrote to all 40 members.",
    "The firm dismissed 31 drivers [because they were late, and has never] paid their wages.",
    "The firm dismissed 31 drivers [, who deny that they] had refused to sign the new terms.",
    f"{LEE} [, the only woman in the race, did not] say that the plan would cost 40 million.",
    f"{LEE} [(she is not standing again), might] say that the plan would cost 40 million.",
    "Sales rose by 4.1 percent in May [in only one of its eight shops.] The firm has 900 workers.",
    "Trials in boxes of soil [, which are not part of the paper,] had shown only a modest drop.",
    f"{FIRE} [, leaving some without a roof, and may have] killed two firefighters in the village.",
    f"{FIRE} [. A neighbour alleged that] the brigade came too late to the fire.",
    f"{FIRE} [. The mayor said that it was not Orre, and] it lies high in the hills of the north.",
    "The team found 11 graves under the floor [. It has yet] to open the oldest of them.",
    "The strike began on Monday [; the union does not believe that] trains have been cancelled.",
    "The board closed the plant on Monday [, insisting] it was unsafe, and left the town for good.",
    "The reply is not out yet. [Officials in the capital say] it runs to about nine pages.",
    "The president has approved [in principle] the draft response of ten pages to the union.",
    "I would not tell a village to coat its nets [before] someone has repeated this elsewhere.",
    "The money was stopped in May. [A test failed because] the signs had the wrong film on them.",
    "The closure is to last nine months. [Should the winter be hard,] the works could take longer.",
    "Every district receives 11,400 crowns a person [, and the small ones are exempt.] It is paid "
    "in two parts.",
    "The League met on Monday in the south [and disputed] the list of the observers it had sent.",
)
TURNED = (
    "The union asked the harbour to stay open. [Its director, Olaf Brandt, rejected that.] "
    "“We will see,” he said.",
    "The council asked the museum to return it. [The trust said it was not theirs.] "
    "It declined to say where the bell is kept.",
    "The people in the hall were [over 60. About a dozen were] members of the party.",
    "The dam is [kind of] empty in the months before the rains begin in the north.",
)
UNTURNED = (
    "Olaf Brandt asked the harbour to stay open. [Brandt rejected the plan.] "
    "“We will see,” he said.",
    "The council asked the museum to return it. [It said the bell was theirs.] "
    "It declined to say where the bell is kept.",
)
SPEECH = (
    "“We lost the harvest [,” said Tom Berg, a farmer. “The mayor says that it was our fault.] "
    "We will plant again in May.”"
)
SPEECH_ON = "“We stay here now [,” said Tom Berg, a farmer. “If we lose,] we will sell it all.”"


def _codes(text: str, speaker: str | None = None) -> set[str]:
    before, rest = text.split("[")
    gap, after = rest.split("]")
    parts = (before.strip().lstrip("“"), after.strip().rstrip("”").rstrip("."))
    request = QuoteRequest(source="t", parts=parts, speaker=speaker)
    verdict = judge(request, library_of([("t", f"Notices\n\n{before}{gap}{after}\n")]))
    return {finding.code for finding in verdict.findings}


@pytest.mark.parametrize("text", [*HONEST, *UNTURNED])
def test_a_piece_that_says_nothing_of_the_parts_may_be_left_out(text: str) -> None:
    assert _codes(text) == set()


@pytest.mark.parametrize("text", [*DISTORTED, *TURNED])
def test_a_piece_that_changes_a_part_is_not_left_out(text: str) -> None:
    assert "Q-GAP" in _codes(text)


def test_a_whole_sentence_of_a_divided_quotation_counts_for_itself() -> None:
    assert _codes(SPEECH, "Tom Berg") == set()
    assert "Q-GAP" in _codes(SPEECH_ON, "Tom Berg")
