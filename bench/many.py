"""Many: how long a first extraction over many articles takes, and how long commands take to start.

    python -m bench.many 300 [FOLDER]

The articles are mixed, from a fixed seed, of paragraphs of the texts in FOLDER; without it, of the
seeds and the invented articles of the gold. Seconds are those of the processor, user and system,
of all processes, and of the clock. Before it, the same stage by stage in one process.
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

from bench.by_stage import seconds_by_stage

ROOT = Path(__file__).resolve().parent.parent
STARTS = ("dossier.speech.statements", "dossier.extract.readings", "dossier.extract.stages",
          "dossier.cli.inspect", "dossier.cli.check", "dossier.cli.extract")  # fmt: skip
NAMES = "Ada Bo Carla Dev Ewa Finn Greta Hugo Ines Jan Kai Lena Milo Nora Otto Pia".split()
OWN, OTHER = 12, 6
"""Paragraphs of an article's main text, and of another one."""
TRIES = 5


def main(arguments: list[str]) -> int:
    many = int(arguments[0])
    folder = Path(arguments[1]) if len(arguments) > 1 else None
    with tempfile.TemporaryDirectory() as made:
        root = Path(made) / "dossier"
        _run(*_command("new", str(root)))
        words = _write_articles(root / "seeds", _paragraphs(folder), many)
        for stage, used in seconds_by_stage(root / "seeds").items():
            print(f"{stage}, one process: {used:.2f} s")
        for name in ("first run", "second run"):
            used, passed = _timed(*_command("extract", "--root", str(root)))
            print(
                f"{name}: {many} articles, {words:,} words: {used:.1f} s, {passed:.1f} s by clock"
            )
        used, _ = _timed(*_command("check", "--root", str(root)))
        print(f"check of all that was proposed: {used:.1f} s")
    _run("-c", "; ".join(f"import {module}" for module in STARTS))  # writes their bytecode
    for module in STARTS:
        bare = min(_timed("-c", "pass")[0] for _ in range(TRIES))
        start = min(_timed("-c", f"import {module}")[0] for _ in range(TRIES))
        print(f"import {module}: {start - bare:.3f} s")
    return 0


def _paragraphs(folder: Path | None) -> list[list[str]]:
    gold = ROOT / "tests" / "gold"
    paths = [*folder.glob("*.txt")] if folder else [*gold.rglob("*.txt")]
    texts = [path.read_text(encoding="utf-8") for path in sorted(paths)]
    return [[line for line in text.splitlines() if line.strip()] for text in texts]


def _write_articles(seeds: Path, texts: list[list[str]], many: int) -> int:
    """Write the articles; the number of their words."""
    chance, words = random.Random(4), 0
    for number in range(many):
        main = chance.choice(texts)
        start = chance.randrange(max(1, len(main) - OWN))
        body = [*main[start : start + OWN], *chance.choice(texts)[:OTHER]]
        chance.shuffle(body)
        day = f"{chance.randrange(1, 28)} {chance.choice(['January', 'February', 'March'])} 2024"
        head = [f"Report {number} of {chance.choice(NAMES)}", day]
        text = "\n\n".join([*head, *body]) + "\n"
        (seeds / f"a{number:04}.txt").write_text(text, encoding="utf-8")
        words += len(text.split())
    return words


def _command(*arguments: str) -> tuple[str, str]:
    return "-c", f"from dossier.cli.main import main; main({list(arguments)})"


def _timed(*arguments: str) -> tuple[float, float]:
    """Seconds of the processor and of the clock that a Python process takes."""
    before, started = getrusage(RUSAGE_CHILDREN), time.perf_counter()
    _run(*arguments)
    after = getrusage(RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return used, time.perf_counter() - started


def _run(*arguments: str) -> None:
    """Run Python with these arguments, which have to succeed."""
    command = [sys.executable, *arguments]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, cwd=ROOT, env=_environment())


def _environment() -> dict[str, str]:
    """The environment in which modules are compiled once, as they are for any user."""
    own = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**own, "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / "dossier-bench")}


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
