"""After: rules for content that follows its cue (Smith said that …)."""

from dossier.speech.attribution import Attribution, make
from dossier.speech.borders import content_end, quotation_end
from dossier.speech.contents import has_clause, skip_adverbials, skip_recipient
from dossier.speech.cues import BELIEVING, GESTURES, MOVING, QUESTIONS, SHOWING, after_cue, cue_of
from dossier.speech.lexicon import Cue
from dossier.speech.objects import (
    is_anonymity,
    is_nothing,
    is_reduced_call,
    names_nothing,
    object_of,
    object_to,
)
from dossier.speech.records import Subject
from dossier.speech.subjects import shared_subject, subject_before
from dossier.speech.tables import words_of
from dossier.speech.words import Words

_SHORT_CLAUSE = 4


def content_after_cue(words: Words, index: int, cues: list[int]) -> Attribution | None:
    """Smith said (that) … — Smith told reporters: “…” — Smith urged them to …"""
    joint, parts = content_after(words, index, cues)
    subject = subject_before(words, index)
    if subject is None and joint == "quotation" and words.tags[index - 1] == "T":
        subject = shared_subject(words, index - 1)
    if (
        subject is None
        or words.lows[subject.first] == "neither"
        or _hypothetical(words, index)
        or _is_silence(words, index, joint)
    ):
        return None
    if not parts or not _can_say(words, index, subject, joint):
        return None
    return make(words, index, subject, parts, f"{_form(words, index)}-{joint}")


def _hypothetical(words: Words, index: int) -> bool:
    """“would say”, “might argue”, “neither confirmed nor denied”: nobody has said it."""
    before = words.lows[:index]
    if before[-1:] == ["neither"] or (before[-1:] == ["nor"] and "neither" in before):
        return True
    for at in range(index - 1, max(-1, index - 4), -1):
        if words.lows[at] in ("would", "could", "might", "should", "must", "will", "may"):
            return True
        if words.tags[at] not in "rxbh":
            return False
    return False


def _is_silence(words: Words, index: int, joint: str) -> bool:
    """“did not say when”, “would not reveal which”: nothing has been said."""
    return joint == "question" and any(
        words.lows[at] in ("not", "never") or words.lows[at].endswith("n't")
        for at in range(max(0, index - 3), index)
    )


def _can_say(words: Words, index: int, subject: Subject, joint: str) -> bool:
    """“The poll shows …” reports; “the man showed his passport” does not."""
    cue = cue_of(words, index)
    assert cue is not None
    head = words.lows[subject.head]
    participle = words.tags[index] == "g" and words.tags[index - 1] != "b"
    if participle and (cue.lemma in MOVING or _is_left_undone(words, index)):
        return False
    if participle and joint == "noun" and cue.lemma in GESTURES:
        return False
    if joint == "clause" and words.tags[after_cue(words, index)] in "bhmV":
        return subject.first > 0 and _leaves_gap(words, subject.first - 1)
    if joint == "noun" and _is_inverted(words, cue, index):
        return False
    if joint in ("to", "noun") and _is_in_relative(words, subject):
        return False
    if subject.manner == "plain" and head in ("we", "you", "i"):
        return False
    if cue.lemma in SHOWING:
        return head in words_of("polls") or (joint == "that" and cue.lemma != "find")
    if words.lows[index] == "states":
        return joint == "that"
    if joint in ("clause", "noun", "object-as") and words.lows[subject.first - 1] == "what":
        return False
    if cue.lemma in BELIEVING and participle:
        return joint == "that"
    return True


def _is_inverted(words: Words, cue: Cue, index: int) -> bool:
    """“…, says Smith of the union”: who speaks stands after the cue, not what is said."""
    return "i" in cue.frames and words.tags[index - 1] == "," and words.tags[index + 1] == "N"


def _leaves_gap(words: Words, before: int) -> bool:
    """“someone who he claims was unfair”, “a remark he says was a joke”."""
    return words.tags[before] in "wtnNYb" and words.lows[before] not in ("what", "everything")


def _is_left_undone(words: Words, index: int) -> bool:
    """“from claiming”, “without saying”, “stopped short of accusing”: nobody did."""
    before = words.lows[max(0, index - 2) : index]
    return before[-1:] in (["from"], ["without"]) or before in (["short", "of"], ["instead", "of"])


def _is_in_relative(words: Words, subject: Subject) -> bool:
    """“the gap he promised to close”: what is promised stands before, not after."""
    return (
        words.tags[subject.first] == "y"
        and subject.first > 0
        and words.tags[subject.first - 1] in "nN"
        and words.lows[subject.first - 1] not in words_of("times")
    )


def _form(words: Words, index: int) -> str:
    """The form of the cue, first half of the rule's name."""
    if words.tags[index] == "g" and words.tags[index - 1] != "b":
        return "participle"
    if words.tags[index] == "v" and index and words.tags[index - 1] == "T":
        return "infinitive"
    return "verb"


def content_after(words: Words, index: int, cues: list[int]) -> tuple[str, list[tuple[int, int]]]:
    """How the content after the cue is joined to it, and its word ranges; empty if none."""
    cue = cue_of(words, index)
    assert cue is not None
    tags = words.tags
    end = content_end(words, index, cues)
    start = after_cue(words, index)
    if cue.lemma == "call" and is_reduced_call(words, index, start):
        return "", []
    at = start
    if "r" in cue.frames:
        at = skip_recipient(words, skip_adverbials(words, at))
    at = skip_adverbials(words, at)
    if words.lows[at : at + 1] in (["only"], ["just"]) and tags[at + 1 : at + 2] == ["t"]:
        at += 1
    probe = at
    while probe < end and tags[probe] in ",:-":
        probe += 1
    is_called = "a" in cue.frames and words.lows[probe + 1 : probe + 2] == ["as"]
    if probe < end and tags[probe] == "q" and not is_called:
        return "quotation", [(probe, quotation_end(words, probe, end))]
    if at < end and tags[at] == ":":
        return ("quotation", [(at + 1, end - 1)]) if at + 1 < end else ("", [])
    if at < end and tags[at] == ",":
        colon = next((k for k in range(at, min(end - 1, at + 12)) if tags[k] == ":"), None)
        if colon and tags[colon + 1] == "q":
            return "quotation", [(colon + 1, quotation_end(words, colon + 1, end))]
        at = _parenthesis_end(words, at, end)
    if at >= end:
        return "", []
    return _joined_content(words, cue, (start, at, end))


def _joined_content(
    words: Words, cue: Cue, places: tuple[int, int, int]
) -> tuple[str, list[tuple[int, int]]]:
    """Content without marks: after “that”, a question word, “to”, or straight after the cue."""
    tags, lows, frames = words.tags, words.lows, cue.frames
    start, at, end = places
    rest = [(start, end - 1)]
    if lows[at] in ("while", "because") or (lows[at] == "as" and tags[at + 1 : at + 2] == ["y"]):
        return "", []
    if tags[at] == "t" and at == start and "a" in frames and tags[at + 1 : at + 2] == ["n"]:
        return "object-as", rest
    if tags[at] == "t":
        if _is_that_clause(words, cue, at, end):
            return "that", [(at + 1, end - 1)]
        is_noun = "n" in frames and lows[start] == "that" and at + 1 < end
        return ("noun", rest) if is_noun else ("", [])
    if lows[at] in QUESTIONS:
        return ("question", [(at, end - 1)]) if frames & set("wzn") else ("", [])
    if is_anonymity(words, at):
        return "", []
    if "o" in frames and start < at and object_to(words, start, end):
        return "object-to", rest
    if tags[at] == "T" or (tags[at] == "x" and tags[at + 1 : at + 2] == ["T"]):
        return ("to", [(at, end - 1)]) if "t" in frames else ("", [])
    if "z" in frames and at == start and tags[at] in "bhmV":
        comma = next((k for k in range(at + 2, end) if tags[k] == ","), end)
        return "clause", [(at, comma - 1)]
    if "o" in frames and object_to(words, start, end):
        return "object-to", rest
    if "z" in frames and has_clause(words, at, end):
        return "clause", [(at, end - 1)]
    if "z" in frames and start < at and has_clause(words, start, end):
        return "clause", rest
    if "f" in frames and object_of(words, start, end):
        return "object-of", rest
    if "a" in frames and tags[start] != "," and not names_nothing(words, cue, start, end):
        return "object-as", rest
    if lows[end : end + 1] == ["saying"] and cue.lemma == "cite":
        return "", []
    opens = tags[start] in "dkNnazg#EqL" or lows[start] == "having"
    if "n" in frames and opens and not is_nothing(words, start, end):
        return "noun", rest
    return "", []


def _is_that_clause(words: Words, cue: Cue, at: int, end: int) -> bool:
    """Whether a clause follows the “that” at `at`; “argued that” can be nothing else."""
    if not cue.frames & set("hz"):
        return False
    opens = "dNyk#"
    if "n" not in cue.frames and words_of("times").isdisjoint(words.lows[at + 1 : at + 2]):
        opens += "nag"
    plain = end - at > _SHORT_CLAUSE and words.tags[at + 1] in opens
    return plain or has_clause(words, at + 1, end) or "q" in words.tags[at:end]


def _parenthesis_end(words: Words, comma: int, end: int) -> int:
    """“said, however, that”, “told Smith, that”: the index of the “that”, else `end`."""
    if words.tags[comma + 1 : comma + 2] == ["t"]:
        return comma + 1
    for at in range(comma + 1, min(end, comma + 25)):
        if words.tags[at] in ",-" and at + 1 < end:
            return at + 1 if words.tags[at + 1] == "t" else end
    return end
