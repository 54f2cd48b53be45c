"""Denied: nobody denies or doubts in the claim what the quote lets be said without a denial."""

import re
from collections.abc import Iterator
from functools import cache

from dossier.gate.claims.reading.content import said_in
from dossier.gate.claims.reading.terms import stem, stems, words_in
from dossier.gate.claims.support import Support
from dossier.gate.reading.force_words import NEGATING
from dossier.gate.reading.passage import Passage, shown
from dossier.gate.records import Finding
from dossier.gate.voices.voice import hear
from dossier.speech.lexicon import lexicon
from dossier.text.patterns import late

_DOUBTING = late(r"(?:doubt|question|query|queri)", re.IGNORECASE)
_OF_CLAIMS = late(
    r"(?:(?:the|all|any|such|these)\s+)?(?:claim|report|allegation|accusation|suggestion|assertion|"
    r"charge|rumou?r)s?\s+that\s",
    re.IGNORECASE,
)
_DENYING = late(
    rf"(?<![\w-])(?:{NEGATING}|whether|if|"
    r"den(?:y|ie|ial)\w*|reject\w*|dismiss\w*|disput\w*|refut\w*|rebut\w*|rul\w+\s+out|doubt\w*|"
    r"question\w*|asked|false\w*|untrue|unfounded|baseless|groundless|nonsense|rubbish|absurd|wrong|"
    r"lie[sd]?|lying|fake|invent\w*|fabricat\w*|slander\w*|myth|contrary|instead|hardly|scarcely|"
    r"unlikely|implausib\w*|contradict\w*|sceptic\w*|skeptic\w*|(?:hard|difficult|impossible)\s+to\s+(?:see|imagine|believe|picture)|disbelie\w*|conspiracy|rumou?rs?)"
    r"(?![\w-])|\?",
    re.IGNORECASE,
)
_BUT_NOT = late(
    r",?\s+(?:but|though)\s+not\s+(?!that|if|when|because)[^,.;:!?]{2,60}(?=[,.;:!?]|\Z)"
)
"""“true of weekdays, but not of weekends”: nothing that is said before it is denied."""
_TELLING = frozenset(
    map(stem, "claim report allegation accusation suggestion assertion charge rumour".split())
)
_SHARE = 0.75
_LEAST = 2


def denied_findings(support: Support) -> Iterator[Finding]:
    """“denied that the bearings were cracked” over words that say they were."""
    known = words_in(support.claim)
    if "that" not in known or _cues().isdisjoint(known):
        return
    for statement in said_in(support.claim):
        if statement.cue is None:
            continue
        cue = support.claim[statement.cue.start : statement.cue.end]
        if statement.stance != "denial" and not _DOUBTING.match(cue):
            continue
        words = " ".join(support.claim[span.start : span.end] for span in statement.spans)
        if statement.rule != "verb-that" and not _OF_CLAIMS.match(words):
            continue
        denied = stems(words) - _TELLING
        told = len(denied & stems(support.quoted))
        if len(denied) < _LEAST or told < _SHARE * len(denied):
            continue
        if not any(_is_denied(passage) for passage in support.passages):
            yield Finding(
                code="C-POLARITY",
                message=f"the claim says {shown(cue)} of what the quote does not deny "
                f"({support.place})",
                tip="word the claim as the quote has it",
            )
            return


@cache
def _cues() -> frozenset[str]:
    """The words of saying that deny or doubt; of those that are two words the first."""
    cues = (*lexicon().verbs.items(), *lexicon().nouns.items())
    return frozenset(
        form.split()[0]
        for form, cue in cues
        if cue.stance == "denial" or _DOUBTING.match(form) is not None
    )


def _is_denied(passage: Passage) -> bool:
    """Whether a word of the passage, or of the sentences it stands in, denies, doubts or asks."""
    statement = hear(passage).statement
    if statement is not None and statement.stance != "neutral":
        return True
    text = passage.source.text
    first = passage.source.sentence_at(passage.start)
    last = passage.source.sentence_at(passage.end - 1)
    around = text[first.start : max(last.end, passage.end)]
    return _DENYING.search(_BUT_NOT.sub(" ", around)) is not None
