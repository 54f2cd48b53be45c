"""Gold: statements annotated by hand in YAML, found again in their text and held against ours."""

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from bench.attribution import Annotated, Hit, matched
from dossier.model.span import Span
from dossier.speech.statements import statements


@dataclass(frozen=True, kw_only=True)
class Scored:
    """What came of one article: every statement with its gold, and the gold nobody found."""

    name: str
    hits: tuple[Hit, ...]
    missed: tuple[Annotated, ...]

    @property
    def wrong_speakers(self) -> tuple[Hit, ...]:
        """Statements given to somebody else than the gold says; an abstention is not wrong."""
        return tuple(
            hit
            for hit in self.hits
            if hit.gold and hit.statement.speaker and hit.statement.speaker != hit.gold.speaker
        )


def score(path: Path, text: str) -> Scored:
    """Score the statements of `text` against the annotation at `path`."""
    gold = read_annotation(path, text)
    hits = matched(text, statements(text), gold, lambda _, likeness: likeness >= 0.5)
    found = {id(hit.gold) for hit in hits}
    missed = tuple(item for item in gold if id(item) not in found)
    return Scored(name=path.stem, hits=tuple(hits), missed=missed)


def read_annotation(path: Path, text: str) -> list[Annotated]:
    """The annotated statements; `from` is an offset before which the words do not count."""
    entries = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)["statements"]
    found = []
    for entry in entries:
        spans: list[Span] = []
        position = entry.get("from", 0)
        for words in entry["says"]:
            pattern = r"\s+".join(re.escape(word) for word in words.split())
            match = re.compile(pattern).search(text, position)
            if match is None:
                raise ValueError(f"{path.name}: not in the text: {words}")
            spans.append(Span(*match.span()))
            position = match.end()
        found.append(
            Annotated(content=tuple(spans), source=(), is_speech=True, speaker=entry["speaker"])
        )
    return found


def f1(scored: list[Scored]) -> tuple[float, float]:
    """F1 of the statements, and of statements with their speakers."""
    right = sum(hit.gold is not None for item in scored for hit in item.hits)
    named = sum(
        hit.gold is not None and hit.statement.speaker == hit.gold.speaker
        for item in scored
        for hit in item.hits
    )
    total = sum(len(item.hits) + len(item.missed) for item in scored) + right
    return 2 * right / total, 2 * named / total
