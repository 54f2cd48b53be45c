"""The toy dossier: ten invented articles on another subject, and the pages made from it."""

from collections.abc import Mapping

import pytest
from jinja2 import BaseLoader

from dossier.check.run import check
from dossier.gate.counts import QuoteCounts
from dossier.model.dossier import Dossier
from dossier.render.pages import render
from dossier.store.read import read_dossier
from dossier.store.templates import template_loader
from tests.support import ROOT

TOY = ROOT / "tests" / "toy"


@pytest.fixture(scope="session")
def loader() -> BaseLoader:
    return template_loader(TOY)


@pytest.fixture(scope="session")
def toy() -> Dossier:
    reading = read_dossier(TOY)
    assert not reading.problems
    return reading.dossier


@pytest.fixture(scope="session")
def counted(toy: Dossier) -> QuoteCounts:
    report = check(toy)
    assert not report.errors
    return report.counts.quotes


@pytest.fixture(scope="session")
def pages(toy: Dossier, loader: BaseLoader, counted: QuoteCounts) -> Mapping[str, str]:
    return render(toy, loader=loader, check=counted)
