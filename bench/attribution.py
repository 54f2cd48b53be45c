"""Attribution: measure statements against articles annotated by hand (brat: .txt, .ann)."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from dossier.model.span import Span
from dossier.speech.lexicon import lexicon
from dossier.speech.records import Statement

FREQUENT = 20
Measure = Callable[[float, float], bool]
"""Takes the share of the gold that is covered, and shared over joint length."""
EDGE = " \n\t\"“”'‘’,.;:—–-[]()"


@dataclass(frozen=True, kw_only=True)
class Annotated:
    """One attribution of the gold: content, source, and whether it is reported speech."""

    content: tuple[Span, ...]
    source: tuple[Span, ...]
    is_speech: bool
    speaker: str | None = None


@dataclass(frozen=True, kw_only=True)
class Hit:
    """A statement with the gold attribution it was matched to, if any."""

    statement: Statement
    gold: Annotated | None

    @property
    def names_source(self) -> bool:
        """Whether the words that name the source meet those of the gold (none counts as none)."""
        if self.gold is None:
            return False
        if self.statement.source is None or not self.gold.source:
            return self.statement.source is None and not self.gold.source
        return any(self.statement.source.meets(span) for span in self.gold.source)


def read_gold(path: Path, text: str) -> list[Annotated]:
    spans: dict[str, list[Span]] = {}
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        key, _, rest = line.partition("\t")
        if key.startswith("T"):
            _, _, places = rest.split("\t")[0].partition(" ")
            spans[key] = [Span(*map(int, place.split())) for place in places.split(";")]
        elif key.startswith("E"):
            roles: dict[str, list[Span]] = {"Content": [], "Source": [], "Cue": []}
            for pair in rest.split():
                role, _, ref = pair.partition(":")
                roles.setdefault(role.rstrip("0123456789"), []).extend(spans.get(ref, []))
            if roles["Content"]:
                found.append(_annotated(text, roles))
    return found


def _annotated(text: str, roles: dict[str, list[Span]]) -> Annotated:
    content = tuple(sorted(roles["Content"]))
    cue = " ".join(text[span.start : span.end].lower() for span in roles["Cue"])
    words = re.findall(r"[a-z']+", cue)
    marked = any(mark in text[span.start : span.end] for span in content for mark in '"“”')
    reports = any("h" in lexicon().verbs[word].frames for word in words if word in lexicon().verbs)
    return Annotated(
        content=content,
        source=tuple(roles["Source"]),
        is_speech=marked or reports or "according" in cue,
    )


def matched(
    text: str, found: Sequence[Statement], gold: Sequence[Annotated], is_right: Measure
) -> list[Hit]:
    """Pair statements with gold one to one, best overlap first, where `is_right` says so."""
    mine = [_trimmed(text, statement.spans) for statement in found]
    theirs = [_trimmed(text, item.content) for item in gold]
    pairs = []
    for at, spans in enumerate(mine):
        for other, wanted in enumerate(theirs):
            shared = _overlap(spans, wanted)
            union = _length(spans) + _length(wanted) - shared
            if shared and is_right(shared / _length(wanted), shared / union):
                pairs.append((-shared / union, at, other))
    taken: dict[int, int] = {}
    used: set[int] = set()
    for _, at, other in sorted(pairs):
        if at not in taken and other not in used:
            taken[at] = other
            used.add(other)
    return [
        Hit(statement=statement, gold=gold[taken[at]] if at in taken else None)
        for at, statement in enumerate(found)
    ]


def _trimmed(text: str, spans: Iterable[Span]) -> list[Span]:
    result = []
    for start, end in spans:
        while start < end and text[start] in EDGE:
            start += 1
        while end > start and text[end - 1] in EDGE:
            end -= 1
        if start < end:
            result.append(Span(start, end))
    return result


def _overlap(first: Sequence[Span], second: Sequence[Span]) -> int:
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in first for b in second)


def _length(spans: Sequence[Span]) -> int:
    return sum(span.end - span.start for span in spans)


def scores(hits: Sequence[Hit], gold: Sequence[Annotated]) -> dict[str, float]:
    right = [hit for hit in hits if hit.gold]
    speech = sum(item.is_speech for item in gold)
    heard = sum(hit.gold.is_speech for hit in right if hit.gold)
    precision = len(right) / max(1, len(hits))
    recall = heard / max(1, speech)
    sure = [hit for hit in right if hit.statement.sure]
    return {
        "precision": precision,
        "recall (speech)": recall,
        "F1 (speech)": 2 * precision * recall / max(1e-9, precision + recall),
        "speaker": sum(hit.names_source for hit in right) / max(1, len(right)),
        "speaker when sure": sum(hit.names_source for hit in sure) / max(1, len(sure)),
        "share sure": len(sure) / max(1, len(right)),
    }


def by_rule(hits: Sequence[tuple[str, Hit]]) -> list[tuple[str, int, float, float]]:
    """Rule, count, precision, speakers right; a frequent lemma is counted apart, as rule/lemma.

    `hits` come with the text of their cue. Both shares are smoothed by one right and one wrong.
    """
    named = [(_with_lemma(cue, hit), hit) for cue, hit in hits]
    count = Counter(name for name, _ in named)
    groups: dict[str, list[Hit]] = {}
    for name, hit in named:
        key = name if count[name] >= FREQUENT else hit.statement.rule
        groups.setdefault(key, []).append(hit)
    rows = []
    for name, group in sorted(groups.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        right = sum(hit.gold is not None for hit in group)
        sources = sum(hit.names_source for hit in group)
        rows.append((name, len(group), (right + 1) / (len(group) + 2), (sources + 1) / (right + 2)))
    return rows


def _with_lemma(cue: str, hit: Hit) -> str:
    known = lexicon().verbs.get(cue.lower())
    return f"{hit.statement.rule}/{known.lemma}" if known else hit.statement.rule
