"""Matrix: proposals by group against the parties that take a position on one of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dossier.model.fields import ActorId, ProposalId
from dossier.model.records import Fact, Proposal
from dossier.model.vocabulary import Stance, Status
from dossier.views.briefing import absent_words
from dossier.views.columns import Stances, column_of, ordered
from dossier.views.page import Link, Page, page_url, section_id
from dossier.views.positions import (
    PLURAL_WORDS,
    SHORT_WORDS,
    Held,
    StanceView,
    held_positions,
    stance_views,
)
from dossier.views.site import Site
from dossier.views.words import count, spelled, upper_first

NO_GROUP = "Other proposals"
ROOMY, MOST = 4, 6
"""Columns of parties that have room for quotes; that fit at all, else every row is a block."""
ROOMY_QUOTE, TIGHT_QUOTE = 160, 50
"""Characters of the longest quote that stands in a cell."""
ByColumn = Mapping[tuple[ProposalId, ActorId], Sequence[Fact]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Cell:
    """What the parties of one column, or of several that share one sentence, hold.

    No stances: not stated.
    """

    parties: tuple[str, ...]
    stances: tuple[StanceView, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class MatrixRow:
    """One proposal: its name, the conflicts it touches, a cell per column."""

    link: Link
    differs: Link | None
    cells: tuple[Cell, ...]
    is_draft: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """One table. `without` are proposals on which no party's position is stated."""

    id: str
    heading: str
    caption: str
    parties: tuple[Link, ...]
    rows: tuple[MatrixRow, ...]
    is_crowded: bool
    without: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class MatrixView:
    """The page: what the signs mean, then one table per group."""

    lede: str
    absent: str
    key: tuple[tuple[str, str], ...]
    groups: tuple[Group, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Table:
    """What a group's table is made of: facts and stances by proposal and column."""

    name: str
    proposals: tuple[Proposal, ...]
    facts: ByColumn
    stances: Stances


def proposals_index(site: Site) -> Iterator[Page]:
    """The matrix of all proposals, its columns in one order in every group."""
    held = held_positions(site)
    proposals = shown_proposals(site)
    tables = [_table(site, held, name, chosen) for name, chosen in _grouped(site, proposals)]
    stances = {key: views for table in tables for key, views in table.stances.items()}
    order = ordered(proposals, stances)
    ids = {"entry"}
    groups = tuple(
        _group(site, section_id(table.name or NO_GROUP, ids), table, order) for table in tables
    )
    used = {fact.position.stance for facts in held.values() for fact in facts if fact.position}
    view = MatrixView(
        lede=_lede(len(proposals), held),
        absent=absent_words(site),
        key=tuple(
            (stance.value, SHORT_WORDS[stance].lower()) for stance in Stance if stance in used
        ),
        groups=groups,
    )
    yield Page(
        path="proposals/index.md",
        title="Proposals",
        description=f"{view.lede} Each cell leads to its quotes.",
        view=view,
        hide=("toc",),
    )


def shown_proposals(site: Site) -> tuple[Proposal, ...]:
    """The proposals that have a page, by id."""
    return tuple(item for item in site.dossier.proposals.values() if site.shows(item.status))


def _lede(proposals: int, held: Held) -> str:
    parties = len({actor for _, actor in held})
    if not proposals:
        return "No proposals have been recorded."
    text = f"{upper_first(spelled(proposals))} {'proposal' if proposals == 1 else 'proposals'}"
    if not parties:
        return f"{text}; no party’s position is stated in these sources."
    stand = "one party stands" if parties == 1 else f"{spelled(parties)} parties stand"
    them = "it" if proposals == 1 else "them"
    return f"{text} and where {stand} on {them}, each position by the word of whoever is named."


def _grouped(
    site: Site, proposals: Iterable[Proposal]
) -> Iterator[tuple[str, tuple[Proposal, ...]]]:
    """Groups in the briefing's order, others after it by name, the ungrouped last."""
    found: dict[str, list[Proposal]] = {}
    for proposal in proposals:
        found.setdefault(proposal.group, []).append(proposal)
    order = {name: number for number, name in enumerate(site.dossier.briefing.groups)}
    for name in sorted(found, key=lambda name: (name == "", order.get(name, len(order)), name)):
        yield name, tuple(found[name])


def _table(site: Site, held: Held, name: str, proposals: tuple[Proposal, ...]) -> _Table:
    facts = _by_column(site, held, proposals)
    columns = {column for _, column in facts}
    longest = ROOMY_QUOTE if len(columns) <= ROOMY else TIGHT_QUOTE
    stances = {
        key: stance_views(site, found, column=key[1], longest=longest)
        for key, found in facts.items()
    }
    return _Table(name=name, proposals=proposals, facts=facts, stances=stances)


def _group(site: Site, id: str, table: _Table, order: tuple[ActorId, ...]) -> Group:
    concerned = {column for _, column in table.stances}
    parties = tuple(party for party in order if party in concerned)
    taken = Counter(id for id, _ in table.stances)
    first = {*parties[:1]}
    rows = tuple(
        _row(site, proposal, table.facts, _cells(site, proposal, table.stances, parties))
        for proposal in sorted(
            table.proposals, key=lambda it: (not first & {*it.proposed_by}, -taken[it.id], it.id)
        )
        if taken[proposal.id]
    )
    return Group(
        id=id,
        heading=table.name or NO_GROUP,
        caption=_caption(rows),
        parties=tuple(site.voice(party) for party in parties),
        rows=rows,
        is_crowded=len(parties) > MOST,
        without=tuple(site.proposal(it.id) for it in table.proposals if not taken[it.id]),
    )


def _by_column(site: Site, held: Held, proposals: tuple[Proposal, ...]) -> ByColumn:
    """The facts on each proposal of a group, by the column they stand in."""
    ids = {proposal.id for proposal in proposals}
    here = {key: facts for key, facts in held.items() if key[0] in ids}
    columns = column_of(site, here)
    found: dict[tuple[ProposalId, ActorId], list[Fact]] = {}
    for (id, actor), facts in here.items():
        found.setdefault((id, columns[actor]), []).extend(facts)
    return found


def _caption(rows: tuple[MatrixRow, ...]) -> str:
    stated = sum(len(cell.parties) for row in rows for cell in row.cells if cell.stances)
    cells = sum(len(cell.parties) for row in rows for cell in row.cells)
    return f"{stated} of {cells} positions are stated in these sources." if cells else ""


def _cells(
    site: Site, proposal: Proposal, stances: Stances, parties: tuple[ActorId, ...]
) -> tuple[Cell, ...]:
    single = (
        Cell(parties=(site.voice(party).text,), stances=stances.get((proposal.id, party), ()))
        for party in parties
    )
    return tuple(_merged(single))


def _row(site: Site, proposal: Proposal, facts: ByColumn, cells: tuple[Cell, ...]) -> MatrixRow:
    own = [fact for (id, _), found in facts.items() if id == proposal.id for fact in found]
    return MatrixRow(
        link=site.proposal(proposal.id),
        differs=_differs(site, proposal, own),
        cells=cells,
        is_draft=proposal.status is Status.CANDIDATE,
    )


def _merged(cells: Iterable[Cell]) -> Iterator[Cell]:
    """Neighbours that hold the same in the same words become one cell."""
    open_cell: Cell | None = None
    for cell in cells:
        if open_cell and cell.stances and _keys(cell) == _keys(open_cell):
            parties = (*open_cell.parties, *cell.parties)
            open_cell = Cell(parties=parties, stances=_together(len(parties), open_cell.stances))
            continue
        if open_cell:
            yield open_cell
        open_cell = cell
    if open_cell:
        yield open_cell


def _keys(cell: Cell) -> tuple[object, ...]:
    return tuple(stance.key for stance in cell.stances)


def _together(number: int, stances: tuple[StanceView, ...]) -> tuple[StanceView, ...]:
    """The stances of several parties: `Both reject`."""
    all = "Both" if number == 2 else "All"
    return tuple(replace(it, word=f"{all} {PLURAL_WORDS[it.stance]}") for it in stances)


def _differs(site: Site, proposal: Proposal, facts: list[Fact]) -> Link | None:
    ids = tuple(dict.fromkeys(id for fact in facts for id in fact.conflicts))
    links = site.conflict_links(ids)
    if len(links) < 2:
        return links[0] if links else None
    questions = count(len(links), "question")
    return Link(text=f"on {questions}", href=f"{page_url('proposals', proposal.id)}#differs")
