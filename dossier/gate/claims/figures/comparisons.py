"""Comparisons: what is more than another in a quote is not less in a claim, nor the reverse."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from dossier.gate.claims.reading.content import content
from dossier.gate.claims.reading.terms import stem, stems, words_in
from dossier.gate.claims.support import Support
from dossier.gate.reading.force_words import NOT
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_SIDES = (
    "more higher larger greater bigger over above", "fewer less lower smaller under below",
    "faster quicker sooner", "slower", "cheaper", "dearer costlier pricier",
    "safer", "riskier deadlier", "older", "younger newer", "better", "worse",
    "stronger", "weaker", "earlier", "later", "longer taller", "shorter briefer",
    "richer wealthier", "poorer", "easier simpler", "harder tougher",
    "warmer hotter milder", "colder cooler", "louder noisier", "quieter", "cleaner", "dirtier",
    "heavier", "lighter", "deeper", "shallower", "wider broader", "narrower",
    "closer nearer", "farther further", "tighter stricter", "looser laxer",
    "brighter", "darker dimmer", "wetter", "drier dryer", "healthier", "sicker",
    "happier", "sadder",
)  # fmt: skip
"""Comparatives by turns: what is more of something, what is less of it."""
_NAMED = "|".join(sorted({word for side in _SIDES for word in side.split()}, reverse=True))
_THAN = late(
    rf"(?<![\w-])(?:(?P<grade>more|less)\s+(?P<plain>(?!than\b)[a-z]+(?:ful|ive|ous|al|able|ible|ent|ant|ic|ing|ed))|"
    rf"(?P<named>{_NAMED}))(?![\w-])(?P<what>[^,.;:]*?)\s*\bthan\b\s(?![$€£¥]?\d)"
    r"(?=(?P<other>[^,.;:]*))",
    re.IGNORECASE,
)
_FROM = late(
    r",?\s(?P<how>(?:up|down)\sfrom|(?:well|far|just|slightly|even|still)\s(?:above|below))\s"
    r"(?P<other>[^,.;:]*)",
    re.IGNORECASE,
)
_TIMES = late(
    r"(?<![\w-])(?P<times>twice|double|half|\w+\s+times)\s+(?:as\s+(?P<how>\w+)\s+(?P<what>[^,.;:]*?)\s*\bas|"
    r"(?:the|its|their)\s+(?P<amount>price|cost|size|length|height|width|rate|number|amount|value|"
    r"weight|speed|share|level|average|figure|sum|total|age|population|budget)"
    r"(?:\s+[a-z]+(?:ed|en))?\s+(?:of|for|in|by)|(?P<of>what|that\s+of))\s(?P<other>[^,.;:]*)",
    re.IGNORECASE,
)
_MULTIPLES = {"twice": ("2", True), "double": ("2", True), "half": ("2", False)}
_SIGNS = frozenset("than as from twice double half times".split())
_SHARE = late(
    r"(?:an?\s+)?(?:half|third|quarter|fifth|tenth)(?!\w)|two-thirds|three-quarters", re.IGNORECASE
)
_ENDED = late(r"\s(?:but|and|to|than)\s", re.IGNORECASE)
"""Where the other side of a comparison ends."""
_CLAUSE = late(r"[.;:]\s|,\s(?:and|but|while|whereas)\s|\s(?:but|while|whereas|although)\s", re.I)
_TURNED = late(
    rf"(?<![\w-])(?:{NOT}|deni\w+|if|whether|rather|other)(?![\w-])",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Comparison:
    """One side held against another: on what scale, which way, and the stems of both sides.

    `share` is set where nothing but a share is on the other side: “fewer than half of the pupils”.
    """

    scale: str
    is_more: bool
    first: frozenset[str]
    second: frozenset[str]
    words: str
    share: str = ""


def comparison_findings(support: Support) -> Iterator[Finding]:
    """“The north has fewer schools than the south”, told as more, or of the south."""
    mine = comparisons(content(support.claim)) or comparisons(support.claim)
    for claimed in mine:
        theirs = comparisons(support.quoted)
        if any(_is_same(claimed, quoted) for quoted in theirs):
            continue
        for quoted in theirs:
            if _is_reverse(claimed, quoted):
                yield Finding(
                    code="C-POLARITY",
                    message=f"the claim compares, {shown(claimed.words)}, as the quote does not, "
                    f"{shown(quoted.words)} ({support.place})",
                    tip="compare as the quote does",
                )
                return


@lru_cache(maxsize=2_000)
def comparisons(text: str) -> tuple[Comparison, ...]:
    """The comparisons of a text that nothing denies or leaves open."""
    if _SIGNS.isdisjoint(words_in(text)):
        return ()
    return tuple(_comparisons(text))


def _comparisons(text: str) -> Iterator[Comparison]:
    for pattern in (_THAN, _FROM, _TIMES):
        for match in pattern.finditer(text):
            breaks = [found.end() for found in _CLAUSE.finditer(text[: match.start()])]
            before = text[max(breaks, default=0) : match.start()]
            found = match.groupdict()
            words = match.group().removesuffix(found["other"]) + found["other"]
            if _TURNED.search(f"{before} {words}"):
                continue
            scale, is_more = _scale(found)
            share = _SHARE.match(found["other"])
            yield Comparison(
                scale=scale,
                is_more=is_more,
                first=stems(f"{before} {found.get('what') or ''}"),
                second=stems(_ENDED.split(found["other"])[0]),
                words=words.strip(" ,"),
                share=share.group().casefold() if share else "",
            )


def _scale(found: Mapping[str, str | None]) -> tuple[str, bool]:
    """On what scale, and whether it says more of it."""
    if plain := found.get("plain"):
        return stem(plain), (found["grade"] or "").casefold() == "more"
    if times := found.get("times"):
        many, is_more = _MULTIPLES.get(times.casefold(), (times.split()[0].casefold(), True))
        return f"times {many}", is_more
    if how := found.get("how"):
        return "0", not {*how.casefold().split()}.isdisjoint(("up", "above"))
    return _scales()[(found["named"] or "").casefold()]


@cache
def _scales() -> Mapping[str, tuple[str, bool]]:
    found: dict[str, tuple[str, bool]] = {}
    for number, side in enumerate(_SIDES):
        for word in side.split():
            found.setdefault(word, (str(number // 2), number % 2 == 0))
    return found


def _is_same(one: Comparison, other: Comparison) -> bool:
    """Whether two comparisons set the same against the same, and the same way."""
    is_alike = (one.scale, one.is_more, one.share) == (other.scale, other.is_more, other.share)
    own = one.first - one.second - other.second
    is_of_same = not other.first or bool(own & other.first)
    return is_alike and is_of_same and one.second <= other.second


def _is_reverse(one: Comparison, other: Comparison) -> bool:
    """Whether two comparisons on one scale, of the same two sides, cannot both hold.

    What stands on the same side in both counts for nothing where words of both sides moved.
    """
    if one.scale != other.scale or one.share != other.share:
        return False
    if one.share:
        return one.is_more != other.is_more
    own, its = other.first - other.second, other.second - other.first
    gone, come = one.second & own, one.first & its
    alike = 0 if gone and come else len(one.first & own) + len(one.second & its)
    crossed = len(come) + len(gone)
    if alike == crossed or not (one.second & other.second or one.second & other.first):
        return False
    return (alike > crossed) != (one.is_more == other.is_more)
