"""Lighthouse on the longest page of each kind, served compressed as a static host serves it.

    .venv/bin/python -m bench.lighthouse --lighthouse FOLDER/node_modules/.bin/lighthouse --rounds 3

Lighthouse 12 comes with `npm install lighthouse@12` in a folder of its own; where it is not found
nothing is measured. Its defaults stand: a slow phone on a slow line, simulated from what this
machine takes. The simulation means something only on a machine at rest, which Lighthouse's own
benchmark index tells; so a page is loaded until `--rounds` loads had an index of `--index` or
more, `--tries` times at most. The table shows the medians of those loads and the lowest index
among them; where there was none, the load with the highest index.
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
from tempfile import TemporaryFile
from threading import Thread

from tests.browser.kinds import KINDS, page_of

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TIMES = {
    "first paint, s": ("first-contentful-paint", 1000),
    "main content, s": ("largest-contentful-paint", 1000),
    "blocked, s": ("total-blocking-time", 1000),
    "shift": ("cumulative-layout-shift", 1),
}
INDEX = "index"
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
    """The scores, 0 to 100, the times and the machine's index of one load."""
    browser = next((path for path in map(shutil.which, BROWSERS) if path), "")
    command = [tool, address, "--quiet", "--output=json", f"--chrome-flags={FLAGS}"]
    command.append(f"--only-categories={','.join(CATEGORIES)}")
    environment = {**os.environ, "CHROME_PATH": browser}
    with TemporaryFile("w+", encoding="utf-8") as answer:
        done = subprocess.run(command, env=environment, stdout=answer)
        if done.returncode:
            sys.exit(f"lighthouse exited {done.returncode} on {address}")
        answer.seek(0)
        found = json.load(answer)
    scores = {name: 100 * found["categories"][name]["score"] for name in CATEGORIES}
    audits = found["audits"]
    times = {name: audits[key]["numericValue"] / unit for name, (key, unit) in TIMES.items()}
    return scores | times | {INDEX: found["environment"]["benchmarkIndex"]}


def loads(tool: str, address: str, chosen: argparse.Namespace) -> list[dict[str, float]]:
    """The loads that count."""
    all_loads: list[dict[str, float]] = []
    at_rest: list[dict[str, float]] = []
    while len(at_rest) < chosen.rounds and len(all_loads) < chosen.tries:
        all_loads.append(measured(tool, address))
        at_rest = [one for one in all_loads if one[INDEX] >= chosen.index]
    return at_rest or [max(all_loads, key=lambda one: one[INDEX])]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--site", type=Path, default=Path("site"), help="a built site")
    parser.add_argument("--lighthouse", default="lighthouse", help="the command, or where it is")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--index", type=float, default=1300)
    parser.add_argument("--tries", type=int, default=6)
    parser.add_argument("--kinds", nargs="+", default=KINDS)
    chosen = parser.parse_args()
    tool = shutil.which(chosen.lighthouse)
    if tool is None:
        print("lighthouse is not here, so nothing was measured — npm install lighthouse@12")
        return
    names = (*CATEGORIES, *TIMES, INDEX, "loads")
    print(f"| page | {' | '.join(names)} |\n|---|{'---:|' * len(names)}", flush=True)
    with served(chosen.site) as home:
        for kind in chosen.kinds:
            path = page_of(chosen.site, kind)
            rounds = loads(tool, home + path, chosen)
            row = {name: median(one[name] for one in rounds) for name in rounds[0]}
            cells = [f"{row[name]:.0f}" for name in CATEGORIES]
            cells += [f"{row[name]:.2f}" for name in TIMES]
            cells += [f"{min(one[INDEX] for one in rounds):.0f}", str(len(rounds))]
            print(f"| {path} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
