"""Outlets: is the publisher given as speaker, and are the words its own?"""

import re
from collections.abc import Iterator

from dossier.gate.reading.library import SourceText, Voice
from dossier.gate.reading.names import proper, same_name, stands_in, tokens
from dossier.gate.reading.passage import Passage
from dossier.gate.records import Finding
from dossier.gate.voices.voice import (
    has_cue,
    hear,
    quotation_around,
)
from dossier.text.occurrences import whole_words
from dossier.text.patterns import ending, late

_WORKING = late(
    r"\s(?:has\s(?:seen|obtained|learned|learnt|reviewed|approached|contacted)|understands|"
    r"(?:could\snot|was\sunable\sto|has\snot\sbeen\sable\sto)\s(?:(?:independently|immediately)\s)?"
    r"(?:verify|confirm|reach))(?!\w)"
)
_SPOKEN_TO = late(r"(?<![\w-])(?:told|tells|to|with|by|of)\s(?:the\s|The\s)?\Z")
_DATELINE = 1_000
"""Code points at the start within which a name in “/…/” or “(…)” is that of the publisher."""
_TOP, _LETTERHEAD, _LONGEST_LINE = 4, 8, 10
"""Paragraphs among which a masthead or a letterhead stands; words of its longest line."""
_STATEMENT = late(r"\b(?:statement|communiqu[eé]|declaration|press\s+release)\b", re.IGNORECASE)
_SHORTEST = 4
_OF_LABELS = frozenset(
    "by for of the and in at from on to with staff reporter correspondent updated published".split()
)
_STOPS = (".", "!", "?", ":", '"', "”")
_UNVERIFIED = late(
    r"(?<![\w’'-])(?P<who>this\s(?:newspaper|agency|paper|magazine|website)|(?-i:[A-Z][\w’.-]*(?:\s[A-Z][\w’.-]*){0,3}))"
    r"\s(?:could\snot|couldn[’']t|was\s(?:not\sable|unable)\sto|has\snot\s(?:been\sable\sto\s)?)\s?"
    r"(?:immediately\s|independently\s)?(?:verif|confirm|establish|check|reach|authenticat)"
)
_BY_NOBODY = late(
    r"(?:(?<!\w)(?:could|can)\s(?:not|n[’']t)\s|(?<!\w)(?:Neither|None|No)\s[^,.;:]{2,60}\scould\s)(?:immediately\s)?be\s"
    r"(?:immediately\s|independently\s)*(?:verified|confirmed|authenticated)(?:\sindependently)?"
)
"""“Neither figure could be verified independently”: whoever writes has tried."""
_TIP = "name the speaker the source names, or leave the speaker out for the source’s own words"


def is_outlet(passage: Passage, name: str) -> bool:
    """Without records, a name in the page's furniture or nowhere may be its publisher's."""
    source = passage.source
    if name in (source.id, source.outlet) or not proper(name):
        return False
    if any(stands_in(name, source.text[span.start : span.end]) for span, _ in source.furniture):
        return not _is_told_of(source, name) and not any(
            item.kind == "direct" and same_name(name, item.speaker or "")
            for item in source.statements
        )
    if _asks(passage, name):
        return True
    marks = ("//", "()", "[]", "(,", "[,", ("[", " /"), ("(", " –"), ("Source: ", ""), ("", " |"))
    head = source.text[:_DATELINE]
    if name in head and any(f"{mark[0]}{name}{mark[1]}" in head for mark in marks):
        return True
    return not stands_in(name, source.text) or _tells_of_its_work(source, name)


def _is_told_of(source: SourceText, name: str) -> bool:
    """Whether the article itself tells of it more than once, and not only as what was spoken to."""
    page = [span for span, _ in source.furniture]
    told = (
        at
        for at in whole_words(source.text, name)
        if not any(span.start <= at < span.end for span in page)
        and not ending(_SPOKEN_TO, source.text, at)
        and source.text[at - 1 : at] not in tuple("/([–")
    )
    return sum(1 for _ in told) > 1


def _tells_of_its_work(source: SourceText, name: str) -> bool:
    """“The Gazette has seen the letter”: who has is the paper that tells of it."""
    ends = (at + len(name) for at in whole_words(source.text, name))
    return any(_WORKING.match(source.text, end) for end in ends) or _is_shown_its_work(source, name)


def _is_shown_its_work(source: SourceText, name: str) -> bool:
    """“an audit seen by the Gazette”, “told the Gazette”: nothing else is said of it there."""
    if not any(word in source.text for word in ("seen by", "obtained by", "reviewed by")):
        return False
    plain = re.escape(name.removeprefix("The "))
    work = rf"(?:seen|obtained|reviewed) by\sthe\s{plain}(?!\w)"
    rest = re.sub(rf"{work}|(?<!\w)told\sthe\s{plain}(?!\w)", " ", source.text)
    return re.search(work, source.text) is not None and not stands_in(name, rest)


def is_masthead(source: SourceText, name: str) -> bool:
    """Whether the head of a text says that it is of this outlet: “LORN (Gulf News) – …”.

    So too a line of its own with the name, among the first few or in the page's furniture.
    """
    if f"({name})" in source.text[:_DATELINE]:
        return True
    tops = [*source.paragraphs[:_TOP], *(span for span, _ in source.furniture)]
    lines = (source.text[part.start : part.end].strip() for part in tops if part.start < _DATELINE)
    return any(name in line and is_label(line) for line in lines)


def is_house(source: SourceText, name: str) -> bool:
    """Whether the lines over a statement name whose it is: “LORN REPUBLIC / Foreign Ministry”."""
    tops = source.paragraphs[:_LETTERHEAD]
    lines = [line for it in tops for line in source.text[it.start : it.end].splitlines() if line]
    if not any(_STATEMENT.search(line) for line in lines):
        return False
    heads = " ".join(line for line in lines if is_label(line) and not _STATEMENT.search(line))
    known, mine = tokens(heads), tokens(name)
    return bool(mine) and all(any(_is_form(word, other) for other in known) for word in mine)


def _is_form(word: str, other: str) -> bool:
    """“Lorn” of “Lornian”."""
    is_long = min(len(word), len(other)) >= _SHORTEST
    return word == other or (is_long and (word.startswith(other) or other.startswith(word)))


def tells_of_itself(passage: Passage) -> bool:
    """“…, and Gulf News could not verify them”: what an outlet says of its own work."""
    if passage.speech_around is not None:
        return False
    if _BY_NOBODY.search(passage.words) and not has_cue(passage.in_sentence):
        return True
    found = _UNVERIFIED.search(passage.words)
    return found is not None and (
        found["who"].islower() or is_masthead(passage.source, found["who"])
    )


def is_label(line: str) -> bool:
    """Whether a line is but names, dates and such small words as a masthead or a byline has."""
    words = line.split()
    plain = (word for word in words if word.islower() and word.strip(",.").isalpha())
    return (
        len(words) <= _LONGEST_LINE
        and line[-1] not in _STOPS
        and all(word.strip(",.") in _OF_LABELS for word in plain)
    )


def _asks(passage: Passage, name: str) -> bool:
    """Whether it is the label of the questions of an interview, and the words are no turn."""
    source = passage.source
    if source.turn_at(passage.start) is not None:
        return False
    said = [
        source.text[turn.span.start : turn.span.end]
        for turn in source.turns
        if same_name(turn.who, name)
    ]
    return len(said) > 1 and sum("?" in words for words in said) > len(said) / 2


def other_outlet(passage: Passage, voice: Voice | None) -> Iterator[Finding]:
    """The words of a source given to an outlet that neither publishes it nor stands in it."""
    source = passage.source
    if voice is None or source.outlet is None or voice.id == source.outlet:
        return
    if not any(stands_in(name, source.text) for name in voice.names):
        yield finding(passage, voice.names, f"of a source that {source.outlet} published")


def own_words(passage: Passage, name: str) -> Iterator[Finding]:
    """Words inside a quotation, or another’s answer, given as the words of the publisher."""
    turn = passage.source.turn_at(passage.start)
    if turn is not None and len(tokens(turn.who)) and turn.who != name:
        return
    if turn is not None and quotation_around(passage) is None:
        return
    if quotation_around(passage) is None and not _is_direct(passage):
        return
    heard = hear(passage)
    if same_name(heard.name, name):
        return
    speaker = f", said by {heard.name}" if heard.name else ""
    yield Finding(
        code="Q-SPEAKER",
        message=f"these words stand inside a quotation{speaker} ({passage.place()}); "
        f"they are not {name}’s own",
        tip="name the person quoted as speaker",
    )


def _is_direct(passage: Passage) -> bool:
    """A quotation of a word or two that somebody is said to have uttered."""
    source = passage.source
    is_inside = source.is_quoted(passage.start) and source.is_quoted(passage.end - 1)
    if not is_inside and not source.is_dialogue:
        return False
    return any(
        statement.kind == "direct"
        and statement.cue is not None
        and any(span.covers(passage.span) for span in statement.spans)
        for statement in source.statements_at(passage.span)
    )


def finding(passage: Passage, names: tuple[str, ...], whose: str) -> Finding:
    """That words given as those of `names` are `whose`, as “said by Ann Lee”."""
    return Finding(
        code="Q-SPEAKER",
        message=f"given as words of {names[0]}, but they are {whose} ({passage.place()})",
        tip=_TIP,
    )
