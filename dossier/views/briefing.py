"""The briefing: what the dossier rests on, then its story in the editor's order."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dossier.model.fields import ConflictId, FactId
from dossier.model.records import Source
from dossier.model.vocabulary import FactKind, Status, Weight
from dossier.views.claims import (
    ClaimView,
    DifferenceView,
    claim_view,
    difference_view,
    quotes_of,
)
from dossier.views.names import UNNAMED
from dossier.views.page import Link, Page, section_id
from dossier.views.site import Site
from dossier.views.words import KIND_PLURALS, count, listed, spelled, upper_first

TAKEN = ("entry", "ground", "unknown")
"""Anchors of the page's own parts."""
MOST = 12
"""Entries of one kind where nobody has ordered the story yet."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LineView:
    """A line of reporting: its name, whose it is, and its articles."""

    name: str
    owner: str
    articles: tuple[Link, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class QuestionView:
    """Something these sources do not answer, and what they do say."""

    question: str
    note: str


@dataclass(frozen=True, kw_only=True, slots=True)
class SectionView:
    """A part of the story; `more` leads to what it leaves out."""

    id: str
    heading: str
    claims: tuple[ClaimView, ...]
    differences: tuple[DifferenceView, ...]
    more: Link | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class BriefingView:
    """All that the front page shows; `awaiting` says how much of a draft awaits review."""

    awaiting: str
    lede: ClaimView | None
    ground: str
    lines: tuple[LineView, ...]
    absent: str
    quotes: int
    verbatim: int
    sections: tuple[SectionView, ...]
    questions: tuple[QuestionView, ...]
    note: str


def briefing_page(site: Site) -> Iterator[Page]:
    """The front page."""
    view = briefing_view(site)
    yield Page(
        path="index.md",
        title=site.title or "Briefing",
        description=f"{view.ground} Each statement with its quotes, their speakers and outlets.",
        view=view,
    )


def briefing_view(site: Site) -> BriefingView:
    """The story as the editor ordered it; by kind and date where nobody has yet."""
    briefing = site.dossier.briefing
    sections = _sections(site) if briefing.sections else _default_sections(site)
    lede = site.facts.get(briefing.lede) if briefing.lede else None
    shown = claim_view(site, lede) if lede else None
    claims = [claim for section in sections for claim in section.claims]
    quotes, verbatim = quotes_of([*claims, *([shown] if shown else [])])
    return BriefingView(
        awaiting=_awaiting(site),
        lede=shown,
        ground=ground(site),
        lines=lines(site),
        absent=absent_words(site),
        quotes=quotes,
        verbatim=verbatim,
        sections=sections,
        questions=open_questions(site),
        note=briefing.note,
    )


def _awaiting(site: Site) -> str:
    """`85 of 90 entries and 9 of 9 conflicting accounts await review.`"""
    parts = [
        f"{number} of {count(len(all), noun, nouns)}"
        for all, noun, nouns in (
            (site.facts.values(), "entry", "entries"),
            (site.conflicts.values(), "conflicting account", "conflicting accounts"),
        )
        if (number := sum(item.status is Status.CANDIDATE for item in all))
    ]
    return f"{upper_first(listed(parts))} await review." if parts else ""


def ground(site: Site) -> str:
    """`This rests on five articles and three lines of reporting.`"""
    articles, found = len(site.dossier.sources), len(_by_line(site))
    words = f"{spelled(articles)} {'article' if articles == 1 else 'articles'}"
    reporting = f"{spelled(found)} {'line' if found == 1 else 'lines'} of reporting"
    return f"This rests on {words} and {reporting}."


def lines(site: Site) -> tuple[LineView, ...]:
    """Each line of reporting with its articles, the one with most articles first."""
    found = sorted(_by_line(site).items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(
        LineView(
            name=site.line_name(line),
            owner=_line_owner(site, line, sources),
            articles=tuple(_article(site, source, line) for source in sources),
        )
        for line, sources in found
    )


def absent_words(site: Site) -> str:
    """Who has no voice of their own in these sources."""
    names = [site.voice(id).text for id in site.dossier.briefing.absent_voices]
    return f"No document or interview of their own here: {listed(names)}." if names else ""


def open_questions(site: Site) -> tuple[QuestionView, ...]:
    """What these sources do not answer."""
    return tuple(
        QuestionView(question=item.question, note=item.note)
        for item in site.dossier.briefing.open_questions
    )


def _sections(site: Site) -> tuple[SectionView, ...]:
    used = {*TAKEN}
    found = []
    for section in site.dossier.briefing.sections:
        view = _section(site, section.heading, section.facts, section.conflicts, used)
        if view.claims or view.differences:
            found.append(view)
    return tuple(found)


def _default_sections(site: Site) -> tuple[SectionView, ...]:
    used = {*TAKEN}
    found = []
    for kind in FactKind:
        facts = tuple(fact.id for fact in site.facts.values() if fact.kind is kind)
        if facts:
            section = _section(site, KIND_PLURALS[kind], _first(site, facts), (), used)
            found.append(replace(section, more=_more(len(facts), f"facts/index.html#{kind}")))
    material = [item.id for item in site.conflicts.values() if item.weight is Weight.MATERIAL]
    if material:
        section = _section(site, "What is disputed", (), tuple(material[:MOST]), used)
        found.append(replace(section, more=_more(len(material), "conflicts/index.html")))
    return tuple(found)


def _first(site: Site, facts: tuple[FactId, ...]) -> tuple[FactId, ...]:
    """As many as one takes in: those on several lines of reporting before others, by date."""
    several = {fact.id for fact in site.on_several_lines}
    chosen = {*sorted(facts, key=lambda id: id not in several)[:MOST]}
    return tuple(id for id in facts if id in chosen)


def _more(number: int, href: str) -> Link | None:
    return Link(text=f"All {number}", href=href) if number > MOST else None


def _section(
    site: Site,
    heading: str,
    facts: tuple[FactId, ...],
    conflicts: tuple[ConflictId, ...],
    used: set[str],
) -> SectionView:
    return SectionView(
        id=section_id(heading, used),
        heading=heading,
        claims=tuple(claim_view(site, site.facts[id]) for id in facts if id in site.facts),
        differences=tuple(
            difference_view(site, site.conflicts[id]) for id in conflicts if id in site.conflicts
        ),
    )


def _by_line(site: Site) -> dict[str, list[Source]]:
    found: dict[str, list[Source]] = {}
    for id, roots in site.lines.items():
        for line in sorted(roots):
            found.setdefault(line, []).append(site.dossier.sources[id])
    for sources in found.values():
        sources.sort(key=lambda source: _order(source))
    return found


def _order(source: Source) -> tuple[bool, bool, str]:
    return bool(source.derives_from), bool(source.version_of), source.id


def _line_owner(site: Site, line: str, sources: list[Source]) -> str:
    own = next((source for source in sources if line in (source.outlet, source.id)), None)
    return upper_first(site.owner(own.id)) if own else "No article of its own here"


def _article(site: Site, source: Source, line: str) -> Link:
    href = site.source_link(source.id).href
    name = site.source_names[source.id]
    if line in (source.outlet, source.id):
        return Link(text=name.detail or "1 article", href=href)
    return Link(text=f"a retelling by {name.whole if source.outlet else UNNAMED}", href=href)
