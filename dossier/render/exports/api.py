"""API: the dossier as static JSON under api/v1/, one file a collection, each with a schema."""

import json
from collections.abc import Iterable, Mapping

from dossier.model.dossier import Dossier
from dossier.model.vocabulary import Status
from dossier.render.exports.api_records import (
    ActorsFile,
    ApiCollection,
    ApiFile,
    ApiRecord,
    ConflictsFile,
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
    "facts": FactsFile,
    "actors": ActorsFile,
    "proposals": ProposalsFile,
    "conflicts": ConflictsFile,
    "sources": SourcesFile,
}


def api(dossier: Dossier, address: str = "") -> dict[str, str]:
    """Every file of the API as path and text, the schemas included."""
    shapes = Shapes(dossier=dossier, place=Place(path=f"{FOLDER}/facts.json", address=address))
    collections: dict[str, tuple[ApiRecord, ...]] = {
        "facts": tuple(
            shapes.fact(fact) for fact in (*published_facts(dossier), *withdrawn_facts(dossier))
        ),
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
    index = {"collections": tuple(_listed(name, len(all)) for name, all in collections.items())}
    files = {
        f"{FOLDER}/{name}.json": _lines(dossier.title, name, key, records)
        for name, key, records in (
            ("index", "collections", index["collections"]),
            *((name, name, records) for name, records in collections.items()),
        )
    }
    return files | {f"{FOLDER}/{name}.schema.json": _schema(shape) for name, shape in FILES.items()}


def _listed(name: str, count: int) -> ApiCollection:
    return ApiCollection(
        name=name, href=f"{name}.json", json_schema=f"{name}.schema.json", count=count
    )


def _lines(title: str, name: str, key: str, records: Iterable[ApiRecord]) -> str:
    """A JSON object that holds one record a line."""
    head = {"$schema": f"{name}.schema.json", "dossier": title, "version": 1}
    opening = json.dumps(head, ensure_ascii=False, separators=(",", ":"))[:-1]
    body = ",\n".join(record.model_dump_json(by_alias=True) for record in records)
    return f'{opening},"{key}":[\n{body}\n]}}\n'


def _schema(shape: type[ApiFile]) -> str:
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return (
        json.dumps(schema | shape.model_json_schema(by_alias=True), ensure_ascii=False, indent=1)
        + "\n"
    )
