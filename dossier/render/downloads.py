"""Downloads: the page that lists every export with its format and size."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from dossier.render.exports.files import DESCRIBED, Described
from dossier.views.page import Page


@dataclass(frozen=True, kw_only=True, slots=True)
class Download:
    """One file: where it is, what it holds, its format and its size in words."""

    href: str
    name: str
    format: str
    holds: str
    size: str
    schema: str


@dataclass(frozen=True, kw_only=True, slots=True)
class DownloadGroup:
    """Files of one sort."""

    heading: str
    files: tuple[Download, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class DownloadsView:
    """The page."""

    groups: tuple[DownloadGroup, ...]


def downloads_page(files: Mapping[str, str]) -> Iterator[Page]:
    """The downloads page; `files` are all others, by path, of which it lists those described."""
    there = [item for item in DESCRIBED if item.path in files]
    groups = tuple(
        DownloadGroup(heading=heading, files=tuple(_download(item, files) for item in group))
        for heading, group in groupby(there, key=lambda item: item.group)
    )
    yield Page(
        path="downloads.md",
        title="Downloads",
        description="The dossier as data: API, tables, annotations, citations, feeds, calendar.",
        view=DownloadsView(groups=groups),
        hide=("toc",),
    )


def _download(item: Described, files: Mapping[str, str]) -> Download:
    schema = item.path.removesuffix(".json") + ".schema.json"
    return Download(
        href=item.path,
        name=item.path.rpartition("/")[2],
        format=item.format,
        holds=item.holds,
        size=size_words(len(files[item.path].encode())),
        schema=schema if schema in files else "",
    )


def size_words(size: int) -> str:
    """A number of bytes as a reader would say it: `812 bytes`, `14 kB`, `2.1 MB`."""
    if size < 1000:
        return f"{size} bytes"
    if size < 999_500:
        return f"{round(size / 1000)} kB"
    return f"{size / 1_000_000:.1f} MB"
