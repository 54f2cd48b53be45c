"""Extract: print how well and how fast statements are found, beside peers, on annotated articles.

    python bench/extract.py                      our gold: the seeds and the invented articles
    python bench/extract.py FOLDER               every NAME.txt in FOLDER with its NAME.ann (brat)
    python bench/extract.py FOLDER --record      also write the measured record of the rules, those
                                                 that the articles do not show from our own gold

The peers, the method of the Gender Gap Tracker and textacy, both on spaCy, run where spaCy is
installed (see bench/extract/requirements.txt), and so does our own second opinion.
"""

import json
import subprocess
import sys
import time
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from typing import Any

from bench.attribution import Annotated, Hit, Measure, by_rule, matched, read_gold, scores
from bench.gold import Scored, f1, score
from dossier.model.span import Span
from dossier.speech.parsed import RULE, Token, disputed, parsed_statements, unheard
from dossier.speech.records import Statement
from dossier.speech.statements import statements

HERE = Path(__file__).parent
ROOT = HERE.parent
RECORD = ROOT / "dossier" / "speech" / "rules.tsv"
PEER = HERE / "extract" / ".venv" / "bin" / "python"
PEERS = {
    "the Gender Gap Tracker's method on spaCy": "peer_gender_gap.py",
    "textacy on spaCy": "peer_textacy.py",
}
LEVELS = (0.3, 0.8)


def main(arguments: list[str]) -> int:
    folders = [Path(argument) for argument in arguments if not argument.startswith("-")]
    if not folders:
        return _own_gold()
    paths = sorted(path for path in folders[0].glob("*.txt") if path.with_suffix(".ann").exists())
    if not paths:
        print(f"no annotated articles in {folders[0]}", file=sys.stderr)
        return 2
    texts = [_read(path) for path in paths]
    gold = [
        read_gold(path.with_suffix(".ann"), text) for path, text in zip(paths, texts, strict=True)
    ]
    hits = _ours(texts, gold)
    if "--record" in arguments:
        RECORD.write_text(_record(hits, _own_scores()), encoding="utf-8", newline="\n")
    if PEER.exists():
        _second_opinion(texts, gold)
        for name, script in PEERS.items():
            _peer(name, script, texts, gold)
    return 0


def _own_scores() -> dict[str, list[Scored]]:
    """Our own gold, scored, by folder."""
    found = {}
    for folder, texts in (("seeds", ROOT / "seeds"), ("invented", None)):
        paths = sorted((ROOT / "tests" / "gold" / folder).glob("*.yml"))
        found[folder] = [
            score(path, _read((texts or path.parent) / f"{path.stem}.txt")) for path in paths
        ]
    return found


def _own_gold() -> int:
    for folder, scored in _own_scores().items():
        alone, with_speaker = f1(scored)
        wrong = sum(len(item.wrong_speakers) for item in scored)
        print(
            f"{folder}: {len(scored)} articles, F1 {alone:.3f}, with speaker {with_speaker:.3f}, "
            f"wrong speakers {wrong}"
        )
    return 0


def _read(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def _ours(texts: list[str], gold: list[list[Annotated]]) -> list[tuple[str, Hit]]:
    statements("Smith said it was late.")
    started = time.process_time()
    found = [statements(text) for text in texts]
    seconds = time.process_time() - started
    _print_scores("dossier", texts, found, gold, seconds)
    pairs = [
        (_cue(text, hit), hit)
        for text, mine, theirs in zip(texts, found, gold, strict=True)
        for hit in matched(text, mine, theirs, _covering(LEVELS[0]))
    ]
    for rule, count, right, named in by_rule(pairs):
        print(f"  {rule:24} {count:5}  right {right:.2f}  speaker {named:.2f}")
    return pairs


def _second_opinion(texts: list[str], gold: list[list[Annotated]]) -> None:
    """Ours with what only a parse finds, as `dossier extract --parse` has it."""
    started = time.process_time()
    before = getrusage(RUSAGE_CHILDREN).ru_utime
    found, added, disputes = [], 0, []
    for text, wanted, rows in zip(texts, gold, _rows("parse_tokens.py", texts), strict=True):
        tokens = [
            Token(span=Span(start, end), tag=tag, relation=relation, head=head)
            for start, end, tag, relation, head in rows
        ]
        mine = statements(text)
        parsed = parsed_statements(text, tokens)
        more = unheard(mine, parsed)
        added += len(more)
        disputes += _disputes(text, mine, parsed, wanted)
        found.append((*mine, *more))
    seconds = time.process_time() - started + getrusage(RUSAGE_CHILDREN).ru_utime - before
    _print_scores(f"dossier with a parse ({added} more)", texts, found, gold, seconds)
    pairs = [
        ("", hit)
        for text, mine, theirs in zip(texts, found, gold, strict=True)
        for hit in matched(text, mine, theirs, _covering(LEVELS[0]))
        if hit.statement.rule == RULE
    ]
    for rule, count, right, named in by_rule(pairs):
        print(f"  {rule:24} {count:5}  right {right:.2f}  speaker {named:.2f}")

    rules, parse = (sum(pair[at] for pair in disputes) for at in (0, 1))
    print(f"  other speaker: {len(disputes)}, rules right {rules}, parse right {parse}")


def _disputes(
    text: str, mine: tuple[Statement, ...], parsed: tuple[Statement, ...], gold: list[Annotated]
) -> list[tuple[bool, bool]]:
    """Whether rules and parse are right, where they differ on an annotated statement's speaker."""
    hits = {id(hit.statement): hit for hit in matched(text, mine, gold, _covering(LEVELS[0]))}
    pairs = [(hits[id(statement)], words) for statement, words in disputed(mine, parsed)]
    return [
        (hit.names_source, any(words.meets(span) for span in hit.gold.source))
        for hit, words in pairs
        if hit.gold
    ]


def _rows(script: str, texts: list[str]) -> list[Any]:
    """What a script in the peers' environment prints for each text."""
    lines = "".join(json.dumps(text) + "\n" for text in texts)
    command = [str(PEER), str(HERE / "extract" / script)]
    done = subprocess.run(command, input=lines, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def _peer(name: str, script: str, texts: list[str], gold: list[list[Annotated]]) -> None:
    before = getrusage(RUSAGE_CHILDREN).ru_utime
    rows = _rows(script, texts)
    raised = sum(row is None for row in rows)
    found = [tuple(_statement(item) for item in row or ()) for row in rows]
    seconds = getrusage(RUSAGE_CHILDREN).ru_utime - before
    _print_scores(f"{name} (raised on {raised})", texts, found, gold, seconds)


def _statement(item: dict[str, list]) -> Statement:
    return Statement(
        spans=tuple(Span(*span) for span in item["spans"]),
        cue=Span(*item["cue"]) if item["cue"] else None,
        source=Span(*item["source"]) if item["source"] else None,
        speaker=None, kind="direct", rule="peer", sure=False, stance="neutral",
        confidence=0.0, how="none",
    )  # fmt: skip


def _print_scores(
    name: str,
    texts: list[str],
    found: list[tuple[Statement, ...]],
    gold: list[list[Annotated]],
    seconds: float,
) -> None:
    words = sum(len(text.split()) for text in texts)
    print(f"{name}: {len(texts)} articles, {1e6 * seconds / words:.1f} ms per 1,000 words")
    everything = [item for items in gold for item in items]
    for least in LEVELS:
        hits = [
            hit
            for text, mine, theirs in zip(texts, found, gold, strict=True)
            for hit in matched(text, mine, theirs, _covering(least))
        ]
        row = "  ".join(f"{key} {value:.3f}" for key, value in scores(hits, everything).items())
        print(f"  coverage ≥ {least}: {row}")


def _covering(least: float) -> Measure:
    return lambda covered, likeness: covered >= least


def _cue(text: str, hit: Hit) -> str:
    cue = hit.statement.cue
    return text[cue.start : cue.end] if cue else ""


def _record(hits: list[tuple[str, Hit]], own: dict[str, list[Scored]]) -> str:
    """The record: rules that the articles do not show are measured on our own gold."""
    rows = ["# rule\tprecision\tspeakers right, as measured by bench/extract.py (smoothed)"]
    found = {rule: (right, named) for rule, _, right, named in by_rule(hits)}
    shown = {hit.statement.rule for _, hit in hits}
    groups: dict[str, list[Hit]] = {}
    for hit in (hit for scored in own.values() for item in scored for hit in item.hits):
        if hit.statement.rule not in shown:
            groups.setdefault(hit.statement.rule, []).append(hit)
    for rule, group in groups.items():
        right = [hit for hit in group if hit.gold]
        named = sum(bool(hit.gold) and hit.statement.speaker == hit.gold.speaker for hit in right)
        found[rule] = ((len(right) + 1) / (len(group) + 2), (named + 1) / (len(right) + 2))
    rows += [
        f"{rule}	{right:.2f}	{named:.2f}" for rule, (right, named) in sorted(found.items())
    ]
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
