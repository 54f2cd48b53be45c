"""What makes pages knows nothing of the dossier shipped here: another subject looks as right."""

import re

import pytest

from dossier.store.read import read_dossier
from tests.support import ROOT

MAKERS = ("templates", "dossier/views", "dossier/render", "dossier/build")


@pytest.fixture(scope="module")
def names() -> set[str]:
    """All names of actors, outlets and proposals, and the words that point to proposals."""
    dossier = read_dossier(ROOT).dossier
    actors = (name for it in dossier.actors.values() for name in (it.name, *it.aliases))
    proposals = (name for it in dossier.proposals.values() for name in (it.name, *it.terms))
    return {*actors, *proposals, *(outlet.name for outlet in dossier.outlets.values())}


@pytest.mark.parametrize("folder", MAKERS)
def test_no_name_of_this_dossier_stands_in_what_makes_pages(folder: str, names: set[str]) -> None:
    files = [path for path in (ROOT / folder).rglob("*") if path.suffix not in ("", ".pyc")]
    assert len(files) > 5
    assert len(names) > 40
    any_name = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(names)))})(?!\w)")
    found = {path.name: any_name.findall(path.read_text(encoding="utf-8")) for path in files}
    assert {name: hits for name, hits in found.items() if hits} == {}
