"""Kinds: what a word of a sentence is, where the words of its kind leave it open."""

from collections.abc import Iterator, Sequence

from dossier.speech.lexicon import lexicon
from dossier.speech.settling import reduced
from dossier.speech.tables import words_of
from dossier.speech.words import Words
from dossier.text.patterns import late

_REFLEXIVE = frozenset("himself herself itself themselves".split())
_PARTICLES = frozenset("away back forward together ahead abroad apart".split())
ADVERBIAL = frozenset("up out off down over".split())
_PAIRS = frozenset((("so", "far"), ("at", "least"), ("at", "most"), ("no", "longer")))
"""Two words that are as good as an adverb."""
_BEFORE_NUMBERS = frozenset((("more", "than"), ("less", "than"), ("fewer", "than"), ("up", "to")))
"""Two that are so before a number."""
_ROUGHLY = frozenset("about around over under some".split())
_NOMINAL = (["N"], ["d"], ["#"], ["z"], ["y"])
_DEFINITE = (["N"], ["d"], ["k"], ["y"], ["z"])
_PAST = (["V"], ["E"], ["L"])
_VERBAL = (["v"], ["V"], ["E"], ["L"], ["g"])
_EITHER = frozenset("neither either both".split())
_MAKING = frozenset("make makes made making".split())
_LETTING = frozenset(
    "let lets letting make makes made making help helps helped see saw seen".split()
)
_HELD = frozenset(
    "meeting hearing briefing ruling wedding shooting bombing building warning finding filing "
    "opening sitting rating".split()
)
_OF_STATES = frozenset("member nation city border coastal gulf signatory neighbouring".split())
"""Words before “states” that make it no verb: “member states”."""
PERIODS = frozenset("spring summer autumn fall winter season weekend evening morning night".split())
_BESIDE_THAT, _MOVING = "cs,p", frozenset(("by", "to", "from", "sharply", "slightly"))
"""Tags before “that of the others”; words after “Lind's fell”."""
YEAR = late(r"(?:1[5-9]|20)\d\d")
_DATES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december".split()
)
_DOING = frozenset("do does did don't doesn't didn't don’t doesn’t didn’t".split())
_PLAINLY = frozenset("put cut let quit shut upset".split())
"""Verbs whose past is like their base form, and after a name seldom a noun before a noun."""
_OUTDOING = (["out"], ["off"], ["back"], ["down"])
"""Particles between such a verb and whom it is done to: “beat out Lind”."""
_OF_OBJECTS = (["N"], ["d"], ["k"], ["z"])
_OPENING: Sequence[list[str]] = (
    [],
    [","],
    [";"],
    [":"],
    ["t"],
    ["c"],
    ["s"],
    ["w"],
    ["r"],
    ["-"],
    ["v"],
    ["V"],
    ["E"],
)
"""Tags before the subject of a clause."""
_MANY = frozenset("people police men women children voters staff clergy cattle many most".split())
_OF_STANCE = frozenset(
    "favour favor admire dislike distrust detest rent trail adore despise idolise envy".split()
)
"""Verbs that the lexicon of those who speak does not need."""
_SINGLE = frozenset("a an this that one each every another".split())
_VERBS = frozenset("vVE")
_PREFIX = late(r"(?:re|over|out|under|with|mis|fore)(?=[a-z]{3})")


def settled(words: Words) -> Iterator[str]:
    """The tags, changed where what a word is here is settled by the words of its kind."""
    lows, tags = words.lows, words.tags
    participles = {at for at, _ in reduced(lows, tags)}
    for at, (low, tag) in enumerate(zip(lows, tags, strict=True)):
        before, after = lows[at - 1] if at else "", lows[at + 1] if at + 1 < len(lows) else ""
        if at in participles:
            yield "L"
        elif _is_of_many(words, at):
            yield "V"
        elif _is_adverb(words, at, before, after):
            yield "r"
        elif low == "than":
            yield "p"
        elif low == "her" and _is_object(words, at):
            yield "z"
        elif _is_date(words, at, before):
            yield "D"
        elif low in ("according", "except", "compared"):
            yield "p"
        elif low == "provided" and _is_condition(tags, at):
            yield "s"
        elif _is_attribute(words, at, before):
            yield "a"
        elif _is_past(words, at, before) or _is_after_owner(words, at, after):
            yield "V"
        elif _is_compound(words, at) or _is_held(words, at):
            yield "n"
        elif at and _is_compound(words, at - 1):
            yield "V"
        elif low in lexicon().unchanging and _is_unchanged(words, at):
            yield "E"
        elif low == "that" and after == "and" and "".join(words.tags[at - 1 : at]) in _VERBS:
            yield "z"
        elif low == "that" and _is_pointing(words, at):
            yield "d"
        elif low == "that" and after == "of" and at > 0 and tags[at - 1] in _BESIDE_THAT:
            yield "y"
        elif tag == "n" and lexicon().tags.get(low) == "v" and _is_let(words, at):
            yield "v"
        elif tag == "-" and not words.text[words.starts[at] - 1 : words.ends[at] + 1].count(" "):
            yield "#"
        elif tag == "#" and _is_named_on(words, at):
            yield "N"
        elif tag == "n" and (past := _past_after_prefix(low)):
            yield past
        elif tag == "v" and _is_compounded(words, at):
            yield "n"
        elif tag == "n" and _is_after_modal(words, at):
            yield "v"
        elif (
            (low in PERIODS and not (at and tags[at - 1] in "mT"))
            or _is_noun_after_all(words, at)
            or (tag == "V" and _is_plural_noun(words, at))
        ):
            yield "n"
        else:
            yield tag


def _is_pointing(words: Words, at: int) -> bool:
    """“rejected that figure and left”: with a noun that no verb follows, it opens no clause."""
    tags, rest = words.tags, words.tags[at + 2 : at + 4]
    is_noun = tags[at + 1 : at + 2] == ["n"] and words.lows[at + 1][-1:] != "s"
    is_last = rest[:1] in ([], ["."]) or (rest[:1] == ["c"] and "".join(rest[1:]) in _VERBS)
    return is_noun and is_last and "".join(tags[at - 1 : at]) in _VERBS


def _is_adverb(words: Words, at: int, before: str, after: str) -> bool:
    """Whether the word tells no more here than an adverb does."""
    low, tags = words.lows[at], words.tags
    return (
        low in _REFLEXIVE
        or (low in _PARTICLES and tags[at] == "n")
        or (low == "half" and after in ("a", "an"))
        or (low, after) in _PAIRS
        or (before, low) in _PAIRS
        or (low in _ROUGHLY and tags[at + 1 : at + 2] == ["#"])
        or ((low, after) in _BEFORE_NUMBERS and tags[at + 2 : at + 3] == ["#"])
        or ((before, low) in _BEFORE_NUMBERS and tags[at + 1 : at + 2] == ["#"])
        or (low in _EITHER and tags[at - 1 : at] in (["m"], ["b"], ["h"], ["o"]))
        or (low == "each" and tags[at - 1 : at] == ["n"])
    )


def _is_object(words: Words, at: int) -> bool:
    """“called her a liar”, “called her “rude””: no owner of what follows."""
    is_opened = words.text[words.ends[at] : words.ends[at] + 2].strip() in ("“", '"', "‘")
    return is_opened or words.lows[at + 1 : at + 2] in (["a"], ["an"], ["the"])


def _is_unchanged(words: Words, at: int) -> bool:
    """“was set”, “a fund set up by the firm”: a participle that looks like the verb."""
    before, lows = words.tags[at - 1 : at], words.lows[at + 1 : at + 3]
    is_by = lows[:1] == ["by"] or (lows[1:] == ["by"] and lows[0] in ADVERBIAL)
    is_after_be = words.tags[at] == "n" and before == ["b"]
    return is_after_be or (is_by and words.tags[at] in "nv" and before == ["n"])


def _is_compounded(words: Words, at: int) -> bool:
    """“heard the distress call”: a noun, for a verb would have its “s”."""
    tags, lows = words.tags, words.lows
    if tags[max(0, at - 2) : at] != ["d", "n"] or tags[max(0, at - 3) : at - 2] not in _PAST:
        return False
    one = lows[at - 1]
    is_one = one[-1:] != "s" or one[-2:] == "ss"
    is_somebody = one in words_of("humans") | words_of("roles") | words_of("organisations")
    is_last = tags[at + 1 : at + 2] in ([], [","], ["."], ["p"], ["c"])
    return is_one and not is_somebody and is_last and lows[at - 3] not in _LETTING


def _is_after_modal(words: Words, at: int) -> bool:
    """“will reconsider it”, “did not inspect it”: a verb, not as after “the will”."""
    tags, lows = words.tags, words.lows
    helper = at - 1 - (lows[at - 1 : at] in (["not"], ["never"]))
    if helper < 0 or "d" in tags[max(0, helper - 1) : helper]:
        return False
    is_doing = lows[helper] in _DOING and (helper < at - 1 or lows[helper].endswith("t"))
    return tags[helper] == "m" or is_doing


def _is_condition(tags: Sequence[str], at: int) -> bool:
    """“will close, provided the court agrees”: no deed."""
    return tags[max(0, at - 1) : at] in ([], [","]) and tags[at + 1 : at + 2] in _DEFINITE


def _is_attribute(words: Words, at: int, before: str) -> bool:
    """“offering affected patients”, “the 10-page written draft”: no verb."""
    tags = words.tags
    if at == 0 or tags[at + 1 : at + 2] not in (["n"], ["N"], ["a"]):
        return False
    if tags[at] == "E":
        return tags[at - 1] == "g" or (tags[at - 1] in "vVEL" and before not in lexicon().verbs)
    return tags[at] == "L" and tags[at - 1] in "nN#dka"


def _is_noun_after_all(words: Words, at: int) -> bool:
    """“The tribunal ordered it”: no adjective, since a verb follows."""
    tags = words.tags
    if tags[at] != "a" or at == 0 or tags[at - 1] not in "dk":
        return False
    after = tags[at + 1 : at + 3]
    return after[:1] in (["V"], ["h"], ["m"]) or (
        after[:1] in (["E"], ["L"], ["r"]) and after[1:] in (["d"], ["k"], ["z"], ["N"], ["V"])
    )


def _is_plural_noun(words: Words, at: int) -> bool:
    """“3.1 attacks a month”, “thanked the Swiss hosts”: no verb in the present tense."""
    tags, lows = words.tags, words.lows
    if lows[at] == "states" and lows[at - 1] in _OF_STATES:
        return True
    if at == 0 or tags[at - 1] == "#":
        return at == 0 or lows[at].endswith("s")
    if tags[at + 1 : at + 2] in (["b"], ["h"], ["m"]):
        return lows[at].endswith("s")
    if lows[at + 1 : at + 2] == ["of"] and tags[at - 1] == "n":
        return lows[at].endswith("s") and lows[at] not in lexicon().verbs
    if lows[at - 1].endswith("er") and tags[at - 1] == "n" and tags[at - 2 : at - 1] in _VERBAL:
        return lows[at].endswith("s")
    first = at - 1
    while first > 0 and tags[first] in "aNn#":
        first -= 1
    is_end = tags[at + 1 : at + 2] in ([","], ["."], [";"], [], ["p"], ["c"])
    if first == at - 1 and tags[first] in "VE" and lows[first] not in lexicon().verbs and is_end:
        return lows[at].endswith("s")
    is_object = tags[first] == "d" and first > 0 and tags[first - 1] in "VELvg"
    if is_object and lows[first - 1] == "provided" and _is_condition(tags, first - 1):
        return False
    is_last = tags[at + 1 : at + 2] in ([","], ["."], [";"], [])
    if tags[first] == "p" and first < at - 1 and is_last:
        return lows[at].endswith("s")
    if tags[first] in "VEv" and first < at - 1 and lows[first] not in lexicon().verbs:
        return lows[at].endswith("s") and (is_last or tags[at + 1 : at + 2] == ["p"])
    return is_object and lows[at].endswith("s") and lows[first - 1] not in lexicon().verbs


def _is_past(words: Words, at: int, before: str) -> bool:
    """“regulators on Monday fined it”, “Lind beat Noor”: a verb that looks like something else."""
    tags, low = words.tags, words.lows[at]
    if tags[at] == "a":
        return low.endswith("ed") and before in _DATES
    second = at + 1 + (words.lows[at + 1 : at + 2] in _OUTDOING)
    is_between = tags[at - 1 : at] in (["n"], ["N"]) and tags[second : second + 1] in _NOMINAL
    if low in _PLAINLY and tags[at - 1 : at] == ["N"] and tags[at + 1 : at + 2] == ["n"]:
        return True
    return tags[at] == "n" and low in lexicon().unchanging and at > 0 and is_between


def _is_of_many(words: Words, at: int) -> bool:
    """“Most members prefer Lind”: a verb in the present of several, and no noun.

    Not in “the arms deal the ministry signed” or “the workers union Unite”.
    """
    tags, low = words.tags, words.lows[at]
    is_verb = lexicon().tags.get(low) == "v" or low in _OF_STANCE
    if at == 0 or tags[at] not in "nr" or not is_verb:
        return False
    if (
        low in words_of("humans") | words_of("roles") | words_of("organisations")
        or tags[at + 1 : at + 2] not in _OF_OBJECTS
    ):
        return False
    first, last = at - 1, at + 1
    while first > 0 and tags[first - 1] in "Nna#dk":
        first -= 1
    if not _is_plural(words, first, at - 1) or tags[first - 1 : first] not in _OPENING:
        return False
    while tags[last : last + 1] and tags[last] in "Nna#dk":
        last += 1
    return tags[last : last + 1] not in (["V"], ["h"], ["b"], ["m"])


def _is_plural(words: Words, first: int, last: int) -> bool:
    """“most members”, “police”, not “the harbour's” or “a works”."""
    low = words.lows[last]
    is_plural = (low[-1:] == "s" and low[-2:] not in ("ss", "us", "is")) or low in _MANY
    tags = words.tags
    if tags[max(0, first - 2) : first] == ["N", "c"] and tags[first : last + 1] == ["N"]:
        return words.lows[first - 1] == "and"
    is_one = words.lows[first] in _SINGLE or (first == last and last and tags[first] == "N")
    return is_plural and not is_one and tags[last] in "nN"


def _is_compound(words: Words, at: int) -> bool:
    """The “shares” of “Lind shares fell”: a noun that a name stands before, and a verb after."""
    tags, lows = words.tags, words.lows
    if tags[at] != "V" or not lows[at].endswith("s") or tags[at - 1 : at] not in (["N"], ["n"]):
        return False
    after = lows[at + 1] if at + 1 < len(lows) else ""
    if after[-2:] == "ed" and tags[at + 2 : at + 3] not in (["n"], ["N"], ["a"]):
        return lexicon().tags.get(after) in ("E", "L") and tags[at + 1] in "EL"
    return after[-1:] != "s" and lexicon().tags.get(after) == "V"


def _is_held(words: Words, at: int) -> bool:
    """The “meeting” of “a long board meeting with them”: what is held, and nobody's deed."""
    tags, lows = words.tags, words.lows
    if tags[at] != "g" or lows[at] not in _HELD or at < 2 or tags[at - 1] != "n":
        return False
    first = at - 1
    while first > 0 and tags[first] in "an":
        first -= 1
    return tags[first] in "dk" and lows[at - 1] not in words_of("humans") | words_of("roles")


def _past_after_prefix(low: str) -> str:
    """“repaid”, “overcame”: the tag of “paid” and “came”, where the whole word has none."""
    found = _PREFIX.match(low) if low not in lexicon().tags else None
    tag = lexicon().tags.get(low[found.end() :], "") if found else ""
    return tag if tag in ("V", "E", "L") else ""


def _is_named_on(words: Words, at: int) -> bool:
    """“Arden First”, “Channel Four”: a number word of a name."""
    return at > 0 and words.tags[at - 1] == "N" and words.text[words.starts[at]].isupper()


def _is_after_owner(words: Words, at: int, after: str) -> bool:
    """“while Lind's fell 9 percent”: a verb, and what is Lind's stands before."""
    is_past = words.tags[at] == "n" and lexicon().tags.get(words.lows[at]) == "V"
    is_owner = is_past and at > 0 and words.tags[at - 1] == "k"
    return is_owner and (words.tags[at + 1 : at + 2] == ["#"] or after in _MOVING)


def _is_let(words: Words, at: int) -> bool:
    """“let the company build it”, “had come”: a verb after its doer or helper."""
    if words.tags[at - 1 : at] == ["h"]:
        return True
    is_between = words.tags[at - 1 : at] in (["n"], ["N"]) and words.tags[at + 1 : at + 2] != ["n"]
    opens = _LETTING.intersection(words.lows[max(0, at - 6) : at])
    return is_between and bool(
        opens - _MAKING or (opens and words.tags[at + 1 : at + 2] in _NOMINAL)
    )


def _is_date(words: Words, at: int, before: str) -> bool:
    """A weekday, a month, a year after “in” or a month, or “summer” after “last”."""
    low = words.lows[at]
    if low in PERIODS:
        return before in _DATES or before in ("last", "next", "this")
    if low in _DATES:
        return words.text[words.starts[at]].isupper() and (at > 0 or low != "may")
    if YEAR.fullmatch(low) is None or at == 0:
        return False
    return words.tags[at - 1] == "p" or not _DATES.isdisjoint(words.lows[max(0, at - 3) : at])
