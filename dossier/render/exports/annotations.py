"""Annotations: every quote as a W3C Web Annotation that points at its passage (JSON-LD).

Web Annotation Data Model (W3C Recommendation, 2017). The target is the text as received, named by
its hash (RFC 6920), with a quote selector and a position selector in Unicode code points.
"""

import base64
import json
from collections.abc import Iterable, Mapping

from dossier.model.dossier import Dossier
from dossier.model.records import Evidence, Source
from dossier.model.span import Span
from dossier.render.exports.place import Place
from dossier.render.exports.published import published_conflicts, published_facts, urn

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
PATH = "downloads/annotations.jsonld"
AROUND = 32
"""Code points of context before and after a quote, as much as a reader's program needs."""
MOTIVATIONS = {"supports": "describing", "disputes": "questioning", "context": "commenting"}


def annotations(dossier: Dossier) -> dict[str, str]:
    """All annotations in one page, one an item a line."""
    place = Place(path=PATH, address=dossier.address)
    items = ",\n".join(json.dumps(item, ensure_ascii=False) for item in _items(dossier, place))
    head = json.dumps(
        {
            "@context": CONTEXT,
            "id": urn("annotations", dossier.title),
            "type": "AnnotationPage",
            "label": dossier.title,
        },
        ensure_ascii=False,
    )[:-1]
    return {PATH: f'{head}, "items": [\n{items}\n]}}\n'}


def _items(dossier: Dossier, place: Place) -> Iterable[Mapping[str, object]]:
    for fact in published_facts(dossier):
        page = place.link(f"facts/{fact.id}.html")
        for number, item in enumerate(fact.evidence):
            yield _annotation(dossier, item, f"{fact.id}#{number}", (page, fact.claim))
    for conflict in published_conflicts(dossier):
        page = place.link(f"conflicts/{conflict.id}.html")
        for side, account in enumerate(conflict.accounts):
            for number, item in enumerate(account.evidence):
                key = f"{conflict.id}#{side}.{number}"
                yield _annotation(dossier, item, key, (page, account.holds))


def _annotation(
    dossier: Dossier, item: Evidence, key: str, entry: tuple[str, str]
) -> Mapping[str, object]:
    page, claim = entry
    return {
        "id": urn("annotation", key),
        "type": "Annotation",
        "motivation": MOTIVATIONS[item.stance],
        "body": [
            {"type": "TextualBody", "value": claim, "format": "text/plain"},
            {"type": "Text", "id": page, "format": "text/html"},
        ],
        "target": _targets(dossier, item),
    }


def _targets(dossier: Dossier, item: Evidence) -> list[Mapping[str, object]]:
    source, text = dossier.sources.get(item.source), dossier.texts.get(item.source)
    resource = _resource(source) if source else {"id": urn("source", item.source)}
    spans: Iterable[Span | None] = item.at if len(item.at) == len(item.quote) else ()
    paired = zip(item.quote, spans or [None] * len(item.quote), strict=True)
    return [{"source": resource, "selector": _selectors(part, span, text)} for part, span in paired]


def _resource(source: Source) -> Mapping[str, object]:
    digest = base64.urlsafe_b64encode(bytes.fromhex(source.sha256)).decode().rstrip("=")
    resource: dict[str, object] = {
        "id": f"ni:///sha-256;{digest}",
        "type": "Text",
        "format": "text/plain",
        "language": source.language,
    }
    if source.title:
        resource["label"] = source.title
    if source.url:
        resource["via"] = source.url
    if source.rights:
        resource["rights"] = source.rights
    return resource


def _selectors(part: str, span: Span | None, text: str | None) -> list[Mapping[str, object]]:
    if span is None or text is None:
        return [{"type": "TextQuoteSelector", "exact": " ".join(part.split())}]
    return [
        {
            "type": "TextQuoteSelector",
            "exact": text[span.start : span.end],
            "prefix": text[max(0, span.start - AROUND) : span.start],
            "suffix": text[span.end : span.end + AROUND],
        },
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
    ]
