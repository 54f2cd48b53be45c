"""Page notes: what a house says of its article: corrections, credits, terms, offers, farewells."""

from dossier.text.patterns import late

_STOP = late(r"[.!?]")
_NAME = r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|of|the|de|van|von|al))*"
_NAMES = rf"{_NAME}(?:(?:,|,? and| &|;) {_NAME})*"
_PIECE = (
    r"(?:article|story|report|post|page|piece|column|headline|caption|item|text|dispatch|interview|"
    r"transcript|photo caption|obituary|review|essay|podcast|episode|blog)"
)
_WORK = (
    r"(?:Writing|Reporting|Editing|(?:Additional|Further) reporting|Produced|Compiled|Translated|"
    r"Translation|Edited|Written|Reported|Photograph(?:y|s)|Illustrations?|Graphics|Words"
    r"|Research|Video"
    r"|Audio|"
    r"With (?:additional )?reporting|With (?:contributions?|files|inputs?|agency inputs|material))"
)

NOTE_LINES = (
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
        rf"(?i:[*(]?(?:an? (?:earlier|previous|older|original)|the (?:original|earlier|first))"
        rf" (?:version|edition) of (?:this|the|our) {_PIECE}\b.{{0,900}})",
    ),
    (
        "correction",
        rf"(?i:[*(]?th(?:is|e) {_PIECE} (?:(?:was|has been|is being|will be) (?:\w+ )?(?:updated"
        rf"|amended"
        rf"|corrected|changed|revised|republished|edited|clarified|supported|funded|produced"
        rf"|translated"
        rf"|made possible|adapted|co-published|originally|first|last)"
        rf"|(?:originally|first) (?:appeared|ran))\b.{{0,600}})",
    ),
    (
        "house line",
        r"(?i:(?:the )?(?:views|opinions)(?: and (?:views|opinions))? (?:expressed|above|here|in "
        r"this)\b"
        r".{0,60}\b(?:author|writer|own|those of|reflect|represent)\b.{0,160})",
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
        r"(?:All|This|The|Except|Republish|Text|Content|Our|Unless|You|Reuse)\b.{0,120}"
        r"\b(?:Creative Commons|CC BY|licen[sc]ed under|free of charge, online or in "
        r"print)\b.{0,120}",
    ),
    ("rights notice", r"Republish (?:our|this)\b.{0,160}"),
    (
        "byline",
        rf"\*?{_WORK} (?:by|from):? {_NAMES}(?: in {_NAME})?"
        rf"(?:[,;] (?:and )?[a-z]+(?: [a-z]+)? by {_NAMES}(?: in {_NAME})?){{0,3}}\.?",
    ),
    ("byline", rf"[\[(]{_WORK} (?:by|from):? [^()\[\]]{{3,200}}[\])]\.?"),
    (
        "byline",
        r"[\[(](?:With [A-Z][^()]{1,60}|[A-Z][A-Z/.& -]{1,20}|"
        r"[A-Z][\w ]{2,20} with [A-Z]\w+(?:,? (?:and )?[A-Z]\w+){0,4})[\])]",
    ),
    (
        "byline",
        r"(?:SOURCE|Source|Sources|Via|Credit|Credits):? (?:the )?[A-Z][\w.&’'-]*(?: "
        r"[A-Z][\w.&’'-]*){0,4}",
    ),
    (
        "byline",
        rf"(?i:by|author|authors|writer|reporter|editor|correspondents?|(?:reported|edited"
        rf"|written|posted"
        rf"|published|updated|reviewed|translated|produced|curated|compiled|story|text|words"
        rf"|words and"
        rf" pictures) by) ?: ?{_NAMES}",
    ),
    ("byline", r"BY [A-Z][A-Z.’' -]+(?:,[A-Z.,’' &-]{2,60})?"),
    (
        "byline",
        r"(?:Von|Par|Por|Di|Av|Af|Door|Texte?|Texto) [A-Z][\w.’'-]+ [A-Z][\w’'-]+(?:,? (?:und|et"
        r"|y|e|och|og|en) [A-Z][\w.’'-]+ [A-Z][\w’'-]+)?",
    ),
    (
        "image credit",
        r"(?:Bild|Fotos?|Imagen|Crédits?(?: photo)?|Grafik|Quelle|Fuente|Kilde|Källa) ?: "
        r"?[^.!?]{2,60}",
    ),
    (
        "press contact",
        rf"{_NAME},? ?(?:[Tt]el|[Pp]hone|[Mm]ob(?:ile)?)?\.?:? ?[+(]?\d[\d ()/-]{{6,20}}",
    ),
    (
        "press contact",
        r"(?:[A-Z][^.!?@]{2,80}\? ?)?(?:Send|E-?mail|Write to|Contact|Reach|Tip"
        r"|Call)\b[^.!?@]{0,60}\S+@\S+\.\w+\.?",
    ),
    (
        "press contact",
        r"About (?:the |The )?[A-Z][\w.&’'-]*(?: (?:[A-Z][\w.&’'-]*|of|the|for|and)){0,6}",
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
        r"|les også|læs også|czytaj też|czytaj także|zobacz też|читайте также|читайте також)\s?:)"
        r" ?.{3,140}",
    ),
    (
        "site chrome",
        r"(?:[\w&’'.-]+(?: [\w&’'.-]+){0,2} ?[|•›»] ?){1,9}[\w&’'.-]+(?: [\w&’'.-]+){0,2}",
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
    ("site chrome", r"(?i:you are here:? .{3,100})"),
    ("site chrome", r"(?:Page |page )?\d{1,3} ?(?:of|/) ?\d{1,3}|-+ ?\d{2} ?-+|[-–—_=*#•~]{3,60}"),
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
        r"(?i:your (?:support|contributions?|donations?|subscription) (?:helps?|allows?|enables?"
        r"|means|"
        r"makes?|funds?|keeps?)\b.{0,300}"
        r"|by (?:signing up|subscribing|registering|continuing|clicking),? you\b.{0,200}"
        r"|comments (?:are (?:closed|moderated|welcome|now closed|turned off|open)|have to be in"
        r"|must be in|on this (?:article|story|page))\b.{0,160}"
        r"|(?:limited[- ]time|special|introductory|exclusive) offer\b.{0,80}"
        r"|(?:we(?:[’']re| are)? )?(?:sorry|apologi[sz]e)\b[,.]? (?:but )?(?:this|the) (?:video"
        r"|content"
        r"|page|player|audio)\b.{0,80}"
        r"|the (?:content|page) (?:you(?: have|[’']ve)? )?(?:requested|are looking for)\b.{0,100}"
        r"|never miss (?:an?|another|out)\b.{0,100}"
        r"|(?:add|set|make|prefer|choose) [^.]{0,40}\bon google\b[^.]{0,30}"
        r"|\(?(?:catch|track|check out|listen to|watch|read|get|see|find|for|follow) (?:all "
        r")?(?:the )?"
        r"(?:latest|live|breaking|best|top|more|business|world|local)\b[^!?]{0,120}\b(?:news"
        r"|updates?|stories"
        r"|headlines|coverage"
        r"|songs|videos|scores?|analysis)\b[^.]{0,100}\.?\)?"
        r"|(?:do|did|are|were|have) you\b[^.!?]{2,80}\? (?:please )?(?:tell us|get in touch|contact"
        r"|send|e-?mail|write|share your|let us|call|message|we)\b.{0,160}"
        r"|(?:got|have|do you have|know|seen|spotted|want|need|looking for|interested in|missed"
        r"|curious)\b"
        r"[^.!?]{2,80}\? (?:call|send|e-?mail|write|contact|message|tell|let us|sign|subscribe"
        r"|join|follow"
        r"|click|get|try|visit|download|we)\b.{0,160}"
        r"|(?:subscribe|sign up|sign in|log in|register) (?:to|for|now|here|with|and|today"
        r"|free)\b.{0,120}"
        r"|(?:get|receive|take|discover|explore|follow|enjoy) [^.]{2,60}\b(?:every (?:morning"
        r"|day|week|evening)"
        r"|delivered|wherever you are|everywhere with you)\b[^.]{0,60}"
        r"|(?:heard|seen|aired|broadcast|featured) on [A-Z][^.!?]{2,40})",
    ),
    ("image credit", rf"[A-Z][\w’'-]+ [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? for (?:the |The )?{_NAME}"),
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

_SIGN = late("@|[.][.][.]|…|ights res|responsib|liab|funding as|would ben|can be|is on")
_ARROWS = "←→▶►▼▲«»‹›"
_CLOSERS = "×✕✖"
_MARKED = 60
_LINK = late(r"\b(?:https?://\S+|[\w-]+(?:\.[\w-]+)+/\S*)$")
_BEFORE_LINK = 100


def is_marked(line: str) -> bool:
    """Whether a short line starts or ends with an arrow or the cross that closes a box."""
    return len(line) <= _MARKED and (
        line[0] in _ARROWS or line[-1] in _ARROWS or line[-1] in _CLOSERS
    )


def is_linked(line: str) -> bool:
    """Whether a few words lead to an address at the end of the line."""
    if "/" not in line:
        return False
    found = _LINK.search(line)
    return (
        found is not None
        and found.start() <= _BEFORE_LINK
        and not _STOP.search(line[: found.start()])
    )


def why_needled(line: str) -> str:
    """The reason of `NEEDLED` that fits the line; or nothing."""
    if not _SIGN.search(line):
        return ""
    for signs, why, whole in NEEDLED:
        if any(sign in line for sign in signs) and whole.fullmatch(line):
            return why
    return ""
