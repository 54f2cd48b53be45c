"""Turned: a deed that the quote denies is not done in the claim, and the other way round.

Whether a text says so or denies it is asked of each verb by itself, so that a denial of one thing
does not hide behind a denial of another.
"""

import re
from collections.abc import Iterator
from enum import Enum

from dossier.gate.claims.events.events import Event, events
from dossier.gate.claims.events.matching import says_little
from dossier.gate.claims.reading.terms import stem, stems, terms
from dossier.gate.claims.sense.equivalents import is_yet_to_come
from dossier.gate.claims.sense.opposites import APART
from dossier.gate.claims.sense.polarity import TAKEN_BACK, UNABLE
from dossier.gate.claims.sense.privative import denies
from dossier.gate.claims.sense.sides import denials
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.speech.lexicon import lexicon
from dossier.text.patterns import late

_NONE = late(
    r"(?:nobody|nothing|none|neither|not\s+(?:one|an?|any|all|every\w*)|no\s+one|no(?!\s+(?:doubt|more|less|fewer|later)))(?![\w-])",
    re.IGNORECASE,
)
_NOTHING = late(r"\s(?:\w+\s)?(?:nothing|nobody|none|no\s+one)(?![\w-])")
_WITHOUT = late(r"(?<![\w-])without\s\Z", re.IGNORECASE)
_WITHOUT_DOING = late(r"(?<![\w-])without(?=\s\w+ing(?!\w))", re.IGNORECASE)
_UNTRUE = late(
    r"(?<![\w-])(?:(?:not|never|n[’']t|neither)\s(?:[\w’'-]+\s){0,2}?(?:true|so|the\scase|correct)|"
    r"untrue|false|incorrect|wrong|nonsense|an?\s(?:lie|myth)|no\s(?:truth|evidence|proof|sign|indication|suggestion|"
    r"question))\s(?:[\w’'-]+\s){0,3}?that\s[^.;:!?]{0,60}\Z",
    re.IGNORECASE,
)
"""“It is not true that”, “no evidence at all that”: what follows is not so."""
_NOT_AFTER = late(r"\s(?:\w+\s)?(?:not|never|no\s+longer)(?![\w-])", re.IGNORECASE)
_DENIAL = late(
    r"(?<![\w-])(?:not|never|nobody|nothing|none|neither|nor|no|without|cannot|[a-z]+n[’']t|"
    r"den(?:y|ies|ied|ying)|denials?|refut\w+|untrue|false|wrong|mistaken|myth|lie)(?![\w-])",
    re.IGNORECASE,
)
_DENIES_THAT = frozenset(map(stem, "deny refute disbelieve".split()))
_BEING = frozenset("is am are was wer were be been has had have".split())
_BELIEVING = frozenset(
    map(
        stem,
        "think believe say claim suggest mean prove show imply pretend accept agree imagine assume "
        "suppose conclude argue promise guarantee".split(),
    )
)
"""Verbs whose denial denies what they say to be so: “nobody should think that it is saved”."""
_BREAK = late(r"[.;:!?]|,?\s(?:and|but|because|although|though|while|so)\s|,\s")
_LIMITED = late(
    r"(?<![\w-])(?:until|till|unless|only|just|merely|simply|solely|before|yet|longer|any\s?more|all|every\w*|"
    r"both|either|always|necessarily|entirely|fully|completely|wholly|quite|else|other|others|another|than|rather|because|"
    r"except|but|without|if|enough|again|whether|by|so|such|too|first|last|since|alone|much|many|more|most|half|"
    r"immediately|directly|exactly|expected|likely|earlier|later|sooner|instead|instance|how|what|why)(?![\w-])",
    re.IGNORECASE,
)
"""Words by which a denial is of a part, a time or a way only."""
_UNREAL = late(
    r"(?<![\w-])(?:would|could|should|might|if|had\s+to|whether|unless|until|before|only|few|little|hardly|"
    r"barely|scarcely|rarely|too|stop\w*|rather|instead|last|first|once|yet|neither|nor)(?![\w-])",
    re.IGNORECASE,
)


class Said(Enum):
    """Whether a text says that something is so."""

    SO = "so"
    NOT = "not"
    OPEN = "open"


def turned_findings(support: Support) -> Iterator[Finding]:
    """“Nobody died, and all but four have recovered” becomes “Nobody has recovered”."""
    claim, quoted = support.claim, support.quoted
    back = TAKEN_BACK.search(quoted)
    if back and not quoted.startswith(" that ", back.end()):
        return
    if APART.search(quoted) or APART.search(claim):
        return
    if UNABLE.search(quoted) or is_yet_to_come(claim, quoted):
        return
    turned = [
        (mine, same[0], here)
        for mine in events(claim)
        if not mine.is_inferred and _tells(mine) and not _is_telling(mine)
        if (same := [it for it in events(quoted) if _tells(it) and _word(it) == _word(mine)])
        if _many(quoted, mine) == len(same)
        if (here := said(claim, mine)) is not Said.OPEN
        if all(said(quoted, it) not in (Said.OPEN, here) for it in same)
    ]
    if len(turned) == 1 and _is_restated(claim, quoted):
        return
    for mine, other, here in turned:
        if _differs(claim, mine, here, quoted, other):
            yield Finding(
                code="C-POLARITY",
                message=f"the claim says {shown(_clause(claim, mine))}, the quote "
                f"{shown(_clause(quoted, other))} ({support.place})",
                tip="word the claim as the quote has it",
            )
            return


def _is_telling(event: Event) -> bool:
    return event.words.split()[-1].casefold() in lexicon().verbs


def _is_restated(claim: str, quoted: str) -> bool:
    """Whether both have as many denials, and what the one denies is told of in the other too."""
    if len(_DENIAL.findall(claim)) != len(_DENIAL.findall(quoted)):
        return False
    return _denied_verbs(quoted) <= stems(claim) and _denied_verbs(claim) <= stems(quoted)


def _denied_verbs(text: str) -> frozenset[str]:
    found = (it for it in events(text) if said(text, it) is Said.NOT and _tells(it))
    return frozenset(map(_word, found))


def said(text: str, event: Event) -> Said:
    """Whether a text says that an event is so, denies it, or leaves it open."""
    if event.is_inferred:
        return Said.NOT if _WITHOUT.search(text[: event.start]) else Said.OPEN
    end = event.start + len(event.words)
    found = [
        event.is_denied or (_is_being(event) and _NOT_AFTER.match(text, end) is not None),
        any(_NONE.match(it.words) for it in (*event.doers, *event.objects))
        or _NOTHING.match(text, end) is not None,
    ]
    if not any(found):
        found.append(len(denials(text, event.start)) > 0)
    found.append(_is_untold(text, event))
    return (Said.SO, Said.NOT, Said.OPEN)[min(2, sum(found))]


def _is_untold(text: str, event: Event) -> bool:
    """Whether somebody denies it, or denies to say or think it."""
    if _UNTRUE.search(text[: event.start]):
        return True
    if not event.tellers:
        return False
    before = [it for it in events(text) if it.start < event.start and it.sentence == event.sentence]
    if not before:
        return False
    teller = before[-1]
    if teller.verb in _DENIES_THAT:
        return not teller.is_denied
    is_belief = teller.verb in _BELIEVING
    return is_belief and (teller.is_denied or len(denials(text, teller.start)) > 0)


def _many(text: str, event: Event) -> int:
    """How often a text has the verb of an event, be it as a verb or otherwise."""
    word = _word(event)
    return sum(term.stem == word for term in terms(text))


def _tells(event: Event) -> bool:
    return not says_little(event) or _is_being(event)


def _is_being(event: Event) -> bool:
    """“is perfect”, “was a member”, “had no permit”: what it is or has is what is told."""
    return event.verb in _BEING and len(event.objects) == 1 and not event.objects[0].pronoun


def _word(event: Event) -> str:
    """The stem of what is said or denied: of the verb, or of what somebody is or has."""
    return stem(event.objects[0].last if _is_being(event) else event.words.split()[-1])


def _differs(claim: str, mine: Event, here: Said, quoted: str, theirs: Event) -> bool:
    """Whether both speak of the same, and nothing but the denial tells them apart."""
    own, its = _clause(claim, mine), _clause(quoted, theirs)
    denied, plain = (own, its) if here is Said.NOT else (its, own)
    if _LIMITED.search(_WITHOUT_DOING.sub("", denied)) or _UNREAL.search(plain):
        return False
    if denies(plain, denied):
        return False
    if here is Said.NOT and _is_untold(claim, mine):
        return False
    if here is Said.SO and _is_untold(quoted, theirs) and _DENIAL.search(claim):
        return False
    about, other = stems(own) - {_word(mine)}, stems(its) - {_word(mine)}
    names = [it for it in (*mine.doers, *mine.objects) if not it.pronoun and not it.is_nobody]
    return bool(about & other) or not names or not other


def _clause(text: str, event: Event) -> str:
    """The clause of a text that tells the event."""
    starts = [0, *(match.end() for match in _BREAK.finditer(text)), len(text) + 1]
    start = max(it for it in starts if it <= event.start)
    end = min(it for it in starts if it > event.start)
    return text[start:end].strip(" ,.;")
