"""Source pages: where an article comes from, what it retells, what of it is quoted and used."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, replace

from dossier.model.date_words import words
from dossier.model.fields import SourceId
from dossier.model.origins import origins
from dossier.model.records import Evidence, Fact, Source
from dossier.model.vocabulary import Basis, PublishedBasis
from dossier.views.citations import Citation, citations
from dossier.views.coverage import CoverageView, coverage
from dossier.views.evidence import EvidenceView, evidence_view
from dossier.views.names import Chip, outlet_name, owner_chip, published_words
from dossier.views.page import Link, Page, page_url
from dossier.views.passages import PassageView, passages
from dossier.views.site import Site
from dossier.views.terms import Row
from dossier.views.versions import VersionsView, versions_view
from dossier.views.words import count, listed, shortened, upper_first


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceView:
    """All that a source's page shows.

    `alone` are the entries that would have no source left without it, `thinned` those that would
    come down to a single line of reporting.
    """

    id: str
    language: str
    rows: tuple[Row, ...]
    retells: tuple[EvidenceView, ...]
    retells_words: str
    retold_by: tuple[Link, ...]
    versions: VersionsView | None
    coverage: CoverageView | None
    passages: tuple[PassageView, ...]
    shown_share: int
    alone: tuple[Link, ...]
    thinned: tuple[Link, ...]
    skipped: tuple[tuple[str, str], ...]
    quotes: int
    verbatim: int


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceLine:
    """A source in the index."""

    link: Link
    title: str
    language: str
    published: str
    owner: Chip
    counts_as: str
    used: str


@dataclass(frozen=True, kw_only=True, slots=True)
class SourcesView:
    """The index of sources."""

    summary: str
    sources: tuple[SourceLine, ...]


def source_pages(site: Site) -> Iterator[Page]:
    """A page for each source."""
    cited = citations(site)
    falls = _falls(site)
    for source in site.dossier.sources.values():
        name = site.source_names[source.id].whole
        view = source_view(site, source, cited.get(source.id, ()), falls.get(source.id, []))
        yield Page(
            path=f"sources/{source.id}.md",
            title=_title(site, source),
            description=f"{name}. {published_words(source)}. What of it is quoted and rests on it.",
            view=view,
        )


def sources_index(site: Site) -> Iterator[Page]:
    """The index of sources."""
    cited = citations(site)
    lines = {line for roots in site.lines.values() for line in roots}
    articles = count(len(site.dossier.sources), "article")
    summary = f"{articles}, {count(len(lines), 'line')} of reporting."
    found = (
        _line(site, source, cited.get(source.id, ())) for source in site.dossier.sources.values()
    )
    yield Page(
        path="sources/index.md",
        title="Sources",
        description=f"{summary} Who published each, who owns it, how much of it is used.",
        view=SourcesView(summary=summary, sources=tuple(found)),
    )


def source_view(
    site: Site, source: Source, cited: tuple[Citation, ...], falls: list[tuple[Fact, bool]]
) -> SourceView:
    """What the source's page shows."""
    text = site.texts.get(source.id)
    shown = passages(site, source.id, cited)
    cited = tuple(item for item in cited if not item.is_withdrawn)
    spans = [span for item in cited for span in text.places(item.evidence)] if text else []
    anchors = {anchor for passage in shown for anchor in passage.anchors}
    retells = tuple(_reachable(view, anchors) for view in _retelling_quotes(site, source))
    quotes = len({(item.evidence.quote, item.evidence.at) for item in cited})
    return SourceView(
        id=source.id,
        language=source.language,
        rows=tuple(_rows(site, source)),
        retells=retells,
        retells_words=_retells_words(site, source),
        retold_by=_retold_by(site, source),
        versions=versions_view(site, source),
        coverage=coverage(text, spans) if text else None,
        passages=shown,
        shown_share=_share(shown, text.text if text else ""),
        alone=tuple(site.fact_link(fact) for fact, alone in falls if alone),
        thinned=tuple(site.fact_link(fact) for fact, alone in falls if not alone),
        skipped=tuple((shortened(" … ".join(s.quote), 60), s.why) for s in source.skip),
        quotes=quotes,
        verbatim=sum(bool(text.places(item.evidence)) for item in _distinct(cited)) if text else 0,
    )


def _distinct(cited: tuple[Citation, ...]) -> list[Citation]:
    return list({(item.evidence.quote, item.evidence.at): item for item in cited}.values())


def _title(site: Site, source: Source) -> str:
    name = site.source_names[source.id].whole
    if source.title:
        return f"{name}: {source.title}"
    day = words(source.published) if source.published else ""
    return f"{name}, {day}" if day and day not in name else name


def _rows(site: Site, source: Source) -> Iterator[Row]:
    outlet = site.dossier.outlets.get(source.outlet) if source.outlet else None
    name = outlet.name if outlet else source.outlet or "Not stated in the text"
    yield Row(label="Outlet", links=(Link(text=name),), note=outlet.note if outlet else "")
    if outlet:
        chip = owner_chip(outlet)
        known = "General knowledge, not stated in the article."
        stated = "Stated in a source of this dossier."
        owner = f"{outlet.owner} ({chip.text})" if outlet.owner else upper_first(chip.text)
        basis = known if outlet.basis is Basis.GENERAL_KNOWLEDGE else stated
        mark = "†" if chip.outside else ""
        yield Row(label="Owner", links=(Link(text=owner + mark),), note=basis)
    else:
        yield Row(label="Owner", links=(Link(text="Not stated"),))
    headline = source.title or "None in the copy held"
    language = source.language if source.title else ""
    yield Row(label="Headline", links=(Link(text=headline),), language=language)
    yield Row(label="Author", links=(Link(text=source.author or "Not stated"),))
    yield from _date_rows(source)
    rights = Link(text=source.rights or "No notice in the copy held")
    yield Row(label="Rights", links=(rights,), language=source.language if source.rights else "")
    yield Row(label="Counts as", links=(Link(text=_counts_as(site, source)),))
    yield Row(
        label="Copy held",
        links=(Link(text=source.seed),),
        note=f"SHA-256 {source.sha256}",
    )
    if source.note:
        yield Row(label="Note", links=(Link(text=source.note),))


def _date_rows(source: Source) -> Iterator[Row]:
    inferred = source.published_basis is PublishedBasis.INFERRED
    text = words(source.published) if source.published else "Not stated"
    note = f"Inferred from {source.published_from}." if source.published_from else ""
    yield Row(
        label="Published",
        links=(Link(text=f"{text}, inferred" if source.published and inferred else text),),
        note=note.replace("..", "."),
    )
    if source.updated:
        yield Row(label="Changed", links=(Link(text=words(source.updated)),))
    if source.url.startswith(("http://", "https://")):
        yield Row(label="Address", links=(Link(text=source.url, href=source.url),))


def _counts_as(site: Site, source: Source) -> str:
    roots = site.lines[source.id]
    if roots & {source.outlet or "", source.id}:
        if source.version_of:
            return "The same line of reporting as its first version"
        return "A line of reporting of its own"
    names = listed([site.line_name(line) for line in sorted(roots)], "or")
    return f"{names}’s line of reporting, not a line of its own"


def _retelling_quotes(site: Site, source: Source) -> Iterator[EvidenceView]:
    for item in source.derives_from:
        if item.quote:
            evidence = Evidence(
                source=source.id, quote=item.quote, prefix=item.prefix, suffix=item.suffix
            )
            yield evidence_view(site, evidence)


def _reachable(view: EvidenceView, anchors: Set[str]) -> EvidenceView:
    """The quote with a link that leads to the page where no passage begins with its words."""
    page, _, anchor = view.place.href.partition("#")
    return view if anchor in anchors else replace(view, place=Link(text=view.place.text, href=page))


def _retells_words(site: Site, source: Source) -> str:
    names: dict[str, int] = {}
    for item in source.derives_from:
        if item.outlet:
            name = outlet_name(site.dossier, item.outlet)
        elif item.source:
            name = site.source_name(item.source).whole
        else:
            continue
        names[name] = names.get(name, 0) + 1
    return f"It says itself that it retells {listed(list(names))}." if names else ""


def _retold_by(site: Site, source: Source) -> tuple[Link, ...]:
    """The sources that say they retell this one, or its outlet."""
    return tuple(
        site.source_link(other.id)
        for other in site.dossier.sources.values()
        if any(
            item.source == source.id or (item.outlet and item.outlet == source.outlet)
            for item in other.derives_from
        )
    )


def _falls(site: Site) -> Mapping[SourceId, list[tuple[Fact, bool]]]:
    """For each source the facts it holds up, with True where nothing else does."""
    found: dict[SourceId, list[tuple[Fact, bool]]] = {}
    for fact in site.facts.values():
        sources = site.supporting(fact.evidence)
        before = len(origins(sources, site.lines))
        for id in sources:
            others = [other for other in sources if other != id]
            after = len(origins(others, site.lines))
            if not after or (before > 1 and after == 1):
                found.setdefault(id, []).append((fact, not after))
    return found


def _share(shown: tuple[PassageView, ...], text: str) -> int:
    """How much of the copy stands on the page, in per cent."""
    length = sum(len(piece.text) for passage in shown for piece in passage.pieces)
    return round(100 * length / len(text)) if text else 0


def _line(site: Site, source: Source, cited: tuple[Citation, ...]) -> SourceLine:
    outlet = site.dossier.outlets.get(source.outlet) if source.outlet else None
    cited = tuple(item for item in cited if not item.is_withdrawn)
    entries = {item.link.href for item in cited}
    quotes = len(_distinct(cited))
    return SourceLine(
        link=Link(text=site.source_names[source.id].whole, href=page_url("sources", source.id)),
        title=source.title,
        language=source.language,
        published=published_words(source),
        owner=owner_chip(outlet),
        counts_as=_counts_as(site, source),
        used=f"{count(quotes, 'quote')} in {count(len(entries), 'entry', 'entries')}",
    )
