"""Same input, same bytes: in another folder, time zone and hash order, over an earlier build."""

import hashlib
import shutil
import sys
from pathlib import Path

import pytest

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


@pytest.mark.parametrize("kept", [("docs", "site"), ()], ids=["on top", "from nothing"])
def test_building_again_elsewhere_changes_no_byte(
    built: Path, tmp_path: Path, kept: tuple[str, ...]
) -> None:
    again = tmp_path / "somewhere" / "else"
    shutil.copytree(built, again)
    for made in {"docs", "site"} - set(kept):
        shutil.rmtree(again / made)
    for name in tracked(["docs"]):
        (again / name).parent.mkdir(exist_ok=True)
        shutil.copyfile(built / name, again / name)
    run([str(Path(sys.executable).with_name("dossier")), "build"], again, **OTHER_WORLD)
    expected = bytes_of(built)
    assert len(expected) > 100
    assert bytes_of(again) == expected
