"""A scale shows most days well and does not press them together for one that is far off."""

from datetime import date, timedelta
from itertools import pairwise

from dossier.views.scale import scale_of


def test_no_days_make_no_scale() -> None:
    assert scale_of([], left=0, right=100) is None


def test_a_scale_covers_whole_months() -> None:
    scale = scale_of([date(2031, 3, 9), date(2031, 5, 2)], left=0, right=360)
    assert scale is not None
    assert (scale.first, scale.last) == (date(2031, 3, 1), date(2031, 5, 31))
    assert scale.x(date(2031, 3, 1)) == 0
    assert [tick.words for tick in scale.ticks()] == ["March 2031", "April 2031", "May 2031"]


def test_a_far_off_day_stays_beyond_the_ends() -> None:
    near = [date(2031, 3, day) for day in range(1, 9)]
    scale = scale_of([date(1897, 1, 1), *near, date(2040, 1, 1)], left=0, right=100)
    assert scale is not None
    assert (scale.first, scale.last) == (date(2031, 3, 1), date(2031, 3, 31))
    assert not scale.holds(date(1897, 1, 1))
    assert scale.x(date(1897, 1, 1)) == 0
    assert scale.x(date(2040, 1, 1)) == 100


def test_two_equal_clusters_are_both_shown() -> None:
    days = [date(2001, 1, day) for day in range(1, 9)] + [date(2031, 1, day) for day in range(1, 9)]
    scale = scale_of(days, left=0, right=100)
    assert scale is not None
    assert scale.holds(date(2001, 1, 1))
    assert scale.holds(date(2031, 1, 8))


def test_ticks_are_few_and_in_order_whatever_the_period() -> None:
    for years in (0, 1, 3, 12, 40, 300, 1500):
        scale = scale_of([date(300, 1, 1), date(300 + years, 2, 1)], left=0, right=100)
        assert scale is not None
        ticks = scale.ticks()
        assert 1 <= len(ticks) <= 9
        assert [tick.x for tick in ticks] == sorted(tick.x for tick in ticks)


def test_the_words_at_two_ticks_do_not_touch() -> None:
    first = date(1821, 10, 1)
    for days in (20, 31, 44, 60, 150, 240, 400, 800, 4000, 90_000):
        scale = scale_of([first, first + timedelta(days)], left=0, right=360)
        assert scale is not None
        ticks = scale.ticks()
        assert len(ticks) > 1
        assert all(one.x + 7 * len(one.words) < next.x for one, next in pairwise(ticks))


def test_names_of_months_are_short_where_whole_ones_have_no_room() -> None:
    scale = scale_of([date(2021, 10, 1), date(2022, 2, 6)], left=0, right=360)
    assert scale is not None
    assert [tick.words for tick in scale.ticks()][:3] == ["Oct 2021", "Nov 2021", "Dec 2021"]
