"""Shelf: a dossier's sources, actors and outlets become the library its quotes are judged by."""

from collections.abc import Iterator

from dossier.gate.reading.library import Library, SourceText, Voice
from dossier.model.dossier import Dossier
from dossier.model.edtf import When
from dossier.model.records import Skip, Source
from dossier.model.span import Span
from dossier.text.seed import SeedText


def library_from(dossier: Dossier) -> Library:
    """Every source whose text could be read, and every actor and outlet with its names."""
    return Library(
        sources={
            id: _source_text(dossier.sources[id], text, dossier)
            for id, text in dossier.texts.items()
            if id in dossier.sources
        },
        voices=tuple(_voices(dossier)),
    )


def _source_text(source: Source, text: str, dossier: Dossier) -> SourceText:
    """The source as its record has it; an outlet without a record is as good as none."""
    seed = SeedText(name=source.seed, text=text)
    return SourceText(
        id=source.id,
        seed=seed,
        title=source.title,
        published=_day(source.published),
        outlet=source.outlet if source.outlet in dossier.outlets else None,
        skips=tuple(span for skip in source.skip for span in _skipped(seed, skip)),
    )


def _day(when: When | None) -> str:
    return when.lower.isoformat() if when and when.lower else ""


def _skipped(seed: SeedText, skip: Skip) -> Iterator[Span]:
    """Where a skipped passage stands: as recorded, or everywhere its words do."""
    if skip.at:
        yield from skip.at
        return
    for part in skip.quote:
        yield from seed.found(part)


def _voices(dossier: Dossier) -> Iterator[Voice]:
    for actor in dossier.actors.values():
        yield Voice(id=actor.id, names=(actor.name, *actor.aliases))
    for outlet in dossier.outlets.values():
        yield Voice(id=outlet.id, names=(outlet.name,), is_outlet=True)
