"""Forces: words that change how much a passage says, such as negations, hedges and bounds.

The table is of words anywhere in a gap; those of the borders of a passage stand in `edge_words`.
The words themselves serve where a claim is held against a quote, too.
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from dossier.gate.reading.force_words import (
    APPEARING,
    BOUND_WORDS,
    CONDITIONAL_WORDS,
    DENYING,
    DOUBTING,
    EXCEPTING,
    FORBIDDING,
    HEDGE_WORDS,
    LOOSE_BOUND_WORDS,
    MODAL_WORDS,
    NOT,
    PARTIAL_WORDS,
    PROVISIONAL_WORDS,
    QUANTIFIER_WORDS,
    REFUSAL,
    REJECTING,
    VIEWPOINT,
    WRONGLY,
)
from dossier.text.patterns import late


class Force(StrEnum):
    """What a word does to the words it governs, as it is named in messages."""

    NEGATION = "negation"
    DENIAL = "denial"
    HEDGE = "hedge"
    CONDITION = "condition"
    EXCEPTION = "exception"
    DEGREE = "degree"
    BOUND = "bound"
    INTENTION = "intention"
    ATTRIBUTION = "attribution"
    QUANTIFIER = "quantifier"

    @property
    def named(self) -> str:
        """With its article: “a hedge”, “an exception”."""
        return f"{'an' if self.value[0] in 'aeiou' else 'a'} {self.value}"


IN_GAP: Mapping[Force, re.Pattern[str]] = MappingProxyType(
    {
        Force.NEGATION: late(
            rf"(?<![\w-]){NOT}(?![\w-])|{REFUSAL}\b|(?<![\w-]){FORBIDDING}(?![\w-])",
            re.IGNORECASE,
        ),
        Force.DENIAL: late(
            rf"\b(?:{DENYING}|{DOUBTING}|{REJECTING}|{WRONGLY}"
            r"|(?:is|are|was|were|be|been|called|as)\s+(?:\w+\s+)?(?:wrong|false|untrue|incorrect|mistaken|"
            r"unfounded|baseless|groundless|fabricated|invented|nonsense|lies|an?\s+(?:lie|hoax|myth))|"
            r"(?:wrong|false|untrue|incorrect|mistaken|misleading|unfair|absurd|ridiculous)\s+to\s+\w+)\b",
            re.IGNORECASE,
        ),
        Force.HEDGE: late(
            rf"\b(?:(?i:{HEDGE_WORDS})|{MODAL_WORDS}|would\s+have|(?i:{APPEARING}))\b"
        ),
        Force.CONDITION: late(
            rf"\b{CONDITIONAL_WORDS}\b|\bprovided\s*\Z|(?:\A|,)\s*(?:had|should|were)\s*\Z"
            r"|(?-i:(?:\A|[.!?]\s)\s*(?:Should|Had|Were)\s(?:the|an?|any|it|he|she|they|we|this|these|[A-Z])\b)",
            re.IGNORECASE,
        ),
        Force.EXCEPTION: late(
            rf"\b(?:{EXCEPTING}|only|but\s+(?:not|for|just|never|no|rather|exclusively|solely|purely|merely|provided)|although|though|"
            rf"yet\s+to)\b",
            re.IGNORECASE,
        ),
        Force.DEGREE: late(
            rf"\b{PARTIAL_WORDS}\b|\b{PROVISIONAL_WORDS}\s*,?\s*\Z|"
            r"(?<!\ba\s)(?<!\bthe\s)(?<!\bany\s)(?<!\bone\s)(?<!\bthis\s)(?<!\bthat\s)(?<!\bsome\s)"
            r"(?<!\bwhat\s)(?<!\bsame\s)\b(?:kind|sort)\s+of\s*\Z",
            re.IGNORECASE,
        ),
        Force.BOUND: late(
            rf"\b(?:{BOUND_WORDS}|{LOOSE_BOUND_WORDS})(?:\s*\Z|(?=\s+an?\s*\Z))(?!\w)",
            re.IGNORECASE,
        ),
        Force.QUANTIFIER: late(
            rf"(?<![\w-])(?:{QUANTIFIER_WORDS}(?:\s+(?:the|its|his|her|their|our|these|those))?|"
            rf"most|some|many|"
            r"few|several|half)\s*\Z",
            re.IGNORECASE,
        ),
        Force.ATTRIBUTION: late(
            rf"{VIEWPOINT}|\b(?:puts|estimates|"
            r"(?<!\bthe\s)(?<!\ban\s)(?<!\bits\s)estimated|reckons|calculates)\b"
            r"|\b(?:suspect|believ|think|thought|assum|fear|hop|expect|guess|predict)\w*\s+that\s*\Z",
            re.IGNORECASE,
        ),
    }
)
"""Words that must not be left out between two parts of a quote."""

TOTAL = late(
    r"(?<![\w-])(?:all|none|nowhere|no\s+one|(?:every|any|no)(?:thing|body|one|"
    r"where)?)(?:\s+\w+)?\Z",
    re.IGNORECASE,
)
THING = late(
    r"(?<=\bthe\s)contest|(?<=\ba\s)contest|(?<=\bthis\s)contest|(?<=\beach\s)contest|"
    r"(?:(?<=\bthe\s)|(?<=\bits\s)|(?<=\bhis\s)|(?<=\bher\s)|(?<=\btheir\s)|(?<=\bthese\s)|"
    r"(?<=\bwritten\s)|(?<=\bnine\s)|(?<=\bseveral\s))questions|"
    r"(?<!\braise\s)(?<!\braised\s)(?<!\braises\s)(?<!\braising\s)questions(?=\s*(?:[,.;)–—]|\Z))"
)
"""A “contest” that is held and “questions” that are put: no denial, no doubt."""
BUT = late(
    r"\s+(?:but|save|besides)(?!\w)(?!\s+(?:rather|also|still|then|instead|later|now|not|only|it|he|she|"
    r"they|we|I)\b)"
)
"""“All” at the end of a quote, and the “but” after it that takes some away again."""

ATTEMPT = late(
    r"(?<![\w-])(?:tr(?:y|ies|ied|ying)|see(?:k|ks|king)|sought|hop(?:e|es|ed|ing)|want(?:s|ed)?|"
    r"offer(?:s|ed)?|plan(?:s|ned|ning)?|intend(?:s|ed)?|intention|ask(?:s|ed)?|able|ready|willing|"
    r"prepared|right|duty|freedom|chance|need(?:s|ed)?|ha(?:s|d|ve)|allow(?:s|ed)?|permi(?:t|ts|tted)|"
    r"promis(?:e|es|ed)|threaten(?:s|ed)?|agree(?:s|d)?|attempt(?:s|ed)?|propos(?:e|es|ed)|about|"
    r"expect(?:s|ed)?|supposed|urg(?:e|es|ed)|tempted|free|going|decid(?:e|es|ed))(\s+to)?\s*\Z"
)
"""Words at the end of a gap that make what follows an attempt, a wish, a right or a duty."""

MODAL_LAST = late(
    r"(?<![\w’'-])(?:will|would|should|shall|must|can|ought\s+to|(?:need|have|has|had)\s+to)"
    r"(?:\s+(?:\w+ly|also|now|soon|then|still|once|again))*(?:\s+(?:be|have|have\s+been))?\s*\Z"
)
"""A modal at the end of a gap, so that what follows reads as done: “the region … reopen”."""
LIMITED = late(
    r"\s+(?:who|that|whose|under|over|above|below|aged|between|without|outside|opposed|"
    r"surveyed|asked|polled|interviewed|questioned|tested|eligible|\w+ing)(?!\w)"
)
SHARE_LAST = late(
    r"(?<![\w’'-])(?:all|every|each|most|no|half|\d[\d.,]*\s*(?:%|percent|per\s+cent))"
    r"(?:\s+of)?(?:\s+[\w’'-]+){1,2}\Z",
    re.IGNORECASE,
)
"""A share at the end of a part, and what says of which of them: “83% of voters [under 30]”."""
