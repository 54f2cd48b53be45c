"""Covered: what a dossier's entries already cite, so that nothing is proposed twice."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from dossier.extract.citations import Citation, Covered
from dossier.extract.draft import Draft
from dossier.model.dossier import Dossier, Kind
from dossier.model.records import Evidence, Skip
from dossier.model.span import Span
from dossier.text.seed import SeedText


def covered_stage(draft: Draft) -> Draft:
    """What the dossier's entries cite already."""
    return replace(draft, covered=covered(draft.dossier))


def covered(dossier: Dossier) -> Covered:
    """What is cited or skipped in each source of the dossier."""
    found: dict[str, list[Citation]] = defaultdict(list)
    seeds = {id: SeedText(id, text) for id, text in dossier.texts.items()}
    for cited in dossier.cited():
        seed = seeds.get(cited.evidence.source)
        if seed:
            for span in _spans(cited.evidence, seed):
                found[seed.name].append(Citation(span=span, kind=cited.kind, id=cited.id))
    for fact in dossier.facts.values():
        for item in fact.proposed:
            seed = seeds.get(item.source)
            for span in _spans(item, seed) if seed else ():
                found[str(item.source)].append(Citation(span=span, kind=Kind.FACT, id=fact.id))
    for source in dossier.sources.values():
        seed = seeds.get(source.id)
        for skip in source.skip if seed else ():
            for span in _spans(skip, seed) if seed else ():
                found[source.id].append(Citation(span=span, kind=Kind.SOURCE))
    ordered = {
        source: tuple(sorted(items, key=lambda item: (item.span, item.kind, item.id)))
        for source, items in sorted(found.items())
    }
    return Covered(citations=ordered)


def _spans(item: Evidence | Skip, seed: SeedText) -> Iterator[Span]:
    """Every place where the parts of a quote stand, whatever `at` says."""
    for part in item.quote:
        yield from seed.found(part)
