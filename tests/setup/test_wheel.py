"""The wheel: what an installed `dossier` needs away from this repository."""

import sys
import zipfile
from pathlib import Path

import pytest

from tests.support import run, tracked


@pytest.fixture(scope="module")
def packed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names in a freshly built wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], root)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.mark.parametrize("folder", ["templates", "schema"])
def test_templates_and_schemas_ship_inside_the_package(packed: set[str], folder: str) -> None:
    files = {f"dossier/{name}" for name in tracked([folder])}
    assert files
    assert files <= packed


def test_every_file_of_the_package_ships(packed: set[str]) -> None:
    assert set(tracked(["dossier"])) <= packed


def test_nothing_of_this_dossier_ships(packed: set[str]) -> None:
    folders = {name.split("/")[0] for name in packed}
    assert {name for name in folders if not name.endswith(".dist-info")} == {"dossier"}
