"""Published: which records an export holds, and what every export says about them.

Exports hold reviewed entries only; candidates and rejected ones never leave the dossier. Withdrawn
facts appear only where a reader has to learn that they are gone.
"""

import uuid
from datetime import UTC, datetime, time

from dossier.model.dossier import Dossier, Kind
from dossier.model.edtf import When
from dossier.model.fields import ActorId, OutletId, SourceId
from dossier.model.records import Conflict, Evidence, Fact, Source
from dossier.model.vocabulary import Status

ELISION = " […] "
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def published_facts(dossier: Dossier) -> tuple[Fact, ...]:
    """The reviewed facts, by id."""
    return tuple(fact for fact in dossier.facts.values() if fact.status is Status.REVIEWED)


def withdrawn_facts(dossier: Dossier) -> tuple[Fact, ...]:
    """The withdrawn facts, by id."""
    return tuple(fact for fact in dossier.facts.values() if fact.status is Status.WITHDRAWN)


def published_conflicts(dossier: Dossier) -> tuple[Conflict, ...]:
    """The reviewed conflicts, by id."""
    return tuple(item for item in dossier.conflicts.values() if item.status is Status.REVIEWED)


def quote_text(evidence: Evidence) -> str:
    """The words of a quote in one line, with an ellipsis in brackets where parts are left out."""
    return ELISION.join(" ".join(part.split()) for part in evidence.quote)


def name_of(dossier: Dossier, voice: str | None) -> str:
    """The name of an actor or outlet; empty for none, the id itself where it is not recorded."""
    if voice is None:
        return ""
    record = dossier.actors.get(ActorId(voice)) or dossier.outlets.get(OutletId(voice))
    return record.name if record else voice


def outlet_name(dossier: Dossier, source: SourceId) -> str:
    """Who published the source, in words; "outlet not stated" where it names none."""
    record = dossier.sources.get(source)
    return name_of(dossier, record.outlet if record else None) or "outlet not stated"


def known_since(dossier: Dossier, fact: Fact) -> datetime:
    """The moment a fact entry is dated by: its withdrawal, its last change, or its newest source.

    The source decides where no history is at hand; never the clock, so the same input gives the
    same bytes.
    """
    if fact.withdrawn:
        return moment(fact.withdrawn.date)
    days = [event.day for event in dossier.past.get((Kind.FACT, fact.id), ()) if event.tells_more]
    if days:
        return datetime.combine(max(days), time(), UTC)
    dates = [_source_date(dossier.sources.get(item.source)) for item in fact.evidence]
    return max(dates, default=EPOCH)


def moment(when: When) -> datetime:
    """The last day a date can mean, with its hour where one is given, in UTC."""
    last = when.upper or when.lower
    if last is None:
        return EPOCH
    clock = when.moments[-1].clock
    zone = clock[5:]
    stamp = f"{last.isoformat()}T{clock[:5] or '00:00'}:00{'' if zone in ('', 'Z') else zone}"
    found = datetime.fromisoformat(f"{stamp}:00" if len(zone) == 3 else stamp)
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


def urn(kind: str, id: str) -> str:
    """A lasting identifier of a record, independent of where the site stands."""
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'dossier:{kind}:{id}')}"


def _source_date(source: Source | None) -> datetime:
    if source is None:
        return EPOCH
    return max((moment(day) for day in (source.published, source.updated) if day), default=EPOCH)
