"""Date words: a `When` as a reader would say it, never more precise than it is."""

from datetime import date

from dossier.model.edtf import Form, Moment, Precision, When, month_end

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
YEAR_PARTS = {(1, 3): "early", (5, 8): "mid-", (10, 12): "late"}


def words(when: When) -> str:
    """The date in words: "26 or 27 January 2022", "about mid-January 2022", "late 2021"."""
    if when.form is Form.ONE_OF:
        return _one_of(when.moments)
    if when.form is Form.SINGLE:
        return _qualified(when.moments[0], _moment(when.moments[0]))
    return _interval(when)


def day_words(day: date) -> str:
    """A day in words: "26 January 2022"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _qualified(moment: Moment, text: str) -> str:
    if moment.approximate:
        text = f"about {text}"
    return f"possibly {text}" if moment.uncertain else text


def _moment(moment: Moment) -> str:
    day = moment.lower
    month = f"{MONTHS[day.month - 1]} {day.year}"
    match moment.precision:
        case Precision.TIME:
            return f"{day_words(day)}, {_clock(moment.clock)}"
        case Precision.DAY if moment.approximate and day.day == 15:
            return f"mid-{month}"
        case Precision.DAY:
            return day_words(day)
        case Precision.SOME_DAY:
            return f"some day in {month}"
        case Precision.MONTH:
            return month
        case Precision.SOME_MONTH:
            return f"some time in {day.year}"
        case Precision.SEASON:
            return f"{SEASONS[moment.text.rstrip('~?%')[-2:]]} {day.year}"
        case Precision.YEAR:
            return str(day.year)
        case Precision.YEARS:
            return _years(moment)


def _years(moment: Moment) -> str:
    first, last = moment.lower.year, moment.upper.year
    return f"{first}s" if last - first == 9 else f"some year from {first} to {last}"


def _clock(clock: str) -> str:
    time, zone = clock[:5], clock[5:]
    named = {"Z": " UTC", "+00": " UTC", "+00:00": " UTC", "": ""}
    return time + named.get(zone, f" UTC{zone}")


def _one_of(moments: tuple[Moment, ...]) -> str:
    texts = [_qualified(moment, _moment(moment)) for moment in moments]
    tails = {_after_first_word(text) for text in texts}
    if len(tails) == 1 and all(moment.precision is Precision.DAY for moment in moments):
        texts = [text.split(" ")[0] for text in texts[:-1]] + texts[-1:]
    return ", ".join(texts[:-1]) + f" or {texts[-1]}"


def _after_first_word(text: str) -> str:
    return text.partition(" ")[2]


def _interval(when: When) -> str:
    if when.lower is None:
        return f"by {_qualified(when.moments[0], _moment(when.moments[0]))}"
    if when.upper is None:
        return f"from {_qualified(when.moments[0], _moment(when.moments[0]))} on"
    start, end = when.moments
    return _part_of_month(start, end) or _part_of_year(start, end) or _range(start, end)


def _part_of_month(start: Moment, end: Moment) -> str:
    first, last = start.lower, end.upper
    if (first.year, first.month) != (last.year, last.month) or not _same_days(start, end):
        return ""
    thirds = {
        (1, 10): "early",
        (11, 20): "mid-",
        (21, month_end(last.year, last.month).day): "late",
    }
    part = thirds.get((first.day, last.day))
    return _named_part(part, f"{MONTHS[first.month - 1]} {first.year}", start, end) if part else ""


def _part_of_year(start: Moment, end: Moment) -> str:
    if start.precision is not Precision.MONTH or end.precision is not Precision.MONTH:
        return ""
    part = YEAR_PARTS.get((start.lower.month, end.lower.month))
    if part is None or start.lower.year != end.lower.year:
        return ""
    return _named_part(part, str(start.lower.year), start, end).removeprefix("about ")


def _named_part(part: str, whole: str, start: Moment, end: Moment) -> str:
    text = part + whole if part.endswith("-") else f"{part} {whole}"
    if start.approximate and end.approximate:
        text = f"about {text}"
    return f"possibly {text}" if start.uncertain and end.uncertain else text


def _same_days(start: Moment, end: Moment) -> bool:
    return start.precision is Precision.DAY and end.precision is Precision.DAY


def _range(start: Moment, end: Moment) -> str:
    first, last = _qualified(start, _moment(start)), _qualified(end, _moment(end))
    is_qualified = start.approximate or start.uncertain
    if _same_days(start, end) and start.lower.year == end.lower.year:
        first = first.removesuffix(f" {start.lower.year}")
        if start.lower.month == end.lower.month and not is_qualified:
            first = str(start.lower.day)
    return f"from {first} to {last}" if is_qualified else f"{first} to {last}"
