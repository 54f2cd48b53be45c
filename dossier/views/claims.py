"""Claims: one fact as a line in a list, with its quotes, who printed them, and what differs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from dossier.model.fields import ConflictId, FactId
from dossier.model.records import Conflict, Fact
from dossier.model.vocabulary import EvidenceStance, Resolution, Status, Weight
from dossier.views.accounts import ordered_accounts
from dossier.views.evidence import EvidenceView, fact_evidence
from dossier.views.names import UNNAMED
from dossier.views.page import Link, page_url
from dossier.views.site import Site, when_words
from dossier.views.words import KIND_WORDS, RESOLUTION_WORDS, count


@dataclass(frozen=True, kw_only=True, slots=True)
class ClaimView:
    """A fact in a list: its sentence, a marker in words, the quotes it opens to.

    `dated` is its date where the sentence itself does not give it, else empty.
    `marker` reads `2 quotes: Courier, Herald`; `differs` leads to those conflicts it is part of
    that change the picture; its own page lists the minor ones too.
    """

    id: str
    claim: str
    href: str
    kind: str
    when: str
    dated: str
    marker: str
    quotes: tuple[EvidenceView, ...]
    differs: tuple[Link, ...]
    is_draft: bool
    rests_on: str


@dataclass(frozen=True, kw_only=True, slots=True)
class SideView:
    """What one account of a conflict holds, and the sources that hold it."""

    holds: str
    by: str


@dataclass(frozen=True, kw_only=True, slots=True)
class DifferenceView:
    """A conflict in a list: its question, what each account holds, and what the texts settle."""

    link: Link
    sides: tuple[SideView, ...]
    state: str
    is_open: bool
    is_draft: bool


def claim_view(site: Site, fact: Fact) -> ClaimView:
    """The fact as a line in a list; made once for each site, because many pages list it."""
    made = _made(site)
    if fact.id not in made:
        made[fact.id] = _claim_view(site, fact)
    return made[fact.id]


@lru_cache(maxsize=1)
def _made(_site: Site) -> dict[FactId, ClaimView]:
    return {}


def _claim_view(site: Site, fact: Fact) -> ClaimView:
    quotes = tuple(fact_evidence(site, item, fact.said_by) for item in fact.evidence)
    return ClaimView(
        id=fact.id,
        claim=fact.claim,
        href=page_url("facts", fact.id),
        kind=KIND_WORDS[fact.kind],
        when=when_words(fact),
        dated=when_words(fact) if fact.when and when_words(fact) not in fact.claim else "",
        marker=marker(quotes),
        quotes=quotes,
        differs=site.conflict_links(material_conflicts(site, fact)),
        is_draft=fact.status is Status.CANDIDATE,
        rests_on=site.rests_on(site.supporting(fact.evidence)),
    )


def material_conflicts(site: Site, fact: Fact) -> Iterator[ConflictId]:
    """The conflicts a fact is part of that change the picture."""
    for id in fact.conflicts:
        if id in site.conflicts and site.conflicts[id].weight is Weight.MATERIAL:
            yield id


def marker(quotes: tuple[EvidenceView, ...]) -> str:
    """`2 quotes: Courier, Herald`, each outlet once; other than supporting quotes say so."""
    names = (quote.steps[-1].name for quote in quotes)
    outlets = dict.fromkeys(UNNAMED if name.lower() == UNNAMED else name for name in names)
    text = count(len(quotes), "quote")
    if any(quote.stance is EvidenceStance.DISPUTES for quote in quotes):
        text += ", not all agree"
    return f"{text}: {', '.join(outlets)}" if outlets else "no quote"


def quotes_of(claims: Iterable[ClaimView]) -> tuple[int, int]:
    """How many quotes the claims open to, and how many were found word for word."""
    quotes = [quote for claim in claims for quote in claim.quotes]
    return len(quotes), sum(quote.verbatim for quote in quotes)


def difference_view(site: Site, conflict: Conflict) -> DifferenceView:
    """The conflict as a line in a list."""
    return DifferenceView(
        link=Link(text=conflict.question, href=page_url("conflicts", conflict.id)),
        sides=sides(site, conflict),
        state=RESOLUTION_WORDS[conflict.resolution],
        is_open=conflict.resolution is Resolution.OPEN,
        is_draft=conflict.status is Status.CANDIDATE,
    )


def sides(site: Site, conflict: Conflict) -> tuple[SideView, ...]:
    """What each account holds and who holds it, in the order of the accounts."""
    found = []
    for account in ordered_accounts(site, conflict):
        names = dict.fromkeys(site.source_name(item.source).whole for item in account.evidence)
        found.append(SideView(holds=account.holds, by="; ".join(names)))
    return tuple(found)
