"""Compared: “more” or “fewer” of a claim agree with the figures its quote sets in contrast."""

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from dossier.gate.claims.reading.content import content, sentences_of
from dossier.gate.claims.reading.numbers import placed_numbers, without_dates
from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_AGAINST = late(
    r",?\s(?:(?:as\s)?(?:compared|opposed)\s(?:with|to)|against|versus|in\s+contrast\s+to|"
    r"whereas|while)\s|"
    r";\s|\sand\s",
    re.IGNORECASE,
)
_THAN = late(
    r"(?<!no )(?<!not )(?<![\w-])(?P<how>more|higher|larger|greater|bigger|fewer|less|"
    r"lower|smaller)(?![\w-])"
    r"(?P<what>[^,.;:]*?)\sthan\s(?!\S?\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|"
    r"eight\b|nine\b|ten\b|half\b)(?P<other>[^,.;:]*)",
    re.IGNORECASE,
)
_CHANGED = late(r"(?<![\w-])(up|down)\s+(?:\S+\s+)?from\s+[^.;]{1,60}", re.IGNORECASE)
_TIMES = late(
    r"(?<![\w-])(?:twice|(?:two|three|four|five|six|ten|\d+)\s+times)\s+as\s+(?:many|much|"
    r"high|large)",
    re.IGNORECASE,
)
_LESS = frozenset("fewer less lower smaller".split())
_TURNED = late(r"(?<![\w-])(?:fewer|less|lower|not)(?!\s+than)\b", re.I)


def compared_findings(support: Support) -> Iterator[Finding]:
    """“26 on the drug, compared with eleven of the others”, told as fewer on the drug."""
    claim = content(support.claim)
    than = _THAN.search(claim)
    if than is None:
        return
    before = stems(claim[: than.start()] + " " + than.group("what"))
    other = stems(than.group("other"))
    is_less = than.group("how").casefold() in _LESS
    for sentence in sentences_of(support.quoted):
        if (times := _TIMES.search(sentence)) and is_less and before & stems(sentence):
            yield _finding(support, than.group(), times.group())
            return
        changed = _CHANGED.search(sentence)
        if (
            changed
            and (changed.group(1).casefold() == "up") == is_less
            and before & stems(sentence)
        ):
            yield _finding(support, than.group(), changed.group())
            return
        for link in _AGAINST.finditer(sentence):
            first, second = sentence[: link.start()], sentence[link.end() :]
            if _is_wrong(is_less, before, other, (first, second)):
                yield _finding(support, than.group(), sentence)
                return


def _finding(support: Support, claimed: str, quoted: str) -> Finding:
    return Finding(
        code="C-POLARITY",
        message=f"the claim says {shown(claimed)}, the quote the reverse, {shown(quoted)} "
        f"({support.place})",
        tip="compare as the quote does",
    )


def _is_wrong(
    is_less: bool, mine: frozenset[str], other: frozenset[str], sides: tuple[str, str]
) -> bool:
    """Whether the side the claim speaks of has the greater figure, and the claim says less."""
    values = [_value(side) for side in sides]
    if values[0] is None or values[1] is None or values[0] == values[1]:
        return False
    if any(_TURNED.search(side) for side in sides):
        return False
    own, its = stems(sides[0]), stems(sides[1])
    than_first, than_second = other & (own - its), other & (its - own)
    if bool(than_first) == bool(than_second):
        return False
    is_of_first = not than_first
    is_first_less = values[0] < values[1]
    return (is_first_less if is_of_first else not is_first_less) != is_less


def _value(side: str) -> Decimal | None:
    """The only number of one side, or nothing."""
    found = placed_numbers(without_dates(side))
    try:
        return Decimal(found[0].value.rstrip("%")) if len(found) == 1 else None
    except InvalidOperation:
        return None
