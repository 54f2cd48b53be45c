"""Subjects: who says what a sentence reports, and may it be somebody of some names?"""

import re
from collections.abc import Iterator

from dossier.gate.reading.names import proper, stands_in
from dossier.gate.voices.agents import is_owner, is_person
from dossier.gate.voices.others import has_person
from dossier.gate.voices.voice import ACCORDING, ALL_FRAMES, cues_in
from dossier.text.patterns import ending, late

_PRONOUN = late(r"(?<![\w’'-])(?:he|she|they|I|we|one|others?)(?![\w-])", re.IGNORECASE)
_IT = late(r"(?<![\w’'-])(?:it|its)(?![\w-])", re.IGNORECASE)
_BREAK = late(r"[;:—–]|\s-\s")
_PASSIVE = late(
    r"(?<![\w-])(?:is|are|was|were|be|been|being|gets?|got)\s+(?:(?:not|never|also|now|still|only|long|"
    r"once|then|yet|already|\w+ly)\s+)*(?:\w+(?:ed|id|own|ght|ue|kely|set)\s+to\s+(?:have\s+|be\s+)?)?\Z"
)
_BY = late(r"(?:\s+[\w’'-]+){0,3}?\s+by\s(?P<who>[^,.;:]{2,80})")
_AFTER = late(r"\s(?!that\s|whether\s|if\s)(?P<who>(?:[\w.’'-]+,?\s*){1,8})")
_INVERTED = late(r"[,”\"]\s*\Z")
_SAYS_WHO = late(
    rf"\b(?:{ACCORDING}|in\s+the\s+words\s+of|in\s+the\s+(?:view|opinion|account)\s+of)\s(?P<who>[^.;:]{{2,80}})",
    re.IGNORECASE,
)
_IN_WORDS = late(
    r"\bin\s+(?!other\s)(?P<who>[\w’'-]+(?:\s[\w’'-]+)?)\s+(?:words|view|opinion|account)\b",
    re.IGNORECASE,
)
_IN_THEIRS = late(r"\bin\s+(?:his|her|their|its)\s+(?:words|view|opinion|account)\b", re.IGNORECASE)
_NAME_LAST = late(
    r"(?P<name>[A-Z][\w’'-]+(?:\s(?:de|van|von|al-|der|da|di|bin)\s?)?(?:\s[A-Z][\w.’'-]+)+),?(?:\s[a-z]\w*)?\s+\Z"
)
"""“Judge Fiona Mackie, said”: the one named in full right before the verb."""
_SOME = late(
    r"(?<![\w’'-])(?:(?:[Aa]n?|[Aa]nother)\s(?:[\w’'-]+\s){0,3}?[\w-]+(?=\s(?:for|of|at|to|from|in|with|who|said|has|had)\s|[,.]|\s*\Z)"
    r"|(?:critics|experts|officials|allies|aides|residents|relatives|families|fans|friends|parents|students|"
    r"witnesses|neighbou?rs|people|sources|crowds?|marchers|analysts|diplomats|lawyers|ministers|leaders|"
    r"investigators|prosecutors|scientists|researchers|economists|engineers|doctors|officers|lawmakers)(?!\w))",
    re.IGNORECASE,
)
"""“An adviser”, “critics”: nobody who is named in full."""
_THE = late(
    r"(?<![\w’'-])(?:the|their|our|a|an|its)\s+(?:[a-z][\w-]*\s+){0,2}?[a-z][\w-]+", re.IGNORECASE
)


def may_tell(words: str, names: tuple[str, ...], text: str) -> bool:
    """Whether anybody who says something in the words of the text may be one of the names."""
    is_human = is_person(text, names)
    return _IN_THEIRS.search(words) is not None or any(
        _may_be(who, names, is_human) for who in _tellers(words)
    )


def tell_by_name(words: str, names: tuple[str, ...]) -> bool:
    """Whether their own name stands before an active verb of speaking, as in “Lee accused them”."""
    return any(
        ending(_PASSIVE, words, start) is None and stands_in(name, _BREAK.split(words[:start])[-1])
        for start, _, _ in cues_in(words, ALL_FRAMES)
        for name in names
    )


def _tellers(words: str) -> Iterator[str]:
    """Where who speaks is named, for each reporting verb; for a passive, after its “by”."""
    for pattern in (_SAYS_WHO, _IN_WORDS):
        yield from (found["who"] for found in pattern.finditer(words))
    for start, end, frames in cues_in(words):
        is_passive = ending(_PASSIVE, words, start) is not None
        if not is_passive:
            yield _BREAK.split(words[:start])[-1]
        is_inverted = "i" in frames and ending(_INVERTED, words, start) is not None
        pattern = _BY if is_passive else _AFTER
        if is_passive or is_inverted:
            found = pattern.match(words, end)
            yield found["who"] if found else ""


def _may_be_one(pronoun: re.Match[str]) -> bool:
    """Whether it may be one person: not the “they” of “observers saw it, but they did not say”."""
    is_many = pronoun.group().casefold() == "they"
    return not (is_many and pronoun.string[: pronoun.start()].strip())


def _may_be(who: str, names: tuple[str, ...], is_human: bool) -> bool:
    """Whether a pronoun, their name or a word for their kind stands where who speaks is named."""
    if any(not is_human or _may_be_one(found) for found in _PRONOUN.finditer(who)):
        return True
    if any(stands_in(name, who) for name in names):
        return not is_human or not all(
            is_owner(name, who) for name in names if stands_in(name, who)
        )
    if ending(_NAME_LAST, who, len(who)) is not None:
        return False
    if is_human:
        return has_person(_SOME.sub(" ", who))
    return _IT.search(who) is not None or (_THE.search(who) is not None and not proper(who))
