"""Identity: the one whom a claim lets speak has to be the one whom the source lets say it."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.content import sentences_of
from dossier.gate.claims.reading.descriptions import (
    GENDERS,
    gender_of_full_name,
    head_of,
    name_of,
    subject_of,
)
from dossier.gate.claims.reading.linked import telling_word
from dossier.gate.claims.saying.as_fact import doubts
from dossier.gate.claims.saying.meant import meant_instead
from dossier.gate.claims.saying.others import are_others, is_known, is_no_person
from dossier.gate.claims.saying.parties import are_rivals
from dossier.gate.claims.saying.tellings import (
    are_one_actor,
    is_about,
    source_of,
    tellers,
    tellings,
)
from dossier.gate.claims.support import Support
from dossier.gate.reading.library import Library
from dossier.gate.reading.names import proper, tokens
from dossier.gate.reading.passage import Passage, shown
from dossier.gate.records import Finding
from dossier.gate.voices.agents import is_spokesman_of
from dossier.gate.voices.outlets import is_house, is_outlet
from dossier.gate.voices.turned import speaks_there
from dossier.gate.voices.voice import has_cue, hear, is_beside_cue
from dossier.speech.naming import gender_of_name
from dossier.speech.records import Statement
from dossier.speech.tables import words_of
from dossier.text.occurrences import whole_words_in_any_case
from dossier.text.patterns import late

_PRONOUNS = frozenset("he she it they who which him her them".split())
_NOBODY = frozenset(("", "i", "we", "you", "me", "us"))
_TWO = late(
    r"(?:(?:the|all|both)\s(?:two|three|four|joint|sides|parties)|both|all|joint|they)(?!\w)",
    re.IGNORECASE,
)
_THE = late(r"[Tt]he\s")
_OWNERS = {"her": "she", "his": "he"}
_NOBODY_FIRST = late(
    r"(?:[Nn]obody|[Nn]o\sone|[Ee]very(?:body|one)|[Ss]ome(?:body|one)|[Aa]ny(?:body|one))(?!\w)"
)
_STEPS, _TWO_NAMES = 4, 2
"""Sentences before a pronoun among which is the one that names whom it means."""
_SAYING_NOUN = (
    r"(?:claim|accusation|statement|allegation|criticism|remark|suggestion|demand|call|warning|"
    r"proposal|report|offer|plan|made|proposed|put\sforward)s?"
)
_SEVERAL = late(
    r"(?:.*,\s)?(?:[Tt]he\s|[Bb]oth\s|[Aa]ll\s)?(?:two|both|three|four|five|pair|couple)(?:\s|\Z)"
)
_OF_OTHERS = late(r"\s(?:to|of|for|at|from|with|by|near|around)\s|[’']s?\s[a-z]")
"""“People close to Lind”, “Lind's lawyer”: not Lind."""
_OWNED_BY = late(r"\A(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he|[Aa]n?)\s")
_ALL = late(
    r"(?:[Bb]oth|[Aa]ll|[Ee]verybody|[Ee]veryone|[Tt]he\stwo)(?:\s(?:sides|parties|men|women|companies|"
    r"governments|countries|of\sthem))?\Z"
)
_BESIDE, _PLAIN_SAYING = 60, 15


def identity_findings(support: Support) -> Iterator[Finding]:
    """“…, the inquiry's report said” becomes “the minister said …”."""
    told = [(passage, found) for passage in support.passages if (found := tellers(passage))]
    for teller, words in tellings(support.claim) if told else ():
        for passage, statements in told:
            theirs = [item for item in statements if is_about(words, passage, item)]
            if theirs and (other := _other(support, teller, passage, theirs)):
                yield Finding(
                    code="Q-SPEAKER",
                    message=f"the claim gives as words of {shown(teller)} what the source gives "
                    f"as words of {shown(other)} ({passage.place()})",
                    tip="name the speaker the source names",
                )
                return


def _other(support: Support, teller: str, passage: Passage, theirs: list[Statement]) -> str:
    """Who says these statements in the source, if the teller of the claim does not; or nothing."""
    source, library = source_of(passage, theirs[0]), support.library
    if speaks_there(passage, teller) or _is_told_by(teller, passage, theirs):
        return ""
    if any(_is_surely(teller, item, source_of(passage, item)) for item in theirs):
        return ""
    if is_house(passage.source, teller.removeprefix("The ")) and _adds(passage, support.claim):
        return ""
    if all(_is_of_rival(teller, passage, item, library) for item in theirs):
        return source
    meant = (meant_instead(teller, passage, item, library) for item in theirs)
    if other := next(filter(None, meant), ""):
        return other
    if teller.casefold() in _PRONOUNS or _is_outlet(teller, library):
        return ""
    if not is_known(head_of(teller)) and is_outlet(passage, teller):
        return ""
    heard = hear(passage).statement
    theirs = [*theirs, heard] if heard and heard.source and heard not in theirs else theirs
    is_another = all(_is_of_another(support, teller, passage, item) for item in theirs)
    return source if is_another or _are_more(support, teller, passage, theirs) else ""


def _is_surely(teller: str, item: Statement, source: str) -> bool:
    """“said the head of the mission, General Anselm Rook”: who speaks is named in apposition."""
    is_name = proper(teller) == teller and {*tokens(teller)} <= {*tokens(item.speaker or "")}
    return is_name and item.sure and item.how == "name" and not proper(source)


def _adds(passage: Passage, claim: str) -> bool:
    """“Some media report it. These reports are wrong.”: what a statement itself denies."""
    parts = sentences_of(passage.words)
    return len(parts) > 1 and not has_cue(parts[-1]) and doubts(claim, "")


def _is_told_by(teller: str, passage: Passage, theirs: list[Statement]) -> bool:
    """“Lind said the government had not ruled it out”: what another does is what Lind tells."""
    name = name_of(teller)
    named = ((item, source_of(passage, item)) for item in passage.told)
    own = [
        item
        for item, who in named
        if name
        and {*tokens(name)} <= {*tokens(who)}
        and _OF_OTHERS.search(who.split(",")[0]) is None
    ]
    spans = [span for item in own for span in item.spans]
    return bool(own) and all(
        item in own or (item.cue is not None and any(span.covers(item.cue) for span in spans))
        for item in theirs
    )


def _is_of_rival(teller: str, passage: Passage, item: Statement, library: Library) -> bool:
    """Whether who says it is another party by the nouns for both, and the teller no doer of it."""
    source, who = source_of(passage, item), teller[4:] if _THE.match(teller) else teller
    if f"by {who}" in passage.words or f"by the {who}" in passage.words:
        return False
    are_apart = are_rivals(teller, source, passage.source.text)
    return are_apart and not are_one_actor(teller, source, library)


def _are_more(support: Support, teller: str, passage: Passage, theirs: list[Statement]) -> bool:
    """“Both sides said”, “Berg and Hale said”, where only one of them does."""
    sources = {source_of(passage, item) for item in theirs}
    if _ALL.match(teller):
        return len(sources) == 1 and all(map(_is_one, sources))
    parts = teller.split(" and ")
    if len(parts) != _TWO_NAMES or not all(proper(part) == part for part in parts):
        return False
    return any(
        all(_is_of_another(support, part, passage, item) for item in theirs) for part in parts
    ) and all(map(_is_one, sources))


def _is_one(source: str) -> bool:
    """Whether a name is that of one who speaks, or “the mayor” or “she” is."""
    return source.casefold() in GENDERS or (
        proper(source) == source and " and " not in source and not _TWO.match(source)
    )


def _is_of_another(support: Support, teller: str, passage: Passage, item: Statement) -> bool:
    source = source_of(passage, item)
    if _is_beside(support.claim, teller, source):
        return False
    last = telling_word(teller)
    if _is_by(last, passage.words):
        return False
    if not _is_passed_on(teller, passage, item) and _may_speak(last, passage, item):
        return False
    return is_anothers(teller, passage, item, support.library)


def is_anothers(teller: str, passage: Passage, item: Statement, library: Library) -> bool:
    """Whether nobody whom a statement of the source may mean can be the teller."""
    source, text = source_of(passage, item), passage.source.text
    low = source.casefold()
    if low in _NOBODY or _TWO.match(source) or head_of(source) in words_of("nationals"):
        return False
    if _is_passed_on(teller, passage, item):
        return True
    if is_spokesman_of(passage, item, name_of(teller) or teller):
        return False
    meant = [item.speaker or ""]
    if low in _PRONOUNS:
        if low in GENDERS and gender_of_full_name(name_of(teller)) not in ("", GENDERS[low]):
            return True
        start = item.source.start if item.source else passage.start
        near = text[_opening(passage, start) : start]
        if any(True for _ in whole_words_in_any_case(near, telling_word(teller))):
            return False
        before = antecedents(passage, start)
        meant += [who for who in before if low not in GENDERS or may_be_of(who, GENDERS[low])]
    else:
        meant = [source] if proper(meant[0]) in source else [*meant, source]
    found = [who for who in meant if who]
    return bool(found) and all(are_others(teller, who, text, library) for who in found)


def _is_passed_on(teller: str, passage: Passage, item: Statement) -> bool:
    """“Berg quoted a report as saying …”, “Berg, whose lawyers say …”: not what Berg says."""
    word = telling_word(teller)
    if word and item.via is not None and word in item.via.split():
        return True
    start = item.source.start if item.source else 0
    before = passage.source.text[max(0, start - _BESIDE) : start]
    return re.search(rf"{re.escape(word)},\swhose\s\Z", before) is not None


def _opening(passage: Passage, start: int) -> int:
    """Where the paragraph of a pronoun starts; the one before, where it starts with speech."""
    source = passage.source
    at = source.paragraph_at(start)
    is_spoken = source.text[source.paragraphs[at].start] in "“‘\"'"
    return source.paragraphs[max(0, at - 1) if is_spoken else at].start


def may_be_of(phrase: str, gender: str) -> bool:
    """Whether “he” may mean who is called so: no body, no document, nobody of the other gender."""
    if name := proper(phrase):
        kin = gender_of_name(" ".join(_OWNED_BY.sub("", phrase).split()))
        return gender_of_full_name(name) in ("", gender) and kin in ("", gender)
    return not is_no_person(head_of(phrase)) and not _SEVERAL.match(phrase)


def _may_speak(word: str, passage: Passage, item: Statement) -> bool:
    """Whether the passage lets the teller speak as well, in a clause that is not read as theirs."""
    if not is_beside_cue((word.casefold(),), passage.words):
        return False
    text = passage.source.text
    theirs = [other for other in passage.told if word in source_of(passage, other)]
    said = [sum(span.end - span.start for span in other.spans) for other in theirs]
    is_object = item.cue is not None and text[
        item.cue.end : item.cue.end + _BESIDE
    ].lstrip().startswith(word)
    return not is_object and (not theirs or min(said) < _PLAIN_SAYING)


def _is_by(word: str, quoted: str) -> bool:
    """“claims by the team”: whom a quote names as another who says or does it."""
    if " by " not in quoted or word not in quoted:
        return False
    pattern = rf"{_SAYING_NOUN}\sby\s(?:the\s)?(?:[\w-]+\s){{0,2}}{re.escape(word)}(?!\w)"
    return re.search(pattern, quoted) is not None


def _is_outlet(phrase: str, library: Library) -> bool:
    voice = library.voice(proper(phrase) or phrase)
    return voice is not None and voice.is_outlet


def _is_beside(claim: str, teller: str, source: str) -> bool:
    """“The agency said in its report”: whom the source lets speak stands beside the teller."""
    at = claim.find(teller) + len(teller)
    near, noun = claim[at : at + _BESIDE], head_of(source)
    return any(f" in {word} {noun}" in near for word in ("its", "a", "an", "the"))


def antecedents(passage: Passage, start: int) -> Iterator[str]:
    """Whom a pronoun at `start` may mean: who is the subject before it, or spoke there last."""
    source = passage.source
    sentence = source.sentence_at(start)
    if sentence.start < start and source.text[sentence.start] not in '“"':
        yield from _parties((subject_of(source.text[sentence.start : start]),))
    at = sentence.start
    for _ in range(_STEPS):
        if at <= 0:
            return
        before = source.sentence_at(at - 1)
        at = before.start
        words = source.text[before.start : before.end].strip()
        told = [
            source.text[item.source.start : item.source.end]
            for item in source.statements_at(before)
            if item.source is not None and before.covers(item.source)
        ]
        if any(who.casefold() in GENDERS for who in told):
            continue
        subject = subject_of(words) if words[:1] not in '“"' else ""
        if _is_theirs(subject, source.text[start:]) or _NOBODY_FIRST.match(subject):
            return
        if found := [*_parties((subject, *told))]:
            yield from found
            return


def _is_theirs(subject: str, after: str) -> bool:
    """“Her doctor” before “she”, who more likely is the one whose doctor it is."""
    first = _OWNERS.get(subject.casefold().split(" ")[0], "")
    return bool(first) and after[: len(first) + 1].casefold().strip() == first


def _parties(phrases: tuple[str, ...]) -> Iterator[str]:
    """Of some phrases those that name or mean somebody who may speak."""
    for phrase in phrases:
        if not phrase or phrase.casefold().split()[-1] in _PRONOUNS:
            continue
        if proper(phrase) or is_known(head_of(phrase)):
            yield phrase
