"""Subjects: find the words that name who does what a verb says."""

from dataclasses import dataclass
from typing import Literal

from dossier.speech.words import Words

Manner = Literal["plain", "apposition", "relative", "distant", "inverted"]

_AUXILIARY = frozenset("rmhbox")
_BREAKS = frozenset(";:-")
_NOMINAL = frozenset("Nndka#yzq")
_FINITE = frozenset("VvbhomY")
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june "
    "july august september october november december jan feb mar apr jun jul aug sept sep oct nov "
    "dec today yesterday week month year morning afternoon evening night".split()
)
_PRONOUNS = frozenset(
    "some many most several both all few others those these this each another none everyone "
    "everybody someone nobody anyone neither either one two".split()
)
_BEARERS = frozenset(
    "statement tweet tweets post letter memo message email e-mail report article story speech video "
    "interview release ad note column editorial ruling op-ed book essay text texts call".split()
)
_HUMANS = frozenset(
    "people critics experts officials residents allies friends parents students aides officer "
    "neighbours neighbors marchers crowd fans witnesses relatives families spokesman spokeswoman".split()
)
_FARTHEST = 80


@dataclass(frozen=True, slots=True)
class Subject:
    """Words `first` to `last` name the subject; its head ends at `head`."""

    first: int
    last: int
    head: int
    manner: Manner


def subject_before(words: Words, verb: int) -> Subject | None:
    """The subject of a verb that follows it, or None where the sentence does not say."""
    tags = words.tags
    index = _skip_auxiliaries(words, verb - 1)
    if index < 0:
        return None
    tag = tags[index]
    if tags[verb] == "g" and tags[verb - 1] != "b" and not _is_progressive(words, index, verb):
        return _participle_subject(words, index, verb)
    if tag == ",":
        return _behind_comma(words, index)
    if tag == "-":
        return _behind_dash(words, index)
    if tag in "wt":
        return _antecedent(words, index)
    if tag == "T":
        return None
    if tag in "cgpV":
        return shared_subject(words, index)
    return None if tag == "s" else _noun_phrase(words, index)


def _is_progressive(words: Words, index: int, verb: int) -> bool:
    """“is saying”, “has been telling”, “they’re asking”."""
    return words.tags[index] == "Y" or any(tag == "b" for tag in words.tags[index + 1 : verb])


def _participle_subject(words: Words, index: int, verb: int) -> Subject | None:
    """“Smith left, saying …”, “voters saying …”, “a statement saying …”, “After saying …, Smith”."""
    tags = words.tags
    if tags[index] in "Nnzd" and words.lows[index] not in _BEARERS:
        found = _noun_phrase(words, index)
        if (
            found
            and words.lows[found.head] not in _BEARERS
            and (
                found.first == 0 or is_human(words, found.head) or tags[found.first - 1] in ",;:-sw"
            )
        ):
            return found
    return shared_subject(words, index) or _following_subject(words, verb)


def is_human(words: Words, index: int) -> bool:
    """Whether the word names people: a name, a pronoun for people, or a noun for those who speak."""
    low = words.lows[index]
    return (
        words.tags[index] == "N"
        or low in _HUMANS
        or low in _PRONOUNS
        or low.endswith(("ers", "ors", "ists", "men", "women", "ians", "ants", "ates"))
    )


def _following_subject(words: Words, verb: int) -> Subject | None:
    """The subject of the main clause after an introductory participle."""
    tags = words.tags
    for comma in range(verb + 1, len(tags)):
        if tags[comma] != ",":
            continue
        for at in range(comma + 1, min(comma + 16, len(tags))):
            if is_finite(words, at) and tags[at - 1] in "Nndyr)#":
                found = subject_before(words, at)
                if found and found.first == comma + 1:
                    return Subject(found.first, found.last, found.head, "distant")
                break
    return None


def shared_subject(words: Words, index: int) -> Subject | None:
    """The subject of an earlier verb, which a coordinated verb or a participle shares."""
    tags = words.tags
    for verb in range(index, max(-1, index - _FARTHEST), -1):
        if tags[verb] == ";":
            return None
        if (
            not is_finite(words, verb)
            or _is_second_verb(words, verb)
            or _is_inside_clause(words, verb, index + 1)
        ):
            continue
        before = _skip_auxiliaries(words, verb - 1)
        if before < 0 or tags[before] in "cTgs":
            continue
        found = subject_before(words, verb)
        if found:
            return Subject(found.first, found.last, found.head, "distant")
    return None


def _is_second_verb(words: Words, verb: int) -> bool:
    """“had cancelled a rally with Lee slated for June”: a participle in a clause that has its verb."""
    tags = words.tags
    if tags[verb] != "E" or tags[verb - 1 : verb] not in (["N"], ["n"]):
        return False
    for index in range(verb - 1, -1, -1):
        if tags[index] in ",;:-ctwsqy":
            return False
        if is_finite(words, index):
            return True
    return False


def subject_after(words: Words, verb: int) -> Subject | None:
    """The subject that follows its verb: “said Smith, a teacher from Leeds”."""
    tags = words.tags
    first = verb + 1
    while first < len(tags) and tags[first] == "r" and words.lows[first] in ("also", "then"):
        first += 1
    last = first - 1
    while last + 1 < len(tags) and tags[last + 1] in "NndkaE#ypq":
        tag = tags[last + 1]
        if tag == "p" and last < first:
            return None
        if tag == "q" and (last < first or tags[last] not in "dka"):
            break
        last += 1
        if tag == "y":
            break
    while last >= first and tags[last] in "pdE":
        last -= 1
    if last < first:
        return None
    head = next((i - 1 for i in range(first + 1, last + 1) if tags[i] == "p"), last)
    return Subject(first, last, head, "inverted")


def is_finite(words: Words, index: int) -> bool:
    """Whether the word can be the main verb of a clause."""
    tag = words.tags[index]
    if tag in "VbmoY":
        return True
    if tag == "h":
        return words.lows[index] != "having"
    if tag == "v":
        before = words.tags[index - 1] if index else ""
        return before not in ("T", "m", "o", "x")
    if tag != "E":
        return False
    before = index - 1
    while before >= 0 and words.tags[before] == "r":
        before -= 1
    if before < 0 or words.tags[before] in "bhdap":
        return False
    after = words.tags[index + 1] if index + 1 < len(words.tags) else ""
    return not (after == "p" and words.lows[index + 1] == "by")


def _is_inside_clause(words: Words, verb: int, until: int) -> bool:
    """Whether the verb stands in a clause of its own that is over before the word `until`."""
    tags = words.tags
    index = _skip_auxiliaries(words, verb - 1)
    steps = 0
    while index >= 0 and steps < 12 and tags[index] in "NndkaE#yzqpg)(":
        if tags[index] == "E" and is_finite(words, index):
            break
        if tags[index] == "q" and _is_spoken(words, index):
            return False
        index -= 1
        steps += 1
    if index < 0:
        return False
    tag = tags[index]
    if tag == "t":
        return True
    if tag in "sw":
        return "," in tags[verb:until]
    return tag in "VEv" and steps > 0


def _skip_auxiliaries(words: Words, index: int) -> int:
    tags = words.tags
    while index >= 0:
        if tags[index] == ")":
            while index >= 0 and tags[index] != "(":
                index -= 1
            index -= 1
        elif tags[index] in _AUXILIARY and words.lows[index] not in _TIMES:
            index -= 1
        elif words.lows[index] in _TIMES or (
            tags[index] == "#" and index and tags[index - 1] == "p"
        ):
            start = _time_start(words, index)
            if start is None:
                return index
            index = start - 1
        else:
            return index
    return index


def _time_start(words: Words, index: int) -> int | None:
    """Where “last month”, “on Monday” or “in 2004” starts; None if the word is no such phrase."""
    start = index
    while start >= 0 and (words.lows[start] in _TIMES or words.tags[start] in "#dar"):
        if words.lows[start] in ("last", "this", "next", "earlier", "later", "yesterday", "today"):
            return start
        start -= 1
    if start >= 0 and words.tags[start] == "p":
        return start
    return index if words.tags[index] == "r" else None


def _noun_phrase(words: Words, last: int) -> Subject | None:
    """The noun phrase that ends at `last`, with what is attached to it by prepositions."""
    tags, lows = words.tags, words.lows
    if tags[last] == "y" or (tags[last] in "d#" and lows[last] in _PRONOUNS):
        return Subject(last, last, last, "plain")
    if tags[last] == "Y":
        return Subject(last, last, last, "plain")
    first = last
    while first > 0 and not _ends_phrase(words, first - 1, last):
        first -= 1
    first = _without_introduction(words, first, last)
    while first <= last and tags[first] in "pcr" and first < last:
        first += 1
    if tags[first] in "pcrgT,":
        return None
    start = first + 2 if lows[first] in ("more", "less", "fewer", "as") else first + 1
    head = next((i - 1 for i in range(start, last + 1) if tags[i] in "pwEg"), last)
    return Subject(first, last, head, "plain")


def _ends_phrase(words: Words, index: int, last: int) -> bool:
    tags = words.tags
    tag = tags[index]
    if tag in "Nndka#)(":
        return False
    if tag == "q":
        return index == 0 or tags[index - 1] not in "dkaNn" or _is_spoken(words, index)
    if tag == "c":
        return _verb_before(words, index) or index == 0 or tags[index - 1] not in "Nnk#)"
    if tag == "E" and tags[index - 1 : index] in (["h"], ["b"]):
        return not _after_relative(words, index)
    if tag == "z":
        return index == 0 or tags[index - 1] not in "pELV"
    if tag == "E" and _after_relative(words, index):
        return False
    if tag in "pE" or (tag == "g" and tags[index - 1 : index] not in ([","], [])):
        return tag == "E" and is_finite(words, index) and not _is_reduced(words, index)
    if tag == "r":
        return words.lows[index] not in _TIMES and words.lows[index] not in (
            "here",
            "there",
            "only",
        )
    if tag == "w" and words.lows[index] in ("who", "which"):
        after = index + 1
        while after < last and tags[after] == "r":
            after += 1
        return after >= last or not (is_finite(words, after) or tags[after] == "E")
    if tag in "VbhmovEL":
        return not _after_relative(words, index)
    return True


def _is_spoken(words: Words, index: int) -> bool:
    """Whether a quotation ends like a spoken sentence and so cannot be part of a name."""
    quote = words.quotes[index]
    return words.text[quote.inner.end - 1] in ",.?!" and words.tags[index + 1 : index + 2] != ["k"]


def _after_relative(words: Words, index: int) -> bool:
    """Whether a verb belongs to a “who …” clause of the phrase: “those who backed it said”."""
    tags = words.tags
    back = index - 1
    while back >= 0 and tags[back] in "rhmbox":
        back -= 1
    return back >= 0 and tags[back] == "w" and words.lows[back] in ("who", "which")


def _is_reduced(words: Words, index: int) -> bool:
    """“the poll released Wednesday”: a participle that belongs to the noun before it."""
    after = words.tags[index + 1] if index + 1 < len(words.tags) else ""
    return index > 0 and words.tags[index - 1] in "nN" and after in "pr"


def _verb_before(words: Words, index: int) -> bool:
    """Whether the clause already has a verb before the coordinator at `index`."""
    tags = words.tags
    for back in range(index - 1, -1, -1):
        if tags[back] in ";:-,t":
            return False
        if is_finite(words, back) or tags[back] in "g":
            return True
    return False


def _without_introduction(words: Words, first: int, last: int) -> int:
    """Drop “On Tuesday” from “On Tuesday a spokesman said”."""
    tags = words.tags
    if tags[first] not in "prs":
        return first
    for index in range(last, first, -1):
        starts = tags[index] in "dyk" or (tags[index] == "N" and tags[index - 1] != "N")
        if starts and (tags[index - 1] in "n#r" or words.lows[index - 1] in _TIMES):
            return index
    return first


def _behind_comma(words: Words, comma: int) -> Subject | None:
    """“Smith, a teacher from Leeds, said”: skip what stands between commas."""
    tags = words.tags
    borders = [comma]
    index = comma - 1
    while index >= 0 and tags[index] not in ";:-":
        if tags[index] == "q" and _is_spoken(words, index):
            break
        if tags[index] == ",":
            borders.append(index)
        index -= 1
    borders.append(index)
    segments = [(left + 1, right - 1) for right, left in zip(borders, borders[1:], strict=False)]
    chosen = None
    for first, last in segments:
        if first > last:
            continue
        opens = tags[first]
        if opens in "Nndka#y" and not _has_own_verb(words, first, last):
            chosen = (first, last)
        elif opens in "wcpsrgETL(aq" or _has_own_verb(words, first, last):
            if opens == "c" or (opens not in "wsp" and _has_own_verb(words, first, last)):
                break
    if chosen is None:
        return shared_subject(words, comma)
    found = _noun_phrase(words, chosen[1])
    if found is None:
        return None
    manner: Manner = "apposition" if chosen != segments[0] else "plain"
    return Subject(found.first, comma - 1, found.head, manner)


def _has_own_verb(words: Words, first: int, last: int) -> bool:
    return any(
        is_finite(words, index)
        and not _is_reduced(words, index)
        and not _after_relative(words, index)
        for index in range(first, last + 1)
    )


def _behind_dash(words: Words, dash: int) -> Subject | None:
    for index in range(dash - 1, 0, -1):
        if words.tags[index] == "-":
            return _noun_phrase(words, index - 1)
    return None


def _antecedent(words: Words, index: int) -> Subject | None:
    """“voters who said”: the source runs from the antecedent to the relative pronoun."""
    before = index - 1
    if before >= 0 and words.tags[before] in "p":
        before -= 1
    if before >= 0 and words.tags[before] == ",":
        before -= 1
    if before < 0 or words.tags[before] not in "Nnzd#)":
        return Subject(index, index, index, "relative") if words.lows[index] == "who" else None
    found = _noun_phrase(words, before)
    if found is None:
        return None
    return Subject(found.first, index, before, "relative")
