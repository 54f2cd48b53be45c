"""API: the dossier as static JSON under api/v1/: a file a collection, a file a fact, schemas."""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from dossier.model.dossier import Dossier
from dossier.model.vocabulary import Status
from dossier.render.exports.api_records import (
    ActorsFile,
    ApiCollection,
    ApiFact,
    ApiFile,
    ApiRecord,
    ConflictsFile,
    FactFile,
    FactsFile,
    IndexFile,
    ProposalsFile,
    SourcesFile,
)
from dossier.render.exports.api_shapes import Shapes
from dossier.render.exports.place import Place
from dossier.render.exports.published import (
    published_conflicts,
    published_facts,
    withdrawn_facts,
)

FOLDER = "api/v1"
FILES: Mapping[str, type[ApiFile]] = {
    "index": IndexFile,
    "fact": FactFile,
    "facts": FactsFile,
    "actors": ActorsFile,
    "proposals": ProposalsFile,
    "conflicts": ConflictsFile,
    "sources": SourcesFile,
}


def api(dossier: Dossier) -> dict[str, str]:
    """Every file of the API as path and text, the schemas included."""
    place = Place(path=f"{FOLDER}/facts.json", address=dossier.address)
    shapes = Shapes(dossier=dossier, place=place)
    shown = (*published_facts(dossier), *withdrawn_facts(dossier))
    facts = tuple(shapes.fact(fact) for fact in shown)
    collections = {"facts": facts, **_others(shapes)}
    listed = tuple(_listed(name, len(all)) for name, all in collections.items())
    files = {
        f"{FOLDER}/{name}.json": _lines(dossier.title, name, key, records)
        for name, key, records in (
            ("index", "collections", listed),
            *((name, name, records) for name, records in collections.items()),
        )
    }
    schemas = {f"{FOLDER}/{name}.schema.json": _schema(shape) for name, shape in FILES.items()}
    return files | schemas | dict(_fact_files(dossier, facts))


def fact_path(id: str) -> str:
    """The file of one fact, below the site's root."""
    return f"{FOLDER}/facts/{id}.json"


def _others(shapes: Shapes) -> dict[str, tuple[ApiRecord, ...]]:
    dossier = shapes.dossier
    return {
        "actors": tuple(
            shapes.actor(actor)
            for actor in dossier.actors.values()
            if actor.status is Status.REVIEWED
        ),
        "proposals": tuple(
            shapes.proposal(proposal)
            for proposal in dossier.proposals.values()
            if proposal.status is Status.REVIEWED
        ),
        "conflicts": tuple(shapes.conflict(item) for item in published_conflicts(dossier)),
        "sources": tuple(shapes.source(source) for source in dossier.sources.values()),
    }


def _fact_files(dossier: Dossier, facts: Iterable[ApiFact]) -> Iterator[tuple[str, str]]:
    """A file for each fact, at an address that stays; its page stands one folder further off."""
    head = _opening("../fact.schema.json", dossier.title)
    up = "" if dossier.address else "../"
    for fact in facts:
        record = fact.model_copy(update={"page": up + fact.page})
        yield fact_path(fact.id), f'{head},"fact":{record.model_dump_json(by_alias=True)}}}\n'


def _listed(name: str, count: int) -> ApiCollection:
    return ApiCollection(
        name=name, href=f"{name}.json", json_schema=f"{name}.schema.json", count=count
    )


def _lines(title: str, name: str, key: str, records: Iterable[ApiRecord]) -> str:
    """A JSON object that holds one record a line."""
    body = ",\n".join(record.model_dump_json(by_alias=True) for record in records)
    return f'{_opening(f"{name}.schema.json", title)},"{key}":[\n{body}\n]}}\n'


def _opening(schema: str, title: str) -> str:
    """The beginning of a JSON object, without its end."""
    head = {"$schema": schema, "dossier": title, "version": 1}
    return json.dumps(head, ensure_ascii=False, separators=(",", ":"))[:-1]


@cache
def _schema(shape: type[ApiFile]) -> str:
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return (
        json.dumps(schema | shape.model_json_schema(by_alias=True), ensure_ascii=False, indent=1)
        + "\n"
    )
