"""Stances: a passage in which a party accepts, rejects or demands a proposal becomes a position.

Only the plainest form counts: the party, a verb of the table right after it, and the words that
point to one proposal before the clause ends. Everything else is left to a person.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.extract.figures import Cast, bare
from dossier.extract.records import Finding, Reading
from dossier.model.fields import ActorId, ProposalId, VoiceId
from dossier.model.records import Position, Proposal
from dossier.model.span import Span
from dossier.model.vocabulary import Stance
from dossier.text.patterns import late

VERBS = {
    Stance.REJECTS: "rejected rejects reject refused refuses dismissed dismisses opposed opposes "
    "oppose vetoed vetoes",
    Stance.ACCEPTS: "accepted accepts accept approved approves approve endorsed endorses adopted "
    "adopts ratified",
    Stance.DEMANDS: "demanded demands demand",
    Stance.PROPOSES: "proposed proposes propose presented presents tabled submitted",
}
PHRASES = {
    Stance.REJECTS: ("turned down", "turns down", "ruled out", "rules out"),
    Stance.ACCEPTS: ("agreed to", "agrees to", "signed up to", "voted for"),
    Stance.DEMANDS: ("called for", "calls for", "insisted on", "insists on"),
    Stance.PROPOSES: ("put forward", "puts forward", "put forth", "puts forth"),
    Stance.NO_REPLY: ("did not reply to", "did not respond to", "has not replied to",
                      "has not responded to", "never replied to"),
    Stance.OPEN_TO_TALKS: ("agreed to discuss", "agreed to talks on", "is ready to discuss",
                           "is ready for talks on", "are ready to discuss"),
}  # fmt: skip
_STANCES = {
    words: stance
    for stance in Stance
    for words in (*VERBS.get(stance, "").split(), *PHRASES.get(stance, ()))
}
_HELD = late(
    r"^\s*(?:(?:has|have|had) )?(?:(?:also|again|[a-z]+ly) )?(?P<verb>"
    + "|".join(re.escape(words) for words in sorted(_STANCES, key=lambda words: -len(words)))
    + r")\b(?P<object>[^,;:.?!]{0,200})"
)
_ELSEWHERE = late(
    r"\b(?:(?:but|while|although|because|after|before|unless|if|that|who|which|insisting|saying)\b"
    r"|and (?=\w+(?:ed|s)\b))"
)
"""Where another clause begins, or another thing is meant."""
_OF_OTHERS = frozenset("of for to from at in against among by near".split())
"""Words that make a phrase before a name mean others than the named: “critics of”, “aides to”."""
_ARTICLE = late(r"^[Tt]he ")
_SUBJECT = late(r"(?:|.*, |Both .{1,60} and )(?:[Tt]he )?", re.DOTALL)
"""What may stand before the party in the passage: nothing that could make it another party."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clause:
    """A party's key, the words that follow its name, and whose account it is."""

    party: str
    after: str
    voice: str


def position_of(
    finding: Finding, reading: Reading, cast: Cast, proposals: Sequence[Proposal], outlet: str
) -> Position | None:
    """The position that the passage reports, if it plainly reports one.

    `outlet` is the id of the source's outlet, empty where unknown; without a known voice there is
    no position.
    """
    if finding.sort == "direct":
        return None
    for clause in _clauses(finding, reading, cast, outlet):
        held = _HELD.match(clause.after)
        if held is None or not clause.voice or clause.voice == clause.party:
            continue
        meant = _meant(_ELSEWHERE.split(held["object"])[0], proposals)
        if len(meant) == 1:
            return Position(
                actor=ActorId(clause.party),
                proposal=meant[0],
                stance=_STANCES[held["verb"]],
                according_to=VoiceId(clause.voice),
            )
    return None


def _clauses(finding: Finding, reading: Reading, cast: Cast, outlet: str) -> Iterator[_Clause]:
    """Where a party may stand right before a verb: as the one reported, or within what is said."""
    text, span = reading.text, finding.span
    speaker = cast.find(finding.speaker)
    named = finding.speaker_span
    if speaker and speaker != outlet and named and _opens(text, span, named, cast):
        after = " ".join(text[named.end : span.end].split())
        yield _Clause(party=speaker, after=after, voice=outlet)
    content = _ARTICLE.sub("", finding.content)
    voice = (speaker or "") if finding.is_said else outlet
    for mention in reading.mentions_in(span) if finding.stance == "neutral" else ():
        name = text[mention.span.start : mention.span.end]
        if content.startswith(name):
            party = cast.find(mention.name)
            if party and party != outlet:
                yield _Clause(party=party, after=content.removeprefix(name), voice=voice)


def _opens(text: str, span: Span, named: Span, cast: Cast) -> bool:
    """Whether a name, or a role and a name, is the subject that opens the passage."""
    if not span.covers(named) or not _SUBJECT.fullmatch(text[span.start : named.start]):
        return False
    words = bare(text[named.start : named.end]).split()
    parts = (" ".join(words[start:]).casefold() for start in range(len(words)))
    before = next((start for start, part in enumerate(parts) if part in cast.spellings), 0)
    return not _OF_OTHERS & set(words[:before])


def _meant(words: str, proposals: Sequence[Proposal]) -> list[ProposalId]:
    """The proposals that a term in the words points to; of terms within one another the longest."""
    flat = words.casefold()
    found = {
        term.casefold(): proposal.id
        for proposal in proposals
        for term in proposal.terms
        if re.search(rf"\b{re.escape(term.casefold())}\b", flat)
    }
    whole = [term for term in found if not any(term in other and term != other for other in found)]
    return sorted({found[term] for term in whole})
