"""Published: the day of publication, as far as an article's own words tell."""

import pytest

from dossier.gate.reading.printed import printed_day

PROSE = "The council of Halvik voted on Tuesday to repair the old bridge and to close the harbour."


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("By Ann Lee\nUpdated Nov. 30, 2026, 2:05 p.m. ET", "2026-11-30"),
        ("Wire | Halvik | Updated: March 24, 2026 21:17 IST", "2026-03-24"),
        ("Published on June 4, 2026, at 6:12 pm (Paris)", "2026-06-04"),
        ("Source: Newswire| 2026-02-11 09:12:44|Editor: lee", "2026-02-11"),
        ("Ann Lee | 24.04.2026", "2026-04-24"),
        ("14:22 GMT 27.01.2027 (Updated: 15:01 GMT 28.01.2027)", "2027-01-27"),
        ("Date 04.05.2026", "2026-05-04"),
        ("31 July 2026", "2026-07-31"),
        ("By Ann Lee", ""),
    ],
)
def test_the_head_of_an_article_tells_its_day(head: str, day: str) -> None:
    assert printed_day(f"Bridge vote\n\n{head}\n\n{PROSE}\n") == day


def test_a_dateline_tells_the_day_and_prose_does_not() -> None:
    assert printed_day(f"Vote\n\nHALVIK, June 3, 2026 (Wire) - {PROSE}\n") == "2026-06-03"
    assert printed_day(f"Vote\n\n{PROSE} It was built on June 3, 1931.\n") == ""


def test_a_day_on_which_it_was_reported_stands_in_for_a_date_of_its_own() -> None:
    told = (
        "The council said in a report published on 3 June 2026 that the old bridge must be closed"
    )
    text = f"Vote\n\n{told} and that no ship may pass.\n"
    assert printed_day(text) == "2026-06-03"
