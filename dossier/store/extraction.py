"""Extraction on disk: a dossier's folder is read, and what is proposed is written into it.

Nothing that stands is overwritten: a proposal whose file exists is left out, and an offer to a
fact that stands changes one key of its file and no other byte.
"""

import gc
import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from dossier.check.candidates import admitted
from dossier.errors import Problem, ReadError
from dossier.extract.cores import Cores
from dossier.extract.draft import Draft
from dossier.extract.readings import ENGLISH, read
from dossier.extract.records import Reading, Seed
from dossier.extract.second import doubts, noted, reread
from dossier.extract.stages import extract
from dossier.model.dossier import Dossier, Kind
from dossier.model.places import Places
from dossier.model.records import Fact, ProposedEvidence, Record, Source
from dossier.model.span import Span
from dossier.speech.parsed import Parse
from dossier.store.dump import dump_record
from dossier.store.edit import set_key
from dossier.store.files import read_text, write_text
from dossier.store.read import read_dossier
from dossier.store.yaml_tree import Tree, parse
from dossier.text.seed import SeedText, decode

BATCHES = 2
"""Batches of entries for each core: the first begins while the others are still being made up."""
WORTH_SHARING = 400_000
"""Characters of text from which on the work is spread over all cores."""
TEXTS = 8
"""Texts that one core reads at a time."""
FILES = 200
"""Records that one core writes at a time."""
COLLECTING = (100_000, 50, 50)
"""New objects before Python looks for cycles among them; there are many here and hardly a cycle."""
SUFFIXES = (".txt", ".md")
Progress = Callable[[int, int], None]
"""Called with the number of texts read so far, and of all."""


@dataclass(frozen=True, kw_only=True)
class Extraction:
    """What was proposed, the files written for it (relative paths), and what could not be read."""

    draft: Draft
    written: tuple[str, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Portion:
    root: Path
    records: tuple[tuple[Kind, str, Record], ...]


@dataclass(frozen=True, slots=True)
class _Task:
    source: str
    text: str
    published: str = ""
    skipped: tuple[Span, ...] = ()


def extract_into(
    root: Path, progress: Progress | None = None, parse: Parse | None = None
) -> Extraction:
    """Propose entries from the seeds of the dossier in `root` and write them into its data/.

    `parse` gives a second opinion on texts in English: candidates for review, notes on speakers.
    Raises `ReadError` or `WriteError`; what was written before stands.
    """
    with _collecting_rarely():
        return _extracted_into(root, progress, parse)


def _extracted_into(root: Path, progress: Progress | None, parse: Parse | None) -> Extraction:
    reading = read_dossier(root)
    dossier = reading.dossier
    seeds, problems = _new_seeds(root, dossier)
    tasks = [*_recorded(dossier), *(_Task(seed.name, seed.text) for seed in seeds)]
    with _cores(tasks) as cores:
        runs = [tasks[start : start + TEXTS] for start in range(0, len(tasks), TEXTS)]
        each = chain.from_iterable(cores.spread(_read, runs))
        readings = list(_told(each, len(tasks), progress))
        draft = _draft(dossier, seeds, readings, cores, parse)
        written = [*_write_records(root, draft), *_write_offers(root, draft)]
    return Extraction(draft=draft, written=tuple(written), problems=(*reading.problems, *problems))


def _draft(
    dossier: Dossier,
    seeds: Sequence[Seed],
    readings: Sequence[Reading],
    cores: Cores,
    parse: Parse | None,
) -> Draft:
    if parse is None:
        return admitted(extract(dossier, seeds, readings, cores))
    english = [item for item in readings if item.description.language == ENGLISH]
    tokens = {item.text: parse(item.text) for item in english}
    heard = [reread(item, tokens.get(item.text, ())) for item in readings]
    doubted = {item.text: doubts(item, tokens[item.text]) for item in english}
    return admitted(noted(extract(dossier, seeds, heard, cores), doubted))


def unrecorded_seeds(root: Path) -> tuple[str, ...]:
    """The names of the text files in seeds/ that no record in data/sources/ names."""
    folder = root / "data" / "sources"
    trees = (parse(path.name, read_text(path)).tree for path in folder.glob("*.yml"))
    recorded = {tree.get("seed") for tree in trees if isinstance(tree, dict)}
    names = {path.name for path in (root / "seeds").glob("*") if path.name.endswith(SUFFIXES)}
    return tuple(sorted(names - recorded))


def _new_seeds(root: Path, dossier: Dossier) -> tuple[list[Seed], list[Problem]]:
    """The text files of seeds/ that no source record describes."""
    claimed = {source.seed for source in dossier.sources.values()}
    seeds: list[Seed] = []
    problems: list[Problem] = []
    for name in dossier.seed_files:
        if name in claimed or not name.endswith(SUFFIXES):
            continue
        data = (root / "seeds" / name).read_bytes()
        try:
            text = decode(f"seeds/{name}", data)
        except ReadError as error:
            place = Places(path=f"seeds/{name}")
            problems.append(place.problem((), "S-TEXT", str(error), tip="mend or remove the seed"))
            continue
        seeds.append(Seed(name=name, text=text, sha256=hashlib.sha256(data).hexdigest()))
    return seeds, problems


def _recorded(dossier: Dossier) -> Iterator[_Task]:
    for id, text in dossier.texts.items():
        source = dossier.sources[id]
        day = source.published.lower if source.published else None
        yield _Task(id, text, day.isoformat() if day else "", tuple(_skips(source, text)))


def _skips(source: Source, text: str) -> Iterator[Span]:
    seed = SeedText(source.id, text)
    for skip in source.skip:
        if skip.at:
            yield from skip.at
        else:
            for part in skip.quote:
                yield from seed.found(part)


@contextmanager
def _collecting_rarely() -> Iterator[None]:
    usual = gc.get_threshold()
    gc.set_threshold(*COLLECTING)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


@contextmanager
def _cores(tasks: list[_Task]) -> Iterator[Cores]:
    """All cores where there is much to read, else this process alone."""
    cores = os.cpu_count() or 1
    if cores == 1 or sum(len(task.text) for task in tasks) < WORTH_SHARING:
        yield Cores()
        return
    with ProcessPoolExecutor(max_workers=cores) as pool:
        yield Cores(batches=BATCHES * cores, spread=partial(pool.map, chunksize=1))


def _told(readings: Iterable[Reading], total: int, progress: Progress | None) -> Iterator[Reading]:
    for number, reading in enumerate(readings, start=1):
        if progress:
            progress(number, total)
        yield reading


def _read(tasks: Sequence[_Task]) -> list[Reading]:
    return [read(task.source, task.text, task.published, task.skipped) for task in tasks]


def _write_records(root: Path, draft: Draft) -> Iterator[str]:
    """Write what is proposed; the names of the new files."""
    records = tuple(_proposed(draft))
    starts = range(0, len(records), FILES)
    portions = (_Portion(root, records[start : start + FILES]) for start in starts)
    for names in draft.cores.spread(_write_portion, portions):
        yield from names


def _write_portion(portion: _Portion) -> list[str]:
    written = []
    for kind, id, record in portion.records:
        name = f"{kind.folder}/{id}.yml"
        if not (portion.root / name).exists():
            write_text(portion.root / name, dump_record(kind, record), lasting=False)
            written.append(name)
    return written


def _proposed(draft: Draft) -> Iterator[tuple[Kind, str, Record]]:
    yield from ((Kind.OUTLET, item.id, item) for item in draft.outlets)
    yield from ((Kind.SOURCE, item.id, item) for item in draft.sources)
    yield from ((Kind.ACTOR, item.id, item) for item in draft.actors)
    yield from ((Kind.PROPOSAL, item.id, item) for item in draft.proposals)
    yield from ((Kind.FACT, item.id, item) for item in draft.facts)
    yield from ((Kind.CONFLICT, item.id, item) for item in draft.conflicts)


def _write_offers(root: Path, draft: Draft) -> Iterator[str]:
    for id, offers in draft.additions.items():
        name = f"{Kind.FACT.folder}/{id}.yml"
        if write_text(
            root / name, with_offers(read_text(root / name), draft.dossier.facts[id], offers)
        ):
            yield name


def with_offers(text: str, fact: Fact, offers: Iterable[ProposedEvidence]) -> str:
    """The fact's file with `offers` after those it has under `proposed`; no other byte changes."""
    items: list[Tree] = [
        {"status": str(item.status)} | item.model_dump(mode="json", exclude_defaults=True)
        for item in (*fact.proposed, *offers)
    ]
    return set_key(text, "proposed", items)
