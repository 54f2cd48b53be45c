"""Page address: lines in which a page speaks to who reads it, of itself and its services."""

import re
from collections.abc import Sequence

from dossier.text.patterns import late

_MOST_WORDS = 60
_READER = late(r"\b(?:you|your|yours|please|us|our|we)\b", re.IGNORECASE)
_YOU = late(r"\b(?:you|your|please)\b", re.IGNORECASE)
_SELF = (
    r"this (?:article|story|page|site|website|video|content|advert(?:isement)?|feature|blog|"
    r"newsletter|live ?blog|podcast|episode|function(?:ality)?)"
)
_HOUSE = (
    r"our (?:work|journalism|journalists|reporting|reporters|newsroom|newsletters?|apps?|websites?|"
    r"site|stories|articles|coverage|podcasts?|(?:commenting )?platform|community|standards|"
    r"(?:terms|privacy|cookie|comment)\b[\w ]{0,20}|\w+ (?:newsletter|channel|app|page|feed)|team|"
    r"readers|supporters|subscribers|members|partners|top stories)"
)
_SERVICE = (
    r"newsletters?|subscribe|inbox|mailbox|cookies|browsers?|javascript|ad[ -]?blockers?|video "
    r"player|"
    r"push notifications|terms of (?:use|service)|privacy policy|subscription|paywall|"
    r"free (?:articles?|trial)|registered user|commenting platform|e-?mail address|"
    r"alerts|become an? (?:member|subscriber|supporter)|(?:sign|signing|log|logged) (?:up|in)"
    r"|unsubscribe|screen reader"
)
_OF_ITSELF = late(rf"\b(?:{_SELF}|{_HOUSE})\b", re.IGNORECASE)
_OF_SERVICES = late(rf"\b(?:{_SERVICE})\b", re.IGNORECASE)
_PLATFORM = late(
    r"\bon (?:Facebook|Instagram|X|Twitter|WhatsApp|Telegram|Signal|YouTube|TikTok|LinkedIn"
    r"|Bluesky)\b"
)
_TOLD = late(
    r"[“”\"‘]|\b(?:said|says|told|tells|wrote|writes|asked|added|according|was|were|had|did|he|she|"
    r"his|her|found|showed)\b",
    re.IGNORECASE,
)
_ASKS = late(
    r"\W*(?:please |for (?:more|all|the latest)\b.{2,60}?,? |help (?:us )?(?:to )?(?:keep|save"
    r"|make)\b.{2,40}: ?|support [^.:]{2,40}: ?"
    r"|you can (?:now )?|to |if you(?:[’']d| would| want| have)? .{2,60}, ?)?"
    r"(?:sign|subscribe|register|follow|like|share|join|download|get|read|click|tap|visit|check|"
    r"support|enable|accept|send|e-?mail|tell|listen|watch|receive|take|enter|view|log|try|turn|"
    r"donate|contribute|want to|contact|submit|write to|explore|discover|browse|become|help|find"
    r"|see)\b",
    re.IGNORECASE,
)


def is_address(line: str, others: Sequence[str]) -> bool:
    """Whether the line speaks to the reader of the page's own things, which the article does not.

    `others` are the article's other lines: where they have the same things, these are its subject.
    """
    if line.count(" ") >= _MOST_WORDS or _TOLD.search(line):
        return False
    own, services = _OF_ITSELF.search(line), _OF_SERVICES.search(line)
    if _ASKS.match(line):
        if own or _PLATFORM.search(line) or (services and _READER.search(line)):
            return True
    elif not _YOU.search(line):
        return False
    if not (own or services):
        return False
    return not any(found and _is_subject(found.group(), others) for found in (own, services))


def _is_subject(thing: str, others: Sequence[str]) -> bool:
    telling = thing.split()[-1].casefold().rstrip("s")
    return any(telling in other.casefold() and _TOLD.search(other) for other in others)
