"""Columns: which parties stand side by side in a table of positions, and in which order."""

from collections import Counter
from collections.abc import Mapping

from dossier.model.fields import ActorId, ProposalId
from dossier.model.records import Proposal
from dossier.views.positions import Held, StanceView
from dossier.views.site import Site

Stances = Mapping[tuple[ProposalId, ActorId], tuple[StanceView, ...]]


def column_of(site: Site, held: Held) -> Mapping[ActorId, ActorId]:
    """The column of each party: that of a party it is a member of, else its own."""
    parties = {actor for _, actor in held}
    return {actor: _above(site, actor, parties, ()) or actor for actor in sorted(parties)}


def ordered(proposals: tuple[Proposal, ...], stances: Stances) -> tuple[ActorId, ...]:
    """The columns: who proposes most first, then each beside the one it shares most cells with.

    Where nothing is shared, those with more positions come first.
    """
    positions = Counter(column for _, column in stances)
    proposers = Counter(actor for it in proposals for actor in it.proposed_by if actor in positions)
    left = sorted(positions, key=lambda it: (-proposers[it], -positions[it], it))
    placed = left[:1]
    left = left[1:]
    while left:
        last = placed[-1]
        left.sort(key=lambda it: (-_shared(stances, last, it), -positions[it], it))
        placed.append(left.pop(0))
    return tuple(placed)


def _above(
    site: Site, actor: ActorId, parties: set[ActorId], seen: tuple[ActorId, ...]
) -> ActorId | None:
    """The furthest party that `actor` belongs to, through however many others."""
    record = site.dossier.actors.get(actor)
    if record is None or actor in seen:
        return None
    for above in record.member_of:
        found = _above(site, above, parties, (*seen, actor))
        if found or above in parties:
            return found or above
    return None


def _shared(stances: Stances, one: ActorId, other: ActorId) -> int:
    """On how many proposals two columns hold the same in the same words."""
    return sum(
        [stance.key for stance in views] == [it.key for it in stances.get((id, other), ())]
        for (id, column), views in stances.items()
        if column == one
    )
