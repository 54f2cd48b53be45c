"""Page buttons: a line made of nothing but the words of buttons, menus and boxes is no prose."""

import re

from dossier.text.patterns import late

_LONGEST = 90
_MOST_WORDS = 8
_STRONG = frozenset(
    "anzeige werbung publicité publicidad reklame annonse annonce annons pubblicità reklama "
    "реклама "
    "facebook twitter x whatsapp telegram linkedin reddit flipboard pinterest instagram messenger "
    "tiktok youtube bluesky threads mastodon vkontakte viber weibo wechat tweet retweet tweets "
    "share shares print save bookmark email e-mail mail link copy gift menu search subscribe "
    "subscribers subscription subscriptions login log-in sign-in signin register donate shop "
    "newsletter newsletters podcast podcasts playlist download transcript embed gallery slideshow "
    "advertisement advertisements advertising advert adverts ad ads sponsored sponsor premium "
    "breaking exclusive loading accept decline cancel close continue next previous prev older "
    "newer "
    "back top home live summary topics tags tag comments comment recommended suggested related "
    "trending toggle caption enlarge expand collapse fullscreen mute unmute play pause listen "
    "watch "
    "video audio photo photos explainer opinion analysis editorial editorials columnists feature "
    "press release e-paper epaper schedules privacy cookies cookie preferences author authors "
    "partners poll vote view views results contact alerts notifications rss feedback reprints "
    "permissions weather crossword quiz games jobs obituaries classifieds sections section "
    "promoted load rate abc quick read-more add latest page disclaimer disclosure credits credit "
    "editions edition archive reply likes topic "
    "event events channel channels like follow app android ios google play store remove copied "
    "sharing translate".split()
)
_GLUE = frozenset(
    "a an the this our my your and or of on to in via for by with more all read see show hide "
    "image waiting response load less small medium large time continues below after scroll as it "
    "us now here up down out key "
    "daily weekly morning evening coverage ended end updates only from get go add post also by "
    "are you what "
    "statement article story page content full screen size text font about at is was today’s "
    "today's site skip main not log sign in free new news online choices options manage messages "
    "message".split()
)
_MOST_LABEL = 7
_LISTED = frozenset(
    "interesting read stories story articles headlines news links categories videos video posts "
    "reads read coverage "
    "reports archive archives blog blogs features columns web topics photos galleries missed picks "
    "content pages editorials day it internet reading others people".split()
)
_CHOSEN = frozenset(
    "related recommended popular trending latest most more top featured similar suggested hot "
    "other "
    "promoted around also further next missed archive picks viewed shared commented case "
    "like might others".split()
)
_WHEN = frozenset(
    "today week weekend month year yesterday tonight moment section series issue edition "
    "newsroom desk website podcast part".split()
)
_MORE = late(
    r"(?:elsewhere|coming up|coming soon"
    r"|(?:our|reader|readers[’']|staff|critics?[’']s?) (?:picks?|polls?|choices?)"
    r"|(?:on|from|in) (?:the|our) (?:\w+ )?(?:podcast|archives?|pages|magazine|blog|newsroom)"
    r"|part \w+ of (?:the|our|this) series|(?:\w+ )?things to (?:read|watch|do)(?: this \w+)?"
    r"|missed (?:it|this)|in case you missed (?:it|this)"
    r"|interactive|shop|most \w+ (?:in|on|from) [\w’' ]{2,30}|the [\w’' ]{2,30} podcast"
    r"|from our (?:partners|sponsors?)|sponsored|promoted)",
    re.IGNORECASE,
)
_ORDERS = frozenset(
    "jump go click tap swipe scroll open save read explore watch report allow refresh get continue "
    "see view show hide share print copy follow listen download send add skip turn enable enter "
    "choose select check find discover browse visit join sign log subscribe register back return "
    "expand enlarge close play load try start buy shop book rate review write ask submit post "
    "switch change edit update manage translate".split()
)
_OBJECTS = frozenset(
    "comments comment homepage photo photos picture image gallery article articles ad ads account "
    "access topics updates update notifications app page pages site link links video videos "
    "newsletter newsletters profile settings clipboard enlarge expand above below browser menu "
    "search archive podcast audio slideshow feed alerts desktop mobile device tickets subscription "
    "options issue edition".split()
)
_ENDS = (
    "for later",
    "see more",
    "read more",
    "full article",
    "full story",
    "full report",
    "report pdf",
)
_MOST_ORDERED = 10
_ARTICLES = frozenset(("a", "an", "the"))
_WORD = late(r"[^\W_]+(?:[-’'][^\W_]+)*")
_MARKS = late(r"[.!;“”\"%$€£]|\d{2}")


def _words(line: str) -> list[str]:
    """The words of a line that is short enough to be a label, folded; else none."""
    return [] if len(line) > _LONGEST else [word.casefold() for word in _WORD.findall(line)]


def is_button(line: str) -> bool:
    """Whether the line has a button's word and no other than such words: “Share this article”."""
    words = _words(line)
    if (
        not words
        or words[0] in _ARTICLES
        or len(words) > _MOST_WORDS
        or _MARKS.search(line.replace("...", ""))
    ):
        return False
    return any(word in _STRONG for word in words) and all(
        word in _STRONG or word in _GLUE or word.isdigit() for word in words
    )


def is_order(line: str) -> bool:
    """Whether a short line without a stop tells to do something on the page: “Jump to comments”."""
    words = _words(line)
    if not 1 < len(words) <= _MOST_ORDERED or words[0] not in _ORDERS or line[-1] in '.,:;”"':
        return False
    ends = " ".join(words[-2:])
    return ends in _ENDS or any(word in _OBJECTS for word in words[1:])


def is_label(line: str) -> bool:
    """Whether the line heads a list of other articles: “More stories like this”."""
    bare = line.rstrip(".…: ")
    words = _words(bare)
    if not 1 < len(words) <= _MOST_LABEL or _MARKS.search(bare) or line[-1] in ",?":
        return False
    return (
        any(word in _LISTED for word in words)
        and any(word in _CHOSEN for word in words)
        and all(word in _LISTED or word in _CHOSEN or word in _GLUE for word in words)
    )


def heads_more(label: str) -> bool:
    """Whether words before a colon and a headline promise more to read: “Also in this section”."""
    if _MORE.fullmatch(label):
        return True
    words = _words(label)
    if not 1 < len(words) <= _MOST_LABEL or not label[0].isupper() or _MARKS.search(label):
        return False
    known = _LISTED | _CHOSEN | _GLUE | _WHEN
    return any(word in _CHOSEN for word in words) and all(word in known for word in words)
