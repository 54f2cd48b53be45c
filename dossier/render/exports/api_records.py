"""API records: the shapes of the JSON files under api/v1/, which only ever gain fields."""

from pydantic import BaseModel, ConfigDict, Field


class ApiRecord(BaseModel):
    """What all API records share: frozen, no unknown keys."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", use_attribute_docstrings=True, populate_by_name=True
    )


class ApiDate(ApiRecord):
    """A date exactly as precise as the sources are."""

    edtf: str
    """Extended Date/Time Format, level 1 or a one-of set."""
    words: str
    earliest: str | None
    """The first day it can mean; null where the start is open."""
    latest: str | None
    """The last day it can mean; null where the end is open."""


class ApiQuote(ApiRecord):
    """A verbatim passage and whose words it is."""

    source: str
    outlet: str | None
    """Null where the source names no outlet."""
    speaker: str | None
    """The actor or outlet whose voice this is; null: the source in its own words."""
    quote: tuple[str, ...]
    """The words as printed, white space aside; several parts where something is left out."""
    at: tuple[tuple[int, int], ...]
    """Start and end of each part in the source's text, in Unicode code points."""
    stance: str
    """supports, disputes or context"""
    supports: tuple[str, ...]
    """Which parts of the entry the quote carries."""


class ApiPosition(ApiRecord):
    """What a party does about a proposal, according to somebody."""

    actor: str
    proposal: str
    stance: str
    according_to: str


class ApiWithdrawal(ApiRecord):
    """When and why an entry was withdrawn."""

    date: ApiDate
    reason: str


class ApiEvent(ApiRecord):
    """Something that happened to a published entry."""

    day: str
    """In UTC, by version control."""
    deed: str
    """added, changed, reviewed, withdrawn or restored"""
    detail: str
    """What changed, or who reviewed; empty for the others."""


class ApiFact(ApiRecord):
    """One published sentence with the words it rests on."""

    id: str
    page: str
    status: str
    """reviewed or withdrawn"""
    kind: str
    """event, statement, position, background or characterisation"""
    claim: str
    when: ApiDate | None
    """Null where the sources give no date."""
    when_basis: str | None
    """stated, derived or published"""
    said_by: str | None
    speaker_note: str
    actors: tuple[str, ...]
    proposals: tuple[str, ...]
    position: ApiPosition | None
    evidence: tuple[ApiQuote, ...]
    origins: tuple[str, ...]
    """The independent lines of reporting behind the supporting quotes."""
    conflicts: tuple[str, ...]
    note: str
    withdrawn: ApiWithdrawal | None
    reviewed_by: str | None
    digest: str
    """Changes whenever claim, date, speaker, position or quotes change."""
    history: tuple[ApiEvent, ...]
    """Oldest first; empty where the site was built without its whole history."""


class ApiRole(ApiRecord):
    """A role as a source gives it."""

    title: str
    evidence: tuple[ApiQuote, ...]


class ApiActor(ApiRecord):
    """A person, state, organisation or body."""

    id: str
    page: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    roles: tuple[ApiRole, ...]
    member_of: tuple[str, ...]
    note: str
    said: tuple[str, ...]
    """Facts that give this actor's words."""
    named_in: tuple[str, ...]
    """Facts that name this actor otherwise."""


class ApiProposal(ApiRecord):
    """What is being proposed or demanded."""

    id: str
    page: str
    name: str
    summary: str
    proposed_by: tuple[str, ...]
    group: str
    parent: str | None
    terms: tuple[str, ...]
    evidence: tuple[ApiQuote, ...]
    note: str
    facts: tuple[str, ...]
    """Facts about this proposal, positions included."""


class ApiAccount(ApiRecord):
    """One side of a conflict."""

    holds: str
    value: str
    evidence: tuple[ApiQuote, ...]


class ApiConflict(ApiRecord):
    """A question on which accounts differ."""

    id: str
    page: str
    question: str
    type: str
    weight: str
    accounts: tuple[ApiAccount, ...]
    resolution: str
    explanation: str
    note: str
    history: tuple[ApiEvent, ...]
    """Oldest first; empty where the site was built without its whole history."""


class ApiOutlet(ApiRecord):
    """Who publishes, and who owns the publisher."""

    id: str
    name: str
    country: str
    owner: str
    state_owned: str
    basis: str
    """seed: stated in a source; general-knowledge: not in these sources."""


class ApiSource(ApiRecord):
    """An article the dossier rests on."""

    id: str
    page: str
    outlet: ApiOutlet | None
    """Null where the copy held names no outlet."""
    title: str
    published: ApiDate | None
    published_basis: str
    """stated or inferred"""
    published_from: str
    updated: ApiDate | None
    author: str
    url: str
    language: str
    rights: str
    retells: tuple[str, ...]
    """Outlets or sources it says it retells."""
    version_of: str | None
    lines: tuple[str, ...]
    """The lines of reporting it can belong to."""
    sha256: str
    """Of the text as received."""
    note: str
    facts: tuple[str, ...]
    """Facts with a quote from this source."""


class ApiFile(ApiRecord):
    """What every collection says about itself."""

    schema_link: str = Field(alias="$schema")
    dossier: str
    """The dossier's title."""
    version: int = 1


class FactsFile(ApiFile):
    """All facts, withdrawn ones included and marked."""

    facts: tuple[ApiFact, ...]


class FactFile(ApiFile):
    """One fact: `facts/<id>.json`, at an address that stays."""

    fact: ApiFact


class ActorsFile(ApiFile):
    """All actors."""

    actors: tuple[ApiActor, ...]


class ProposalsFile(ApiFile):
    """All proposals."""

    proposals: tuple[ApiProposal, ...]


class ConflictsFile(ApiFile):
    """All questions on which accounts differ."""

    conflicts: tuple[ApiConflict, ...]


class SourcesFile(ApiFile):
    """All sources with their outlets."""

    sources: tuple[ApiSource, ...]


class ApiCollection(ApiRecord):
    """A collection the index leads to."""

    name: str
    href: str
    json_schema: str
    count: int


class IndexFile(ApiFile):
    """The way in: what there is and where."""

    collections: tuple[ApiCollection, ...]
