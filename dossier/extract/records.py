"""The records of the extract layer: what one reading of a source finds, before it is proposed."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from dossier.dates.records import CalendarClash, Dated
from dossier.model.span import Span
from dossier.speech.records import Stance, Statement
from dossier.text.furniture import Passage
from dossier.text.order import Row

NameKind = Literal["person", "state", "organisation", "body"]
Sort = Literal["direct", "mixed", "indirect", "told"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """A file of seeds/ as received: its decoded text and the SHA-256 of its bytes."""

    name: str
    text: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Retold:
    """Words that credit another outlet: "According to a report by …"; `outlet` is its name."""

    outlet: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """What a text says of itself. Empty strings where it says nothing.

    `published` and `updated` are EDTF; `published_from` holds the words a date was inferred from
    and is empty where the date is stated. `outlet_span` and the like say where the words stand;
    `outlet_from` is the other version that names the outlet, where this text does not.
    """

    title: str = ""
    outlet: str = ""
    outlet_from: str = ""
    outlet_span: Span | None = None
    published: str = ""
    published_from: str = ""
    updated: str = ""
    author: str = ""
    url: str = ""
    language: str = "en"
    rights: str = ""
    retells: tuple[Retold, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name where it stands: `name` without titles, `role` the title words before it, if any."""

    span: Span
    name: str
    kind: NameKind
    role: str = ""
    certain: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A passage worth an entry.

    `span` is the evidence, verbatim; `content` the words that are compared with other passages,
    without who says them. `speaker` is the name a statement is attributed to and `speaker_span` the
    words that name it (None: the source's own words). A `direct` finding stands inside quotation
    marks, and `context` are the sentences that hold it and its attribution. `dates` are the
    expressions of time inside the evidence, `own_dates` those of them inside the content: they date
    what is told, the others when it was said. `denies` says that the speaker holds it not to be so.
    """

    source: str
    span: Span
    content: str
    sort: Sort
    rule: str
    confidence: float
    speaker: str | None = None
    speaker_span: Span | None = None
    cue: Span | None = None
    stance: Stance = "neutral"
    via: str | None = None
    context: Span | None = None
    dates: tuple[Dated, ...] = ()
    own_dates: tuple[Dated, ...] = ()
    denies: bool = False

    @property
    def is_said(self) -> bool:
        """Whether somebody other than the source is made to say it."""
        return self.sort != "told"


@dataclass(frozen=True, kw_only=True)
class Reading:
    """All that one text gives by itself; independent of other texts and of the dossier."""

    source: str
    text: str
    description: Description
    furniture: tuple[Passage, ...]
    repeats: tuple[Passage, ...]
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
    findings: tuple[Finding, ...]
    dates: tuple[Dated, ...]
    calendar: tuple[CalendarClash, ...]

    @property
    def dropped(self) -> tuple[Passage, ...]:
        """Passages that are no evidence."""
        return (*self.furniture, *self.repeats)

    def mentions_in(self, span: Span) -> list[Mention]:
        """The names inside a passage."""
        inside = (self.mentions[number] for number in self._named.numbers(span))
        return [mention for mention in inside if span.covers(mention.span)]

    @cached_property
    def _named(self) -> Row:
        return Row([mention.span for mention in self.mentions])
