"""Rules: the expressions of time we know, in the order they are tried."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from dossier.dates import makers
from dossier.dates.calendar import MONTH_NAMES, MONTHS, WEEKDAYS
from dossier.dates.makers import Found
from dossier.text.patterns import compiled

Make = Callable[[re.Match[str], date | None], Found | None]


_SHORT_MONTHS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
_MONTH = (
    rf"(?P<month>(?:{MONTH_NAMES})\b|(?:{_SHORT_MONTHS})\b)"
    r"(?:(?<=\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec))\.|(?<=\bSept)\.)?"
)
_SECOND = _MONTH.replace("<month>", "<month2>")
_WEEKDAY = r"(?P<weekday>" + "|".join(name.title() for name in WEEKDAYS) + r")"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d%]|[.,:]\d)"
_DAY2 = r"(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?(?![\d%]|[.,:]\d)"
_LED = rf"(?:\b{_WEEKDAY},? )?"
_PART = r"(?P<part>[Ee]arly|[Mm]id|[Mm]iddle|[Ll]ate|[Ee]nd|[Bb]eginning|[Ss]tart)"
_COUNT = (
    r"(?P<count>(?i:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|\d{1,3})"
)
_UNIT = r"(?P<unit>day|week|fortnight|month|year|decade)s?"

# Signs: short expressions, one of which stands in every match of a rule. They begin with a set of
# characters or a literal, which makes them fast to find; a rule is tried only beside its sign.
_A_YEAR = r"[12][09]\d\d"
_A_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_MONTH_AND_DAY = rf"{_A_MONTH}[a-z]*\.? \d"
_DAY_AND_MONTH = rf"\d(?:st|nd|rd|th)?(?: of)? {_A_MONTH}"
_MONTH_AND_YEAR = rf"{_A_MONTH}[a-z]*\.?,?(?: of)? [12]"
_A_WEEKDAY = r"[MTWFS](?:on|ues|ednes|hurs|ri|atur|un)day"
_A_UNIT = r"(?:week(?<=[st] week)|month(?<=[st] month)|year(?<=[st] year))"
_A_NEAR_DAY = r"[YyTt](?:esterday|oday|omorrow|onight)"
_AGO = r" ago\b"


@dataclass(frozen=True, slots=True)
class Rule:
    """A named expression; `make` gets the match and the day of publication, if known.

    `sign` is an expression for something that stands in every match.
    """

    name: str
    sign: str
    expression: str
    make: Make

    @property
    def pattern(self) -> re.Pattern[str]:
        """The compiled expression."""
        return compiled(self.expression)


RULES = [
    Rule(
        "iso",
        _A_YEAR,
        r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<m>[01]\d)-(?P<day>[0-3]\d)(?:T[\d:]+"
        r"(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-])",
        makers.iso,
    ),
    Rule(
        "link",
        _A_YEAR,
        r"(?<=/)(?P<year>20\d\d)(?P<slash>/?)(?P<m>[01]\d)(?P=slash)(?P<day>[0-3]\d)(?=/)",
        makers.link_date,
    ),
    Rule(
        "numeric",
        _A_YEAR,
        r"(?<![\d.])(?P<day>\d{1,2})(?P<mark>[./])(?P<m>\d{1,2})(?P=mark)"
        r"(?P<year>(?:19|20)\d\d)(?![\d])",
        makers.dotted,
    ),
    Rule(
        "day-range",
        _MONTH_AND_DAY,
        rf"\b{_MONTH} {_DAY}(?P<link> ?[-–—] ?| to | or | and )(?:{_SECOND} )?{_DAY2}"
        rf"(?:,? {_YEAR})?(?! (?:{'|'.join(n.title() for n in MONTHS)})\b)",
        makers.day_range,
    ),
    Rule(
        "day-range",
        _DAY_AND_MONTH,
        rf"\b{_DAY}(?P<link> ?[-–—] ?| to | or | and )(?:{_DAY2}) {_MONTH}"
        rf"(?:,? {_YEAR})?",
        makers.day_range,
    ),
    Rule("day", _MONTH_AND_DAY, rf"{_LED}\b{_MONTH} {_DAY},? {_YEAR}", makers.full),
    Rule("day", _DAY_AND_MONTH, rf"{_LED}\b{_DAY}(?: of)? {_MONTH},? {_YEAR}", makers.full),
    Rule(
        "part-of-month",
        _A_MONTH,
        rf"\b{_PART}(?:-| (?:of )?)(?:(?P<which>last|this) )?{_MONTH}"
        rf"(?:,?(?: of)? {_YEAR})?(?! \d{{1,2}}\b)",
        makers.part_month,
    ),
    Rule("month", _MONTH_AND_YEAR, rf"\b{_MONTH},?(?: of)? {_YEAR}", makers.month_year),
    Rule("day-without-year", _MONTH_AND_DAY, rf"{_LED}\b{_MONTH} {_DAY}", makers.yearless),
    Rule("day-without-year", _DAY_AND_MONTH, rf"{_LED}\b{_DAY}(?: of)? {_MONTH}", makers.yearless),
    Rule(
        "named-month",
        _A_MONTH,
        rf"\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext|[Ii]n|[Ss]ince|[Ff]rom|[Bb]y|[Uu]ntil|"
        rf"[Dd]uring|[Bb]efore|[Aa]fter) {_MONTH}(?! \d)",
        makers.named_month,
    ),
    Rule(
        "season",
        _A_YEAR,
        rf"\b(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?: of)? {_YEAR}",
        makers.season,
    ),
    Rule(
        "quarter",
        _A_YEAR,
        rf"\b(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth) quarter(?: of)? {_YEAR}",
        makers.quarter,
    ),
    Rule(
        "part-of-year",
        _A_YEAR,
        rf"\b{_PART}(?:-| (?:of )?){_YEAR}\b",
        makers.part_year,
    ),
    Rule(
        "part-of-year",
        _A_UNIT,
        rf"\b{_PART}(?:-| (?:of )?)(?P<which>last|this|next) year\b",
        makers.part_relative_year,
    ),
    Rule(
        "part-of-month",
        _A_UNIT,
        rf"\b{_PART} (?:of )?(?P<which>last|this|next) month\b",
        makers.part_relative_month,
    ),
    Rule(
        "earlier-later",
        _A_UNIT,
        r"\b(?P<side>[Ee]arlier|[Ll]ater) (?P<which>this|last) "
        r"(?P<unit>week|month|year)\b",
        makers.earlier,
    ),
    Rule(
        "relative",
        _A_UNIT,
        r"\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext) (?P<unit>week|month|year)\b"
        r"(?!['’]s|-)",
        makers.relative,
    ),
    Rule(
        "ago",
        _AGO,
        rf"\b(?P<near>(?:[Aa]bout|[Nn]early|[Aa]lmost|[Aa]round|[Rr]oughly|[Mm]ore than|"
        rf"[Oo]ver|[Ss]ome|[Jj]ust) )?{_COUNT} {_UNIT} ago\b",
        makers.ago,
    ),
    Rule(
        "near-day",
        _A_NEAR_DAY,
        r"\b(?P<word>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight)\b(?!['’]s)",
        makers.near_day,
    ),
    Rule(
        "weekday",
        _A_WEEKDAY,
        rf"\b(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his) )?{_WEEKDAY}\b(?!['’]s|s)",
        makers.weekday,
    ),
    Rule(
        "years",
        _A_YEAR,
        rf"\b{_YEAR}(?:[-–—]| to )(?P<year2>(?:(?:19|20)\d\d|\d\d))(?![\d])",
        makers.years,
    ),
    Rule("decade", _A_YEAR, r"\b(?:the )?(?P<decade>(?:19|20)\d0)['’]?s\b", makers.decade),
    Rule(
        "year",
        _A_YEAR,
        rf"(?<![\w$€£.,:/#-]){_YEAR}(?![\w%]|[.,:]\d|[-–]\w|/\d| (?:people|votes|km|miles|"
        r"metres|meters|feet|tons|tonnes|dollars|euros|pounds|students|soldiers|homes|"
        r"households|employees|workers|units|points|troops|cases|seats|copies|votes)\b)",
        makers.year_date,
    ),
]
SPAN_OF_TIME = (
    rf"\b(?P<near>(?:[Aa]bout|[Nn]early|[Aa]lmost|[Aa]round|[Rr]oughly|"
    rf"[Mm]ore than|[Oo]ver|[Ll]ess than|"
    rf"[Ss]ome|[Jj]ust) )?{_COUNT} {_UNIT} (?P<side>after|before|later|earlier)\b"
)
SPAN_HINT = r" (?:day|week|fortnight|month|year|decade)s? (?:after|before|later|earlier)\b"
BOUNDS = r"\b(?P<bound>[Bb]efore|[Bb]y|[Uu]ntil|[Tt]ill|[Ss]ince|[Aa]fter)(?: the)? $"
ABOUT = r"\b(?:[Aa]bout|[Aa]round|[Cc]irca|[Rr]oughly|[Aa]pproximately)(?: the)? $"
