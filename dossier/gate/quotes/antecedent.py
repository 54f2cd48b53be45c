"""Antecedent: of whom “he” or “it” is read, where the sentence that named them is left out."""

from collections.abc import Iterator
from itertools import islice

from dossier.gate.reading.passage import Passage
from dossier.model.span import Span
from dossier.speech.lexicon import lexicon
from dossier.text.patterns import late

_PRONOUN = late(
    r"(?P<first>He|She|It)\s+(?P<verb>[\w’'-]+)"
    r"|[“\"][^“”\"]*[”\"]\s+(?P<after>he|she)\s+(?:said|says|added|adds|told|tells|wrote|writes)(?!\w)"
)
_WORD = late(r"[\w’'-]+")
_SUBJECT_MOST = 9
_PERSON = late(r"(?<!\w)[A-Z][\w’'-]+\s+(?:[A-Z]\.\s+)?[A-Z][\w’'-]+")
_ANY_PRONOUN = frozenset("He She It They We I You But And This That These Those There".split())
_DETERMINERS = frozenset("The A An Its His Her Their One Two Another".split())
_REFUSING = frozenset("declined refused declines refuses".split())


def taken_for_another(passage: Passage, one: Span, other: Span) -> str:
    """Who the next part's pronoun means, where whoever was last said to speak is left out."""
    source = passage.source
    text = source.text
    start, before = source.sentence_at(other.start).start, source.sentence_at(one.end - 1)
    if start != other.start or before.end >= start:
        return ""
    found = _PRONOUN.match(text, other.start, other.end)
    if found is None or (found["first"] and not _speaks(found["verb"])):
        return ""
    pronoun = (found["first"] or found["after"]).casefold()
    last = next(
        (words for words in _back(passage, before.end, start) if not _goes_on(words, pronoun)), ""
    )
    named = _speaker(last)
    if not named:
        return ""
    is_person = _PERSON.search(named) is not None
    is_fit = not is_person if pronoun == "it" else is_person
    known = set(_WORD.findall(text, before.start, one.end))
    is_known = not known.isdisjoint(_naming(named))
    return f"who “{pronoun}” is: “{named}”" if is_fit and not is_known else ""


def _speaker(sentence: str) -> str:
    """The subject of a sentence that tells what somebody said; nothing where it is a pronoun."""
    words = list(islice(_WORD.finditer(sentence), _SUBJECT_MOST))
    verb = next((item for item in words[1:] if _speaks(item.group())), None)
    if verb is None or words[0].group() in _ANY_PRONOUN or not _WORD.match(sentence):
        return ""
    return sentence[: verb.start()].strip(" ,")


def _speaks(verb: str) -> bool:
    return verb in lexicon().verbs or verb in _REFUSING


def _back(passage: Passage, start: int, end: int) -> Iterator[str]:
    """The whole sentences from `start` to `end`, the last first."""
    source = passage.source
    at = end - 1
    while at >= start:
        sentence = source.sentence_at(at)
        if sentence.start < start or sentence.start > at:
            at -= 1
            continue
        yield source.text[sentence.start : sentence.end]
        at = sentence.start - 1


def _goes_on(words: str, pronoun: str) -> bool:
    """Whether a sentence tells of the same one, as “It also said …” before “It declined”."""
    return words.casefold().startswith(f"{pronoun} ")


def _naming(named: str) -> list[str]:
    """The words of a name, or the last word of a thing without one."""
    words = [word for word in _WORD.findall(named) if word not in _DETERMINERS]
    return [word for word in words if word[:1].isupper()] or words[-1:]
