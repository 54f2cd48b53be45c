"""Appearances: when each source was published, and when it was changed."""

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.model.date_words import words
from dossier.model.edtf import When
from dossier.model.records import Source
from dossier.model.vocabulary import PublishedBasis
from dossier.views.marks import Mark
from dossier.views.page import page_url
from dossier.views.site import Site
from dossier.views.words import upper_first


@dataclass(frozen=True, kw_only=True, slots=True)
class Appearance:
    """When a source was published or changed."""

    words: str
    note: str
    mark: Mark
    name: str
    href: str
    title: str
    when: When


def appearances(site: Site) -> Iterator[Appearance]:
    """Every publication and change of a source that is dated, by date."""
    found = []
    for source in site.dossier.sources.values():
        if source.published:
            found.append(_appearance(site, source, source.published, is_update=False))
        if source.updated:
            found.append(_appearance(site, source, source.updated, is_update=True))
    yield from sorted(found, key=lambda item: (item.when.sort_key, item.href))


def _appearance(site: Site, source: Source, when: When, *, is_update: bool) -> Appearance:
    inferred = source.published_basis is PublishedBasis.INFERRED and not is_update
    note = "Update stamp" if is_update else "Date inferred" if inferred else "Stated"
    return Appearance(
        words=upper_first(words(when)),
        note=note,
        mark=Mark.PUBLISHED,
        name=site.source_name(source.id).whole,
        href=page_url("sources", source.id),
        title=source.title,
        when=when,
    )
