"""What every test shares: the repository, its site built once, and CI's rule against skips."""

import gc
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import ROOT, made_once, run, tracked

REQUIRE_ALL = "DOSSIER_REQUIRE_BROWSER"
INPUTS = ["mkdocs.yml", "seeds", "data", "docs", "templates", "schema"]


def pytest_configure() -> None:
    """What commands import is compiled once, as for any user, and not by every test."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def pytest_collection_finish() -> None:
    """Thousands of tests are no garbage: Python does not look through them again and again."""
    gc.freeze()


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest --accept` rewrites goldens and case files to what came out; read the diff."""
    parser.addoption("--accept", action="store_true", help="rewrite expected results")


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A temporary folder of this run, the same one for all its parallel workers."""
    base = tmp_path_factory.getbasetemp()
    return (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / "shared"


@pytest.fixture(scope="session")
def built(shared: Path) -> Path:
    """A copy of this repository's dossier, with its pages in docs/ and its site in site/.

    Built once in a run; nobody changes it.
    """
    return made_once(shared / "dossier", _build)


def _build(copy: Path) -> None:
    for name in tracked(INPUTS):
        target = copy / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, target)
    run([str(Path(sys.executable).with_name("dossier")), "build"], copy)


@pytest.fixture(scope="session")
def site(built: Path) -> Path:
    """The folder of the built site."""
    return built / "site"


@pytest.fixture(scope="session")
def toy_built(shared: Path) -> Path:
    """The toy dossier, built: ten short articles on another subject, all page kinds."""
    return made_once(shared / "toy", _build_toy)


def _build_toy(copy: Path) -> None:
    shutil.copytree(ROOT / "tests" / "toy", copy, dirs_exist_ok=True)
    run([str(Path(sys.executable).with_name("dossier")), "build"], copy)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run that skipped anything where everything has to run."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if not os.environ.get(REQUIRE_ALL) or reporter is None:
        return
    skipped = reporter.stats.get("skipped", [])
    if skipped and session.exitstatus == pytest.ExitCode.OK:
        reporter.write_line(f"{REQUIRE_ALL} is set: {len(skipped)} skipped tests count as failed")
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture
def uncollected() -> Iterator[None]:
    """No collection while a test measures: what earlier tests left costs seconds of their own."""
    gc.disable()
    yield
    gc.enable()
