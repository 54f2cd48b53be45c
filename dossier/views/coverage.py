"""Coverage: which sentences of a source are cited, as numbers and as a bar of blocks."""

from collections.abc import Iterable
from dataclasses import dataclass

from dossier.model.span import Span
from dossier.text.seed import canonical
from dossier.views.source_text import Sentence, SourceText
from dossier.views.words import count, shortened

WIDTH = 688.0
GAP = 3.0
FIRST_WORDS = 70


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """One sentence of the bar: its place and width, and the cited stretches inside it."""

    x: str
    width: str
    cited: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class CoverageView:
    """How much of a source is used. `unused` holds the first words of sentences nobody cites."""

    sentences: int
    cited: int
    share: int
    skipped: int
    blocks: tuple[Block, ...]
    unused: tuple[tuple[str, str], ...]

    @property
    def words(self) -> str:
        """`17 of 17 sentences are cited, 92 % of their length.`"""
        named = count(self.sentences, "sentence")
        verb = "is" if self.sentences == 1 else "are"
        return f"{self.cited} of {named} {verb} cited, {self.share} % of the length."


def coverage(text: SourceText, cited: Iterable[Span]) -> CoverageView:
    """The coverage of a source by the cited passages."""
    marks = _merged(cited)
    body = [sentence for sentence in text.sentences if not sentence.skipped]
    shared = {item.number: _inside(item.span, marks) for item in text.sentences}
    unused = [item for item in body if not shared[item.number]]
    length = sum(item.span.end - item.span.start for item in body)
    used = sum(end - start for item in body for start, end in shared[item.number])
    return CoverageView(
        sentences=len(body),
        cited=len(body) - len(unused),
        share=round(100 * used / length) if length else 0,
        skipped=len(text.sentences) - len(body),
        blocks=_blocks(text.sentences, shared),
        unused=tuple(_opening(text, item) for item in unused),
    )


def _opening(text: SourceText, sentence: Sentence) -> tuple[str, str]:
    words = canonical(text.text[sentence.span.start : sentence.span.end])
    return f"line {text.seed.line_of(sentence.span.start)}", shortened(words, FIRST_WORDS)


def _merged(spans: Iterable[Span]) -> list[Span]:
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def _inside(span: Span, marks: list[Span]) -> tuple[Span, ...]:
    return tuple(
        Span(max(span.start, mark.start), min(span.end, mark.end))
        for mark in marks
        if mark.meets(span)
    )


def _blocks(
    sentences: tuple[Sentence, ...], shared: dict[int, tuple[Span, ...]]
) -> tuple[Block, ...]:
    shown = [item for item in sentences if not item.skipped]
    length = sum(item.span.end - item.span.start for item in shown)
    if not length:
        return ()
    gap = min(GAP, WIDTH / 2 / len(shown))
    scale = (WIDTH - gap * (len(shown) - 1)) / length
    blocks, x = [], 0.0
    for item in shown:
        width = (item.span.end - item.span.start) * scale
        cited = tuple(
            (f"{x + (part.start - item.span.start) * scale:.1f}", f"{_width(part, scale):.1f}")
            for part in shared[item.number]
        )
        blocks.append(Block(x=f"{x:.1f}", width=f"{width:.1f}", cited=cited))
        x += width + gap
    return tuple(blocks)


def _width(part: Span, scale: float) -> float:
    return (part.end - part.start) * scale
