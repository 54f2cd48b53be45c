"""Gifts: verbs of handing something over become what went to whom, as printed."""

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.extract.wording import base
from dossier.text.patterns import late

_GIVEN = (
    r"(?:given|handed|sent|delivered|submitted|presented|offered|donated|transferred|"
    r"granted|forwarded|returned|sold|awarded|paid|lent|leased)"
)
_GIVES = rf"(?:{_GIVEN}|gave|hands|gives|sends|offers|hand|give|send|offer)"
_WHOM = (
    r"to (?:the |its |his |her |their |all |an? )?"
    r"(?P<whom>(?!be\b|say\b|do\b)[\w’'-]+(?: (?:in|of) (?:the )?[A-Z]\w+| [\w’'-]+){0,2})"
)
_SENT = (
    r"(?:message|letter|note|request|warning|invitation|payment|donation|application|appeal|"
    r"parcel|ultimatum|report|cheque|check)s?"
)
_PATTERNS = (
    late(
        rf"\b(?P<what>{_SENT})\b(?: (?:that|which) [\w ]{{1,30}}? sent| sent| handed| goes| went|"
        rf" will go| is going)? {_WHOM}"
    ),
    late(
        rf"\b{_GIVES}(?: over)? (?:the |an? |its |his |her |their )?"
        rf"(?:[\w’'-]+ ){{0,3}}?(?P<what>[\w’'-]+) {_WHOM}"
    ),
    late(
        r"\b(?P<what>[\w’'-]+),?(?: which| that)?(?: (?:was|were|is|are|has|have|had|will|be|been)"
        rf"){{0,3}} {_GIVEN}(?: over)? {_WHOM}"
    ),
)
_TAIL = late(
    r" (?:on|at|by|for|from|about|asking|urging|saying|with|last|next|after|before|within|and)\b.*"
)
"""What follows a recipient and is no part of the name."""
_ASKED = late(
    r"\b(?:asked|asks|begged|petitioned|approached) (?:the |its |his |her |their )?"
    r"(?P<whom>(?!for\b|if\b|whether\b)[\w’'-]+(?: (?!for\b)[\w’'-]+){0,4}?) for "
    r"(?:more |some |the )?(?P<what>[a-z]+)"
)
_IDLE = frozenset(
    "voice rise way birth thought attention effect priority weight access credence life credit lie "
    "shape end lip back cause reason hope due thanks".split()
)
"""What is given to something in a mere turn of phrase: “gave rise to”."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gift:
    """What was handed over, in base form, to whom, and the words as printed."""

    what: str
    whom: str
    printed: str
    is_message: bool
    """Whether it is a letter, a report or the like, which is addressed to somebody."""


def gifts(text: str) -> Iterator[Gift]:
    """What a passage says was handed, sent or put as a request to somebody."""
    for match in _ASKED.finditer(text):
        what = f"asked for {base(match['what'].lower())}"
        yield Gift(what=what, whom=match["whom"], printed=match.group(), is_message=False)
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if match["what"].lower() in _IDLE or " to " in f"{match['whom']} ":
                continue
            whom = _TAIL.sub("", match["whom"])
            printed = text[match.start("what") : match.start("whom")] + whom
            what = base(match["what"].lower())
            is_message = pattern is _PATTERNS[0]
            yield Gift(what=what, whom=whom, printed=printed, is_message=is_message)
