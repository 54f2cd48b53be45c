"""Deaths: of what somebody died in the claim, the quote or its source says as well."""

import re
from collections.abc import Iterator
from functools import cache

from dossier.gate.claims.reading.families import of_kin
from dossier.gate.claims.reading.terms import stems, words_in
from dossier.gate.claims.support import Support
from dossier.gate.reading.force_words import NEGATING
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.speech.tables import rows
from dossier.text.patterns import late

_FATAL = frozenset(
    "died dies die dead death deaths killed kills kill killing fatal fatally drowned stabbed "
    "executed hanged murdered shot perished body bodies poisoned".split()
)
_MEANS = late(
    r"(?<![\w-])(?P<cause>drowned|(?:was|were|been)\s+(?:shot|stabbed|poisoned|hanged|strangled|electrocuted|crushed|"
    r"suffocated|beheaded)(?!\s+(?:at|and\s+(?:wounded|injured|hurt)))|"
    r"(?:shot|stabbed|beaten|burned|burnt|frozen?|starved|crushed|trampled|choked|bled)\s+(?:dead|to\s+death))"
    r"(?![\w-])"
)
_OF = late(
    r"(?<![\w-])(?:(?:died|dying)\s+(?:of|from)|(?:dead|death)\s+from|(?:killed|murdered)\s+by|"
    r"(?:died|killed)\s+in(?=\s+(?:an?|the)\s))\s+"
    r"(?P<cause>(?:(?!in\b|at\b|on\b|during\b|after\b|while\b|when\b|near\b|and\b|as\b|who\b|before\b)"
    r"[\w’'-]+\s*){1,4})"
)
_OWN = late(
    r"(?<![\w-])(?:(?:died|dead|death|dying)\s+(?:of|from|when|after)|killed\s+(?:by|when|while)|"
    r"(?:died|killed)\s+in\s+(?:an?|the)|drowned|(?:shot|stabbed|beaten|burned|burnt|froze|frozen|starved|"
    r"crushed|trampled)\s+(?:dead|to\s+death)|(?:hit|struck|crushed)\s+by|executed|"
    r"(?<!was )(?<!were )(?<!been )(?<!and )killed\s+(?=an?\s|the\s|\d|at\s+least|some\s|people|"
    r"him\s|her\s|them\s|two\s|three\s|four\s|five\s|six\s|seven\s|nine\s|ten\s)|run\s+over)(?![\w-])"
)
_VAGUE = stems(
    "death dead been accident incident attack disaster violence injury injuries wound wounds cause "
    "causes illness tragedy event clash clashes hospital fighting war action man woman men people "
    "hands person gang enemy somebody someone own rival son father husband wife brother side "
    "forces same whole middle line place street time year"
)
_OPEN = late(
    rf"(?<![\w-])(?:{NEGATING}|if|whether|may|might|could|would|suspect\w*|fear\w*|alleg\w*|claim\w*|accus\w*|"
    r"believ\w*|thought|report\w*|said|says)(?!\w)"
)


def death_findings(support: Support) -> Iterator[Finding]:
    """“died of a heart attack” becomes “was killed by the eruption”."""
    claim, quoted = support.claim, support.quoted
    if _FATAL.isdisjoint(words_in(claim)) or _FATAL.isdisjoint(words_in(quoted)):
        return
    found = _MEANS.search(claim) or _OF.search(claim)
    if found is None or _OPEN.search(quoted):
        return
    cause = stems(found["cause"]) - _VAGUE
    if not cause or cause & stems(quoted) or of_kin(cause, stems(quoted)):
        return
    kinds = [kind for kind in _kinds() if kind.search(found["cause"])]
    if found.re is _MEANS and not kinds:
        return
    whole = quoted if _OWN.search(quoted) else " ".join(it.source.text for it in support.passages)
    if any(kind.search(whole) for kind in kinds) or cause & stems(whole):
        return
    yield Finding(
        code="C-FORCE",
        message=f"the claim says {shown(found.group())}, the quote nothing of that cause "
        f"({support.place})",
        tip="give no cause that the quote does not give",
    )


@cache
def _kinds() -> tuple[re.Pattern[str], ...]:
    return tuple(_beginnings(row[0]) for row in rows("deaths.tsv", __package__))


def _beginnings(signs: str) -> re.Pattern[str]:
    words = (
        re.escape(sign.removesuffix("_")) + (r"(?!\w)" if sign.endswith("_") else "")
        for sign in signs.split("|")
    )
    return late(rf"(?<!\w)(?:{'|'.join(words)})", re.IGNORECASE)
