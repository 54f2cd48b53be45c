"""Codes: the stable names of what the gate can find, and which of them an editor may overrule."""

from collections.abc import Mapping
from types import MappingProxyType

EXACTNESS: Mapping[str, str] = MappingProxyType(
    {
        "Q-ABSENT": "the words do not stand in the source",
        "Q-EDITED": "the source has nearly these words, but not these",
        "Q-ELSEWHERE": "the words stand in another source",
        "Q-AMBIGUOUS": "the words stand in several places",
        "Q-CUT": "the quote ends inside a word, a number or a date",
        "Q-ORDER": "the parts stand in the source in another order",
        "Q-SPLICED": "passages of two paragraphs or two speakers are joined",
        "Q-MOVED": "the words stand at another place than recorded",
        "Q-INSERTED": "the quote has a bracket or dots that the source does not have",
    }
)
JUDGEMENT: Mapping[str, str] = MappingProxyType(
    {
        "Q-GAP": "what is left out changes what is said",
        "Q-SHORT": "a part of an elision is too short to judge",
        "Q-SCOPE": "words around the quote change its force",
        "Q-SPEAKER": "the words are somebody else’s",
        "Q-FURNITURE": "the words are page furniture or a skipped passage",
        "Q-HEADLINE": "the words stand only in the headline",
        "C-NUMBER": "a number of the claim stands in no quote",
        "C-DATE": "a date of the claim stands in no quote",
        "C-NAME": "a name of the claim stands in no quote",
        "C-POLARITY": "the claim denies what the quote says, or the reverse",
        "C-FORCE": "the claim says more than the quote, or says it with more or less force",
        "C-ROLES": "the claim exchanges who does it and to whom",
        "D-WEEKDAY": "weekday and date do not agree",
    }
)
UNUSED = "A-UNUSED"
CODES: Mapping[str, str] = MappingProxyType(
    {**EXACTNESS, **JUDGEMENT, UNUSED: "an acceptance is not needed, or not allowed"}
)
