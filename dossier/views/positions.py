"""Positions: which party takes which stance on a proposal, per whom, resting on which quotes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dossier.model.fields import ActorId, ProposalId
from dossier.model.records import Fact, Position
from dossier.model.vocabulary import ActorKind, EvidenceStance, Stance, Supported
from dossier.text.seed import canonical
from dossier.views.names import UNNAMED, UNNAMED_SHORT
from dossier.views.page import page_url
from dossier.views.site import Site
from dossier.views.words import STANCE_WORDS, count, listed

SHORT_WORDS = {
    **STANCE_WORDS,
    Stance.RESERVES: "Reserves",
    Stance.NO_REPLY: "No reply",
}
PLURAL_WORDS = {
    Stance.PROPOSES: "propose",
    Stance.DEMANDS: "demand",
    Stance.ACCEPTS: "accept",
    Stance.REJECTS: "reject",
    Stance.OPEN_TO_TALKS: "open to talks",
    Stance.COUNTER_PROPOSES: "counter-propose",
    Stance.RESERVES: "reserve",
    Stance.NO_REPLY: "gave no reply",
}
Held = Mapping[tuple[ProposalId, ActorId], tuple[Fact, ...]]


@dataclass(frozen=True, kw_only=True, slots=True)
class StanceView:
    """One stance of a party: its sign and word, words quoted for it, per whom, where to check.

    `who` names the party where the column it stands in is another's, such as that of a state.
    """

    stance: Stance
    word: str
    who: str
    fragment: str
    per: str
    quotes: str
    href: str
    key: tuple[object, ...]


def held_positions(site: Site) -> Held:
    """The shown facts that give a position, by proposal and party, in the order of their dates."""
    found: dict[tuple[ProposalId, ActorId], list[Fact]] = {}
    for fact in site.facts.values():
        if fact.position:
            key = (fact.position.proposal, fact.position.actor)
            found.setdefault(key, []).append(fact)
    return {key: tuple(facts) for key, facts in found.items()}


def told_by(site: Site, position: Position) -> str:
    """`according to …`, or `in its own words`, of a person `in their own words`."""
    if str(position.according_to) != position.actor:
        return f"according to {site.voice(position.according_to).text}"
    actor = site.dossier.actors.get(position.actor)
    whose = "their" if actor and actor.kind is ActorKind.PERSON else "its"
    return f"in {whose} own words"


def stance_views(
    site: Site, facts: Iterable[Fact], *, column: ActorId, longest: int
) -> tuple[StanceView, ...]:
    """The stances that facts on one proposal give a column, equal ones of one party in one.

    Quotes of more than `longest` characters are not shown, because a cut one could mislead.
    """
    groups: dict[tuple[ActorId, Stance], list[Fact]] = {}
    for fact in facts:
        if fact.position:
            groups.setdefault((fact.position.actor, fact.position.stance), []).append(fact)
    return tuple(
        _stance_view(
            site, chosen, who="" if actor == column else site.voice(actor).text, longest=longest
        )
        for (actor, _), chosen in sorted(
            groups.items(), key=lambda pair: list(Stance).index(pair[0][1])
        )
    )


def _stance_view(site: Site, facts: list[Fact], *, who: str, longest: int) -> StanceView:
    position = facts[0].position
    assert position is not None
    total = sum(len(fact.evidence) for fact in facts)
    href = page_url("facts", facts[0].id)
    if len(facts) > 1:
        href = f"{page_url('proposals', position.proposal)}#party-{position.actor}"
    return StanceView(
        stance=position.stance,
        word=SHORT_WORDS[position.stance],
        who=who,
        fragment=_fragment(facts, longest),
        per=_per(site, facts),
        quotes=count(total, "quote"),
        href=href,
        key=(who, position.stance, tuple(sorted(_key(fact) for fact in facts))),
    )


def _key(fact: Fact) -> tuple[object, ...]:
    """Equal for facts that the same words carry, whichever party they are about."""
    assert fact.position is not None
    passages = sorted((item.source, item.quote) for item in fact.evidence)
    return (fact.position.according_to, tuple(passages))


def _fragment(facts: list[Fact], longest: int) -> str:
    """The shortest whole quote that carries claim and position, if it fits a cell."""
    quotes = [
        canonical(item.quote[0])
        for fact in facts
        for item in fact.evidence
        if item.stance is EvidenceStance.SUPPORTS
        and {Supported.CLAIM, Supported.POSITION} <= {*item.supports}
        and len(item.quote) == 1
    ]
    shortest = min(quotes, key=lambda words: (len(words), words), default="")
    return shortest if len(shortest) <= longest else ""


def _per(site: Site, facts: list[Fact]) -> str:
    """`per A. Speaker in Courier and Herald; per Courier`."""
    tellers: dict[str, list[str]] = {}
    for fact in facts:
        assert fact.position is not None
        name = site.voice(fact.position.according_to).text
        outlets = tellers.setdefault(name, [])
        for id in site.supporting(fact.evidence):
            outlet = site.source_name(id).outlet.replace(UNNAMED_SHORT, UNNAMED)
            if outlet not in outlets:
                outlets.append(outlet)
    return "; ".join(_teller(name, outlets) for name, outlets in tellers.items())


def _teller(name: str, outlets: list[str]) -> str:
    others = [outlet for outlet in outlets if outlet != name]
    return f"per {name} in {listed(others)}" if others else f"per {name}"
