"""MkDocs, ProperDocs and Zensical each make the same site of the same docs/, without our plugin.

MkDocs does it with this dossier; all three with the toy, which has every kind of page.
"""

import shutil
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.support import run

CASES = [
    ("built", "mkdocs"),
    ("toy_built", "mkdocs"),
    ("toy_built", "properdocs"),
    ("toy_built", "zensical"),
]


class Anchors(HTMLParser):
    """Collects the ids of a page's own part, the article."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = False
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.inside = self.inside or tag == "article"
        if self.inside:
            self.ids |= {value for name, value in attributes if name == "id" and value}

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "article"


def anchors(site: Path) -> dict[str, set[str]]:
    """Every page of a site with the ids in it, less the theme's own."""
    found = {}
    for page in sorted(site.rglob("*.html")):
        parser = Anchors()
        parser.feed(page.read_text(encoding="utf-8"))
        parser.close()
        found[page.relative_to(site).as_posix()] = {
            name for name in parser.ids if not name.startswith("__")
        }
    return found


@pytest.mark.parametrize("dossier", ["built", "toy_built"])
def test_the_site_has_pages_with_anchors(request: pytest.FixtureRequest, dossier: str) -> None:
    found = anchors(request.getfixturevalue(dossier) / "site")
    assert len(found) > 20
    assert sum(map(len, found.values())) > len(found)


@pytest.mark.parametrize(("dossier", "engine"), CASES)
def test_each_engine_alone_makes_the_same_pages_and_anchors(
    request: pytest.FixtureRequest, tmp_path: Path, dossier: str, engine: str
) -> None:
    made: Path = request.getfixturevalue(dossier)
    shutil.copytree(made / "docs", tmp_path / "docs")
    settings = (made / "mkdocs.yml").read_text(encoding="utf-8")
    without_plugin = settings.replace("\n  - dossier\n", "\n")
    assert without_plugin != settings
    (tmp_path / "mkdocs.yml").write_text(without_plugin, encoding="utf-8", newline="\n")
    run([sys.executable, "-m", engine, "build", "--strict", "-f", "mkdocs.yml"], tmp_path)
    assert anchors(tmp_path / "site") == anchors(made / "site")
