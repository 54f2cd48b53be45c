"""A browser for the tests: the system's Chromium, looking at two built sites."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, sync_playwright

NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
UNUSED = [
    "WebUIOmniboxPopup", "WebUIOmniboxAimPopup",  # pages of its own that every window would load
    "AimEnabled", "HttpsFirstBalancedModeAutoEnable", "HttpsUpgrades", "LensOverlay",
    "MediaRouter", "OptimizationHints", "PaintHolding",
]  # fmt: skip
"""What of the browser no page here has to do with; half of its time goes there."""
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--disable-features={','.join(UNUSED)}",
]


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files without a line per request."""

    def log_message(self, format: str, *arguments: object) -> None:
        pass


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium; skips where there is none."""
    paths = [path for path in map(shutil.which, NAMES) if path]
    if not paths:
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=paths[0], args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served, ending in a slash."""
    with served(site) as found:
        yield found


@pytest.fixture(scope="session")
def toy_site(toy_built: Path) -> Path:
    """The folder of the toy's site."""
    return toy_built / "site"


@pytest.fixture(scope="session")
def toy_address(toy_site: Path) -> Iterator[str]:
    """Where the toy site is served, ending in a slash."""
    with served(toy_site) as found:
        yield found


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port; its address, ending in a slash."""
    handler = partial(QuietHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder, so that `-m 'not browser'` leaves them out."""
    here = f"{Path(__file__).parent}{os.sep}"
    for item in items:
        if str(item.path).startswith(here):
            item.add_marker(pytest.mark.browser)
