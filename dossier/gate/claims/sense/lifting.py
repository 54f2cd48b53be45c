"""Lifting: a quote that is but the name of something is read with the sentence it comes from."""

from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import Passage
from dossier.model.span import Span
from dossier.speech.lexicon import lexicon
from dossier.text.patterns import late

_LONGEST, _FARTHEST = 12, 110
"""Words and code points of a quote that may be but a name for something."""
_WORD = late(r"[\w’'-]+")
_AUXILIARIES = frozenset(
    "is are was were has have had do does did will would shall should can could may might "
    "must".split()
)
_DETERMINERS = frozenset(
    "a an the any such another no some more further new its his her their our this that".split()
)
"""Words after which an “order” is no verb."""
_GOVERNING = late(r"(?<![\w-])(?:for|of|on|about|against|over|[a-z]{3,}ed|[a-z]{3,}ing)\s+\Z")
"""Words before a quote whose object it is."""
_PLURAL = late(
    r"(?<=[a-z]\s)[a-z]{3,}s(?=\s*\Z|\s+(?:at|in|on|of|for|between|near|by|from|with|during|after|before)\s)"
)
"""“longer lunch breaks”, “winter climbs at night”: things as often as deeds."""
_PAST = frozenset("VE")


def are_names(support: Support) -> bool:
    """Whether each quote is a part of its sentence that has no verb of its own."""
    return all(_is_name(passage) for passage in support.distinct)


def with_sentences(support: Support) -> Support:
    """The same claim over the whole sentences that the quotes stand in."""
    passages = tuple(_sentence(passage) for passage in support.distinct)
    return Support(
        claim=support.claim, passages=passages, library=support.library, named=support.named
    )


def _is_name(passage: Passage) -> bool:
    quoted = passage.words
    if len(passage.spans) > 1 or len(quoted) > _FARTHEST or not passage.before.strip():
        return False
    words = [word.casefold() for word in _WORD.findall(quoted)]
    if not words or len(words) > _LONGEST:
        return False
    is_object = words[0] in _DETERMINERS or _GOVERNING.search(passage.before) is not None
    finite = _PAST if is_object else _PAST | {"v"}
    plain = _PLURAL.sub(" ", quoted) if is_object else quoted
    words = [word.casefold() for word in _WORD.findall(plain)]
    tags = lexicon().tags
    return not any(word in _AUXILIARIES or tags.get(word, "") in finite for word in words)


def _sentence(passage: Passage) -> Passage:
    found = passage.source.sentence_at(passage.start)
    span = Span(min(found.start, passage.start), max(found.end, passage.end))
    return Passage(passage.source, (span,))
