"""Seeds and quotes: decoding, lines, and finding the exact words."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.errors import ReadError
from dossier.model.span import Span
from dossier.text.locate import Outcome, locate
from dossier.text.occurrences import whole_words
from dossier.text.order import Row
from dossier.text.received import refuse_no_article
from dossier.text.seed import LARGEST, SeedText, canonical, decode

SEED = SeedText("s.txt", "The vote  was\nheld. The vote was lost.\r\nAnd the vote was held.")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"caf\xe9", "s.txt: not UTF-8: byte 3 is 0xe9"
            " — save the article as UTF-8 and add it again"),
        (b"a\0b", "s.txt: byte 1 is NUL — this is no text file; add the article's text"),
        (b" \n", "s.txt: no text from byte 0 to byte 2 — add the article's text"),
        (
            b"a" * (LARGEST + 1),
            "s.txt: 10,000,001 bytes, from byte 10,000,000 on more than a seed may hold"
            " — split it into its articles",
        ),
    ],
    ids=["not-utf-8", "nul", "empty", "too-large"],
)  # fmt: skip
def test_what_is_no_text_is_refused_with_file_and_byte(data: bytes, message: str) -> None:
    with pytest.raises(ReadError) as caught:
        decode("s.txt", data)
    assert str(caught.value) == message


def test_a_script_without_spaces_is_measured_by_its_letters() -> None:
    refuse_no_article("s.txt", "市长周二宣布，旧桥将关闭三个月，以便更换两座桥墩。" * 3)
    with pytest.raises(ReadError, match="only 5 words of text"):
        refuse_no_article("s.txt", "市长宣布旧桥关闭")


def test_offsets_are_code_points_as_printed() -> None:
    text = decode("s.txt", "“Ĝis” – 𝄞 notes\r\nhere".encode())
    assert SeedText("s", text).found("𝄞 notes here") == (Span(8, 21),)
    assert text[8:21] == "𝄞 notes\r\nhere"


def test_lines_count_from_one_through_any_line_end() -> None:
    assert [SEED.line_of(SEED.text.index(word)) for word in ("The", "held", "And")] == [1, 2, 3]


def test_a_quote_is_found_across_white_space_only() -> None:
    assert SEED.found("vote was held") == (Span(4, 18), Span(48, 61))
    assert SEED.found("Vote was held") == ()
    assert SEED.found("vote was held..") == ()
    assert SEED.found("") == ()


def test_a_quote_that_stands_twice_needs_context() -> None:
    assert locate(SEED, ["vote was held"]).outcome is Outcome.AMBIGUOUS
    assert locate(SEED, ["vote was held"], prefix="And the").spans == (Span(48, 61),)
    assert locate(SEED, ["vote was held"], suffix=". The vote").spans == (Span(4, 18),)
    assert locate(SEED, ["vote was held"], prefix="Or the").outcome is Outcome.ABSENT


def test_a_repeat_of_the_seeds_own_text_gives_way() -> None:
    assert locate(SEED, ["vote was held"], repeats=[Span(40, 62)]).spans == (Span(4, 18),)


def test_the_parts_of_an_elision_stand_in_order() -> None:
    assert locate(SEED, ["was\nheld", "was lost"]).spans == (Span(10, 18), Span(29, 37))
    found = locate(SEED, ["was lost", "The vote was held"])
    assert (found.outcome, found.part) == (Outcome.OUT_OF_ORDER, 1)
    assert locate(SEED, ["The vote", "never was"]) == locate(SEED, ["The vote", "never was"])
    assert locate(SEED, ["The vote", "never was"]).part == 1


def test_all_five_seeds_decode_and_keep_every_code_point(root: Path) -> None:
    seeds = sorted((root / "seeds").glob("*.txt"))
    assert len(seeds) == 5
    for path in seeds:
        assert decode(path.name, path.read_bytes()).encode() == path.read_bytes()


@given(st.text(min_size=1), st.data())
def test_any_slice_between_words_is_found_where_it_stands(text: str, data: st.DataObject) -> None:
    seed = SeedText("s", text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    words = text[start:end]
    if not canonical(words):
        assert seed.found(words) == ()
        return
    lead = len(words) - len(words.lstrip())
    trimmed = Span(start + lead, start + len(words.rstrip()))
    assert trimmed in seed.found(words)


@given(st.text(), st.text(min_size=1))
def test_what_is_found_reads_as_what_was_looked_for(text: str, words: str) -> None:
    for span in SeedText("s", text).found(words):
        assert canonical(text[span.start : span.end]) == canonical(words)


def test_words_are_found_where_they_stand_whole() -> None:
    text = "Costa met da Costa; Costas, x_Costa and Costa"
    assert [text[at:][:5] for at in whole_words(text, "Costa")] == ["Costa"] * 3
    assert list(whole_words(text, "Costa")) == [0, 13, 40]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=12), st.integers(0, 35))
def test_a_row_finds_the_spans_that_meet_another(made: list[tuple[int, int]], start: int) -> None:
    spans = [Span(at, at + length) for at, length in made]
    for length in (1, 4, 20):
        span = Span(start, start + length)
        assert Row(spans).meeting(span) == [item for item in spans if item.meets(span)]
