"""Objects: what stands after a cue without a clause of its own, and whether it says anything."""

from dossier.speech.lexicon import Cue
from dossier.speech.verbs import is_finite
from dossier.speech.words import Words

_POINTING = frozenset("this that these those it".split())


def is_reduced_call(words: Words, index: int, start: int) -> bool:
    """“a class called “Perception””: the participle names, nobody speaks."""
    is_participle = index > 0 and words.tags[index - 1 : index + 1] == ["n", "E"]
    return is_participle and words.tags[start : start + 1] in (["q"], ["N"])


def names_nothing(words: Words, cue: Cue, start: int, end: int) -> bool:
    """“called out Smith”, “referring to a letter”, “calling itself Lantern”: nothing is said."""
    if words.lows[start] == "itself" and words.tags[start + 1 : start + 2] == ["N"]:
        return True
    if cue.lemma == "refer to":
        return not {"as", "by"} & set(words.lows[start:end])
    return cue.lemma == "call" and words.lows[start] in ("out", "off", "up", "in", "back", "to")


def is_nothing(words: Words, start: int, end: int) -> bool:
    """“says little about”: how much is said, not what; “rejected this”: it stands elsewhere."""
    is_all = end - start == 1 or words.tags[start + 1] == "p"
    if is_all and (words.tags[start] == "z" or words.lows[start] in _POINTING):
        return True
    return words.lows[start] in ("little", "nothing", "much", "more", "less", "something") and (
        words.lows[start + 1 : start + 2] in (["about"], ["of"], ["on"])
    )


def is_anonymity(words: Words, at: int) -> bool:
    """“asked not to be named”, “requested anonymity” tell of no content."""
    if words.lows[at] == "anonymity":
        return True
    return any(low in ("named", "identified", "quoted") for low in words.lows[at : at + 5]) and (
        "not" in words.lows[at : at + 2]
    )


def object_to(words: Words, start: int, end: int) -> bool:
    """Whether somebody and what he is to do stand there: “the council to mend the roof”."""
    for at in range(start, min(end, start + 14)):
        tag = words.tags[at]
        if tag == "T":
            return at > start and at + 1 < end and words.tags[at + 1] in "vnbhoVErxq"
        if tag in ",;:tqw" or is_finite(words, at):
            return False
    return False


def object_of(words: Words, start: int, end: int) -> bool:
    """Whether somebody and what he is said to have done stand there: “the council of neglect”."""
    return any(
        words.lows[at] in ("of", "for", "over", "as", "on", "with", "about")
        for at in range(start + 1, min(end, start + 16))
    )
