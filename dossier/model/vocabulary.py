"""Vocabularies: the closed lists of words that records use."""

from enum import StrEnum


class Status(StrEnum):
    """Where an entry stands between the machine's proposal and the published page."""

    CANDIDATE = "candidate"
    REVIEWED = "reviewed"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


ENDED = (Status.REJECTED, Status.WITHDRAWN)
"""Of an entry that is over: it is on file, and nothing is added to it."""


class FactKind(StrEnum):
    """What sort of thing a fact entry states."""

    EVENT = "event"
    STATEMENT = "statement"
    POSITION = "position"
    BACKGROUND = "background"
    CHARACTERISATION = "characterisation"


class WhenBasis(StrEnum):
    """Where a fact's date comes from."""

    STATED = "stated"
    DERIVED = "derived"
    PUBLISHED = "published"


class PublishedBasis(StrEnum):
    """Whether a source prints its own date or we inferred it."""

    STATED = "stated"
    INFERRED = "inferred"


class Stance(StrEnum):
    """What a party does about a proposal."""

    PROPOSES = "proposes"
    DEMANDS = "demands"
    ACCEPTS = "accepts"
    REJECTS = "rejects"
    OPEN_TO_TALKS = "open-to-talks"
    COUNTER_PROPOSES = "counter-proposes"
    RESERVES = "reserves"
    NO_REPLY = "no-reply"


class EvidenceStance(StrEnum):
    """What a quote does for the claim it stands under."""

    SUPPORTS = "supports"
    DISPUTES = "disputes"
    CONTEXT = "context"


class Supported(StrEnum):
    """Which part of an entry a quote carries."""

    CLAIM = "claim"
    WHEN = "when"
    POSITION = "position"
    SAID_BY = "said_by"
    ACTORS = "actors"


class ActorKind(StrEnum):
    """What sort of actor a record describes."""

    PERSON = "person"
    STATE = "state"
    ORGANISATION = "organisation"
    BODY = "body"


class StateOwned(StrEnum):
    """Whether a state owns an outlet."""

    YES = "yes"
    NO = "no"
    PARTLY = "partly"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """Whether what we say of an outlet stands in a seed or is general knowledge."""

    SEED = "seed"
    GENERAL_KNOWLEDGE = "general-knowledge"


class ConflictType(StrEnum):
    """In what two accounts differ."""

    DATE = "date"
    NUMBER = "number"
    SCOPE = "scope"
    WORDING = "wording"
    ATTRIBUTION = "attribution"
    RECIPIENT = "recipient"
    CHARACTERISATION = "characterisation"
    REVISION = "revision"
    CALENDAR = "calendar"
    OMISSION = "omission"
    TRANSLATION = "translation"


class Weight(StrEnum):
    """Whether a difference changes what a reader would conclude."""

    MATERIAL = "material"
    MINOR = "minor"


class Resolution(StrEnum):
    """What the texts themselves settle about a conflict."""

    OPEN = "open"
    EXPLAINED = "explained"
    SUPERSEDED = "superseded"
