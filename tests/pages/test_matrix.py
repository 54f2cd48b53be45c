"""Positions in a table: one cell for one sentence, silence told from refusal, columns by party."""

from dataclasses import replace

import pytest

from dossier.model.dossier import Dossier
from dossier.model.fields import ActorId, ProposalId
from dossier.model.records import Actor, Evidence, Fact, Position, Proposal, Source
from dossier.views.matrix import Cell, Group, MatrixView, proposals_index
from dossier.views.proposals import ProposalView, position_view, proposal_pages
from dossier.views.site import Site

TEXT = "Both the mill and the farm refused the weir. The mill wants a sluice. The ferry is silent."
BOTH = "Both the mill and the farm refused the weir."
SLUICE = "The mill wants a sluice."
SILENT = "The ferry is silent."


def position(id: str, actor: str, proposal: str, stance: str, quote: str) -> Fact:
    return Fact.model_validate(
        {
            "id": id,
            "status": "reviewed",
            "kind": "position",
            "claim": f"{actor} {stance} {proposal}",
            "position": Position.model_validate(
                {"actor": actor, "proposal": proposal, "stance": stance, "according_to": "mill"}
            ),
            "evidence": [
                Evidence.model_validate(
                    {"source": "gazette", "quote": quote, "supports": ["claim", "position"]}
                )
            ],
        }
    )


def actor(id: str, **more: object) -> Actor:
    return Actor.model_validate({"id": id, "name": id.title(), "kind": "body", **more})


@pytest.fixture
def site() -> Site:
    facts = [
        position("a-aaaaa", "mill", "weir", "rejects", BOTH),
        position("b-bbbbb", "farm", "weir", "rejects", BOTH),
        position("c-ccccc", "ferry", "weir", "no-reply", SILENT),
        position("d-ddddd", "miller", "sluice", "proposes", SLUICE),
        position("e-eeeee", "mill", "sluice", "demands", SLUICE),
    ]
    actors = [actor("mill"), actor("farm"), actor("ferry"), actor("miller", member_of=["mill"])]
    proposals = [
        Proposal.model_validate(
            {"id": id, "name": id.title(), "group": "Water", "proposed_by": ["mill"]}
        )
        for id in ("sluice", "weir", "bridge")
    ]
    dossier = Dossier(
        title="The river",
        sources={
            "gazette": Source.model_validate({"id": "gazette", "seed": "g.txt", "sha256": "0" * 64})
        },
        actors={item.id: item for item in actors},
        proposals={item.id: item for item in proposals},
        facts={item.id: item for item in facts},
        texts={"gazette": TEXT},
    )
    return Site(dossier=dossier)


@pytest.fixture
def view(site: Site) -> MatrixView:
    (page,) = proposals_index(site)
    assert isinstance(page.view, MatrixView)
    return page.view


@pytest.fixture
def group(view: MatrixView) -> Group:
    (found,) = view.groups
    return found


def row(group: Group, name: str) -> tuple[Cell, ...]:
    return next(row.cells for row in group.rows if row.link.text == name)


def test_parties_that_one_sentence_covers_share_a_cell(group: Group) -> None:
    shared = row(group, "Weir")[0]
    assert shared.parties == ("Mill", "Farm")
    assert [stance.word for stance in shared.stances] == ["Both reject"]
    assert shared.stances[0].fragment == BOTH


def test_no_reply_is_not_the_same_as_not_stated(group: Group) -> None:
    asked = row(group, "Weir")[-1]
    never = row(group, "Sluice")[-1]
    assert [stance.stance for stance in asked.stances] == ["no-reply"]
    assert never.parties == ("Ferry",)
    assert never.stances == ()


def test_a_member_stands_by_name_in_the_column_of_its_party(group: Group) -> None:
    assert [party.text for party in group.parties] == ["Mill", "Farm", "Ferry"]
    stances = row(group, "Sluice")[0].stances
    assert [(stance.who, stance.word) for stance in stances] == [
        ("Miller", "Proposes"),
        ("", "Demands"),
    ]


def test_columns_stand_in_one_order_in_every_group(site: Site) -> None:
    own = position("f-fffff", "farm", "bridge", "proposes", SLUICE)
    theirs = position("g-ggggg", "mill", "bridge", "rejects", BOTH)
    bridge = site.dossier.proposals[ProposalId("bridge")].model_copy(
        update={"group": "Roads", "proposed_by": (ActorId("farm"),)}
    )
    dossier = replace(
        site.dossier,
        proposals={**site.dossier.proposals, bridge.id: bridge},
        facts={**site.dossier.facts, own.id: own, theirs.id: theirs},
    )
    (page,) = proposals_index(Site(dossier=dossier))
    assert isinstance(page.view, MatrixView)
    columns = {group.heading: [it.text for it in group.parties] for group in page.view.groups}
    assert columns == {"Roads": ["Mill", "Farm"], "Water": ["Mill", "Farm", "Ferry"]}


def test_a_proposal_on_which_nothing_is_stated_is_named_apart(group: Group) -> None:
    assert [link.text for link in group.without] == ["Bridge"]
    assert "Bridge" not in [row.link.text for row in group.rows]


def test_a_cell_leads_to_its_fact_or_to_all_of_them(group: Group) -> None:
    assert row(group, "Weir")[0].stances[0].href == "facts/a-aaaaa.html"
    assert group.caption == "4 of 6 positions are stated in these sources."


def test_a_quote_too_long_for_a_cell_is_left_out_and_never_cut(view: MatrixView) -> None:
    fragments = [
        stance.fragment
        for group in view.groups
        for row in group.rows
        for cell in row.cells
        for stance in cell.stances
    ]
    assert set(fragments) <= {BOTH, SLUICE, SILENT}


def test_a_proposal_s_page_names_silent_parties_and_folds_members_as_the_table_does(
    site: Site,
) -> None:
    silent = {
        page.title: [link.text for link in page.view.silent]
        for page in proposal_pages(site)
        if isinstance(page.view, ProposalView)
    }
    assert silent == {
        "Sluice": ["Farm", "Ferry"],
        "Weir": [],
        "Bridge": ["Farm", "Ferry", "Mill"],
    }


@pytest.mark.parametrize(
    ("party", "dated", "said"),
    [
        ("farm", {"when": "2031-03-04", "when_basis": "published"}, "As told on 4 March 2031"),
        ("mill", {"when": "2031-03-04", "when_basis": "published"}, "4 March 2031"),
        ("farm", {"when": "2031-03-04", "when_basis": "stated"}, "4 March 2031"),
        ("farm", {"when": "../2031-03-04", "when_basis": "published"}, "As told by 4 March 2031"),
        ("farm", {}, "Date not stated in these sources"),
    ],
)
def test_a_position_whose_telling_alone_is_dated_is_shown_as_told_then(
    site: Site, party: str, dated: dict[str, str], said: str
) -> None:
    told = position("f-fffff", party, "weir", "rejects", BOTH)
    fact = Fact.model_validate({**told.model_dump(), **dated})

    assert position_view(site, fact).meta.rpartition(",")[0] == said
