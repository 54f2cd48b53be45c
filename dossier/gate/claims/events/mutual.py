"""Mutual: deeds and states that are true of both alike, whoever is named first."""

from functools import cache

from dossier.gate.claims.events.events import Event, all_stems
from dossier.gate.claims.reading.terms import stem, stems

_VERBS = (
    "meet talk agree discuss marry border match resemble negotiate differ clash sign speak "
    "cooperate trade compete merge share disagree remain include stay appear begin start keep "
    "say tell argue quarrel play face fight draw exchange engage relate divorce"
)
_BESIDE = stems("dine live work travel dance team break part split tie date sit")
"""Verbs by which both do the same with a link of `_LINKS`."""
_AGAINST = stems("run stand race")
_LINKS = frozenset("with from beside next alongside".split())
MUTUAL = stems(
    "married engaged related similar close equal identical parallel different near next linked "
    "connected tied opposite friend brother sister cousin colleague partner ally neighbour "
    "rival opponent twin companion classmate spouse contemporary part member one some many most "
    "half conversation meeting talks relationship row dispute dinner lunch contact deal agreement "
    "argument quarrel war peace touch odds common competition tune line fight divorced separated "
    "familiar acquainted level lot number side head front kind sort contract forces letters "
    "insults affair border office flat house pact treaty truce ties terms love neck negotiations "
    "coalition alliance partnership cooperation"
) | {"neighbor", "all"}
"""What both have, make or are with one another, or what says nothing of who it is to whom."""


def is_mutual(event: Event) -> bool:
    """Whether both do the same: “met”, “reached a deal with”, “ran against”, “was at odds with”."""
    if event.verb in mutual_verbs():
        return True
    links = {it.link for it in event.others if not it.amounts}
    if event.verb in _BESIDE and links & _LINKS:
        return True
    if event.verb in _AGAINST and "against" in links:
        return True
    rest = [it for it in (*event.objects, *event.others) if not it.names]
    is_beside = bool(links & _LINKS) or event.verb.startswith("be ")
    return is_beside and not MUTUAL.isdisjoint(all_stems(rest))


@cache
def mutual_verbs() -> frozenset[str]:
    """The stems of verbs by which both do the same, and of those that say too little."""
    return frozenset(stem(word) for word in _VERBS.split())
