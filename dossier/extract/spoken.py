"""Spoken: the quotations of a statement become findings, each sentence by itself."""

from collections.abc import Iterator, Sequence

from dossier.extract.records import Finding, Sort
from dossier.model.span import Span
from dossier.speech.records import Statement
from dossier.text.order import Row
from dossier.text.patterns import late
from dossier.text.sentences import sentences as split

SHORTEST = 4
"""Words. Shorter passages say nothing on their own."""
_MARKS = '"“”„«»'
_NEGATIONS = ("not", "never", "n’t", "n't")
_NOT = late(r"(?:\bnot|\bnever|n[’']t) (?:\w+ )?$")
_word = late(r"\w+")


def content_words(text: str) -> list[str]:
    """The words of `text`, lower case."""
    return _word.findall(text.lower())


def is_quoted(text: str, span: Span) -> bool:
    """Whether the passage is one quotation with its marks, and nothing else."""
    words = text[span.start : span.end].strip().rstrip(".,")
    if words.startswith("''"):
        return words.endswith("''") and "''" not in words[2:-2]
    inner = words[1:-1]
    return words[:1] in '"“«„' and words[:1] != "" and not set(inner) & set('"“”«»')


def is_interrupted(text: str, statement: Statement) -> bool:
    """“The closer you get,” she said, “the harder it is.”: one sentence in two quotations."""
    spans = statement.spans
    if len(spans) < 2 or not all(is_quoted(text, span) for span in spans):
        return False
    inner = _without_marks(text, spans[1])
    return text[inner.start : inner.start + 1].islower()


def interrupted(source: str, text: str, statement: Statement, sentences: Row) -> Iterator[Finding]:
    """The two quotations with what stands between them, and the further ones each by itself."""
    first, second, *others = statement.spans
    whole = around([first, second], sentences)
    parts = [_without_marks(text, span) for span in (first, second)]
    words = " ".join(text[part.start : part.end] for part in parts)
    if whole is not None:
        yield finding_of(source, text, statement, (whole, " ".join(words.split()), "mixed"))
    for span in others:
        if is_quoted(text, span):
            yield from quoted(source, text, statement, span, sentences)


def quoted(
    source: str, text: str, statement: Statement, span: Span, sentences: Row
) -> Iterator[Finding]:
    """The sentences of one quotation."""
    inner = _without_marks(text, span)
    for sentence in _sentences_inside(text, inner):
        if not sentences.meeting(sentence):
            continue
        words = text[sentence.start : sentence.end]
        context = _context(sentence, statement, sentences)
        yield finding_of(source, text, statement, (sentence, words, "direct"), context)


def _context(span: Span, statement: Statement, sentences: Row) -> Span:
    """From the sentence that the words stand in to that of their cue, if it is near."""
    holding = sentences.meeting(span)
    cue = statement.cue
    if cue is not None:
        holding += [sentence for sentence in sentences.meeting(cue) if sentence.covers(cue)]
    return Span(min(item.start for item in holding), max(item.end for item in holding))


def _without_marks(text: str, span: Span) -> Span:
    """The quotation without its outer marks and the comma that belongs to the cue."""
    start, end = span
    end -= len(text[start:end]) - len(text[start:end].rstrip(" ,"))
    start += len(text[start:end]) - len(text[start:end].lstrip())
    if text.startswith("''", start, end) and text.endswith("''", start, end):
        start, end = start + 2, end - 2
    if start < end and text[start] in _MARKS:
        start += 1
    if start < end and text[end - 1] in _MARKS:
        end -= 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return Span(start, end)


def _sentences_inside(text: str, inner: Span) -> list[Span]:
    """Sentences of a quotation; one too short to stand alone joins the one before it."""
    found: list[Span] = []
    for sentence in split(text, inner):
        short = len(content_words(text[sentence.start : sentence.end])) < SHORTEST
        if found and short:
            found[-1] = Span(found[-1].start, sentence.end)
        else:
            found.append(sentence)
    return [span for span in found if len(content_words(text[span.start : span.end])) >= SHORTEST]


def around(parts: Sequence[Span], sentences: Row) -> Span | None:
    """The sentences that the parts stand in, as one span; None where they may not be quoted."""
    meeting = [sentence for part in parts for sentence in sentences.meeting(part)]
    if not meeting:
        return None
    whole = Span(min(item.start for item in meeting), max(item.end for item in meeting))
    return whole if all(whole.covers(part) for part in parts) else None


def finding_of(
    source: str,
    text: str,
    statement: Statement,
    passage: tuple[Span, str, Sort],
    context: Span | None = None,
) -> Finding:
    """What a statement says in a passage: its evidence, its words, and how they stand there."""
    span, content, sort = passage
    return Finding(
        source=source,
        span=span,
        content=content,
        sort=sort,
        rule=statement.rule,
        confidence=statement.confidence,
        speaker=statement.speaker,
        speaker_span=statement.source,
        cue=statement.cue,
        stance=statement.stance,
        via=statement.via,
        context=context,
        denies=_denies(text, statement),
    )


def _denies(text: str, statement: Statement) -> bool:
    """Whether the speaker says that it is not so: “denied B”, but not “did not deny B”."""
    before = text[max(0, statement.cue.start - 16) : statement.cue.start] if statement.cue else ""
    is_negated = any(sign in before for sign in _NEGATIONS) and bool(_NOT.search(before))
    return (statement.stance == "denial") != is_negated
