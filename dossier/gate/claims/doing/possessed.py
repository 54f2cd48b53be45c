"""Possessed: whose “his party” or “its members” is in a quote is not another in its claim."""

import re
from collections.abc import Iterator

from dossier.gate.claims.events.events import events, subject
from dossier.gate.claims.events.matching import same
from dossier.gate.claims.reading.descriptions import subject_of
from dossier.gate.claims.reading.peoples import peers
from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.names import proper, tokens
from dossier.gate.reading.passage import Passage, shown
from dossier.gate.reading.verbs import starts_with_verb
from dossier.gate.records import Finding
from dossier.gate.voices.voice import has_cue
from dossier.model.span import Span
from dossier.speech.naming import gender_of_name
from dossier.speech.tables import words_of
from dossier.text.patterns import late

_HIS = late(
    r"(?<![\w’'-])(?:his|her|its|their)\s+(?P<noun>[a-z]{3,})(?:[’']s\s+(?P<of>[a-z]{3,}))?",
    re.IGNORECASE,
)
_OWNING = late(
    r"(?<![\w’'-])(?P<name>(?:the\s[a-z-]+|[A-Z][\w-]+)(?:\s[A-Z][\w-]+){0,3})[’']s?\s+(?P<noun>[a-z]{3,})"
)
_OWNER = late(
    r"\A(?:The\s)?(?P<owner>[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,3})[’']s?\s(?:[\w-]+\s){0,3}?[a-z]+,?\s"
)
_BODIES = frozenset(
    "country government party nation state ministry cabinet company firm club union office "
    "delegation side faction group administration army forces".split()
)
_OF_BODIES = _BODIES | frozenset(
    "members executive leadership deputies deputy navy coastguard team troops ships boats "
    "ministers lawyer lawyers supporters spokesman spokeswoman directors workers staff".split()
)
_ALIKE = 4
"""Letters that “Velnia” and “Velnian” have in common."""
_PRONOUN = late(r"(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hey)\s")
_BY_PRONOUN = late(
    r"[”\"]\s(?:he|she|it|they)\s(?:said|says|added|told|wrote|replied|argued|asked)(?!\w)"
)
_PERSONS = {"his": "m", "her": "f"}
_OPENS_CLAUSE = late(r"(?:\bthat|\bif|\bwhether|\bbecause|\band|\bbut|,|\A)\s*\Z")
_STEPS = 4
"""Sentences of a paragraph within which “his” finds whom it means."""


def possessed_findings(support: Support) -> Iterator[Finding]:
    """“Lind spoke. His party will vote no.” becomes “Varga's party will vote no.”"""
    for passage in support.distinct:
        found = _HIS.finditer(passage.words) if passage.speech_around is None else ()
        for his in found:
            if his["noun"] not in _OF_BODIES:
                continue
            for name in _owners(support, passage, his):
                if other := _whose(passage, passage.start + his.start(), name):
                    yield Finding(
                        code="C-ROLES",
                        message=f"{shown(his.group())} is of {shown(other)} in the source, of "
                        f"{shown(name)} in the claim ({support.place})",
                        tip="let the claim say whose it is as the source does",
                    )
                    return


def _owners(support: Support, passage: Passage, his: re.Match[str]) -> Iterator[str]:
    """Those to whom the claim gives what is “his” in the quote, or who do what “his party” does."""
    wanted = (his["noun"], his["of"])
    for found in _OWNING.finditer(support.claim):
        is_same = found["noun"] in wanted and found["name"] != f"the {his['noun']}"
        if is_same and (found["name"][:1].isupper() or found["noun"] not in _BODIES):
            yield found["name"]
    if his["noun"] not in _BODIES or his["of"]:
        return
    theirs = events(support.quoted)
    words = f"{his.group()}".casefold()
    for mine in events(support.claim):
        who = subject(mine)
        rows = [subject(event) for event in same(mine, theirs)]
        if who is None or not rows or not proper(who.words):
            continue
        if all(row is not None and row.words.casefold() == words for row in rows):
            yield who.words


def _whose(passage: Passage, at: int, name: str) -> str:
    """Whom the pronoun at `at` means, if that is plainly another than the one named."""
    sentence = "" if _does_there(passage, at, name) else _antecedent(passage, at)
    whole = subject_of(sentence)
    meant, known = proper(whole), _words(name)
    if not meant or not known or known & stems(sentence) or _are_alike(known, _words(whole)):
        return ""
    text = passage.source.text
    if not _may_own(meant, text[at : at + 3].casefold(), text):
        return ""
    owner = _OWNER.match(whole)
    if owner is not None:
        return owner["owner"] if not _is_beside(text, tokens(meant)[-1], known) else ""
    return "" if _is_beside(text, tokens(meant)[-1], known) else meant


def _does_there(passage: Passage, at: int, name: str) -> bool:
    """Whether the one named does something in the words before the pronoun: “that Lind would …”."""
    source = passage.source
    words = source.text[source.sentence_at(at).start : at]
    last = re.escape(name.split()[-1])
    return any(
        _OPENS_CLAUSE.search(words[: found.start()]) and starts_with_verb(found["verb"])
        for found in re.finditer(
            rf"(?<!\w)(?:[Tt]he\s)?(?:[A-Z][\w’'-]+\s){{0,3}}{last}\s(?P<verb>[a-z]+)", words
        )
    )


def _may_own(name: str, pronoun: str, text: str) -> bool:
    """Whether “his” may mean who is named, or “its” what is named."""
    words = tokens(name)
    if pronoun not in _PERSONS:
        return not (len(words) > 1 and gender_of_name(name))
    if len(words) > 1:
        gender = gender_of_name(name)
        return gender == _PERSONS[pronoun] or (
            not gender and words_of("organisations").isdisjoint(words)
        )
    full = re.finditer(rf"(?<!\w)[A-Z][\w-]+\s{re.escape(name)}(?!\w)", text)
    return any(gender_of_name(found.group()) == _PERSONS[pronoun] for found in full)


def _words(phrase: str) -> frozenset[str]:
    """The stems of a phrase, and those of the peoples and places they name."""
    found = stems(phrase)
    return found | frozenset().union(*(peers(word.casefold()) for word in phrase.split()))


def _are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether any word of the one starts like a word of the other: “Velnia”, “Velnian”."""
    return any(mine[:_ALIKE] == theirs[:_ALIKE] for mine in one for theirs in other)


def _is_beside(text: str, last: str, known: frozenset[str]) -> bool:
    """Whether any sentence presents the one meant by a word of the other's: “the Liberal Moll”."""
    near = re.finditer(
        rf"(?i)(?P<before>[^.;:!?\n“”\"]{{0,60}})(?<!\w){re.escape(last)}(?!\w)(?P<after>[^.;:!?\n“”\"]{{0,60}})",
        text,
    )
    return any(
        _are_alike(known, stems(_title(found["before"]))) or _is_said_of(found["after"], known)
        for found in near
    )


def _title(before: str) -> str:
    """The words that may present a name after them: “the chairman of the Liberals, Andreas”."""
    return " ".join(before.split()[-7:])


def _is_said_of(after: str, known: frozenset[str]) -> bool:
    """“, a Liberal from the coast,” or “of the Liberals”."""
    starts = after.lstrip().startswith((",", "of ", "from ", "for ", "is ", "was ", "("))
    return starts and _are_alike(known, stems(" ".join(after.split()[:8])))


def _antecedent(passage: Passage, at: int) -> str:
    """The sentence, before or around a pronoun, whose subject it means; or nothing."""
    source = passage.source
    paragraph = source.paragraphs[source.paragraph_at(at)].start
    sentence = Span(source.sentence_at(at).start, at)
    is_of_body = source.text[at : at + 3].casefold() in ("its", "the")
    for _ in range(_STEPS):
        words = source.text[sentence.start : sentence.end].strip()
        if _BY_PRONOUN.search(words) is None and not _PRONOUN.match(words):
            if words[:1] in ("“", '"'):
                return ""
            is_its = is_of_body and words.casefold().startswith(("its ", "their "))
            if not is_its and proper(subject_of(words)):
                return (
                    words if sentence.end != at or _is_told(words, source.text[at : at + 5]) else ""
                )
            if sentence.end != at and not is_its:
                return ""
        if sentence.start <= paragraph:
            return ""
        sentence = source.sentence_at(sentence.start - 1)
    return ""


def _is_told(words: str, after: str) -> bool:
    """“Lee said that his”: what follows is Lee's own; not “Lee rejected their”."""
    return has_cue(words) and after[:5].casefold() != "their"
