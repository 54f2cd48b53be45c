"""The picture of the chronology: short words, and a sign where a date lies beyond the scale."""

from dossier.model.edtf import parse_when
from dossier.views.marks import Mark
from dossier.views.timeline import MOST_LINES, TEXT_CHARS, WIDTH, Band, Item, Row, timeline


def drawn(*dates: str, text: str = "It happened") -> list[Row]:
    items = tuple(
        Item(when=parse_when(date), words=date, mark=mark(date), text=text, href="#x")
        for date in dates
    )
    picture = timeline([Band(heading="What happened", items=items)], "Picture")
    assert picture is not None
    return [row for band in picture.bands for row in band.rows]


def mark(date: str) -> Mark:
    return Mark.BEFORE if date.startswith("..") else Mark.DAY


def test_long_words_are_cut_and_kept_whole_for_those_who_hover_or_listen() -> None:
    text = "a word " * 80
    (row,) = drawn("2031-03-04", text=text)
    assert len(row.lines) == MOST_LINES
    assert all(len(line.text) <= TEXT_CHARS for line in row.lines)
    assert row.lines[-1].text.endswith("…")
    assert row.full == text


def test_a_date_beyond_the_scale_is_broken_off_on_its_side() -> None:
    dates = ("1990", "2031-03-01", "2031-03-04", "2031-03-09", "../2040-01-01")
    before, *inside, after = drawn(*dates)
    assert [len(row.breaks) for row in inside] == [0, 0, 0]
    assert before.breaks[0].x > before.shapes[0].end
    assert after.breaks[0].x > after.shapes[0].end


def test_every_sign_stands_inside_the_picture() -> None:
    for row in drawn("1990", "2031-03-01", "2031-03-04", "2031-03-09", "../2040-01-01"):
        assert all(0 <= shape.x <= shape.end <= WIDTH for shape in (*row.shapes, *row.breaks))
