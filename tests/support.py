"""Running commands and listing files, for the tests that need a real dossier on disk."""

import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


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
