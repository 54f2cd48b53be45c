"""Second hand: who is told something, or has it from another, is not who says it in the claim."""

import re
from collections.abc import Iterator, Sequence

from dossier.gate.claims.reading.content import CLAUSES, said_in
from dossier.gate.claims.reading.linked import telling_word
from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.saying.tellings import source_of, tellers, tellings
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import Passage, shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_TOLD = r"(?:told|informed|warned|advised|assured|reassured|reminded|notified|briefed)"
_FROM = r"(?:(?:by|from|in|on|at|through)\s[^,.;:“”\"]{2,60}?\s)?"
_WHO = r"(?P<who>[^,.;:“”\"]{2,60}?)"
_RECEIVED = (
    late(
        rf"{_WHO},?\s(?:(?:has|have|had)\s(?:also\s)?been|was|were|is|are|been)\s(?:\w+ly\s|also\s|then\s)?"
        rf"{_TOLD}\s{_FROM}(?:that\s)?(?P<what>[^.;“”\"]+)"
    ),
    late(
        rf"{_WHO}\s(?:(?:has|had|have|later|also|then|first|only)\s)*(?:heard|learn(?:ed|t|s)|read|hears|found\sout)\s"
        rf"{_FROM}that\s(?P<what>[^.;“”\"]+)"
    ),
    late(
        rf"(?<!\bbeen\s)(?<!\bwas\s)(?<!\bwere\s)(?:{_TOLD}|promised|(?:wrote|written|complained|explained|said)\sto)\s"
        r"(?!by\s|in\s|on\s|the\struth)(?P<who>(?:the\s)?[^,.;:“”\"]{2,60}?),?\s(?:on\s\w+day\s|in\sa\sletter\s)?"
        r"that\s(?P<what>[^.;“”\"]+)"
    ),
)
"""“Hale was told that …”, “the court heard that …”, “told Hale that …”."""
_IMPUTED = late(
    rf"(?:{_WHO}\s(?:is|was|are|were|been)\s(?:\w+ly\s)?(?:accused\sof|said\sto|alleged\sto|reported\sto|"
    r"thought\sto|believed\sto|rumou?red\sto|suspected\sof|charged\swith)\s|"
    r"(?:accus(?:ed|es|ing)|suspect(?:ed|s))\s(?P<whom>[^,.;:“”\"]{2,60}?)\sof\s)"
    r"(?:hav(?:e|ing)\s)?(?:say|said|saying|claim\w*|believ\w*|tell|told|telling|warn\w*|promis\w*|"
    r"admit\w*|writ\w+|written|think\w*|alleg\w+|argu\w+)\s[^.;]{0,40}?that\s(?P<what>[^.;“”\"]+)"
)
"""“was accused of saying that …”, “is said to believe that …”."""
_SAID_OF = late(
    r"accus|suspect|\bcharged\swith|(?:said|alleged|reported|thought|believed|rumou?red)\sto\s"
)
"""What every such expression has: a cheap look before it is tried."""
_IMPUTING = late(
    r"(?<![\w-])(?:accus\w+|(?:is|was|are|were)\s(?:\w+ly\s)?(?:said|alleged|reported|thought|believed|"
    r"rumou?red|suspected|charged)|alleged\w*|reportedly)(?![\w-])"
)
_HEARING = late(
    rf"(?<![\w-])(?:heard|hears|learn(?:ed|t|s)|read|found\sout|(?:was|were|is|are|been)\s(?:\w+\s)?{_TOLD})(?![\w-])"
)
_RECEIVING = late(
    rf"{_TOLD}|promised|(?:wrote|written|complained|explained|said)\sto\s|"
    r"\s(?:heard|learn(?:ed|t|s)|read|hears|found\sout)\s"
)
"""What every expression has by which somebody is told something."""
_PRONOUNS = frozenset("he she it they we i who which".split())
_COVERED, _LEAST = 0.6, 2
_LONGEST = 600
"""Code points of what somebody says within which another is looked for."""


def second_hand_findings(support: Support) -> Iterator[Finding]:
    """“Hale was told that …”, “Berg said Hale had told her that …” become “Berg said that …”."""
    if _HEARING.search(support.claim):
        return
    for teller, words in tellings(support.claim):
        for passage in support.distinct:
            other = _imputed(support.claim, words, passage)
            other = other or _receiving(teller, words, passage) or _inner(teller, words, passage)
            if other and not _is_told_on(support.claim):
                yield Finding(
                    code="Q-SPEAKER",
                    message=f"the claim gives as words of {shown(teller)} what the source has as "
                    f"{shown(other)} ({passage.place()})",
                    tip="say in the claim who said so to whom",
                )
                return


def _is_told_on(claim: str) -> bool:
    """Whether the claim itself says that somebody says that another said it."""
    said = said_in(claim)
    if len({item.cue for item in said if item.cue}) != 1:
        return True
    return any(said_in(claim[span.start : span.end]) for item in said for span in item.spans)


def _imputed(claim: str, words: frozenset[str], passage: Passage) -> str:
    """The words by which another only has it that somebody says so."""
    sentence = passage.in_sentence
    if _SAID_OF.search(sentence) is None or _IMPUTING.search(claim):
        return ""
    for found in _IMPUTED.finditer(sentence):
        if _is_about(words, found["what"]):
            return found.group()[:60]
    return ""


def _receiving(teller: str, words: frozenset[str], passage: Passage) -> str:
    """The words by which the teller is told it, unless they say it as well."""
    word = telling_word(teller)
    if not word or word.casefold() not in passage.in_sentence.casefold():
        return ""
    if any(word in source_of(passage, item) for item in tellers(passage)):
        return ""
    for found in _received(passage.in_sentence, _RECEIVED):
        if _ends_on(found["who"], word) and _is_about(words, found["what"]):
            return found.group()[:60]
    return ""


def _received(words: str, patterns: Sequence[re.Pattern[str]]) -> Iterator[re.Match[str]]:
    """Where the words have it that somebody is told something; most have no word for that."""
    for pattern in patterns if _RECEIVING.search(words) else ():
        yield from pattern.finditer(words)


def _inner(teller: str, words: frozenset[str], passage: Passage) -> str:
    """The words by which whoever speaks in the passage gives it to another."""
    text = passage.source.text
    for item in tellers(passage):
        content = " ".join(text[span.start : span.end] for span in item.spans)
        if len(content) > _LONGEST:
            continue
        for inner in said_in(content):
            if inner.source is None or inner.cue is None or inner.rule not in CLAUSES:
                continue
            source = content[inner.source.start : inner.source.end]
            said = " ".join(content[span.start : span.end] for span in inner.spans)
            if "," in content[inner.source.end - 1 : inner.cue.start]:
                continue
            is_other = _PRONOUNS.isdisjoint(source.casefold().split())
            is_other = is_other and not stems(source) & stems(teller)
            if is_other and _is_about(words, said):
                return f"{source} {content[inner.cue.start : inner.cue.end]}"
        for found in _received(content, _RECEIVED[:2]):
            if _is_about(words, found["what"]) and found["who"].casefold() in _PRONOUNS:
                return found.group()[:60]
    return ""


def _ends_on(who: str, word: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(word)}(?:[’']s?)?\Z", who, re.IGNORECASE) is not None


def _is_about(words: frozenset[str], said: str) -> bool:
    shared = len(words & stems(said))
    return shared >= min(_LEAST, len(words)) and shared >= _COVERED * len(words)
