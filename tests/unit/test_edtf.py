"""Dates: bounds, words and order, never more precise than what was written."""

from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from dossier.model.date_words import words
from dossier.model.edtf import DateError, parse_when

WORDS = {
    "2022-01-26": "26 January 2022",
    "2022-01": "January 2022",
    "1997": "1997",
    "202X": "2020s",
    "19XX": "some year from 1900 to 1999",
    "2022-01-XX": "some day in January 2022",
    "2022-XX": "some time in 2022",
    "2021-21": "spring 2021",
    "2022-01-26~": "about 26 January 2022",
    "2022-01?": "possibly January 2022",
    "2022%": "possibly about 2022",
    "2022-02-14T12:40:00Z": "14 February 2022, 12:40 UTC",
    "2022-02-14T12:40:00+03:00": "14 February 2022, 12:40 UTC+03:00",
    "[2022-01-26,2022-01-27]": "26 or 27 January 2022",
    "[2022-01-26,2022-01-27,2022-01-29]": "26, 27 or 29 January 2022",
    "[2022-01-31,2022-02-01]": "31 January 2022 or 1 February 2022",
    "[2021,2022]": "2021 or 2022",
    "2022-01-11~/2022-01-20~": "about mid-January 2022",
    "2022-01-15~": "about mid-January 2022",
    "2022-01-01/2022-01-10": "early January 2022",
    "2024-02-21/2024-02-29": "late February 2024",
    "2021-10~/2021-12~": "late 2021",
    "2021-10/2021-12": "late 2021",
    "2021-12-17/2022-02-14": "17 December 2021 to 14 February 2022",
    "2022-01-03/2022-01-09": "3 to 9 January 2022",
    "2022-01-30/2022-02-02": "30 January to 2 February 2022",
    "2022-01-11~/2022-01-27": "from about 11 January to 27 January 2022",
    "2022-01-11~/2022-02-03~": "from about 11 January to about 3 February 2022",
    "2021-12?/2022-02": "from possibly December 2021 to February 2022",
    "../2022-02-14": "by 14 February 2022",
    "/2022-02-14": "by 14 February 2022",
    "2022-02-14/..": "from 14 February 2022 on",
}
NO_DATES = (
    "", "no", "14 February", "2022-13", "2022-02-30", "2022-02-30~", "2021-21~",
    "2022-1-5", "2023/2022", "../..", "[2022]",
    "{2022,2023}", "2022-01-~15", "Y170000002", "-0044", "0000", "2022-02-14T25:00:00Z",
    "[2022-01-26..2022-01-28]", "2022/2023/2024", "2022-02-30/2022-03-01",
)  # fmt: skip
DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 30))


@pytest.mark.parametrize(("text", "expected"), WORDS.items())
def test_a_date_is_said_in_words(text: str, expected: str) -> None:
    assert words(parse_when(text)) == expected


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_of_level_1_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        parse_when(text)


@pytest.mark.parametrize("plain", ["1997", "2022-01", "2024-02", "2022-02-28"])
@pytest.mark.parametrize("qualifier", ["~", "?", "%"])
def test_a_qualified_date_reads_as_the_library_reads_it(plain: str, qualifier: str) -> None:
    when, parsed = parse_when(plain + qualifier), parse_edtf(plain + qualifier)
    ends = (when.lower, when.upper)
    strict = (parsed.lower_strict(), parsed.upper_strict())
    assert ends == tuple(date(end.tm_year, end.tm_mon, end.tm_mday) for end in strict)
    marks = (when.moments[0].approximate, when.moments[0].uncertain)
    assert marks == (qualifier in "~%", qualifier in "?%")


@pytest.mark.parametrize(
    "text", ["2024-21", "2024-22", "2023-23", "0001-24", "198X", "001X", "19XX"]
)
def test_seasons_decades_and_centuries_reach_as_far_as_the_library_has_it(text: str) -> None:
    when, parsed = parse_when(text), parse_edtf(text)
    strict = (parsed.lower_strict(), parsed.upper_strict())
    assert (when.lower, when.upper) == tuple(date(*end[:3]) for end in strict)
    with pytest.raises(DateError):
        parse_when("000X")


@given(DAYS)
def test_a_day_is_its_own_bounds(day: date) -> None:
    when = parse_when(day.isoformat())
    assert (when.lower, when.upper, when.is_day) == (day, day, True)


@given(DAYS, DAYS)
def test_an_interval_holds_its_ends(first: date, second: date) -> None:
    start, end = sorted((first, second))
    when = parse_when(f"{start.isoformat()}/{end.isoformat()}")
    assert (when.lower, when.upper) == (start, end)
    assert when.may_be(start)
    assert when.may_be(end)


@given(DAYS, DAYS)
def test_the_order_in_which_a_set_is_written_does_not_matter(first: date, second: date) -> None:
    one, other = first.isoformat(), second.isoformat()
    there, back = parse_when(f"[{one},{other}]"), parse_when(f"[{other},{one}]")
    assert (there.lower, there.upper, words(there)) == (back.lower, back.upper, words(back))


def test_dates_sort_by_lower_then_upper_bound() -> None:
    texts = ["2022", "2022-01-27", "../2022-01-20", "2021-12", "2022-01", "[2022-01-26,2022-01-27]"]
    ordered = sorted((parse_when(text) for text in texts), key=lambda when: when.sort_key)
    assert [when.text for when in ordered] == [
        "2021-12", "2022-01", "2022", "../2022-01-20", "[2022-01-26,2022-01-27]", "2022-01-27",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("by", "later"),
    [
        ("../2022-01-20~", "2022-01-11~/2022-01-20~"),
        ("../2022-01-20~", "2022-01-11~/2022-01-27"),
        ("../2022-01-27", "[2022-01-26,2022-01-27]"),
        ("../2022-01-21", "[2022-01-20,2022-01-21]"),
        ("../2022-02-14", "2022-02-14"),
        ("../2022-01", "2022-01"),
        ("../0001-01-01", "0001-01-01"),
    ],
)
def test_what_is_dated_by_a_day_comes_before_what_may_lie_after_it(by: str, later: str) -> None:
    assert parse_when(by).sort_key < parse_when(later).sort_key


def test_what_is_dated_by_a_day_comes_after_what_lies_well_before_it() -> None:
    assert parse_when("../2022-02-14").sort_key > parse_when("2022-02-08").sort_key
    assert parse_when("../2022-01-27").sort_key > parse_when("2022-01-11/2022-01-20").sort_key


def test_a_day_with_about_is_not_exactly_one_day() -> None:
    assert not parse_when("2022-01-26~").is_day
    assert not parse_when("[2022-01-26,2022-01-27]").is_day


def test_dates_overlap_where_some_day_fits_both() -> None:
    assert parse_when("2022-01").overlaps(parse_when("2022-01-31/2022-02-03"))
    assert not parse_when("2022-01").overlaps(parse_when("2022-02-01/.."))
