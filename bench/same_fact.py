"""Same fact: average precision of the comparison, and how many of its merges are right.

    python -m bench.same_fact

Gold: groups of passages that say one thing, read twice.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import yaml

from dossier.extract.cast import cast
from dossier.extract.comparing import compare
from dossier.extract.readings import read
from dossier.extract.records import Finding, Reading
from dossier.extract.same import Compared
from dossier.extract.similarity import Vectors, cosine, grams
from dossier.text.seed import SeedText

ROOT = Path(__file__).resolve().parent.parent
Pair = tuple[int, int]
STORIES = (
    ("seeds", "tests/gold/same_fact.yml", "2022-02-14"),
    ("tests/gold/ferry", "tests/gold/ferry/gold.yml", "2024-03-04"),
)
"""Folder, gold, day of publication. The first was used to tune the comparison, the second not."""


@dataclass(frozen=True, kw_only=True)
class Scores:
    """Average precision of the ranking, of plain 4-gram TF-IDF, and how right the merges are."""

    true_pairs: int
    average_precision: float
    plain_tfidf: float
    merged: int
    wrongly_merged: int
    undecided_merged: int
    missing: tuple[str, ...]

    @property
    def merge_precision(self) -> float:
        decided = self.merged - self.undecided_merged
        return 1 - self.wrongly_merged / decided if decided else 0.0


def seed_readings(folder: Path, published: str) -> list[Reading]:
    """Every seed of a folder, read as if published on that day."""
    return [
        read(path.name[:3], path.read_bytes().decode("utf-8"), published)
        for path in sorted(folder.glob("*.txt"))
    ]


def measure(readings: Sequence[Reading], gold: Mapping[str, list[list[list[str]]]]) -> Scores:
    """Score the comparison of the readings' findings against gold groups of passages."""
    findings = [finding for reading in readings for finding in reading.findings]
    compared = compare(findings, cast(readings, ()))
    texts = {reading.source: reading.text for reading in readings}
    missing: list[str] = []
    true = _pairs(gold["same"], findings, texts, missing)
    undecided = _pairs(gold["unsure"], findings, texts, []) - true
    everything = [
        pair
        for pair in combinations(range(len(findings)), 2)
        if findings[pair[0]].source != findings[pair[1]].source and pair not in undecided
    ]
    plain = Vectors(texts=[finding.content for finding in findings], split=grams)
    merged = {
        pair
        for group in compared.groups
        for pair in combinations(group, 2)
        if findings[pair[0]].source != findings[pair[1]].source
    }
    return Scores(
        true_pairs=len(true),
        average_precision=_average_precision(
            sorted(everything, key=lambda pair: -_score(compared, pair)), true
        ),
        plain_tfidf=_average_precision(
            sorted(everything, key=lambda pair: -cosine(plain[pair[0]], plain[pair[1]])), true
        ),
        merged=len(merged),
        wrongly_merged=len(merged - true - undecided),
        undecided_merged=len(merged & undecided),
        missing=tuple(missing),
    )


def _score(compared: Compared, pair: Pair) -> float:
    score = compared.pairs.get(pair, 0.0)
    return score - 1 if compared.has_other_speaker(*pair) else score


def _pairs(
    groups: Iterable[list[list[str]]],
    findings: Sequence[Finding],
    texts: Mapping[str, str],
    missing: list[str],
) -> set[Pair]:
    found: set[Pair] = set()
    for group in groups:
        members: set[int] = set()
        for seed, words in group:
            hits = _members(f"{int(seed):03}", words, findings, texts)
            members |= hits
            if not hits:
                missing.append(f"{seed}: {words}")
        found |= {
            pair
            for pair in combinations(sorted(members), 2)
            if findings[pair[0]].source != findings[pair[1]].source
        }
    return found


def _members(
    seed: str, words: str, findings: Sequence[Finding], texts: Mapping[str, str]
) -> set[int]:
    """Findings that hold the words; failing that, those whose passage does."""
    places = SeedText(seed, texts[seed]).found(words)
    over = [
        number
        for number, finding in enumerate(findings)
        if finding.source == seed and any(finding.span.covers(place) for place in places)
    ]
    flat = " ".join(words.split())
    exact = {number for number in over if flat in " ".join(findings[number].content.split())}
    return exact or set(over)


def _average_precision(ranked: Sequence[Pair], true: set[Pair]) -> float:
    hits, total = 0, 0.0
    for rank, pair in enumerate(ranked, start=1):
        if pair in true:
            hits += 1
            total += hits / rank
    return total / len(true) if true else 0.0


def main() -> None:
    for folder, file, day in STORIES:
        gold = yaml.safe_load((ROOT / file).read_text(encoding="utf-8"))
        print(f"{folder}:")
        _print(measure(seed_readings(ROOT / folder, day), gold))


def _print(scores: Scores) -> None:
    print(f"  true pairs                 {scores.true_pairs}")
    print(f"  average precision          {scores.average_precision:.3f}")
    print(f"    plain 4-gram TF-IDF      {scores.plain_tfidf:.3f}")
    print(f"  merged pairs               {scores.merged}")
    print(f"    wrong / undecided        {scores.wrongly_merged} / {scores.undecided_merged}")
    print(f"  precision of merges        {scores.merge_precision:.3f}")
    for words in scores.missing:
        print(f"  no finding holds           {words}")


if __name__ == "__main__":
    main()
