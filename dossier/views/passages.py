"""Passages: what of a source is quoted, in the order of the article.

A passage is a sentence, or neighbours that the same quotes hold, such as a dateline and what comes
after it. A page of passages must not become the article: long sentences are cut in the middle.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from dossier.model.fields import SourceId
from dossier.model.span import Span
from dossier.views.citations import Citation
from dossier.views.evidence import EvidenceView, Piece, Step, anchor, fact_evidence, has_words
from dossier.views.page import Link
from dossier.views.paraphrases import carries
from dossier.views.site import Site
from dossier.views.source_text import Sentence, SourceText

LONGEST = 20
"""Words of a sentence that are shown; of a longer one the first and the last."""
HEAD, TAIL = 11, 5
SHORT = 5
"""Words of a sentence that is shown with the next, though that has more quotes."""

Cited = tuple[Citation, tuple[Span, ...]]
"""A quote with where its parts stand."""

_word = re.compile(r"\s*\S+\s*$|\s*\S+")


@dataclass(frozen=True, kw_only=True, slots=True)
class PassageView:
    """A quoted passage: its anchors, its line in the copy, its words, and what rests on it.

    `anchors` are the ids that quotes starting in this passage lead to. `voices` are the chains of
    all whose words it holds, in order, each without its last link, which is this source itself.
    """

    anchors: tuple[str, ...]
    line: int
    spoken: bool
    voices: tuple[tuple[Step, ...], ...]
    pieces: tuple[Piece, ...]
    is_whole: bool
    language: str
    rests: tuple[Link, ...]
    differs: tuple[Link, ...]


def passages(site: Site, id: SourceId, cited: tuple[Citation, ...]) -> tuple[PassageView, ...]:
    """What entries cite of a source, each sentence once, in order."""
    text = site.texts.get(id)
    if text is None:
        return ()
    groups: dict[int, list[Cited]] = {}
    for item in cited:
        spans = text.places(item.evidence)
        numbers = {sentence.number for span in spans for sentence in text.covering(span)}
        for number in sorted(numbers):
            groups.setdefault(number, []).append((item, spans))
    return tuple(
        _passage(site, text, sentences, groups[sentences[-1].number])
        for sentences in _runs(text, groups)
    )


def _runs(text: SourceText, groups: Mapping[int, list[Cited]]) -> Iterator[list[Sentence]]:
    """The cited sentences in order, those that make one passage together."""
    run: list[Sentence] = []
    for number in sorted(groups):
        sentence = text.sentences[number - 1]
        if run and not _goes_on(text, run[-1], sentence, groups):
            yield run
            run = []
        run.append(sentence)
    if run:
        yield run


def _goes_on(
    text: SourceText, sentence: Sentence, next: Sentence, groups: Mapping[int, list[Cited]]
) -> bool:
    """Whether all quotes of a sentence hold the next too, and of a longer one no others do."""
    if next.number != sentence.number + 1 or next.paragraph != sentence.paragraph:
        return False
    first, second = groups[sentence.number], groups[next.number]
    words = text.text[sentence.span.start : sentence.span.end].split()
    return first == second or (len(words) <= SHORT and all(item in second for item in first))


def _passage(
    site: Site, text: SourceText, sentences: list[Sentence], cited: list[Cited]
) -> PassageView:
    whole = Span(sentences[0].span.start, sentences[-1].span.end)
    spans = [span for _, found in cited for span in found]
    views = _views(site, cited)
    starts = {found[0] for _, found in cited if whole.covers(Span(*(found[0].start,) * 2))}
    links = {item.link: item.differs for item, _ in cited if not item.is_withdrawn}
    pieces = tuple(_excerpts(text, sentences, spans))
    return PassageView(
        anchors=tuple(dict.fromkeys(anchor(span) for span in sorted(starts))),
        line=text.seed.line_of(whole.start),
        spoken=all(view.spoken for view in views),
        voices=tuple(dict.fromkeys(view.steps[:-1] for view in views)),
        pieces=pieces,
        is_whole=all(piece.cited or piece.gap or not has_words(piece.text) for piece in pieces),
        language=views[0].language,
        rests=tuple(link for link, differs in links.items() if not differs),
        differs=tuple(link for link, differs in links.items() if differs),
    )


def _excerpts(text: SourceText, sentences: list[Sentence], spans: list[Span]) -> Iterator[Piece]:
    """Each sentence, shortened, with a space between two."""
    for number, sentence in enumerate(sentences):
        if number:
            yield Piece(text=" ")
        yield from _excerpt(_pieces(text, sentence.span, spans))


def _views(site: Site, cited: list[Cited]) -> list[EvidenceView]:
    """One quote for each voice, in order: of facts, if any, since they say whose words they are."""
    ordered = [item for item, _ in sorted(cited, key=lambda pair: pair[1][0].start)]
    chosen = [item for item in ordered if item.is_fact] or ordered[:1]
    distinct = {
        (item.evidence.speaker, item.said_by if carries(item.evidence) else None): item
        for item in reversed(chosen)
    }
    return [
        fact_evidence(site, item.evidence, item.said_by) for item in reversed(distinct.values())
    ]


def _pieces(text: SourceText, whole: Span, spans: list[Span]) -> Iterator[tuple[str, bool]]:
    """The sentence as stretches that some entry cites or none does."""
    position = whole.start
    for span in sorted(spans):
        start, end = max(span.start, position), min(span.end, whole.end)
        if start >= end:
            continue
        yield text.text[position:start], False
        yield text.text[start:end], True
        position = end
    yield text.text[position : whole.end], False


def _excerpt(stretches: Iterator[tuple[str, bool]]) -> Iterator[Piece]:
    """The stretches as pieces, cut in the middle where they are more than `LONGEST` words."""
    words = [
        (word, cited)
        for stretch, cited in stretches
        for word in _word.findall(re.sub(r"\s+", " ", stretch))
    ]
    if len(words) <= LONGEST:
        yield from _joined(words)
        return
    yield from _joined(words[:HEAD])
    yield Piece(gap=True)
    yield from _joined(words[-TAIL:])


def _joined(words: list[tuple[str, bool]]) -> Iterator[Piece]:
    for cited, group in groupby(words, key=lambda item: item[1]):
        yield Piece(text="".join(word for word, _ in group), cited=cited)
