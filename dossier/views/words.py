"""Words: counts, lists and vocabulary terms as a reader would say them."""

from collections.abc import Sequence

from dossier.model.vocabulary import (
    ActorKind,
    ConflictType,
    EvidenceStance,
    FactKind,
    Resolution,
    Stance,
    StateOwned,
    Status,
    WhenBasis,
)

NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()

KIND_WORDS = {
    FactKind.EVENT: "Event",
    FactKind.STATEMENT: "Statement",
    FactKind.POSITION: "Position",
    FactKind.BACKGROUND: "Background",
    FactKind.CHARACTERISATION: "Characterisation",
}
KIND_PLURALS = {
    FactKind.EVENT: "Events",
    FactKind.STATEMENT: "Statements",
    FactKind.POSITION: "Positions",
    FactKind.BACKGROUND: "Background",
    FactKind.CHARACTERISATION: "Characterisations",
}
KIND_MEANINGS = {
    FactKind.EVENT: "Something that happened, as at least one source relates it.",
    FactKind.STATEMENT: "What somebody said; that it was said, not that it is so.",
    FactKind.POSITION: "What a party does about a proposal, according to somebody.",
    FactKind.BACKGROUND: "What an outlet tells in its own words to set the scene.",
    FactKind.CHARACTERISATION: "How somebody describes a person, a document or an act.",
}
STATUS_WORDS = {
    Status.CANDIDATE: "draft, not reviewed",
    Status.REVIEWED: "reviewed",
    Status.REJECTED: "rejected",
    Status.WITHDRAWN: "withdrawn",
}
BASIS_WORDS = {
    WhenBasis.STATED: "The date stands in the source.",
    WhenBasis.DERIVED: "The date is worked out from the source’s words.",
    WhenBasis.PUBLISHED: "The source gives no date; this is when it was published.",
}
STANCE_WORDS = {
    Stance.PROPOSES: "Proposes",
    Stance.DEMANDS: "Demands",
    Stance.ACCEPTS: "Accepts",
    Stance.REJECTS: "Rejects",
    Stance.OPEN_TO_TALKS: "Open to talks",
    Stance.COUNTER_PROPOSES: "Counter-proposes",
    Stance.RESERVES: "Reserves",
    Stance.NO_REPLY: "No reply in these sources",
}
STANCE_MEANINGS = {
    Stance.PROPOSES: "The party put it forward.",
    Stance.DEMANDS: "The party put it forward and insists on it.",
    Stance.ACCEPTS: "The party agrees.",
    Stance.REJECTS: "The party refuses.",
    Stance.OPEN_TO_TALKS: "The party is ready to talk about it; no more than that.",
    Stance.COUNTER_PROPOSES: "The party offers something else in its place.",
    Stance.RESERVES: "The party attaches a condition, or has yet to answer.",
    Stance.NO_REPLY: "The party was asked; the sources carry no answer from it.",
}
EVIDENCE_HEADINGS = {
    EvidenceStance.SUPPORTS: "Supports the claim",
    EvidenceStance.DISPUTES: "Tells it differently",
    EvidenceStance.CONTEXT: "Context",
}
CONFLICT_WORDS = {
    ConflictType.DATE: "date",
    ConflictType.NUMBER: "number",
    ConflictType.SCOPE: "scope",
    ConflictType.WORDING: "wording",
    ConflictType.ATTRIBUTION: "attribution",
    ConflictType.RECIPIENT: "recipient",
    ConflictType.CHARACTERISATION: "characterisation",
    ConflictType.REVISION: "revision",
    ConflictType.CALENDAR: "calendar",
    ConflictType.OMISSION: "omission",
    ConflictType.TRANSLATION: "translation",
}
CONFLICT_MEANINGS = {
    ConflictType.DATE: "They give different days for one event.",
    ConflictType.NUMBER: "They count differently.",
    ConflictType.SCOPE: "They differ in how much is covered.",
    ConflictType.WORDING: "They print different words for one utterance.",
    ConflictType.ATTRIBUTION: "They differ in whose words they are.",
    ConflictType.RECIPIENT: "They differ in who was addressed.",
    ConflictType.CHARACTERISATION: "They describe one thing differently.",
    ConflictType.REVISION: "One outlet changed its own text.",
    ConflictType.CALENDAR: "A date does not fit its weekday or the order of events.",
    ConflictType.OMISSION: "One leaves out what another tells.",
    ConflictType.TRANSLATION: "They translate one utterance differently.",
}
RESOLUTION_WORDS = {
    Resolution.OPEN: "Open",
    Resolution.EXPLAINED: "Explained by the texts",
    Resolution.SUPERSEDED: "Superseded by a later version",
}
ACTOR_WORDS = {
    ActorKind.PERSON: "People",
    ActorKind.STATE: "States",
    ActorKind.ORGANISATION: "Organisations",
    ActorKind.BODY: "Bodies and groups",
}
OWNED_WORDS = {
    StateOwned.YES: "state-owned",
    StateOwned.NO: "not state-owned",
    StateOwned.PARTLY: "partly state-owned",
    StateOwned.UNKNOWN: "owner not known",
}


def count(number: int, noun: str, plural: str = "") -> str:
    """`1 quote`, `3 quotes`, `2 entries`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def spelled(number: int) -> str:
    """Numbers to twelve as words: `three`; larger ones as figures."""
    return NUMBERS[number] if 0 <= number < len(NUMBERS) else f"{number:,}"


def listed(items: Sequence[str], last: str = "and") -> str:
    """`A`, `A and B`, `A, B and C`."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def upper_first(text: str) -> str:
    """The text with its first letter as a capital, the rest untouched."""
    return text[:1].upper() + text[1:]


def shortened(text: str, length: int) -> str:
    """At most `length` characters of `text`, cut between words, with an ellipsis where cut."""
    if len(text) <= length:
        return text
    kept = text[: length + 1].rpartition(" ")[0] or text[:length]
    return kept.rstrip(",;:–— ") + " …"
