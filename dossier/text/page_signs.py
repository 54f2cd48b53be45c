"""Page signs: what a line has of the page it stands on, weighed with what stands around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from dossier.text.page_titles import ENDS_SENTENCE, tells
from dossier.text.patterns import late

_OWN = 3
"""Points that a line between two paragraphs of the article has to have of its own …"""
_SURE = 4
"""… and with its neighbours."""
_OWN_BEHIND = 2
"""The same behind the article's last sure paragraph."""
_SURE_BEHIND = 3
_REGISTER = 2
"""Lines of the article that speak to the reader, so that one more which does tells nothing."""
_MOST_WORDS = 70
_FEWEST_WORDS = 3
_FEWEST_PROSE = 6
_MOST_SERVICES = 3
_HEAD_NAME = 4

_QUOTED = late(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")
_READER = late(r"\b(?:you|your|yours|you[’'](?:re|ve|ll|d))\b", re.IGNORECASE)
_HOUSE = late(
    r"\b(?:[Ww]e|[Uu]s|[Oo]urs?|I|[Mm]y|I[’'](?:m|ve|ll)|[Ww]e[’'](?:re|ve|ll)|[Ll]et[’']s)\b"
)
_SELF = late(
    r"\b(?:your (?:browser|device)|this (?:article|story|page|site|website|video|content"
    r"|advert(?:isement)?|feature|post|blog|"
    r"live ?blog|newsletter|podcast|episode|audio|form|section|topic|publication|browser|device)s?)"
    r"\b|\bin this (?:commentary|briefing|issue|series)\b",
    re.IGNORECASE,
)
_ORDER = late(
    r"(?:^|[.?!:–—-] |, (?=please )|^if you .{3,60}, |^for (?:more"
    r"|all) .{2,60}?,? )\W*(?:please |don[’']t |never |now |just "
    r"|to )?(?:sign|subscribe|register"
    r"|follow|like|share|join|download|get|read|click|tap|visit|check|support|enable|accept|send"
    r"|e-?mail|tell|let us|listen|watch|receive|enter|view|log|donate|contribute|contact|submit"
    r"|write|explore|discover|browse|become|ring|whatsapp|call|text|ask|vote|see|miss|jump|skip"
    r"|scroll|add|upgrade|learn more|find|track|consider|try|buy|win|give|take|stay|keep|scan"
    r"|select"
    r"|choose|turn|refresh|open|help|search|generate|save|report|highlight|manage|order|continue"
    r"|go to|press|check|track|return|start|invite|hear|meet|enjoy|create"
    r"|cite)\b(?! (?:up )?(?:of|was|is|were"
    r"|by)\b)",
    re.IGNORECASE,
)
_GREETING = late(
    r"^(?:here(?:[’']s| is| are)|welcome to|that[’']s (?:all|it)|over to)\b"
    r"|\b(?:thank you|thanks) for\b"
    r"|\b(?:more info|learn more|see here|find out more|read more(?! than\b| \w+ly\b)|click here"
    r"|sign up|opt out|here:?$"
    r"|please (?:visit|see|contact|call|write|e-?mail|go to|note))\b",
    re.IGNORECASE,
)
_SERVICE = late(
    r"\b(newsletters?|subscri\w+|inbox|mailbox|cookies?|browsers?|javascript|ad[ -]?blockers?"
    r"|players?|push notifications|alerts?|terms|privacy|policy|paywall|free|trial|accounts?"
    r"|comment(?:s|ing)?|e-?mails?|app|apps|members?|membership|supporters?|log(?:ged)? in"
    r"|unsubscribe|users?|community|websites?|homepage|pages?|links?|advert\w*|sponsor\w*|third"
    r" parties|gifts?|donations?|nonprofit|charity|stories|story|articles?|posts?|coverage|content"
    r"|journalism|journalists?|reporters?|correspondents?|editors?|editorial|newsroom|readers?"
    r"|reading|podcasts?|videos?|pictures|photos?|polls?|typos?|corrections?|errors?|mistakes?"
    r"|complaints?|licen[cs]ed?|permission|copyright|reprints?|whatsapp|facebook|instagram"
    r"|twitter|telegram|youtube|tiktok|bluesky|linkedin|x|channels?|edition|archive|webinars?"
    r"|bookmarks?|icon|tips?|news|updates?|latest|breaking|quotes|delayed|algorithm|shop|club"
    r"|try again|default view"
    r"|rates from|commission|closing date|images?|full size)\b",
    re.IGNORECASE,
)
_ADDRESS = late(
    r"\S@\S+\.\w|\bwww\.\S|\b[A-Za-z][\w-]+\.(?:com|org|net|example)\b|https?://\S|(?:^|\s)@\w{3}"
    r"|\+\d{1,3}[ (-]*\d[\d ()-]{5,}"
    r"|\b\d{3,5}[ -]\d{3}"
    r"[ -]\d{3,4}\b"
)
_OF_PAGE = (_SELF, _ADDRESS, _SERVICE, _ORDER, _GREETING)
_TIMED = late(
    r"\b(?:will|would|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June"
    r"|July|August|September|October|November|December|(?:19|20)\d\d)\b"
)
_ITEM = late(r"(?:[•·▪◦*►-]|\(?\d{1,2}[.)])\s")
_HOUSES = late(
    r"(?:(?:©|\([cC]\)|Copyright)(?: ?©)? ?(?:\d{4}(?: Copyright)?,? )?|Follow )"
    r"((?:[A-Z][\w&’'-]*)(?: (?:[A-Z][\w&’'-]*|of|the|for|and))*)"
)
_NAMED = late(r"(?:The )?[A-Z][\w&’'-]*(?: (?:[A-Z][\w&’'-]*|of|the|for|and|&))*")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Signs:
    """What a line by itself has of the page: services, other signs, an order to the reader."""

    services: frozenset[str]
    many: int
    is_order: bool


@dataclass(frozen=True, kw_only=True)
class _Page:
    """The lines of a page, what is known of each, and which of them tell somebody's deeds."""

    lines: Sequence[str]
    why: Sequence[str]
    told: Sequence[bool]

    @cached_property
    def houses(self) -> tuple[str, ...]:
        """Whose page it is, by its rights or its first lines, unless the article tells of it."""
        known = (line for line, reason in zip(self.lines, self.why, strict=True) if reason)
        names = {found.group(1) for line in known for found in _HOUSES.finditer(line)}
        names |= {
            line
            for line in self.lines[:_HEAD_NAME]
            if 1 <= line.count(" ") < _HEAD_NAME and _NAMED.fullmatch(line)
        }
        return tuple(name for name in names if name.casefold() not in self.article)

    @cached_property
    def article(self) -> str:
        """The lines that tell something, in small letters."""
        return "\n".join(
            line.casefold() for line, is_told in zip(self.lines, self.told, strict=True) if is_told
        )

    @cached_property
    def speaks(self) -> bool:
        """Whether the article speaks to its reader: what one more line says so tells nothing."""
        spoken = 0
        for line, reason in zip(self.lines, self.why, strict=True):
            if not reason and _is_prose(line):
                bare = _QUOTED.sub(" ", line)
                is_spoken = _READER.search(bare) or _HOUSE.search(bare)
                spoken += bool(is_spoken) and not any(sign.search(bare) for sign in _OF_PAGE)
        return spoken >= _REGISTER


def mark_signs(lines: Sequence[str], whole: Sequence[bool], why: list[str]) -> None:
    """Give a reason to lines that have more of the page than of the article."""
    told = [not reason and tells(line) for line, reason in zip(lines, why, strict=True)]
    page = _Page(lines=lines, why=tuple(why), told=told)
    first = next((at for at, line in enumerate(lines) if not why[at] and _is_prose(line)), 0)
    own = [
        _points(lines[at], page, is_under=at > first)
        if whole[at] and not (why[at] or told[at])
        else 0
        for at in range(len(lines))
    ]
    last = max(
        (at for at, line in enumerate(lines) if not (why[at] or own[at]) and _is_prose(line)),
        default=-1,
    )
    for at, points in enumerate(own):
        if points <= 0:
            continue
        total = points + bool(at and why[at - 1]) + bool(why[at + 1 : at + 2] not in ([], [""]))
        is_behind = 0 <= last < at
        if points >= (_OWN_BEHIND if is_behind else _OWN) and total >= (
            _SURE_BEHIND if is_behind else _SURE
        ):
            why[at] = "site chrome"


def _points(line: str, page: _Page, *, is_under: bool) -> int:
    if not _FEWEST_WORDS <= line.count(" ") + 1 <= _MOST_WORDS or _ITEM.match(line):
        return 0
    signs = _signs(line)
    services = sum(word not in page.article for word in signs.services)
    points, is_order = 2 * signs.many, signs.is_order
    points += 2 * any(
        line.startswith((f"{name} ", f"{name},", f"The {name} ")) or (is_order and name in line)
        for name in page.houses
    )
    is_open = not ENDS_SENTENCE.search(line)
    if not (points or services or (is_order and is_open and is_under)):
        return 0
    points += 2 * is_order
    is_spoken = _READER.search(line), _HOUSE.search(line)
    if any(is_spoken) and not page.speaks:
        points += 2 * bool(is_spoken[0]) + bool(is_spoken[1])
    if not points:
        return 0
    return points + is_open + min(services, _MOST_SERVICES) - bool(_TIMED.search(line))


@lru_cache(maxsize=1 << 12)
def _signs(line: str) -> _Signs:
    return _Signs(
        services=frozenset(word.casefold().rstrip("s") for word in _SERVICE.findall(line)),
        many=sum(bool(sign.search(line)) for sign in (_SELF, _GREETING, _ADDRESS)),
        is_order=_ORDER.search(line) is not None,
    )


def _is_prose(line: str) -> bool:
    return line.count(" ") + 1 >= _FEWEST_PROSE and ENDS_SENTENCE.search(line) is not None
