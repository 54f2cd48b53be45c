"""Names: what readers see instead of ids, for sources, outlets, actors and owners."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dossier.model.date_words import day_words, words
from dossier.model.dossier import Dossier
from dossier.model.edtf import Precision, When
from dossier.model.fields import OutletId, SourceId
from dossier.model.records import Outlet, Source
from dossier.model.vocabulary import Basis, PublishedBasis, StateOwned
from dossier.views.words import OWNED_WORDS

UNNAMED = "an unnamed outlet"
UNNAMED_SHORT = "Unnamed outlet"


@dataclass(frozen=True, kw_only=True, slots=True)
class Chip:
    """One fact about a thing in a few words; `outside` where it is general knowledge."""

    text: str
    outside: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceName:
    """A source in words: who published it, which version or article of theirs, and both in one."""

    outlet: str
    detail: str = ""

    @property
    def whole(self) -> str:
        """`Courier, later version`."""
        return f"{self.outlet}, {self.detail}" if self.detail else self.outlet


def source_names(dossier: Dossier) -> Mapping[SourceId, SourceName]:
    """A name for each source, told apart by version, else by date, else by number."""
    versions = _versions(dossier.sources)
    outlets = {id: _outlet_name(dossier, source) for id, source in dossier.sources.items()}
    articles = Counter(
        outlets[id] for id, source in dossier.sources.items() if not source.version_of
    )
    dated = Counter((outlets[id], _day(source.published)) for id, source in dossier.sources.items())
    numbers = _numbered(dossier.sources, outlets, versions)
    names = {}
    for id, source in dossier.sources.items():
        details = []
        if articles[outlets[id]] > 1:
            day = _day(source.published)
            alone = dated[outlets[id], day] == 1 or id in versions
            details.append(day or "undated")
            if not alone:
                details.append(f"article {numbers[id]}")
        if id in versions:
            details.append(versions[id])
        names[id] = SourceName(outlet=outlets[id], detail=", ".join(details))
    return names


def _numbered(
    sources: Mapping[SourceId, Source],
    outlets: Mapping[SourceId, str],
    versions: Mapping[SourceId, str],
) -> Mapping[SourceId, int]:
    """The place of each source among those of its outlet and day, in the order of their ids."""
    met: Counter[tuple[str, str]] = Counter()
    found = {}
    for id in sorted(id for id in sources if id not in versions):
        key = (outlets[id], _day(sources[id].published))
        met[key] += 1
        found[id] = met[key]
    return found


def owner_chip(outlet: Outlet | None) -> Chip:
    """Whose the outlet is: `state-owned, Utopia`; dotted where that is general knowledge."""
    if outlet is None:
        return Chip(text="outlet not stated")
    owned = OWNED_WORDS[outlet.state_owned]
    country = outlet.country
    text = f"{owned}, {country}" if country else owned
    known = outlet.state_owned is not StateOwned.UNKNOWN or bool(country)
    return Chip(text=text, outside=known and outlet.basis is Basis.GENERAL_KNOWLEDGE)


def published_words(source: Source) -> str:
    """When the source was published, to the day, with its basis and a later change."""
    if source.published is None:
        return "Publication date not stated"
    text = f"Published {_day(source.published)}"
    if source.published_basis is PublishedBasis.INFERRED:
        text += " (date inferred)"
    if source.updated and _day(source.updated) != _day(source.published):
        text += f", changed {_day(source.updated)}"
    elif source.updated:
        text += ", changed the same day"
    return text


def _day(when: When | None) -> str:
    if when is None:
        return ""
    moment = when.moments[0]
    if len(when.moments) == 1 and moment.precision is Precision.TIME:
        return day_words(moment.lower)
    return words(when)


def _outlet_name(dossier: Dossier, source: Source) -> str:
    outlet = dossier.outlets.get(source.outlet) if source.outlet else None
    return outlet.name if outlet else source.outlet or UNNAMED_SHORT


def _versions(sources: Mapping[SourceId, Source]) -> dict[SourceId, str]:
    """`first version`, `later version`, or `version 2 of 3` for sources that are versions."""
    families: dict[SourceId, list[Source]] = {}
    for source in sources.values():
        if source.version_of:
            families.setdefault(_first(source, sources), []).append(source)
    found = {}
    for first, later in families.items():
        later.sort(key=_version_order)
        found[first] = "first version"
        for number, source in enumerate(later, start=2):
            alone = len(later) == 1
            found[source.id] = "later version" if alone else f"version {number} of {len(later) + 1}"
    return found


def _first(source: Source, sources: Mapping[SourceId, Source]) -> SourceId:
    seen = {source.id}
    while source.version_of and source.version_of not in seen and source.version_of in sources:
        source = sources[source.version_of]
        seen.add(source.id)
    return source.id


def _version_order(source: Source) -> tuple[tuple[date, date, str], str]:
    when = source.updated or source.published
    return (when.sort_key if when else (date.max, date.max, "")), source.id


def outlet_name(dossier: Dossier, id: OutletId) -> str:
    """The outlet's name, or its id where it has no record."""
    outlet = dossier.outlets.get(id)
    return outlet.name if outlet else id
