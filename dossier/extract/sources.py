"""Sources: seeds without a record become source and outlet records, inferences marked as such."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dossier.dates.find import clashes, find
from dossier.extract.completing import completed
from dossier.extract.describe import short_outlet
from dossier.extract.draft import Draft
from dossier.extract.findings import with_dates
from dossier.extract.records import Description, Reading, Seed
from dossier.extract.versions import kinships, version_pairs
from dossier.model.fields import OutletId
from dossier.model.ids import slugify
from dossier.model.records import Outlet, Retelling, Skip, Source
from dossier.model.span import Span
from dossier.model.vocabulary import Basis
from dossier.text.seed import SeedText

NO_OUTLET = "unnamed"
OUTLET_NOTE = "The copy names no outlet; it is inferred from {id}, another version of the article."


def sources_stage(draft: Draft) -> Draft:
    """Records for the seeds that have none, and for the outlets they name.

    `draft.readings` carry the seed's file name as source until their id is made here.
    """
    kin = kinships(draft.readings)
    described = completed(draft.readings, kin, _recorded(draft))
    taken = [*draft.dossier.sources]
    ids = source_ids(draft.seeds, described, taken)
    described = {source: _naming_ids(item, ids) for source, item in described.items()}
    outlets = _outlets(draft, described)
    readings = tuple(
        renamed(reading, ids[reading.source], described[reading.source])
        if reading.source in ids
        else reading
        for reading in draft.readings
    )
    kin = tuple(
        replace(item, one=ids.get(item.one, item.one), other=ids.get(item.other, item.other))
        for item in kin
    )
    older = {newer: older for older, newer in version_pairs(readings, kin)}
    by_id = {reading.source: reading for reading in readings}
    records = tuple(
        source_record(seed, by_id[ids[seed.name]], older.get(ids[seed.name]), outlets)
        for seed in sorted(draft.seeds, key=lambda seed: ids[seed.name])
    )
    standing = {str(id) for id in draft.dossier.outlets}
    made = {str(id): name for name, id in _names(draft, described).items() if id not in standing}
    return replace(
        draft,
        readings=tuple(sorted(readings, key=lambda reading: reading.source)),
        kin=kin,
        sources=records,
        outlets=tuple(outlet_record(made[id]) for id in sorted(made)),
    )


def _naming_ids(item: Description, ids: Mapping[str, str]) -> Description:
    """The description with ids instead of file names where it says what is inferred from what."""
    reason = item.published_from
    if not reason and not item.outlet_from:
        return item
    for name, id in ids.items():
        reason = reason.replace(name, id)
    version = ids.get(item.outlet_from, item.outlet_from)
    return replace(item, published_from=reason, outlet_from=version)


def source_ids(
    seeds: Sequence[Seed], described: Mapping[str, Description], taken: Sequence[str]
) -> dict[str, str]:
    """An id for each new seed: outlet and day, numbered where that is not enough."""
    used = set(taken)
    ids: dict[str, str] = {}
    for seed in sorted(seeds, key=lambda seed: _order(seed, described[seed.name])):
        item = described[seed.name]
        stem = slugify(short_outlet(item.outlet)) if item.outlet else NO_OUTLET
        day = item.published[:10] or slugify(seed.name.rsplit(".", 1)[0])
        base, number = f"{stem}-{day}", 1
        name = base
        while name in used:
            number += 1
            name = f"{base}-{number}"
        used.add(name)
        ids[seed.name] = name
    return ids


def _order(seed: Seed, item: Description) -> tuple[str, str, str]:
    return (item.updated or item.published, item.published, seed.name)


def renamed(reading: Reading, id: str, described: Description) -> Reading:
    """The reading under its source's id, its dates read anew if the day of publication is new."""
    day, old = described.published[:10], reading.description.published[:10]
    dates = find(reading.text, day or None) if day != old else reading.dates
    calendar = clashes(reading.text, day or None) if day != old else reading.calendar
    findings = [replace(finding, source=id) for finding in reading.findings]
    return replace(
        reading,
        source=id,
        description=described,
        dates=dates,
        calendar=calendar,
        findings=tuple(with_dates(reading.text, findings, dates) if day != old else findings),
    )


def source_record(
    seed: Seed, reading: Reading, older: str | None, outlets: Mapping[str, OutletId]
) -> Source:
    """The record of a new source; `outlets` leads from short names, casefolded, to outlets."""
    item = reading.description
    return Source.model_validate(
        {
            "id": reading.source,
            "seed": seed.name,
            "sha256": seed.sha256,
            "outlet": outlets.get(short_outlet(item.outlet).casefold()),
            "title": item.title,
            "published": item.published or None,
            "published_basis": "inferred" if item.published_from else "stated",
            "published_from": item.published_from,
            "updated": item.updated or None,
            "author": item.author,
            "url": item.url,
            "language": item.language,
            "rights": item.rights,
            "derives_from": _retellings(reading, outlets),
            "version_of": older,
            "skip": _skips(reading, SeedText(seed.name, seed.text)),
            "note": OUTLET_NOTE.format(id=item.outlet_from) if item.outlet_from else "",
        }
    )


def _skips(reading: Reading, seed: SeedText) -> list[Skip]:
    """Furniture and repeats with their reasons, each run of them as one passage.

    A passage that stands more than once cannot be told from its twin and is left out.
    """
    found: list[Skip] = []
    for span, reasons in _runs(reading):
        words = " ".join(reading.text[span.start : span.end].split())
        if seed.found(words) == (span,):
            found.append(Skip(quote=(words,), why=", ".join(reasons), at=(span,)))
    return found


def _runs(reading: Reading) -> list[tuple[Span, list[str]]]:
    runs: list[tuple[Span, list[str]]] = []
    for passage in sorted(reading.dropped, key=lambda passage: passage.span):
        reason = re.sub(r" at \d+", "", passage.why)
        if runs and not reading.text[runs[-1][0].end : passage.span.start].strip():
            last, reasons = runs[-1]
            if reason not in reasons:
                reasons.append(reason)
            runs[-1] = (Span(last.start, max(last.end, passage.span.end)), reasons)
        else:
            runs.append((passage.span, [reason]))
    return runs


def _retellings(reading: Reading, outlets: Mapping[str, OutletId]) -> list[Retelling]:
    """What the source says it retells."""
    found = []
    for retold in reading.description.retells:
        outlet = outlets.get(short_outlet(retold.outlet).casefold())
        words = " ".join(reading.text[retold.span.start : retold.span.end].split())
        if outlet:
            found.append(Retelling(outlet=outlet, quote=(words,)))
    return found


def _outlets(draft: Draft, described: Mapping[str, Description]) -> dict[str, OutletId]:
    """Every outlet's short name and id, casefolded, with the id of its record."""
    found: dict[str, OutletId] = {}
    for outlet in draft.dossier.outlets.values():
        for name in (outlet.name, short_outlet(outlet.name), outlet.id):
            found[name.casefold()] = outlet.id
    for name, id in _names(draft, described).items():
        found.setdefault(short_outlet(name).casefold(), id)
    return found


def _names(draft: Draft, described: Mapping[str, Description]) -> dict[str, OutletId]:
    """Names of outlets that new seeds carry or credit, longest first, with the id each gets."""
    new = {seed.name for seed in draft.seeds}
    names = {item.outlet for source, item in described.items() if source in new}
    names |= {
        retold.outlet for source, item in described.items() if source in new
        for retold in item.retells
    }  # fmt: skip
    found: dict[str, OutletId] = {}
    for name in sorted(names - {""}, key=lambda name: (-len(name), name)):
        id = OutletId(slugify(short_outlet(name)))
        if id not in found.values():
            found[name] = id
    return found


def _recorded(draft: Draft) -> dict[str, Source]:
    return {str(id): source for id, source in draft.dossier.sources.items()}


def outlet_record(name: str) -> Outlet:
    """The record of an outlet that a seed names; who owns it is for a person to say."""
    return Outlet(id=OutletId(slugify(short_outlet(name))), name=name, basis=Basis.SEED)
