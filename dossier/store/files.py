"""Files: reading and writing whole files, so that a crash never leaves half of one."""

import os
import tempfile
from pathlib import Path

from dossier.errors import ReadError, WriteError


def read_text(path: Path) -> str:
    """The UTF-8 text of a file, line ends as they are. Raises `ReadError`."""
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise ReadError(f"{path}: not UTF-8: byte {error.start} — save it as UTF-8") from error
    except OSError as error:
        raise ReadError(f"{path}: cannot be read: {error.strerror}") from error


def write_text(path: Path, text: str, *, lasting: bool = True) -> bool:
    """Write `text` to `path`, whole or not at all; False where it stood there already.

    The text goes to a new file beside the old one, which replaces it in one step. `lasting` waits
    until the disk has it, which what can be made again need not. Raises `WriteError`.
    """
    return write_bytes(path, text.encode("utf-8"), lasting=lasting)


def write_bytes(path: Path, data: bytes, *, lasting: bool = True) -> bool:
    """Write `data` to `path`, whole or not at all; False where it stood there already."""
    try:
        if path.is_file() and path.read_bytes() == data:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data, lasting)
    except OSError as error:
        raise WriteError(
            f"{path}: cannot be written: {error.strerror} — check the folder's permissions"
        ) from error
    return True


def _replace(path: Path, data: bytes, lasting: bool) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            if lasting:
                file.flush()
                os.fsync(file.fileno())
        os.chmod(name, _mode(path))
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """The mode of the file that is replaced, or that of any new file."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
