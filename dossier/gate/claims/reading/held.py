"""Held: what a sentence gives as somebody's charge, view, hearsay or forecast, and by which words.

Whoever reads such a sentence knows what somebody holds, and not that it is so.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from dossier.text.patterns import late


class Kind(Enum):
    """How it is held: as so, or as what is to come."""

    VIEW = "view"
    FORECAST = "forecast"


@dataclass(frozen=True, slots=True)
class Held:
    """The words by which something is held, and what is."""

    by: str
    what: str
    kind: Kind = Kind.VIEW


_WORD = late(r"[a-z]{3,}")
_SIGN = 4
_WHAT = r"(?P<what>[^.;:]{3,200})"
_CLAUSE = r"(?:\s[^,.;:“”\"]{2,60}?)?\sthat[,]?\s"
_ADVERB = r"(?:(?:\w+ly|also|now|still|quite|very|more|all|far|less|not)\s){0,2}"
_CHARGES = (
    r"(?:accusation|allegation|assertion|attack|charge|claim|complaint|contention|criticism|gibe|"
    r"grievance|hint|innuendo|insinuation|jibe|reproach|rumou?r|slur|smear|sneer|suspicion|taunt|whisper)s?"
)
_VIEWS = (
    r"(?:argument|assumption|belief|conjecture|conviction|conspiracy\stheory|delusion|doctrine|"
    r"expectation|fantasy|fear|guess|hope|hunch|hypothesis|idea|illusion|impression|"
    r"insistence|intuition|legend|mantra|misconception|misgiving|myth|narrative|notion|"
    r"objection|opinion|perception|prejudice|premise|presumption|pretence|pretense|proposition|"
    r"slogan|speculation|suggestion|superstition|supposition|surmise|theory|thesis|"
    r"theories|hypotheses|view|worry|worries|concern|prediction|prophecy|prophecies)s?"
)
"""Nouns whose “that” has nothing settled; fact, news, finding and proof are not among them."""
_OPINION = (
    r"(?:view|opinion|account|eyes|words|estimation|telling|judge?ment|reckoning|reading|version|mind|"
    r"analysis|estimate|assessment|interpretation|calculations?|belief|submission|recollection|"
    r"description|terms)"
)
_SURE = (
    r"(?:adamant|afraid|alarmed|certain|concerned|confident|convinced|doubtful|fearful|hopeful|"
    r"insistent|optimistic|persuaded|pessimistic|positive|sceptical|skeptical|sure|worried)"
)
_AS = (
    r"(?:brand|character[iz]s|condemn|decr[iy]|denounc|depict|derid|describ|dismiss|hail|label|laud|"
    r"paint|perceiv|portray|prais|present|regard|reject|represent|see|saw|tout|view)(?:s|es|e|d|ed|ing|ied|n)?"
)
_CALL = r"(?:brand|call|deem|dub|label|styl|term)(?:s|es|e|d|ed|ing)?"
_THINK = r"(?:consider(?:s|ed)?|deem(?:s|ed)?|thinks?|thought|believes?|believed|reckon(?:s|ed)?)"
_BLAME = (
    r"(?:blam|charg|criticis|criticiz|denounc|condemn|attack|reproach|fault|berat|chid|castigat|"
    r"rebuk|reprimand|censur|lambast|pilloried|slam|chastis)(?:s|es|e|d|ed|med|ing)?"
)
_FORECAST = (
    r"(?:anticipat|envisag|expect|forecast|foresee|foresaw|predict|project|prophes)"
    r"(?:s|es|e|d|ed|ing|ies|ied)?"
)
_SAYING = (
    r"(?:saying|adding|claiming|arguing|insisting|stating|alleging|complaining|suggesting|contending|"
    r"maintaining|stressing|asserting|charging|declaring|protesting|countering|reasoning)"
)
_NAMING = late(_CALL)
_NEXT_DEED = late(r",?\sand\s(?:then\s|later\s)?[a-z]{2,}ed\s")
"""“called her rude and boycotted the debate”: that he did so is nothing held."""
_OF_A_GROUP = late(
    r"(?<![\w-])(?P<who>(?:among|of|by|from|with|for|to|and|than)\s(?:\w+\s)?(?:those|people|voters|\w+s))\s"
    r"(?:who\s(?:describe|call|label|regard|see|consider)|(?:describ|call|labell?|regard|see|consider)ing)"
    r"\sthemselves\s(?:as\s)?"
)
"""“among those describing themselves as liberal”: of whom something is true."""


class _Form(NamedTuple):
    """An expression, and the beginnings of words of which a sentence that it fits has one."""

    signs: frozenset[str]
    pattern: re.Pattern[str]


def _form(words: str, expression: str) -> _Form:
    """The form of an expression that needs one of `words`, alternatives as in an expression."""
    return _Form(frozenset(word[:_SIGN] for word in _WORD.findall(words)), late(expression))


_VIEW_FORMS = (
    _form(
        _CHARGES + _VIEWS,
        rf"(?<![\w-])(?i:{_CHARGES}|{_VIEWS}){_CLAUSE}{_WHAT}",
    ),
    _form(
        _SURE,
        rf"(?<![\w-])(?:is|are|was|were|been|be|seem(?:s|ed)|remain(?:s|ed)|felt)\s{_ADVERB}{_SURE}\s(?!to\s)"
        rf"(?:that\s)?{_WHAT}",
    ),
    _form(
        _OPINION,
        rf"(?:[Ii]n|[Bb]y|[Oo]n|[Tt]o(?!\s(?:change|make|lose|speak|give|express|form|share|hear|voice)\s))\s"
        rf"(?:[\w.’'-]+\s){{0,5}}?(?:\w+[’']s?|his|her|their|its)\s(?:own\s)?"
        rf"{_OPINION},?\s{_WHAT}",
    ),
    _form(
        _OPINION,
        rf"(?:[Ii]n|[Tt]o)\sthe\s(?:\w+\s)?{_OPINION}\sof\s[^,.;:]{{2,60}},\s{_WHAT}",
    ),
    _form(
        _OPINION,
        rf"(?P<what>[^.;:“”]{{3,160}}?[”\"]?),?\s(?:[–—-]\s)?in\s(?:the\s{_OPINION}\sof\s|(?:[\w.-]+\s){{0,3}}?"
        rf"(?:\w+[’']s?|his|her|their)\s(?:own\s)?{_OPINION}(?!\w))",
    ),
    _form(
        _SAYING,
        rf"(?<=,\s){_SAYING}\s(?:that\s)?{_WHAT}",
    ),
    _form(
        "saying",
        rf"(?<![\w-])(?:quoted|reported|cited|on\srecord)\sas\ssaying\s(?:that\s)?{_WHAT}",
    ),
    _form(
        "say argue claim contend insist maintain submit testify allege assert tell hear told",
        rf"(?<![\w-])(?:will|would|shall|[’']ll|(?:is|are|was|were|due|set|expected|plan\w*|intend\w*|prepar\w+|want\w*|"
        rf"hop\w+)\sto)\s{_ADVERB}(?:say|argue|claim|contend|insist|maintain|submit|testify|allege|assert|hear|"
        rf"be\stold|tell\s[^,.;:]{{2,40}}?)\sthat\s{_WHAT}",
    ),
    _form(
        "heard made make let has have had like",
        rf"(?<![\w-])(?:heard|(?:made|makes)\s(?:it\s)?(?:clear|plain|known)|let\sit\sbe\sknown|(?:has|have|had)"
        rf"\sit|makes?\sout|made\sout|likes?\sto\ssay|liked\sto\ssay)\sthat\s{_WHAT}",
    ),
    _form(
        _AS,
        rf"(?<![\w-]){_AS}\s(?P<what>(?!by\s)[^.;:]{{2,80}}?\sas\s[^.;:]{{2,120}})",
    ),
    _form(
        _CALL,
        rf"(?<![\w-]){_CALL}\s(?!(?:by|on|off|for|in|up|upon|at|out|back|an?\s\w+\Z)\s)(?P<what>[^.;:]{{3,160}})",
    ),
    _form(
        _THINK,
        rf"(?<![\w-]){_THINK}\s(?P<what>(?!by\s|that\s|it\s|of\s|about\s|to\s|in\s)[^.;:]{{3,160}})",
    ),
    _form(
        "believing suspecting fearing thinking imagining supposing",
        r"(?<![\w-])(?:believ|suspect|fear|think|imagin|suppos)ing\s(?!about\s|of\s|it\s|so[\s,.])(?:that\s)?"
        rf"{_WHAT}",
    ),
    _form(
        "boast brag",
        r"(?<![\w-])(?:boast|brag)(?:s|ed|ged|ging|ing)?\s(?:to\s[^,.;:“”]{2,40}?\s)?(?:of|about)\s"
        r"(?P<what>[^.;:]{3,160})",
    ),
    _form(
        "look seem sound appear feel felt",
        r"(?<![\w-])[Tt]o\s(?:him|her|them|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)+),\s(?P<what>[^.;:]{2,80}?\s"
        r"(?:look|seem|sound|appear|feel|felt)(?:s|ed)?\s[^.;:]{2,80})",
    ),
    _form(
        "speak spoke talk",
        r"(?<![\w-])(?:speak|spoke|spoken|talk|talked|speaks|talks)\sof\s(?P<what>[“\"][^.;:]{3,160})",
    ),
)
_BLAMING_FORMS = (
    _form(
        "accuse suspect convict",
        r"(?<![\w-])(?:accus|suspect|convict)(?:s|es|e|d|ed|ing)?\s(?P<who>[^,.;:]{2,60}?)\sof\s"
        r"(?P<deed>[^.;:]{3,160})",
    ),
    _form(
        _BLAME,
        rf"(?<![\w-]){_BLAME}\s"
        r"(?P<who>[^,.;:]{2,60}?)\s(?:for|with|over)\s(?P<deed>[^.;:]{3,160})",
    ),
    _form(
        "accused suspected alleged guilty",
        r"(?P<who>[^.;:]{2,60}?),?\s(?:(?:(?:is|are|was|were|been|stands?|stood|being)\s)?(?:\w+ly\s)?"
        r"(?:accused|suspected|alleged\sto\sbe\sguilty|guilty\sin\sthe\seyes)(?:\sby\s[^,.;:]{2,60}?)?)\sof\s"
        r"(?P<deed>[^.;:]{3,160})",
    ),
    _form(
        "complain",
        r"(?<![\w-])complain(?:s|ed|ing)?\s(?:of|about)\s(?P<who>[^,.;:]{2,60}?)[’']s?\s(?P<deed>[^.;:]{3,160})",
    ),
    _form(
        _CHARGES,
        rf"(?<![\w-])(?i:{_CHARGES})\s(?:against|about)\s(?P<who>[^,.;:]{{2,60}}?)\s(?:of|for|over)\s"
        r"(?P<deed>[^.;:]{3,160})",
    ),
)
_FORESEEN_FORMS = (
    _form(
        _FORECAST,
        rf"(?P<who>(?:(?!\s(?:and|but|which|who|that)\s)[^.;:,]){{3,80}}?)\s(?:is|are|was|were|been)\s(?!not\s){_ADVERB}"
        rf"{_FORECAST}(?:\sby\s[^,.;:]{{2,40}}?)?\sto\s(?P<deed>[^.;:]{{3,140}})",
    ),
)
_FORECAST_FORMS = (
    _form(
        _FORECAST,
        rf"(?<![\w-]){_FORECAST}\s(?:that\s)?(?P<what>(?!to\s)[^.;:]{{3,60}}?\s(?:to|will|would|should|can)\s[^.;:]{{3,140}})",
    ),
    _form(
        _FORECAST,
        rf"(?<![\w-]){_FORECAST}\s(?P<what>(?:an?|the|another|further|more)\s[^.;:]{{3,160}})",
    ),
    _form(
        "see count bank reckon",
        r"(?<![\w-])(?:see|sees|(?:count|bank|reckon)(?:s|ed|ing)?\son)\s(?P<what>[^.;:,]{3,60}?\s\w+ing\s[^.;:]{3,120})",
    ),
    _form(
        "forecast project predict scenario model outlook",
        r"(?:[Ii]n|[Bb]y|[Oo]n)\s(?:[\w.’'-]+\s){0,4}?\w+[’']s?\s(?:\w+\s)?(?:forecasts?|projections?|predictions?|"
        r"scenarios?|models?|outlook),?\s(?P<what>[^.;:]{3,160})",
    ),
)


@lru_cache(maxsize=2_000)
def held_in(words: str) -> tuple[Held, ...]:
    """What the words give as held by somebody."""
    return tuple(_held(_OF_A_GROUP.sub(r"\g<who> ", words) if "themselves" in words else words))


def _held(words: str) -> Iterator[Held]:
    begins = {word[:length] for word in _WORD.findall(words.casefold()) for length in (3, _SIGN)}
    for found in _fitting(_VIEW_FORMS, words, begins):
        by = _outside(found, "what")
        is_name = _NAMING.match(by) is not None
        yield Held(by, _NEXT_DEED.split(found["what"])[0] if is_name else found["what"])
    for found in _fitting(_BLAMING_FORMS, words, begins):
        yield Held(_outside(found, "deed"), f"{found['who']} {found['deed']}")
    for found in _fitting(_FORESEEN_FORMS, words, begins):
        what = f"{found['who']} {found['deed']}"
        yield Held(words[found.end("who") : found.start("deed")], what, Kind.FORECAST)
    for found in _fitting(_FORECAST_FORMS, words, begins):
        yield Held(_outside(found, "what"), found["what"], Kind.FORECAST)


def _fitting(forms: tuple[_Form, ...], words: str, begins: set[str]) -> Iterator[re.Match[str]]:
    """The matches of those expressions that can fit words with these beginnings."""
    for form in forms:
        if not form.signs.isdisjoint(begins):
            yield from form.pattern.finditer(words)


def _outside(found: re.Match[str], group: str) -> str:
    """The words of the match outside what is held."""
    whole = found.group()
    start, end = found.start(group) - found.start(), found.end(group) - found.start()
    return (whole[:start] + whole[end:]).strip() or whole
