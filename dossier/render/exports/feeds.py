"""Feeds: new, changed and withdrawn facts as Atom and JSON Feed, of all, by actor, by proposal.

An entry is dated by its last change where the dossier's history is at hand, else by the newest
source it rests on; a withdrawn one by the day of its withdrawal: never by the clock. Its digest
changes with its content, which a program can tell.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from html import escape

from dossier.model.digest import fact_digest
from dossier.model.dossier import Dossier
from dossier.model.fields import ProposalId
from dossier.model.records import Evidence, Fact
from dossier.model.vocabulary import Status
from dossier.render.exports.place import Place
from dossier.render.exports.published import (
    EPOCH,
    known_since,
    name_of,
    outlet_name,
    published_facts,
    quote_text,
    urn,
    withdrawn_facts,
)

LONGEST = 200
"""Entries in one feed; the newest ones."""

_not_xml = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One entry of a feed; `content` is HTML."""

    id: str
    fact: str
    title: str
    content: str
    updated: datetime
    digest: str


def feeds(dossier: Dossier) -> dict[str, str]:
    """The feed of everything as Atom and JSON, and an Atom feed per actor and proposal."""
    facts = (*published_facts(dossier), *withdrawn_facts(dossier))
    entries = {str(fact.id): _entry(dossier, fact) for fact in facts}
    found = {
        "feeds/facts.xml": _atom(dossier.title, entries.values(), _place("facts.xml", dossier)),
        "feeds/facts.json": _json(dossier.title, entries.values(), _place("facts.json", dossier)),
    }
    for folder, chosen in (("actors", _by_actor(facts)), ("proposals", _by_proposal(facts))):
        for id, ids in sorted(chosen.items()):
            place = _place(f"{folder}/{id}.xml", dossier)
            title = f"{dossier.title}: {_subject(dossier, id)}"
            found[place.path] = _atom(title, [entries[one] for one in ids], place)
    return found


def _subject(dossier: Dossier, id: str) -> str:
    proposal = dossier.proposals.get(ProposalId(id))
    return proposal.name if proposal else name_of(dossier, id)


def _place(name: str, dossier: Dossier) -> Place:
    return Place(path=f"feeds/{name}", address=dossier.address)


def _by_actor(facts: Iterable[Fact]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for fact in facts:
        for actor in {*fact.actors} | ({fact.said_by} if fact.said_by else set()):
            found.setdefault(actor, []).append(fact.id)
    return found


def _by_proposal(facts: Iterable[Fact]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for fact in facts:
        for proposal in fact.proposals:
            found.setdefault(proposal, []).append(fact.id)
    return found


def _entry(dossier: Dossier, fact: Fact) -> Entry:
    is_withdrawn = fact.status is Status.WITHDRAWN
    return Entry(
        id=urn("fact", fact.id),
        fact=fact.id,
        title=f"Withdrawn: {fact.claim}" if is_withdrawn else fact.claim,
        content=_content(dossier, fact),
        updated=known_since(dossier, fact),
        digest=fact_digest(fact),
    )


def _content(dossier: Dossier, fact: Fact) -> str:
    reason = f"<p>Withdrawn: {escape(fact.withdrawn.reason)}</p>" if fact.withdrawn else ""
    quotes = "".join(
        f"<blockquote>{escape(quote_text(item))}</blockquote><p>{escape(_voice(dossier, item))}</p>"
        for item in fact.evidence
    )
    return f"{reason}<p>{escape(fact.claim)}</p>{quotes}"


def _voice(dossier: Dossier, item: Evidence) -> str:
    """Whose words they are and who printed them."""
    outlet = outlet_name(dossier, item.source)
    name = name_of(dossier, item.speaker)
    return outlet if name in ("", outlet) else f"{name} › {outlet}"


def _newest(entries: Iterable[Entry]) -> list[Entry]:
    ordered = sorted(entries, key=lambda entry: entry.fact)
    return sorted(ordered, key=lambda entry: entry.updated, reverse=True)[:LONGEST]


def _stamp(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"


def _atom(title: str, entries: Iterable[Entry], place: Place) -> str:
    chosen = _newest(entries)
    updated = max((entry.updated for entry in chosen), default=EPOCH)
    head = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        f"<title>{_xml(title)}</title>",
        f"<id>{urn('feed', place.path)}</id>",
        f"<updated>{_stamp(updated)}</updated>",
        f"<author><name>{_xml(title)}</name></author>",
        f'<link rel="alternate" type="text/html" href="{_xml(place.link("index.html"))}"/>',
        f'<link rel="self" href="{_xml(place.link(place.path))}"/>',
    ]
    return "\n".join([*head, *(_atom_entry(entry, place) for entry in chosen), "</feed>", ""])


def _atom_entry(entry: Entry, place: Place) -> str:
    link = _xml(place.link(f"facts/{entry.fact}.html"))
    return (
        f"<entry><title>{_xml(entry.title)}</title><id>{entry.id}</id>"
        f"<updated>{_stamp(entry.updated)}</updated>"
        f'<link rel="alternate" type="text/html" href="{link}"/>'
        f'<content type="html">{_xml(entry.content)}</content></entry>'
    )


def _json(title: str, entries: Iterable[Entry], place: Place) -> str:
    items = [
        {
            "id": entry.id,
            "url": place.link(f"facts/{entry.fact}.html"),
            "title": entry.title,
            "content_html": entry.content,
            "date_modified": _stamp(entry.updated),
            "_dossier": {"fact": entry.fact, "digest": entry.digest},
        }
        for entry in _newest(entries)
    ]
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "home_page_url": place.link("index.html"),
        "feed_url": place.link(place.path),
        "items": items,
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _xml(text: str) -> str:
    """Escaped for element and attribute, without the characters XML 1.0 cannot hold."""
    return escape(_not_xml.sub("", text))
