"""Page credits: who wrote, took, paid for or answers for an article, where a page says so."""

_NAME = r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|of|the|de|van|von|al))*"
_NAMES = rf"{_NAME}(?:(?:,|,? and| &|;) {_NAME})*"
_WORK = (
    r"(?:Writing|Reporting|Editing|(?:Additional|Further) reporting|Produced|Compiled|Translated|"
    r"Translation|Edited|Written|Reported|Photograph(?:y|s)|Illustrations?|Graphics|Words"
    r"|Research|Video"
    r"|Audio|"
    r"With (?:additional )?reporting|With (?:contributions?|files|inputs?|agency inputs|material))"
)

CREDIT_LINES = (
    (
        "byline",
        rf"\*?{_WORK} (?:by|from):? (?:the )?{_NAMES}(?: in {_NAME})?"
        rf"(?:[,;] (?:and )?[A-Za-z]+(?: [a-z]+)? by {_NAMES}(?: in {_NAME})?){{0,3}}\.?",
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
        r"(?i:(?:(?:from|by) )?our (?:own )?(?:[\w-]+ ){0,2}(?:correspondents?|reporters?"
        r"|staff)(?: in"
        r" [\w ]{2,30})?|special to (?:the )?[\w ]{3,40}|(?:[\w ]{3,30} )?staff(?: reports?| "
        r"reporters?"
        r"| and agenc(?:y|ies)| writers?)?|agenc(?:y|ies)|(?:news|web|city|sports|foreign|national)"
        r" desk|newsroom|wire reports|news service)",
    ),
    ("byline", rf"From {_NAME} in {_NAME}"),
    (
        "byline",
        r"(?:(?:Interview(?:ed)?|Conversation|Portrait|Recorded|Transcribed|Adapted|Moderated) by"
        rf"|As told to) {_NAMES}\.?(?: (?:It|This(?: \w+)?|The (?:interview|conversation|text)) "
        r"(?:has been|was) (?:\w+ly )?"
        r"(?:edited|condensed|shortened|abridged|translated)[^.]{0,80}\.)?",
    ),
    (
        "byline",
        rf"(?:Exclusive|Analysis|Review|Report|Opinion|Comment|Feature|Special report|Published"
        rf"|Posted) by {_NAMES}(?:, {_NAMES})?",
    ),
    (
        "byline",
        rf"(?:(?i:text|words|story|report|photos?|pictures|photographs|images|video|graphics"
        rf"|illustrations?|"
        rf"sound|camera|editing|production|design|data|research|translation)(?: by|:) "
        rf"{_NAMES}[.,;]? ?){{1,5}}",
    ),
    ("byline", rf"{_NAME} ?[—–|] ?{_NAME}"),
    (
        "byline",
        rf"{_NAME} (?:is|was) (?:our|the [A-Z]\w+[’']s|[A-Z]\w+[’']s) (?:[\w-]+ "
        rf"){{0,4}}(?:correspondent"
        r"|reporter|editor|columnist|writer|critic)\b[^.]{0,60}\.?",
    ),
    (
        "byline",
        rf"{_NAME} (?:writes|reports) (?:about|on) [^.]{{3,80}} for [^.]{{3,60}}\.(?: "
        rf"[^.]{{3,80}}\.)?",
    ),
    (
        "tag list",
        r"#\w+(?:,? #\w+)*|(?:Tagged (?:with|in|as)|Filed Under|Available in|Posted "
        r"in):? [^.!?]{3,200}",
    ),
    ("link", r"[A-Z]\w+: ?@\w+"),
    (
        "sponsor",
        rf"(?:Presented|Paid for|Brought to you|Sponsored|Promoted|Powered|Supported|Funded) by "
        rf"{_NAMES}"
        rf"|(?:In partnership|In association|Together) with {_NAMES}|Partner content from {_NAMES}"
        r"|This is (?:an? )?(?:paid|sponsored|advertising)\b[^.]{0,60}\.?"
        r"|.{0,120}\baffiliate (?:links?|commission)\b.{0,120}"
        r"|.{0,120}\bsolely responsible for (?:the|its) contents?\b.{0,40}",
    ),
    (
        "byline",
        rf"(?i:by|interview|publisher|editor[- ]in[- ]chief|managing editor|author|authors"
        rf"|writer|reporter|editor|correspondents?|(?:reported|edited"
        rf"|written|posted"
        rf"|published|updated|reviewed|translated|produced|curated|compiled|story|text|words"
        rf"|words and"
        rf" pictures) by) ?: ?{_NAMES}(?: \d+)?",
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
    ("image credit", rf"[A-Z][\w’'-]+ [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? for (?:the |The )?{_NAME}"),
)
"""Lines that name people or firms and say nothing else, as expressions."""
