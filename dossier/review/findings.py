"""Findings: what only a comparison with the base can tell is wrong."""

from collections.abc import Iterator, Sequence

from dossier.errors import Problem, Severity
from dossier.extract.shared_runs import RETOLD, shared_run
from dossier.model.dossier import Dossier, Kind
from dossier.model.fields import SourceId
from dossier.model.origins import lines_of_reporting
from dossier.model.records import Source
from dossier.review.changes import Change, changes
from dossier.review.records import Sort
from dossier.review.seeds import drift_problems, seed_drifts
from dossier.views.words import shortened

SHOWN = 160
"""Characters of a shared passage that a message shows."""
LEAST = 12
"""Words of the longest passage that two texts have to share; less may be one quotation."""
LINEAGE = ("outlet", "version_of", "derives_from")


def findings(base: Dossier, head: Dossier) -> tuple[Problem, ...]:
    """V-DELETED, V-RENAMED, V-SEED, V-DRIFT and V-RETELLING, sorted by place."""
    found = tuple(changes(base, head))
    drifted = drift_problems(head, seed_drifts(base, head))
    return tuple(
        sorted(
            [
                *_gone(base, head, found),
                *_replaced(base, head, found),
                *drifted,
                *_doubles(head, found),
            ]
        )
    )


def _gone(base: Dossier, head: Dossier, found: Sequence[Change]) -> Iterator[Problem]:
    for item in found:
        if item.sort is Sort.DELETED:
            yield base.place(item.kind, item.id).problem(
                (), "V-DELETED", f"the {item.kind} {item.id} is gone, and its page with it",
                tip="restore the file; an entry is withdrawn with a date and a reason",
            )  # fmt: skip
        elif item.sort is Sort.RENAMED:
            yield head.place(item.kind, item.renamed_to).problem(
                (), "V-RENAMED", f"this {item.kind} was called {item.id}; links to it will break",
                tip=f"name the file {item.id}.yml again; an id never changes",
            )  # fmt: skip


def _replaced(base: Dossier, head: Dossier, found: Sequence[Change]) -> Iterator[Problem]:
    """Sources that point at another seed, where the texts themselves cannot be compared."""
    for item in found:
        before, after = item.before, item.after
        if not isinstance(before, Source) or not isinstance(after, Source):
            continue
        compared = before.id in base.texts and after.id in head.texts
        if before.sha256 != after.sha256 and not compared:
            yield head.place(Kind.SOURCE, after.id).problem(
                ("sha256",), "V-SEED", "the record points at another text than before",
                tip="restore it; a new version of an article is a new source with version_of",
            )  # fmt: skip


def _doubles(head: Dossier, found: Sequence[Change]) -> Iterator[Problem]:
    """Sources new or of new lineage that share much with one they are counted apart from."""
    lines = lines_of_reporting(head)
    for item in found:
        after = item.after
        if not isinstance(after, Source) or not _has_new_lineage(item):
            continue
        for other in head.sources:
            if other != after.id and not lines[other] & lines[after.id]:
                yield from _double(head, after.id, other)


def _has_new_lineage(item: Change) -> bool:
    return item.before is None or any(
        getattr(item.before, name) != getattr(item.after, name) for name in LINEAGE
    )


def _double(head: Dossier, id: SourceId, other: SourceId) -> Iterator[Problem]:
    one, two = head.texts.get(id), head.texts.get(other)
    if one is None or two is None:
        return
    shared = shared_run(one, two)
    run = one[shared.run.start : shared.run.end].split()
    if shared.share >= RETOLD and len(run) >= LEAST:
        words = shortened(" ".join(run), SHOWN)
        yield head.place(Kind.SOURCE, id).problem(
            (), "V-RETELLING",
            f"{shared.share:.0%} of its words stand in {other} too, and both count as origins:"
            f" “{words}”",
            tip="if it retells the other, say so in derives_from or version_of",
            severity=Severity.WARNING,
        )  # fmt: skip
