"""Names: a text becomes the people, states, organisations and bodies it mentions, with their roles.

A run of capitalised words is a name. What stands before it (a role), in it (an organisation's head
noun) and elsewhere in the text (its last word alone) tells which kind; where nothing tells, the
mention is not `certain`.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from dossier.extract.firms import without_firms
from dossier.extract.name_data import capitals, country_names, demonyms, words_of
from dossier.extract.records import Mention
from dossier.model.span import Span
from dossier.speech.lexicon import lexicon
from dossier.speech.records import Statement
from dossier.speech.tables import tag_of
from dossier.speech.tables import words_of as spoken_of
from dossier.text.occurrences import whole_words
from dossier.text.patterns import late

_CAP = (
    r"(?:(?:al|el|ad|ar|as|an)-)?[A-ZÀ-ÖØ-ÞČŠŽŁ][\w&]*"
    r"(?:[-’'.][A-Za-zÀ-ÿ][\w]*)*(?:(?<=s)[’'](?= [A-Z]))?"
)
RUN = late(
    rf"(?:[Tt]he )?{_CAP}(?: (?:(?:of|for|in|and|&|de|van|von|der|al|bin|du|la) )?(?:the )?{_CAP})*"
)
_WORD = late(r"[^\s]+")
_SMALL = late(r"[a-z]+")
_ADDRESSES = ("Mr", "Mrs", "Ms", "Miss")
_JOINS = frozenset("of for in and".split())
AFTER = late(r" ?\((?P<short>[A-Z][A-Za-z]{1,9})\)")
_APPOSED = late(r", (?:the |an? )?(?P<role>[\w’' -]{3,60}?)(?:,|\.|;| who| and\b)")
PLACES = frozenset("town city village port district county province region country".split())
"""Behind “the mayor of the town,” stands the name of the town."""
_HELD = late(r"\b(?:former|acting|interim|outgoing|then) $", re.IGNORECASE)
"""Words without which a role would be somebody else's."""
_LOWER_ROLE = late(
    r"(?P<role>(?:\b[A-Z][a-z]+ )?(?:\b[a-z-]+ ){0,2}\b[a-z-]+"
    r"(?: of (?:the )?(?!the\b)[\w-]+(?: [\w-]+)?)?) $"
)
_INSIDE = late(r"[\w,;] (?:the )?\Z")
"""What stands before a word that does not open its sentence."""
_PLACE_BEFORE = late(r"\b(?:in|at|to|from|near|outside|around|of) (?:the )?$")


def mentions(text: str, sentences: Sequence[Span]) -> tuple[Mention, ...]:
    """Names inside the given sentences, in order. English capitalisation is assumed."""
    runs = [(run, sentence) for sentence in sentences for run in _runs(text, sentence)]
    alone = Counter(_untitled(text[run.start : run.end]) for run, _ in runs)
    found: list[Mention] = []
    for run, sentence in runs:
        if _is_plain_start(text, run, sentence, alone):
            continue
        if mention := _mention(text, run, alone):
            found.append(mention)
    return without_firms(text, found)


def _runs(text: str, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    for run in _runs_of(text[start : sentence.end]):
        yield Span(start + run.start, start + run.end)


@lru_cache(maxsize=1 << 12)
def _runs_of(sentence: str) -> tuple[Span, ...]:
    """The names in a sentence by itself, which may stand in many texts."""
    if _is_headline(sentence):
        return ()
    return tuple(
        run
        for match in RUN.finditer(sentence)
        for part in _parted(sentence, _without_starter(sentence, Span(*match.span())))
        if (run := _without_address(sentence, part)).start < run.end
    )


def _is_headline(words: str) -> bool:
    """Most longer words capitalised: capitals then tell nothing."""
    longer = [word for word in words.split() if len(word) > 3 and word[0].isalpha()]
    return len(longer) >= 4 and sum(word[0].isupper() for word in longer) > 0.75 * len(longer)


def _without_starter(text: str, run: Span) -> Span:
    """The run without a leading small word: "The", "On", "After"."""
    start = run.start
    for word in _WORD.finditer(text, run.start, run.end):
        asks = word.start() == 0 and word.group() == "Will" and text.rstrip().endswith("?")
        if not asks and word.group().lower() not in words_of("starter"):
            break
        start = word.end() + 1
    return Span(min(start, run.end), run.end)


def _without_address(text: str, run: Span) -> Span:
    """The run without “Mr” or “Ms” before a name, and without “KC” or “PhD” behind it."""
    words = list(_WORD.finditer(text, run.start, run.end))
    while len(words) > 1 and words[0].group().rstrip(".") in _ADDRESSES:
        words.pop(0)
    while len(words) > 2 and words[-1].group().rstrip(".").lower() in spoken_of("after names"):
        words.pop()
    return Span(words[0].start(), words[-1].end()) if words else run


def _untitled(name: str) -> str:
    """The last name of “Dr Lee” and “Minister Lee”; any other name as it is."""
    *titles, last = name.split()
    return last if all(_is_role(word, is_last=False) for word in titles) else name


def _parted(text: str, run: Span) -> Iterator[Span]:
    """ "the UN and UNESCO" is two names; "Ministry of Trade and Labour" is one."""
    words = [Span(*word.span()) for word in _WORD.finditer(text, run.start, run.end)]
    start = 0
    for number, word in enumerate(words):
        if text[word.start : word.end] in _JOINS and not _binds(text, words[start:number], word):
            if number > start:
                yield Span(words[start].start, words[number - 1].end)
            start = number + 1
            while start < len(words) and text[words[start].start : words[start].end] == "the":
                start += 1
    if start < len(words):
        yield Span(words[start].start, words[-1].end)


def _binds(text: str, before: Sequence[Span], join: Span) -> bool:
    words = [text[word.start : word.end].lower() for word in before]
    heads = set(words)
    opened = bool(heads & {"of", "for"})
    if text[join.start : join.end] in ("and", "in"):
        return opened and bool(heads & words_of("organisation"))
    return bool(words) and (words[-1] in words_of("organisation") or words[-1] in words_of("role"))


def _is_plain_start(text: str, run: Span, sentence: Span, alone: Counter[str]) -> bool:
    """A single word that opens its sentence and is an ordinary word elsewhere, or stands once."""
    words = text[run.start : run.end]
    if " " in words or run.start > sentence.start + 1 or words in country_names():
        return False
    return (alone[words] < 2 and not words.isupper()) or _stands_small(text, words.lower())


def _stands_small(text: str, word: str) -> bool:
    """Whether the text has the word in small letters, and not only behind a sentence's end."""
    at = text.find(word) if _SMALL.fullmatch(word) else -1
    while at >= 0:
        end = at + len(word)
        opens = not (text[at - 1 : at].isalnum() or text[at - 1 : at] == "_")
        goes_on = text[end : end + 1].islower() and text[end : end + 1].isascii()
        if opens and not goes_on and text[max(0, at - 2) : at] not in (". ", "! ", "? "):
            return True
        at = text.find(word, end)
    return False


@cache
def _no_names() -> frozenset[str]:
    """Single words that are no name of anybody."""
    return words_of("not") | words_of("starter") | words_of("role")


def _mention(text: str, run: Span, alone: Counter[str]) -> Mention | None:
    words = re.sub(r"[’']s?$", "", text[run.start : run.end]).rstrip(".,")
    if words.upper() != words or "." not in text[run.start : run.end]:
        run = Span(run.start, run.start + len(words))
    if (
        not words
        or words.lower() in _no_names()
        or words.lower().removesuffix("s") in words_of("role")
    ):
        return None
    if state := country_names().get(words):
        return Mention(span=run, name=state, kind="state")
    if (state := capitals().get(words)) and not _PLACE_BEFORE.search(text[: run.start][-20:]):
        return Mention(span=run, name=state, kind="state", certain=False)
    if " " not in words and words.lower() in words_of("organisation"):
        return None
    if _is_office(words) or words in demonyms() or words.split()[-1].lower() in words_of("thing"):
        return None
    return _titled(text, run, words, alone) or _other(text, run, words, alone)


def _titled(text: str, run: Span, words: str, alone: Counter[str]) -> Mention | None:
    """ "Foreign Minister Ana Diaz": the words up to the last role noun are the role."""
    parts = words.split()
    titles = [
        number
        for number, word in enumerate(parts)
        if _is_role(word, is_last=number + 1 == len(parts))
    ]
    if not titles:
        return _with_lower_role(text, run, words)
    cut = _behind_office(parts, titles[-1] + 1)
    name = " ".join(parts[cut:])
    if not name or any(word.lower() in words_of("organisation") for word in parts[cut:]):
        return None
    start = run.start + len(" ".join(parts[:cut])) + 1
    held = _HELD.search(text[max(0, run.start - 12) : run.start])
    role = f"{held.group() if held else ''}{' '.join(parts[:cut])}"
    return Mention(span=Span(start, run.end), name=name, kind="person", role=role)


def _is_office(words: str) -> bool:
    """“Minister of Agriculture”, “Russian President”: an office, and nobody's name."""
    parts = words.split()
    opens = parts[0].lower() in words_of("role") and len(parts) > 1
    if opens and parts[1] in ("of", "for"):
        rest = parts[_behind_office(parts, 1) :]
        return not rest or rest[0] in ("of", "for", "and")
    return len(parts) == 2 and parts[0] in demonyms() and parts[1].lower() in words_of("role")


def _behind_office(parts: Sequence[str], cut: int) -> int:
    """Where a name begins after a title: behind “of State”, “of Agriculture”, “for Trade”."""
    start = cut
    while cut < len(parts) and parts[cut] in ("of", "for", "the", "State", "Staff", "Affairs"):
        cut += 1
    return cut + 1 if cut > start and parts[cut - 1] in ("of", "for", "the") else cut


def _is_role(word: str, *, is_last: bool) -> bool:
    """Whether the word is a role, or the plural of one before several names: “Senators”."""
    low = word.lower().strip(".")
    return low in words_of("role") or (not is_last and low.removesuffix("s") in words_of("role"))


def _with_lower_role(text: str, run: Span, words: str) -> Mention | None:
    """A role in small letters beside a name: "mayor Ana Diaz", "Ana Diaz, the mayor of Porto,"."""
    if not 2 <= len(words.split()) <= 4 or _has_head(words):
        return None
    near = text[max(0, run.start - 60) : run.start]
    is_insert = near.endswith(", ") and text[run.end : run.end + 1] == ","
    if is_insert and near[:-2].rpartition(" ")[2] not in PLACES:
        near = f"{near[:-2]} "
    before = _LOWER_ROLE.search(near)
    if before and (role := _role_in(before["role"])):
        held = _HELD.search(near[: near.rindex(role)])
        role = f"{held.group() if held else ''}{role}"
        return Mention(span=run, name=words, kind="person", role=role)
    after = _APPOSED.match(text, run.end, run.end + 80)
    if after and _is_title(after["role"]):
        return Mention(span=run, name=words, kind="person", role=after["role"])
    return None


def _is_title(words: str) -> bool:
    """Whether words in commas are what somebody is: no clause, and whole."""
    parts = words.lower().split()
    told = [low for low in parts if low in lexicon().verbs or low in ("that", "was", "is", "has")]
    is_cut = parts[-1] in ("the", "of", "a", "an", "for", "at", "in")
    return not told and not is_cut and any(low in words_of("role") for low in parts)


def _role_in(words: str) -> str:
    """The role that `words` end with: "mayor", "head of the EU diplomacy"; else empty."""
    parts = words.split()
    at = [number for number, word in enumerate(parts) if word.lower() in words_of("role")]
    is_open = parts[-1] in ("of", "the", "a", "an", "for", "at", "in")
    if not at or is_open or (at[-1] + 1 < len(parts) and parts[at[-1] + 1] != "of"):
        return ""
    first = at[-1]
    while first and _may_qualify(parts[first - 1]):
        first -= 1
    return " ".join(parts[first:])


def _may_qualify(word: str) -> bool:
    """Whether a word before a role tells which: “district doctor”, but not “said doctor”."""
    low = word.lower()
    if low in words_of("role") or low in demonyms():
        return True
    is_plain = word.islower() and low not in tag_of() and low not in words_of("starter")
    return (
        is_plain and lexicon().tags.get(low, "n") not in "VELg" and not low.endswith(("ed", "ing"))
    )


def _other(text: str, run: Span, words: str, alone: Counter[str]) -> Mention | None:
    parts = words.split()
    if _has_head(words):
        return Mention(span=run, name=words, kind="organisation", certain=len(parts) > 1)
    if "-" in words and all(part in _states_and_acronyms(words) for part in words.split("-")):
        return None
    if len(parts) == 1 and words.isupper() and 2 <= len(words) <= 6 and words.isalpha():
        return Mention(span=run, name=words, kind="organisation")
    if AFTER.match(text, run.end):
        return Mention(span=run, name=words, kind="organisation")
    is_person = 2 <= len(parts) <= 4 and alone[parts[-1]] > 0
    if is_person:
        return Mention(span=run, name=words, kind="person")
    return Mention(span=run, name=words, kind="body", certain=False)


def _states_and_acronyms(words: str) -> frozenset[str]:
    """Which parts of a hyphened word are names in their own right: "Chile-EU" is a pair."""
    parts = words.split("-")
    return frozenset(part for part in parts if part in country_names() or part.isupper())


def _has_head(words: str) -> bool:
    return any(word.lower() in words_of("organisation") for word in words.split())


def speaker_mentions(
    text: str, statements: Iterable[Statement], known: Iterable[Mention]
) -> tuple[Mention, ...]:
    """The named speakers that the plain reading of names missed or was not sure of."""
    seen = {word for mention in known for word in (mention.name, mention.name.split()[-1])}
    found: list[Mention] = []
    for statement in statements:
        name, source = statement.speaker or "", statement.source
        if source and _is_name(name) and name not in seen and not _is_plain(text, name):
            seen.add(name)
            at = text.find(name)
            place = source if statement.how == "name" or at < 0 else Span(at, at + len(name))
            found.append(Mention(span=place, name=name, kind="body", certain=False))
    return tuple(found)


def _is_plain(text: str, name: str) -> bool:
    """“Residents”, “Mediators”: one word for several, its capital from the sentence it opens."""
    if " " in name or not name.endswith("s") or name.isupper() or "'" in name or "’" in name:
        return False
    return not any(_INSIDE.search(text, max(0, at - 6), at) for at in whole_words(text, name))


def _is_name(words: str) -> bool:
    """Capitalised words that are not all roles, peoples or ordinary."""
    parts = words.split()
    return (
        bool(parts)
        and all(word[:1].isupper() for word in parts)
        and any(word.lower() not in _ordinary() for word in parts)
    )


@cache
def _ordinary() -> frozenset[str]:
    """Words that are no name of their own, capital or not."""
    peoples = frozenset(people.lower() for people in demonyms())
    return _no_names() | words_of("organisation") | peoples
