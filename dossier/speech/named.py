"""Named: find the words in and about a noun phrase that say who it is."""

import re

from dossier.speech.lexicon import lexicon
from dossier.speech.naming import naming
from dossier.speech.people import Person, end_of_body
from dossier.speech.records import Subject
from dossier.speech.subjects import subject_before
from dossier.speech.tables import words_of
from dossier.speech.verbs import is_finite, is_human
from dossier.speech.words import Words

_LONGEST_DESCRIPTION = 7


def main_subject(words: Words) -> Subject | None:
    """The subject of the first main verb, or the name that opens the sentence."""
    for index in range(len(words.tags)):
        if is_finite(words, index):
            found = subject_before(words, index)
            if found is None or found.manner == "relative":
                continue
            if found.first == 0 or words.tags[found.first - 1] not in "stw":
                return found
    last = 0
    while last + 1 < len(words.tags) and words.tags[last + 1] == "N":
        last += 1
    return Subject(0, last, last, "plain") if words.tags[:1] == ["N"] else None


def apposed_name(words: Words, subject: Subject) -> tuple[int, int] | None:
    """The words of a name that stands beside a noun for its bearer."""
    behind = None if subject.manner == "alone" else _behind_comma(words, subject)
    return behind or _at_end(words, subject)


def _behind_comma(words: Words, subject: Subject) -> tuple[int, int] | None:
    """The name in “its leader, Ann Lee, said” or “said one mother, Ann Lee.”."""
    tags = words.tags
    is_open = subject.manner == "inverted" or tags[subject.last + 1 : subject.last + 2] == [","]
    end = len(tags) if is_open else subject.last + 1
    for comma in range(subject.head + 1, min(subject.head + 14, end)):
        if tags[comma] != ",":
            if subject.manner == "inverted" and tags[comma] not in "pNndka":
                return None
            continue
        first = comma + 1
        while first < len(tags) and (
            tags[first] in "dan#E"
            or words.lows[first] in words_of("roles")
            or words.lows[first] in words_of("titles")
        ):
            first += 1
        last = first
        while last < len(tags) and tags[last] == "N":
            last += 1
        if last > first and (last == len(tags) or tags[end_of_body(words, last)] in ",-"):
            return first, last - 1
        return None
    return None


def _at_end(words: Words, subject: Subject) -> tuple[int, int] | None:
    """The name in “the clerk to the council Ann Lee”: two names after a noun, at the end."""
    last = subject.last
    first = last
    roles = words_of("roles")
    while first > subject.head and words.tags[first] == "N" and words.lows[first] not in roles:
        first -= 1
    is_role = words.lows[subject.head] in roles
    named = last - first in (2, 3) and words.tags[first] in "nN"
    return (first + 1, last) if is_role and named else None


def names_what_is_between(words: Words, subject: Subject, apposed: tuple[int, int]) -> bool:
    """“a spokesman for the firm, Lee & Co,”, “the mayor of the town, Port Lee,”: not the first."""
    comma = next(
        (at for at in range(subject.head + 1, apposed[0]) if words.tags[at] == ","), subject.head
    )
    between = words.lows[subject.head + 1 : comma]
    is_place = between[:2] == ["of", "the"] and words.lows[comma - 1] in words_of("places")
    return is_place or bool({"for", "at", "from", "with"} & set(between))


def author_of(words: Words, subject: Subject) -> tuple[int, int] | None:
    """“a report by the daily Herald”: the words after by, from or of."""
    for index in range(subject.head + 1, subject.last):
        if words.lows[index] in ("by", "from", "of"):
            first = index + 1
            while first < subject.last and words.tags[first] in "nad":
                first += 1
            last = next((at for at in range(first, subject.last) if words.tags[at + 1] in "pT,"), 0)
            return (first, last or subject.last) if words.tags[first] == "N" else None
    return None


def denies(words: Words) -> bool:
    """Whether the sentence denies something or calls it false, in a quotation or not."""
    verbs, wanted = lexicon().verbs, words_of("denying")
    said = words.text[words.span.start : words.span.end].casefold()
    return any(
        word in wanted or (word in verbs and verbs[word].stance == "denial")
        for word in re.findall(r"[a-z]+", said)
    )


def is_person(words: Words, subject: Subject) -> bool:
    """Whether the phrase is a pronoun or a noun for people."""
    return words.tags[subject.head] in "yY" or is_human(words, subject.head)


def unnamed_person(words: Words, subject: Subject) -> list[Person | None]:
    """“His wife”, “a neighbour”: somebody without a name, whom a pronoun may mean."""
    if words.tags[subject.head] in "yYN" or words.lows[subject.head][-1] == "s":
        return []
    found = naming(words, subject.first, subject.head)
    return [Person("", 0, gender=found.gender, is_human=True)]


def opens_with_plural(words: Words, subject: Subject) -> bool:
    """“Members would strike”: a word that has its capital from the sentence, and means several."""
    low = words.lows[subject.head]
    return subject.head == 0 and low.endswith("s") and not low.endswith(("ss", "us", "is"))


def is_with_others(words: Words, subject: Subject) -> bool:
    """“She and her colleagues”, “the minister, Ann Lee, and his deputy”: not one who has a name."""
    tags, first, head = words.tags, subject.first, subject.head
    if tags[first] == "y":
        return first < head
    return any(tags[at] == "," and tags[at + 1] == "c" for at in range(first, head))


def is_described_anew(words: Words, first: int, head: int) -> bool:
    """“the Spaniard”, “the 34-year-old”: somebody already named, in other words."""
    low = words.lows[head]
    is_new = low in words_of("nationals") or low.endswith("-year-old")
    return words.lows[first] == "the" and is_new


def names_several(words: Words, first: int, last: int) -> bool:
    """Whether the phrase names several; “singer and activist Ann Lee” is one."""
    for at in range(first + 1, last):
        if words.tags[at] == "c" and not (
            words.tags[at - 1] == "n" and is_human(words, at - 1) and words.tags[at + 1] != "d"
        ):
            return True
    return False


def printed(words: Words, first: int, last: int) -> str:
    """The phrase as printed, without a leading article and in one line.

    A possessive falls away, but not that of a name such as “Moody’s”, which a verb follows.
    """
    while first < last and words.lows[first] in ("the", "a", "an", "("):
        first += 1
    text = " ".join(words.text[words.starts[first] : words.ends[last]].split())
    is_name = last + 1 < len(words.tags) and is_finite(words, last + 1)
    return text if is_name else text.removesuffix("’s").removesuffix("'s")


def quoted_name(words: Words, last: int) -> str:
    """The name in “the opposition party “New Field””."""
    if words.tags[last] != "q" or words.tags[last - 1] != "n":
        return ""
    inner = words.quotes[last].inner
    parts = words.text[inner.start : inner.end].split()
    is_name = len(parts) < 5 and all(part[0].isupper() for part in parts if len(part) > 3)
    return " ".join(parts) if is_name else ""


def without_bracket(words: Words, subject: Subject) -> int:
    """The head of “Ann Lee (Labour)”: the last word before the bracket."""
    if words.tags[subject.head] != ")":
        return subject.head
    opens = (at for at in range(subject.head, subject.first, -1) if words.tags[at] == "(")
    return next(opens, subject.head + 1) - 1


def longer_head(words: Words, subject: Subject, head: int) -> int:
    """The last word of “one of the men”, “one in five” and “the ministry of Lower Karsa”."""
    lows, tags = words.lows, words.tags
    if lows[head] in words_of("partitive") and lows[head + 1 : head + 2] == ["of"]:
        comma = next((at for at in range(head + 1, subject.last) if tags[at] == ","), 0)
        head = comma - 1 if comma else subject.last
    elif tags[head] == "#":
        head = subject.last
    if lows[head + 1 : head + 2] == ["of"]:
        ends = (
            at for at in range(head + 2, subject.last) if tags[at] in ",pwEg" and lows[at] != "of"
        )
        end = next(ends, 0)
        head = end - 1 if end else subject.last
    return _described_head(words, subject, head)


def _described_head(words: Words, subject: Subject, head: int) -> int:
    """The last word of “two people briefed on the matter”, “an official in her office”."""
    following = words.lows[head + 1 : head + 2]
    if not is_human(words, head) or not words_of("describing").intersection(following):
        return head
    end = next((at for at in range(head + 1, subject.last + 1) if words.tags[at] in ",w-;:("), 0)
    last = end - 1 if end else subject.last
    return last if last - head <= _LONGEST_DESCRIPTION else head
