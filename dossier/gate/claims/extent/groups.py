"""Groups: what some members of a group do in the quote the group does not do in the claim."""

from collections.abc import Iterator

from dossier.gate.claims.events.events import Event, events, joined, shown_words
from dossier.gate.claims.reading.numbers import is_number_word, may_count
from dossier.gate.claims.reading.terms import stems, words_in
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_SOME = frozenset("some several many most few part half one both neither".split())
_APPOSED = late(
    r"(?P<one>[A-Z][^,.;:]{1,40}),\s[^,.;:]{3,40}\sof\s(?:the|all|these|"
    r"its)\s(?P<many>[a-z]+)(?:\s\w+){0,3},"
)
_GROUP = late(r"(?:All|The|These|All\s+the|All\s+of\s+the)\s+([a-z]+)(?![\w-])")
_OF_THEM = late(r"\sof\s(?:them|us|you|whom)\s")
"""“one of them seriously”, with more after it: no doer, but an aside."""
_LINKS = (" on ", " of ", " in ", " from ", " at ", "’s ", "'s ")


def group_findings(support: Support) -> Iterator[Finding]:
    """“Two geologists on the panel questioned it” becomes “The panel questioned it”."""
    if not may_count(support.quoted) and _SOME.isdisjoint(words_in(support.quoted)):
        return
    if words := _smallest_of(support.claim, support.quoted):
        yield Finding(
            code="C-FORCE",
            message=f"the quote says it of {shown(words)} only ({support.place})",
            tip="say in the claim of how many or how much the quote says so",
        )
        return
    left = words_in(support.quoted) - words_in(support.claim)
    if not any(word in _SOME or word.isdigit() or is_number_word(word) for word in left):
        return
    theirs = events(support.quoted)
    for event in events(support.claim):
        same = [other for other in theirs if other.verb == event.verb]
        if any(_is_apposed(event, other) for other in same):
            continue
        if same and all(_is_widened(event, other, support.claim) for other in same):
            yield Finding(
                code="C-FORCE",
                message=f"the quote says it of {shown(shown_words(same[0].doers))}, the claim of "
                f"{shown(shown_words(event.doers))} ({support.place})",
                tip="say in the claim of how many or how much the quote says so",
            )
            return


def _is_apposed(mine: Event, theirs: Event) -> bool:
    """“One of them, the fund Nordvest”: who it is, is said after the comma."""
    named = joined(it.stems for it in theirs.doers[1:])
    doer = joined(it.stems for it in mine.doers)
    return bool(doer) and named >= doer


def _smallest_of(claim: str, quoted: str) -> str:
    """“Orla, the smallest of the three, agreed”, told of “the three”."""
    for found in _APPOSED.finditer(quoted):
        group = _GROUP.match(claim)
        is_same = group and group.group(1).casefold() == found.group("many").casefold()
        if is_same and not stems(found.group("one")) & stems(claim):
            return found.group()
    return ""


def _is_widened(mine: Event, theirs: Event, claim: str) -> bool:
    """Whether the doer is what the quote's doers are only some of."""
    doer, doers = shown_words(mine.doers), shown_words(theirs.doers)
    first = doers.split()[0].casefold() if doers else ""
    if not (first in _SOME or is_number_word(first) or first.isdigit()) or not stems(doer):
        return False
    own = doer.split()[0].casefold()
    if own == first or own in _SOME or is_number_word(own) or own.isdigit():
        return False
    if _OF_THEM.search(doers):
        return False
    link = next((link for link in _LINKS if link in f"{doers} "), "")
    head, _, group = doers.partition(link) if link else ("", "", "")
    return (
        bool(stems(head) and stems(group))
        and stems(doer) < stems(doers)
        and stems(doer) <= stems(group)
        and not stems(head) & stems(claim)
    )
