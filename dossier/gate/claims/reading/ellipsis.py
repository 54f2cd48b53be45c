"""Ellipsis: “Norway lost 300 jobs, Sweden 450” becomes “…, Sweden lost 450 jobs”."""

import re
from functools import lru_cache

from dossier.dates.calendar import MONTH_NAMES
from dossier.gate.claims.reading.answered import answered
from dossier.speech.lexicon import lexicon
from dossier.text.patterns import late

_NUMBER = (
    r"(?:[$€£¥]?\d+(?:[.,]\d+)*(?:\s?(?:%|percent|per\s+cent|million|billion|thousand))?|"
    r"(?<![\w-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)(?![\w-]))"
)
_SMALL = (
    r"(?:(?:only|just|about|nearly|almost|some|over|at\s+least|"
    r"(?:(?:no|not)\s+)?(?:more|fewer|less)\s+than|up\s+to|around|well\s+over|roughly)\s+)?"
)
_AMOUNT = (
    rf"(?:{_NUMBER}|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)"
    r"(?!\w))"
)
_ELLIPSIS = late(
    rf"(?P<verb>(?<![\w-])[a-z]+(?:\s(?:in|up|out|off|on|over))?)\s+"
    rf"(?P<small>{_SMALL})(?P<first>{_NUMBER})(?P<unit>(?:\s+[a-z-]+){{0,4}}?)"
    r"(?P<link>,?\s+and|,?\s+while|,?\s+but|,|;|\s+to)\s+"
    r"(?P<those>(?:those|that)\s+of\s+)?"
    r"(?P<who>(?:(?:the|its|his|her)\s+)?[\w’'-]+(?:\s+[\w’'-]+){0,2}?)\s+(?P<same>(?P=verb)\s+)?"
    rf"(?P<degree>{_SMALL})(?P<second>{_NUMBER})(?P<rest>(?:\s+[a-z-]+){{0,2}}?)(?=[.;]|,\s|\s*\Z)"
)
_PUT_AT = late(
    rf"(?P<verb>(?<![\w-])(?:puts?|estimates?|estimated|set|sets|valued?|values|expects?|expected|"
    r"forecasts?|predicts?|predicted|speaks?|spoke|talks?|talked|reports?|reported|recorded))\s+"
    rf"(?P<what>(?:[\w’'-]+\s){{0,5}}?)(?P<by>at|of)\s+{_SMALL}{_AMOUNT}(?:\s+[a-z]+)?,?\s+"
    rf"(?:and\s+)?(?P<who>(?:(?:the|its|his|her)\s+)?[\w’'-]+(?:\s+[\w’'-]+){{0,2}}?)\s+"
    rf"(?=(?P=by)\s+{_SMALL}{_AMOUNT})"
)
_COMPARED = late(
    rf"(?P<verb>(?<![\w-])[a-z]+)\s+(?P<first>{_NUMBER})(?P<unit>(?:\s+[a-z-]+){{0,3}}?),?\s+"
    rf"(?:compared\s+(?:with|to)|against)\s+(?P<second>{_NUMBER})\s+(?:for|in|by)\s+"
    r"(?P<who>(?:(?:Gov|Sen|Rep|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt)\.\s)?[A-Z][\w’'-]*"
    r"(?:\s[A-Z][\w’'-]+){0,3}\sof(?:\s[\w’'-]+){1,4}|(?:[A-Z][a-z]{1,3}\.\s)?"
    r"(?:the\s+)?[\w’'-]+(?:\s[\w’'-]+)?)(?=[.,;]|\s*\Z)"
)
_PERCENT = late(r"\s?(?:%|per\s?cent)\Z")
_FIGURE = (
    r"(?:\d|(?<![\w-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)"
    r"(?![\w-]))"
)
_TWO_FIGURES = late(rf"{_FIGURE}.*?{_FIGURE}", re.DOTALL)
_BY = late(
    r"(?<![\w-])(?P<be>was|were|is|are|been)\s(?P<verb>[a-z]+)\sby\s(?P<who>[\w’' -]{2,40}?),?\s"
    r"(?:and|while|but)\s(?P<what>"
    r"(?:(?:the|an?|its|his|her|their|some|many)\s|(?=[A-Z\d]|(?:two|three|four|five|six)\s))(?:[\w’'-]+\s){1,4}?)(?=by\s)"
)
"""“two were sold by Lind and three by Varga”."""
_AND_BY = late(
    r"(?<![\w-])by\s(?P<one>[^,.;:“”\"\d]{2,60}?),?\sand(?:,\s(?:in\s(?:\w+\s)?part|partly|later|also|[a-z]+ly),)?\sby\s"
    r"(?=(?:the|an?|its|his|her|their)\s(?!end\b|start\b)|(?!\w+day\b)[A-Z])"
)
"""“by the council and, in part, by the firm”: both have their part in it."""
_SHORT = late(
    r"(?<![\w’'])(?P<who>I|it|that|there|he|she|we|they|you|who|what)[’'](?P<be>s|re|ve|m|ll)(?!\w)",
    re.IGNORECASE,
)
_AFTERTHOUGHT = late(
    r"(?<=\s)(?P<what>[a-z]{3,}),\s(?P<how>barely|hardly|scarcely)(?=[,.;!]|\s?\Z)"
)
"""“alive, barely,”: barely alive."""
_PERFORMING = late(
    r"(?<![\w’'])(?P<who>I|[Ww]e)\s(?:[a-z]+ly\s|also\s|just\s)*(?:want|would\slike|wish)\sto\s"
    r"(?:[a-z]+ly\s|also\s)?(?=(?:thank|commend|congratulate|praise|welcome|condemn|apologi[sz]e|"
    r"stress|emphasi[sz]e|underline|point\sout|repeat|reiterate|remind|acknowledge|pay\stribute)(?!\w))"
)
"""“I want to thank them”: thanks them."""
_WHEN = (
    r"(?:on\s(?:\d{1,2}\s[A-Z][a-z]+|[A-Z][a-z]+\s\d{1,2}|[A-Z][a-z]+day)|"
    rf"in\s(?:[12]\d{{3}}|{MONTH_NAMES}))"
)
_DATED = late(
    r"(?P<be>(?:(?:is|are|was|were)\sto\sbe|will\sbe|(?:has|have|had)\sbeen|was|were|is|are)\s|"
    rf"(?<!be\s)(?<!been\s)(?<!to\s))(?P<verb>(?<![\w-])[a-z]+(?:\splace)?)\s{_WHEN},?\s"
    r"(?:and\s|while\s)?(?P<who>(?:the|The|[A-Z])[\w’'-]*(?:\s[\w’'-]+){0,3}?)\s"
    rf"(?P<last>{_WHEN})(?!\w)"
)
_ON = (" on ", " in ")
_SCALE = late(r"\s(?:million|billion|thousand)\Z")
_SHORTEST = 5
_DETERMINED = late(r"(?:the|an?|its|his|her|their|this|that)\s")
_FULL = {"s": "is", "re": "are", "ve": "have", "m": "am", "ll": "will"}
_CLAUSES = frozenset("when while because as if".split())
_NO_PARTY = frozenset(
    "a an of in on at to for from by with than about up down under over between and or not more "
    "another some which who that it they he she we including after before since until is are was "
    "were has have had against versus compared no not".split()
)


@lru_cache(maxsize=2_000)
def filled(words: str) -> str:
    """The words with the verb and the unit of a second number said again, and “it's” in full."""
    if _SHORT.search(words):
        words = _SHORT.sub(_in_full, words)
    words = _AFTERTHOUGHT.sub(r"\g<how> \g<what>", words)
    words = _PERFORMING.sub(r"\g<who> ", answered(words))
    if words.count(" at ") > 1 or words.count(" of ") > 1:
        words = _PUT_AT.sub(_put, words)
    if words.count(" by ") > 1:
        words = _AND_BY.sub(r"by \g<one> and ", _BY.sub(_done_by, words))
    if _TWO_FIGURES.search(words):
        words = _COMPARED.sub(_compared, _ELLIPSIS.sub(_filled, words))
    return _DATED.sub(_dated, words) if max(map(words.count, _ON)) > 1 else words


def _in_full(match: re.Match[str]) -> str:
    """“it is” of “it's”, “we have” of “we've”."""
    return f"{match['who']} {_FULL[match['be'].casefold()]}"


def _filled(match: re.Match[str]) -> str:
    who = match["who"].split()
    if not _is_deed(match["verb"]) or any(map(_is_no_party, who)) or _is_second_deed(who):
        return match.group()
    before = match.string[match.start() : match.end("link")] + " "
    percent = _PERCENT.search(match["first"])
    is_bare = percent and not _PERCENT.search(match["second"])
    scale = "" if percent else _scale(match)
    second = f"{match['second']}{percent.group() if percent and is_bare else scale}"
    of = match["those"] or ""
    return f"{before}{of}{match['who']} {match['verb']} {match['degree']}{second}{_unit(match)}"


def _dated(match: re.Match[str]) -> str:
    """“opened on 3 March and the second on 9 April”: when the second did."""
    who = match["who"].split()
    if any(map(_is_no_party, who)) or not _is_deed(match["verb"].split()[-1]):
        return match.group()
    before = match.string[match.start() : match.start("who")]
    return f"{before}{match['who']} {match['be'] or ''}{match['verb']} {match['last']}"


def _put(match: re.Match[str]) -> str:
    """“Lind puts the loss at 3 million, Varga at five”: what is put at five, once more."""
    who = match["who"].split()
    if any(map(_is_no_party, who)) or _is_put_too(match["what"], match["who"]):
        return match.group()
    return f"{match.group()}{match['verb']} {match['what']}"


def _is_put_too(what: str, who: str) -> bool:
    """“put support at 46 and opposition at 41”: a second thing put somewhere, and nobody."""
    return who.islower() and not _DETERMINED.match(what) and not _DETERMINED.match(who)


def _done_by(match: re.Match[str]) -> str:
    """“were sold by Lind and three by Varga”: what was sold by Varga, once more."""
    who, what = match["who"].split(), match["what"].split()
    is_other = any(word in _NO_PARTY or word in _CLAUSES for word in (*who, *what))
    return match.group() if is_other else f"{match.group()}{match['be']} {match['verb']} "


def _compared(match: re.Match[str]) -> str:
    if not _is_deed(match["verb"]):
        return match.group()
    second = f"{match['second']}{_scale(match)}"
    return f"{match.group()}, {match['who']} {match['verb']} {second}{match['unit']}"


def _scale(match: re.Match[str]) -> str:
    """The “million” that a second number leaves out."""
    scale = _SCALE.search(match["first"])
    return scale.group() if scale and match["second"].isdigit() else ""


def _unit(match: re.Match[str]) -> str:
    """The unit of the second number: its own, or what it leaves out of the first one's."""
    own, given = match["rest"], match["unit"]
    return given if not own or given.startswith(own) else own


def _is_deed(verb: str) -> bool:
    word = verb.split()[0]
    is_regular = word.endswith("ed") and len(word) > _SHORTEST
    return word in lexicon().tags or is_regular or word in ("had", "has", "have")


def _is_second_deed(who: list[str]) -> bool:
    """“stopped 300 cars and fined 40 drivers”: a verb, and nobody."""
    return len(who) == 1 and who[0].islower() and who[0].endswith("ed")


def _is_no_party(word: str) -> bool:
    low = word.casefold()
    return low in _NO_PARTY or low[:1].isdigit() or lexicon().tags.get(low, "n") in "VEg"
