"""Reading: the files of a dossier become one `Dossier`, and everything unreadable a problem.

One bad file never hides the others: it is left out, named, and the rest is read.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypedDict, TypeVar

from dossier.errors import Problem, ReadError, UsageError
from dossier.model.dossier import Dossier, Kind
from dossier.model.fields import SourceId
from dossier.model.ids import is_slug
from dossier.model.places import Places
from dossier.model.records import (
    Actor,
    Briefing,
    Conflict,
    Fact,
    Outlet,
    Proposal,
    Record,
    Source,
)
from dossier.store.files import read_text
from dossier.store.validate import to_record
from dossier.store.yaml_tree import parse
from dossier.text.seed import decode

Identified = TypeVar("Identified", Source, Outlet, Actor, Proposal, Fact, Conflict)
BRIEFING_FILE = "data/briefing.yml"


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What reading a dossier's folder gave."""

    dossier: Dossier
    problems: tuple[Problem, ...]


def find_root(start: Path) -> Path:
    """The nearest folder upwards from `start` with a mkdocs.yml and data/. Raises `UsageError`."""
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / "mkdocs.yml").is_file() and (folder / "data").is_dir():
            return folder
    raise UsageError(
        f"{start}: no dossier here or in a folder above it (a mkdocs.yml beside data/)"
        " — name its folder with --root, or make one with `dossier new DIR`"
    )


def read_dossier(root: Path) -> Reading:
    """The dossier in `root`, with a problem for each file or key that could not be taken in."""
    problems: list[Problem] = []
    places: dict[tuple[Kind, str], Places] = {}
    records: list[Record] = []
    for kind, path in _record_files(root, problems):
        id = "briefing" if kind is Kind.BRIEFING else path.stem
        record, place = _record(root, kind, path, problems)
        places[kind, id] = place
        if record is not None:
            records.append(record)
    dossier = Dossier(
        **site_settings(root),
        sources=_by_id(records, Source),
        outlets=_by_id(records, Outlet),
        actors=_by_id(records, Actor),
        proposals=_by_id(records, Proposal),
        facts=_by_id(records, Fact),
        conflicts=_by_id(records, Conflict),
        briefing=next((item for item in records if isinstance(item, Briefing)), Briefing()),
        places=places,
    )
    return Reading(dossier=_with_seeds(root, dossier, problems), problems=tuple(sorted(problems)))


def _by_id(records: list[Record], kind: type[Identified]) -> dict[Any, Identified]:
    return {record.id: record for record in records if isinstance(record, kind)}


class SiteSettings(TypedDict):
    """What mkdocs.yml says of the dossier, empty where it says nothing."""

    title: str
    address: str


def site_settings(root: Path) -> SiteSettings:
    """The dossier's title and address: `site_name` and `site_url` of its mkdocs.yml."""
    path = root / "mkdocs.yml"
    tree = parse("mkdocs.yml", read_text(path)).tree if path.is_file() else None
    found = tree if isinstance(tree, dict) else {}
    name, url = found.get("site_name"), found.get("site_url")
    return SiteSettings(
        title=name if isinstance(name, str) else "", address=url if isinstance(url, str) else ""
    )


def _record_files(root: Path, problems: list[Problem]) -> Iterator[tuple[Kind, Path]]:
    for kind in Kind:
        if kind is Kind.BRIEFING:
            continue
        folder = root / kind.folder
        taken: dict[str, str] = {}
        for path in _listed(folder):
            if path.name.startswith(".") or path.is_dir():
                continue
            if problem := _misnamed(f"{kind.folder}/{path.name}", path, taken):
                problems.append(problem)
            else:
                yield kind, path
    if (root / BRIEFING_FILE).is_file():
        yield Kind.BRIEFING, root / BRIEFING_FILE


def _listed(folder: Path) -> list[Path]:
    """The files of a folder, well-named ones first, so that of two twins the good one is read."""
    paths = folder.iterdir() if folder.is_dir() else ()
    return sorted(paths, key=lambda path: (not is_slug(path.stem), path.name))


def _misnamed(shown: str, path: Path, taken: dict[str, str]) -> Problem | None:
    place = Places(path=shown)
    twin = taken.setdefault(path.stem.lower(), path.name)
    if twin != path.name:
        message = f"the same id as {twin}, in other letters"
        return place.problem(
            (), "R-CASE", message, tip="ids are lower case; keep one of the two files"
        )
    if path.suffix != ".yml":
        return place.problem(
            (), "R-ID", "no record: its name does not end in .yml", tip="rename it"
        )
    if not is_slug(path.stem):
        message = "the file's name is its id, and must be a lower-case slug (a–z, 0–9, hyphens)"
        return place.problem((), "R-ID", message, tip="rename it")
    return None


def _record(
    root: Path, kind: Kind, path: Path, problems: list[Problem]
) -> tuple[Record | None, Places]:
    shown = path.relative_to(root).as_posix()
    try:
        text = read_text(path)
    except ReadError as error:
        place = Places(path=shown)
        what, _, tip = str(error).removeprefix(f"{path}: ").partition(" — ")
        problems.append(place.problem((), "Y-UNREADABLE", what, tip=tip or "restore the file"))
        return None, place
    parsed = parse(shown, text)
    record, found = to_record(kind, path.stem, parsed)
    problems += [*parsed.problems, *found]
    return record, parsed.places


def _with_seeds(root: Path, dossier: Dossier, problems: list[Problem]) -> Dossier:
    texts: dict[SourceId, str] = {}
    hashes: dict[SourceId, str] = {}
    for source in dossier.sources.values():
        place = dossier.place(Kind.SOURCE, source.id)
        data = _seed_bytes(root, source, place, problems)
        if data is None:
            continue
        hashes[source.id] = hashlib.sha256(data).hexdigest()
        try:
            texts[source.id] = decode(f"seeds/{source.seed}", data)
        except ReadError as error:
            what, _, tip = str(error).partition(" — ")
            problems.append(place.problem(("seed",), "S-TEXT", what, tip=tip))
    return replace(dossier, texts=texts, seed_hashes=hashes, seed_files=_seed_files(root))


def _seed_bytes(root: Path, source: Source, place: Places, problems: list[Problem]) -> bytes | None:
    path = root / "seeds" / source.seed
    if "/" in source.seed or "\\" in source.seed or not path.is_file():
        message = f"there is no seeds/{source.seed}"
        tip = "restore the seed, or name the file as it stands in seeds/"
        problems.append(place.problem(("seed",), "S-MISSING", message, tip=tip))
        return None
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"seeds/{source.seed} cannot be read: {error.strerror}"
        problems.append(place.problem(("seed",), "S-TEXT", message, tip="check its permissions"))
        return None


def _seed_files(root: Path) -> tuple[str, ...]:
    folder = root / "seeds"
    if not folder.is_dir():
        return ()
    return tuple(
        sorted(path.name for path in folder.iterdir() if path.is_file() and path.name[0] != ".")
    )
