"""Page notes: what a house says of its article: corrections, credits, terms, offers, farewells."""

from dossier.text.patterns import late

_NAME = r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|of|the|de|van|von|al))*"
_PIECE = (
    r"(?:article|story|report|post|page|piece|column|headline|caption|item|text|dispatch|interview|"
    r"transcript|photo caption|obituary|review|essay|podcast|episode|blog)"
)

NOTE_LINES = (
    ("house line", r"(?:Eds|EDS|Editors)\.?: .{3,300}"),
    (
        "house line",
        r"(?:Nothing in this|This (?:note|article|report|page|newsletter)|The information)\b"
        r"[^.]{0,160}\b(?:investment|financial|legal|medical|tax) advice\b.{0,300}",
    ),
    (
        "correction",
        r"(?i:(?:editor[’']s note|editors[’'] note|disclaimer|disclosure"
        r"|publisher[’']s note|note to readers|corrects)"
        r"(?: \([^)]{3,40}\)| (?:appended|added),? .{0,30}|,? \w+\.? \d{1,2}(?:, \d{4})?)?"
        r" ?[:–—-] ?.{3,900})",
    ),
    (
        "correction",
        rf"(?i:[*(]?(?:corrections?|clarifications?|updates?|erratum)\b.{{0,40}}[:–—-] .{{0,200}}"
        rf"\b(?:this|the|our) {_PIECE}\b.{{0,600}})",
    ),
    (
        "correction",
        rf"(?i:(?:[*(]?a correction was (?:made|added|appended)\b[^“”\"]{{0,40}}: )?"
        rf"[*(]?(?:an? (?:earlier|previous|older|original)|the (?:original|earlier|first))"
        rf" (?:version|edition) of (?:this|the|our) {_PIECE}\b.{{0,900}})",
    ),
    (
        "correction",
        rf"(?i:[*(]?(?:this {_PIECE}|the (?:article|story)) (?:(?:was|has been|is being|will be) "
        rf"(?:\w+ )?(?:updated"
        rf"|amended"
        rf"|corrected|changed|revised|republished|edited|clarified|supported|funded|produced"
        rf"|translated"
        rf"|made possible|adapted|co-published|originally|first|last)"
        rf"|(?:originally|first) (?:appeared|ran))\b.{{0,600}})",
    ),
    (
        "house line",
        r"(?i:(?:[^.!?“\"]{3,120}\. )?(?:the )?(?:views|opinions)(?: and (?:views"
        r"|opinions))? (?:expressed|above|here|in "
        r"this)\b"
        r".{0,60}\b(?:author|writer|own|those of|reflect|represent)\b.{0,160})",
    ),
    (
        "house line",
        r"[^.!?]{0,60}\b(?:reporting|coverage|journalism|series|project|podcast)\b[^.!?]{0,60} "
        r"(?:is|was) made possible\b.{0,120}|Published in the print edition\b.{0,120}"
        r"|(?:Support|Funding) for this (?:project|story|series|reporting|article|work)\b.{0,160}",
    ),
    ("house line", r"To the (?:fullest )?extent permitted by (?:the )?law\b.{0,200}"),
    (
        "house line",
        r"(?:Data|Market data|Quotes|Prices|Weather) (?:provided|supplied|delayed)\b.{0,80}",
    ),
    (
        "house line",
        r"[*(]?(?:Key points|This (?:summary|audio|text)|Summary|AI|Audio|The summary)\b.{0,60}"
        r"\b(?:generated|summari[sz]ed|written|produced|created) (?:by|with|using)\b.{0,80}",
    ),
    ("house line", r"\(?Except for the headline\b.{0,200}"),
    (
        "rights notice",
        r"(?:All|This|The|Contains|Except|Republish|Text|Content|Our|Unless|You|Reuse)\b.{0,120}"
        r"\b(?:Creative Commons|CC BY|licen[sc]ed under|free of charge, online or in "
        r"print)\b.{0,120}",
    ),
    ("rights notice", r"Republish (?:our|this)\b.{0,160}"),
    (
        "house line",
        r"(?i:(?:content |trigger )?warning: .{0,40}\b(?:article|story|page|video|readers"
        r"|viewers)\b.{0,160}"
        r"|a version of this (?:article|story)\b.{0,200}"
        r"|(?:any )?(?:reproduction|republication|redistribution|copying|unauthori[sz]ed "
        r"use)\b[^,]{0,80}"
        r"\b(?:permission|permitted|prohibited|forbidden|consent)\b[^,]{0,40}"
        r"|no part of this (?:article|publication|page|site|content)\b.{0,120}"
        r"|.{2,40} is (?:a member of|regulated by|certified by) (?:the )?(?:\w+ )?press\b.{0,80}"
        r"|if you (?:or (?:someone|anyone) you know|have been affected|need (?:help"
        r"|support))\b.{0,160}"
        r"|this is a (?:breaking|developing)(?: news)? (?:story|event)\b.{0,120}"
        r"|(?:breaking|developing) story|more (?:to follow|follows|soon)\.?"
        r"|(?:an error (?:has )?occurred|something went wrong)[.,] .{0,80}"
        r"|(?:this|these) (?:article|story|content|page|stories)s? (?:is|are) (?:only )?(?:for"
        r"|available"
        r"(?: only)? to|exclusive to|reserved for) .{0,60}"
        r"|you(?:[’']ve| have) (?:reached|read|used|got)\b.{0,60}\b(?:free|limit|articles"
        r"|stories)\b.{0,60})",
    ),
    (
        "site chrome",
        r"(?i:click here\b.{0,120}|ads? by [\w ]{2,30}|(?:terms and conditions|t&cs) apply\.?"
        r"|(?:please )?keep (?:your )?comments\b.{0,60}|we welcome your comments\b.{0,60}"
        r"|[\d.,]+k? (?:shares?|repl(?:y|ies)|views?|comments?|likes?|reads?|followers?|votes?"
        r"|reactions?)"
        r"|(?:continued|see|turn|jump)\b.{0,20}\bpages? [a-z]?\d+|(?:vol|no|issue)\. ?\d+(?:, "
        r"no\. ?\d+)?"
        r"|(?:unlimited|full|digital) (?:digital )?access\b[^.]{0,80}"
        r"|(?:already|not|new|need|want|forgot|lost)\b[^.!?]{2,40}\? (?:sign|log|join|register"
        r"|subscribe|create|call|click|contact|reset|get|try|read)\b.{0,60}"
        r"|what do you think\? .{0,80}|have your say\b[^.]{0,40}"
        r"|our (?:daily|weekly|morning|evening|free) (?:e-?mail|newsletter|app"
        r"|podcast)\b.{0,100}\byou\b"
        r".{0,60}|for subscriptions,? call\b.{0,40}|be the first to (?:comment|know|share)"
        r"|turn on (?:desktop )?notifications\b.{0,80}|we value your privacy"
        r"|why (?:am i|are you) seeing th(?:is|ese) ads?\?"
        r"|(?:save the date|upcoming|what[’']s on|notes (?:for|to) editors): ?.{0,100})",
    ),
    (
        "site chrome",
        r"(?:(?i:watch|listen|read|read more|also read|see also|explained|explainer|opinion"
        r"|analysis"
        r"|in pictures|interactive|graphic|podcast|video|photos?|related|exclusive|live|timeline"
        r"|factbox|recommended|don[’']t miss|more|data|quiz|newsletter)\s?[|»>]"
        r"|(?i:watch|listen|read|read more|read also|also read|see also|related|don[’']t miss|more"
        r"|recommended|next|previous|up next|video|photos|(?:photo )?gallery|lire aussi|à lire "
        r"aussi|lesen sie auch|mehr zum thema"
        r"|lees ook|lea también|lee también|leia também|leia mais|leggi anche|läs också|läs mer"
        r"|les også|læs også|czytaj też|czytaj także|zobacz też|читайте также|читайте також"
        r"|(?:follow )?live(?: updates| blog)?|in pictures|quiz|podcast|newsletter)\s?:)"
        r" ?.{3,140}",
    ),
    (
        "site chrome",
        r"(?:[\w&’'.-]+(?: [\w&’'.-]+){0,2} ?[|•·∙›»>/] ?){1,9}[\w&’'.-]+(?: [\w&’'.-]+){0,2}",
    ),
    (
        "site chrome",
        r"[$€£]?\d{1,3}(?:[.,]\d{1,3})*[kKmM%]?|[^.!?]{3,90}\(\d{1,2}:\d\d\)"
        r"|(?:\S+ ){1,4}[+-]\d+[.,]\d+ ?%(?: .{0,90}[+-]\d+[.,]\d+ ?%)?|(?:Columns?|Volume"
        r"|Vol\.?|Section"
        r"|Issue) \d+\b[^.!?]{0,80}"
        r"|[^.!?]{3,120}\((?:PDF|DOCX?|XLSX?|JPE?G|PNG|ZIP|MP[34]|CSV|EPUB)\b[^()]{0,20}\)",
    ),
    (
        "site chrome",
        r"(?:ALSO|MORE|NEW|LATEST|Also|More|New) (?i:on|from|in) [A-Z][^.:]{1,40}: .{3,140}",
    ),
    (
        "site chrome",
        r"(?:Audio|Video|Podcast) ?[:|–-] ?(?:listen|watch|play|Listen|Watch"
        r"|Play)\b[^.]{0,80}",
    ),
    (
        "site chrome",
        r"(?:Get|Receive|Have|Enjoy|Read|Try) (?:the|our|your|all|an?|more|[A-Z]\w+[’']s?) "
        r"[^.!?“”\"]{3,80} "
        r"(?i:(?:every|each) (?:\w+day|morning|evening|week|weekend|month|day)s?)"
        r"(?: ?[:,–—-] ?[A-Z][^.!?]{2,40})?"
        r"|[A-Z][^.!?“”\"]{3,80},? (?i:(?:straight )?(?:in|to|into) your (?:inbox|mailbox|phone))\b"
        r"[^.!?]{0,40}",
    ),
    ("site chrome", r"(?i:you are here:? .{3,100})"),
    (
        "site chrome",
        r"(?i:(?:page|slide|image|photo|picture|part) )?\d{1,3} ?(?:of|/) ?\d{1,3}"
        r"|-+ ?\d{2} ?-+|[-–—_=*#•~]{3,60}|[^\w\s“”\"]{1,3}",
    ),
    (
        "site chrome",
        r"(?i:(?:was this \w+ (?:helpful|useful|interesting)|(?:like|love|enjoy|enjoyed|liked"
        r"|enjoying)"
        r" (?:this|what you[’']re reading)(?: \w+)?)\?.{0,100})",
    ),
    (
        "site chrome",
        r"(?i:that[’']s (?:all|it) (?:from us|from me|for (?:now|today|tonight))\b.{0,120}"
        r"|(?:that[’']s all[^.!?]{0,40}\. )?thank(?:s| you) for (?:following|reading|joining"
        r"|watching"
        r"|listening)(?: (?:this|our|along|us|the (?:live )?blog)\b[^,]{0,60})?[.!]?"
        r"|(?:we[’']re|we are)? ?(?:now )?(?:closing|pausing|wrapping up) (?:this|our) (?:live )?"
        r"(?:blog|coverage|page).{0,100})",
    ),
    (
        "site chrome",
        r"(?i:comments (?:are (?:closed|moderated|welcome|now closed|turned off|open)|have to be in"
        r"|must be in|on this (?:article|story|page))\b.{0,160}"
        r"|(?:limited[- ]time|special|introductory|exclusive) offer\b.{0,80}"
        r"|(?:add|set|make|prefer|choose) [^.]{0,40}\bon google\b[^.]{0,30}"
        r"|\(?catch all the [^!?]{0,80}\b(?:news|updates)\b[^.]{0,100}\.?\)?"
        r"|(?:heard|seen|aired|broadcast|featured) on [A-Z][^.!?]{2,40})",
    ),
)
"""Lines that a house prints about its own article, as expressions."""

NEEDLED = (
    (
        ("...", "…"),
        "truncated teaser",
        late(
            r".{0,300}(?:\.\.\.|…) (?:\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d\d-\d\d(?:T\S+)?), "
            r".{1,60}"
        ),
    ),
    (
        ("ights reserved",),
        "rights notice",
        late(r".{0,80}\b[Aa]ll rights reserved\b.{0,300}"),
    ),
    (
        ("opyright",),
        "rights notice",
        late(r"[^“”\"]{2,80}\b[Cc]opyright (?:©|\d{4}).{0,200}"),
    ),
    (("@",), "press contact", late(r"[^.!?@]{0,60}\b\S+@\S+\.\w+")),
    (
        ("responsib", "liab"),
        "house line",
        late(
            r".{2,80} (?:(?:is|are) not (?:responsible|liable)|(?:does|do|can) ?not (?:accept|take"
            r"|be held)(?: any)? (?:responsibility|liability|responsible|liable)"
            r"|accepts? no (?:responsibility|liability)) for\b.{0,80}"
            r"\b(?:external (?:sites|websites|links)|loss arising|decisions based"
            r"|this (?:page|report|article|site|website|information))\b.{0,80}"
        ),
    ),
    (
        ("funding as", "would benefit"),
        "house line",
        late(
            r".{2,80} provides? funding as an? (?:\w+ )?(?:partner|member)\b.{0,80}"
            r"|.{2,300} would benefit from this article\b.{0,200}"
        ),
    ),
    (
        ("can be", "is on"),
        "press contact",
        late(
            r"[^.!?@]{2,80} (?:can be (?:reached|contacted|e-?mailed|followed)|is on)\b"
            r"[^!?]{0,60}(?:@|\d{3}).{0,40}"
        ),
    ),
)
"""What such a line has to hold, why it is no article, and the whole line."""

_SIGN = late("@|opyright|[.][.][.]|…|ights res|responsib|liab|funding as|would ben|can be|is on")


def why_needled(line: str) -> str:
    """The reason of `NEEDLED` that fits the line; or nothing."""
    if not _SIGN.search(line):
        return ""
    for signs, why, whole in NEEDLED:
        if any(sign in line for sign in signs) and whole.fullmatch(line):
            return why
    return ""
