"""Clashes over texts: printings of a quotation, versions of an article, weekdays and dates."""

from collections.abc import Iterator, Sequence
from functools import partial

from dossier.extract.clash_records import Clash, Material, Place, Side, short
from dossier.extract.differences import difference as gate_difference
from dossier.extract.quotation_diff import Difference, difference, fragments_differ
from dossier.extract.records import Reading
from dossier.extract.wording import plain_words
from dossier.model.span import Span
from dossier.model.vocabulary import ConflictType, Resolution, Weight
from dossier.text.patterns import late

QUOTED_ALIKE = 0.5
FRAGMENT_ALIKE = 0.25
REVISED_ALIKE = 0.45
TURN = 2
"""Words of content gone or come that make a mere turn of phrase: “doctor” for “physician”."""
_short = partial(short, most=120)
_WEEKDAY = late(r"(?P<name>[A-Z][a-z]+day),? (?:the )?")
_TYPES = {
    "bracket": ConflictType.ATTRIBUTION,
    "insertion": ConflictType.OMISSION,
    "omission": ConflictType.OMISSION,
    "words": ConflictType.WORDING,
}
_REASONS = {
    "bracket": "words in square brackets in one printing stand without them in the other",
    "insertion": "words in square brackets in one printing are missing in the other",
    "omission": "a mark of omission in one printing is missing in the other",
    "words": "printings of one utterance that differ in words",
}


def quotation_clashes(material: Material) -> Iterator[Clash]:
    """Direct quotations of one utterance that are printed differently, all printings together."""
    findings = material.compared.findings
    seen: set[tuple[str, str]] = set()
    for one, other in material.pairs(QUOTED_ALIKE):
        if findings[one].sort != "direct" or findings[other].sort != "direct":
            continue
        first, second = material.content(one), material.content(other)
        found = difference(first, second)
        if found is None or (first, second) in seen or (second, first) in seen:
            continue
        seen.add((first, second))
        yield _printings(material, (one, other), found)


def fragment_clashes(material: Material) -> Iterator[Clash]:
    """Alike passages of one speaker that quote other words: “relief and anger” and “… sadness”."""
    findings = material.compared.findings
    for one, other in material.pairs(FRAGMENT_ALIKE):
        if findings[one].sort == findings[other].sort == "mixed":
            found = fragments_differ(material.content(one), material.content(other))
            if found:
                yield _printings(material, (one, other), found)


def _printings(material: Material, pair: tuple[int, int], found: Difference) -> Clash:
    sides = tuple(
        Side(
            holds=f"“{_short(material.content(index))}”",
            value=part,
            places=_same_printing(material, index) or (material.place(index),),
        )
        for index, part in zip(pair, (found.one, found.other), strict=True)
    )
    said = min((material.content(index) for index in pair), key=len)
    return Clash(
        rule=f"quotation-{found.kind}",
        type=_TYPES[found.kind],
        question=f"Which words were said in “{_short(said)}”: {_alternatives(found)}?",
        sides=sides,
        reason=_REASONS[found.kind],
        weight=Weight.MINOR if found.kind in ("insertion", "omission") else Weight.MATERIAL,
    )


def _same_printing(material: Material, index: int) -> tuple[Place, ...]:
    """Every place where exactly these words stand as a quotation."""
    words = plain_words(material.content(index))
    brackets = material.content(index).count("[")
    return tuple(
        sorted(
            material.place(number)
            for number in material.compared.group_of[index]
            if plain_words(material.content(number)) == words
            and material.content(number).count("[") == brackets
        )
    )


def _alternatives(found: Difference) -> str:
    shown = [f"“{_short(part)}”" if part else "nothing" for part in (found.one, found.other)]
    return f"{shown[0]} or {shown[1]}"


def headline_clashes(material: Material) -> Iterator[Clash]:
    """Versions of one article under different headlines."""
    for older, newer in material.versions:
        first, second = _title(material.readings[older]), _title(material.readings[newer])
        if first and second and first[0] != second[0]:
            yield _revision(
                "headline-revised",
                "Which headline does the article carry?",
                [
                    (f"“{first[0]}”", Place(source=older, span=first[1])),
                    (f"“{second[0]}”", Place(source=newer, span=second[1])),
                ],
                "two versions of one article have different headlines",
            )


def _title(reading: Reading) -> tuple[str, Span] | None:
    title = reading.description.title
    at = reading.text.rfind(title) if title else -1
    return (title, Span(at, at + len(title))) if at >= 0 else None


def revised_clashes(material: Material) -> Iterator[Clash]:
    """Sentences that a later version of an article words differently."""
    versions = set(material.versions)
    sources = [finding.source for finding in material.compared.findings]
    taken: set[int] = set()
    for one, other in material.pairs_and_copies(REVISED_ALIKE) if versions else ():
        if (sources[one], sources[other]) not in versions:
            one, other = other, one
        if (sources[one], sources[other]) not in versions or one in taken or other in taken:
            continue
        taken |= {one, other}
        first, second = material.content(one), material.content(other)
        if _is_rewritten(first, second):
            yield _revision(
                "sentence-revised",
                f"How does the article put it: “{_short(first)}” or “{_short(second)}”?",
                [(f"“{_short(material.content(i))}”", material.place(i)) for i in (one, other)],
                "two versions of one article word a sentence differently",
            )


def _is_rewritten(first: str, second: str) -> bool:
    """Whether two versions of a sentence differ in more than a turn of phrase."""
    words, later = set(plain_words(first)), set(plain_words(second))
    changed = words ^ later
    is_telling = len(changed) > TURN or any(word.isdecimal() for word in changed)
    return is_telling or bool(gate_difference(first, second, is_near=True))


def _revision(rule: str, question: str, sides: Sequence[tuple[str, Place]], reason: str) -> Clash:
    return Clash(
        rule=rule,
        type=ConflictType.REVISION,
        question=question,
        sides=tuple(Side(holds=holds, places=(place,)) for holds, place in sides),
        reason=reason,
        weight=Weight.MATERIAL if rule == "headline-revised" else Weight.MINOR,
        resolution=Resolution.SUPERSEDED,
        explanation="The second wording stands in the later version of the same article.",
    )


def calendar_clashes(material: Material) -> Iterator[Clash]:
    """Dates and weekdays of one text that the calendar does not let stand together."""
    for _, reading in sorted(material.readings.items()):
        for item in reading.calendar:
            spans = _apart(reading.text, item.spans)
            sides = [_calendar_side(reading, span) for span in spans]
            if len(sides) > 1:
                yield Clash(
                    rule=f"calendar-{item.rule}".removeprefix("calendar-calendar-"),
                    type=ConflictType.CALENDAR,
                    question=f"Which day is meant: {_days(reading, spans)}?",
                    sides=tuple(sides),
                    reason=item.message,
                )


def _apart(text: str, spans: Sequence[Span]) -> Sequence[Span]:
    """The words at odds; of “Monday, 29 August” the weekday and the date."""
    if len(spans) > 1:
        return spans
    match = _WEEKDAY.match(text, spans[0].start, spans[0].end)
    return (Span(*match.span("name")), Span(match.end(), spans[0].end)) if match else spans


def _calendar_side(reading: Reading, span: Span) -> Side:
    """One expression of time, shown in its sentence."""
    sentence = next((item for item in reading.sentences if item.covers(span)), span)
    words = reading.text[span.start : span.end]
    return Side(
        holds=f"“{words}”",
        value=words,
        places=(Place(source=reading.source, span=sentence),),
    )


def _days(reading: Reading, spans: Sequence[Span]) -> str:
    return " or ".join(f"“{reading.text[span.start : span.end]}”" for span in spans)
