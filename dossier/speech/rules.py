"""Rules: the rules that find attributions in a sentence, in the order they are tried."""

from dataclasses import replace

from dossier.speech.after import content_after_cue
from dossier.speech.announcing import announced
from dossier.speech.asides import (
    according,
    asked,
    claims_of,
    headline,
    it_is_said,
    quoted_as,
)
from dossier.speech.attribution import Attribution
from dossier.speech.before import as_clause, clause_before, clause_closed, quotation_before
from dossier.speech.cues import BELIEVING, VERBS, is_cue
from dossier.speech.opinions import in_opinion, in_the_words_of
from dossier.speech.parentheses import inverted_parenthesis, parenthesis
from dossier.speech.passive import accused_by, heard_by
from dossier.speech.words import Words

RULES = [
    quoted_as,
    as_clause,
    clause_closed,
    inverted_parenthesis,
    quotation_before,
    parenthesis,
    clause_before,
    content_after_cue,
]
ASIDES = [
    according,
    claims_of,
    asked,
    headline,
    in_opinion,
    in_the_words_of,
    it_is_said,
    accused_by,
    heard_by,
]
_OWN_GROUND = ("noun-that", "passive", "asked", "clause-before", "clause-inverted", "parenthesis")
"""Rules whose cues stand apart from the clause around them, or are no verbs in it."""


def attributions(words: Words) -> list[Attribution]:
    """The attributions of a sentence, in the order of their cues."""
    found: list[Attribution] = []
    cues = [at for at, tag in enumerate(words.tags) if tag in VERBS and is_cue(words, at)]
    for index in cues:
        for rule in RULES:
            result = rule(words, index, cues)
            if result:
                found.append(result)
                break
    for extra in ASIDES:
        found += extra(words)
    trimmed = sorted((_trimmed(words, item) for item in found), key=lambda item: item.cue)
    kept: list[Attribution] = []
    for item in trimmed:
        if item.parts and not any(_is_said_before(item, other) for other in kept):
            kept.append(item)
    if len(kept) > 1:
        kept = [item for item in kept if not any(_is_retold(words, item, other) for other in kept)]
    kept = _closed(words, kept)
    more = announced(words)
    if not more:
        return kept
    taken = {at for item in kept for first, last in item.parts for at in range(first, last + 1)}
    return [*kept, *(item for item in more if item.parts[0][0] not in taken)]


def _closed(words: Words, items: list[Attribution]) -> list[Attribution]:
    """Nobody says the “, said Smith” that closes what they are said to have said."""
    closing = items[-1] if items and items[-1].rule == "clause-inverted" else None
    if closing is None or closing.parts[-1][1] != closing.cue[0] - 2:
        return items
    end = closing.parts[-1][1]
    clipped = (
        replace(item, parts=tuple((one, min(last, end)) for one, last in item.parts if one <= end))
        for item in items[:-1]
    )
    return [*(item for item in clipped if item.parts), closing]


def _is_said_before(later: Attribution, earlier: Attribution) -> bool:
    """“…, he added, saying B, he said”: the last cue only repeats whose words B are.

    “He said he expects A”: what he expects is part of what he said.
    """
    first, last = earlier.parts[-1]
    if later.rule == "clause-before":
        return (
            earlier.rule.startswith("participle")
            and earlier.cue[0] < later.cue[0]
            and earlier.cue[0] > later.parts[0][0]
            and later.parts[-1][1] == last
        )
    return (
        later.lemma in BELIEVING
        and first < later.cue[0] <= last
        and later.subject is not None
        and later.subject.manner == "plain"
    )


def _is_retold(words: Words, item: Attribution, other: Attribution) -> bool:
    """“Smith said Lee had praised B”: that Lee did is part of what Smith said.

    Denials stay, for they change what the words inside them mean, and so do quotations.
    """
    if item.stance != "neutral" or item.rule in _OWN_GROUND or other.cue >= item.cue:
        return False
    tells = other.rule.endswith(("-that", "-clause", "-question")) or other.rule == "parenthesis"
    inside = any(first <= item.cue[0] <= last for first, last in other.parts)
    breaks = "-" in words.tags[other.cue[0] : item.cue[0]]
    return tells and inside and not breaks and not _holds_quotation(words, item)


def _holds_quotation(words: Words, item: Attribution) -> bool:
    return any("q" in words.tags[first : last + 1] for first, last in item.parts)


def _trimmed(words: Words, item: Attribution) -> Attribution:
    """Drop empty ranges, the punctuation at their edges, and a bracket closed but not opened."""
    parts = []
    for first, last in item.parts:
        if words.tags[last] == ")" and "(" not in words.tags[first:last]:
            last -= 1
        while first <= last and words.tags[first] in ",;:-":
            first += 1
        while last >= first and words.tags[last] in ",;:-c":
            last -= 1
        if first <= last and not (first <= item.cue[0] <= last):
            parts.append((first, last))
    return item if tuple(parts) == item.parts else replace(item, parts=tuple(parts))
