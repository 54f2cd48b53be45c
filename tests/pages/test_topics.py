"""What somebody said at one date is parted by proposals once it is much."""

from dossier.model.dossier import Dossier
from dossier.model.fields import FactId, ProposalId
from dossier.model.records import Fact
from dossier.views.site import Site
from dossier.views.topics import MANY, topics

MOVE, LAMP = ProposalId("move-the-lighthouse"), ProposalId("automatic-lamp")


def said(toy: Dossier, number: int, *proposals: ProposalId) -> tuple[Fact, ...]:
    fact = toy.facts[FactId("waited-ten-years-rdkuf")]
    return (fact.model_copy(update={"proposals": proposals}),) * number


def test_a_few_things_stand_under_no_topic(toy: Dossier) -> None:
    found = tuple(topics(Site(dossier=toy), said(toy, MANY - 1, MOVE) + said(toy, 1)))
    assert [(topic.heading, len(topic.claims)) for topic in found] == [("", MANY)]


def test_many_stand_under_their_proposal_the_fullest_first(toy: Dossier) -> None:
    facts = said(toy, 1, MOVE, LAMP) + said(toy, 3) + said(toy, 4, LAMP) + said(toy, 7, MOVE)
    found = topics(Site(dossier=toy), facts)
    assert [(topic.heading, len(topic.claims)) for topic in found] == [
        ("Move the lighthouse inland", 7),
        ("Automatic lamp on the pier", 4),
        ("Several proposals", 1),
        ("Other matters", 3),
    ]


def test_several_proposals_of_one_group_are_that_group(toy: Dossier) -> None:
    lamp = toy.proposals[LAMP]
    proposals = dict(toy.proposals) | {LAMP: lamp.model_copy(update={"group": "Main request"})}
    site = Site(dossier=Dossier(proposals=proposals, sources=toy.sources, texts=toy.texts))
    (topic,) = topics(site, said(toy, MANY + 1, MOVE, LAMP))
    assert topic.heading == "Main request"
