"""Evidence: one quote as a reader meets it: whose words, through whom, in which sentence, where."""

from dataclasses import dataclass

from dossier.model.fields import ActorId, OutletId, SourceId
from dossier.model.records import Evidence, Source
from dossier.model.span import Span
from dossier.model.vocabulary import EvidenceStance
from dossier.text.seed import canonical
from dossier.views.fragment import fragment_url
from dossier.views.names import UNNAMED, Chip, outlet_name, owner_chip, published_words
from dossier.views.page import Link, page_url
from dossier.views.paraphrases import carries, reported_speaker
from dossier.views.site import Site
from dossier.views.source_text import Sentence, SourceText
from dossier.views.words import listed, upper_first

NEIGHBOUR = 160
"""Characters of the sentence before or after that are shown."""
AROUND = 320
"""Characters of the cited sentence itself that are shown on either side of the cited words."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One link of the chain from speaker to print: what they did, who, a remark, and how."""

    role: str = ""
    name: str
    href: str = ""
    note: str = ""
    manner: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """A run of verbatim text, cited or only its context; a gap is a cut and has no text."""

    text: str = ""
    cited: bool = False
    gap: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class EvidenceView:
    """A quote with all that stands beside it.

    `spoken` tells that these are a person's words in quotation marks; else they are an outlet's.
    `before` and `after` are the neighbouring sentences. `place` leads to the passage on our page
    of the source, `original` to the words in the original where it has an address.
    `is_whole` tells that the pieces hold nothing but the cited words.
    """

    spoken: bool
    steps: tuple[Step, ...]
    owner: Chip
    pieces: tuple[Piece, ...]
    is_whole: bool
    before: tuple[Piece, ...]
    after: tuple[Piece, ...]
    published: str
    place: Link
    original: Link | None
    source: SourceId
    source_name: str
    language: str
    stance: EvidenceStance
    words: str
    verbatim: bool


def evidence_view(site: Site, evidence: Evidence, said_by: ActorId | None = None) -> EvidenceView:
    """`said_by` is whose words the entry reports, where an outlet may be paraphrasing them."""
    text = site.texts.get(evidence.source)
    spans = text.places(evidence) if text else ()
    source = site.dossier.sources.get(evidence.source)
    outlet = site.dossier.outlets.get(source.outlet) if source and source.outlet else None
    quoted = " ".join(canonical(part) for part in evidence.quote)
    covered = [text.covering(span) for span in spans] if text else []
    pieces = _pieces(text, spans, covered) if text and spans else _bare(evidence)
    spoken = _is_spoken(site, evidence, text, spans)
    return EvidenceView(
        spoken=spoken,
        steps=_steps(site, evidence, said_by, spoken, _credited(site, text, covered, spoken)),
        owner=owner_chip(outlet),
        pieces=pieces,
        is_whole=all(piece.cited or piece.gap or not has_words(piece.text) for piece in pieces),
        before=_before(text, covered[0][0].number - 2) if text and covered else (),
        after=_after(text, covered[-1][-1].number) if text and covered else (),
        published=published_words(source) if source else "",
        place=_place(evidence.source, text, spans),
        original=_original(source, evidence),
        source=evidence.source,
        source_name=site.source_name(evidence.source).whole,
        language=source.language if source else "",
        stance=evidence.stance,
        words=quoted,
        verbatim=bool(spans),
    )


def fact_evidence(site: Site, evidence: Evidence, said_by: ActorId | None) -> EvidenceView:
    """A fact's quote; context and disputes are not taken for a paraphrase of the fact's speaker."""
    return evidence_view(site, evidence, said_by) if carries(evidence) else told(site, evidence)


def told(site: Site, evidence: Evidence) -> EvidenceView:
    """A quote whose entry names no speaker: whose words it reports is what the facts say of it."""
    text = site.texts.get(evidence.source)
    spans = text.places(evidence) if text else ()
    passages = site.reported.get(evidence.source, ())
    return evidence_view(site, evidence, reported_speaker(passages, spans))


def anchor(span: Span) -> str:
    """The id of a passage on its source's page: where its words start in the seed."""
    return f"p{span.start}"


def _place(id: SourceId, text: SourceText | None, spans: tuple[Span, ...]) -> Link:
    href = page_url("sources", id)
    if text is None or not spans:
        return Link(text="our page of the source", href=href)
    line = text.seed.line_of(spans[0].start)
    return Link(text=f"line {line} of the copy held", href=f"{href}#{anchor(spans[0])}")


def _original(source: Source | None, evidence: Evidence) -> Link | None:
    if source is None or not source.url.startswith(("http://", "https://")):
        return None
    return Link(text="the original", href=fragment_url(source.url, evidence.quote[0]))


def _is_spoken(
    site: Site, evidence: Evidence, text: SourceText | None, spans: tuple[Span, ...]
) -> bool:
    if evidence.speaker is None or ActorId(evidence.speaker) not in site.dossier.actors:
        return False
    return text is None or not spans or text.is_quoted(spans)


def _credited(
    site: Site, text: SourceText | None, covered: list[tuple[Sentence, ...]], spoken: bool
) -> tuple[tuple[str, ...], bool]:
    """Whom the source says it retells, and whether it says so of this very passage.

    Of spoken words it may say so anywhere in their paragraph, else in the same sentence.
    """
    if text is None:
        return (), False
    names = []
    for item in text.source.derives_from:
        if item.outlet:
            names.append(outlet_name(site.dossier, item.outlet))
        elif item.source:
            names.append(site.source_name(item.source).whole)
    names = list(dict.fromkeys(names))
    near = {item.paragraph if spoken else item.span for group in covered for item in group}
    here = [
        name for name in names if any(name in text.text[part.start : part.end] for part in near)
    ]
    return (tuple(here), True) if here else (tuple(names), False)


def _steps(
    site: Site,
    evidence: Evidence,
    said_by: ActorId | None,
    spoken: bool,
    credited: tuple[tuple[str, ...], bool],
) -> tuple[Step, ...]:
    source = site.dossier.sources.get(evidence.source)
    names, is_here = credited
    teller = evidence.speaker or ""
    actor = ActorId(teller) if ActorId(teller) in site.dossier.actors else said_by
    steps = []
    if actor:
        voice = site.voice(actor)
        role = "Said by" if spoken else "Attributed to"
        steps.append(Step(role=role, name=voice.text, href=voice.href))
    elif teller and source and OutletId(teller) != source.outlet:
        steps.append(Step(role="Told by", name=site.voice(teller).text))
    verb = "quoted by" if spoken else "paraphrased by" if actor else "printed by"
    if is_here:
        role = "reported by" if steps else "Reported by"
        steps.extend(Step(role=role, name=name) for name in names)
        verb = "retold by"
    return (*steps, _last_step(site, evidence.source, verb if steps else "", credited))


def _last_step(site: Site, id: SourceId, verb: str, credited: tuple[tuple[str, ...], bool]) -> Step:
    name = site.source_name(id)
    source = site.dossier.sources.get(id)
    names, is_here = credited
    outlet, notes = name.outlet, [name.detail] if name.detail else []
    if source is not None and source.outlet is None:
        outlet = UNNAMED if verb else upper_first(UNNAMED)
    if names and not is_here:
        notes.append(f"which elsewhere retells {listed(names)}")
    return Step(
        role=verb,
        name=outlet,
        href=page_url("sources", id),
        note=", ".join(notes),
        manner="" if verb else "in its own words",
    )


def _pieces(
    text: SourceText, spans: tuple[Span, ...], covered: list[tuple[Sentence, ...]]
) -> tuple[Piece, ...]:
    """The cited words inside their sentences; parts of an elision that stand apart get a gap."""
    pieces: list[Piece] = []
    for whole, cited in _runs(spans, covered):
        if pieces:
            pieces.append(Piece(gap=True))
        pieces.extend(_head(text.text[whole.start : cited[0].start]))
        for number, span in enumerate(cited):
            if number:
                pieces.append(Piece(text=_flat(text.text[cited[number - 1].end : span.start])))
            pieces.append(Piece(text=_flat(text.text[span.start : span.end]), cited=True))
        pieces.extend(_tail(text.text[cited[-1].end : whole.end]))
    return tuple(piece for piece in pieces if piece.text or piece.gap)


def _runs(
    spans: tuple[Span, ...], covered: list[tuple[Sentence, ...]]
) -> list[tuple[Span, list[Span]]]:
    """Stretches of unbroken sentences with the cited spans inside each."""
    runs: list[tuple[Span, list[Span]]] = []
    last = 0
    for span, group in zip(spans, covered, strict=True):
        whole = Span(group[0].span.start, group[-1].span.end) if group else span
        if runs and group and group[0].number <= last + 1:
            before, cited = runs[-1]
            runs[-1] = (Span(before.start, max(before.end, whole.end)), [*cited, span])
        else:
            runs.append((whole, [span]))
        last = group[-1].number if group else last
    return runs


def _head(words: str, length: int = AROUND) -> list[Piece]:
    flat = _flat(words)
    if len(flat) <= length:
        return [Piece(text=flat)]
    return [Piece(gap=True), Piece(text=flat[-length:].partition(" ")[2])]


def _tail(words: str, length: int = AROUND) -> list[Piece]:
    flat = _flat(words)
    if len(flat) <= length:
        return [Piece(text=flat)]
    return [Piece(text=flat[:length].rpartition(" ")[0]), Piece(gap=True)]


def _flat(words: str) -> str:
    """White space as single spaces, kept at the ends so that pieces join."""
    flat = canonical(words)
    if not flat:
        return " " if words else ""
    return (" " if words[0].isspace() else "") + flat + (" " if words[-1].isspace() else "")


def _bare(evidence: Evidence) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for part in evidence.quote:
        if pieces:
            pieces.append(Piece(gap=True))
        pieces.append(Piece(text=canonical(part), cited=True))
    return tuple(pieces)


def has_words(text: str) -> bool:
    """Whether the text has anything but marks and white space."""
    return any(character.isalnum() for character in text)


def _before(text: SourceText, index: int) -> tuple[Piece, ...]:
    """The end of the sentence at `index` of all sentences."""
    words = _neighbour(text, index)
    return tuple(_head(words, NEIGHBOUR)) if words else ()


def _after(text: SourceText, index: int) -> tuple[Piece, ...]:
    """The beginning of the sentence at `index` of all sentences."""
    words = _neighbour(text, index)
    return tuple(_tail(words, NEIGHBOUR)) if words else ()


def _neighbour(text: SourceText, index: int) -> str:
    if not 0 <= index < len(text.sentences) or text.sentences[index].skipped:
        return ""
    span = text.sentences[index].span
    return text.text[span.start : span.end]
