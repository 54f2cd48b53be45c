"""Lexicon: the cue words and verb forms that the rules look up, read from data files."""

from dataclasses import dataclass
from functools import cache

from dossier.speech.records import Stance
from dossier.speech.tables import data, rows, words_of

_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A word that attributes: `frames` are the letters explained at the top of cues.tsv."""

    lemma: str
    frames: frozenset[str]
    stance: Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Tags of verb forms, and cues by form: `verbs` for verbs, `nouns` for nouns.

    `heads` are the first words of verbs of two words, `unchanging` those whose past is like their
    base form (cut, put).
    """

    tags: dict[str, str]
    verbs: dict[str, Cue]
    nouns: dict[str, Cue]
    heads: frozenset[str]
    unchanging: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once.

    Tags of verb forms: v base, V finite only (goes, went), E past tense or participle, L participle
    only, g -ing.
    """
    irregular = {row[0]: (row[1], row[2]) for row in rows("irregular.tsv")}
    cues = list(rows("cues.tsv"))
    lemmas = {row[0] for row in cues if row[1] == "v" and " " not in row[0]}
    lemmas.update(irregular, data("verbs.txt").split())
    forms = {lemma: _forms(lemma, irregular) for lemma in sorted(lemmas)}
    tags: dict[str, str] = {}
    for lemma in sorted(forms):
        for form, tag in forms[lemma]:
            tags.setdefault(form, tag)
    verbs: dict[str, Cue] = {}
    nouns: dict[str, Cue] = {}
    for lemma, kind, frames, stance in cues:
        cue = Cue(lemma=lemma, frames=frozenset(frames), stance=_stance(stance))
        if kind == "v":
            head, _, particle = lemma.partition(" ")
            for form, _tag in forms.get(head) or _forms(head, irregular):
                verbs[f"{form} {particle}".rstrip()] = cue
        elif kind == "n":
            nouns.update(dict.fromkeys((lemma, _plural(lemma)), cue))
    heads = frozenset(form.partition(" ")[0] for form in verbs if " " in form)
    same = frozenset(lemma for lemma, (past, _) in irregular.items() if past == lemma)
    return Lexicon(tags=tags, verbs=verbs, nouns=nouns, heads=heads, unchanging=same)


def _stance(word: str) -> Stance:
    if word == "doubt":
        return "doubt"
    return "denial" if word == "denial" else "neutral"


def _forms(lemma: str, irregular: dict[str, tuple[str, str]]) -> list[tuple[str, str]]:
    past, participle = irregular.get(lemma) or (_past(lemma), _past(lemma))
    found = [(lemma, "v"), (_plural(lemma), "V"), (_stem(lemma) + "ing", "g")]
    if past == participle:
        return [*found, (past, "E"), *_spelt_otherwise(lemma)]
    return [*found, (past, "V"), (participle, "L")]


def _spelt_otherwise(lemma: str) -> list[tuple[str, str]]:
    """signaled beside signalled."""
    if lemma.endswith("l") and lemma in words_of("doubled"):
        return [(lemma + "ed", "E"), (lemma + "ing", "g")]
    return []


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2] not in _VOWELS:
        return word[:-1] + "ies"
    if word.endswith(("s", "sh", "ch", "x", "z", "go", "do")):
        return word + "es"
    return word + "s"


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ied"
    return _stem(lemma) + "ed"


def _stem(lemma: str) -> str:
    """The stem before -ed and -ing: hope → hop, stop → stopp, lie → ly."""
    if lemma.endswith("ie"):
        return lemma[:-2] + "y"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) and lemma != "be":
        return lemma[:-1]
    if lemma in words_of("doubled"):
        return lemma + lemma[-1]
    return lemma
