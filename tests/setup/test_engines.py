"""MkDocs, ProperDocs and Zensical each make the same site of the same docs/, without our plugin."""

import shutil
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.support import run

ENGINES = ["mkdocs", "properdocs", "zensical"]


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


@pytest.fixture(scope="module")
def by_mkdocs(built: Path) -> dict[str, set[str]]:
    """What `dossier build` made."""
    return anchors(built / "site")


def test_the_site_has_pages_with_anchors(by_mkdocs: dict[str, set[str]]) -> None:
    assert len(by_mkdocs) > 20
    assert sum(map(len, by_mkdocs.values())) > len(by_mkdocs)


@pytest.mark.parametrize("engine", ENGINES)
def test_each_engine_alone_makes_the_same_pages_and_anchors(
    built: Path, by_mkdocs: dict[str, set[str]], tmp_path: Path, engine: str
) -> None:
    shutil.copytree(built / "docs", tmp_path / "docs")
    settings = (built / "mkdocs.yml").read_text(encoding="utf-8")
    without_plugin = settings.replace("\n  - dossier\n", "\n")
    assert without_plugin != settings
    (tmp_path / "mkdocs.yml").write_text(without_plugin, encoding="utf-8", newline="\n")
    run([sys.executable, "-m", engine, "build", "--strict", "-f", "mkdocs.yml"], tmp_path)
    assert anchors(tmp_path / "site") == by_mkdocs
