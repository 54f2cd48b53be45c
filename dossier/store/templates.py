"""Templates: a dossier's own templates/ override the package's, file by file."""

from pathlib import Path

from jinja2 import BaseLoader, ChoiceLoader, FileSystemLoader

PACKAGE = Path(__file__).parent.parent


def template_loader(root: Path) -> BaseLoader:
    """Loads a page template from `root`/templates, or else from those the package ships."""
    return ChoiceLoader([FileSystemLoader(folder) for folder in template_folders(root)])


def template_folders(root: Path) -> tuple[Path, ...]:
    """The folders that templates come from, the dossier's own first."""
    return (root / "templates", shipped("templates"))


def shipped(name: str) -> Path:
    """A folder that ships with the package: inside it when installed, beside it in a checkout."""
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name
