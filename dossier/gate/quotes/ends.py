"""Ends: the words just after a quote that change what it says."""

import re
from collections.abc import Iterator

from dossier.gate.reading.edge_words import (
    AFTER,
    AFTER_SPEAKER,
    ALLOWS,
    DENIES,
    FRAGMENT,
    HELD_BACK,
    ON_A_DAY,
    ONLY_SO,
    UNREAL,
    WAS_SO,
)
from dossier.gate.reading.force_words import CLAIMS
from dossier.gate.reading.forces import BUT, TOTAL, Force
from dossier.gate.reading.passage import Passage
from dossier.gate.reading.verbs import starts_with_verb
from dossier.gate.voices.voice import has_cue, quotation_around
from dossier.text.patterns import late

_REACH = 160
_NEAR = 60
_LIMITED = late(
    r"(?<![\w-])(?:not|never|no|nobody|nothing|none|cannot|can|could|would|\w+n[’']t)(?![\w-])",
    re.IGNORECASE,
)
_SUPPOSING = late(r"\b(?:would|could|might)\b|[’']d\b")
_AHEAD = late(r"\b(?:will|shall|can|may|must|ready|willing|prepared|able|free)\b|[’']ll\b")
_NEGATED_END = late(
    r"(?<![\w-])(?:not|never|cannot|\w+n[’']t)(?:\s+[\w’'-]+){0,3}\Z", re.IGNORECASE
)
_LIMITING = late(
    r"\s+(?:always|necessarily|entirely|wholly|fully|completely|infinitely|indefinitely|forever|"
    r"endlessly|yet|only|just|"
    r"with\s+certainty|for\s+(?:certain|sure)|beyond\s+doubt|in\s+full|alone|"
    r"simply|merely|solely|exclusively|automatically|immediately|for\s+ever)(?!\w)"
)
_MARKED_WORDS = late(r"\A(\s)[\"“‘'](\w+(?:\s\w+)?)[\"”’'](?!\w)")
_CONTRAST = late(r"\W*but\s+not\s+\w+(?:ed|ing)\b")
_SOMETHING_TOLD = late(
    rf"(?<![\w-]){CLAIMS}(?:\s+[\w’'-]+){{0,6}}?\s+(?:that|of|about)\s", re.IGNORECASE
)
"""“reports of a merger | were untrue”: without it, “the answer | was wrong” hides nothing."""
_NOBODY_WILL = late(
    r"(?<![\w-])(?:no\s+one|nobody|none(?:\s+of\s+[\w\s’'-]{2,30})?)\s+(?:will|would|shall|should|is\s+to|"
    r"are\s+to)\s+[^.;:!?]{2,40}\Z",
    re.IGNORECASE,
)
_FOR_THAT = late(r"\s+(?:because\s+of|as\s+a\s+result\s+of|due\s+to|on\s+account\s+of|over)(?!\w)")
"""“No one will be dismissed | because of the change”: they may be for something else."""
_PAUSED = late(r"[,;:–—]\Z")
_ASKING = late(
    r"(?:ask|wonder|know|see|decide|clear|determine|sure|tell|say)\w*\W*\Z", re.IGNORECASE
)


def cut_after(passage: Passage, end: int, after: str) -> Iterator[tuple[Force, str]]:
    """The words of force right after one part of a quote, which ends at `end`."""
    if end == passage.end and (fragment := _fragment_after(passage)):
        yield Force.CONDITION, fragment
    if not after.strip():
        return
    after = _MARKED_WORDS.sub(r"\1\2", after)
    if (found := AFTER_SPEAKER.match(after)) and has_cue(found["who"]):
        yield Force.CONDITION, found["limit"]
    for force, pattern in AFTER.items():
        found = pattern.match(after)
        if found and not _is_harmless(passage, force, after, found.end()):
            yield force, found.group()
    near = passage.words[-_NEAR:]
    if (found := UNREAL.match(after)) and _may_depend(passage.words, found.group()):
        yield Force.CONDITION, found.group()
    if (found := BUT.match(after)) and _takes_away(near, after[found.end() :]):
        yield Force.EXCEPTION, found.group()
    if _NEGATED_END.search(near) and (found := _LIMITING.match(after)):
        yield Force.DEGREE, found.group()
    if (found := ONLY_SO.match(after)) and _is_limited(passage.words, after[found.end() :]):
        yield Force.EXCEPTION, found.group()
    if (found := _FOR_THAT.match(after)) and _NOBODY_WILL.search(near):
        yield Force.EXCEPTION, found.group()
    if _LIMITED.search(passage.words) and (found := HELD_BACK.match(after)):
        denies = DENIES.search(passage.words) is not None
        yield from [(Force.CONDITION, found.group())] if denies or not found["time"] else []


def _may_depend(words: str, condition: str) -> bool:
    """“would”, or “will” before “should the talks fail”."""
    is_real = "should" in condition and _AHEAD.search(words) is not None
    return is_real or _SUPPOSING.search(words) is not None


def _is_limited(words: str, rest: str) -> bool:
    """Whether “only by night” after the quote takes back what it allows or says was so."""
    if ALLOWS.search(words):
        return True
    return WAS_SO.search(words) is not None and ON_A_DAY.match(rest.lstrip()) is None


def _takes_away(words: str, rest: str) -> bool:
    """Whether “but” between the two makes an exception: “all [but two]”, not “none [but grew]”."""
    if TOTAL.search(words) is None:
        return False
    return words.endswith("all") or not starts_with_verb(rest.lstrip())


def _fragment_after(passage: Passage) -> str:
    """A sentence after the quote that is but a condition of it; empty if there is none.

    Only after a quotation may words stand between, that say whose it is.
    """
    text, end = passage.source.text, passage.end
    if "?" in text[end - 2 : end + 1]:
        return ""
    found = FRAGMENT.match(text, end, end + _REACH)
    if found is None or (found["between"] and quotation_around(passage) is None):
        return ""
    words = found["alone"] or found["gone_on"] or ""
    source, at = passage.source, found.start("alone" if found["alone"] else "gone_on")
    return words if source.paragraph_at(at) == source.paragraph_at(end - 1) else ""


def _is_harmless(passage: Passage, force: Force, after: str, end: int) -> bool:
    """Whether the word of force that `after` starts with says nothing of the quote."""
    if force is Force.CONDITION:
        return _ASKING.search(passage.words[-12:]) is not None
    if force is Force.DENIAL:
        return _SOMETHING_TOLD.search(passage.words) is None
    if force is Force.EXCEPTION:
        return _CONTRAST.match(after) is not None
    if force in (Force.NEGATION, Force.DEGREE):
        paused = after[:1].isspace() and _PAUSED.search(passage.words) is not None
        return paused and not after[end:].startswith(" that ")
    return False
