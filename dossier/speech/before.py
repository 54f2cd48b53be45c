"""Before: rules for content that stands before its cue (“…,” Smith said)."""

from dossier.speech.attribution import Attribution, make
from dossier.speech.borders import clause_start, quotation_end
from dossier.speech.contents import skip_adverbials, skip_recipient
from dossier.speech.cues import after_cue, cue_of
from dossier.speech.lexicon import Cue
from dossier.speech.parentheses import QUESTIONED, finds, named_after
from dossier.speech.records import Subject
from dossier.speech.subjects import subject_after, subject_before
from dossier.speech.tables import words_of
from dossier.speech.verbs import is_finite, is_human, is_relative_verb
from dossier.speech.words import Words

_WISHING = frozenset("hope fear expect anticipate promise wish threaten".split())
_FORESEEING = _WISHING | frozenset("predict forecast foresee".split())
_HAD_REACH = 3
_SHORTEST = 4
"""Words before “, said Smith” that can be a clause."""


def quotation_before(words: Words, index: int, cues: list[int]) -> Attribution | None:
    """“…,” Smith said — “…,” said Smith."""
    cue = cue_of(words, index)
    if cue is None or "q" not in cue.frames or words.tags[index] == "g":
        return None
    at = index - 1
    while at >= 0 and words.tags[at] in "r,-":
        at -= 1
    if at >= 0 and words.tags[at] == "q":
        subject = subject_after(words, index)
        if subject is None or _is_name_of_work(words, at):
            return None
        parts = [(_left_start(words, at, cues), at), *resumed(words, index, cues)]
        return make(words, index, subject, parts, "quotation-inverted")
    subject = subject_before(words, index)
    if subject is None or subject.manner == "distant":
        return None
    if "i" in cue.frames and words.tags[index - 1] == "," and named_after(words, index):
        return None
    at = subject.first - 1
    while at >= 0 and words.tags[at] in "r,-":
        at -= 1
    if (
        at < 0
        or words.tags[at] != "q"
        or _is_name_of_work(words, at)
        or not _closes_like_speech(words, at, subject.first)
    ):
        return None
    if at and words.tags[at - 1] in "nN" and any(cue < at for cue in cues):
        return None
    parts = [(_left_start(words, at, cues), at), *resumed(words, index, cues)]
    return make(words, index, subject, parts, "quotation-before")


def _is_name_of_work(words: Words, at: int) -> bool:
    """The “This Week,” of “on ABC’s “This Week,” Smith said”."""
    quote = words.quotes[at]
    inner = words.text[quote.inner.start : quote.inner.end].rstrip(",").split()
    return (
        at > 0
        and words.tags[at - 1] in "kdp"
        and len(inner) <= 5
        and all(word[0].isupper() for word in inner if len(word) > 3)
    )


def _closes_like_speech(words: Words, at: int, first: int) -> bool:
    """A comma, question or exclamation mark inside or after the closing mark."""
    if words.tags[at + 1] in ",-" or at == 0:
        return True
    return words.last_mark(at) in ",?!.—-…" and at + 1 <= first


def clause_before(words: Words, index: int, cues: list[int]) -> Attribution | None:
    """…, Smith said. — …, according to the rule that nothing is said after the cue."""
    cue = cue_of(words, index)
    if cue is None or "p" not in cue.frames or words.tags[index] == "g":
        return None
    inverted = None
    if (
        "i" in cue.frames
        and index
        and words.tags[index - 1] in ",-"
        and (words.tags[index] in "VE" or words.lows[index] in ("say", "write"))
    ):
        inverted = named_after(words, index)
    subject = inverted or subject_before(words, index)
    if subject is None or subject.manner == "distant" or _is_compared(words, subject):
        return None
    start = index if inverted else subject.first
    if start == 0 or not _ends_before(words, start):
        return None
    if not inverted and not ends_with_cue(words, index, cue):
        return None
    left = clause_left_of(words, start, index)
    if (
        not left
        or words.lows[left[0][0]] in QUESTIONED
        or (inverted and not _is_whole_clause(words, left[0], cues))
    ):
        return None
    if cue.lemma == "find" and not finds(words, subject):
        return None
    rule = "clause-inverted" if inverted else "clause-before"
    return make(words, index, subject, [*left, *resumed(words, index, cues)], rule)


def _is_compared(words: Words, subject: Subject) -> bool:
    """“It lost 3m, more than the bank had forecast”: the bank did not forecast the loss of 3m."""
    first = subject.first
    if words.lows[first + 1 : first + 2] != ["than"]:
        return False
    after = first + 2
    return words.tags[after] in "dkN" or (words.tags[after] == "n" and words.lows[after][-1] == "s")


def _ends_before(words: Words, start: int) -> bool:
    """Whether what stands before word `start` ends in a comma, its own or that of a quotation."""
    if words.tags[start - 1] == "q":
        return _closes_like_speech(words, start - 1, start)
    return words.tags[start - 1] in ",-"


def clause_closed(words: Words, index: int, cues: list[int]) -> Attribution | None:
    """“Crews reported cracks, said the union.”: all that stands before the last comma is said."""
    cue = cue_of(words, index)
    is_say = cue is not None and cue.lemma == "say" and words.tags[index] in "VE"
    if not is_say or index < _SHORTEST or words.tags[index - 1] != "," or index != cues[-1]:
        return None
    subject = subject_after(words, index)
    if subject is None or not _names_teller(words, subject):
        return None
    rest = range(subject.last + 1, len(words.tags))
    if rest and (words.tags[rest[0]] not in ",;)" or any(is_finite(words, at) for at in rest)):
        return None
    opens = next((at + 1 for at in range(index - 2, -1, -1) if words.tags[at] in ";:"), 0)
    if index - opens < _SHORTEST or words.tags[opens] in "sgq" or "q" in words.tags[opens:index]:
        return None
    return make(words, index, subject, [(opens, index - 2)], "clause-inverted")


def _names_teller(words: Words, subject: Subject) -> bool:
    """Somebody, or a body: “Smith”, “the union”, “mission managers”."""
    is_named = "N" in words.tags[subject.first : subject.head + 1]
    return (
        is_named
        or is_human(words, subject.head)
        or words.lows[subject.head] in words_of("organisations")
    )


def as_clause(words: Words, index: int, cues: list[int]) -> Attribution | None:
    """As Smith noted, …"""
    cue = cue_of(words, index)
    if cue is None or "h" not in cue.frames:
        return None
    subject = subject_before(words, index)
    if subject is None or subject.first == 0 or words.lows[subject.first - 1] != "as":
        return None
    if not ends_with_cue(words, index, cue) or _came_true(words, index, cue):
        return None
    opens = subject.first - 1
    if opens == 0:
        comma = next((at for at in range(index, len(words.tags)) if words.tags[at] == ","), -1)
        if comma < 0:
            return None
        parts = [(comma + 1, len(words.tags) - 1)]
    else:
        parts = clause_left_of(words, opens, index)
    return make(words, index, subject, parts, "as-clause") if parts else None


def _came_true(words: Words, index: int, cue: Cue) -> bool:
    """“As most had expected”: the text itself says that it is so."""
    if cue.lemma not in _FORESEEING or words.tags[index] == "v":
        return False
    return cue.lemma in _WISHING or "had" in words.lows[max(0, index - _HAD_REACH) : index]


def _is_whole_clause(words: Words, part: tuple[int, int], cues: list[int]) -> bool:
    """Before “, said Smith” stands a clause that is no subject with its relative clause."""
    first, last = part
    if any(first <= cue <= last for cue in cues):
        return False
    return any(
        words.tags[at] == "q" or (is_finite(words, at) and not is_relative_verb(words, at))
        for at in range(first, last + 1)
    )


def ends_with_cue(words: Words, index: int, cue: Cue) -> bool:
    """Whether nothing but adverbials and a recipient follows the cue in its clause."""
    at = after_cue(words, index)
    if "r" in cue.frames:
        at = skip_recipient(words, at)
    at = skip_adverbials(words, at)
    return at >= len(words.tags) or words.tags[at] in ",-;sg"


def clause_left_of(words: Words, start: int, index: int) -> list[tuple[int, int]]:
    """The clause that ends just before word `start`, if it has a verb or a quotation."""
    tags = words.tags
    last = start - 1
    while last >= 0 and tags[last] in ",-":
        last -= 1
    if last < 0:
        return []
    first = clause_start(words, last)
    if words.is_title or words.text[words.span.end - 1] not in ".!?”\"’'":
        return [(first, last)] if last - first > 1 else []
    usable = any(tags[at] == "q" or is_finite(words, at) for at in range(first, last + 1))
    if tags[first] == "s" and not _has_main_clause(words, first, last):
        return []
    return [(first, last)] if usable else []


def _has_main_clause(words: Words, first: int, last: int) -> bool:
    """“If the roof holds, they stay”: whether a clause of its own follows the one with “if”."""
    commas = (at for at in range(first + 1, last) if words.tags[at] == ",")
    return any(
        words.tags[comma + 1] in "dkaNny#"
        and is_finite(words, at)
        and not is_relative_verb(words, at)
        for comma in commas
        for at in range(comma + 2, last + 1)
    )


def _left_start(words: Words, quote: int, cues: list[int]) -> int:
    """Where content that ends with the quotation at `quote` starts."""
    tags = words.tags
    first = quote
    while first > 0:
        tag = tags[first - 1]
        if tag in ";:" or (first - 1) in cues:
            return quote
        first -= 1
    while first < quote and tags[first] in "c,":
        first += 1
    return first


def resumed(words: Words, index: int, cues: list[int]) -> list[tuple[int, int]]:
    """“A,” Smith said, “B” — the part of the content that stands after the cue."""
    tags = words.tags
    at = after_cue(words, index)
    cue = cue_of(words, index)
    if cue is not None and "r" in cue.frames:
        at = skip_recipient(words, at)
    while at < len(tags) and tags[at] not in ",-:q":
        if tags[at] in "sgw;" or (is_finite(words, at) and at in cues):
            return []
        at += 1
    while at < len(tags) and tags[at] in ",-:":
        at += 1
    if at >= len(tags):
        return []
    if tags[at] == "q":
        return [(at, quotation_end(words, at, len(tags)))]
    return []
