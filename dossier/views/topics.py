"""Topics: many facts of one date, parted by the proposals they are on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dossier.model.records import Fact
from dossier.views.claims import ClaimView, claim_view
from dossier.views.site import Site

MANY = 12
"""Facts of one date that are still taken in without topics."""
OTHER, SEVERAL = "Other matters", "Several proposals"


@dataclass(frozen=True, kw_only=True, slots=True)
class Topic:
    """Facts on one thing, without their date; no heading where they are too few to be parted."""

    heading: str
    claims: tuple[ClaimView, ...]


def topics(site: Site, facts: tuple[Fact, ...]) -> Iterator[Topic]:
    """The facts as claims, parted."""
    for heading, chosen in parted(site, facts):
        claims = tuple(replace(claim_view(site, fact), dated="") for fact in chosen)
        yield Topic(heading=heading, claims=claims)


def parted(site: Site, facts: Sequence[Fact]) -> Iterator[tuple[str, list[Fact]]]:
    """The fullest topic first, what is on no proposal last."""
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        name = _topic(site, fact) if len(facts) > MANY else ""
        found.setdefault(name, []).append(fact)
    for name, chosen in sorted(found.items(), key=lambda it: (it[0] == "", -len(it[1]), it[0])):
        yield name or (OTHER if len(found) > 1 else ""), chosen


def _topic(site: Site, fact: Fact) -> str:
    """The proposal a fact is on; the group of several, where it is one."""
    if len(fact.proposals) == 1:
        return site.proposal(fact.proposals[0]).text
    known = (site.dossier.proposals.get(id) for id in fact.proposals)
    groups = {proposal.group for proposal in known if proposal}
    return (groups.pop() if len(groups) == 1 else SEVERAL) if fact.proposals else ""
