"""Asides: rules for cues that are no plain verbs (according to, claims that, headlines)."""

from dataclasses import replace

from dossier.speech.after import content_after
from dossier.speech.appositions import with_apposition
from dossier.speech.attribution import Attribution, make
from dossier.speech.before import clause_left_of
from dossier.speech.contents import has_clause
from dossier.speech.cues import QUESTIONS
from dossier.speech.joined import with_those_after
from dossier.speech.lexicon import lexicon
from dossier.speech.records import Subject
from dossier.speech.subjects import shared_subject, subject_before
from dossier.speech.tables import words_of
from dossier.speech.words import Words

_PASSED_ON = {"according": ("to",), "as": ("reported", "by")}


def quoted_as(words: Words, index: int, cues: list[int]) -> Attribution | None:
    """“The Herald quoted Lee as saying”, “Lee was quoted as saying”."""
    if words.lows[index] not in ("saying", "telling", "writing") or index < 2:
        return None
    if words.lows[index - 1] != "as":
        return None
    verb = next(
        (
            at
            for at in range(index - 2, -1, -1)
            if words.lows[at] in ("quoted", "quotes", "cited", "cites", "quoting", "citing")
        ),
        -1,
    )
    if verb < 0:
        return None
    if words.tags[verb - 1 : verb] and words.tags[verb - 1] == "b":
        subject, via = subject_before(words, verb), None
    else:
        subject, via = Subject(verb + 1, index - 2, index - 2, "plain"), subject_before(words, verb)
    start = via.first if via else (subject.first if subject else verb)
    _, right = content_after(words, index, cues)
    left = clause_left_of(words, start, index)
    parts = left or right
    return replace(make(words, index, subject, parts, "quoted-as"), via=via) if parts else None


def according(words: Words) -> list[Attribution]:
    """…, according to the report. — According to the report, …"""
    found = []
    lows, tags = words.lows, words.tags
    if _PASSED_ON.keys().isdisjoint(lows):
        return []
    for at in [at for at, low in enumerate(lows[:-2]) if low in _PASSED_ON]:
        first = _behind_cue(words, at)
        if not first:
            continue
        last = source_end(words, first)
        clause = _clause_behind(words, first, last) if tags[at - 1 : at] == ["c"] else 0
        last = clause - 1 if clause else last
        author = _behind_document(words, first, last)
        ends = "pELgwV" if author > first else "pELgw"
        first = author
        head = next((k - 1 for k in range(first + 1, last) if tags[k] in ends), last)
        while first < head < last and tags[head] == "a":
            head -= 1
        subject = with_those_after(words, Subject(first, last, head, "plain"))
        last, head = subject.last, subject.head
        if clause:
            parts = [(clause, len(tags) - 1)]
        elif at == 0 or tags[at - 1] in ";:" or (at == 1 and tags[0] in "cr"):
            end = with_apposition(words, head, last)
            subject = Subject(first, end, head, "apposition" if end > last else "alone")
            comma = next((k for k in range(end + 1, len(tags)) if tags[k] == ","), end)
            parts = [(comma + 1, len(tags) - 1)] if comma + 1 < len(tags) else []
        elif tags[at - 1] == "," and tags[at - 2] in "wt":
            end = next((k for k in range(last + 1, len(tags)) if tags[k] in ";:"), len(tags))
            parts = [(last + 1, end - 1)] if end > last + 2 else []
        else:
            parts = clause_left_of(words, at, at)
        found.append(
            Attribution(
                cue=(at, first - 1),
                lemma="according to",
                stance="neutral",
                subject=subject,
                parts=tuple(parts),
                rule="according-to",
            )
        )
    return found


def _behind_cue(words: Words, at: int) -> int:
    """The word after “according to”, “as reported by”, “as it was reported earlier by”; else 0."""
    cue = _PASSED_ON[words.lows[at]]
    found = at + 1
    for wanted in cue:
        while wanted != "to" and words.tags[found : found + 1] in (["y"], ["b"], ["r"], ["h"]):
            found += 1
        if words.lows[found : found + 1] != [wanted]:
            return 0
        found += 1
    return found


def _behind_document(words: Words, first: int, last: int) -> int:
    """The office of “according to figures the office released on Tuesday”; else `first`."""
    tags = words.tags
    for at in range(first, last - 1):
        if tags[at] == "n" and tags[at + 1] in "dk" and words.lows[at] in words_of("documents"):
            has_verb = any(tags[later] in "VE" for later in range(at + 2, last + 1))
            return at + 1 if has_verb else first
    return first


def _clause_behind(words: Words, first: int, last: int) -> int:
    """Where the clause of “but according to Lee the roof leaks” begins; 0 where there is none."""
    at = first
    while at < last and words.tags[at] == "N":
        at += 1
    return at if at > first and words.tags[at] in "dky" and has_clause(words, at, last + 1) else 0


def it_is_said(words: Words) -> list[Attribution]:
    """“It was said that …”: words of nobody in particular."""
    found = []
    lows, tags = words.lows, words.tags
    if "it" not in lows:
        return []
    for at in range(2, len(lows) - 2):
        if lows[at - 2] != "it" or tags[at - 1 : at + 2] != ["b", "E", "t"]:
            continue
        verb = lexicon().verbs.get(lows[at])
        if verb:
            found.append(
                Attribution(
                    cue=(at - 1, at),
                    lemma=verb.lemma,
                    stance=verb.stance,
                    subject=None,
                    parts=((at + 2, len(tags) - 1),),
                    rule="it-is-said",
                )
            )
    return found


def source_end(words: Words, first: int) -> int:
    """The last word of the source that starts at `first`."""
    tags = words.tags
    last = first
    while last + 1 < len(tags) and tags[last + 1] not in ",;:-ctsq":
        last += 1
    return last


def claims_of(words: Words) -> list[Attribution]:
    """the ministry’s claim that …"""
    found = []
    nouns = lexicon().nouns
    if "t" not in words.tags:
        return []
    for at in [at - 1 for at, tag in enumerate(words.tags[:-1]) if at and tag == "t"]:
        if words.tags[at] in "nVv" and words.lows[at] in nouns:
            cue = nouns[words.lows[at]]
            owner = at - 1
            while owner >= 0 and words.tags[owner] in "a":
                owner -= 1
            if owner < 0 or (
                words.tags[owner] not in "k"
                and words.lows[owner] not in ("his", "her", "their", "its")
            ):
                continue
            shared = shared_subject(words, at) if words.tags[owner] == "d" else None
            first = owner
            while first > 0 and words.tags[owner] == "k" and words.tags[first - 1] in "Nnad":
                first -= 1
            found.append(
                Attribution(
                    cue=(at, at),
                    lemma=cue.lemma,
                    stance=cue.stance,
                    subject=shared or Subject(first, owner, owner, "plain"),
                    parts=((at + 2, len(words.tags) - 1),),
                    rule="noun-that",
                )
            )
    return found


def asked(words: Words) -> list[Attribution]:
    """Asked (by Smith) whether …, Jones said: the question is a statement of its own."""
    lows, tags = words.lows, words.tags
    at = next((k for k in range(min(2, len(lows))) if lows[k] in ("asked", "questioned")), -1)
    if at < 0 or (at and tags[0] not in "scr"):
        return []
    start, subject = at + 1, None
    if lows[start : start + 1] == ["by"]:
        last = start
        while last + 1 < len(tags) and tags[last + 1] in "NndkaE#":
            last += 1
        if last > start:
            subject = Subject(start + 1, last, last, "plain")
        start = last + 1
    while (start < len(tags) and tags[start] in "r") or lows[start : start + 1] in (["at"], ["in"]):
        start += 1
    if lows[start : start + 1] and (lows[start] in QUESTIONS or lows[start] == "about"):
        end = next((k for k in range(start, len(tags)) if tags[k] == ","), start)
        is_vague = lows[start] == "about" and lows[start + 1 : start + 2] in (["that"], ["it"])
        if end > start + 1 and not is_vague:
            return [
                Attribution(
                    cue=(at, at),
                    lemma="ask",
                    stance="neutral",
                    subject=subject,
                    parts=((start, end - 1),),
                    rule="asked",
                )
            ]
    return []


def headline(words: Words) -> list[Attribution]:
    """“Smith: Talks Will Go On”, “Talks Will Go On - Smith”."""
    tags = words.tags
    if not may_head(words):
        return []
    colons = [at for at, tag in enumerate(tags) if tag == ":"]
    dashes = [
        at for at, tag in enumerate(tags) if tag == "-" and words.text[words.starts[at]] != "."
    ]
    found = []
    if dashes and 0 < len(tags) - 1 - dashes[-1] <= 3 and dashes[-1] > 3:
        at = dashes[-1]
        first = colons[0] + 1 if colons and colons[0] < 2 else 0
        found.append((at, Subject(at + 1, len(tags) - 1, len(tags) - 1, "plain"), (first, at - 1)))
    elif words.is_title and colons and 0 < colons[0] <= 3 and len(tags) - colons[0] > 3:
        at = colons[0]
        if words.lows[0] not in words_of("labels"):
            found.append((at, Subject(0, at - 1, at - 1, "plain"), (at + 1, len(tags) - 1)))
    return [
        Attribution(
            cue=(at, at),
            lemma=":",
            stance="neutral",
            subject=subject,
            parts=(part,),
            rule="headline",
        )
        for at, subject, part in found
        if _is_known(words, subject)
    ]


def may_head(words: Words) -> bool:
    """Whether the sentence may be a headline that names its speaker, if the text knows him."""
    tags = words.tags
    has_mark = ":" in tags or "-" in tags
    return has_mark and len(tags) <= 24 and (words.is_title or _is_unstopped(words))


def _is_unstopped(words: Words) -> bool:
    """“Talks will go on — ministry”: a line that ends in a long dash and who says it."""
    tags = words.tags
    last = max((at for at, tag in enumerate(tags) if tag == "-"), default=0)
    roles, bodies = words_of("roles"), words_of("organisations")
    return (
        words.text[words.starts[last]] in "—–"
        and words.text[words.span.end - 1].isalnum()
        and all(
            tags[at] == "N" or words.lows[at] in roles or words.lows[at] in bodies
            for at in range(last + 1, len(tags))
        )
    )


def _is_known(words: Words, subject: Subject) -> bool:
    """Whether a headline's speaker is a poll, or somebody the text names again."""
    last = words.text[words.starts[subject.last] : words.ends[subject.last]]
    spoken = words_of("polls") | words_of("roles") | words_of("organisations")
    if words.lows[subject.last] in spoken:
        return True
    return (
        last[0].isupper()
        and words.tags[subject.first] in "Nn"
        and words.tags[subject.last] in "Nn"
        and words.text.count(last) > 1
    )
