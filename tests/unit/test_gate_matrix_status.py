"""Status, degree and number: no claim tells more of these than its quote, in many wordings."""

from collections.abc import Iterator

from tests.unit.test_gate_matrix import is_honest

PAIRS = """
The party did not actually campaign in the north.
- The party campaigned in the north.
+ The party did not truly campaign in the north.
Neither of the two bills is likely to pass this year.
- Both bills are likely to pass this year.
+ Neither bill is likely to pass this year.
None of the three parties would accept the offer.
- All three parties accepted the offer.
+ All three parties turned down the offer.
Her first appeal was dismissed in March.
- Her first appeal was allowed in March.
+ Her first appeal was turned down in March.
The ministry refused his application, but the tribunal allowed his appeal.
+ The tribunal allowed his appeal.
Lena Osk, who had no role in the deal, called it fair.
- Osk helped negotiate the deal.
+ Osk, who played no part in the deal, called it fair.
She was not involved in the first study but worked on the second.
+ She worked on the second study.
He stressed that the count was provisional.
- He said the count was final.
+ He stressed that the count was not final.
The tunnel is far from finished.
- The tunnel is finished.
+ The tunnel is not nearly finished.
Mira Holt is the only runner who won both races.
- Every runner won both races.
+ Only Mira Holt won both races.
Aldor is the only town in the valley with a hospital.
- Several towns in the valley have a hospital.
+ Aldor alone of the towns in the valley has a hospital.
It is the only bank in the region and has two branches.
+ The bank has two branches.
The drug led to a small fall in weight, which may have been due to chance.
- The drug caused a small fall in weight.
+ The small fall in weight may have been due to chance.
The fire was due to a faulty cable, and the warning may have been a coincidence.
+ The fire was due to a faulty cable.
The school promised to rethink the ban on phones.
- The school promised to end the ban on phones.
+ The school promised to reconsider the ban on phones.
The firm agreed to drop the plan and to review its pricing.
+ The firm agreed to drop the plan.
Three nurses have been suspended without pay.
- Three nurses were sacked.
+ Three nurses were suspended without wages.
Two clerks were suspended and later sacked over the leak.
+ Two clerks were sacked over the leak.
Aldo Reyes is the favourite in the northern primary on 5 April.
- Aldo Reyes won the northern primary on 5 April.
+ Aldo Reyes was the favourite in the northern primary on 5 April.
Reyes, the favourite, won the race by two lengths.
+ Reyes won the race by two lengths.
Reyes leads by 12 points among rural voters.
- Reyes won by 12 points among rural voters.
+ Reyes led by 12 points among rural voters.
Osk called that account “pure fiction.”
- Osk confirmed the account.
+ Osk described the account as “pure fiction”.
Talks broke up without a deal.
- Talks ended in a deal.
+ The talks produced no deal.
The sale fell through.
- The sale was completed.
+ The sale collapsed.
The search proved fruitless.
- The search proved successful.
+ The search led nowhere.
The patient is in a critical condition.
- The patient died.
+ The patient's condition is critical.
Two people died and three are in a critical condition.
+ Two people died.
The boat is missing.
- The boat sank.
+ The boat has not been found.
The two sides moved closer to a deal.
- The two sides reached a deal.
+ The two sides came nearer to a deal.
The vote was postponed until May.
- The vote was cancelled.
+ The vote was put off until May.
The final was postponed and then cancelled.
+ The final was cancelled.
The judge reserved her ruling.
- The judge ruled for the company.
+ The judge will rule later.
The fire is under control.
- The fire has been put out.
+ The fire has been brought under control.
The poll put Osk at 40 percent.
- Osk won 40 percent of the vote.
+ Osk stood at 40 percent in the poll.
A number of experts oppose the plan.
- Most experts oppose the plan.
+ Several experts oppose the plan.
The prime minister has lost the support of his party.
- The prime minister has the support of his party.
+ The prime minister no longer has the support of his party.
The charge of theft was reduced to negligence.
- The charge of theft was dropped.
+ The theft charge was lowered to negligence.
Osk announced his resignation on Monday.
- Osk was sacked on Monday.
+ Osk said on Monday that he was resigning.
She came second in the race.
- She won the race.
+ She was runner-up in the race.
The team drew 2-2 with Lund.
- The team beat Lund 2-2.
+ The team and Lund drew 2-2.
The site is a candidate for world heritage status.
- The site has world heritage status.
+ The site is being considered for world heritage status.
The two were once friends.
- The two are friends.
+ The two used to be friends.
The decision can be appealed.
- The decision is final.
+ An appeal against the decision is possible.
The ruling applies only to the capital.
- The ruling applies to the whole country.
+ The ruling does not apply outside the capital.
The gunman acted alone.
- The gunman had accomplices.
+ The gunman had no help.
The charge was reduced and later dropped.
+ The charge was dropped.
He took second place in the sprint and won the relay.
+ He won the relay.
That is less than 10 percent of what the Institute of Mining Engineers estimates will be needed.
- It was 10 percent of what the Institute of Mining Engineers estimated would be needed.
+ It was less than 10 percent of what the Institute of Mining Engineers estimated would be needed.
"""


def claims(sign: str) -> Iterator[tuple[str, str]]:
    """A quote and each of its claims with that sign."""
    quote = ""
    for line in PAIRS.strip().splitlines():
        if line.startswith(f"{sign} "):
            yield quote, line[2:]
        elif line[0] not in "+-":
            quote = line


def test_no_more_is_told_than_the_quote_says() -> None:
    assert [pair for pair in claims("-") if is_honest(pair[0], *pair)] == []


def test_what_the_quote_says_may_be_told_in_other_words() -> None:
    assert [pair for pair in claims("+") if not is_honest(pair[0], *pair)] == []
