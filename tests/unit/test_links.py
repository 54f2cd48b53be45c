"""Links: the built site is read, and every link in it followed."""

from pathlib import Path

import pytest

from dossier.build.links import check_links, read_page

CASES = {
    "a link to a page that is there": ('<a href="b.html">b</a>', []),
    "a link to an anchor that is there": ('<a href="b.html#here">b</a>', []),
    "a link to the page's own anchor": ('<p id="x"><a href="#x">x</a>', []),
    "a link with an encoded name": ('<a href="b%2Ehtml#h%65re">b</a>', []),
    "a link to the folder's index": ('<a href=".">top</a>', []),
    "a link to another site": ('<a href="https://example.org/x#y">x</a>', []),
    "a text fragment": ('<a href="b.html#here:~:text=words">b</a>', []),
    "a link to nowhere": (
        '\n<a href="c.html">c</a>',
        ["site/index.html:2:1: L-TARGET: 'c.html' leads nowhere — correct the link"],
    ),
    "a link out of the site": (
        '<a href="../x.html">x</a>',
        ["site/index.html:1:1: L-TARGET: '../x.html' leads nowhere — correct the link"],
    ),
    "a missing anchor": (
        '<a href="b.html#there">b</a>',
        ["site/index.html:1:1: L-ANCHOR: 'b.html#there': b.html has no 'there'"
         " — correct the anchor"],
    ),
    "an unquoted link": (
        "<a class=x href=c.html>c</a>",
        ["site/index.html:1:1: L-TARGET: 'c.html' leads nowhere — correct the link"],
    ),
    "a missing picture": (
        "<img alt='a > b' src='x.png'>",
        ["site/index.html:1:1: L-TARGET: 'x.png' leads nowhere — correct the link"],
    ),
    "an id that stands twice": (
        '<p id="a"></p><p id="a"></p>',
        ["site/index.html:1:1: L-ID: the id 'a' stands more than once — ids are unique in a page"],
    ),
    "a script from elsewhere": (
        '<script src="https://example.org/x.js"></script>',
        ["site/index.html:1:1: L-OUTSIDE: the page loads https://example.org/x.js from elsewhere"
         " — ship it with the site"],
    ),
    "a link inside a script or a comment": (
        '<script>var a = \'<a href="c.html">\';</script><!-- <a href="c.html"> -->', [],
    ),
    "an address that is none": (
        '<a href="http://[x">x</a>',
        ["site/index.html:1:1: L-TARGET: 'http://[x' is no address — mend it"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("html", "expected"), CASES.values(), ids=CASES.keys())
def test_a_page_is_checked(html: str, expected: list[str], tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(html, encoding="utf-8")
    (tmp_path / "b.html").write_text('<h1 id="here">b</h1>', encoding="utf-8")
    problems, _ = check_links(tmp_path)
    assert [str(problem) for problem in problems] == expected


def test_links_are_counted(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<a href="#"></a><a href="."></a>', encoding="utf-8")
    assert check_links(tmp_path) == ([], 2)


def test_reading_a_page_takes_time_in_proportion_to_its_length() -> None:
    hostile = "<a " + 'x="' * 20_000
    assert read_page(hostile).links == {}
    assert read_page("<" * 100_000).links == {}
