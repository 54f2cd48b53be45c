"""Lighthouse on the longest page of each kind, served compressed as a static host serves it.

    .venv/bin/python -m bench.lighthouse --lighthouse FOLDER/node_modules/.bin/lighthouse --rounds 3

Lighthouse 12 comes with `npm install lighthouse@12` in a folder of its own; where it is not found
nothing is measured. Its defaults stand: a slow phone on a slow line, simulated. Each page is
loaded `--rounds` times and the median of each score shown: other work on the machine only ever
lowers a score of speed.
"""

import argparse
import gzip
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from threading import Thread

from tests.browser.kinds import KINDS, page_of

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TIMES = {
    "first-contentful-paint": "first paint, s",
    "largest-contentful-paint": "main content, s",
    "total-blocking-time": "blocked, s",
    "cumulative-layout-shift": "shift",
}
FLAGS = "--headless=new --no-sandbox --disable-gpu"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PACKED = (".html", ".css", ".js", ".json", ".xml", ".svg", ".map")


class Packing(SimpleHTTPRequestHandler):
    """Serves a folder with text compressed and cached, without a line per request."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        body = path.read_bytes()
        packed = path.suffix in PACKED and "gzip" in self.headers.get("Accept-Encoding", "")
        if packed:
            body = gzip.compress(body, 6, mtime=0)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port; its address, ending in a slash."""
    handler = partial(Packing, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def measured(tool: str, address: str) -> dict[str, float]:
    """The scores, 0 to 100, and times of one load."""
    browser = next((path for path in map(shutil.which, BROWSERS) if path), "")
    command = [tool, address, "--quiet", "--output=json", f"--chrome-flags={FLAGS}"]
    command.append(f"--only-categories={','.join(CATEGORIES)}")
    environment = {**os.environ, "CHROME_PATH": browser}
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"lighthouse exited {done.returncode} on {address}\n{done.stderr[-2000:]}")
    found = json.loads(done.stdout)
    scores = {name: 100 * found["categories"][name]["score"] for name in CATEGORIES}
    times = {name: found["audits"][name]["numericValue"] for name in TIMES}
    return scores | {
        name: value / (1 if name.endswith("shift") else 1000) for name, value in times.items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--site", type=Path, default=Path("site"), help="a built site")
    parser.add_argument("--lighthouse", default="lighthouse", help="the command, or where it is")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--kinds", nargs="+", default=KINDS)
    chosen = parser.parse_args()
    tool = shutil.which(chosen.lighthouse)
    if tool is None:
        print("lighthouse is not here, so nothing was measured — npm install lighthouse@12")
        return
    names = (*CATEGORIES, *TIMES.values())
    print(f"| page | {' | '.join(names)} |\n|---|{'---:|' * len(names)}", flush=True)
    with served(chosen.site) as home:
        for kind in chosen.kinds:
            path = page_of(chosen.site, kind)
            rounds = [measured(tool, home + path) for _ in range(chosen.rounds)]
            row = {name: median(one[name] for one in rounds) for name in rounds[0]}
            cells = [f"{row[name]:.0f}" for name in CATEGORIES] + [
                f"{row[name]:.2f}" for name in TIMES
            ]
            print(f"| {path} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
