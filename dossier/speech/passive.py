"""Passive: the rules for cues in the passive (Smith was accused by Lee of …; a jury was told)."""

from dossier.speech.attribution import Attribution
from dossier.speech.before import clause_left_of
from dossier.speech.cues import QUESTIONS
from dossier.speech.lexicon import Cue, lexicon
from dossier.speech.records import Subject
from dossier.speech.subjects import subject_before
from dossier.speech.tables import words_of
from dossier.speech.verbs import is_human
from dossier.speech.words import Words

_LONGEST_AGENT = 12
_LINKS = {"of": "f", "for": "f", "over": "f", "as": "a", "to": "o", "that": "h"}
"""Words that may open the content, and the frame a cue needs for each."""


def accused_by(words: Words) -> list[Attribution]:
    """was accused by Smith of … — was told by Smith that … — was asked by Smith why …"""
    found: list[Attribution] = []
    lows, tags = words.lows, words.tags
    if "by" not in lows:
        return found
    for at in [at for at, low in enumerate(lows[:-3]) if low == "by" and at > 1]:
        cue = lexicon().verbs.get(lows[at - 1])
        if cue is None or tags[at - 1] not in "EL" or not _is_passive(words, at - 1):
            continue
        links = [k for k in range(at + 2, _limit(words, at)) if _opens(words, cue, k)]
        link = next((k for k in links if lows[k] != "of" or cue.lemma == "accuse"), 0)
        if not link or not set(tags[at + 1 : link]) <= set("NndkaE#cp,"):
            continue
        last = link - 2 if tags[link - 1] == "," else link - 1
        head = next((k - 1 for k in range(at + 2, last + 1) if tags[k] in "p,"), last)
        is_named = tags[last - 1 : last + 1] == ["N", "N"] and head < last
        if not (is_human(words, head) or is_named):
            continue
        first = link if lows[link] in QUESTIONS else link + 1
        end = next((k for k in range(first, len(tags)) if tags[k] in ";:"), len(tags))
        if end - first < 2:
            continue
        found.append(
            Attribution(
                cue=(at - 1, at - 1),
                lemma=cue.lemma,
                stance=cue.stance,
                subject=Subject(at + 1, last, head, "plain"),
                parts=((first, end - 1),),
                rule="passive",
            )
        )
    return found


def heard_by(words: Words) -> list[Attribution]:
    """“A, a jury was told.” — “A, the court heard on Monday.”: words of somebody not named."""
    found: list[Attribution] = []
    lows, tags = words.lows, words.tags
    if "told" not in lows and "heard" not in lows:
        return found
    for at in [at for at, low in enumerate(lows) if low in ("told", "heard")]:
        if lows[at] == "told" and not _is_passive(words, at):
            continue
        if tags[at + 1 : at + 2] in (["t"], ["T"], ["p"], ["q"]) and lows[at + 1] != "on":
            continue
        hearer = subject_before(words, at)
        if hearer is None or tags[hearer.first - 1 : hearer.first] != [","]:
            continue
        if not words_of("hearers").intersection(lows[hearer.first : at]):
            continue
        if parts := clause_left_of(words, hearer.first, at):
            found.append(
                Attribution(
                    cue=(at, at),
                    lemma="tell",
                    stance="neutral",
                    subject=None,
                    parts=tuple(parts),
                    rule="heard-by",
                )
            )
    return found


def _limit(words: Words, at: int) -> int:
    return min(at + _LONGEST_AGENT, len(words.lows) - 1)


def _opens(words: Words, cue: Cue, at: int) -> bool:
    low = words.lows[at]
    return ("w" in cue.frames and low in QUESTIONS) or _LINKS.get(low, "-") in cue.frames


def _is_passive(words: Words, verb: int) -> bool:
    before = verb - 1
    while before > 0 and words.tags[before] == "r":
        before -= 1
    return words.tags[before] == "b"
