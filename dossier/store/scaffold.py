"""Scaffold: the files of an empty dossier, ready to take sources."""

from pathlib import Path

from dossier.errors import UsageError
from dossier.model.dossier import Kind
from dossier.store.files import read_text, write_text
from dossier.store.schemas import schemas

SHIPPED = Path(__file__).parent.parent / "scaffold"
TITLE = "@TITLE@"
FILES = {"README.md": "README.md", "mkdocs.yml": "mkdocs.yml", "gitignore": ".gitignore"}
KEEP = ".gitkeep"


def new_dossier(folder: Path, title: str) -> tuple[str, ...]:
    """Write an empty dossier called `title` into `folder`; the paths written, sorted.

    Raises `UsageError` where `folder` is not empty.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(f"{folder}: not an empty folder — name a new one; nothing was written")
    files = {target: read_text(SHIPPED / name) for name, target in FILES.items()}
    files = {target: _titled(target, text, title) for target, text in files.items()}
    folders = ["seeds", "docs", *(kind.folder for kind in Kind if kind is not Kind.BRIEFING)]
    files |= {f"{name}/{KEEP}": "" for name in folders} | schemas()
    for target, text in sorted(files.items()):
        write_text(folder / target, text)
    return tuple(sorted(files))


def _titled(target: str, text: str, title: str) -> str:
    if target.endswith(".yml"):
        title = title.replace("\\", "\\\\").replace('"', '\\"')
    return text.replace(TITLE, title)
