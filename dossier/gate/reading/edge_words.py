"""Edge words: words of force just before or after a quote, as expressions."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from dossier.dates.calendar import MONTH_NAMES
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
    IMAGINING,
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
    UNFOUNDED,
    UNTRUE,
    WRONGLY,
)
from dossier.gate.reading.forces import Force
from dossier.text.patterns import late

_OPEN = r"\s*[\"“‘'«„(]?\Z"
_FEW_WORDS = r"(?:\s+[\w’'-]+){0,6}?"
_ADJUNCT = (
    r"(?:,\s[^,;:.]{2,40},|(?:\s+(?:last|this|on|in|at|again|earlier|later|yesterday|today|once)"
    r"(?:\s+[\w’'-]+){0,5}?){1,2})?"
)
"""“last year”, “in a letter to the council”: when and where between a verb and its “that”."""
_WHERE_FROM = r"(?:\s+(?:in|by|from|among|on)(?:\s+[\w’'-]+){1,4}?)?"
BEFORE: Mapping[Force, re.Pattern[str]] = MappingProxyType(
    {
        Force.NEGATION: late(
            rf"(?<![\w-])(?:{NOT}(?:\s+to)?|no\s+longer|not\s+yet|by\s+no\s+means|in\s+no\s+way|"
            rf"anything\s+but|none\s+of|{REFUSAL}|{FORBIDDING}"
            rf"|(?:{FORBIDDING}|{KEEPING}){_FEW_WORDS}\s+from"
            rf"|{NOT}(?!\s+(?:until|only|just|merely)\b)(?:\s+(?!but\b|hesitat|fail|forg"
            rf"|choice)[\w’'-]+){{1,4}}?"
            rf"\s+to|{NOT}(?:\s+[\w’'-]+){{0,3}}?\s+(?:say|claim|suggest|pretend|argue|mean|imply)(?:\s+that)?"
            rf"|(?:no|little|any)\s+(?:reason|need|intention|plans?|wish|desire|right|cause"
            rf"|grounds)"
            rf"|(?:short\s+of|without|avoid(?:s|ed|ing)?|refrain\w*\s+from|{REFUSAL})\s+(?:say"
            rf"|claim|suggest|"
            rf"admit|stat|confirm|assert|argu|conced|accept|acknowledg)\w*(?:\s+\w+){{0,2}}\s+that"
            rf"|(?:not|never|cannot|\w+n[’']t)\s+{ASSERTING}(?:\s+(?:the|a|an|any|that))?"
            rf"|(?:warn|advis|argu|vot|decid|campaign)\w*(?:\s+\w+){{0,3}}?\s+against"
            rf"|{NOT}(?!\s+(?:until|only"
            rf"|just))(?:\s+[\w’'-]+){{1,4}}?(?<!\bis)(?<!\bwas)(?<!\band)"
            rf"\s+that){_OPEN}",
            re.IGNORECASE,
        ),
        Force.DENIAL: late(
            rf"\b(?:(?:{DENYING}|{DOUBTING})(?:\s+[\w’'.-]+){{0,12}}?\s+that"
            rf"|(?:{DENYING}|{REJECTING}){_FEW_WORDS}\s+{CLAIMS}{_WHERE_FROM}\s+(?:that|of)"
            rf"|(?:{DENYING}|accus(?:es|ed|ing)\s+of|suspected\s+of|charged\s+with)\s+"
            rf"(?:having|being|ever\s+having)(?:\s+been)?"
            rf"|no\s+truth(?:,\s+[^,;]{{2,40}},)?\s+(?:in|to){_FEW_WORDS}\s+{CLAIMS}\s+(?:that|of)"
            rf"|(?:clear|acquit)\w*(?:\s+[\w’'.-]+){{0,6}}?\s+of|rul(?:e|es|ed|ing)\s+out"
            r"|(?:nothing|nobody|not|never|neither|\w+n[’']t)(?:\s+[\w’'-]+){0,9}?\s+(?:an?|any)\s+(?:finding|"
            r"admission|proof|ruling|indication|conclusion|confession|acknowledge?ment|confirmation|"
            r"guarantee|promise)\s+that"
            rf"|{NO_EVIDENCE}(?:{_FEW_WORDS}|,\s[^,;:.]{{2,40}},)\s+(?:that|of)|{UNTRUE}(?:\s+to\s+\w+)?\s+that"
            rf"|(?:myth|lie|legend|misconception|fallacy|illusion|exaggeration|hoax)\s+that"
            rf"|{IMAGINING}{_ADJUNCT}\s+that|as\s+(?:if|though)|(?<!no\s)(?<!without\s)(?<!in\s)doubt(?:s"
            rf"|ed)?"
            rf"|{WRONGLY},?(?:\s+(?!but\b)[\w’'-]+){{0,4}}?){_OPEN}",
            re.IGNORECASE,
        ),
        Force.HEDGE: late(
            rf"(?:(?<![\w-])(?:(?i:{HEDGE_WORDS})|{MODAL_WORDS}(?:\s+(?:have|be|also|well))?|"
            rf"would\s+have|(?i:{APPEARING}(?:\s+(?:have|be)(?:\s+been)?)?|threaten(?:s|ed)?\s+to))"
            rf"|(?:,\s*|\b(?:is|are|was|were|be|been|widely|long|still|once|now)\s+)"
            rf"(?:believed|thought|feared|presumed|assumed|suspected|rumou?red|claimed)"
            rf"(?:\s+to\s+(?:have|be)(?:\s+been)?)?"
            rf"|\b(?:possible|conceivable|plausible|probable|(?<!un)likely)\s+that"
            rf"|\ban?\s+(?:reported|claimed)"
            rf"|\bwhat\s+[\w’' -]{{2,30}}?\s+(?:call|term|describ)\w*(?:\s+as)?"
            rf"|\b(?:verge|brink|danger|risk|hopes?|fears?|possibility|prospect|chance|threats?"
            rf"|talk|"
            rf"suspicion|accusations?|allegations?|intention|(?:on|over|face[sd]?|facing|of)\s+(?:\w+\s+)?"
            rf"(?:charges?|counts?))\s+of"
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
        Force.INTENTION: late(
            rf"(?<![\w-])(?:{ATTEMPTING}|(?:would|will|may|might|could|should)\s+have|need(?:s"
            rf"|ed)?|ought|"
            rf"going|used)\s+to{_OPEN}"
            rf"|(?<![\w-])(?:lik(?:e|es|ed)|want(?:s|ed)?|hop(?:e|es|ed)|wish(?:es|ed)?|lov(?:e|es|ed)"
            rf"|prefer(?:s|red)?|glad|happy|keen|eager|pleased|long(?:s|ed)?|wait(?:s|ed|ing)?)"
            rf"(?:\s+\w+)?\s+to\s+(?:see|have|watch|hear|let){_OPEN}",
            re.IGNORECASE,
        ),
        Force.BOUND: late(rf"\b{BOUND_WORDS}{_OPEN}", re.IGNORECASE),
        Force.QUANTIFIER: late(
            rf"(?<![\w-])(?:{QUANTIFIER_WORDS}|(?:not|nearly|almost|virtually|practically)\s+(?:all|every)|hardly\s+any|(?<!the\s)most"
            rf"|few|some|"
            rf"many|several|half){_OPEN}",
            re.IGNORECASE,
        ),
    }
)
"""Words that must not be cut off just before a quote."""

_CLOSE = r"[\"”’'»)]?"
_PAUSE = r"\s*(?:,|–|—|-|\s)\s*"

UNREAL = late(
    rf"{_CLOSE},?\s+(?:had|should|were)\s+(?:the|an?|any|no|both|either|neither|all|he|she|it|they|we|you|I|this|that"
    rf"|these|"
    r"those|his|her|their|our|some|\w+body|anyone|[A-Z]\w+)(?![\w’'-])"
)
"""A condition without “if” just after a quote: “…, had anybody asked”."""

AFTER_SPEAKER = late(
    r",\s+(?P<who>[^.;:!?\"“”\n]{2,80}?),\s+(?P<limit>(?:but\s+)?(?:only\s+)?if|unless"
    r"|as\s+long\s+as|"
    r"provided(?:\s+that)?|except|but\s+(?:only|not)|apart\s+from|with\s+the\s+exception|excluding|"
    r"assuming|on\s+condition|(?:had|should|were)\s+(?:the|an?|any|no|he|she|it|they|we|you|this|that|"
    r"these|those|his|her|their|our|its|some|\w+body|anyone))\b"
)
"""A condition behind the words that say who says so: “…, she said, unless …”."""

WAS_SO = late(r"(?<![\w-])(?:was|were)(?![\w-])[^.!?;]*\Z", re.IGNORECASE)
"""One that says how things were; on which day alone they were so limits nothing."""

ON_A_DAY = late(rf"(?:the\s+)?(?:\d|weekend|[A-Z][a-z]+day\b|(?:{MONTH_NAMES})\b)")

HELD_BACK = late(
    rf"{_CLOSE}{_PAUSE}[\"“‘']?(?:until|till|without|unless|except"
    r"|(?P<time>before|at\s+(?:present|the\s+moment|this\s+(?:stage|point))"
    r"|for\s+(?:now|the\s+(?:time\s+being|moment))|as\s+things\s+stand))\b"
)
"""Words just after a quote that limit what it denies or calls possible."""

ONLY_SO = late(
    rf"{_CLOSE}{_PAUSE}only\s+(?:at|on|by|for(?!\s+(?:[\w’'-]+\s+){{1,4}}to\s)|during|once|through|from|under|as|because|between"
    rf"|until|"
    r"those|where|while|to\s+(?:the|those|his|her|its|their|our|an?|some|[A-Z]\w+"
    r"|(?!\w+ss\b)\w+s))\b"
)
"""What just after a quote takes back much of what it allows: “may use it | only at night”."""

ALLOWS = late(
    r"(?<![\w-])(?:may|can|will|would|could|must|should|shall|is|are|be|has|have|allowed"
    r"|permitted)(?![\w-])"
    r"[^.!?;]*\Z",
    re.IGNORECASE,
)
"""A last sentence of a quote that says what may or will be."""

DENIES = late(
    r"(?<![\w-])(?:not|never|no|nobody|nothing|none|neither|nor|cannot|\w+n[’']t|must"
    r"|should)(?![\w-])"
    r"[^.!?]*\Z",
    re.IGNORECASE,
)
"""A last sentence of a quote that denies something or demands it."""

FRAGMENT = late(
    rf"{_CLOSE}[.,]?{_CLOSE}(?P<between>\s+[^.!?\"“”\n]{{1,120}}[.,:])?\s+[\"“‘']?"
    r"(?P<alone>(?:But|And)\s+only\b|Only\s+(?:if|when|once|after|with)\b(?![^.!?]{0,60}\b(?:did"
    r"|do|does|"
    r"will|would|can|"
    r"is|was|has|had)\b)|Not\s+(?:if|until|before|without|unless)\b|But\s+not\b|Provided\b|"
    r"(?:If|Unless|Except|As\s+long\s+as|On\s+condition)(?:\s+(?!should|would|will|can|could|may"
    r"|might|"
    r"must)[\w’'-]+){0,9}\s+[\w’'-]{2,}[.!?](?=[\s\"“”’']|\Z))"
    rf"|{_CLOSE},?{_CLOSE}\s+[^.!?\"“”\n]{{1,80}},\s+[\"“‘'](?P<gone_on>(?:(?:but"
    rf"|and)\s+)?only\b|if\b|"
    rf"unless\b|provided\b|"
    r"except\b|as\s+long\s+as\b)"
)
"""A sentence after a quote, perhaps with “she said” between, that is but a condition of it."""

UNPROVEN = late(
    r"(?<![\w-])(?:(?:stop(?:s|ped)?|f[ae]ll?s?)\s+short\s+of|avoid(?:s|ed)|refrain(?:s|ed)\s+from)"
    rf"\s+(?:\w+ing)\s+that{_OPEN}"
    rf"|(?<![\w-])(?:{CLAIMS}(?:\s+[\w.’'-]+){{0,6}}?|fears?|alleg(?:es|ed|ing)|claim(?:ed|ing)"
    rf"|assert(?:s|ed)|"
    rf"insist(?:s|ed)|suspect(?:s|ed)){_ADJUNCT}\s+that{_OPEN}"
    r"|(?<![\w-])(?:believ(?:e|es|ed)|think|thinks|thought|suspects?|suspected|assum(?:e|es|ed)|"
    r"hop(?:e|es|ed)|fear(?:s|ed)?|guess(?:es|ed)?|predict(?:s|ed)?|reckon(?:s|ed)?"
    r"|in\s+the\s+hope)"
    rf"(?:{_ADJUNCT}\s+that)?{_OPEN}",
    re.IGNORECASE,
)
"""Words just before a quote that leave open whether it is so; its speaker’s name says as much."""

CONTRASTED = late(
    r",\s+(?:and\s+)?(?:not(?!\s+(?:just|only|merely|least|to)\b)|rather\s+than"
    r"|instead\s+of)\s[^,.;:]{1,40},\s*\Z"
)
"""“The board, not he, | had ordered it”: somebody just before a quote of whom it is denied."""

LED_BY_CONDITION = late(
    r"(?:\A|[\"“‘':;–—]\s*|\b(?:[Aa]nd|[Bb]ut|[Tt]hen|that,?)\s+)(?:(?:If|Unless|if|unless"
    r"|[Pp]rovided|[Pp]roviding|[Aa]ssuming|[Aa]s\s+long\s+as|[Ss]o\s+long\s+as|[Oo]nly\s+if)"
    r"(?!\s+you\s+(?:ask|like|will))|Should|Had|Were|In\s+the\s+event\s+(?:of"
    r"|that))\s[^,;.!?]{3,120},\s*(?:then\s+)?(?:[^,;.!?“”\"]{2,40}\s(?:sa(?:id|ys)|warned|added),\s*)?"
    r"[\"“‘']?\Z"
    r"|(?:\A|[;–—,]\s*|\b(?:and|but|or)\s+)[Oo]therwise,?\s*[\"“‘']?\Z"
    r"|(?<![\w-])(?:must|(?:have|has|had|needs?)\s+to)\s[^.;:!?“”\"]{3,120}\sor(?:\s+else)?\s+\Z"
)
"""A condition just before the clause that depends on it: “If the roof holds, | we stay”."""

LED_BY_SUPPOSING = late(
    r"(?:\A|[\"“‘;–—.]\s*|\b(?:and|but|that)\s+)(?:[Ww]ith(?:out)?|[Bb]ut\s+for|[Aa]bsent"
    r"|[Bb]arring|"
    r"[Ff]ailing|[Ii]n\s+the\s+absence\s+of)\s[^,;.!?]{3,120},\s*[\"“‘']?\Z"
    r"|(?:\A|[\"“‘;–—.]\s*)(?:[Ww]ithout|[Bb]ut\s+for|[Aa]bsent)\s[^,;.!?]{3,60}\s\Z"
    r"|\bthat\s+(?:with(?:out)?|but\s+for|absent)\s[^,;.!?]{3,60}\s\Z"
)
"""“Without this law, | thousands would lose their homes”: a condition where the rest is unreal."""

LED_BY_ABSENCE = late(
    r"(?:\A|[\"“‘:;–—.]\s*|\b(?:and|but|that)\s+)(?:[Ww]ithout(?!\s+\w+ing\s)|[Bb]ut\s+for|[Bb]arring)"
    r"\s[^,;.!?]{3,60}(?:,\s*|\s)[\"“‘']?\Z"
)
"""“Without a freeze | there is nothing to discuss”: a condition of what is."""

LED_BY_LACK = late(
    r"(?:\A|[\"“‘;–—.]\s*|\b(?:and|but|that)\s+)(?:[Ww]ithout|[Bb]arring|[Ff]ailing)"
    r"\s[^,;.!?]{3,60}(?:,\s*|\s)[\"“‘']?\Z"
)
"""“Without a new pump | the mine will fill”: a condition of what will be."""

LED_BY_HEDGE = late(
    r"(?:\A|[\"“‘;–—.]\s*|\b(?:and|but|that)\s+)(?i:allegedly|reportedly|supposedly|apparently"
    r"|perhaps|"
    r"possibly|presumably|in\s+(?:theory|principle)|on\s+paper|at\s+(?:best|worst)|"
    r"according\s+to\s+(?:unconfirmed|unverified|conflicting)[^,;]{3,60}),?\s*[\"“‘']?\Z"
    r"|,\s+(?:(?:I|we)\s+(?:suspect|fear|guess|suppose|assume)|"
    r"(?:broadly|roughly|generally)\s+speaking|presumably|apparently|perhaps),\s*\Z"
)
"""A word at the start of a sentence or clause that makes the rest of it doubtful."""

BEFORE_VERB = late(
    rf"\b(?:in\s+(?:most|many|some|rare)\s+cases|in\s+(?:principle|theory)|on\s+paper|at\s+best|"
    rf"for\s+the\s+most\s+part|usually|normally|generally|often|sometimes|occasionally){_OPEN}",
    re.IGNORECASE,
)
"""Words just before a verb that say how far or how often it holds."""

TRIED_FOR = late(
    r"(?<![\w-])(?:wanted|tried|indicted|investigated|arrested|detained|prosecuted|charged|sued|trial|"
    rf"investigation)\s+(?:for|over|on)(?:\s+allegedly)?{_OPEN}",
    re.IGNORECASE,
)
"""“is to be tried for | selling maps”: no more than a charge."""

DENIED = late(rf"\b{DENYING}{_OPEN}", re.IGNORECASE)
"""What just before “having done it” says that it was not done."""

_PART_OF = (
    r"(?:half|most|an?\s+(?:fraction|part|third|quarter|fifth|tenth)|(?:one|two|three|four)[\s-]"
    r"(?:thirds?|quarters?|fifths?|tenths?)|\d+(?:\.\d+)?\s?(?:%|percent|per\s+cent)|part)\s+of"
)
BEFORE_NUMBER = late(
    rf"\b(?:{LOOSE_BOUND_WORDS}|{_PART_OF}|not\s+even|"
    rf"(?:between|from)\s+[\d.,]+(?:\s\w+)?\s+(?:and|to)){_OPEN}",
    re.IGNORECASE,
)
"""Words that must not be cut off just before a quote that starts with a number."""

STARTS_WITH_NUMBER = late(
    rf"(?:{NUMBER}|an?\s+(?:second|minute|hour|day|week|month|year|decade|century|met(?:re|er)"
    rf"|mile|"
    r"kilomet(?:re|er)|inch|foot))(?:\b|(?<=\d))",
    re.IGNORECASE,
)

AFTER: Mapping[Force, re.Pattern[str]] = MappingProxyType(
    {
        Force.DENIAL: late(
            rf"{_CLOSE}\s+(?:is|are|was|were|(?:has|have|had)\s+been|proved|turned\s+out)(?:\s+to\s+be)?"
            rf"\s+[\"“‘']?{UNFOUNDED}(?![\w-])",
            re.IGNORECASE,
        ),
        Force.NEGATION: late(
            rf"{_CLOSE}\s+(?:(?:to|of|by|with|in|for|at|on|from|under)\s+)?"
            r"(?:not|never|no|no\s+longer|nothing|nobody|none|neither|hardly|nowhere)(?![\w-])"
        ),
        Force.CONDITION: late(
            rf"{_CLOSE}{_PAUSE}[\"“‘']?(?:(?:but\s+)?only\s+)?(?!whether|"
            rf"lest){CONDITIONAL_WORDS}\b(?!\s+\w+ing\b(?!\s*[,.;]|\s+(?:\w+s|are|can|could|will|would|does|had)\b))"
            rf"|{_CLOSE},?\s+(?:depending\s+on|(?:[\w’'-]+\s+)?[\w’'-]+\s+(?:permitting|allowing))\b"
        ),
        Force.EXCEPTION: late(
            rf"{_CLOSE}{_PAUSE}[\"“‘']?(?:except(?:ing)?|(?:but|though|although|if|albeit)\s+(?:only|not"
            rf"|hardly|never|rarely|barely|exclusively|solely|purely|merely)|"
            r"other\s+than|apart\s+from|aside\s+from|(?:(?:perhaps|maybe|possibly)\s+)?with\s+"
            r"(?:(?:the|an|one|two|three|some|few|a\s+(?:few|(?:handful|couple|number)\s+of)|several)\s+)?"
            r"(?:[a-z]+\s+)?exceptions?|"
            r"excluding|barring|save\s+(?:for|in|on|when|where|that)|(?<=,\s)bar(?=\s+(?:the|one|"
            r"two|three|four|a\s+few|some|its|his|her|their)\b)|not\s+(?:counting|including)|"
            r"all\s+(?:except|but)|only\s+(?:after|when|with|in))\b"
            r"|,\s+(?!(?:which|who|whom|that|where|and|but|as)\b)[\w\s’'-]{3,40}\s(?:excepted|excluded)\b"
        ),
        Force.DEGREE: late(
            rf"{_CLOSE}{_PAUSE}(?:in\s+principle|in\s+theory|on\s+paper|at\s+best|at\s+worst|"
            rf"to\s+(?:some|a\s+certain|a\s+limited)\s+(?:extent|degree)|for\s+the\s+most\s+part|"
            rf"on\s+the\s+whole|in\s+name\s+only|up\s+to\s+a\s+point|in\s+a\s+(?:way|sense)"
            rf"|provisionally|conditionally|"
            rf"at\s+(?:least|any\s+rate)\s+(?:not|in|on|for|until|till|as\s+far|as\s+long)"
            rf"(?!\s+(?:\d|part\b|two|three|four|five|six))|"
            rf"for\s+(?:now|the\s+(?:moment|time\s+being))|in\s+(?:most|some"
            rf"|many)\s+cases|"
            rf"(?:so|as)\s+far\s+as\s+(?:is|was|we|I|they|he|she|any\w+)\s+(?:know|can|could)\w*)\b"
            rf"|{_CLOSE}\s+(?:partially|partly|in\s+part(?!\s+(?:because|due|by|to)))\b"
            rf"|{_CLOSE}\s+(?:only|just|merely)\s+(?:slightly|marginally|partly|partially|briefly|"
            rf"temporarily|modestly|moderately|a\s+little|once|twice|half|rarely|sometimes"
            rf"|occasionally|"
            rf"in\s+part|for\s+(?:a|one|two|three|some|several)\s+(?:\w+\s+)?(?:time|while"
            rf"|moments?|"
            rf"minutes?|hours?|days?|weeks?|months?|years?)|to\s+an?\s+\w+\s+(?:extent|degree))\b"
            rf"|{_CLOSE}\s+(?:hardly|barely|scarcely|slightly|marginally|somewhat|a\s+little)"
            rf"\s*(?:[,.;]|\Z)"
        ),
        Force.HEDGE: late(
            rf"{_CLOSE}{_PAUSE}(?:allegedly|reportedly|apparently|supposedly|perhaps|possibly|"
            rf"probably|"
            r"maybe|by\s+(?:some|one|their\s+own|his\s+own|her\s+own|its\s+own)\s+accounts?|"
            r"it\s+(?:is|was)\s+(?:claimed|alleged|reported)|in\s+the\s+(?:worst|best)\s+case|"
            r"or\s+so\s+(?:\w+\s+){1,3}(?:say|says|said|claim|claims|claimed|think|thinks"
            r"|thought|hope|"
            r"hopes|hoped|believe|believes|believed))\s*(?:[,.;!?]|\Z)"
        ),
        Force.BOUND: late(
            r",?\s+(?:give\s+or\s+take|plus\s+or\s+minus|more\s+or\s+less|or\s+thereabouts)\b"
            r"|\s+(?:or\s+(?:more|less|fewer|so)\b|at\s+(?:least|most)\s*(?:[,.;]|\Z)"
            r"|at\s+the\s+(?:very\s+)?(?:earliest|soonest|latest|most|least|minimum|maximum|outside)"
            r"(?=\s*(?:[,.;:)–—]|\Z)|\s+(?:and|or|but|after|because|since|if|when|while|under)\b))"
        ),
    }
)
"""Words that must not be cut off just after a quote."""
