"""Page words: lines a page prints around every article, by what they are, and labels of lists."""

from dossier.text.page_credits import CREDIT_LINES
from dossier.text.page_notes import NOTE_LINES

_NAME = r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|of|the|de|van|von|al))*"
_PRODUCT = (
    r"(?:newsletters?|emails?|briefings?|alerts?|app|podcasts?|channel|journalism|stories|news)"
)
INVITED = (
    r"(?:[^.]{0,120}|.{0,100}\b(?:you|your|our|us|me|here|now|free)\b.{0,60}|.{0,80}@\w+\.?|"
    r"(?: [\w-]+){0,3}\.)"
)
"""What follows “Subscribe”, “Read more”: no sentence, or one that speaks to the reader."""

PAGE_LINES = (
    (
        "site chrome",
        rf"(?i:(?:get|receive) (?:the|our|your|all|latest|more)\b.{{0,80}}\b(?:inbox"
        rf"|email|phone|{_PRODUCT})\.?"
        rf"|(?:sign up|subscribe|register)\b{INVITED}|stay (?:informed|up to date"
        rf"|connected)\b.{{0,40}}"
        rf"|support (?:our|independent|quality) (?:work|journalism|reporting)\b.{{0,40}}"
        r"|(?:become|already) an? (?:member|subscriber)\b.{0,40}|donate(?: now| today)?"
        r"|enter your e-?mail(?: address)?|breaking news alerts?|newsletters?"
        r"|cookie (?:settings|policy)"
        r"|we use cookies (?:to|and|on|for|so|in)\b.{0,120}|(?:terms (?:of use|and conditions|of "
        r"service)"
        r"|privacy (?:policy|notice))"
        r"(?:(?: and|,| \||/) ?[\w ]{3,30})?|my account|(?:leave|post|add) a comment|have your say"
        r"|join the (?:conversation|discussion)|report an? (?:correction|error|typo)|back to top"
        r"|(?:next|previous) (?:article|story|post)|copy link|share|print|save|listen|advertisement"
        r"|sponsored(?: content| by.{1,40})?|paid content|partner content"
        r"|(?:order )?reprints(?: and permissions)?|(?:font|text) size\b.{0,20}|download as "
        r"(?:pdf|a pdf)"
        r"|(?:view|see|open|photo|picture|image) (?:the )?gallery|play video|loading(?:\.\.\.|…)?"
        r"|(?:story|article) continues(?: (?:below|after)\b.{0,40})?|skip (?:past|to|the"
        r"|advert)\b.{0,50}"
        r"|listen to (?:this|the) (?:article|story)\b.{0,30}"
        r"|\d{1,2}[ -]min(?:ute)?s? read|\d+ comments?"
        r"|read the full (?:story|article|report|text) here"
        r"|(?:please )?contact us for subscription options"
        r"|do you have (?:a|any) (?:story|tip|information)s?\b.{0,100}"
        r"|this (?:article|story) (?:is more than \d+ \w+ old|was (?:first"
        r"|originally) (?:published|printed)"
        r"\b.{0,80}|(?:first|originally) appeared\b.{0,80}))",
    ),
    ("site chrome", r"(?:Home|Start) (?:[>/»|] ?[\w &’'-]{2,40} ?){1,4}"),
    ("site chrome", r"(?:[-–—] ?)?(?i:ends|end)(?: ?[-–—])?|#{2,5}|\*{3,5}|_{2,10}"),
    (
        "site chrome",
        r"(?:Watch|Listen|Read more|Also read|See also|In pictures)(?:: ?[^.]{0,100})?",
    ),
    ("site chrome", r"[A-Z][A-Z ]{2,30}(?<=ADVERTISEMENT)"),
    ("house line", r"Our Standards: .{3,80}"),
    (
        "house line",
        rf"{_NAME} (?:Agency )?website contains only a portion of\b.{{0,300}}",
    ),
    (
        "press contact",
        r"(?i:(?:for (?:media|press|further|more) (?:inquiries|enquiries|information|queries)"
        r"|(?:media|press|investor) (?:contacts?|inquiries|enquiries|office)"
        r"|contact the (?:author|writer))"
        r"(?:,? (?:please )?contact|:| please).{0,160}"
        r"|(?:write to|e-?mail|contact) [^.!?]{2,60} (?:at|on) \S+@\S+)",
    ),
    (
        "image credit",
        rf"(?:Image (?:source|caption|copyright)(?:, .{{1,60}})?|Getty Images|Reuters|AFP|EPA)"
        rf"|\((?:AP |AFP |Reuters |File )?(?:Photo|Picture|Image)s? (?:by|"
        rf"courtesy of) {_NAME}.{{0,60}}\)",
    ),
    (
        "byline",
        rf"(?:{_NAME} reported from .{{2,60}}?\. )?(?:The )?Associated Press "
        r"(?:writers?|journalists?|reporters?) .{3,160} contributed"
        r"(?: to this (?:report|story))?\.",
    ),
    (
        "byline",
        rf"{_NAME} is (?:an? |the )?(?:[\w-]+ ){{0,3}}(?:staff writer|reporter|correspondent|"
        rf"contributing editor|columnist)(?: (?:at|for|with|in|of|covering|based) .{{2,60}})?\.?",
    ),
    ("byline", rf"{_NAME}, [\w ]{{0,30}}(?:correspondent|reporter|editor|staff writer)"),
    ("byline", r"@\w{2,30}"),
    (
        "byline",
        rf"{_NAME} (?:covers|writes about|reports on) [^.]{{3,80}}"
        r"\. (?:Reach|Follow|E-?mail) .{3,80}",
    ),
    (
        "time stamp",
        r"\d{1,2}[./]\d{1,2}[./]\d{4} ?[-–|] ?(?:Last )?Updated? ?:? ?\d{1,2}[./]\d{1,2}[./]\d{4}",
    ),
    ("link", r"(?i:doi):? ?10\.\S+"),
    ("byline", r"(?:[Ww]ith|[Aa]dditional) reporting (?:by|from) .{3,80}"),
    (
        "byline",
        r"[A-Z][\w.’'-]+ [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?,? (?:[A-Z][a-z]+ )?(?:[a-z]+ ){0,2}"
        r"(?:correspondent|reporter|editor)",
    ),
    (
        "byline",
        r"\(?Reporting by [^.;]{3,80}; ?(?:[Ww]riting|[Ee]diting) by [^.]{3,160}\)?",
    ),
    (
        "site chrome",
        r"\(?(?i:this (?:story|article) (?:has (?:not )?been|is) [^.]{0,40}(?:edited"
        r"|auto-generated|published|"
        r"syndicated|translated)\b.{0,160})",
    ),
    (
        "rights notice",
        r"(?:Translation of an original|This is an? (?:\w+ )?translation of)\b.{0,200}",
    ),
    ("byline", rf"(?:Translated|Compiled|Edited|Produced) by {_NAME}"),
    (
        "time stamp",
        r"(?:Last modified|Last updated|First published|Updated|Published|Posted)"
        r"(?: on| at)?:? [^.!?]{0,20}\d(?:[^.!?]|\.(?!$)){0,40}",
    ),
    *CREDIT_LINES,
    *NOTE_LINES,
)
"""Lines that stand whole on their own, as expressions; most say of themselves what they are."""

LIST_LABEL = (
    r"(?i:(?:related|similar|recommended)(?: (?:articles?|stories|topics|content|news|posts"
    r"|links|work|publications|research|"
    r"coverage|reading))?|(?:most|more) (?:read|popular|viewed|shared|commented"
    r"|on this(?: \w+){0,2}|"
    r"(?:from|in|about) [\w’' ]{2,30}|stories|news)|you (?:may"
    r"|might) (?:also )?(?:like|be interested in)"
    r"|recommended for you|trending(?: now| on [\w ]{2,20})?|also (?:read|on [\w ]{2,20})"
    r"|read (?:more|next|also)"
    r"|top stories|latest (?:news|stories|headlines)|editor[’']?s[’']? (?:picks?|choice)"
    r"|elsewhere on [\w ]{2,30}|don[’']t miss|in this (?:section|series)"
    r"|more (?:about|on|from|in)|in this (?:article|story)|popular(?: now)?|what to read next"
    r"|suggested(?: for you)?|further reading|keep reading|up "
    r"next"
    r"|recommended from [\w ]{2,30}|(?:upcoming )?events|see also|(?:read"
    r"|see) more on [\w ]{2,40}|our coverage of [\w ]{2,30}|today in [\w ]{2,30}"
    r"|(?:related|useful|external) links|from our partners|explore more(?: [\w ]{2,20})?"
    r"|promoted stories"
    r"|lire aussi|à lire aussi|sur le même sujet|lesen sie auch|mehr zum thema|lees ook|meer over"
    r"|le[ae] también|lee también|leia (?:também|mais)|leggi anche|läs (?:också|mer|även)|les også"
    r"|læs også|czytaj (?:też|także|więcej)|zobacz (?:też|także)|читайте также|читайте також"
    r"|ilgili haberler"
    r"):?"
)
"""A line over a list of other articles' headlines."""
LONGEST_HEADLINE = 20
"""Words that a headline in such a list may have."""
