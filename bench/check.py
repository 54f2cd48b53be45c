"""`dossier check` over an invented dossier, as its user waits for it, and where the seconds go.

    .venv/bin/python bench/check.py --sources 1000

Each source carries ten facts, each fact a claim and one quote, half of them of a speaker; each
tenth is carried by a second source. Seconds are of processor time.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from synthetic import make

from dossier.check.run import check
from dossier.gate.entries import gate_problems
from dossier.store.read import BRIEFING_FILE, read_dossier
from dossier.store.yaml_tree import parse

COMMAND = Path(sys.executable).parent / "dossier"
Result = TypeVar("Result")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=int, default=1_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "dossier"
        root.mkdir()
        make(root, sources=asked.sources, seed=1)
        print(f"{'dossier check':32}{command_seconds(root):>8.2f} s")
        print(f"  load average {os.getloadavg()[0]:.1f}; in one process:")
        files = sorted((root / "data").rglob("*.yml"))
        texts = [(str(file), file.read_text("utf-8")) for file in files]
        timed("YAML alone, as trees", lambda: [parse(name, text) for name, text in texts])
        reading = timed("reading: YAML, records, seeds", lambda: read_dossier(root))
        timed("the quote gate", lambda: gate_problems(reading.dossier))
        report = timed("all checks, the gate again", lambda: check(reading.dossier, ()))
        print(f"  {report.counts.line()}")
        print(f"  {len(report.problems)} problems; {BRIEFING_FILE} and {len(files) - 1} more files")


def command_seconds(root: Path) -> float:
    """User seconds of the command as a process of its own."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    subprocess.run([str(COMMAND), "check"], cwd=root, capture_output=True, check=False)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


def timed(name: str, work: Callable[[], Result]) -> Result:
    start = time.process_time()
    result = work()
    print(f"  {name:30}{time.process_time() - start:>8.2f} s")
    return result


if __name__ == "__main__":
    main()
