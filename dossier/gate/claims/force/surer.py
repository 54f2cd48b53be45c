"""Surer: what a claim tells is no more real in it than in its quote."""

import re
from collections.abc import Iterator, Sequence

from dossier.gate.claims.events.events import Event, events, heads, subject
from dossier.gate.claims.events.reality import around, reality_at, stretches
from dossier.gate.claims.events.reality_words import (
    SUPPOSING,
    Reality,
    Stretch,
    governing,
    leading,
    undoing,
)
from dossier.gate.claims.reading.content import said_in
from dossier.gate.claims.reading.folding import WORD
from dossier.gate.claims.reading.presupposed import is_presupposed
from dossier.gate.claims.reading.rivals import are_alike
from dossier.gate.claims.reading.terms import stem, stems, terms, words_in
from dossier.gate.claims.support import Support
from dossier.gate.reading.force_words import NEGATING, VIEWPOINT
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.speech.lexicon import lexicon
from dossier.text.patterns import late

_ROOT, _SHARE = 4, 0.7
_ALIKE = 2
"""Words after “go” or “take” that show it to be the same deed."""
_PRONOUNS = frozenset("it him her them that this".split())
_AFTER_GO = frozenset(
    "after for through into on over against ahead down up back forward away".split()
)
_PREDICATING = frozenset("be is was wer are do did becam becom".split())
_LIGHT = frozenset("tak mak giv hold get go com keep set us".split())
"""Verbs that do not tell by themselves what is done."""
_UNTOLD = frozenset(("ow", "owed", "have", "had", "has")) | frozenset(
    map(
        stem,
        "put lack outstand pend miss carry name describe call label term characterise portray "
        "depict mention list cite count include quote refer regard view".split(),
    )
)
"""Verbs that tell of no deed: “was put at 54 million”, “described it as dangerous”."""
_BRINGING = frozenset(map(stem, ("convinced", "persuaded")))
_PROVING = frozenset(map(stem, ("proved", "showed", "demonstrated", "persuaded", "convinced")))
_RULING = frozenset(map(stem, ("ruled", "decided")))
"""“convinced them”, “proved that”: deeds, though what follows “is convinced” is an opinion."""
_SAID_TO_BE = late(
    r"(?<![\w-])(?:be|been|being|is|are|was|were|become|becomes|became|prove|do|does)\s+"
    r"(?:[^\s,.;:]+\s+){0,3}[“\"‘]?\Z"
)
_EVIDENTIAL = frozenset(
    map(
        stem,
        "say claim allege boast believe think assume reckon report suggest accuse suspect charge "
        "insist estimate suppose seem appear argue warn allegation suspicion belief".split(),
    )
)
"""Words of the quote for which a claim may say who says so."""
_ORDERING, _SENTENCING = frozenset(("order",)), frozenset(map(stem, ("fined", "jailed", "banned")))
"""“was ordered to pay a fine” is as good as “was fined”."""
_FAVOURING, _VOTING = frozenset(map(stem, ("favour", "favor"))), frozenset((stem("vote"),))
"""“voted in favour of leaving” is as good as “voted to leave”."""
_VIEW = late(VIEWPOINT, re.IGNORECASE)
_HEDGED = late(
    r"(?<![\w-])(?:allegedly|reportedly|supposedly|purportedly|apparently|said\s+to|alleged\s+to|"
    r"believed\s+to|thought\s+to|reported\s+to)(?![\w-])",
    re.IGNORECASE,
)
"""“He allegedly took it” for “is accused of taking it”."""
_BY_MODAL = late(
    r"(?:may|might|could|will|shall|should|must|(?:is|are|was|were)\s+to)\s|before\Z", re.I
)
"""Only by such a word is what itself leaves something open left open: “is to vote on it”."""
_STANCES = frozenset(map(stem, "accept back support oppose welcome approve".split()))
"""“said it would accept it” is as good as “said it accepted it”."""
_AT_REQUEST = late(
    r"(?<![\w-])(?:at|on)\s[^.;:]{2,40}(?:request|urging|invitation|insistence|suggestion|"
    r"initiative)(?!\w)"
)
"""“is to stay off at their request”: what was asked is done."""
_AFTERWARDS = late(
    r"(?:(?<![\w-])(?:after|following|upon|under|despite|amid|at|on|in\s+(?:response|answer)\s+to)\s|"
    r"\A\w+ed\sby\s)[^,;:.!?]*",
    re.IGNORECASE,
)
"""“resigned after a call by the union”: what led to a deed does not leave it open."""
_STAYING = late(r"(?<![\w-])(?:stay|remain|keep|kept|leave|left|lie|lay|stand|stood)\w*\s+\Z")
"""“stays closed”: no deed."""
_INDEFINITE = late(r"an?\s", re.IGNORECASE)
_WHO = late(r"(?<![\w-])(?:who|which|that)\s+(?:\w+\s+)?\Z")
_NOT = late(rf"(?<![\w-])(?:{NEGATING}|no\s+longer)(?![\w-])", re.IGNORECASE)
_HAD = frozenset("has have had".split())
_COMING = frozenset(("will", "would"))
_SET = frozenset("is are was were due set scheduled slated poised".split())
_OWING = frozenset("must should ought need needs needed has have had".split())


def surer_findings(support: Support) -> Iterator[Finding]:
    """“wanted the rate lowered” becomes “lowered the rate”, “applied for it” “received it”."""
    claim, quoted = support.claim, support.quoted
    if not stretches(quoted) or _is_opinion(claim) or is_presupposed(claim, quoted):
        return
    for event in events(claim):
        told = _told(claim, event)
        if told < Reality.LIKELY or _is_no_deed(event, claim):
            continue
        if not event.stems & stems(quoted):
            continue
        places = _places(claim, quoted, event, told)
        under = _under(quoted, places, told)
        if under is None or _is_open_itself(event, under):
            continue
        if not _is_kept(quoted, places, claim, event, told):
            yield Finding(
                code="C-FORCE",
                message=f"the quote has it only under {shown(under.words)}, the claim says "
                f"{shown(event.words)} ({support.place})",
                tip="word the claim no surer than the quote",
            )
            return


def _is_open_itself(event: Event, under: Stretch) -> bool:
    """“asked to discuss it” as “discussed it”: a deed that itself leaves something open."""
    is_act = bool(event.objects) and _verb(event) in undoing() | _BRINGING
    if is_act or _verb(event) in _PROVING or under.sign >= under.end:
        return False
    if _verb(event) in leading() and event.objects and event.stems:
        return False
    return _verb(event) in governing() and not _BY_MODAL.match(under.words)


def _is_opinion(claim: str) -> bool:
    """“will rise, the bank believes”: said to be no more than that."""
    cues = (it.cue for it in said_in(claim) if it.cue is not None)
    return any(stem(claim[cue.start : cue.end]) in governing() for cue in cues)


def _told(claim: str, event: Event) -> Reality:
    """How real the claim makes it; who intends something wishes it, what “is to” be is likely."""
    found = min(around(claim, event.start), key=lambda it: it.reality, default=None)
    if found is None:
        return Reality.COMING if _is_present(event) else Reality.DONE
    sign = found.words.casefold().split()[0]
    if found.reality is Reality.COMING and sign in _SET:
        return Reality.LIKELY
    if found.reality is Reality.LIKELY and sign in _OWING:
        return Reality.WISHED
    return Reality.WISHED if found.reality is Reality.MEANT else found.reality


def _is_present(event: Event) -> bool:
    """“opens in May”, “is opening”: may be told of what is to come."""
    last = event.words.split()[-1].casefold()
    if not event.helpers:
        return last[-1:] == "s" or lexicon().tags.get(last) == "v"
    return last.endswith("ing") and not _HAD.intersection(event.helpers)


def _is_no_deed(event: Event, claim: str) -> bool:
    """Whether the claim denies it, only says so, or has it as a word beside its deeds."""
    verb = _verb(event)
    is_bare = event.helpers[:1] in ((), ("having",))
    is_cue = event.words.split()[-1].casefold() in lexicon().verbs
    is_led = is_bare and _STAYING.search(claim, 0, event.start)
    is_no_verb = is_bare and (
        event.words.endswith("ing") or event.is_inferred or subject(event) is None
    )
    is_purpose = event.helpers[:1] == ("to",) and reality_at(claim, event.start) is Reality.DONE
    return bool(
        event.is_denied
        or event.start == 0
        or verb in _UNTOLD
        or (is_cue and not event.objects and not _is_by_thing(event) and not _is_done(event))
        or is_led
        or is_no_verb
        or is_purpose
        or any(phrase.is_nobody for phrase in event.phrases)
        or _NOT.search(claim, 0, event.start)
    )


def _is_done(event: Event) -> bool:
    """“proved that it was so”, “ruled on the claim”: a deed, though the verb is one of saying."""
    is_ruling = _verb(event) in _RULING and any(it.link in ("on", "for") for it in event.others)
    return is_ruling or _verb(event) in _PROVING


def _is_by_thing(event: Event) -> bool:
    """“A trial showed that …”: nobody who says it."""
    return any(
        _INDEFINITE.match(it.words) and not it.names and not it.stems & governing()
        for it in event.doers[:1]
    )


def _places(claim: str, quoted: str, event: Event, told: Reality) -> Sequence[int]:
    """Where the quote has the deed, as a verb or a noun, or else what it is done to."""
    if event.verb in _PREDICATING or event.verb.startswith("be "):
        return _heads(quoted, event)
    verb = _verb(event)
    deeds = [it for it in terms(quoted) if is_kin(it.stem, verb)]
    if verb in _LIGHT:
        rest = _next_words(claim, event.start + len(event.words))
        deeds = [it for it in deeds if _goes_on_alike(rest, _next_words(quoted, it.end))]
    found = [it.start for it in deeds] or _by_alike_verbs(quoted, event)
    return found or _themes(claim, quoted, event, told)


def _by_alike_verbs(quoted: str, event: Event) -> Sequence[int]:
    """Where the quote has the same object under a verb of the same sense: “prevent” for “block”."""
    if _verb(event) in _LIGHT:
        return ()
    objects = heads(event.objects)
    same = [it for it in events(quoted) if are_alike(event.verb, it.verb) and objects & it.stems]
    return [it.start for it in same] if objects else ()


def _goes_on_alike(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether the same words follow, or the same small one and then a pronoun: “go after it”."""
    if not mine or mine == theirs:
        return mine == theirs != []
    is_open = len(mine) != len(theirs) or not _PRONOUNS.isdisjoint((*mine[1:], *theirs[1:]))
    return is_open and mine[:1] == theirs[:1] and mine[0] in _AFTER_GO


def _next_words(text: str, place: int) -> list[str]:
    return [word.strip('.,;:”"') for word in text[place:].split()[:_ALIKE]]


def _heads(quoted: str, event: Event) -> Sequence[int]:
    """Where the quote has what something is said to be: “failure” of “would be a failure”."""
    is_told = not event.is_inferred and event.words != "did"
    if not is_told or any(phrase.amounts for phrase in event.objects):
        return ()
    heads = {stem(phrase.last) for phrase in event.objects if phrase.last and not phrase.names}
    found = [it.start() for it in WORD.finditer(quoted) if stem(it.group()) in heads - governing()]
    return found if all(_SAID_TO_BE.search(quoted, 0, place) for place in found) else ()


def _themes(claim: str, quoted: str, event: Event, told: Reality) -> Sequence[int]:
    """Where the quote, which has another deed, has what it is done to."""
    if _verb(event) in governing() - _BRINGING or told < Reality.COMING:
        return ()
    if event.is_inferred or _WHO.search(claim, 0, event.start):
        return ()
    if any(
        are_alike(event.verb, it.verb) and reality_at(quoted, it.start) >= told
        for it in events(quoted)
    ):
        return ()
    for theme in (*event.objects[:1], *event.doers[:1]):
        is_doer = theme in event.doers and event.objects
        if is_doer and not _INDEFINITE.match(theme.words):
            continue
        if theme.pronoun or theme.head <= theme.names or theme.head & governing():
            continue
        if places := [it.start for it in terms(quoted) if it.stem in theme.head]:
            return [] if all(_is_there(quoted, place, told) for place in places) else places
    return ()


def _is_there(quoted: str, place: int, told: Reality) -> bool:
    """“cancelled all flights”, “if a strike comes, …” as “a strike would …”: taken as there."""
    found = around(quoted, place)
    is_supposed = told is not Reality.DONE and any(it.words.casefold() in SUPPOSING for it in found)
    return is_supposed or all(it.reality is Reality.UNDONE for it in found)


def _under(quoted: str, places: Sequence[int], told: Reality) -> Stretch | None:
    """What the quote has it under, where it has it nowhere as real as the claim."""
    realities = {reality_at(quoted, place) for place in places}
    if not places or max(realities) >= told:
        return None
    if told is Reality.COMING and Reality.MEANT in realities:
        return None
    return min(around(quoted, places[0]), key=lambda it: it.reality)


def _is_kept(quoted: str, places: Sequence[int], claim: str, event: Event, told: Reality) -> bool:
    """Whether the claim has a word under which the quote has it, or says who says so."""
    signs = {stem(it.words.split()[0]) for place in places for it in around(quoted, place)}
    left = _AFTERWARDS.sub(" ", claim) if told is Reality.DONE else claim
    if any(is_kin(sign, it.stem) for sign in signs for it in terms(left)):
        return True
    if signs - _COMING <= SUPPOSING and signs & SUPPOSING & words_in(claim):
        return True
    if signs & _FAVOURING and stems(claim) & stems(quoted) >= _VOTING:
        return True
    if signs & _ORDERING and _verb(event) in _SENTENCING:
        return True
    is_told = event.tellers or said_in(claim) or _VIEW.search(claim) or _HEDGED.search(claim)
    if is_told and (signs & _EVIDENTIAL or event.verb in _STANCES):
        return True
    return told is not Reality.DONE and _AT_REQUEST.search(claim) is not None


def _verb(event: Event) -> str:
    """The stem of the verb itself, not of its converse."""
    return stem(event.words.split()[-1])


def is_kin(one: str, other: str) -> bool:
    """“closure” and “close”, “decision” and “decide”."""
    if one == other:
        return True
    pairs = enumerate(zip(one, other, strict=False))
    least = min(len(one), len(other))
    return next((at for at, (a, b) in pairs if a != b), least) >= max(_ROOT, _SHARE * least)
