"""Origins: how many independent lines of reporting a set of sources comes down to.

Two versions of an article are one line, a retelling belongs to the line it retells, and two
articles of one outlet are one line too: five reprints are one source.
"""

from collections.abc import Iterable, Mapping

from dossier.model.dossier import Dossier
from dossier.model.fields import SourceId
from dossier.model.records import Source


def lines_of_reporting(dossier: Dossier) -> Mapping[SourceId, frozenset[str]]:
    """For each source, the lines it may come from: outlet ids, or the source's own id.

    More than one only where a source retells several; it then counts as a line of its own
    only beside evidence from none of them.
    """
    return {id: _roots(id, dossier.sources, ()) for id in dossier.sources}


def origins(
    sources: Iterable[SourceId], lines: Mapping[SourceId, frozenset[str]]
) -> tuple[str, ...]:
    """The independent lines that `sources` come down to, sorted; none only for no sources."""
    found: set[str] = set()
    for roots in sorted(
        (lines[id] for id in sources if id in lines), key=lambda r: (len(r), sorted(r))
    ):
        if not roots & found:
            found.add(min(roots))
    return tuple(sorted(found))


def _roots(
    id: SourceId, sources: Mapping[SourceId, Source], seen: tuple[SourceId, ...]
) -> frozenset[str]:
    source = sources.get(id)
    if source is None or id in seen:
        return frozenset([id])
    seen = (*seen, id)
    if source.version_of:
        return _roots(source.version_of, sources, seen)
    retold: set[str] = set()
    for item in source.derives_from:
        if item.source:
            retold |= _roots(item.source, sources, seen)
        elif item.outlet:
            retold.add(item.outlet)
    return frozenset(retold) or frozenset([source.outlet or id])
