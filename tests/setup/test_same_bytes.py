"""Same input, same bytes: in another folder, time zone and hash order, over an earlier build.

From nothing this dossier is built, over an earlier build the toy, which has every kind of page.
"""

import hashlib
import shutil
import sys
from pathlib import Path

from tests.support import run, tracked

OTHER_WORLD = {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "7"}


def bytes_of(root: Path) -> dict[str, str]:
    """The SHA-256 of every generated page and every file of the site."""
    files = [path for name in ("docs", "site") for path in (root / name).rglob("*")]
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(files)
        if path.is_file()
    }


def assert_same(built: Path, again: Path) -> None:
    """Build again, in another world, and compare every byte."""
    run([str(Path(sys.executable).with_name("dossier")), "build"], again, **OTHER_WORLD)
    expected = bytes_of(built)
    assert len(expected) > 100
    assert bytes_of(again) == expected


def test_building_from_nothing_elsewhere_changes_no_byte(built: Path, tmp_path: Path) -> None:
    again = tmp_path / "somewhere" / "else"
    shutil.copytree(built, again, ignore=shutil.ignore_patterns("docs", "site"))
    for name in tracked(["docs"]):
        (again / name).parent.mkdir(exist_ok=True)
        shutil.copyfile(built / name, again / name)
    assert_same(built, again)


def test_building_over_an_earlier_build_changes_no_byte(toy_built: Path, tmp_path: Path) -> None:
    again = shutil.copytree(toy_built, tmp_path / "somewhere" / "else")
    assert_same(toy_built, again)
