"""Record of rules: the measured precision of each rule becomes its confidence."""

from functools import cache

from dossier.speech.attribution import Attribution
from dossier.speech.records import How
from dossier.speech.tables import rows
from dossier.speech.verbs import is_human
from dossier.speech.words import Words

_UNMEASURED = 0.5
_SURE_SPEAKER = 0.91


def confidence(rule: str, lemma: str) -> float:
    """The share of the rule's statements that were right when last measured.

    Frequent cues have a record of their own.
    """
    return _of(rule, lemma)[0]


def is_sure(rule: str, item: Attribution, words: Words, how: How) -> bool:
    """Whether people are named as the speaker, next to the cue, by a rule with a good record."""
    subject = item.subject
    if how in ("none", "carried") or subject is None or subject.manner in ("distant", "relative"):
        return False
    if words.tags[subject.head] not in "yY" and not is_human(words, subject.head):
        return False
    return not words.is_title and _of(rule, item.lemma)[1] >= _SURE_SPEAKER


def _of(rule: str, lemma: str) -> tuple[float, float]:
    record = _record()
    return record.get(f"{rule}/{lemma}") or record.get(rule, (_UNMEASURED, 0.0))


@cache
def _record() -> dict[str, tuple[float, float]]:
    cells = rows("rules.tsv")
    return {rule: (float(right), float(speaker)) for rule, right, speaker in cells}
