"""The site engine: MkDocs, called in-process on pages that are written already."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from dossier.errors import DossierError, UsageError, WriteError

PLUGIN = "dossier"
BUILD_DATE = "SOURCE_DATE_EPOCH"
"""The convention of reproducible-builds.org for the date that a build gives its files."""


class _Kept(logging.Handler):
    """Keeps the messages of warnings and errors."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def build_site(root: Path, dated: str) -> Path:
    """Build the site of `root` strictly, without generating its pages again; its folder.

    The engine dates its files by `dated`, seconds since 1970, unless it is empty or the environment
    names another date.

    Raises `DossierError` with every warning of the engine, one a line, and `UsageError` where
    mkdocs.yml asks for folders in place of files.
    """
    with _dated(dated), _quiet_engine() as kept:
        try:
            config = load_config(str(root / "mkdocs.yml"), strict=True)
            if config.use_directory_urls:
                raise UsageError(
                    "mkdocs.yml: the pages of a dossier link to one another as files"
                    " — add `use_directory_urls: false`"
                )
            plugin = config.plugins.get(PLUGIN)
            if plugin is not None:
                plugin.pages_are_fresh = True
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
            config.plugins.on_shutdown()
        except MkDocsException as error:
            lines = kept.messages or [str(error)]
            raise DossierError("the site could not be built:\n  " + "\n  ".join(lines)) from error
        except OSError as error:
            raise WriteError(
                f"{error.filename}: the site cannot be written: {error.strerror}"
                " — check the folder's permissions and that nothing holds it open"
            ) from error
    return Path(config.site_dir)


@contextmanager
def _dated(seconds: str) -> Iterator[None]:
    """Let the engine date its files by `seconds` and not by the clock, within the block only."""
    if not seconds or BUILD_DATE in os.environ:
        yield
        return
    os.environ[BUILD_DATE] = seconds
    try:
        yield
    finally:
        del os.environ[BUILD_DATE]


@contextmanager
def _quiet_engine() -> Iterator[_Kept]:
    """Keep the engine's warnings instead of printing them."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    logger = logging.getLogger("mkdocs")
    kept = _Kept()
    level, propagate = logger.level, logger.propagate
    logger.setLevel(logging.WARNING)
    logger.propagate = False
    logger.addHandler(kept)
    try:
        yield kept
    finally:
        logger.removeHandler(kept)
        logger.setLevel(level)
        logger.propagate = propagate
