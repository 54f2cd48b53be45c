"""Files: reading and writing whole files, so that a crash never leaves half of one."""

import os
from pathlib import Path
from threading import get_ident

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
        if _stands(path, data):
            return False
        try:
            _replace(path, data, lasting)
        except FileNotFoundError:
            path.parent.mkdir(parents=True, exist_ok=True)
            _replace(path, data, lasting)
    except OSError as error:
        raise WriteError(
            f"{path}: cannot be written: {error.strerror} — check the folder's permissions"
        ) from error
    return True


def _stands(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except (FileNotFoundError, NotADirectoryError):
        return False


def _replace(path: Path, data: bytes, lasting: bool) -> None:
    part = f"{path.parent}/.{path.name}.{os.getpid():x}-{get_ident() % 0xFFFF:x}.part"
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            if lasting:
                file.flush()
                os.fsync(file.fileno())
        _keep_mode(path, part)
        os.replace(part, path)
    except BaseException:
        Path(part).unlink(missing_ok=True)
        raise


def _keep_mode(path: Path, part: str) -> None:
    """Give the new file the mode of the one it replaces."""
    try:
        mode = os.stat(path).st_mode
    except FileNotFoundError:
        return
    os.chmod(part, mode & 0o777)
