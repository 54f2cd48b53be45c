"""Matrix: proposals by group against the parties that take a position on one of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from dossier.model.fields import ActorId
from dossier.model.ids import slugify
from dossier.model.records import Fact, Proposal
from dossier.model.vocabulary import Stance, Status
from dossier.views.page import Link, Page, page_url
from dossier.views.positions import (
    PLURAL_WORDS,
    SHORT_WORDS,
    Held,
    StanceView,
    held_positions,
    stance_views,
)
from dossier.views.site import Site
from dossier.views.words import count, listed, spelled, upper_first

NO_GROUP = "Other proposals"
ROOMY = 5
"""Columns of parties that fit side by side; with more, every row is a block."""


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


def proposals_index(site: Site) -> Iterator[Page]:
    """The matrix of all proposals."""
    held = held_positions(site)
    proposals = shown_proposals(site)
    groups = tuple(_group(site, held, name, chosen) for name, chosen in _grouped(site, proposals))
    used = {fact.position.stance for facts in held.values() for fact in facts if fact.position}
    view = MatrixView(
        lede=_lede(len(proposals), held),
        absent=_absent(site),
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
    text = f"{upper_first(spelled(proposals))} {'proposal' if proposals == 1 else 'proposals'}"
    did = f"what {count(parties, 'party', 'parties')} did about them"
    return f"{text} and {did}. Every position is what someone said it is."


def _absent(site: Site) -> str:
    names = [site.voice(id).text for id in site.dossier.briefing.absent_voices]
    return f"No words or documents of their own in these sources: {listed(names)}." if names else ""


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


def _group(site: Site, held: Held, name: str, proposals: tuple[Proposal, ...]) -> Group:
    ids = {proposal.id for proposal in proposals}
    here = {key: facts for key, facts in held.items() if key[0] in ids}
    column_of = _columns(site, here)
    parties = _parties(proposals, here, column_of)
    rows = tuple(
        _row(site, proposal, here, column_of, parties)
        for proposal in sorted(proposals, key=partial(_rank, held=here, first=parties[:1]))
        if _weight(proposal, here)
    )
    return Group(
        id=slugify(name or NO_GROUP),
        heading=name or NO_GROUP,
        caption=_caption(rows),
        parties=tuple(site.voice(party) for party in parties),
        rows=rows,
        is_crowded=len(parties) > ROOMY,
        without=tuple(
            site.proposal(proposal.id) for proposal in proposals if not _weight(proposal, here)
        ),
    )


def _rank(proposal: Proposal, held: Held, first: tuple[ActorId, ...]) -> tuple[object, ...]:
    """What the first column proposes comes first, then what most parties answer."""
    return (not {*first} & {*proposal.proposed_by}, -_weight(proposal, held), proposal.id)


def _weight(proposal: Proposal, held: Held) -> int:
    return sum(key[0] == proposal.id for key in held)


def _caption(rows: tuple[MatrixRow, ...]) -> str:
    stated = sum(len(cell.parties) for row in rows for cell in row.cells if cell.stances)
    cells = sum(len(cell.parties) for row in rows for cell in row.cells)
    return f"{stated} of {cells} positions are stated in these sources." if cells else ""


def _columns(site: Site, held: Held) -> Mapping[ActorId, ActorId]:
    """The column of each party: that of a party it is a member of, else its own."""
    parties = {actor for _, actor in held}
    return {actor: _column(site, actor, parties, ()) or actor for actor in sorted(parties)}


def _column(
    site: Site, actor: ActorId, parties: set[ActorId], seen: tuple[ActorId, ...]
) -> ActorId | None:
    record = site.dossier.actors.get(actor)
    if record is None or actor in seen:
        return None
    for above in record.member_of:
        found = _column(site, above, parties, (*seen, actor))
        if found or above in parties:
            return found or above
    return None


def _parties(
    proposals: tuple[Proposal, ...], held: Held, column_of: Mapping[ActorId, ActorId]
) -> tuple[ActorId, ...]:
    """Columns: those who propose most first, then those who take most positions."""
    positions = Counter(column_of[actor] for _, actor in held)
    proposers = Counter(
        column_of[actor] for it in proposals for actor in it.proposed_by if actor in column_of
    )
    first = min(proposers, key=lambda it: (-proposers[it], it), default=None)
    return tuple(sorted(positions, key=lambda it: (it != first, -positions[it], it)))


def _row(
    site: Site,
    proposal: Proposal,
    held: Held,
    column_of: Mapping[ActorId, ActorId],
    parties: tuple[ActorId, ...],
) -> MatrixRow:
    facts: dict[ActorId, list[Fact]] = {}
    for (id, actor), found in held.items():
        if id == proposal.id:
            facts.setdefault(column_of[actor], []).extend(found)
    cells = tuple(
        _merged(
            Cell(
                parties=(site.voice(party).text,),
                stances=stance_views(site, facts.get(party, ()), column=party),
            )
            for party in parties
        )
    )
    return MatrixRow(
        link=site.proposal(proposal.id),
        differs=_differs(site, proposal, [fact for found in facts.values() for fact in found]),
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
