"""The whole build, from YAML to a searchable site, against MkDocs on the same words as Markdown.

    .venv/bin/python bench/site.py --sources 300 --rounds 3
    .venv/bin/python bench/site.py --sources 100 300 1000 --rounds 1

Both are timed as fresh processes, in turn, in one run; the ratio of medians is what counts.
Seconds are of processor time, user and system, so that a busy machine does not blur them.
The peer's pages have the same words, the same names, the same theme and the same settings; only
their blocks are Markdown, and the `dossier` plugin is left out.
"""

import argparse
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from plain import convert
from synthetic import FACTS, make

BIN = Path(sys.executable).parent


@dataclass(frozen=True, kw_only=True)
class Row:
    """What one size took, in seconds of processor time."""

    sources: int
    pages: int
    ours: float
    peer: float
    words: float
    """Words in our search index for each one in the peer's."""


def timed(command: list[str], folder: Path) -> float:
    """Seconds of processor time that a command takes; its output is shown if it fails."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        sys.exit(
            f"{' '.join(command)} exited {done.returncode}\n{(done.stdout + done.stderr)[-3000:]}"
        )
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def build_ours(root: Path) -> float:
    """Our build with nothing there yet: no pages, no site."""
    for made in ("docs", "site"):
        shutil.rmtree(root / made, ignore_errors=True)
    (root / "docs").mkdir()
    return timed([str(BIN / "dossier"), "build"], root)


def build_peer(root: Path) -> float:
    """MkDocs on the plain pages, with no site there yet."""
    shutil.rmtree(root / "site", ignore_errors=True)
    return timed([str(BIN / "mkdocs"), "build", "--quiet"], root)


def write_peer(ours: Path, peer: Path) -> int:
    """The same pages as plain Markdown, with the same settings; how many."""
    settings = (ours / "mkdocs.yml").read_text("utf-8").replace("\n  - dossier\n", "\n")
    peer.mkdir()
    (peer / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return convert(ours / "docs", peer / "docs")


def words_indexed(site: Path) -> int:
    """How many words the site's search index holds."""
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    return sum(len(re.sub(r"<[^>]+>", " ", entry["text"]).split()) for entry in index["docs"])


def measure(sources: int, *, rounds: int, seed: int) -> Row:
    """Build one size `rounds` times on each side, in turn."""
    with tempfile.TemporaryDirectory() as folder:
        ours, peer = Path(folder) / "ours", Path(folder) / "peer"
        make(ours, sources=sources, seed=seed)
        took_ours, took_peer = [build_ours(ours)], []
        pages = write_peer(ours, peer)
        took_peer.append(build_peer(peer))
        for _ in range(rounds - 1):
            took_ours.append(build_ours(ours))
            took_peer.append(build_peer(peer))
        return Row(
            sources=sources,
            pages=pages,
            ours=median(took_ours),
            peer=median(took_peer),
            words=words_indexed(ours / "site") / words_indexed(peer / "site"),
        )


def main() -> None:
    """Measure the sizes asked for and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--sources", type=int, nargs="+", default=[300])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    print(f"seed {options.seed}, {options.rounds} rounds, {FACTS} facts for each source")
    print("| sources | pages | ours, s | ms a page | peer, s | ours / peer | words, ours / peer |")
    print("|---:|---:|---:|---:|---:|---:|---:|")
    for sources in options.sources:
        row = measure(sources, rounds=options.rounds, seed=options.seed)
        print(
            f"| {row.sources} | {row.pages} | {row.ours:.1f} | {1000 * row.ours / row.pages:.1f}"
            f" | {row.peer:.1f} | {row.ours / row.peer:.2f} | {row.words:.2f} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
