"""Quotes: every quote of the dossier stands word for word in its source."""

from dossier.check.counts import QuoteCounts
from dossier.errors import Problem
from dossier.model.dossier import Dossier
from dossier.text.locate import Outcome, locate
from dossier.text.seed import SeedText


def check_quotes(dossier: Dossier) -> tuple[list[Problem], QuoteCounts]:
    """The problems of all quotes, and how many were checked."""
    seeds = {id: SeedText(id, text) for id, text in dossier.texts.items()}
    problems: list[Problem] = []
    checked = verbatim = skipped = 0
    for cited in dossier.cited():
        seed = seeds.get(cited.evidence.source)
        if seed is None:
            skipped += 1
            continue
        checked += 1
        found = locate(
            seed,
            cited.evidence.quote,
            prefix=cited.evidence.prefix,
            suffix=cited.evidence.suffix,
        )
        if found.outcome in (Outcome.FOUND, Outcome.AMBIGUOUS):
            verbatim += 1
            continue
        place = dossier.place(cited.kind, cited.id)
        problems.append(
            place.problem(
                (*cited.keys, "quote"),
                "Q-ABSENT",
                f"these words do not stand in {cited.evidence.source}",
                tip="restore the source's words",
            )
        )
    return problems, QuoteCounts(checked=checked, verbatim=verbatim, skipped=skipped)
