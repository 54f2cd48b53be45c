"""Statements: print how well the extractor does on annotated articles, per rule, and how fast.

python -m bench.statements FOLDER            scores on every NAME.txt with its NAME.ann
python -m bench.statements FOLDER --record   also write the measured record of the rules
"""

import sys
import time
from pathlib import Path

from bench.attribution import Hit, Measure, by_rule, matched, read_gold, scores
from dossier.speech.statements import statements

RECORD = Path(__file__).parent.parent / "dossier" / "speech" / "rules.tsv"
LEVELS = (0.3, 0.8)


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0])
    paths = sorted(path for path in folder.glob("*.txt") if path.with_suffix(".ann").exists())
    if not paths:
        print(f"no annotated articles in {folder}", file=sys.stderr)
        return 2
    texts = []
    for path in paths:
        with path.open(encoding="utf-8", newline="") as file:
            texts.append(file.read())
    gold = [
        read_gold(path.with_suffix(".ann"), text) for path, text in zip(paths, texts, strict=True)
    ]
    statements("Smith said it was late.")
    started = time.process_time()
    found = [statements(text) for text in texts]
    seconds = time.process_time() - started
    words = sum(len(text.split()) for text in texts)
    for least in LEVELS:
        pairs = [
            (_cue(text, hit), hit)
            for text, mine, theirs in zip(texts, found, gold, strict=True)
            for hit in matched(text, mine, theirs, _covering(least))
        ]
        hits = [hit for _, hit in pairs]
        row = scores(hits, [item for items in gold for item in items])
        print(
            f"coverage ≥ {least}: "
            + "  ".join(f"{name} {value:.3f}" for name, value in row.items())
        )
        if least == LEVELS[0]:
            first = pairs
    print(f"{len(paths)} articles, {words} words, {1e6 * seconds / words:.1f} ms per 1,000 words")
    _print_rules(first)
    if "--record" in arguments:
        RECORD.write_text(_record(first), encoding="utf-8", newline="\n")
    return 0


def _covering(least: float) -> Measure:
    return lambda covered, likeness: covered >= least


def _cue(text: str, hit: Hit) -> str:
    cue = hit.statement.cue
    return text[cue.start : cue.end] if cue else ""


def _print_rules(hits: list[tuple[str, Hit]]) -> None:
    for rule, count, right, named in by_rule(hits):
        print(f"{rule:24} {count:5}  right {right:.2f}  speaker {named:.2f}")


def _record(hits: list[tuple[str, Hit]]) -> str:
    rows = ["# rule	precision	speakers right, as measured by bench/statements.py (smoothed)"]
    rows += [f"{rule}\t{right:.2f}\t{named:.2f}" for rule, _, right, named in sorted(by_rule(hits))]
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
