"""Shares: the words that say of how much of a whole a text speaks."""

import re
from collections.abc import Mapping
from enum import IntEnum

from dossier.gate.claims.reading.numbers import numbers
from dossier.gate.claims.reading.terms import stem, stems, terms
from dossier.text.patterns import ending, late


class Share(IntEnum):
    """How much of a whole is spoken of."""

    PART = 1
    MOST = 2
    ALL = 3


COUNT = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"\d[\d,.]*(?:\s?%|\s+percent|\s+per\s+cent)?)"
)
_THE = (
    rf"(?:(?:the|these|those|its|his|her|their|our|my|your|all|every|whom|which)\s+{COUNT}|"
    rf"the|these|those|them|it|us|you|its|his|her|their|our|my|your|all|every|whom|which|{COUNT})"
)
NOT_ALL = r"(?:not|\w+n[’']t)\s+(?:all|every|everyone|everybody|everything|always|each)"
SIGNS: Mapping[Share, re.Pattern[str]] = {
    Share.ALL: late(
        r"(?<![\w-])(?<!not )(?<!n't )(?<!n’t )(?<!nearly )(?<!almost )(?<!nearly the )"
        r"(?<!almost the )(?<!virtually )(?<!virtually the )(?:(?<!\bat )"
        r"(?<!above )(?<!after "
        r")(?<!\bof )all"
        r"(?!\s+(?:but|the\s+same|along|too)|(?<=\bin all)[,.]|(?<=\bin all)\s+\d)|"
        r"(?<=of )all(?=\s+(?:the|of|\w+s)\b)|every|everyone|"
        r"everybody(?!\s+(?:but|except))|"
        r"everything(?!\s+(?:but|except))|each(?!\s+other)|entire|whole|always|"
        r"unanimous\w*|both|throughout|(?<!hardly )(?<!barely )(?<!scarcely )any(?:one|"
        r"body)?(?!\s+(?:case|event|rate|more|longer|further)\b)|"
        r"full|total|everywhere)(?![\w-])",
        re.IGNORECASE,
    ),
    Share.MOST: late(
        r"(?<![\w-])(?<!\bat )(?:most(?!\s+(?:recent|important|likely|famous|popular|common|"
        r"since|ever|of\s+all)\w*)|(?:the\s+|an?\s+)?"
        r"(?:vast\s+|large\s+|great\s+)?(?:majority|bulk)|(?:almost|nearly)\s+(?:all|every|"
        r"everyone|everybody)|"
        r"mostly|usually|generally|mainly)(?![\w-])",
        re.IGNORECASE,
    ),
    Share.PART: late(
        rf"(?<![\w-])(?<!every )(?<!each )(?<!any )(?:only\s+)?(?:some|several|many|(?:a\s+)?few|"
        rf"half|part|parts|much|\w+[-\s](?:quarters|thirds|fifths|tenths)|an?\s+(?:number|"
        rf"minority|handful|quarter|third|"
        rf"fraction|share|couple)|{COUNT}(?:\s+out)?)\s+of\s+(?:\w+\s+)?{_THE}(?![\w-])"
        rf"|(?<![\w-])an?\s+(?:small\s+|tiny\s+)?(?:minority|handful|fraction)(?=\s+of\s+[a-z])"
        rf"|(?<![\w-])(?:{NOT_ALL}|only\s+(?:a\s+)?(?:some|few|{COUNT}|part|"
        rf"half)(?!\s+(?:out\s+)?of)|(?:a\s+)?few|several|some(?!\s+\d)|"
        r"many|sometimes|often|occasionally|certain|rarely|seldom)(?![\w-])"
        r"|(?<![\w-])in\s+(?:one|some|several|many|certain|rare|isolated|exceptional|individual)"
        r"(?=\s+[a-z])"
        rf"|(?<![\w-])of\s+(?:which|whom)\s+(?:only\s+)?(?:{COUNT}|some|several|many|"
        rf"half)(?![\w-])",
        re.IGNORECASE,
    ),
}
"""The words for each share."""
NARROWING = late(
    r"(?<![\w-])(?:some|most|mostly|many|few|fewer|several|half|part|parts|partly|partial\w*|"
    r"majority|minority|"
    r"number|not|\w+n[’']t|almost|nearly|quarter|third|percent|share|other|others|certain|often|"
    r"largely|among|amongst|"
    r"main|mainly|"
    r"more|less|much|little|bulk|handful|only|un\w+able|individual|selected|members?|group|"
    r"sometimes|as\s+a\s+rule|for\s+the\s+most\s+part|by\s+and\s+large|typical\w*|normal\w*|"
    r"occasional\w*|usual\w*|general\w*)(?![\w-])|%|\d",
    re.IGNORECASE,
)
NUMBER = late(r"\d[\d.,]*(?:\s?%|\s+per\s?cent)?")
_NEARLY = frozenset(map(stem, "nearly almost about around roughly some".split()))
_UNDER_HALF = late(
    r"(?<![\w-])(?:(?:fewer|less)\s+than|under|below|barely|scarcely|only|just|not\s+(?:even|quite))"
    r"\s+half\s+of\s+\S+\Z|"
    r"(?<![\w-])(?<!than )an?\s+(?:small\s+|tiny\s+)?(?:third|quarter|fifth|tenth|minority|"
    r"handful|fraction)(?!\w)[^,.;]{0,30}\Z",
    re.IGNORECASE,
)
"""“fewer than half of the catch” is not most of it."""
_OF_ITS_NOUN = late(r"(?:full|total|whole|entire|all|both|each|every)\Z", re.IGNORECASE)
_FLOATS = late(r"([\w’'-]+)\s+(?:(?:ha[sd]|have|is|are|was|were|will|would|did|do)\s+)?\Z")
"""“The members have all left”: the noun stands before."""
_NEAR, _SHOWN = 60, 25
"""Code points after a sign within which its noun stands, and how many of them a message shows."""
_NEXT = 3


def is_narrow(text: str, besides: str = "") -> bool:
    """Whether words of a text, numbers aside, say that it speaks of a part.

    Those that stand in `besides`, too, say it of something else: “looking for other jobs”.
    """
    others = {found.group().casefold() for found in NARROWING.finditer(besides)} - {"only"}
    found = NARROWING.finditer(NUMBER.sub(" ", text))
    return any(word.group().casefold() not in others for word in found)


def may_be_most(sign: re.Match[str], text: str) -> bool:
    """Whether a part can be a majority; “one of seven” and “under half of them” cannot."""
    if ending(_UNDER_HALF, text, sign.end()):
        return False
    found = [value for value, _ in numbers(sign.group()) if value.isdigit()]
    if len(found) == 2:
        return 2 * int(found[0]) > int(found[1])
    return len(numbers(text)) > 1


def near_sign(text: str, sign: re.Match[str], reach: int) -> frozenset[str]:
    """The stems of what a sign of a share may be about, within so many code points.

    “all” is of what stands right beside it: “the full 90 days” says nothing of the dishes.
    """
    if _OF_ITS_NOUN.search(sign.group()):
        floats = ending(_FLOATS, text, sign.start())
        after = terms(text[sign.end() :][:reach])[:_NEXT]
        return frozenset(term.stem for term in after) | stems(floats[1] if floats else "")
    return stems(text[max(0, sign.start() - reach) : sign.end() + reach])


def noun_after(text: str, start: int) -> str:
    """The first content word after a quantifier that is no number."""
    return next(
        (
            term.stem
            for term in terms(text[start : start + _NEAR])
            if not numbers(text[start + term.start : start + term.end]) and term.stem not in _NEARLY
        ),
        "",
    )


def words_from(quoted: str, start: int, end: int) -> str:
    """The sign with some whole words behind it, for messages."""
    shown_end = quoted.find(" ", min(end + _SHOWN, len(quoted)))
    return quoted[start : shown_end if shown_end >= 0 else len(quoted)].rstrip(" .,;:")
