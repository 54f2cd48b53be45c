"""Parsed: the words of a text with their grammar become a second opinion on who says what.

The parse comes from elsewhere, as plain records; this module knows no parser. The relations are
those of the ClearNLP labels that spaCy's English models use (nsubj, ccomp, conj, …).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from dossier.model.span import Span
from dossier.speech.lexicon import Cue, lexicon
from dossier.speech.records import Statement
from dossier.text.paragraphs import paragraphs
from dossier.text.quotations import quotations

RULE = "parse"
CONFIDENCE = 0.64
"""Share right of the statements that the rules leave to the parse, as measured (smoothed)."""
SHORTEST = 4
"""Words of the shortest content."""
SAYING = frozenset("qh")
"""Frames of the cues that count: verbs that take both a quotation and a that-clause."""
_HELPERS = frozenset(["aux", "neg", "nsubj", "advmod", "punct", "prt", "dative", "npadvmod"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word: its place, its word class, and its relation to the word at index `head`.

    The root of a sentence is its own head.
    """

    span: Span
    tag: str
    relation: str
    head: int


Parse = Callable[[str], Sequence[Token]]
"""Gives the tokens of a text, in order."""


@dataclass(frozen=True)
class Tree:
    """The tokens of a text, with the way from heads to what depends on them."""

    tokens: Sequence[Token]

    @cached_property
    def children(self) -> dict[int, list[int]]:
        """The indices of the tokens that depend on each token, in order."""
        found: dict[int, list[int]] = defaultdict(list)
        for index, token in enumerate(self.tokens):
            if token.head != index:
                found[token.head].append(index)
        return found

    def under(self, index: int) -> list[int]:
        """The token and all that depends on it, in order."""
        found, waiting = [], [index]
        while waiting:
            found.append(at := waiting.pop())
            waiting.extend(self.children[at])
        return sorted(found)

    def related(self, index: int, *relations: str) -> list[int]:
        """The children of a token that stand in one of the relations to it."""
        return [at for at in self.children[index] if self.tokens[at].relation in relations]


def parsed_statements(text: str, tokens: Sequence[Token]) -> tuple[Statement, ...]:
    """Statements that the grammar shows, in order: a verb of saying, its subject and its clause.

    The speaker is left open; `source` holds the words of the subject.
    """
    tree = Tree(tokens)
    inside = [quote.inner for quote in quotations(text)]
    blocks = paragraphs(text)
    found: list[Statement] = []
    for index, token in enumerate(tokens):
        cue = lexicon().verbs.get(text[token.span.start : token.span.end].lower())
        if cue is None or token.tag != "VERB" or not cue.frames >= SAYING:
            continue
        if any(span.covers(token.span) for span in inside):
            continue
        found.extend(_statements(tree, index, cue))
    whole = (item for item in found if any(block.covers(_extent(item)) for block in blocks))
    return tuple(sorted(whole, key=_extent))


def _extent(statement: Statement) -> Span:
    """From the first to the last of the words that make a statement."""
    spans = [*statement.spans, *filter(None, (statement.cue, statement.source))]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _statements(tree: Tree, verb: int, cue: Cue) -> Iterator[Statement]:
    subject = _subject(tree, verb)
    clauses = tree.related(verb, "ccomp")
    if not subject or not clauses or tree.related(verb, "neg"):
        return
    own = {verb, *subject}
    for helper in tree.related(verb, *_HELPERS):
        own.update(tree.under(helper))
    content = [at for clause in clauses for at in tree.under(clause) if at not in own]
    if len(content) < SHORTEST:
        return
    yield Statement(
        spans=tuple(_runs(tree.tokens, content)),
        cue=tree.tokens[verb].span,
        source=Span(tree.tokens[subject[0]].span.start, tree.tokens[subject[-1]].span.end),
        speaker=None,
        kind="indirect",
        rule=RULE,
        sure=False,
        stance=cue.stance,
        confidence=CONFIDENCE,
        how="none",
    )


def _subject(tree: Tree, verb: int) -> list[int]:
    """The words of the subject of a verb; a verb joined to another shares that one's."""
    while True:
        for subject in tree.related(verb, "nsubj"):
            return tree.under(subject)
        if tree.tokens[verb].relation != "conj":
            return []
        verb = tree.tokens[verb].head


def _runs(tokens: Sequence[Token], indices: Iterable[int]) -> Iterator[Span]:
    """Runs of neighbouring tokens, each as one span."""
    run: list[int] = []
    for index in sorted(indices):
        if run and index != run[-1] + 1:
            yield Span(tokens[run[0]].span.start, tokens[run[-1]].span.end)
            run = []
        run.append(index)
    if run:
        yield Span(tokens[run[0]].span.start, tokens[run[-1]].span.end)


def unheard(statements: Sequence[Statement], parsed: Sequence[Statement]) -> list[Statement]:
    """The parsed statements of which nothing stands in a statement that the rules found."""
    taken = [span for item in statements for span in _places(item)]
    return [
        item
        for item in parsed
        if not any(span.meets(place) for span in _places(item) for place in taken)
    ]


def _places(statement: Statement) -> tuple[Span, ...]:
    return (*statement.spans, statement.cue) if statement.cue else statement.spans


def disputed(
    statements: Sequence[Statement], parsed: Sequence[Statement]
) -> list[tuple[Statement, Span]]:
    """The statements for whose cue the parse has another subject, with the words of that one."""
    subjects = {item.cue: item.source for item in parsed}
    found = []
    for item in statements:
        other = subjects.get(item.cue)
        if item.cue and other and (item.source is None or not item.source.meets(other)):
            found.append((item, other))
    return found
