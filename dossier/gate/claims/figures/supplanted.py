"""Supplanted: a name of a claim in the place of “the board” or “the offer” of somebody else.

A quote that says “the board” may be told with a name, but only with one that may be the board's.
"""

import re

from dossier.gate.claims.reading.content import sentences_of
from dossier.gate.claims.reading.descriptions import may_mean
from dossier.gate.claims.reading.terms import stem, stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.names import same_name
from dossier.gate.reading.passage import Passage
from dossier.text.occurrences import whole_words
from dossier.text.patterns import late

_DOES = late(r"\s(?P<verb>[a-zà-ÿ]+)(?!\w)")
_SUBJECT = r"(?:(?:But|And|Yet)\s)?(?P<who>(?:The|Its|Their|the)\s(?:[a-zà-ÿ][\w’'-]*\s){1,4}?)"
_OWNS = late(r"[’']s?\s(?:[a-zà-ÿ-]+\s){0,2}?(?P<what>[a-zà-ÿ-]{3,})(?=\s[a-zà-ÿ]|[,.;]|\Z)")
_OWNER = late(r"(?<![\w’'-])(?P<name>[A-Z][\w-]+)[’']s?\s[a-zà-ÿ]")
_NO_VERBS = frozenset("and or of in on at to for from by with as who which that".split())
_COVERED = 0.6


def is_supplanted(support: Support, name: str, at: int) -> bool:
    """Whether the quotes have at the place of a name of the claim words that cannot mean it."""
    return _is_other_subject(support, name, at) or _is_other_owner(support, name, at)


def _is_other_subject(support: Support, name: str, at: int) -> bool:
    """“The tourist board put it at 8,000”, told as “Ilse Kramm put it at 8,000”."""
    does = _DOES.match(support.claim, at + len(name))
    if does is None or does["verb"] in _NO_VERBS:
        return False
    verb = re.compile(rf"{_SUBJECT}{re.escape(does['verb'])}(?!\w)")
    mine = stems(support.claim) - stems(name)
    for passage in support.distinct:
        for sentence in sentences_of(passage.words):
            found = verb.match(sentence)
            if found is None or len(mine & stems(sentence)) < _COVERED * len(mine):
                continue
            if not may_mean(found["who"].strip(), name, passage.source.text):
                return True
    return False


def _is_other_owner(support: Support, name: str, at: int) -> bool:
    """“Lind's envoy said the offer stands”, told as “Varga's offer”, where nobody speaks of one."""
    owns = _OWNS.match(support.claim, at + len(name))
    if owns is None:
        return False
    what = owns["what"]
    plain = re.compile(
        rf"(?<![\w-])(?:the|this|that|these|those|an?)\s(?:[a-z-]+\s){{0,2}}?{what}(?!\w)"
    )
    return any(
        plain.search(passage.words) is not None
        and any(not same_name(name, it["name"]) for it in _OWNER.finditer(passage.words))
        and not _is_known_owner(passage, name, stem(what))
        for passage in support.distinct
    )


def _is_known_owner(passage: Passage, name: str, what: str) -> bool:
    """Whether a sentence of the source has both, or the one before the passage begins with it."""
    source = passage.source
    first = source.sentence_at(passage.start)
    for at in whole_words(source.text, name):
        sentence = source.sentence_at(at)
        words = source.text[sentence.start : sentence.end]
        if what in stems(words) or (
            sentence.end + 2 >= first.start > at and words.startswith(name)
        ):
            return True
    return False
