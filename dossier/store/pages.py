"""Pages: the generated files under docs/ are written, stale ones removed, hand-made ones kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dossier.errors import WriteError
from dossier.store.files import read_text, write_text

MANIFEST = ".dossier-pages"
MARK = "generated_by: dossier"
HEAD = 2_000
"""Characters of a page in which its front matter must end."""


@dataclass(frozen=True, kw_only=True)
class Written:
    """How many generated files were written, stood there already, and were removed as stale."""

    written: int
    unchanged: int
    removed: int


def write_pages(docs: Path, pages: Mapping[str, str]) -> Written:
    """Write `{path below docs: text}`; remove what an earlier run wrote and this one did not.

    Raises `WriteError` before anything is written where a page would overwrite a hand-written one.
    """
    ours = _manifest(docs)
    _refuse_hand_written(docs, pages, ours)
    written = sum(
        write_text(docs / path, text, lasting=False) for path, text in sorted(pages.items())
    )
    stale = sorted(ours - set(pages))
    for path in stale:
        _remove(docs, docs / path)
    write_text(docs / MANIFEST, "".join(f"{path}\n" for path in sorted(pages)))
    return Written(written=written, unchanged=len(pages) - written, removed=len(stale))


def _manifest(docs: Path) -> set[str]:
    path = docs / MANIFEST
    return set(read_text(path).splitlines()) if path.is_file() else set()


def _refuse_hand_written(docs: Path, pages: Mapping[str, str], ours: set[str]) -> None:
    for path, text in sorted(pages.items()):
        file = docs / path
        if path in ours or not file.exists():
            continue
        if file.is_dir() or not _is_generated(read_text(file), text):
            raise WriteError(
                f"{file}: a hand-written file stands where a generated page belongs"
                " — rename it; generated pages keep their addresses"
            )


def _is_generated(standing: str, text: str) -> bool:
    return standing == text or (standing.startswith("---\n") and MARK in standing[:HEAD])


def _remove(docs: Path, file: Path) -> None:
    """Remove a stale page, and its folder if that leaves it empty."""
    try:
        file.unlink(missing_ok=True)
        folder = file.parent
        while folder != docs and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent
    except OSError as error:
        raise WriteError(f"{file}: a stale page cannot be removed: {error.strerror}") from error
