"""Announcing: the rule for a quotation behind a colon, whatever the verb before it."""

from dossier.speech.attribution import Attribution
from dossier.speech.borders import quotation_end
from dossier.speech.cues import is_cue
from dossier.speech.records import Subject
from dossier.speech.subjects import shared_subject, subject_before
from dossier.speech.verbs import is_human
from dossier.speech.words import Words

_LONGEST_LABEL = 8


def announced(words: Words) -> list[Attribution]:
    """Finally the mayor weighed in: “…” — whatever the verb."""
    tags = words.tags
    found = []
    if ":" not in tags or "q" not in tags:
        return []
    for at in [at for at, tag in enumerate(tags[:-1]) if tag == ":" and tags[at + 1] == "q"]:
        subject = None if words.is_title else _what_said(words, at) or shared_subject(words, at - 1)
        subject = subject or _label(words, at)
        if subject and (words.tags[subject.head] == "y" or is_human(words, subject.head)):
            found.append(
                Attribution(
                    cue=(at, at),
                    lemma=":",
                    stance="neutral",
                    subject=None if _is_inside(words, subject) else subject,
                    parts=((at + 1, quotation_end(words, at + 1, len(tags))),),
                    rule="announced",
                )
            )
    return found


def _label(words: Words, colon: int) -> Subject | None:
    """The Thripp of “Cllr Thripp: “…””, where nothing but a name stands before the colon."""
    is_name = set(words.tags[:colon]) <= set("NndkaE#p") and words.tags[colon - 1] == "N"
    if not 0 < colon <= _LONGEST_LABEL or not is_name or colon + 2 < len(words.tags):
        return None
    first = colon - 1
    while first > 0 and words.tags[first - 1] == "N":
        first -= 1
    return Subject(first, colon - 1, colon - 1, "plain")


def _is_inside(words: Words, subject: Subject) -> bool:
    """“to show how Smith fell: “…””: not Smith speaks, and who does is not plain."""
    return subject.first > 0 and words.tags[subject.first - 1] in "wst"


def _what_said(words: Words, colon: int) -> Subject | None:
    """The Smith of “What Smith said was this: “…””."""
    if words.lows[0] != "what":
        return None
    cue = next((at for at in range(1, min(colon, 6)) if is_cue(words, at)), 0)
    return subject_before(words, cue) if cue else None
