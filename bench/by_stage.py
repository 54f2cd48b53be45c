"""By stage: where the time of a first extraction goes, one stage after the other in one process."""

import hashlib
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

from dossier.check.candidates import admitted
from dossier.extract.draft import Draft
from dossier.extract.readings import read
from dossier.extract.records import Seed
from dossier.extract.stages import STAGES, begun
from dossier.model.dossier import Dossier, Kind
from dossier.model.records import Record
from dossier.store.dump import dump_record

Made = TypeVar("Made")


def seconds_by_stage(folder: Path) -> dict[str, float]:
    """Seconds of the processor for each stage over the texts of a folder, writing left out."""
    seconds: dict[str, float] = {}

    def timed(name: str, work: Callable[[], Made]) -> Made:
        started = time.process_time()
        made = work()
        seconds[name] = time.process_time() - started
        return made

    seeds = [_seed(path) for path in sorted(folder.glob("*.txt"))]
    readings = timed("reading", lambda: [read(seed.name, seed.text) for seed in seeds])
    draft = begun(Dossier(), seeds, readings)
    for stage in (*STAGES, admitted):
        draft = timed(stage.__name__, partial(stage, draft))
    timed("as YAML", lambda: [dump_record(kind, record) for kind, record in _records(draft)])
    return seconds


def _seed(path: Path) -> Seed:
    data = path.read_bytes()
    return Seed(name=path.name, text=data.decode(), sha256=hashlib.sha256(data).hexdigest())


def _records(draft: Draft) -> Iterator[tuple[Kind, Record]]:
    yield from ((Kind.SOURCE, item) for item in draft.sources)
    yield from ((Kind.ACTOR, item) for item in draft.actors)
    yield from ((Kind.FACT, item) for item in draft.facts)
    yield from ((Kind.CONFLICT, item) for item in draft.conflicts)
