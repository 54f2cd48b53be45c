"""Degrees: how sure, wished, planned or due something is said to be, and the words that say so."""

import re
from dataclasses import dataclass
from functools import cache

from dossier.text.patterns import late

_POSSIBLE = (
    r"(?-i:may)|might|could|can|possib\w+|potential\w*|perhaps|maybe|chances?|prospects?|risk\w*|"
    r"threat\w*|"
    r"danger\w*|fear\w*|speculat\w+|suggest\w*|hint\w*|uncertain\w*|doubt\w*|whether|left\s+open|"
    r"remain\w*\s+open|options?|"
    r"able|unable|allow\w*|permi(?:t|ts|tted|ssion)|entitled|free\s+to|right\s+to|consider\w*|"
    r"conceivabl\w+|"
    r"warn\w*\s+(?:\w+\s+){0,2}?(?:of|about|against)|raised\s+the|question\w*|imagin\w+|"
    r"fac(?:e|es|ed|ing)|verif\w+|check\w*|examin\w+|determin\w+|establish\w*|unknown|unclear|undecided|"
    r"not\s+known|(?:not|\w+n[’']t)\s+(?:sure|certain|clear|be(?:en)?\s+exclud\w*|"
    r"exclud\w*|rul\w*)|rul\w+\s+out|"
    r"as\s+early\s+as\s+possible|planned|proposed|(?:vot(?:e|ed|ing)|rul(?:e|ed|ing)|"
    r"referendum|ballot)\s+on|(?:say|said|know|decide|clear|see|"
    r"sure|tell|asked)\s+if"
)
_ALLEGED = (
    r"alleg\w+|reported\w*|suppos\w+|purported\w*|suspect\w*|suspicion|accus\w+|claim\w*|"
    r"rumou?r\w*|"
    r"understood|unconfirmed|unproven|(?-i:so-called(?!\s+[A-Z]))|apparent\w*|seem\w*|appear\w*|believed|thought|said\s+to|"
    r"according\s+to|charge[sd]?|presum\w+"
)
_LIKELY = (
    r"probab\w+|likel\w+|unlikel\w+|should|presum\w+|expect\w*|believ\w+|thought|think\w*|assum\w+|"
    r"estimat\w+|"
    r"set\s+to|due\s+to|look(?:s|ed|ing)?|puts?(?=\s+(?:at|the))|seem\w*|forecast\w*|forese\w+|"
    r"foresaw|anticipat\w+|improbab\w+|doubt\w*"
)
_WISHED = (
    r"hop(?:e|es|ed|ing)|want\w*|wish\w*|would\s+like|desir\w+|aim\w*|seek\w*|sought|tr(?:y|ies|"
    r"ied|ying)|"
    r"attempt\w*|consider\w*|read(?:y|iness)|willing\w*|prepared|open\s+to|openness|interest\w*|"
    r"inten(?:d|t)\w*|plann(?:ed|ing)|plans?\s+(?:to|for|of|an?|the|its|their)\b|mean(?:s|t)?\s+to|goals?|target\w*|propos\w+|offer\w*|"
    r"refus\w*|declin\w*|motions?|applications?|petition\w*|ideas?|think\w*|thought|discuss\w*|"
    r"weigh\w*|efforts?|bid|ambition\w*|purpose|eager|keen|demand\w*|ask\w*|request\w*|call(?:s|"
    r"ed)?\s+for|"
    r"look(?:s|ed|ing)?\s+(?:at|into|to)|mull\w*|if|in\s+order\s+to|contemplat\w+|explor\w+|"
    r"conditional|(?:kept|keep|stop|block|barr)\w*\s+(?:[\w’'-]+\s+){1,5}?from|prevent\w*|"
    r"thwart\w*|foil\w*|press\w*\s+for|push\w*\s+for|favou?r\w*"
)
_PLANNED = (
    r"will|\w+[’']ll|would|shall|should|must|agree\w*|promis\w+|pledg\w+|vow\w*|threat\w*|due|set|schedul\w+|"
    r"announc\w+|decid\w+|decision|committed|undertak\w+|undertook|expect\w*|forthcoming|future|"
    r"upcoming|"
    r"condition\w*|forecast\w*|predict\w*|draft\w*|to\s+be|(?:is|are|was|were)\s+(?:not\s+)?to|"
    r"guarantee\w*|put\s+at|estimat\w+|provid\w+\s+for|envisag\w+|foresee\w*|foresaw|"
    r"accept\w*|consent\w*|pending|puts?\s+(?:the|its)|order(?:s|ed)\s+(?:\w+\s+){1,4}?to|"
    r"postpon\w*|put(?:s|ting)?\s+off|delay\w*|defer\w*|moved|reschedul\w*|brought\s+forward|"
    r"(?:days|weeks|months|years)\s+away|prepar\w+|warn\w*|next|tomorrow|going\s+to|in\s+store|soon|on\s+the\s+(?:point|verge|brink)\s+of"
)
_OWED = (
    r"subject\s+to|pending|yet|still\s+to|condition\w*|must|should|ought|need\w*|ha(?:s|"
    r"ve|d)\s+to|requir\w+|obliged|obligat\w+|demand\w*|"
    r"insist\w*|fined|sentenced|urg\w+|"
    r"call\w*|ask\w*|order\w*|want\w*|necess\w+|recommend\w*|advis\w+|propos\w+|suggest(?:s|ed|ing)|request\w*|due|"
    r"expect\w*|supposed|told|to\s+be|would|instruct\w*|dut(?:y|ies)|was\s+to|were\s+to|is\s+to|"
    r"are\s+to"
)


IN_THE_MAIN = (
    r"(?:in\s+the\s+main(?!\s+[a-z]+s?\b(?<!\bbut)(?<!\band)(?<!\bthough))|on\s+the\s+whole|by\s+and\s+large|for\s+the\s+most\s+part|up\s+to\s+a\s+point|more\s+or\s+less|"
    r"in\s+(?:most|some|many|certain)\s+respects|in\s+(?:parts|places)|to\s+(?:an?|some)\s+(?:\w+\s+)?(?:degree|extent))"
)
"""“fair in the main”: words after what is said that leave something out."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Degree:
    """One degree of certainty: the signs of it in a quote, and what in a claim says no more.

    `is_open` degrees are about what has not happened: a claim keeps them by an infinitive as well.
    """

    name: str
    signs: re.Pattern[str]
    kept_by: re.Pattern[str]
    is_open: bool = False

    @property
    def named(self) -> str:
        """With its article: “an intention”, “a hedge”."""
        return f"{'an' if self.name[0] in 'aeiou' else 'a'} {self.name}"


def _words(*groups: str) -> re.Pattern[str]:
    return late(rf"(?<![\w-])(?:{'|'.join(groups)})(?![\w-])", re.IGNORECASE)


TELLING = (
    frozenset(
        "may might could possibly perhaps maybe possible potential potentially whether not "
        "never".split()
    ),
    frozenset(
        "allegedly alleged reportedly apparently supposedly called purportedly purported "
        "suspected unconfirmed rumoured rumored presumed claimed seemingly ostensibly said "
        "reported feared believed thought understood".split()
    ),
    frozenset(
        "probably presumably likely unlikely seem seems seemed appear appears appeared believed "
        "thought expected assumed".split()
    ),
    frozenset(("would",)),
    frozenset(
        "hope hopes hoped hoping want wants wanted wanting wish wishes wished wishing aim aims "
        "aimed aiming seek seeks sought seeking try tries tried trying attempt attempts attempted "
        "attempting would ready willing prepared keen eager considering weighing mulling "
        "contemplating exploring asks asked ask applied applies pleaded pressed pushed "
        "lobbied consider considers considered thinking open".split()
    ),
    frozenset(
        "will would shall is are plan plans planned planning "
        "expect expects expected intend intends intended intending "
        "agree agrees agreed agreeing promise promises promised promising pledge pledges pledged "
        "pledging "
        "vow vows vowed vowing threaten threatens threatened threatening propose proposes proposed "
        "proposing offer offers offered offering decide decides decided deciding preparing prepare "
        "prepares prepared due set scheduled".split()
    ),
    frozenset(
        "urge urges urged ask asks asked request requests requested press presses pressed invite "
        "invites invited advise advises advised implored begged encourage encourages encouraged "
        "order orders ordered call calls called demand demands demanded insist insists insisted "
        "propose proposes proposed recommend recommends recommended want wants wanted "
        "advise advises advised".split()
    ),
    frozenset("must should ought need needs has have".split()),
)
"""Words of which one stands in every sign of a degree: a cheap look before the pattern."""
_TABLE: tuple[tuple[str, str, tuple[str, ...], bool], ...] = (
    (
        "possibility",
        r"(?:may|might)\s+not\s+have|(?-i:may|might|"
        r"could)(?!\s+not\b)(?!\s+(?:[\w’'-]+\s+){0,5}?only\s+(?:after|with|if|when|once|by|where)\b)"
        r"(?:\s+(?:turn\s+out|prove)(?:\s+to\s+be)?|\s+end\s+up)?(?=\s+[a-z])(?!\s+(?:see|hear|feel|smell|taste|tell|"
        r"remember|afford)\b)|possibly|perhaps|maybe|possible|potential|potentially|"
        r"whether|(?:not|never)\s+(?:rul\w+\s+out|exclud\w+|preclud\w+)",
        (_POSSIBLE, _ALLEGED),
        False,
    ),
    (
        "hedge",
        r"allegedly|alleged(?!\s+that)|reportedly|apparently|supposedly|(?-i:so-called(?!\s+[A-Z]))|purportedly|"
        r"purported|suspected(?!\s+(?:that|the|an?|it|he|she|they|his|her|its|of)\b)|unconfirmed|rumou?red|presumed|claimed(?!\s+that)|seemingly|"
        r"ostensibly|(?:feared|believed|presumed|thought|rumou?red)(?=\s+(?:dead|lost|missing|"
        r"[a-z]+ed)\b)|(?:is|are|was|were)\s+(?:alleged|reported|rumou?red|said|suspected|understood)\s+(?:to|"
        r"of)",
        (_ALLEGED, _POSSIBLE, _LIKELY, "missing"),
        False,
    ),
    (
        "likelihood",
        r"probably|presumably|(?:un)?likely|(?:seem|appear)(?:s|ed)?\s+to|(?:believed|thought|"
        r"expected|assumed)\s+to",
        (_LIKELY, _POSSIBLE, _ALLEGED),
        False,
    ),
    (
        "hypothesis",
        r"would\s+(?:(?:rather|sooner|gladly|ideally|normally)\s+)?have(?!\s+to\b)",
        (_POSSIBLE, r"would|if|not|no|never|without|\w+n[’']t"),
        False,
    ),
    (
        "wish",
        r"(?:hope|want|wish|aim|seek|try|attempt)(?:s|ed)?\s+to|(?:hoping|wanting|wishing|aiming|"
        r"seeking|trying|attempting)\s+to|(?:tries|tried|sought)\s+to|would\s+like\s+to|"
        r"(?:ready|willing|prepared|keen|eager)\s+to|(?:is|are|was|were|be)\s+(?:considering|"
        r"weighing|mulling|contemplating|exploring)|consider(?:s|ed)?(?=\s+\w+ing\b)|"
        r"(?:will|would|could|may|might)\s+"
        r"(?:consider|discuss)(?=\s+[a-z])|thinking\s+of|"
        r"open\s+to|(?<!is )(?<!are )(?<!was )(?<!were )(?<!be )(?<!been )consider(?:s|ed)?"
        r"(?=\s+(?:an?|the|its|his|her|their)\s)(?![^.;,]*\sto\s+be\s)|"
        r"(?:ask|appli|appl|plead|press|push|lobb)(?:y|s|es|ed|ied)?"
        r"\s+for|sought(?=\s+(?:an?|the|to)\s)|ask(?:s|ed)?\s+to",
        (_WISHED, _POSSIBLE),
        True,
    ),
    (
        "intention",
        r"(?<!than )(?:will|would|shall|is\s+going\s+to|are\s+going\s+to|"
        r"(?:is|are)\s+(?:about\s+)?to)"
        r"(?!\s+(?:not|neither|remain|stay|have|"
        r"never|call|say|argue|describe)\b)(?=\s+[a-z])|"
        r"(?:plan|intend|expect|agree|promise|pledge|vow|threaten|propose|offer|"
        r"decide|prepar)(?:s|d|ed|ned|ing|ning)?\s+to|due\s+to(?!\s+(?:an?|the|its|his|"
        r"her|their|this|that|these|lack|technical|bad|"
        r"heavy|high|low|rising|falling|poor)\b)|(?:plan(?:s|ned|ning)?|expect(?:s|"
        r"ed)?)(?=\s+(?:an?|the)\s)|(?:set|scheduled)\s+to|(?:is|are)\s+"
        r"preparing|(?<!the )(?<!its )(?<!his )(?<!her )(?<!their )"
        r"(?:promis|pledg|offer)(?:e|es|ed|s)?(?=\s+(?!to\b|that\b|him\b|her\b|them\b)[a-z€$£\d])",
        (_PLANNED, _WISHED, _POSSIBLE, _LIKELY),
        True,
    ),
    (
        "request",
        r"(?:urg|ask|request|press|invit|advis|implor|beg|encourag|order|call)(?:e|es|ed|s|ged)?\s+"
        r"(?:on\s+)?(?!(?:to|whether|if|what|how|why|when|where|who)\b)(?:[\w’'-]+\s+){1,4}?to(?=\s+[a-z])|"
        r"(?:demand|request|propos|recommend|urg|ask|advis)(?:e|es|ed|s)?"
        r"(?:\s+(?:in|on|last|this)\s+\w+)?\s+that(?=\s)|"
        r"want(?:s|ed)?\s+(?!to\b)(?:[\w’'-]+\s+){1,5}?to(?=\s+[a-z])",
        (_OWED, _WISHED, _PLANNED, r"encourag\w*|press\w*|invit\w*|beg\w*|implor\w*|appeal\w*"),
        True,
    ),
    (
        "obligation",
        r"(?:must|should|ought\s+to|needs?\s+to|(?:has|have)\s+to)(?!\s+(?:not|have|never|say|"
        r"admit|confess|concede|add|stress)\b)"
        r"(?=\s+[a-z])",
        (_OWED, _WISHED, _POSSIBLE, "will"),
        True,
    ),
)
"""Name, signs in the quote, words of the claim that keep it, and whether it is open."""


@cache
def degrees() -> tuple[Degree, ...]:
    """The table, compiled on first use."""
    return tuple(
        Degree(name=name, signs=_words(signs), kept_by=_words(*kept), is_open=is_open)
        for name, signs, kept, is_open in _TABLE
    )
