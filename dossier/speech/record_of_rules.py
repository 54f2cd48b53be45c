"""Record of rules: the measured precision of each rule becomes its confidence."""

from functools import cache

from dossier.speech.attribution import Attribution
from dossier.speech.records import How
from dossier.speech.tables import rows

_UNMEASURED = 0.5
_SURE_SPEAKER = 0.93


def confidence(rule: str, lemma: str) -> float:
    """The share of the rule's statements that were right when last measured.

    Frequent cues have a record of their own.
    """
    return _of(rule, lemma)[0]


def is_sure(rule: str, item: Attribution, how: How) -> bool:
    """Whether the speaker is named by a rule with the best record, next to its cue."""
    if how in ("none", "carried") or item.subject is None or item.subject.manner == "distant":
        return False
    return _of(rule, item.lemma)[1] >= _SURE_SPEAKER


def _of(rule: str, lemma: str) -> tuple[float, float]:
    record = _record()
    return record.get(f"{rule}/{lemma}") or record.get(rule, (_UNMEASURED, 0.0))


@cache
def _record() -> dict[str, tuple[float, float]]:
    cells = rows("rules.tsv")
    return {rule: (float(right), float(speaker)) for rule, right, speaker in cells}
