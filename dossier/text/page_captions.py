"""Page captions: lines that end with whose picture it is."""

from dossier.text.patterns import late

_WHO = (
    r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|de|van|von|al|bin|da|del|for|of|the|via))*"
    r"(?: (?:archives?|library|collection|files?|staff))?"
)
_MEDIUM = (
    r"(?i:photo(?:graph)?|image|picture|illustration|video(?: still)?|graphic|map|drawing|credit)s?"
)
_CREDIT = late(
    rf"(?:^|[.,;|)”\"—–-] ?|\s|(?<=\w)(?=[CPI]\w{{4,6}}: ?[A-Z]))(?:"
    rf"\[{_WHO} ?/ ?{_WHO}\]"
    rf"|\((?:AP|File|Handout|Pool|AFP|Reuters|EPA)? ?(?:Photo|Image|Picture)?s? ?/ ?{_WHO}\)"
    rf"|\({_WHO}/{_WHO}(?: via {_WHO})?\)"
    rf"|{_MEDIUM}(?i: credits?| by| courtesy(?: of)?| source)?:? ?{_WHO} ?/ ?{_WHO}"
    rf"|{_MEDIUM} (?i:credits?|by|courtesy of|source):? {_WHO}"
    rf"|{_MEDIUM}: ?{_WHO}(?:/[\w .&’'-]{{2,30}}){{1,3}}|{_MEDIUM}: ?{_WHO}"
    rf"|(?:[A-Z]{{2,6}} )?(?:PHOTO|FOTO|PICTURE|VIDEO|GRAPHIC)S?: ?{_WHO}"
    rf"|(?<=[.!?)] ){_WHO}/[A-Z]{{2,8}}|(?<=[.!?)] )[A-Z]{{2,8}}/{_WHO}"
    rf"|[Pp]hoto(?:s|graph)? by (?:the )?author|{_MEDIUM}: ?{_WHO} (?:on|via|at) {_WHO}"
    rf"|(?:AP|AFP|EPA|File|Handout) Photo ?/ ?{_WHO}|[Cc]redits?: ?{_WHO}|Pic: ?{_WHO}"
    rf"|(?:REUTERS|AFP|EPA|AP|TASS|PTI|ANSA|DPA|Reuters|Getty) ?/ ?{_WHO}(?:/{_WHO})?"
    rf"|{_WHO}/(?:{_WHO} )?(?:AP|AFP|EPA|Reuters|REUTERS|Getty Images|Getty|Shutterstock|Alamy|"
    rf"Anadolu|Xinhua|Bloomberg)(?:(?: via |/){_WHO})?"
    rf"|{_WHO} via (?:AP|AFP|Reuters|REUTERS|Getty Images|EPA)"
    rf"|(?:©|\([cC]\)) ?(?:\d{{4}},? )?{_WHO}(?: ?[,/|–—-] ?{_WHO})?"
    rf"|{_WHO}(?:/{_WHO})?, (?:CC BY[\w .-]*|CC0|Author provided|[Ff]ile [Pp]hoto|[Hh]andout|"
    rf"Public [Dd]omain|Shutterstock|Unsplash|Wikimedia Commons)"
    r")\.?$"
)
_PICTURED = late(r".{10,300}\([^():]{2,40} (?i:photo|picture)\b[^():]{0,40}\)\.?")
_TABLOID = late(r"[A-Z][a-z]+(?:ed|en|ing|ic|ful): (?:\S+ ){4,30}\S*[\w’')]")
"""“Closed: The pier was built in 1884 and had a railway”: a word, a sentence without a stop."""
_LEADS = late(
    r"(?:FILE PHOTO|FILE|(?:File|Archive|Library|Stock) (?:photo|image|picture|pic)|PHOTO"
    r"|Photos?|Image caption|Caption|IN PICTURES"
    r"|Pictured)"
    r" ?[:–—-] ?\S.*|(?:An? )?[Ff]ile (?:photo|picture|image) of .*"
    r"|[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){1,3}, [A-Z][A-Z .&’'-]{2,40}|FILE(?: PHOTO)?"
    r"|(?:Chart|Map|Table|Graphic|Map data|Infographic)s?(?::| ©) ?\S.*"
)
_FIRST = "FfPpICAMTGLS"
_LOUD = 60
_SIGNS = (
    *(
        "/",
        "©",
        "Pic:",
        "hoto:",
        "OTO:",
        "oto:",
        "mage:",
        "icture:",
        "tion:",
        "ideo:",
        "raphic:",
        "raph:",
        "raphs:",
        "(c)",
        "(C)",
        " via ",
        "CC",
        "redit",
        "ourtesy",
        "ource",
        " by ",
        " By ",
        "Author",
    ),
    *(", file", ", File", ", hand", ", Hand", ", Public", ", Shutterstock", ", Unsplash", ", Wiki"),
)
_MOST_WORDS = 60
_REACH = 120


def is_caption(line: str) -> bool:
    """Whether the line is a picture's caption or credit."""
    if line.count(" ") >= _MOST_WORDS:
        return False
    end = line[-_REACH:]
    if any(sign in end for sign in _SIGNS) and _CREDIT.search(end):
        return True
    if _TABLOID.fullmatch(line) or ("(" in end and _PICTURED.fullmatch(line)):
        return True
    return (line[0] in _FIRST or (len(line) <= _LOUD and line.isupper())) and _LEADS.fullmatch(
        line
    ) is not None
