"""History: a dossier as it stood in an earlier commit, read out of git into a folder of its own.

The only module that calls git. Blobs are taken as stored: no checkout, no conversion, no hook,
nothing written to the repository.
"""

import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from dossier.errors import UsageError

TAKEN = ("mkdocs.yml", "data", "seeds", "templates")
"""What a dossier is made of, relative to its root."""
REGULAR = ("100644", "100755")


@dataclass(frozen=True, kw_only=True, slots=True)
class Version:
    """A file as some commit left it: its path below the root, the day of that commit in UTC."""

    path: str
    day: date
    text: str


def merge_base(root: Path, base: str, head: str = "HEAD") -> str:
    """The commit where `head` left `base`, so that later work on `base` is not taken for undone.

    `base` itself where the two have nothing in common. Raises `UsageError`.
    """
    first, second = commit_of(root, base), commit_of(root, head)
    found = _git(root, "merge-base", first, second, fails=True)
    return found.decode().strip() or first


def commit_of(root: Path, name: str) -> str:
    """The full hash of the commit `name` stands for. Raises `UsageError`."""
    if name.startswith("-"):
        raise UsageError(f"{name}: no name of a commit")
    found = _git(root, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}", fails=True)
    if not found:
        _git(root, "rev-parse", "--git-dir")
        raise UsageError(
            f"{name}: no such commit here — fetch it first"
            " (in a shallow clone: `git fetch --unshallow`)"
        )
    return found.decode().strip()


@contextmanager
def dossier_at(root: Path, commit: str) -> Iterator[Path]:
    """A temporary folder with the files of the dossier in `root` as of `commit`."""
    prefix = _git(root, "rev-parse", "--show-prefix").decode().strip()
    with TemporaryDirectory(prefix="dossier-") as name:
        folder = Path(name)
        (folder / "data").mkdir()
        listed = _git(root, "ls-tree", "-r", "-z", "--full-tree", commit, "--", *_paths(prefix))
        _write(root, folder, prefix, listed.decode())
        yield folder


def changed_files(base: Path, head: Path) -> tuple[str, ...]:
    """The files under data/ whose bytes differ, relative to the roots, sorted."""
    paths = {*_files(base), *_files(head)}
    return tuple(sorted(path for path in paths if _bytes(base / path) != _bytes(head / path)))


def file_versions(root: Path, folders: Sequence[str]) -> Iterator[Version]:
    """Every version of the files in `folders` that HEAD's line of work has had, oldest first.

    A merge counts as one change on the day it was made. Nothing outside git, without git, and in a
    shallow clone, whose oldest commit is not where its files begin.
    """
    if shutil.which("git") is None:
        return
    shallow = _git(root, "rev-parse", "--is-shallow-repository", fails=True)
    if shallow.decode().strip() != "false":
        return
    log = ("log", "--first-parent", "-m", "--reverse", "--relative", "--no-renames", "--no-abbrev")
    show = ("--raw", "--format=@%ct", "HEAD", "--", *folders)
    found = list(_listed(_git(root, *log, *show, fails=True).decode()))
    texts = _blobs(root, [blob for _, blob, _ in found])
    for (day, _, path), text in zip(found, texts, strict=True):
        yield Version(path=path, day=day, text=text.decode("utf-8", errors="replace"))


def _listed(log: str) -> Iterator[tuple[date, str, str]]:
    """Day, blob and path of each file a commit left, from git's own list of changes."""
    day = date.min
    for line in log.splitlines():
        if line.startswith("@"):
            day = datetime.fromtimestamp(int(line[1:]), UTC).date()
        elif line.startswith(":"):
            about, _, path = line.partition("\t")
            _, mode, _, blob, _ = about.split()
            if mode in REGULAR:
                yield day, blob, path


def _paths(prefix: str) -> list[str]:
    return [f"{prefix}{name}" for name in TAKEN]


def _write(root: Path, folder: Path, prefix: str, listed: str) -> None:
    entries = [line.partition("\t") for line in listed.split("\0") if line]
    chosen = [
        (about.split()[2], path.removeprefix(prefix))
        for about, _, path in entries
        if about.split()[0] in REGULAR and ".." not in PurePosixPath(path).parts
    ]
    contents = _blobs(root, [blob for blob, _ in chosen])
    for (_, path), content in zip(chosen, contents, strict=True):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _blobs(root: Path, names: Sequence[str]) -> Iterator[bytes]:
    """The contents of the blobs of these names, in order."""
    answer = _git(
        root, "cat-file", "--batch", input="".join(f"{name}\n" for name in names).encode()
    )
    at = 0
    for _ in names:
        head_end = answer.index(b"\n", at)
        size = int(answer[at:head_end].split()[2])
        yield answer[head_end + 1 : head_end + 1 + size]
        at = head_end + size + 2


def _git(root: Path, *arguments: str, input: bytes = b"", fails: bool = False) -> bytes:
    """What git prints. `fails` gives nothing where git finds nothing. Raises `UsageError`."""
    command = ["git", "-c", "core.quotePath=false", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, input=input, capture_output=True, check=False)
    except FileNotFoundError as error:
        raise UsageError("git is not installed — it is needed to compare commits") from error
    if done.returncode and not fails:
        first = (done.stderr.decode(errors="replace").strip().splitlines() or ["git failed"])[0]
        raise UsageError(f"git {arguments[0]}: {first}")
    return b"" if done.returncode else done.stdout


def _files(root: Path) -> Iterator[str]:
    folder = root / "data"
    yield from (path.relative_to(root).as_posix() for path in folder.rglob("*") if path.is_file())


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
