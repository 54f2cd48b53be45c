"""Forces: words that change how much a passage says, such as negations, hedges and bounds.

Three tables, one for each place such a word can stand: anywhere in a gap, just before a passage
and just after it. The words themselves serve where a claim is held against a quote, too.
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from dossier.gate.reading.force_words import (
    APPEARING,
    ASSERTING,
    ATTEMPTING,
    BOUND_WORDS,
    CLAIMS,
    CONDITIONAL_WORDS,
    DENYING,
    DOUBTING,
    EXCEPTING,
    FORBIDDING,
    HEDGE_WORDS,
    KEEPING,
    LOOSE_BOUND_WORDS,
    MODAL_WORDS,
    NO_EVIDENCE,
    NOT,
    NUMBER,
    PARTIAL_WORDS,
    QUALIFYING,
    QUANTIFIER_WORDS,
    REFUSAL,
    REJECTING,
    UNTRUE,
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
        Force.DENIAL: late(rf"\b(?:{DENYING}|{DOUBTING}|{REJECTING}|{WRONGLY})\b", re.IGNORECASE),
        Force.HEDGE: late(
            rf"\b(?:(?i:{HEDGE_WORDS})|{MODAL_WORDS}|would\s+have|(?i:{APPEARING}))\b"
        ),
        Force.CONDITION: late(
            rf"\b{CONDITIONAL_WORDS}\b|\bprovided\s*\Z|(?:\A|,)\s*(?:had|should|were)\s*\Z",
            re.IGNORECASE,
        ),
        Force.EXCEPTION: late(
            rf"\b(?:{EXCEPTING}|only|but\s+(?:not|for|just|never|no|rather)|although|though|"
            rf"yet\s+to)\b",
            re.IGNORECASE,
        ),
        Force.DEGREE: late(rf"\b{PARTIAL_WORDS}\b", re.IGNORECASE),
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
        Force.ATTRIBUTION: late(VIEWPOINT, re.IGNORECASE),
    }
)
"""Words that must not be left out between two parts of a quote."""

_OPEN = r"\s*[\"“‘'«„(]?\Z"
_FEW_WORDS = r"(?:\s+[\w’'-]+){0,6}?"
BEFORE: Mapping[Force, re.Pattern[str]] = MappingProxyType(
    {
        Force.NEGATION: late(
            rf"(?<![\w-])(?:{NOT}(?:\s+to)?|no\s+longer|not\s+yet|by\s+no\s+means|in\s+no\s+way|"
            rf"anything\s+but|none\s+of|{REFUSAL}|{FORBIDDING}"
            rf"|(?:{FORBIDDING}|{KEEPING}){_FEW_WORDS}\s+from"
            rf"|(?:not|never|cannot|\w+n[’']t)\s+{ASSERTING}(?:\s+(?:the|a|an|any|that))?"
            rf"|(?:warn|advis|argu|vot|decid|campaign)\w*(?:\s+\w+){{0,3}}?\s+against"
            rf"|{NOT}(?!\s+(?:until|only|just))(?:\s+[\w’'-]+){{1,4}}?\s+that){_OPEN}",
            re.IGNORECASE,
        ),
        Force.DENIAL: late(
            rf"\b(?:(?:{DENYING}|{DOUBTING})(?:\s+[\w’'.-]+){{0,12}}?\s+that"
            rf"|(?:{DENYING}|{REJECTING}){_FEW_WORDS}\s+{CLAIMS}\s+(?:that|of)"
            rf"|(?:{DENYING}|accus(?:es|ed|ing)\s+of|suspected\s+of|charged\s+with)\s+"
            rf"(?:having|being|ever\s+having)(?:\s+been)?"
            rf"|(?:clear|acquit)\w*(?:\s+[\w’'.-]+){{1,6}}?\s+of|rul(?:e|es|ed|ing)\s+out"
            rf"|{NO_EVIDENCE}{_FEW_WORDS}\s+(?:that|of)|{UNTRUE}(?:\s+to\s+\w+)?\s+that"
            rf"|(?:myth|lie|legend|misconception|fallacy|illusion|exaggeration|hoax)\s+that"
            rf"|{WRONGLY},?(?:\s+[\w’'-]+){{0,4}}?){_OPEN}",
            re.IGNORECASE,
        ),
        Force.HEDGE: late(
            rf"(?:(?<![\w-])(?:(?i:{HEDGE_WORDS})|{MODAL_WORDS}(?:\s+(?:have|be|also|well))?|"
            rf"would\s+have|(?i:{APPEARING}|threaten(?:s|ed)?\s+to))"
            rf"|(?:,\s*|\b(?:is|are|was|were|be|been|widely|long|still|once|now)\s+)"
            rf"(?:believed|thought|feared|presumed|assumed|suspected|rumou?red|claimed)"
            rf"(?:\s+to\s+(?:have|be)(?:\s+been)?)?"
            rf"|\b(?:verge|brink|danger|risk|hopes?|fears?|possibility|prospect|chance|threats?|talk|"
            rf"suspicion|accusations?|allegations?|intention)\s+of"
            rf"|\b(?:accus|suspect)\w*(?:\s+[\w’'.-]+){{0,6}}?\s+of|\bcharged\s+with){_OPEN}"
        ),
        Force.CONDITION: late(
            rf"\b(?i:{CONDITIONAL_WORDS})(?:\s+(?:that|of))?{_OPEN}|(?:\A|[\"“‘,;]\s*)(?:Had|"
            rf"Should|Were){_OPEN}"
        ),
        Force.EXCEPTION: late(
            rf"\b(?:{EXCEPTING}(?:\s+(?:that|for))?|only|solely|exclusively|(?:nobody|none|nothing)"
            rf"\s+but){_OPEN}",
            re.IGNORECASE,
        ),
        Force.DEGREE: late(rf"\b(?:{PARTIAL_WORDS}|{QUALIFYING}){_OPEN}", re.IGNORECASE),
        Force.INTENTION: late(rf"(?<![\w-]){ATTEMPTING}\s+to{_OPEN}", re.IGNORECASE),
        Force.BOUND: late(rf"\b{BOUND_WORDS}{_OPEN}", re.IGNORECASE),
        Force.QUANTIFIER: late(rf"(?<![\w-]){QUANTIFIER_WORDS}{_OPEN}", re.IGNORECASE),
    }
)
"""Words that must not be cut off just before a quote."""

_CLOSE = r"[\"”’'»)]?"
_PAUSE = r"\s*(?:,|–|—|-|\s)\s*"
TOTAL = late(
    r"(?<![\w-])(?:all|none|nowhere|no\s+one|(?:every|any|no)(?:thing|body|one|"
    r"where)?)(?:\s+\w+)?\Z",
    re.IGNORECASE,
)
BUT = late(
    r"\s+(?:but|save|besides)(?!\w)(?!\s+(?:rather|also|still|then|instead|later|now|not|only|it|he|she|"
    r"they|we|I)\b)"
)
"""“All” at the end of a quote, and the “but” after it that takes some away again."""

UNREAL = late(
    rf"{_CLOSE},?\s+(?:had|should|were)\s+(?:the|an?|any|no|he|she|it|they|we|you|I|this|that|these|"
    r"those|his|her|their|our|some|\w+body|anyone|[A-Z]\w+)(?![\w’'-])"
)
"""A condition without “if” just after a quote: “…, had anybody asked”."""

HELD_BACK = late(rf"{_CLOSE}{_PAUSE}[\"“‘']?(?:until|till|without|before|unless|except)\b")
"""Words just after a quote that limit what it denies or calls possible."""

ATTEMPT = late(
    r"(?<![\w-])(?:tr(?:y|ies|ied|ying)|see(?:k|ks|king)|sought|hop(?:e|es|ed|ing)|want(?:s|ed)?|"
    r"offer(?:s|ed)?|plan(?:s|ned|ning)?|intend(?:s|ed)?|intention|ask(?:s|ed)?|able|ready|willing|"
    r"prepared|right|duty|freedom|chance|need(?:s|ed)?|ha(?:s|d|ve)|allow(?:s|ed)?|permi(?:t|ts|tted)|"
    r"promis(?:e|es|ed)|threaten(?:s|ed)?|agree(?:s|d)?|attempt(?:s|ed)?|propos(?:e|es|ed)|about|"
    r"expect(?:s|ed)?|supposed|urg(?:e|es|ed)|tempted|free|going|decid(?:e|es|ed))(\s+to)?\s*\Z"
)
"""Words at the end of a gap that make what follows an attempt, a wish, a right or a duty."""

FRAGMENT = late(
    rf"{_CLOSE}[.,]?{_CLOSE}(?P<between>\s+[^.!?\"“”\n]{{1,120}}[.,:])?\s+[\"“‘']?"
    r"(?P<alone>(?:But|And)\s+only\b|Only\s+(?:if|when|once|after|with)\b(?![^.!?]{0,60}\b(?:did|do|does|"
    r"will|would|can|"
    r"is|was|has|had)\b)|Not\s+(?:if|until|before|without|unless)\b|But\s+not\b|Provided\b|"
    r"(?:If|Unless|Except|As\s+long\s+as|On\s+condition)(?:\s+(?!should|would|will|can|could|may|might|"
    r"must)[\w’'-]+){0,9}\s+[\w’'-]{2,}[.!?](?=[\s\"“”’']|\Z))"
    rf"|{_CLOSE},?{_CLOSE}\s+[^.!?\"“”\n]{{1,80}},\s+[\"“‘'](?P<gone_on>(?:(?:but|and)\s+)?only\b|if\b|"
    rf"unless\b|provided\b|"
    r"except\b|as\s+long\s+as\b)"
)
"""A sentence after a quote, perhaps with “she said” between, that is but a condition of it."""

UNPROVEN = late(
    rf"(?<![\w-])(?:{CLAIMS}|fears?|alleg(?:es|ed|ing)|claim(?:ed|ing)|assert(?:s|ed)|"
    rf"insist(?:s|ed)|suspect(?:s|ed))\s+that{_OPEN}"
    r"|(?<![\w-])(?:believ(?:e|es|ed)|think|thinks|thought|suspects?|suspected|assum(?:e|es|ed)|"
    r"hop(?:e|es|ed)|fear(?:s|ed)?|guess(?:es|ed)?|predict(?:s|ed)?|reckon(?:s|ed)?|in\s+the\s+hope)"
    rf"(?:\s+that)?{_OPEN}",
    re.IGNORECASE,
)
"""Words just before a quote that leave open whether it is so; its speaker’s name says as much."""

CONTRASTED = late(
    r",\s+(?:and\s+)?(?:not(?!\s+(?:just|only|merely|least|to)\b)|rather\s+than|instead\s+of)\s[^,.;:]{1,40},\s*\Z"
)
"""“The board, not he, | had ordered it”: somebody just before a quote of whom it is denied."""

BEFORE_NUMBER = late(rf"\b{LOOSE_BOUND_WORDS}{_OPEN}", re.IGNORECASE)
"""Words that must not be cut off just before a quote that starts with a number."""

STARTS_WITH_NUMBER = late(rf"{NUMBER}(?:\b|(?<=\d))", re.IGNORECASE)

AFTER: Mapping[Force, re.Pattern[str]] = MappingProxyType(
    {
        Force.NEGATION: late(
            rf"{_CLOSE}\s+(?:(?:to|of|by|with|in|for|at|on|from|under)\s+)?"
            r"(?:not|never|no|no\s+longer|nothing|nobody|none|neither|hardly|nowhere)(?![\w-])"
        ),
        Force.CONDITION: late(
            rf"{_CLOSE}{_PAUSE}[\"“‘']?(?:(?:but\s+)?only\s+)?(?!whether|"
            rf"lest){CONDITIONAL_WORDS}\b(?!\s+\w+ing\b)"
        ),
        Force.EXCEPTION: late(
            rf"{_CLOSE}{_PAUSE}[\"“‘']?(?:except(?:ing)?|(?:but|though|if)\s+(?:only|not)|"
            r"other\s+than|apart\s+from|with\s+(?:the|an|one|two|some|few|a\s+few)\s+"
            r"exceptions?|excluding|barring|save\s+for|only\s+(?:after|when|with|in))\b"
            r"|,\s+[\w\s’'-]{3,40}\s(?:excepted|excluded)\b"
        ),
        Force.DEGREE: late(
            rf"{_CLOSE}{_PAUSE}(?:in\s+principle|in\s+theory|on\s+paper|at\s+best|at\s+worst|"
            rf"to\s+(?:some|a\s+certain|a\s+limited)\s+(?:extent|degree)|for\s+the\s+most\s+part|"
            rf"on\s+the\s+whole|in\s+name\s+only|up\s+to\s+a\s+point|in\s+a\s+(?:way|sense)|provisionally|conditionally)\b"
            rf"|{_CLOSE}\s+(?:partially|partly|in\s+part(?!\s+(?:because|due|by|to)))\b"
        ),
        Force.HEDGE: late(
            rf"{_CLOSE}{_PAUSE}(?:allegedly|reportedly|apparently|supposedly|perhaps|possibly|"
            rf"probably|"
            r"maybe|it\s+(?:is|was)\s+(?:claimed|alleged|reported))\s*(?:[,.;!?]|\Z)"
        ),
        Force.BOUND: late(
            r",?\s+(?:give\s+or\s+take|plus\s+or\s+minus|more\s+or\s+less|or\s+thereabouts)\b"
            r"|\s+(?:or\s+(?:more|less|fewer|so)\b|at\s+(?:least|most)\s*(?:[,.;]|\Z))"
        ),
    }
)
"""Words that must not be cut off just after a quote."""
