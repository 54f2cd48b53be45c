"""Rounds: examiners' quotes that no rule had been tuned on become counts of right verdicts.

    .venv/bin/python bench/rounds.py
    git worktree add ../before COMMIT
    PYTHONPATH=../before .venv/bin/python bench/rounds.py

The second form repeats a round's first run: it judges by the gate of that commit. Cases marked as
doubtful, where the contract allows either verdict, are left out.
"""

import os
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = ROOT / "bench" / "gate" / "rounds"
GROUPS = ("honest", "freely worded", "words alone", "claim or speaker")
sys.path[:0] = [os.environ.get("PYTHONPATH") or str(ROOT), str(ROOT)]

from dossier.gate.gate import judge  # noqa: E402
from dossier.gate.reading.library import Library, library_of  # noqa: E402
from dossier.gate.reading.shelf import library_from  # noqa: E402
from dossier.gate.records import QuoteRequest  # noqa: E402
from dossier.store.read import read_dossier  # noqa: E402


@dataclass(frozen=True, kw_only=True)
class Case:
    """One quote and the group it counts in."""

    group: str
    kind: str
    request: QuoteRequest


def main() -> None:
    print(f"{'':8}" + "".join(f"{group:>20}" for group in GROUPS))
    folders = (path for path in ROUNDS.iterdir() if path.is_dir())
    for folder in sorted(folders, key=lambda path: int(path.name)):
        library = round_library(folder)
        right: Counter[str] = Counter()
        total: Counter[str] = Counter()
        for case in cases(folder):
            total[case.group] += 1
            right[case.group] += is_right(case, library)
        shown = (f"{right[group]} of {total[group]}" if total[group] else "–" for group in GROUPS)
        print(f"round {folder.name:2}" + "".join(f"{text:>20}" for text in shown))


def round_library(folder: Path) -> Library:
    """The round's dossier or its bare articles; a round without either is about this dossier."""
    if (folder / "data").is_dir():
        return library_from(read_dossier(folder).dossier)
    texts = sorted(folder.glob("texts/*.txt"))
    if not texts:
        return library_from(read_dossier(ROOT).dossier)
    return library_of((path.stem, path.read_bytes().decode("utf-8")) for path in texts)


def cases(folder: Path) -> Iterator[Case]:
    """The round's cases, those in doubt left out."""
    content = yaml.safe_load((folder / "cases.yml").read_text(encoding="utf-8"))
    for item in content["cases"]:
        if not item.get("doubtful"):
            yield case_of(item)


def case_of(item: dict) -> Case:
    quote = item["quote"]
    return Case(
        group=group_of(item),
        kind=item["kind"],
        request=QuoteRequest(
            source=item["source"],
            parts=(quote,) if isinstance(quote, str) else tuple(quote),
            claim=item.get("claim", ""),
            speaker=item.get("speaker"),
        ),
    )


def group_of(item: dict) -> str:
    if item["kind"] == "honest: freely worded":
        return "freely worded"
    if item["kind"].startswith("honest"):
        return "honest"
    return "claim or speaker" if item.get("claim") or item.get("speaker") else "words alone"


def is_right(case: Case, library: Library) -> bool:
    """Whether the verdict is the wanted one; a headline has only to be named as one."""
    verdict = judge(case.request, library)
    if case.kind == "headline":
        return any(finding.code == "Q-HEADLINE" for finding in verdict.findings)
    return verdict.is_honest is (case.group in GROUPS[:2])


if __name__ == "__main__":
    main()
