"""Gaps: what the words left out between two parts of a quote hide."""

import re
from collections.abc import Iterator
from itertools import pairwise

from dossier.gate.quotes.antecedent import taken_for_another
from dossier.gate.quotes.pieces import own_spans
from dossier.gate.quotes.torn import is_finite, torn
from dossier.gate.reading.force_words import NUMBER
from dossier.gate.reading.forces import (
    ATTEMPT,
    BUT,
    IN_GAP,
    LIMITED,
    MODAL_LAST,
    SHARE_LAST,
    THING,
    TOTAL,
    Force,
)
from dossier.gate.reading.passage import Passage, shown
from dossier.gate.records import Finding
from dossier.model.span import Span
from dossier.speech.lexicon import Cue, lexicon
from dossier.speech.tables import words_of
from dossier.text.patterns import late

_WORD = late(r"[\w’'-]+")
_LIMIT = late(
    r"\s+(always|necessarily|entirely|wholly|fully|completely|infinitely|indefinitely|forever|"
    r"endlessly|yet|only|just|"
    r"simply|merely|solely|exclusively|automatically|immediately|all|every|directly)(?!\w)"
)
_NEGATED_END = late(
    r"(?<![\w-])(?:not|never|cannot|\w+n[’']t)(?:\s+[\w’'-]+){0,2}\Z", re.IGNORECASE
)
_REFUSED = late(
    r"(?<![\w-])(?:refus|fail|declin|neglect|forg[eo]t)(?:e|es|ed|s|ing|ten)?\s*\Z"
    r"|(?<![\w-])(?:has|have|had)\s+yet\s*\Z"
    r"|(?<![\w-])(?:unable|unwilling|reluctant|powerless)\s*\Z",
    re.IGNORECASE,
)
_OF_FIGURE = late(
    rf"\s+{NUMBER}[\d.,]*\s+\w+\s+\w|\s+(?:an?\s+(?:third|quarter|half|fifth|tenth)|half|{NUMBER}[\d.]*(?:%|\s*per\s*cent)?)[,;.]"
)
"""A figure with what it counts, which is left out along with its “almost”."""
_OF_THEM = late(r"of\s+(?:the|its|his|her|their|our|all|these|those|them|us)(?!\w)")
_SHARE = late(
    r"(?<![\w-])(?:(?:an?|one|two|three)[\s-](?:half|thirds?|quarters?|fifths?|tenths?)|half|most|some|many|few|"
    r"none|part|several|all|\d[\d.,]*(?:\s?%|\s+per\s?cent)?)\s*\Z",
    re.IGNORECASE,
)
_LISTED = late(r"\s(?!and\b|but\b|or\b)[a-z]+\s[^.;:!?]*,\s*\Z")
_WITHOUT_THING = late(r"without\s(?!\w+ing\b|it\b|them\b|the\b|this\b)(?:[a-z-]+\s){0,2}[a-z-]+,")
"""“[arrests without trial,]”: a thing among others that is left out as a whole."""
_EXEMPT = late(
    r"(?<![\w-])(?:is|are|was|were|be|been)\s(?:exempt(?:ed)?|excluded|excepted|left\sout)(?!\w)"
)
_EVERY = late(r"(?<![\w-])(?:all|every|each|any|no|none|nobody|everybody|everyone)(?![\w-])", re.I)
_OF_ONE = late(r"(?<![\w-])(?:the|an?|its|his|her|their|this|that|these|those)\s\Z")
"""“after the [disputed] election”: said of a thing, and not of what is quoted."""
_OWNER = late(
    r"(?:(?:the|The)\s+)?[A-Z][\w’'-]*(?:[’']s|s[’'])\s*\Z|(?<!\w)(?:alleged|supposed|"
    r"so-called)\s*\Z"
)
_OWNED = late(
    r"(?:[a-z]+\s+){0,2}(?:allegations?|claims?|accusations?|assertions?|views?|opinions?|"
    r"beliefs?|demands?|reports?|fears?|warnings?|estimates?|figures?|theory|statements?)\b"
)
_DEEDS = frozenset(
    "agree agrees agreed decide decides decided commented remarked vote voted".split()
)
_OF_DEEDS = frozenset("to on with for of over upon".split())
_CLAUSES = frozenset("hz")
_AS_LAST = late(r"\bas\s\Z")
_THAN_LAST = late(r"\bthan\s(?:[\w’'-]+\s){0,5}\Z")
_THAT = late(r"\bthat\b")
_HELD_UP = late(
    r"(?<![\w-])(?:suspend|halt|paus|postpon|fr[eo]e?z|stop|clos|shelv|withh[eo]ld|delay|defer|detain|"
    r"remand|(?:on|put)\s+(?:hold|ice|leave))\w*(?:\s+[\w’'-]+){0,8}\s*\Z",
    re.IGNORECASE,
)
_SEVERAL = late(
    r"(?<![\w-])(?:both|these|those|many|several|few|other|member|two|three|four|five|six|seven|eight|"
    r"nine|ten|\w+teen|\w+ty|dozens\s+of|\d+)(?:\s+(?!(?:he|she|it|who|which|that|the|an?|one)\b)"
    r"[a-z][\w-]*){0,2}\s+\Z"
)
_OBJECT_AND = late(
    r"\s+(?:the|an?|its|his|her|their|our|this|that|these|those)\s+(?P<what>(?:[\w’'-]+\s+){1,4}?)"
    r"(?:and|but)(?:\s+(?:then|also))?\s*"
)
_OF_DOING = frozenset("from of without before after despite".split())
_BE = frozenset("is are was were be been being".split())
_FEW = 2
_DONE = late(
    r"\s(?:in|on|at|during|before|after|until|since|within|near|under|over|with|for|last|this|"
    r"yesterday|today|earlier|later|again|twice|once)(?!\w)|,"
)
_DONE_BY = late(
    r"\s(?:by|from|in|on|at|during|before|after|until|since|within|near|under|over|with|for|last|"
    r"this|yesterday|today|earlier|later|again|twice|once|to\s(?:the|an?|his|her|its|their))(?!\w)|,"
)
_LEADING = frozenset("with by from about against at among after under without".split())
"""Before “confirmed fever”: a word of which it is a kind, and nobody confirms it here."""
_BEFORE_BASE = frozenset(
    "i we you they who to not will would can could may might must should shall do did don’t don't "
    "didn’t didn't never also often still now people police men women many some most others".split()
)
"""Words that a base form goes with as a verb."""
_BEFORE_NOUN = frozenset(
    "a an the of no this that any its his her their our my your in to free some for both all these "
    "those many several few other two three".split()
)


def gap_findings(passage: Passage, one: Span, other: Span) -> Iterator[Finding]:
    """A word of force, a subject or half a phrase between the parts; the first that is found."""
    text = passage.source.text
    gaps = _gaps(passage, one, other)
    forces = (item for gap in gaps for item in force_findings(passage, one, other, gap))
    if found := next(forces, None):
        yield found
        return
    for what in (
        _exception_hidden(text, one, other),
        _attempt_hidden(text, one, other),
        _modal_hidden(text, one, other),
        _share_widened(text, one, other),
        _share_hidden(text, one, other),
        _refusal_hidden(text, one, other),
        _limit_hidden(text, one, other),
        _owner_hidden(text, one, other),
        *torn(passage, one, other),
        taken_for_another(passage, one, other),
    ):
        if what:
            yield _finding(passage, one.end, what)
            return


def force_findings(passage: Passage, one: Span, other: Span, gap: Span) -> Iterator[Finding]:
    """The words of force in a gap that say something of the parts on either side."""
    text = passage.source.text
    words, before = text[gap.start : gap.end], text[one.start : one.end]
    follows = text[other.start : other.end] if gap.end == other.start else ""
    if next(forces_in(words, follows), None) is None:
        return
    own = own_spans(words, before, follows, is_sentence=gap.start > one.end)
    for force, found in forces_in(words, follows, own):
        if not _is_until_when(found, before):
            yield _finding(passage, gap.start, f"{force.named}: {shown(found)}")


def _is_until_when(words: str, before: str) -> bool:
    """“payments were suspended [pending a review]”: until when, and no condition of it."""
    return words.casefold() == "pending" and _HELD_UP.search(before) is not None


def _finding(passage: Passage, at: int, what: str) -> Finding:
    return Finding(
        code="Q-GAP",
        message=f"what is left out holds {what} ({passage.place(at)})",
        tip="quote the passage without this gap",
    )


def _exception_hidden(text: str, one: Span, other: Span) -> str:
    """What is taken away from all: “by all [but two]”, “every town [, and villages are exempt]”."""
    part = text[one.start : one.end]
    is_cut = BUT.match(text, one.end, other.start) and TOTAL.search(part)
    if is_cut or (_EXEMPT.search(text, one.end, other.start) and _EVERY.search(part)):
        return f"{Force.EXCEPTION.named}: {shown(text[one.end : other.start])}"
    return ""


def _attempt_hidden(text: str, one: Span, other: Span) -> str:
    """What makes the next part no more than a wish or a right: “Russia will [try to] resolve”."""
    found = ATTEMPT.search(text[one.end : other.start])
    if found and (found.group(1) or text.startswith("to ", other.start)):
        return f"{Force.INTENTION.named}: {shown(found.group())}"
    return ""


def _modal_hidden(text: str, one: Span, other: Span) -> str:
    """What makes the next part a plan or a duty: “some families [would] pay”."""
    found = MODAL_LAST.search(text[one.end : other.start])
    return f"what is only planned, meant or due: {shown(found.group())}" if found else ""


def _share_widened(text: str, one: Span, other: Span) -> str:
    """Of whom a share is told: “83% of voters [under 30] in Pennsylvania”."""
    found = LIMITED.match(text, one.end, other.start)
    if found and SHARE_LAST.search(text[one.start : one.end]):
        return f"of which of them it is true: {shown(text[one.end : other.start])}"
    return ""


def _share_hidden(text: str, one: Span, other: Span) -> str:
    """Of how many or how much it is true: “the support of [at least 75%] of the shares”."""
    found = _SHARE.search(text[one.end : other.start])
    if found and _OF_THEM.match(text, other.start, other.end):
        return f"how many or how much it is: {shown(text[one.end : other.start])}"
    return ""


def _refusal_hidden(text: str, one: Span, other: Span) -> str:
    """What makes the next part something that was not done: “[but failed] to agree”."""
    found = _REFUSED.search(text[one.end : other.start])
    if found and text.startswith("to ", other.start):
        return f"{Force.NEGATION.named}: {shown(found.group())}"
    return ""


def _limit_hidden(text: str, one: Span, other: Span) -> str:
    """What a negation is limited to: “cannot continue [infinitely]”."""
    found = _LIMIT.match(text, one.end, other.start)
    if found and _NEGATED_END.search(text[one.start : one.end]):
        return f"what the negation is limited to: {shown(found.group(1))}"
    return ""


def _owner_hidden(text: str, one: Span, other: Span) -> str:
    """Whose claims they are: “sparked by [the West’s] allegations”."""
    found = _OWNER.search(text[one.end : other.start])
    if found and _OWNED.match(text, other.start, other.end):
        return f"an attribution: {shown(found.group())}"
    return ""


def _gaps(passage: Passage, one: Span, other: Span) -> Iterator[Span]:
    """What is left out of the sentences of either part; whole sentences between say their own."""
    source = passage.source
    ends = source.sentence_at(one.end - 1).end
    starts = source.sentence_at(other.start).start
    if starts < ends or source.text[one.end : starts].count("\n\n"):
        yield Span(one.end, other.start)
        return
    yield Span(one.end, max(ends, one.end))
    yield Span(starts, other.start)


def forces_in(
    gap: str, follows: str = "", own: tuple[Span, ...] = ()
) -> Iterator[tuple[Force, str]]:
    """The words of force in a gap, each with what it does; `follows` is what goes on after it.

    Those in one of the stretches `own` say nothing of what is quoted and are left out.
    """
    for force, pattern in IN_GAP.items():
        for found in pattern.finditer(gap):
            if not _lies_in(own, found.start()) and not _says_nothing(force, gap, found):
                yield force, found.group()
                break
    for found in attributions(gap, follows):
        if not _lies_in(own, found.start()):
            yield Force.ATTRIBUTION, found.group()


def _lies_in(spans: tuple[Span, ...], at: int) -> bool:
    return any(span.start <= at < span.end for span in spans)


def _says_nothing(force: Force, gap: str, found: re.Match[str]) -> bool:
    """Whether “almost” is left out with its figure, or a “contest” or “questions” are things."""
    if force is Force.NEGATION and found.group().casefold() == "without":
        return (
            _LISTED.match(gap) is not None and _WITHOUT_THING.match(gap, found.start()) is not None
        )
    if force is Force.DENIAL:
        is_attribute = _OF_ONE.search(gap, 0, found.start()) and found.group().endswith("ed")
        return bool(is_attribute) or THING.match(gap, found.start()) is not None
    return force is Force.DEGREE and _OF_FIGURE.match(gap, found.end()) is not None


def attributions(gap: str, follows: str = "") -> Iterator[re.Match[str]]:
    """Verbs that give what stands around the gap to somebody: “[, the bank said]”."""
    earlier = ""
    for found, following in pairwise([*_WORD.finditer(gap), None]):
        if found is None:
            return
        word = found.group()
        low = word.casefold()
        cue = lexicon().verbs.get(low)
        is_noun = word != low or earlier in _BEFORE_NOUN or _is_plural(gap[: found.start()], low)
        is_noun = is_noun or (earlier in _LEADING and low.endswith("ed"))
        is_noun = is_noun or _is_thing(earlier, low)
        is_deed = low in _DEEDS and following is not None and following.group() in _OF_DEEDS
        is_deed = is_deed or (following is not None and _is_no_clause(low, following.group()))
        is_deed = is_deed or _is_one_of_two_deeds(gap[found.end() :])
        is_deed = is_deed or _is_modifier(
            earlier, low, gap[: found.start()], gap[found.end() :] + follows
        )
        is_deed = is_deed or (low == "found" and _is_place_found(earlier, following))
        earlier = low
        if cue is None or is_noun or is_deed or not cue.frames & _CLAUSES:
            continue
        if not _AS_LAST.search(gap[: found.start()]) and not (
            _is_event(cue, gap[found.end() :]) or _THAN_LAST.search(gap[: found.start()])
        ):
            yield found


def _is_plural(before: str, word: str) -> bool:
    """“three member states”, “both reports”: things of which there are several, and no verb."""
    return word.endswith("s") and _SEVERAL.search(before) is not None


def _is_thing(earlier: str, word: str) -> bool:
    """“weaker demand”, “and project manager”: a base form after no word that it would go with."""
    is_base = lexicon().tags.get(word) == "v" and word not in words_of("never nouns")
    return is_base and bool(earlier) and not earlier.endswith("s") and earlier not in _BEFORE_BASE


def _is_modifier(earlier: str, word: str, before: str, rest: str) -> bool:
    """“[, written in 2019,]”, “[from stressing prices to]”: says more of a thing, and is no verb.

    So is a participle with when, where or how it was done, and what is done “from” or “without”.
    """
    tag = lexicon().tags.get(word, "")
    if tag == "g":
        is_own = earlier in _OF_DOING or rest.startswith(" to ")
        return is_own and len(rest.split()) > _FEW
    is_participle = tag == "L" or (tag == "E" and (before.rstrip().endswith(",") or earlier in _BE))
    allowed = _DONE_BY if tag == "L" else _DONE
    return is_participle and allowed.match(rest) is not None and _THAT.search(rest) is None


def _is_one_of_two_deeds(rest: str) -> bool:
    """“[repeated the offer and] proposed a date”: a deed of whoever does what follows."""
    found = _OBJECT_AND.fullmatch(rest)
    return found is not None and not any(map(is_finite, found["what"].split()))


def _is_no_clause(verb: str, following: str) -> bool:
    """“Known as”, “demanded 6 million”: a name or a thing, and nothing that is said."""
    return following[0].isdigit() or (verb == "known" and following == "as")


def _is_place_found(earlier: str, following: re.Match[str] | None) -> bool:
    """“[have been found elsewhere]”: a thing was found, and nothing found to be so."""
    after = following.group() if following else ""
    return earlier in ("be", "been", "was", "were") and after not in ("to", "that", "guilty", "not")


def _is_event(cue: Cue, rest: str) -> bool:
    """Whether somebody is told of something here, and nothing of what: “[informed the board.]”."""
    needs_that = not cue.frames & frozenset("qzp")
    return needs_that and rest.rstrip()[-1:] in (".", "!", "?") and _THAT.search(rest) is None
