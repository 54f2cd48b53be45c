"""Partners: whom somebody meets or signs with in the quote, he meets or signs with in the claim."""

from collections.abc import Iterator

from dossier.gate.claims.events.events import Event, Phrase, all_stems, events, joined, shown_words
from dossier.gate.claims.events.matching import in_full
from dossier.gate.claims.events.mutual import mutual_verbs
from dossier.gate.claims.reading.ellipsis import filled
from dossier.gate.claims.reading.terms import stem
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding

_SAYING = frozenset(map(stem, "say tell include stay appear begin start keep remain".split()))
_WITH = frozenset(("", "with", "to", "by"))


def partner_findings(support: Support) -> Iterator[Finding]:
    """“Lind is to meet Holt, who blamed Varga” becomes “Lind is to meet Varga”."""
    quoted = events(filled(support.quoted))
    for mine in events(in_full(support.claim, filled(support.quoted))):
        if mine.verb not in mutual_verbs() or mine.verb in _SAYING:
            continue
        theirs = [event for event in quoted if event.verb == mine.verb]
        if theirs and all(_is_with_another(mine, event, support) for event in theirs):
            yield Finding(
                code="C-ROLES",
                message=f"the claim says {shown(mine.words)} of {shown(_words(mine))}, the quote "
                f"of {shown(_words(theirs[0]))} ({support.place})",
                tip="let the claim say who does it with whom as the quote does",
            )
            return


def _is_with_another(mine: Event, theirs: Event, support: Support) -> bool:
    """Whether one in the claim is none of those in the quote, of whom one is left out."""
    here, there = _partners(mine), _partners(theirs)
    known = all_stems(there) | all_stems(theirs.tellers)
    others = [it for it in here if it.names and not it.stems & known]
    missing = [it for it in there if it.names and not it.stems & all_stems(here)]
    if not others or not missing or any(it.pronoun for it in there):
        return False
    elsewhere = joined(event.stems for event in events(support.quoted) if event.verb != theirs.verb)
    return any(it.names <= elsewhere for it in others)


def _partners(event: Event) -> tuple[Phrase, ...]:
    others = (it for it in event.others if it.link in _WITH)
    return (*event.doers, *event.objects, *others)


def _words(event: Event) -> str:
    return shown_words(_partners(event))
