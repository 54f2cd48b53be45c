"""Parentheses: the rule for cues between commas inside what is said (A, Smith said, B)."""

from dossier.speech.attribution import Attribution, make
from dossier.speech.borders import clause_start, content_end, is_comment
from dossier.speech.contents import has_clause, skip_adverbials
from dossier.speech.cues import after_cue, cue_of
from dossier.speech.records import Subject
from dossier.speech.subjects import subject_after, subject_before
from dossier.speech.tables import words_of
from dossier.speech.verbs import is_finite, is_human
from dossier.speech.words import Words

QUESTIONED = frozenset("asked pressed questioned".split())
"""Words that open a clause with a question, before the answer."""


def parenthesis(words: Words, index: int, cues: list[int]) -> Attribution | None:
    """In both cases, Smith said, …: the cue stands between commas inside its content.

    “A report which, he said, found …”: what he said begins after the cue.
    """
    cue = cue_of(words, index)
    if cue is None or "p" not in cue.frames or words.tags[index] == "g":
        return None
    subject = subject_before(words, index)
    if subject is None or subject.manner in ("distant", "relative") or subject.first < 2:
        return None
    if words.tags[subject.first - 1] not in ",-":
        return None
    after = skip_adverbials(words, after_cue(words, index))
    tags = words.tags
    if after + 1 >= len(tags) or tags[after] not in ",-" or tags[after + 1] in "gsw":
        return None
    if cue.lemma == "find" and not finds(words, subject):
        return None
    end = content_end(words, index, cues)
    first = clause_start(words, subject.first)
    if words.lows[first] in QUESTIONED:
        return None
    if after + 1 >= end or (tags[first] == "s" and words.lows[first] != "whether"):
        return None
    end = _clause_joined(words, after + 1, end)
    ends = tags[after + 1] == "c" and "q" not in tags[after:end]
    if ends and any(is_finite(words, at) for at in range(first, subject.first)):
        return None
    said = [*range(first, subject.first - 1), *range(after + 1, end)]
    if not any(words.tags[at] == "q" or is_finite(words, at) for at in said):
        return None
    parts = [(first, subject.first - 2), (after + 1, end - 1)]
    if is_comment(words, after + 1) and any(is_finite(words, at) for at in said[: parts[0][1]]):
        parts = parts[:1]
    if tags[subject.first - 2] in "tw":
        parts = parts[1:]
    return make(words, index, subject, parts, "parenthesis")


def inverted_parenthesis(words: Words, index: int, cues: list[int]) -> Attribution | None:
    """That, admits Smith, is the point."""
    cue, tags = cue_of(words, index), words.tags
    if cue is None or "i" not in cue.frames or index < 2 or tags[index - 1] != ",":
        return None
    subject = named_after(words, index) if tags[index] in "VE" else None
    if subject is None or tags[subject.last + 1 : subject.last + 2] != [","]:
        return None
    first, after = clause_start(words, index - 2), subject.last + 2
    end = content_end(words, index, cues)
    if after >= end or tags[first] in "sw" or any(at < index for at in cues):
        return None
    if not is_finite(words, after + (tags[after] == "r")):
        return None
    parts = [(first, index - 2), (after, _clause_joined(words, after, end) - 1)]
    return make(words, index, subject, parts, "parenthesis")


def named_after(words: Words, index: int) -> Subject | None:
    """The subject after its verb, if it names somebody and has no verb of its own."""
    found = subject_after(words, index)
    if found is None or found.last - found.first > 14:
        return None
    tags = words.tags
    if found.last + 1 < len(tags) and tags[found.last + 1] not in ",;psrcw-":
        return None
    if _has_verb(words, found):
        return None
    named = any(tags[at] == "N" for at in range(found.first, found.head + 1))
    determined = tags[found.first] == "d" and tags[found.head] == "n"
    return found if named or determined else None


def _has_verb(words: Words, found: Subject) -> bool:
    """“Says Pine Hill lost its staff”, “says Lee never came”: a verb with object or adverb."""
    tags = words.tags
    after = found.last + 1
    if tags[after : after + 1] == ["r"] and tags[after + 1 : after + 2] in (["V"], ["E"]):
        return True
    return any(
        tags[at] == "E" and tags[at + 1] in "dk" for at in range(found.first + 1, found.last)
    )


def _clause_joined(words: Words, first: int, end: int) -> int:
    """“A plan, she says, is dead, and the council will vote”: the comma before “and the council”.

    Whether she says that too is left open.
    """
    for at in range(first + 1, end - 3):
        joined = words.tags[at] == "," and words.tags[at + 1] == "c"
        if joined and "q" not in words.tags[at:end] and has_clause(words, at + 2, end):
            return at
    return end


def finds(words: Words, subject: Subject) -> bool:
    """Those who find something out: polls, studies, people."""
    return words.lows[subject.head] in words_of("polls") or is_human(words, subject.head)
