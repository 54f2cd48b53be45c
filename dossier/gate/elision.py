"""Elision: do the parts of a quote belong together, and what does the gap between them hide?"""

import re
from collections.abc import Iterator

from dossier.gate.forces import ATTEMPT, BUT, IN_GAP, TOTAL, Force
from dossier.gate.names import same_name
from dossier.gate.passage import Passage, shown
from dossier.gate.records import Finding
from dossier.gate.voice import Where, hear
from dossier.model.span import Span
from dossier.speech.lexicon import lexicon

_FEWEST_WORDS = 4
_CLAUSE_START = re.compile(r"(?:\A|[.,;:!?–—()\"“”‘«»\n]|\b(?:and|but|or|that|which|who)|\s-)\s*\Z")
_CLAUSE_END = re.compile(
    r"(?<=[.,;:!?–—])|\s*(?:\Z|[.,;:!?–—()\"“”’«»\n]|-\s|(?:and|but|or|that|which|who)\b)"
)
_WORD = re.compile(r"[\w’'-]+")
_LIMIT = re.compile(
    r"\s+(always|necessarily|entirely|wholly|fully|completely|infinitely|indefinitely|forever|"
    r"endlessly|yet|only|just|"
    r"simply|merely|solely|exclusively|automatically|immediately|all|every|directly)(?!\w)"
)
_NEGATED_END = re.compile(
    r"(?<![\w-])(?:not|never|cannot|\w+n[’']t)(?:\s+[\w’'-]+){0,2}\Z", re.IGNORECASE
)
_OWNER = re.compile(
    r"(?:(?:the|The)\s+)?[A-Z][\w’'-]*(?:[’']s|s[’'])\s*\Z|(?<!\w)(?:alleged|supposed|"
    r"so-called)\s*\Z"
)
_OWNED = re.compile(
    r"(?:[a-z]+\s+){0,2}(?:allegations?|claims?|accusations?|assertions?|views?|opinions?|"
    r"beliefs?|demands?|reports?|fears?|warnings?|estimates?|figures?|theory|statements?)\b"
)
_STOPPED = re.compile(r"[.!?][\"”’']?\s")
_MODIFIES = re.compile(
    r"(?:of|in|on|at|by|for|from|with|about|against|among|between|during|under|over|near|to|"
    r"into|through|who|whom|whose|which|that|and|or|then|also|still|now|later|again|where|when|as|"
    r"\w+ing|\w+ed|\w+ly)\Z"
)
_RELATIVE = ("who", "whose", "whom", "which")
_FINITE = frozenset(
    "is are was were has have had will would can could may might must shall should does do did "
    "says".split()
)
_LAST = re.compile(r"[\w’'-]+\Z")
_OPEN_ENDS = frozenset(
    "a an the of to by with from on in at for and or that which who its his her their our my "
    "as".split()
)
_PRONOUN_LAST = re.compile(r"(?<![\w’'-])(?:I|we|he|she|they|it|you)\s*\Z", re.IGNORECASE)
_JOINING = ("", "and", "but", "or", "then", "and then")
_TORN_BY = 4
_BEFORE_NOUN = frozenset(
    "a an the of no this that any its his her their our my your in to free some for".split()
)
_NOUN_LIKE = frozenset("state states report reports claim claims note notes answer answers".split())


def elision_findings(passage: Passage) -> Iterator[Finding]:
    """What is wrong with an elision: nothing for a quote in one part."""
    if len(passage.spans) < 2:
        return
    for one, other in zip(passage.spans, passage.spans[1:], strict=False):
        yield from _spliced(passage, one, other)
        yield from _hidden(passage, one, other)
    yield from _short(passage)


def _short(passage: Passage) -> Iterator[Finding]:
    text = passage.source.text
    for span in passage.spans:
        words = text[span.start : span.end]
        if len(words.split()) >= _FEWEST_WORDS:
            continue
        near = text[max(0, span.start - 20) : span.start]
        if _CLAUSE_START.search(near) and _CLAUSE_END.match(text, span.end):
            continue
        yield Finding(
            code="Q-SHORT",
            message=f"{shown(words)} has under {_FEWEST_WORDS} words and is no whole clause",
            tip="quote more, or only the other parts",
        )


def _spliced(passage: Passage, one: Span, other: Span) -> Iterator[Finding]:
    source = passage.source
    if source.paragraph_at(one.start) != source.paragraph_at(other.end - 1):
        what = "two paragraphs"
    elif _turn(passage, one) != _turn(passage, other) and not _is_one_voice(passage, one, other):
        what = "words inside and outside a quotation, or of two quotations"
    else:
        return
    lines = f"lines {source.seed.line_of(one.start)} and {source.seed.line_of(other.start)}"
    yield Finding(
        code="Q-SPLICED",
        message=f"the parts come from {what} ({source.seed.name}, {lines})",
        tip="give each passage an evidence item of its own",
    )


def _is_one_voice(passage: Passage, one: Span, other: Span) -> bool:
    """Whether one person is reported to say the one part and quoted with the other."""
    first, second = (hear(Passage(passage.source, (span,))) for span in (one, other))
    return bool(
        first.statement
        and second.statement
        and first.name
        and second.name
        and same_name(first.name, second.name)
        and {first.where, second.where} == {Where.REPORTED, Where.QUOTATION}
    )


def _turn(passage: Passage, span: Span) -> Span | None:
    """The outer quotation a part starts and ends in, if any."""
    for quotation in passage.source.quotations:
        if quotation.level == 0 and quotation.span.covers(span):
            return quotation.span
    return None


def _hidden(passage: Passage, one: Span, other: Span) -> Iterator[Finding]:
    text = passage.source.text
    for at, gap in _gaps(passage, one, other):
        for force, words in _forces_in(gap):
            yield _finding(passage, at, f"{force.named}: {shown(words)}")
            return
    for what in (
        _exception_hidden(text, one, other),
        _attempt_hidden(text, one, other),
        _limit_hidden(text, one, other),
        _owner_hidden(text, one, other),
        _subject_hidden(text, one, other),
        _phrase_torn(text, one, other),
    ):
        if what:
            yield _finding(passage, one.end, what)
            return


def _finding(passage: Passage, at: int, what: str) -> Finding:
    return Finding(
        code="Q-GAP",
        message=f"what is left out holds {what} ({passage.place(at)})",
        tip="quote the passage without this gap",
    )


def _exception_hidden(text: str, one: Span, other: Span) -> str:
    """What is taken away from all: “by all [but two]”."""
    found = BUT.match(text, one.end, other.start)
    if found and TOTAL.search(text[one.start : one.end]):
        return f"{Force.EXCEPTION.named}: {shown(text[one.end : other.start])}"
    return ""


def _attempt_hidden(text: str, one: Span, other: Span) -> str:
    """What makes the next part no more than a wish or a right: “Russia will [try to] resolve”."""
    found = ATTEMPT.search(text[one.end : other.start])
    if found and (found.group(1) or text.startswith("to ", other.start)):
        return f"{Force.INTENTION.named}: {shown(found.group())}"
    return ""


def _limit_hidden(text: str, one: Span, other: Span) -> str:
    """What a negation is limited to: “cannot continue [infinitely]”."""
    found = _LIMIT.match(text, one.end, other.start)
    if found and _NEGATED_END.search(text[one.start : one.end]):
        return f"what the negation is limited to: {shown(found.group(1))}"
    return ""


def _owner_hidden(text: str, one: Span, other: Span) -> str:
    """Whose claims they are: “sparked by [the West’s] allegations”."""
    found = _OWNER.search(text[one.end : other.start])
    if found and _OWNED.match(text, other.start, other.end):
        return f"an attribution: {shown(found.group())}"
    return ""


def _subject_hidden(text: str, one: Span, other: Span) -> str:
    """The subject of the verb that the next part starts with."""
    first = _WORD.match(text, other.start, other.end)
    if first is None or not (_is_finite(first.group()) or first.group() in _RELATIVE):
        return ""
    gap = text[one.end : other.start]
    if gap.strip(" ,;\n") in _JOINING:
        return ""
    before = text[one.start : one.end].rstrip()
    if _PRONOUN_LAST.search(gap):
        return f"what “{first.group()}” goes with"
    if _STOPPED.search(f"{before[-1:]}{gap}"):
        return f"what “{first.group()}” goes with"
    opens = before[-1:] in ",–—(" or gap.lstrip()[:1] in (",", "–", "—", "(")
    closes = gap.rstrip()[-1:] in (",", "–", "—", ")")
    if opens and closes:
        return ""
    inner = _WORD.search(gap)
    if first.group() in _RELATIVE and inner is not None:
        return f"what “{first.group()}” goes with"
    if not opens and (inner is None or _MODIFIES.match(inner.group()) or closes):
        return ""
    return f"what “{first.group()}” goes with"


def _is_finite(word: str) -> bool:
    return word in _FINITE or (word.islower() and lexicon().tags.get(word, "") in ("V", "E"))


def _phrase_torn(text: str, one: Span, other: Span) -> str:
    """The other half of a name or phrase: “State Antony [Blinken] and”, “reacts to [three] …”."""
    gap = text[one.end : other.start]
    words, last = gap.split(), _LAST.search(text[one.start : one.end])
    if last is None or not words:
        return ""
    if last.group()[0].isupper() and words[0][0].isupper() and gap[:1].isspace():
        return f"the rest of a name: {shown(words[0])}"
    is_open = last.group().casefold() in _OPEN_ENDS and gap[:1].isspace()
    if is_open and (len(words) >= _TORN_BY or any(word[-1] in ",.;:" for word in words)):
        return f"what belongs to “{last.group()}”"
    return ""


def _gaps(passage: Passage, one: Span, other: Span) -> Iterator[tuple[int, str]]:
    """What is left out of the sentences of either part; whole sentences between say their own."""
    source = passage.source
    ends = source.sentence_at(one.end - 1).end
    starts = source.sentence_at(other.start).start
    if starts < ends or source.text[one.end : starts].count("\n\n"):
        yield one.end, source.text[one.end : other.start]
        return
    yield one.end, source.text[one.end : max(ends, one.end)]
    yield starts, source.text[starts : other.start]


def _forces_in(gap: str) -> Iterator[tuple[Force, str]]:
    for force, pattern in IN_GAP.items():
        if found := pattern.search(gap):
            yield force, found.group()
    earlier = ""
    for word in _WORD.findall(gap):
        low = word.casefold()
        cue = lexicon().verbs.get(low)
        is_noun = word != low or earlier in _BEFORE_NOUN
        if cue and not is_noun and cue.frames & frozenset("hz"):
            yield Force.ATTRIBUTION, word
        earlier = low
