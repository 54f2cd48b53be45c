"""Running commands and listing files, for the tests that need a real dossier on disk."""

import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent


def read_yaml(path: Path) -> Any:
    """What a file of cases holds, read the fast way: every worker reads them all."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)


def tracked(names: list[str]) -> list[str]:
    """The files under `names` that git does not ignore, so that no earlier build leaks in."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *names]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def run(command: list[str], folder: Path, **variables: str) -> str:
    """Run a command and return what it printed; its output is in the error if it fails."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1", **variables}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    output = done.stdout + done.stderr
    assert done.returncode == 0, f"{' '.join(command)} exited {done.returncode}:\n{output}"
    return output


def made_once(folder: Path, make: Callable[[Path], None]) -> Path:
    """The folder as `make` filled it, by whichever worker of a parallel run came first.

    `folder` has the same path for all workers. Where the making failed, it fails for all.
    """
    done, failed = (folder.with_name(f"{folder.name}.{end}") for end in ("done", "failed"))
    folder.parent.mkdir(parents=True, exist_ok=True)
    try:
        folder.mkdir()
    except FileExistsError:
        while not done.exists():
            assert not failed.exists(), failed.read_text("utf-8")
            time.sleep(0.1)
        return folder
    try:
        make(folder)
    except BaseException as error:
        failed.write_text(f"{folder.name} could not be made: {error}", "utf-8")
        raise
    done.touch()
    return folder
