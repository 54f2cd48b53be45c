"""Attribution: one outer sentence becomes the attributions its cues make."""

from dataclasses import dataclass, replace

from dossier.speech.contents import has_clause, skip_adverbials, skip_recipient
from dossier.speech.lexicon import Cue, lexicon
from dossier.speech.records import Stance
from dossier.speech.subjects import (
    Subject,
    is_finite,
    shared_subject,
    subject_after,
    subject_before,
)
from dossier.speech.words import Words

_SHOWING = frozenset("show find demonstrate illustrate highlight underscore indicate".split())
_BELIEVING = frozenset("hope think believe expect fear feel predict know doubt show recount".split())
_QUESTIONS = frozenset("if whether why how what who when where which".split())
_LABELS = frozenset(
    "breaking update updated exclusive video watch live photos opinion analysis interview report "
    "news related note correction review explainer factbox timeline recap editorial".split()
)
_POLLS = frozenset(
    "poll polls survey surveys study studies report reports data results figures numbers analysis "
    "research records documents evidence statistics polling census video videos footage".split()
)


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


def attributions(words: Words) -> list[Attribution]:
    """The attributions of a sentence, in the order of their cues."""
    found: list[Attribution] = []
    cues = [index for index in range(len(words.tags)) if _cue_at(words, index)]
    for index in cues:
        for rule in RULES:
            result = rule(words, index, cues)
            if result:
                found.append(result)
                break
    for extra in (_according, _nouns, _asked, _headline):
        found += extra(words)
    kept: list[Attribution] = []
    for item in sorted((_trimmed(words, item) for item in found), key=lambda item: item.cue):
        if item.parts and not any(_is_said_before(item, other) for other in kept):
            kept.append(item)
    return kept


def _is_said_before(later: Attribution, earlier: Attribution) -> bool:
    """“…, he added, saying B, he said”: the last cue only repeats whose words B are.

    “He said he expects A”: what he expects is part of what he said.
    """
    first, last = earlier.parts[-1]
    if later.rule == "clause-before":
        return (earlier.rule.startswith("participle") and earlier.cue[0] < later.cue[0] and earlier.cue[0] > later.parts[0][0]
                and later.parts[-1][1] == last)
    return (later.lemma in _BELIEVING and first < later.cue[0] <= last
            and later.subject is not None and later.subject.manner == "plain")


def cue_of(words: Words, index: int) -> Cue | None:
    """The verb cue at `index`, if the word can be one."""
    low = words.lows[index]
    verbs = lexicon().verbs
    if index + 1 < len(words.lows):
        pair = verbs.get(f"{low} {words.lows[index + 1]}")
        if pair:
            return pair
    return verbs.get(low)


def _cue_at(words: Words, index: int) -> bool:
    tag = words.tags[index]
    if tag not in "vVELg" or (index and words.lows[index - 1] == "news"):
        return False
    if cue_of(words, index) is None:
        return False
    if tag == "E":
        before = index - 1
        while before >= 0 and words.tags[before] == "r":
            before -= 1
        if words.lows[before].endswith(("'s", "'re", "'m")) and words.tags[before] == "Y":
            return False
        return before < 0 or words.tags[before] not in "bda"
    return tag != "L" or _has_have(words, index)


def _has_have(words: Words, index: int) -> bool:
    return any(words.tags[at] in "hY" for at in range(max(0, index - 3), index))


def _after_cue(words: Words, index: int) -> int:
    low = words.lows[index]
    if index + 1 < len(words.lows) and f"{low} {words.lows[index + 1]}" in lexicon().verbs:
        return index + 2
    return index + 1


def _make(words: Words, index: int, subject: Subject | None, parts: list[tuple[int, int]],
          rule: str) -> Attribution:
    cue = cue_of(words, index)
    assert cue is not None
    return Attribution(cue=(index, _after_cue(words, index) - 1), lemma=cue.lemma,
                       stance=cue.stance, subject=subject, parts=tuple(parts), rule=rule)


def _quoted_as(words: Words, index: int, cues: list[int]) -> Attribution | None:
    """“Sputnik quoted Lavrov as saying”, “Lavrov was quoted as saying”."""
    if words.lows[index] not in ("saying", "telling", "writing") or index < 2:
        return None
    if words.lows[index - 1] != "as":
        return None
    verb = next((at for at in range(index - 2, -1, -1)
                 if words.lows[at] in ("quoted", "quotes", "cited", "cites", "quoting", "citing")), -1)
    if verb < 0:
        return None
    if words.tags[verb - 1 : verb] and words.tags[verb - 1] == "b":
        subject, via = subject_before(words, verb), None
    else:
        subject, via = Subject(verb + 1, index - 2, index - 2, "plain"), subject_before(words, verb)
    start = via.first if via else (subject.first if subject else verb)
    _, right = _right(words, index, cues)
    left = _left(words, start, index)
    parts = left or right
    return replace(_make(words, index, subject, parts, "quoted-as"), via=via) if parts else None


def _quotation_before(words: Words, index: int, cues: list[int]) -> Attribution | None:
    """“…,” Smith said — “…,” said Smith."""
    cue = cue_of(words, index)
    if cue is None or "q" not in cue.frames or words.tags[index] == "g":
        return None
    at = index - 1
    while at >= 0 and words.tags[at] in "r,-":
        at -= 1
    if at >= 0 and words.tags[at] == "q":
        subject = subject_after(words, index)
        if subject is None:
            return None
        parts = [(_left_start(words, at, cues), at), *_resumed(words, index, cues)]
        return _make(words, index, subject, parts, "quotation-inverted")
    subject = subject_before(words, index)
    if subject is None or subject.manner == "distant":
        return None
    if "i" in cue.frames and words.tags[index - 1] == "," and _named_after(words, index):
        return None
    at = subject.first - 1
    while at >= 0 and words.tags[at] in "r,-":
        at -= 1
    if at < 0 or words.tags[at] != "q" or _is_name_of_work(words, at) or not _closes_like_speech(words, at, subject.first):
        return None
    parts = [(_left_start(words, at, cues), at), *_resumed(words, index, cues)]
    return _make(words, index, subject, parts, "quotation-before")


def _is_name_of_work(words: Words, at: int) -> bool:
    """The “This Week,” of “on ABC’s “This Week,” Smith said”."""
    quote = words.quotes[at]
    inner = words.text[quote.inner.start : quote.inner.end].rstrip(",").split()
    return (at > 0 and words.tags[at - 1] in "kdp" and len(inner) <= 5
            and all(word[0].isupper() for word in inner if len(word) > 3))


def _closes_like_speech(words: Words, at: int, first: int) -> bool:
    """A comma, question or exclamation mark inside or after the closing mark."""
    quote = words.quotes[at]
    if words.tags[at + 1] in ",-" or at == 0:
        return True
    return words.text[quote.inner.end - 1] in ",?!.—-…" and at + 1 <= first


def _right_content(words: Words, index: int, cues: list[int]) -> Attribution | None:
    """Smith said (that) … — Smith told reporters: “…” — Smith urged them to …"""
    joint, parts = _right(words, index, cues)
    subject = subject_before(words, index)
    if subject is None and joint == "quotation" and words.tags[index - 1] == "T":
        subject = shared_subject(words, index - 1)
    if subject is None or _hypothetical(words, index) or _is_silence(words, index, joint):
        return None
    if not parts or not _can_say(words, index, subject, joint):
        return None
    return _make(words, index, subject, parts, f"{_form(words, index)}-{joint}")


def _is_silence(words: Words, index: int, joint: str) -> bool:
    """“did not say when”, “would not reveal which”: nothing has been said."""
    return joint == "question" and any(
        words.lows[at] in ("not", "never") or words.lows[at].endswith("n't")
        for at in range(max(0, index - 3), index))


def _can_say(words: Words, index: int, subject: Subject, joint: str) -> bool:
    """“The poll shows …” reports; “the man showed his passport” does not."""
    cue = cue_of(words, index)
    assert cue is not None
    head = words.lows[subject.head]
    if subject.manner == "plain" and head in ("we", "you", "i"):
        return False
    if cue.lemma in _SHOWING:
        return head in _POLLS or (joint == "that" and cue.lemma != "find")
    if words.lows[index] == "states":
        return joint == "that"
    if joint in ("clause", "noun", "object-as") and words.lows[subject.first - 1] == "what":
        return False
    if cue.lemma in _BELIEVING and words.tags[index] == "g" and words.tags[index - 1] != "b":
        return joint == "that"
    return True


def _hypothetical(words: Words, index: int) -> bool:
    """“would say”, “might argue”: nobody has said it."""
    for at in range(index - 1, max(-1, index - 4), -1):
        if words.lows[at] in ("would", "could", "might", "should", "must", "will", "may"):
            return True
        if words.tags[at] not in "rxbh":
            return False
    return False


def _form(words: Words, index: int) -> str:
    """The form of the cue, first half of the rule's name."""
    if words.tags[index] == "g" and words.tags[index - 1] != "b":
        return "participle"
    if words.tags[index] == "v" and index and words.tags[index - 1] == "T":
        return "infinitive"
    return "verb"


def _is_reduced_call(words: Words, index: int, start: int) -> bool:
    """“a class called “Perception””: the participle names, nobody speaks."""
    before = index - 1
    return (words.tags[index] == "E" and before >= 0 and words.tags[before] == "n"
            and words.tags[start : start + 1] in (["q"], ["N"]))


def _right(words: Words, index: int, cues: list[int]) -> tuple[str, list[tuple[int, int]]]:
    """How the content after the cue is joined to it, and its word ranges; empty if there is none."""
    cue = cue_of(words, index)
    assert cue is not None
    tags = words.tags
    end = _end(words, index, cues)
    start = _after_cue(words, index)
    if cue.lemma == "call" and _is_reduced_call(words, index, start):
        return "", []
    at = start
    if "r" in cue.frames:
        at = skip_recipient(words, skip_adverbials(words, at))
    at = skip_adverbials(words, at)
    probe = at
    while probe < end and tags[probe] in ",:-":
        probe += 1
    if probe < end and tags[probe] == "q":
        return "quotation", [(probe, _quotation_end(words, probe, end))]
    if at < end and tags[at] == ":":
        return ("quotation", [(at + 1, end - 1)]) if at + 1 < end else ("", [])
    if at < end and tags[at] == ",":
        colon = next((k for k in range(at, min(end - 1, at + 12)) if tags[k] == ":"), None)
        if colon and tags[colon + 1] == "q":
            return "quotation", [(colon + 1, _quotation_end(words, colon + 1, end))]
        at = _parenthesis_end(words, at, end)
    if at >= end:
        return "", []
    return _joined_content(words, cue, (start, at, end))


def _joined_content(words: Words, cue: Cue,
                    places: tuple[int, int, int]) -> tuple[str, list[tuple[int, int]]]:
    """Content without marks: after “that”, a question word, “to”, or straight after the cue."""
    tags, lows, frames = words.tags, words.lows, cue.frames
    start, at, end = places
    rest = [(start, end - 1)]
    if tags[at] == "t":
        if frames & set("hzwq") and (has_clause(words, at + 1, end) or "q" in tags[at:end]):
            return "that", [(at + 1, end - 1)]
        return ("noun", rest) if "n" in frames and lows[start] == "that" and at + 2 < end else ("", [])
    if lows[at] in _QUESTIONS:
        return ("question", [(at, end - 1)]) if frames & set("wzn") else ("", [])
    if _is_anonymity(words, at):
        return "", []
    if tags[at] == "T" or (tags[at] == "x" and tags[at + 1 : at + 2] == ["T"]):
        return ("to", [(at, end - 1)]) if frames & set("to") else ("", [])
    if "o" in frames and _object_to(words, start, end):
        return "object-to", rest
    if "z" in frames and has_clause(words, at, end):
        return "clause", [(at, end - 1)]
    if frames >= {"r", "z"} and start < at and has_clause(words, start, end):
        return "clause", rest
    if "f" in frames and _object_of(words, start, end):
        return "object-of", rest
    if "a" in frames and tags[start] != ",":
        return "object-as", rest
    if "n" in frames and tags[start] in "dkNnazg#EqL":
        return "noun", rest
    return "", []


def _is_anonymity(words: Words, at: int) -> bool:
    """“asked not to be named” tells of no content."""
    return any(low in ("named", "identified", "quoted") for low in words.lows[at : at + 5]) and (
        "not" in words.lows[at : at + 2])


def _parenthesis_end(words: Words, comma: int, end: int) -> int:
    """“said, however, that”: the index of a “that” after the second comma, else `end`."""
    for at in range(comma + 1, min(end, comma + 25)):
        if words.tags[at] in ",-" and at + 1 < end:
            return at + 1 if words.tags[at + 1] == "t" else end
    return end


def _object_to(words: Words, start: int, end: int) -> bool:
    for at in range(start, min(end, start + 14)):
        tag = words.tags[at]
        if tag == "T":
            return at > start and at + 1 < end and words.tags[at + 1] in "vnbhoVErx"
        if tag in ",;:tqw" or is_finite(words, at):
            return False
    return False


def _object_of(words: Words, start: int, end: int) -> bool:
    return any(words.lows[at] in ("of", "for", "over", "as", "on", "with")
               for at in range(start + 1, min(end, start + 16)))


def _quotation_end(words: Words, first: int, end: int) -> int:
    """A quotation directly after the cue ends the content, unless the clause plainly runs on."""
    last = first
    at = first + 1
    while at < end:
        if words.tags[at] == "q":
            last = at
            at += 1
        elif words.tags[at] in ",-c" and at + 1 < end and words.tags[at + 1] == "q":
            last = at + 1
            at += 2
        else:
            break
    if at < end and words.tags[at] not in ",;:-sg" and not words.text[
            words.quotes[last].inner.end - 1] in ".?!,":
        return end - 1
    return last


def _end(words: Words, index: int, cues: list[int]) -> int:
    """The index after the clause that the cue at `index` can govern."""
    tags = words.tags
    best = len(tags)
    for other in cues:
        if other <= index:
            continue
        border = _border(words, index, other)
        colon = next((at for at in range(index + 3, other) if tags[at] in ";:"), None)
        if border is not None or colon is not None:
            best = min(border or best, colon or best)
            break
    for at in range(index + 1, best):
        if words.lows[at] == "according" and tags[at - 1] in ",-":
            return at - 1
    return _object_end(words, index, best)


def _object_end(words: Words, index: int, best: int) -> int:
    """After “called him “a fraud”” or “praised the plan” a second verb starts something new."""
    cue = cue_of(words, index)
    if cue is None or cue.frames & set("zh"):
        return best
    tags = words.tags
    for at in range(index + 2, best - 1):
        if tags[at] != "c":
            continue
        after = at + 1
        while after < best and tags[after] in "r":
            after += 1
        if after < best and (tags[after] in "yV" or (tags[after] == "E" and is_finite(words, after))):
            return at - 1 if tags[at - 1] == "," else at
    return best


def _border(words: Words, index: int, other: int) -> int | None:
    """Where content of the cue at `index` must stop because the cue at `other` starts its own."""
    tags = words.tags
    cue = cue_of(words, other)
    if cue is None or cue.lemma in _SHOWING or cue.lemma in _BELIEVING:
        return None
    if tags[other] == "g" and tags[other - 1] != "b":
        if not (cue.frames >= {"h", "z"} or tags[other + 1 : other + 2] in (["t"], ["q"])):
            return None
        return other - 1 if tags[other - 1] == "," else (other if tags[other - 1] == "c" else None)
    at = other - 1
    while at > index and tags[at] in "rhmbox":
        at -= 1
    if tags[at] == "c" and at > index + 1:
        return at - 1 if tags[at - 1] == "," else at
    subject = subject_before(words, other)
    if subject is None or subject.manner == "distant":
        return None
    if subject.first <= index:
        return _comma_before(words, other, index)
    at = subject.first - 1
    if at <= index:
        return None
    if tags[at] == "c" or words.lows[at] in ("while", "although", "though", "whereas", "but"):
        return at - 1 if tags[at - 1] == "," else at
    if tags[at] == "," and _is_closing(words, other):
        return at
    return None


def _comma_before(words: Words, verb: int, index: int) -> int | None:
    """“Smith, who argued …, said …”: the relative clause is over at the comma before the verb."""
    at = verb - 1
    while at > index and words.tags[at] in "rhmbox":
        at -= 1
    return at if at > index and words.tags[at] == "," else None


def _is_closing(words: Words, cue: int) -> bool:
    """Whether nothing but adverbials follows the cue up to a comma or the end."""
    at = skip_adverbials(words, _after_cue(words, cue))
    return at >= len(words.tags) or words.tags[at] in ",-"


def _clause_before(words: Words, index: int, cues: list[int]) -> Attribution | None:
    """…, Smith said. — …, according to the rule that nothing is said after the cue."""
    cue = cue_of(words, index)
    if cue is None or "p" not in cue.frames or words.tags[index] == "g":
        return None
    inverted = None
    if "i" in cue.frames and index and words.tags[index - 1] in ",-" and (
            words.tags[index] in "VE" or words.lows[index] in ("say", "write")):
        inverted = _named_after(words, index)
    subject = inverted or subject_before(words, index)
    if subject is None or subject.manner == "distant":
        return None
    start = index if inverted else subject.first
    if start == 0 or words.tags[start - 1] not in ",-":
        return None
    if not inverted and not _closing_or_resumed(words, index, cue):
        return None
    left = _left(words, start, index)
    if not left:
        return None
    rule = "clause-inverted" if inverted else "clause-before"
    return _make(words, index, subject, [*left, *_resumed(words, index, cues)], rule)


def _named_after(words: Words, index: int) -> Subject | None:
    """The subject after its verb, if it names somebody and has no verb of its own."""
    found = subject_after(words, index)
    if found is None or found.last - found.first > 14:
        return None
    tags = words.tags
    if found.last + 1 < len(tags) and tags[found.last + 1] not in ",;psrcw-":
        return None
    named = any(tags[at] == "N" for at in range(found.first, found.head + 1))
    determined = tags[found.first] == "d" and tags[found.head] == "n"
    return found if named or determined else None


def _closing_or_resumed(words: Words, index: int, cue: Cue) -> bool:
    at = _after_cue(words, index)
    if "r" in cue.frames:
        at = skip_recipient(words, at)
    at = skip_adverbials(words, at)
    return at >= len(words.tags) or words.tags[at] in ",-;sg"


def _left(words: Words, start: int, index: int) -> list[tuple[int, int]]:
    """The clause that ends just before word `start`, if it has a verb or a quotation."""
    tags = words.tags
    last = start - 1
    while last >= 0 and tags[last] in ",-":
        last -= 1
    if last < 0:
        return []
    first = _clause_start(words, last)
    if words.is_title or words.text[words.span.end - 1] not in ".!?”\"’'":
        return [(first, last)] if last - first > 1 else []
    usable = any(tags[at] == "q" or is_finite(words, at) for at in range(first, last + 1))
    return [(first, last)] if usable and tags[first] not in "s" else []


def _clause_start(words: Words, index: int) -> int:
    """Where the main clause that holds `index` starts: after a colon, semicolon or “but”."""
    first = index
    while first > 0 and words.tags[first - 1] not in ";:":
        first -= 1
    while first < index and words.tags[first] in "c,":
        first += 1
    return first


def _left_start(words: Words, quote: int, cues: list[int]) -> int:
    """Where content that ends with the quotation at `quote` starts: its sentence, or a cue before."""
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


def _resumed(words: Words, index: int, cues: list[int]) -> list[tuple[int, int]]:
    """“A,” Smith said, “B” — the part of the content that stands after the cue."""
    tags = words.tags
    at = _after_cue(words, index)
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
        return [(at, _quotation_end(words, at, len(tags)))]
    return []


def _as_clause(words: Words, index: int, cues: list[int]) -> Attribution | None:
    """As Smith noted, …"""
    cue = cue_of(words, index)
    if cue is None or "h" not in cue.frames:
        return None
    subject = subject_before(words, index)
    if subject is None or subject.first == 0 or words.lows[subject.first - 1] != "as":
        return None
    if not _closing_or_resumed(words, index, cue):
        return None
    opens = subject.first - 1
    if opens == 0:
        comma = next((at for at in range(index, len(words.tags)) if words.tags[at] == ","), -1)
        if comma < 0:
            return None
        parts = [(comma + 1, len(words.tags) - 1)]
    else:
        parts = _left(words, opens, index)
    return _make(words, index, subject, parts, "as-clause") if parts else None


def _according(words: Words) -> list[Attribution]:
    """…, according to the report. — According to the report, …"""
    found = []
    lows, tags = words.lows, words.tags
    for at in range(len(lows) - 2):
        if lows[at] != "according" or lows[at + 1] != "to":
            continue
        last = _source_end(words, at + 2)
        subject = Subject(at + 2, last, last, "plain")
        if at == 0 or tags[at - 1] in ";:" or (at == 1 and tags[0] in "cr"):
            comma = next((k for k in range(last + 1, len(tags)) if tags[k] == ","), last)
            parts = [(comma + 1, len(tags) - 1)] if comma + 1 < len(tags) else []
        else:
            parts = _left(words, at, at)
        found.append(Attribution(cue=(at, at + 1), lemma="according to", stance="neutral",
                                 subject=subject, parts=tuple(parts), rule="according-to"))
    return found


def _source_end(words: Words, first: int) -> int:
    tags = words.tags
    last = first
    while last + 1 < len(tags) and tags[last + 1] not in ",;:-ctsq":
        last += 1
    return last


def _nouns(words: Words) -> list[Attribution]:
    """the ministry’s claim that …"""
    found = []
    nouns = lexicon().nouns
    for at in range(len(words.lows) - 2):
        if words.tags[at] in "nVv" and words.tags[at + 1] == "t" and words.lows[at] in nouns:
            cue = nouns[words.lows[at]]
            owner = at - 1
            while owner >= 0 and words.tags[owner] in "a":
                owner -= 1
            if owner < 0 or words.tags[owner] not in "k" and words.lows[owner] not in (
                    "his", "her", "their", "its"):
                continue
            shared = shared_subject(words, at) if words.tags[owner] == "d" else None
            first = owner
            while first > 0 and words.tags[owner] == "k" and words.tags[first - 1] in "Nnad":
                first -= 1
            found.append(Attribution(
                cue=(at, at), lemma=cue.lemma, stance=cue.stance,
                subject=shared or Subject(first, owner, owner, "plain"),
                parts=((at + 2, len(words.tags) - 1),), rule="noun-that"))
    return found


def _asked(words: Words) -> list[Attribution]:
    """Asked (by Smith) whether …, Jones said: the question is a statement of its own."""
    lows, tags = words.lows, words.tags
    at = next((k for k in range(min(2, len(lows))) if lows[k] in ("asked", "questioned")), -1)
    if at < 0 or (at and tags[0] not in "scr"):
        return []
    start, subject = at + 1, None
    if lows[start : start + 1] == ["by"]:
        last = start
        while last + 1 < len(tags) and tags[last + 1] in "NndkaE#":
            last += 1
        if last > start:
            subject = Subject(start + 1, last, last, "plain")
        start = last + 1
    while start < len(tags) and tags[start] in "r" or lows[start : start + 1] in (["at"], ["in"]):
        start += 1
    if lows[start : start + 1] and (lows[start] in _QUESTIONS or lows[start] == "about"):
        end = next((k for k in range(start, len(tags)) if tags[k] == ","), start)
        if end > start + 1:
            return [Attribution(cue=(at, at), lemma="ask", stance="neutral", subject=subject,
                                parts=((start, end - 1),), rule="asked")]
    return []


def _headline(words: Words) -> list[Attribution]:
    """“Smith: Talks Will Go On”, “Talks Will Go On - Smith”."""
    tags = words.tags
    if not words.is_title or len(tags) > 24:
        return []
    colons = [at for at, tag in enumerate(tags) if tag == ":"]
    dashes = [at for at, tag in enumerate(tags) if tag == "-" and words.text[words.starts[at]] != "."]
    found = []
    if dashes and 0 < len(tags) - 1 - dashes[-1] <= 3 and dashes[-1] > 3:
        at = dashes[-1]
        first = colons[0] + 1 if colons and colons[0] < 2 else 0
        found.append((at, Subject(at + 1, len(tags) - 1, len(tags) - 1, "plain"), (first, at - 1)))
    elif colons and 0 < colons[0] <= 3 and len(tags) - colons[0] > 3:
        at = colons[0]
        if words.lows[0] not in _LABELS:
            found.append((at, Subject(0, at - 1, at - 1, "plain"), (at + 1, len(tags) - 1)))
    return [Attribution(cue=(at, at), lemma=":", stance="neutral", subject=subject, parts=(part,),
                        rule="headline") for at, subject, part in found if _is_known(words, subject)]


def _is_known(words: Words, subject: Subject) -> bool:
    """Whether a headline's speaker is a poll, or somebody the text names again."""
    last = words.text[words.starts[subject.last] : words.ends[subject.last]]
    if words.lows[subject.last] in _POLLS:
        return True
    return (last[0].isupper() and words.tags[subject.first] in "Nn"
            and words.tags[subject.last] in "Nn" and words.text.count(last) > 1)


def _trimmed(words: Words, item: Attribution) -> Attribution:
    """Drop empty ranges and the punctuation at their edges."""
    parts = []
    for first, last in item.parts:
        while first <= last and words.tags[first] in ",;:-":
            first += 1
        while last >= first and words.tags[last] in ",;:-c":
            last -= 1
        if first <= last and not (first <= item.cue[0] <= last):
            parts.append((first, last))
    return replace(item, parts=tuple(parts))


def _parenthesis(words: Words, index: int, cues: list[int]) -> Attribution | None:
    """In both cases, Smith said, …: the cue stands between commas inside its content."""
    cue = cue_of(words, index)
    if cue is None or "p" not in cue.frames or words.tags[index] == "g":
        return None
    subject = subject_before(words, index)
    if subject is None or subject.manner in ("distant", "relative") or subject.first < 2:
        return None
    if words.tags[subject.first - 1] not in ",-":
        return None
    after = skip_adverbials(words, _after_cue(words, index))
    tags = words.tags
    if after + 1 >= len(tags) or tags[after] not in ",-" or tags[after + 1] in "gsw":
        return None
    end = _end(words, index, cues)
    first = _clause_start(words, subject.first)
    if after + 1 >= end or (tags[first] == "s" and words.lows[first] != "whether"):
        return None
    if tags[after + 1] == "c" and any(is_finite(words, at) for at in range(first, subject.first)):
        return None
    parts = [(first, subject.first - 2), (after + 1, end - 1)]
    return _make(words, index, subject, parts, "parenthesis")


RULES = [_quoted_as, _as_clause, _quotation_before, _parenthesis, _clause_before, _right_content]
