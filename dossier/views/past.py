"""Past: what happened to an entry, a row a day, from its own record and from version control.

The record gives withdrawals, what was merged in and the stamp; the rest is told only where the
dossier came with its whole history.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from dossier.model.date_words import day_words
from dossier.model.dossier import Kind
from dossier.model.past import MERGED, Deed, Event
from dossier.model.records import Conflict, Fact
from dossier.model.vocabulary import Status
from dossier.views.page import Link
from dossier.views.site import Site
from dossier.views.terms import Row
from dossier.views.words import listed, upper_first


@dataclass(frozen=True, kw_only=True, slots=True)
class _Told:
    """Something that happened, in words; `link` leads to the other entry, where there is one."""

    day: date
    words: str
    link: Link | None = None


def past_rows(site: Site, entry: Fact | Conflict) -> tuple[Row, ...]:
    """What happened to the entry, oldest first; a stamp whose day is not known comes last."""
    told = sorted((*_logged(site, entry), *_recorded(site, entry)), key=lambda item: item.day)
    days = dict.fromkeys(item.day for item in told)
    rows = [_row(day, [item for item in told if item.day == day]) for day in days]
    if entry.reviewed and not any(event.deed is Deed.REVIEWED for event in events(site, entry)):
        stamp = Link(text=f"Reviewed by {entry.reviewed.by}")
        rows.append(Row(label="Day not recorded", links=(stamp,)))
    return tuple(rows)


def events(site: Site, entry: Fact | Conflict) -> tuple[Event, ...]:
    """What version control tells of the entry."""
    kind = Kind.FACT if isinstance(entry, Fact) else Kind.CONFLICT
    return site.dossier.past.get((kind, entry.id), ())


def changed_after_review(site: Site, entry: Fact | Conflict) -> Iterator[tuple[date, str]]:
    """Days on which an entry changed that had been reviewed on an earlier one, and what changed."""
    told = events(site, entry)
    reviewed = min((event.day for event in told if event.deed is Deed.REVIEWED), default=date.max)
    changes = [event for event in told if event.deed is Deed.CHANGED and event.day > reviewed]
    for day in dict.fromkeys(event.day for event in changes):
        yield day, _changes(event for event in changes if event.day == day)


def _row(day: date, told: list[_Told]) -> Row:
    text = upper_first("; ".join(dict.fromkeys(item.words for item in told)))
    links = tuple(item.link for item in told if item.link)
    return Row(label=day_words(day), links=(Link(text=text), *links))


def _logged(site: Site, entry: Fact | Conflict) -> Iterator[_Told]:
    """What version control tells, but for withdrawals, which the record tells with their reason."""
    told = events(site, entry)
    for day in dict.fromkeys(event.day for event in told):
        of_day = [event for event in told if event.day == day]
        for deed in (Deed.ADDED, Deed.RESTORED):
            if any(event.deed is deed for event in of_day):
                yield _Told(day=day, words=deed)
        if any(event.deed is Deed.CHANGED for event in of_day):
            changed = (event for event in of_day if event.deed is Deed.CHANGED)
            yield _Told(day=day, words=_changes(changed))
        for name in dict.fromkeys(event.detail for event in of_day if event.deed is Deed.REVIEWED):
            yield _Told(day=day, words=f"reviewed by {name}")


def _changes(changed: Iterable[Event]) -> str:
    return f"{listed(tuple(dict.fromkeys(event.detail for event in changed)))} changed"


def _recorded(site: Site, entry: Fact | Conflict) -> Iterator[_Told]:
    if entry.status is Status.WITHDRAWN and entry.withdrawn and entry.withdrawn.date.upper:
        reason = entry.withdrawn.reason
        yield _Told(day=entry.withdrawn.date.upper, words=f"withdrawn: {reason}")
    for other in site.dossier.facts.values() if isinstance(entry, Fact) else ():
        gone = other.withdrawn
        if gone and gone.date.upper and gone.reason == MERGED.format(entry.id):
            link = site.fact_link(other)
            yield _Told(day=gone.date.upper, words="another entry was merged into it", link=link)
