"""Calendar: events whose day is known, as an iCalendar file (RFC 5545)."""

from datetime import timedelta

from dossier.model.dossier import Dossier
from dossier.model.records import Fact
from dossier.model.vocabulary import FactKind
from dossier.render.exports.place import Place
from dossier.render.exports.published import known_since, published_facts, quote_text, urn

PATH = "downloads/events.ics"
LONGEST_LINE = 75
"""Octets, by RFC 5545 section 3.1."""


def calendar(dossier: Dossier) -> dict[str, str]:
    """All events dated to one day, without "about" or "possibly"; others would claim too much."""
    place = Place(path=PATH, address=dossier.address)
    events = [
        line
        for fact in published_facts(dossier)
        if fact.kind is FactKind.EVENT and fact.when and fact.when.is_day
        for line in _event(dossier, fact, place)
    ]
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//dossier//events//EN",
        f"X-WR-CALNAME:{_text(dossier.title)}",
        *events,
        "END:VCALENDAR",
    ]
    return {PATH: "".join(f"{_folded(line)}\r\n" for line in lines)}


def _event(dossier: Dossier, fact: Fact, place: Place) -> list[str]:
    assert fact.when is not None
    assert fact.when.lower is not None
    day = fact.when.lower
    quotes = "\n".join(f"“{quote_text(item)}” ({item.source})" for item in fact.evidence)
    return [
        "BEGIN:VEVENT",
        f"UID:{urn('fact', fact.id)}",
        f"DTSTAMP:{known_since(dossier, fact):%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_text(fact.claim)}",
        f"DESCRIPTION:{_text(quotes)}",
        *([f"URL:{place.link(f'facts/{fact.id}.html')}"] if place.address else []),
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _text(text: str) -> str:
    """A TEXT value: flat lines, its four special characters escaped, no control characters."""
    lines = [" ".join(line.split()) for line in text.split("\n")]
    plain = "\n".join(lines).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "".join(
        "\\n" if letter == "\n" else letter for letter in plain if letter >= " " or letter == "\n"
    )


def _folded(line: str) -> str:
    """A content line cut so that none is longer than 75 octets and no character is split."""
    pieces, piece, size = [], "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > LONGEST_LINE:
            pieces.append(piece)
            piece, size = "", 1
        piece, size = piece + letter, size + width
    return "\r\n ".join([*pieces, piece])
