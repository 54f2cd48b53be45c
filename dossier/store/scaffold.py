"""Scaffold: the files of an empty dossier, ready to take sources."""

from collections.abc import Iterator
from pathlib import Path

from dossier.errors import UsageError
from dossier.model.dossier import Kind
from dossier.store.files import read_text, write_text
from dossier.store.schemas import schemas

SHIPPED = Path(__file__).parent.parent / "scaffold"
TITLE = "@TITLE@"
DOTTED = frozenset({"gitignore", "github", "gitlab-ci.yml", "vscode", "pre-commit-config.yaml"})
"""What is shipped without the dot that its name begins with in a dossier."""
KEEP = ".gitkeep"


def new_dossier(folder: Path, title: str) -> tuple[str, ...]:
    """Write an empty dossier called `title` into `folder`; the paths written, sorted.

    Raises `UsageError` where `folder` is not empty.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(f"{folder}: not an empty folder — name a new one; nothing was written")
    files = {target: _titled(target, text, title) for target, text in _shipped()}
    folders = ["seeds", "docs", *(kind.folder for kind in Kind if kind is not Kind.BRIEFING)]
    files |= {f"{name}/{KEEP}": "" for name in folders} | schemas()
    for target, text in sorted(files.items()):
        write_text(folder / target, text)
    return tuple(sorted(files))


def _shipped() -> Iterator[tuple[str, str]]:
    """Where each shipped file goes, and its text."""
    for path in sorted(SHIPPED.rglob("*")):
        if path.is_file():
            name = path.relative_to(SHIPPED).as_posix()
            dot = "." if name.partition("/")[0] in DOTTED else ""
            yield f"{dot}{name}", read_text(path)


def _titled(target: str, text: str, title: str) -> str:
    if target.endswith(".yml"):
        title = title.replace("\\", "\\\\").replace('"', '\\"')
    return text.replace(TITLE, title)
