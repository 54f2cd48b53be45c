"""The method page: how the dossier is made, what was counted, its limits, words and corrections."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dossier.model.date_words import day_words, words
from dossier.model.records import Conflict, Fact
from dossier.model.vocabulary import (
    Basis,
    ConflictType,
    EvidenceStance,
    FactKind,
    PublishedBasis,
    Resolution,
    Stance,
    Status,
)
from dossier.views.briefing import QuestionView, absent_words, ground, open_questions
from dossier.views.page import Link, Page, page_url
from dossier.views.past import changed_after_review
from dossier.views.site import Site
from dossier.views.words import (
    CONFLICT_MEANINGS,
    CONFLICT_WORDS,
    EVIDENCE_HEADINGS,
    KIND_MEANINGS,
    KIND_PLURALS,
    KIND_WORDS,
    RESOLUTION_WORDS,
    STANCE_MEANINGS,
    STANCE_WORDS,
    count,
    upper_first,
)

EVIDENCE_MEANINGS = {
    EvidenceStance.SUPPORTS: "The quote carries the claim it stands under.",
    EvidenceStance.DISPUTES: "The quote tells the same matter in a way that does not agree.",
    EvidenceStance.CONTEXT: "The quote helps to read the claim and does not carry it.",
}
RESOLUTION_MEANINGS = {
    Resolution.OPEN: "The texts do not settle it, and we do not choose.",
    Resolution.EXPLAINED: "The texts themselves show how the difference came about.",
    Resolution.SUPERSEDED: "The outlet replaced its own words by others.",
}
LABELS = (
    (
        "Said by … quoted by …",
        "A person’s words between quotation marks, as the outlet prints them.",
    ),
    ("Attributed to … paraphrased by …", "What a person said, in the outlet’s words."),
    ("… in its own words", "The outlet tells it itself."),
    ("Reported by … retold by …", "The outlet repeats another one’s report, and says so."),
    ("†", "General knowledge: true to our knowledge, but not stated in any of the sources."),
    ("Line of reporting", "Articles that go back to one outlet count as one, however many."),
    (
        "Line … of the copy held",
        "The line of the text file we keep, not of the original page.",
    ),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class CountRow:
    """A number and what it counts, with a link to where that is listed."""

    label: Link
    number: str
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Glossary:
    """Terms of one vocabulary with their meanings."""

    id: str
    heading: str
    terms: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Correction:
    """An entry withdrawn or changed after its review: when, which, and why or what changed."""

    date: str
    link: Link
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class MethodView:
    """All that the method page shows. `checked` is empty where no check ran.

    `knows_changes` says whether corrections hold changes too, not only withdrawals.
    """

    ground: str
    is_draft: bool
    checked: str
    counts: tuple[CountRow, ...]
    limits: tuple[str, ...]
    questions: tuple[QuestionView, ...]
    glossaries: tuple[Glossary, ...]
    exceptions: tuple[tuple[Link, str, str], ...]
    corrections: tuple[Correction, ...]
    knows_changes: bool


def method_page(site: Site) -> Iterator[Page]:
    """The method page."""
    yield Page(
        path="method.md",
        title="How this is made",
        description="How entries come about and are checked; counts, limits, terms, corrections.",
        view=MethodView(
            ground=ground(site),
            is_draft=site.drafts,
            checked=_checked(site),
            counts=tuple(_counts(site)),
            limits=tuple(_limits(site)),
            questions=open_questions(site),
            glossaries=_glossaries(),
            exceptions=tuple(_exceptions(site)),
            corrections=_corrections(site),
            knows_changes=bool(site.dossier.past),
        ),
    )


def _checked(site: Site) -> str:
    if site.check is None:
        return ""
    quotes = site.check
    text = f"{count(quotes.checked, 'quote')} checked, {quotes.verbatim} found word for word"
    return f"{text}, {quotes.skipped} not checked."


def _counts(site: Site) -> Iterator[CountRow]:
    lines = {line for roots in site.lines.values() for line in roots}
    yield _row("Articles", len(site.dossier.sources), href="sources/index.html")
    yield _row("Lines of reporting", len(lines), href="index.html#ground")
    yield _row("Facts", len(site.facts), _by_kind(site), href="facts/index.html")
    quotes = sum(len(fact.evidence) for fact in site.facts.values())
    yield _row("Quotes under facts", quotes)
    note = "all others rest on one"
    several = len(site.on_several_lines)
    href = "facts/index.html#several" if several else ""
    yield _row("Facts on two or more lines of reporting", several, note, href=href)
    unsettled = sum(item.resolution is Resolution.OPEN for item in site.conflicts.values())
    href = "conflicts/index.html"
    yield _row("Conflicting accounts", len(site.conflicts), f"{unsettled} open", href=href)
    stamped = sum(fact.reviewed is not None for fact in site.facts.values())
    note = "who gave it stands at the foot of the fact’s page"
    yield _row("Facts with a reviewer’s stamp", stamped, note)


def _row(label: str, number: int, note: str = "", *, href: str = "") -> CountRow:
    return CountRow(label=Link(text=label, href=href), number=f"{number:,}", note=note)


def _by_kind(site: Site) -> str:
    numbers = {kind: sum(fact.kind is kind for fact in site.facts.values()) for kind in FactKind}
    named = (f"{KIND_PLURALS[kind].lower()} {number}" for kind, number in numbers.items() if number)
    return ", ".join(named)


def _limits(site: Site) -> Iterator[str]:
    sources = site.dossier.sources.values()
    unnamed = sum(source.outlet is None for source in sources)
    if unnamed:
        verb = "does" if unnamed == 1 else "do"
        yield f"{count(unnamed, 'article')} {verb} not name the outlet in the copy held."
    inferred = sum(
        source.published is not None and source.published_basis is PublishedBasis.INFERRED
        for source in sources
    )
    if inferred:
        yield f"The publication date of {count(inferred, 'article')} is inferred, not printed."
    known = sum(outlet.basis is Basis.GENERAL_KNOWLEDGE for outlet in site.dossier.outlets.values())
    if known:
        yield f"The owner of {count(known, 'outlet')} is general knowledge; such labels carry a †."
    undated = sum(fact.when is None for fact in site.facts.values())
    if undated:
        verb = "carries" if undated == 1 else "carry"
        yield f"{count(undated, 'fact')} {verb} no date in these sources."
    if absent := absent_words(site):
        yield absent
    yield "Texts are kept as received; what stood around them on the original page is not."
    yield "What a source says is recorded, not whether it is so."


def _glossaries() -> tuple[Glossary, ...]:
    kinds = tuple((KIND_WORDS[kind], KIND_MEANINGS[kind]) for kind in FactKind)
    stances = tuple((STANCE_WORDS[stance], STANCE_MEANINGS[stance]) for stance in Stance)
    evidence = tuple((EVIDENCE_HEADINGS[item], EVIDENCE_MEANINGS[item]) for item in EvidenceStance)
    types = tuple(
        (upper_first(CONFLICT_WORDS[type]), CONFLICT_MEANINGS[type]) for type in ConflictType
    )
    states = tuple((RESOLUTION_WORDS[item], RESOLUTION_MEANINGS[item]) for item in Resolution)
    return (
        Glossary(id="labels", heading="Labels beside a quote", terms=LABELS),
        Glossary(id="kinds", heading="Kinds of fact", terms=kinds),
        Glossary(id="stances", heading="Positions on a proposal", terms=stances),
        Glossary(id="quotes", heading="What a quote does", terms=evidence),
        Glossary(id="types", heading="In what accounts differ", terms=types),
        Glossary(id="states", heading="What the texts settle", terms=states),
    )


def _exceptions(site: Site) -> Iterator[tuple[Link, str, str]]:
    for fact in site.facts.values():
        for item in fact.accept:
            yield site.fact_link(fact), item.code, item.why
    for conflict in site.conflicts.values():
        link = Link(text=conflict.question, href=page_url("conflicts", conflict.id))
        for item in conflict.accept:
            yield link, item.code, item.why


def _corrections(site: Site) -> tuple[Correction, ...]:
    """What was withdrawn, and what was changed on a day after its review; newest first."""
    found = sorted(_corrected(site), key=lambda item: (item[0], item[1].link.href), reverse=True)
    return tuple(correction for _, correction in found)


def _corrected(site: Site) -> Iterator[tuple[date, Correction]]:
    for fact in site.dossier.facts.values():
        yield from _of_entry(site, fact, site.fact_link(fact))
    for conflict in site.dossier.conflicts.values():
        link = Link(text=conflict.question, href=page_url("conflicts", conflict.id))
        yield from _of_entry(site, conflict, link)


def _of_entry(site: Site, entry: Fact | Conflict, link: Link) -> Iterator[tuple[date, Correction]]:
    if entry.status is Status.WITHDRAWN and entry.withdrawn:
        gone = entry.withdrawn
        day = gone.date.upper or date.min
        reason = f"withdrawn: {gone.reason}"
        yield day, Correction(date=words(gone.date), link=link, reason=reason)
    elif not site.shows(entry.status):
        return
    for day, changes in changed_after_review(site, entry):
        yield day, Correction(date=day_words(day), link=link, reason=changes)
