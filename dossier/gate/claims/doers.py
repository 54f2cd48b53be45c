"""Doers: each full verb of a text becomes a record of who does it, and to whom or what."""

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from dossier.gate.claims.numbers import is_number_word
from dossier.gate.claims.terms import STOPWORDS, stem
from dossier.speech.lexicon import lexicon
from dossier.text.patterns import late

_TOKEN = late(r"(?:[A-Z]\.){2,}|[^\W_]+(?:[.’'-][^\W_]+)*[’']?|[^\w\s]")
_SENTENCE = late(r"(?<=[.!?;:])(?<![.\s][A-Z]\.)(?<!\b(?:Mr|Ms|Dr)\.)(?<!\bMrs\.)[”\"’']?\s+")
_MARKS = frozenset(',;:.!?()[]–—"“”-/')
_SKIPPED = frozenset(
    "has have had is are was were be been being will would can could may might must shall should "
    "do does did not never also later then now still already again since soon just only even "
    "once so far both all themselves himself herself itself".split()
)
"""What may stand between the doer and the verb."""
_RELATIVE = frozenset(("who", "which", "that"))
_JOINING = frozenset("and or nor plus".split())
_CLAUSES = frozenset(
    "but while whereas although though because if when before since until than as so whether "
    "unless that which who whom whose where how why what to".split()
)
"""Words that open another clause."""
_PREPOSITIONS = frozenset(
    "in on at for from with by after "
    "without about against among between into onto through during over under above below across "
    "toward towards within despite upon via per regarding including near behind beyond around "
    "along inside outside throughout of as to".split()
)
_BREAKING = _CLAUSES | _PREPOSITIONS - {"of"}
PRONOUNS = frozenset("he she it they him her them i we us me one both neither these those".split())
_ARTICLES = frozenset("the a an of his her its their our my your this that these those no".split())
_NOT_NAMES = frozenset("the a an in on at he she it they we i his her its their one two".split())
_GOVERNED = frozenset("on at for against with to from".split())
"""Prepositions that belong to a verb: “called on the company”."""
_TIMES = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May "
    "June July August September October November December".split()
)
_AMOUNTS = frozenset("percent per cent million billion thousand hundred".split())
_EMPTY = STOPWORDS | PRONOUNS | _AMOUNTS
"""Words that tell nobody and nothing apart."""
_MANY, _LONG = 6, 12
_LONGEST_INSERT = 18
_ENDING = _MARKS - {","}
_BY_REACH = 6


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb with the stems of its doer and of what it is done to; empty where unknown.

    `names` are the stems of the doer's proper names. A pronoun counts as no stem, but is kept as
    `pronoun` of the doer and `suffers` of the other. `rest` is what follows the verb.
    """

    verb: str
    doer: frozenset[str]
    names: frozenset[str]
    pronoun: str
    object: frozenset[str]
    suffers: str
    rest: frozenset[str]
    is_passive: bool
    words: tuple[str, str]


@lru_cache(maxsize=4_000)
def deeds(text: str) -> tuple[Deed, ...]:
    """Every full verb whose doer or object can be told, sentence by sentence."""
    starts = [0, *(match.end() for match in _SENTENCE.finditer(text)), len(text)]
    return tuple(
        deed
        for one, other in pairwise(starts)
        for deed in _in_sentence(_TOKEN.findall(text[one:other]))
    )


def _in_sentence(words: list[str]) -> list[Deed]:
    found = []
    for at, word in enumerate(words):
        if not _is_verb(words, at):
            continue
        is_passive = _is_passive(words, at)
        if not is_passive and _may_be_participle(words, at):
            continue
        before, after = _before(words, at), _after(words, at + 1)
        if is_passive:
            before, after = _agent(words, at + 1), before
        rest = [word for word in words[at + 1 : at + 1 + _LONG] if word not in _MARKS]
        found.append(replace(_deed(stem(word), before, after, rest), is_passive=is_passive))
    return found


def _deed(verb: str, doer: list[str], done_to: list[str], rest: list[str]) -> Deed:
    return Deed(
        verb=verb,
        doer=_stems(doer),
        names=frozenset(stem(word) for word in doer if _is_name(word)),
        pronoun=_pronoun(doer),
        object=_stems(done_to),
        suffers=_pronoun(done_to),
        rest=_stems(rest),
        is_passive=False,
        words=(" ".join(doer), " ".join(done_to)),
    )


def _is_name(word: str) -> bool:
    return word[:1].isupper() and word.casefold() not in _NOT_NAMES


def _stems(words: list[str]) -> frozenset[str]:
    return frozenset(
        stem(word) for word in words if word[0].isalpha() and word.casefold() not in _EMPTY
    )


def _pronoun(words: list[str]) -> str:
    low = [word.casefold() for word in words if word[0].isalnum()]
    return low[0] if len(low) == 1 and low[0] in PRONOUNS else ""


def _is_verb(words: list[str], at: int) -> bool:
    """Whether the word stands as a full verb in a past tense, or after an auxiliary."""
    word = words[at]
    low = word.casefold()
    if word != low or low in _SKIPPED or not low.isalpha():
        return False
    tag = lexicon().tags.get(low, "")
    is_past = tag in ("V", "E", "L") or (low.endswith("ed") and not tag and len(low) > 3)
    before = words[at - 1].casefold() if at else ""
    if not (is_past or tag == "v") or before in _ARTICLES or is_number_word(low):
        return False
    if is_past:
        return bool(at)
    return before in _SKIPPED or bool(_is_present(words, at))


def _is_present(words: list[str], at: int) -> bool:
    """“the board rejects it”: a present tense right after a name or noun, before something."""
    following = words[at + 1].casefold() if at + 1 < len(words) else ""
    is_plural = at > 0 and words[at - 1].endswith("s") and words[at - 1][0].isalpha()
    return (
        at > 0
        and words[at].endswith("s") != is_plural
        and (
            following in _ARTICLES | {"any", "all", "some"}
            or (is_plural and _is_name(words[at + 1] if following else ""))
        )
    )


def _is_passive(words: list[str], at: int) -> bool:
    for word in reversed(words[max(0, at - 3) : at]):
        low = word.casefold()
        if low in ("is", "are", "was", "were", "be", "been", "being", "got", "get"):
            return True
        if low not in _SKIPPED and not low.endswith("ly"):
            break
    return False


def _may_be_participle(words: list[str], at: int) -> bool:
    """“the men accused of theft”: a form that may as well be passive."""
    following = words[at + 1].casefold() if at + 1 < len(words) else ""
    before = words[at - 1].casefold() if at else ""
    if following == "by":
        return True
    is_open = following in _PREPOSITIONS or following in _MARKS or not following
    return is_open and before not in _SKIPPED | PRONOUNS and not _is_name(words[at - 1])


def _before(words: list[str], at: int) -> list[str]:
    """The words of the subject before the verb at `at`; none where it cannot be told."""
    at -= 1
    while at >= 0 and (words[at].casefold() in _SKIPPED or words[at].endswith("ly")):
        at -= 1
    if at >= 0 and words[at] == ",":
        return _with_inserts(words, at)
    if at >= 0 and words[at].casefold() in _RELATIVE:
        at -= 1
        if at >= 0 and words[at].casefold() in _PREPOSITIONS:
            return []
        if at >= 0 and words[at] == ",":
            at -= 1
    return _phrase(words, at)


def _with_inserts(words: list[str], at: int) -> list[str]:
    """What stands before a verb that a comma precedes: “Lee, 52, of Marsh Lane, …”.

    None where nothing was inserted there; what follows “who” belongs to another verb.
    """
    opens = at
    while opens > 0 and at - opens < _LONGEST_INSERT and words[opens - 1] not in _ENDING:
        opens -= 1
    found = words[opens:at]
    if "," not in found:
        return []
    for place, (word, after) in enumerate(zip(found, words[opens + 1 :], strict=False)):
        if word.casefold() in _RELATIVE or (word == "," and after in _CLAUSES):
            return found[:place]
    return found


def _phrase(words: list[str], at: int) -> list[str]:
    """The phrase that ends at `at`: back to a mark, a joining word, another clause or a verb."""
    end = at
    while at >= 0 and end - at < _LONG:
        low = words[at].casefold()
        if low in _MARKS or low in _CLAUSES or low in _JOINING:
            break
        if at != end and _is_verb(words, at):
            break
        at -= 1
    found = words[at + 1 : end + 1]
    if len(found) == 1 and found[0].endswith("ed"):
        return []
    if found and at > 0 and words[at].casefold() in _JOINING and _is_name(words[at - 1]):
        found = [*_phrase(words, at - 1), *found]
    if at > 0 and words[at] == "," and found and _is_name(found[0]):
        found = [*_phrase(words, at - 1), *found]
    return found


def _after(words: list[str], at: int) -> list[str]:
    """The words right after a verb, up to a mark or a breaking word."""
    found: list[str] = []
    if words[at : at + 1] and words[at].casefold() in _GOVERNED and not _is_time(words, at + 1):
        at += 1
    for word in words[at : at + _MANY]:
        low = word.casefold()
        if low in _MARKS or low in _BREAKING:
            break
        found.append(word)
    return found


def _is_time(words: list[str], at: int) -> bool:
    """Whether a day, month or number stands there."""
    return any(word[0].isdigit() or word in _TIMES for word in words[at : at + 1])


def _agent(words: list[str], at: int) -> list[str]:
    """The words after “by” that follow a passive."""
    for place in range(at, min(len(words), at + _BY_REACH)):
        if words[place] == "by":
            return _after(words, place + 1)
        if words[place] in _MARKS:
            break
    return []
