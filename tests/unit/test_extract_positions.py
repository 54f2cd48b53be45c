"""Positions: only the plainest report of what a party does about a proposal becomes one."""

import hashlib

import pytest

from dossier.extract.readings import read
from dossier.extract.records import Seed
from dossier.extract.stages import extract
from dossier.model.dossier import Dossier
from dossier.model.fields import ProposalId
from dossier.model.records import Fact, Proposal
from dossier.model.vocabulary import FactKind

NIGHT, BRIDGE = "night-ferry", "bridge-toll"
ON_RECORD = Dossier(
    proposals={
        ProposalId(id): Proposal(id=ProposalId(id), name=id, terms=(id.replace("-", " "),))
        for id in (NIGHT, BRIDGE)
    }
)
HEAD = "HALVIK, March 4, 2024 (Northern Wire) - "
COUNCIL = "The Halvik Harbour Council"
INTRODUCED = f" {COUNCIL} met in the town hall for three hours on Monday."


def facts_of(sentence: str, head: str = HEAD) -> tuple[Fact, ...]:
    text = f"{head}{sentence}{INTRODUCED}\n"
    seed = Seed(name="a.txt", text=text, sha256=hashlib.sha256(text.encode()).hexdigest())
    return extract(ON_RECORD, [seed], [read(seed.name, seed.text)]).facts


def held(sentence: str) -> list[tuple[str, str, str, str]]:
    return [
        (str(p.actor), p.stance.value, str(p.proposal), str(p.according_to))
        for fact in facts_of(sentence)
        if (p := fact.position)
    ]


PLAIN = {
    f"{COUNCIL} rejected the night ferry in a vote.": ("rejects", NIGHT),
    f"{COUNCIL} has flatly rejected the plan for a night ferry.": ("rejects", NIGHT),
    f"{COUNCIL} put forward a plan for a bridge toll and a new quay.": ("proposes", BRIDGE),
    f"{COUNCIL} agreed to the bridge toll after a long debate.": ("accepts", BRIDGE),
    f"{COUNCIL} did not reply to the letter about the bridge toll.": ("no-reply", BRIDGE),
}


@pytest.mark.parametrize("sentence", PLAIN)
def test_a_plain_report_gives_the_position_in_the_outlets_account(sentence: str) -> None:
    stance, proposal = PLAIN[sentence]
    assert held(sentence) == [("halvik-harbour-council", stance, proposal, "northern-wire")]
    fact = next(fact for fact in facts_of(sentence) if fact.position)
    assert fact.kind is FactKind.POSITION
    assert fact.said_by is None
    assert fact.claim.startswith("According to Northern Wire, the Halvik Harbour Council ")


def test_what_somebody_says_of_a_party_is_in_the_account_of_that_somebody() -> None:
    sentence = f"Ines Costa said that {COUNCIL[0].lower()}{COUNCIL[1:]} rejected the night ferry."
    found = held(sentence)
    assert found == [("halvik-harbour-council", "rejects", NIGHT, "ines-costa")]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{COUNCIL} did not accept the night ferry at its last meeting.",
        f"{COUNCIL} would reject the night ferry if it came to a vote.",
        f"{COUNCIL} may have rejected the night ferry at its last meeting.",
        f"{COUNCIL} rejected the idea that the night ferry could be dropped.",
        f"{COUNCIL} rejected the budget, which paid for the night ferry.",
        f"{COUNCIL} rejected the night ferry with the bridge toll.",
        f"Critics of {COUNCIL[0].lower()}{COUNCIL[1:]} rejected the night ferry on Monday.",
        f"Ines Costa denied that {COUNCIL[0].lower()}{COUNCIL[1:]} rejected the night ferry.",
        '"We rejected the night ferry and we will again," Ines Costa said.',
        f"{COUNCIL} rejected a request for a second ferry at night.",
    ],
)
def test_anything_less_plain_gives_none(sentence: str) -> None:
    assert facts_of(sentence) != ()
    assert held(sentence) == []


def test_where_no_outlet_is_known_there_is_nobody_to_answer_for_it() -> None:
    facts = facts_of(f"{COUNCIL} rejected the night ferry in a vote.", head="")
    assert facts != ()
    assert [fact.position for fact in facts if fact.position] == []
