"""One page of each kind, made from the toy dossier, as it was last accepted."""

from collections.abc import Mapping

import pytest

from dossier.render.pages import PAGES
from tests.support import ROOT

GOLDEN = ROOT / "tests" / "golden" / "pages"
KINDS = {
    "briefing.md.j2": "index.md",
    "conflicts.md.j2": "conflicts/index.md",
    "conflict.md.j2": "conflicts/how-far-ug6ym.md",
    "chronology.md.j2": "chronology.md",
    "proposals.md.j2": "proposals/index.md",
    "proposal.md.j2": "proposals/move-the-lighthouse.md",
    "actors.md.j2": "actors/index.md",
    "actor.md.j2": "actors/ana-brook.md",
    "facts.md.j2": "facts/index.md",
    "fact.md.j2": "facts/cliff-loses-a-metre-fqysy.md",
    "sources.md.j2": "sources/index.md",
    "source.md.j2": "sources/vell-courier-2031-03-04-v2.md",
    "method.md.j2": "method.md",
}
MORE = {
    "a withdrawn fact": "facts/council-did-not-answer-dowd2.md",
    "a retelling": "sources/unnamed-2031-03-07.md",
    "a foreign language": "facts/waited-ten-years-rdkuf.md",
}
NOT_PAGES = {"whole.html.j2"}


def test_every_kind_of_page_has_a_golden() -> None:
    assert {kind.template for kind in PAGES} - NOT_PAGES == set(KINDS)


@pytest.mark.parametrize("path", [*KINDS.values(), *MORE.values()])
def test_a_page_is_as_last_accepted(
    path: str, pages: Mapping[str, str], pytestconfig: pytest.Config
) -> None:
    golden = GOLDEN / path
    if pytestconfig.getoption("--accept"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(pages[path], encoding="utf-8", newline="\n")
    assert pages[path] == golden.read_text(encoding="utf-8")
