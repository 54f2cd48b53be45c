"""Completing: what a text does not say of itself, from its versions and its neighbours."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dossier.dates.published import neighbour_date
from dossier.extract.records import Description, Reading
from dossier.extract.versions import Kinship
from dossier.model.records import Source


def completed(
    readings: Sequence[Reading], kin: Sequence[Kinship], fixed: Mapping[str, Source]
) -> dict[str, Description]:
    """Descriptions by reading, with outlet and day inferred from versions and neighbours.

    `fixed` holds the records of sources that have one; their days are taken as they are.
    """
    found = {reading.source: _as_recorded(reading, fixed) for reading in readings}
    texts = {reading.source: reading.text for reading in readings}
    for item in kin:
        for one, other in ((item.one, item.other), (item.other, item.one)):
            mine, theirs = found[one], found[other]
            if item.share >= 0.4 and not mine.outlet and theirs.outlet and not mine.retells:
                mine = replace(mine, outlet=theirs.outlet, outlet_from=other)
            if not mine.published and theirs.published:
                day, reason = neighbour_date(texts[one], theirs.published, f"{other}")
                mine = replace(mine, published=day, published_from=reason)
            found[one] = mine
    return _dated_by_all(found, texts)


def _as_recorded(reading: Reading, fixed: Mapping[str, Source]) -> Description:
    source = fixed.get(reading.source)
    if source is None:
        return reading.description
    return replace(
        reading.description,
        outlet=str(source.outlet or ""),
        title=source.title or reading.description.title,
        published=str(source.published or ""),
        published_from=source.published_from,
        author=source.author,
    )


def _dated_by_all(
    found: dict[str, Description], texts: Mapping[str, str]
) -> dict[str, Description]:
    """Days still missing, from the folder's commonest day where the text hints at it.

    Only where most articles of the folder say their day: they may be about anything.
    """
    known = [item.published[:10] for item in found.values() if item.published]
    if not known or 2 * len(known) < len(found):
        return found
    latest = max(sorted(known), key=Counter(known).__getitem__)
    for source, item in found.items():
        if not item.published:
            day, reason = neighbour_date(texts[source], latest, "the other articles")
            if not reason.startswith("the date of"):
                found[source] = replace(item, published=day, published_from=reason)
    return found
