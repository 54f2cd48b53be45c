"""Attribution: what one cue lets whom say, as ranges of words."""

from dataclasses import dataclass

from dossier.speech.cues import after_cue, cue_of
from dossier.speech.records import Stance, Subject
from dossier.speech.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """What a cue attributes: word ranges `parts` (both ends included) to `subject`, by `rule`."""

    cue: tuple[int, int]
    lemma: str
    stance: Stance
    subject: Subject | None
    parts: tuple[tuple[int, int], ...]
    rule: str
    via: Subject | None = None


def make(
    words: Words, index: int, subject: Subject | None, parts: list[tuple[int, int]], rule: str
) -> Attribution:
    """The attribution that the verb cue at `index` makes."""
    cue = cue_of(words, index)
    assert cue is not None
    return Attribution(
        cue=(index, after_cue(words, index) - 1),
        lemma=cue.lemma,
        stance=cue.stance,
        subject=subject,
        parts=tuple(parts),
        rule=rule,
    )
