"""Ages: “the 71-year-old” of a claim does what that person does in the quote."""

from collections.abc import Iterator, Sequence

from dossier.gate.claims.events.events import Phrase, events
from dossier.gate.claims.events.matching import says_little
from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_AGED = late(r"[Tt]he\s(?P<age>\d\d)-year-old\Z")
_HOLDER = late(
    r"(?P<who>[A-Z][\w’'-]+),\s(?:aged\s)?(?P<age>\d\d)(?=[,.;])|"
    r"(?<!\d)(?P<old>\d\d)-year-old\s(?P<then>(?:[\w’'-]+\s){0,3}?[A-Z][\w’'-]+)"
)


def age_findings(support: Support) -> Iterator[Finding]:
    """“Lind, 34, was jailed for robbing Holm, 71,” becomes “The 71-year-old was jailed”."""
    if "-year-old" not in support.claim:
        return
    holders = {
        found["age"] or found["old"]: stems(found["who"] or found["then"])
        for found in _HOLDER.finditer(support.quoted)
    }
    quoted = events(support.quoted) if holders else ()
    for mine in events(support.claim) if holders else ():
        same = [event for event in quoted if event.verb == mine.verb]
        for row, others in (
            (mine.doers, [it.doers for it in same]),
            (mine.objects, [it.objects for it in same]),
        ):
            if same and not says_little(mine) and _is_wrong(row, others, holders):
                yield Finding(
                    code="C-ROLES",
                    message=f"the claim has {shown(row[0].words)}, the quote another "
                    f"({support.place})",
                    tip="let the age be that of the one who does it in the quote",
                )
                return


def _is_wrong(
    row: Sequence[Phrase], others: Sequence[Sequence[Phrase]], holders: dict[str, frozenset[str]]
) -> bool:
    """Whether whoever is of that age in the quote takes that part in none of its events."""
    found = _AGED.match(row[0].words) if len(row) == 1 else None
    holder = holders.get(found["age"], frozenset()) if found else frozenset[str]()
    return bool(holder) and all(
        theirs and not any(it.refers or it.stems & holder for it in theirs) for theirs in others
    )
