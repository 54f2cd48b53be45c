"""Force words: the words and phrases that change how much a passage says, as expressions."""

import re

from dossier.text.patterns import late

NUMBER = (
    r"(?:[$€£¥]?\d|(?:an?\s+)?(?:half|dozen|hundred|thousand|million|billion|trillion)|one|two|"
    r"three|"
    r"four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|"
    r"nine)ty|dozens|hundreds|thousands|millions|billions|twice|thrice|double|triple|"
    r"an?\s+(?:third|quarter|fifth|tenth)|two-thirds|three-quarters)"
)
NO = r"no(?<!\bthe\sno)(?<!\ba\sno)(?!\.\s?\d)"
"""“no”, but not that of “the No campaign”, “a no vote”, “No. 2”."""
NEGATING = rf"not|\w+n[’']t|{NO}|never|none|nobody|nothing|neither|nor|without|cannot"
"""Alternatives of an expression."""
NEGATION = late(rf"(?<![\w-])(?:{NEGATING})(?![\w-])", re.IGNORECASE)
NOT = rf"(?:{NEGATING}|nowhere|hardly|barely|scarcely|rarely|seldom)"
DENIED_BEFORE = rf"(?<![\w-])(?:{NEGATING})(?:\s+[\w’'-]+){{0,2}}\s+\Z"
REFUSAL = r"(?:refus|fail|declin|neglect)(?:e|es|ed|s|ing)?\s+to"
CLAIMS = (
    r"(?:accusations?|allegations?|claims?|reports?|rumou?rs?|suggestions?|suspicions?|charges?|"
    r"assertions?|speculation|notion|idea|theory|criticisms?|complaints?|fears|concerns?|worries|beliefs?|"
    r"warnings?|predictions?|impression)"
)
DENYING = (
    r"(?:den(?:y|ies|ied|ying)|denials?|refut(?:e|es|ed|ing)|disput(?:e|es|ed|ing)|"
    r"contest(?:s|ed|ing)?)"
)
IMAGINING = (
    r"(?:jok(?:e|es|ed|ing)|quip(?:s|ped)|imagin(?:e|es|ed|ing)|pretend(?:s|ed|ing)?|lied|"
    r"dream(?:s|t|ed|ing)?|fantasi[sz](?:e|es|ed|ing))"
)
DOUBTING = r"(?:doubt(?:s|ed|ing|ful)?|questions?|questioned|disbelie(?:f|ves?|ved))"
REJECTING = r"(?:reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|rebut(?:s|ted)?|rul(?:es|ed|ing)\s+out)"
NO_EVIDENCE = (
    r"(?:no|little|any)\s+(?:\w+\s+){0,2}?(?:evidence|proof|sign|signs|indication|indications|"
    r"truth|"
    r"confirmation|guarantee|suggestion|reason\s+to\s+(?:believe|think))"
)
WRONGLY = (
    r"(?:falsely|wrongly|mistakenly|erroneously|incorrectly|untruthfully|wrongfully|jokingly|"
    r"ironically|sarcastically)"
)
UNTRUE = (
    r"(?:false|untrue|wrong|incorrect|(?:not|n[’']t|far\s+from)\s+(?:true|clear|certain|sure|proven|"
    r"the\s+case))"
)
UNFOUNDED = (
    r"(?:\w+ly\s+|all\s+|simply\s+|just\s+|an?\s+|pure\s+|complete\s+|total\s+|sheer\s+)*"
    r"(?:untrue|false|wrong|incorrect|inaccurate|unfounded|baseless|groundless|nonsense|rubbish|fantasy|"
    r"fantasies|fiction|invented|fabricated|lies?|myths?|inventions?|fabrications?|mistaken|made\s+up|"
    r"(?:not|far\s+from)\s+true|without\s+(?:any\s+)?(?:foundation|basis)|no\s+more\s+than\s+"
    r"(?:rumours?|gossip))"
)
"""“were untrue”, “is pure fantasy”: what is said of a report that its teller denies."""
HEDGE_WORDS = (
    r"(?:alleged|allegedly|reportedly|apparently|supposedly|supposed|so-called|possibly|perhaps|"
    r"maybe|"
    r"arguably|conceivably|theoretically|hypothetically|in\s+theory|probably|presumably|purported|purportedly|suspected|seemingly|ostensibly|potential|"
    r"potentially|"
    r"(?:almost|nearly|virtually|practically|all\s+but)\s+(?:certain(?:ly)?|surely|definitely)|"
    r"(?:in|by|to)\s+all\s+(?:likelihood|probability|appearances|accounts)|"
    r"likely|unlikely|unconfirmed|rumou?red|presumed|claimed)"
)
MODAL_WORDS = r"(?:may|might|could)"
TO = r"\s+to"
APPEARING = (
    r"(?:appear(?:s|ed)?|seem(?:s|ed)?|alleged|reported|believed|thought|rumou?red|supposed|"
    r"expected|"
    r"likely|unlikely|unable|unwilling|reluctant|yet|said|understood|feared|assumed|presumed|suspected|"
    rf"considered|claimed){TO}"
)
UNNAMED = (
    r"\s+(?:of|that)?[^.;:,]{0,40}?\b(?:anonym\w+|confidential\w*|not\s+(?:to\s+)?(?:be\s+)?"
    r"(?:named|identified|quoted|used|published)|names?\b[^.;:,]{0,20}\b(?:not|withheld|secret))"
)
"""“on condition of anonymity” is no condition of what is said."""
IN_THE_EVENT = r"in\s+the\s+event(?=\s+(?:of|that|an?|any|the|no)\b)"
"""“In the event it took an hour” tells what happened, and on no condition."""
CONDITIONAL_WORDS = (
    r"(?:if|unless|whether|provided(?:\s+that|(?=\s+(?:the|it|he|she|they|we|you|no|all|its|his|"
    r"their)\b))|"
    rf"providing\s+that|on\s+(?:the\s+)?condition(?!{UNNAMED})|in\s+case|{IN_THE_EVENT}|assuming|"
    r"(?<!twice\s)(?<!times\s)(?<!half\s)as\s+long\s+as|"
    r"so\s+long\s+as|lest|supposing|subject\s+to|contingent\s+on|pending)"
)
EXCEPTING = (
    r"(?:except(?:ing)?|but\s+only|other\s+than|apart\s+from|aside\s+from|"
    r"with\s+the\s+(?:[a-z]+\s+)?exception\s+of|"
    r"excluding|barring|save\s+for|instead\s+of|rather\s+than|as\s+opposed\s+to|far\s+from|"
    r"(?:stop(?:s|ped)?|fall(?:s)?|fell)\s+short\s+of|lack\s+of|absence\s+of)"
)
FORBIDDING = (
    r"(?:forbids?|forbade|forbidden|prohibits?|prohibited|bans|banned|prevents?|prevented|barred|"
    r"blocks|blocked|deters|deterred)"
)
KEEPING = (
    r"(?:stop|stops|stopped|keep|keeps|kept|bar|bars|ban|block|forbidding|prohibiting|preventing)"
)
ASSERTING = (
    r"(?:see|expect|anticipate|foresee|want|believe|think|support|recommend|back|accept|approve|"
    r"include|determine|establish|explain|identify|find\s+out|remember|recall|say|saying|suggest|suggesting|claim|claiming|imply|implying|"
    r"mean|allow|permit|contain|guarantee|promise|confirm|admit|seen|expected|believed|supported|"
    r"accepted|approved|included|allowed|permitted|confirmed|admitted)"
)
QUANTIFIER_WORDS = (
    r"(?:(?:almost\s+all|nearly\s+all|not\s+all|not\s+every|some|parts?|most|many|few|several|half|"
    r"any|none|neither|either|one|two|three|four|five|six|seven|eight|nine|ten|\d+|dozens|hundreds|thousands|"
    r"an?\s+(?:small\s+|large\s+|great\s+)?(?:number|majority|minority|handful|quarter|third|"
    r"fifth|fraction|"
    r"share|couple|series)|the\s+(?:majority|bulk|rest)|\d+\s?%|percent|per\s+cent)\s+of"
    r"|(?:two|three|four)[-\s](?:thirds|quarters|fifths)\s+of|one\s+in\s+\w+|"
    rf"{NUMBER}\s+out\s+of)"
)
VIEWPOINT = (
    r"(?:(?:according\s+to|so-called|in\s+the\s+(?:view|opinion|words|eyes|judge?ment)\s+of)\b"
    r"|(?:in|from|to)\s+(?:our|my|his|her|their|its|your|"
    r"[\w.’'-]+(?:\s[\w.’'-]+){0,2}[’']s?)\s+(?:view|opinion|"
    r"eyes|mind|estimation|judge?ment|words|account|telling|point\s+of\s+view|perspective)\b"
    r"|as\s+(?:we|I|they|he|she|some|critics)\s+(?:see|sees|put|puts|call|calls|claim|claims|say|"
    r"says)\b)"
)
ATTEMPTING = (
    r"(?:tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|pretend(?:s|ed|ing)?|threaten(?:s|ed|ing)?|"
    r"hop(?:e|es|ed|ing)|want(?:s|ed)?|plan(?:s|ned|ning)?|offer(?:s|ed|ing)?|promis(?:e|es|ed|ing)|"
    r"vow(?:s|ed)?|pledg(?:e|es|ed)|intend(?:s|ed|ing)?|propos(?:e|es|ed|ing)|s(?:eek|eeks|ought)|"
    r"ask(?:s|ed)?|urg(?:e|es|ed)|able|right|due|supposed|allowed|permitted|obliged|ordered|"
    r"about|set|poised|scheduled)"
)
QUALIFYING = (
    r"(?:former|acting|deputy|vice|interim|honorary|ousted|would-be|self-styled|self-proclaimed|"
    r"failed|attempted|draft|proposed|planned|fake|mock)"
)
PROVISIONAL_WORDS = (
    r"(?:in\s+principle|in\s+theory|on\s+paper|provisionally|tentatively|conditionally|"
    r"for\s+the\s+most\s+part|to\s+(?:some|a\s+(?:certain|limited))\s+(?:extent|degree))"
)
"""“has approved [in principle] the draft”: how far or how long it holds."""
PARTIAL_WORDS = (
    r"(?:partially|partly|mostly|largely|somewhat|slightly|nearly|almost|virtually|practically|"
    r"conceptually|all\s+but|mainly|in\s+part|more\s+or\s+less|as\s+good\s+as|just\s+about|"
    r"to\s+all\s+intents\s+and\s+purposes|for\s+all\s+practical\s+purposes)"
)
BOUND_WORDS = (
    r"(?:at\s+least|at\s+most|up\s+to|as\s+(?:many|much|few|little|high|low)\s+as|no\s+(?:more|"
    r"fewer|"
    r"less)\s+than)"
)
LOOSE_BOUND_WORDS = (
    r"(?:more\s+than|less\s+than|fewer\s+than|greater\s+than|over|under|above|below|about|around|"
    r"roughly|approximately|approx\.|some|close\s+to|(?:an\s+)?estimated|nearly|almost|"
    r"a\s+(?:maximum|"
    r"minimum)\s+of|only|just)"
)
