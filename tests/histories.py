"""Real git histories in temporary folders, for the tests of what happens between commits."""

import os
import shutil
import subprocess
from pathlib import Path

TINY = Path(__file__).parent / "tiny"
WHO = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]


def git(root: Path, *arguments: str) -> str:
    """Run git in `root` and return what it printed."""
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    done = subprocess.run(
        ["git", *WHO, "-C", str(root), *arguments],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def repository(folder: Path) -> Path:
    """The small dossier in a repository of its own, its branch main at its first commit."""
    root = folder / "dossier"
    shutil.copytree(TINY, root)
    git(root.parent, "init", "-q", "-b", "main", str(root))
    commit(root, "first")
    return root


def commit(root: Path, message: str) -> None:
    """Commit everything there is."""
    git(root, "add", "-A")
    git(root, "commit", "-q", "--allow-empty", "-m", message)


def replace(root: Path, path: str, old: str, new: str) -> None:
    """Replace the first `old` in a file, which has to be there."""
    text = (root / path).read_text(encoding="utf-8")
    assert old in text, f"{path} has no {old!r}"
    (root / path).write_text(text.replace(old, new, 1), encoding="utf-8", newline="")
