"""Conflict pages: a question, the accounts side by side, where their words differ, its state."""

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.model.date_words import words
from dossier.model.dossier import Kind
from dossier.model.records import Account, Conflict
from dossier.model.vocabulary import ConflictType, Resolution, Status, Weight
from dossier.views.accounts import ordered_accounts
from dossier.views.claims import DifferenceView, difference_view
from dossier.views.differences import Run, compare, highlight
from dossier.views.evidence import EvidenceView, told
from dossier.views.page import Link, Page, page_url
from dossier.views.past import past_rows
from dossier.views.site import Site
from dossier.views.terms import Row
from dossier.views.words import (
    CONFLICT_MEANINGS,
    CONFLICT_WORDS,
    RESOLUTION_WORDS,
    STATUS_WORDS,
    count,
    shortened,
    upper_first,
)

WEIGHT_HEADINGS = {
    Weight.MATERIAL: "Differences that change the picture",
    Weight.MINOR: "Minor differences",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class AccountQuote:
    """A quote of an account, its cited words cut into those that differ and those that do not."""

    quote: EvidenceView
    runs: tuple[Run, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class AccountView:
    """One side: what it holds and its quotes."""

    holds: str
    quotes: tuple[AccountQuote, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class CollatedRow:
    """One source's wording beside those of the others."""

    source: str
    language: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ConflictView:
    """All that a conflict's page shows."""

    id: str
    kind_line: str
    is_draft: bool
    withdrawn: str
    meaning: str
    accounts: tuple[AccountView, ...]
    collated: tuple[CollatedRow, ...]
    is_open: bool
    state: str
    explanation: str
    note: str
    used_in: tuple[Link, ...]
    versions: tuple[Link, ...]
    has_single_quotes: bool
    quotes: int
    verbatim: int
    past: tuple[Row, ...]
    record: tuple[Row, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ConflictGroup:
    """The conflicts of one weight, by type."""

    id: str
    heading: str
    types: tuple[tuple[str, tuple[DifferenceView, ...]], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ConflictsView:
    """The index of conflicts."""

    summary: str
    groups: tuple[ConflictGroup, ...]


def conflicts_index(site: Site) -> Iterator[Page]:
    """The index, by weight and type."""
    groups = tuple(_group(site, weight) for weight in Weight)
    total = len(site.conflicts)
    open_ones = sum(item.resolution is Resolution.OPEN for item in site.conflicts.values())
    summary = f"{count(total, 'question')} on which the sources differ; the texts leave "
    summary += "all of them open." if open_ones == total else f"{open_ones} of them open."
    yield Page(
        path="conflicts/index.md",
        title="Conflicting accounts",
        description=summary,
        view=ConflictsView(
            summary=summary if total else "No conflicting accounts have been recorded.",
            groups=tuple(group for group in groups if group.types),
        ),
    )


def conflict_pages(site: Site) -> Iterator[Page]:
    """A page for each shown conflict, and for each withdrawn one."""
    for conflict in site.dossier.conflicts.values():
        if site.shows(conflict.status) or conflict.status is Status.WITHDRAWN:
            view = conflict_view(site, conflict)
            holds = "; ".join(account.holds for account in ordered_accounts(site, conflict))
            yield Page(
                path=f"conflicts/{conflict.id}.md",
                title=shortened(conflict.question, 110),
                description=shortened(f"Accounts differ: {holds}", 200),
                view=view,
                hide=("toc",),
            )


def conflict_view(site: Site, conflict: Conflict) -> ConflictView:
    """What the conflict's page shows."""
    ordered = ordered_accounts(site, conflict)
    quotes = [tuple(told(site, item) for item in account.evidence) for account in ordered]
    flat = [quote for row in quotes for quote in row]
    firsts = [row[0] for row in quotes if row]
    compared = compare([quote.words for quote in firsts]) if len(firsts) == len(quotes) else ()
    return ConflictView(
        id=conflict.id,
        kind_line=_kind_line(conflict),
        is_draft=conflict.status is Status.CANDIDATE,
        withdrawn=_withdrawn(conflict),
        meaning=CONFLICT_MEANINGS[conflict.type],
        accounts=tuple(_accounts(conflict, quotes, compared, ordered)),
        collated=_collated(firsts, compared),
        is_open=conflict.resolution is Resolution.OPEN,
        state=RESOLUTION_WORDS[conflict.resolution],
        explanation=conflict.explanation,
        note=conflict.note,
        used_in=_used_in(site, conflict),
        versions=_versions(site, conflict),
        has_single_quotes=all(len(row) == 1 for row in quotes),
        quotes=len(flat),
        verbatim=sum(quote.verbatim for quote in flat),
        past=past_rows(site, conflict),
        record=tuple(_record(site, conflict)),
    )


def _group(site: Site, weight: Weight) -> ConflictGroup:
    types = []
    for type in ConflictType:
        found = tuple(
            difference_view(site, item)
            for item in site.conflicts.values()
            if item.weight is weight and item.type is type
        )
        if found:
            types.append((upper_first(CONFLICT_WORDS[type]), found))
    return ConflictGroup(id=weight, heading=WEIGHT_HEADINGS[weight], types=tuple(types))


def _kind_line(conflict: Conflict) -> str:
    parts = ["Conflicting accounts", CONFLICT_WORDS[conflict.type]]
    if conflict.weight is Weight.MINOR:
        parts.append("minor")
    if conflict.status is not Status.REVIEWED:
        parts.append(STATUS_WORDS[conflict.status])
    return " · ".join(parts)


def _accounts(
    conflict: Conflict,
    quotes: list[tuple[EvidenceView, ...]],
    compared: tuple[tuple[Run, ...], ...],
    accounts: list[Account],
) -> Iterator[AccountView]:
    """The sides; what somebody leaves out has no words that differ."""
    texts = [" ".join(quote.words for quote in row) for row in quotes]
    for number, account in enumerate(accounts):
        others = [text for index, text in enumerate(texts) if index != number]
        views = []
        for place, quote in enumerate(quotes[number]):
            is_left_out = conflict.type is ConflictType.OMISSION
            named = "" if is_left_out else f"{account.holds} {account.value}"
            runs = compared[number] if compared and place == 0 else ()
            views.append(
                AccountQuote(quote=quote, runs=runs or highlight(quote.words, named, others))
            )
        yield AccountView(holds=account.holds, quotes=tuple(views))


def _collated(
    firsts: list[EvidenceView], compared: tuple[tuple[Run, ...], ...]
) -> tuple[CollatedRow, ...]:
    return tuple(
        CollatedRow(source=quote.source_name, language=quote.language, runs=runs)
        for quote, runs in zip(firsts, compared, strict=False)
    )


def _used_in(site: Site, conflict: Conflict) -> tuple[Link, ...]:
    ids = site.facts_of_conflict.get(conflict.id, ())
    return tuple(site.fact_link(site.facts[id]) for id in ids)


def _versions(site: Site, conflict: Conflict) -> tuple[Link, ...]:
    """The later versions among its sources whose earlier version is cited too."""
    cited = {item.source for account in conflict.accounts for item in account.evidence}
    found = []
    for id in sorted(cited):
        source = site.dossier.sources.get(id)
        if source and source.version_of in cited:
            link = site.source_link(id)
            found.append(Link(text=link.text, href=f"{link.href}#changes"))
    return tuple(found)


def _record(site: Site, conflict: Conflict) -> Iterator[Row]:
    yield Row(
        label="Permalink", links=(Link(text=conflict.id, href=page_url("conflicts", conflict.id)),)
    )
    if conflict.reviewed:
        yield Row(label="Reviewed", links=(Link(text=f"by {conflict.reviewed.by}"),))
    rule = (
        f"proposed by a program, rule {conflict.found_by}" if conflict.found_by else "by a person"
    )
    yield Row(label="Written", links=(Link(text=rule),))
    path = site.dossier.place(Kind.CONFLICT, conflict.id).path
    if path:
        yield Row(label="Kept in", links=(Link(text=path),))


def _withdrawn(conflict: Conflict) -> str:
    if conflict.status is not Status.WITHDRAWN or conflict.withdrawn is None:
        return ""
    return f"Withdrawn on {words(conflict.withdrawn.date)}: {conflict.withdrawn.reason}"
