"""Review: a base and a head become one view, grouped by what a reviewer has to decide."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dossier.check.counts import Report
from dossier.errors import Problem
from dossier.model.dossier import Dossier, Kind
from dossier.model.fields import FactId
from dossier.model.origins import origins
from dossier.model.records import Fact
from dossier.model.vocabulary import FactKind
from dossier.review.changes import changes
from dossier.review.entry import entry_change
from dossier.review.findings import findings
from dossier.review.records import EntryChange, Group, OriginShift, ReviewView, Sort
from dossier.review.seeds import seed_drifts
from dossier.views.site import Site


@dataclass(frozen=True, kw_only=True)
class Side:
    """One side of a comparison: its name, its dossier, its check, its pages by path.

    `pages` is None where they could not be rendered.
    """

    name: str
    dossier: Dossier
    report: Report
    pages: Mapping[str, str] | None


class Rule(NamedTuple):
    """Which changes make up a group: their kinds and sorts; empty stands for any."""

    heading: str
    question: str
    kinds: frozenset[Kind] = frozenset()
    sorts: frozenset[Sort] = frozenset()
    folded: bool = False


FACT, CONFLICT = frozenset({Kind.FACT}), frozenset({Kind.CONFLICT})
GROUPS = (
    Rule(
        "Entries that go", "Should they? An entry is withdrawn with a reason; an id never changes.",
        sorts=frozenset({Sort.DELETED, Sort.UNREADABLE, Sort.RENAMED, Sort.WITHDRAWN}),
    ),
    Rule(
        "Proposed by the machine", "Nothing of this is published before a person approves it.",
        sorts=frozenset({Sort.PROPOSED}), folded=True,
    ),
    Rule(
        "Rejected", "Candidates that a person turned down; they are not proposed again.",
        sorts=frozenset({Sort.REJECTED}), folded=True,
    ),
    Rule(
        "Stamps", "A name was put to these, or taken away; they say what they said.",
        sorts=frozenset({Sort.STAMPED}), folded=True,
    ),
    Rule(
        "Reviewed facts that now say something else",
        "Do the quotes carry the new wording, all of it?",
        FACT, frozenset({Sort.REOPENED, Sort.CHANGED}),
    ),
    Rule("New facts", "Does the quote, in its context, carry the claim? Who says it?", FACT),
    Rule("Accounts that differ", "Do they, and has each equal room?", CONFLICT),
    Rule(
        "Sources and outlets", "Where is it from, whose is it, and whom does it retell?",
        frozenset({Kind.SOURCE, Kind.OUTLET}),
    ),
    Rule("Actors, proposals and the front page", "Names, roles and order."),
)  # fmt: skip
ORDER = (0, 4, 5, 6, 7, 8, 1, 2, 3)
"""The groups as they are shown; above they stand in the order in which they take an entry."""
POSITIONS = "Positions"
_word = re.compile(r"[\w-]+")


def review_view(base: Side, head: Side, changed_files: Sequence[str] = ()) -> ReviewView:
    """What changes from `base` to `head`; `changed_files` are those whose bytes differ."""
    old, new = (Site(dossier=side.dossier, drafts=True) for side in (base, head))
    problems, standing, mended = compared(base.report, head.report)
    problems = tuple(sorted([*problems, *findings(base.dossier, head.dossier)]))
    found = tuple(changes(base.dossier, head.dossier))
    told = {
        side.place(item.kind, item.id).path
        for item in found
        for side in (base.dossier, head.dossier)
    }
    told |= {
        head.dossier.place(item.kind, item.renamed_to).path for item in found if item.renamed_to
    }
    pages = changed_pages(base.pages, head.pages)
    named = mentions(base.pages, head.pages, {item.id for item in found})
    entries = [
        entry_change(old, new, item, problems=problems, pages=named.get(item.id, ()))
        for item in found
    ]
    return ReviewView(
        title=head.dossier.title,
        base=base.name,
        head=head.name,
        groups=tuple(_groups(new, entries)),
        shifts=tuple(_shifts(old, new, {item.id for item in found if item.kind is Kind.FACT})),
        problems=problems,
        standing=standing,
        mended=mended,
        seeds=seed_drifts(base.dossier, head.dossier),
        form_only=tuple(path for path in changed_files if path not in told),
        pages=pages,
    )


def compared(base: Report, head: Report) -> tuple[tuple[Problem, ...], int, int]:
    """The problems that only `head` has, how many both have, and how many are mended.

    A problem is the same wherever in its file it stands.
    """
    old = Counter(_key(item) for item in base.problems)
    total, left, new = old.total(), Counter(old), []
    for item in head.problems:
        if left[_key(item)] > 0:
            left[_key(item)] -= 1
        else:
            new.append(item)
    return tuple(new), total - left.total(), left.total()


def changed_pages(
    base: Mapping[str, str] | None, head: Mapping[str, str] | None
) -> tuple[str, ...] | None:
    """The pages that look different, sorted; None where either side could not be rendered."""
    if base is None or head is None:
        return None
    paths = {*base, *head}
    return tuple(sorted(p for p in paths if p.endswith(".md") and base.get(p) != head.get(p)))


def _key(item: Problem) -> tuple[str, str, str]:
    return item.path, item.code, item.message


def mentions(
    base: Mapping[str, str] | None, head: Mapping[str, str] | None, ids: Collection[str]
) -> Mapping[str, tuple[str, ...]]:
    """For each of `ids` the changed pages that name it, its own first."""
    found: dict[str, list[str]] = {}
    for path in changed_pages(base, head) or ():
        texts = (path, (base or {}).get(path, ""), (head or {}).get(path, ""))
        for id in {word for text in texts for word in _word.findall(text)} & set(ids):
            found.setdefault(id, []).append(path)
    return {
        id: tuple(sorted(paths, key=lambda path: (not path.endswith(f"/{id}.md"), path)))
        for id, paths in found.items()
    }


def _groups(site: Site, entries: Sequence[EntryChange]) -> Iterator[Group]:
    taken: dict[int, list[EntryChange]] = {}
    for entry in entries:
        taken.setdefault(_group_of(entry), []).append(entry)
    for number in ORDER:
        rule, held = GROUPS[number], taken.get(number, [])
        positions = [entry for entry in held if rule.kinds == FACT and _is_position(site, entry)]
        others = [entry for entry in held if entry not in positions]
        for heading, items in ((rule.heading, others), (f"{POSITIONS}: {rule.heading}", positions)):
            if items:
                yield Group(
                    heading=heading,
                    question=rule.question,
                    entries=tuple(items),
                    folded=rule.folded,
                )


def _group_of(entry: EntryChange) -> int:
    return next(
        number
        for number, rule in enumerate(GROUPS)
        if (not rule.kinds or entry.kind in rule.kinds)
        and (not rule.sorts or entry.sort in rule.sorts)
    )


def _is_position(site: Site, entry: EntryChange) -> bool:
    fact = site.dossier.facts.get(FactId(entry.id))
    return fact is not None and fact.kind is FactKind.POSITION


def _shifts(base: Site, head: Site, touched: set[str]) -> Iterator[OriginShift]:
    """Facts that stand as they were, but whose sources now count differently."""
    for id, fact in head.facts.items():
        if id in touched or id not in base.facts:
            continue
        before, after = fact_lines(base, base.facts[id]), fact_lines(head, fact)
        if len(before) != len(after):
            yield OriginShift(id=id, claim=fact.claim, before=before, after=after)


def fact_lines(site: Site, fact: Fact) -> tuple[str, ...]:
    """The names of the independent lines of reporting a fact rests on."""
    lines = origins(site.supporting(fact.evidence), site.lines)
    return tuple(site.line_name(line) for line in lines)
