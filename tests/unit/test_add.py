"""Adding: saved pages, texts and Markdown become seeds with records; bad files leave no trace."""

import hashlib
import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from dossier.check.run import check
from dossier.cli.add import add
from dossier.errors import DossierError
from dossier.model.fields import OutletId
from dossier.store.read import read_dossier
from tests.histories import TINY
from tests.support import read_yaml

PAGES = sorted((Path(__file__).parent.parent / "cases" / "pages").glob("*.html"))
ARTICLE = (
    "Ferry prices rise\n\n"
    "The ferry company said on Friday that its prices would rise by four crowns in the spring. "
    "Passengers called the step unfair, and asked the council to say no to it at once.\n"
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small dossier, to add to."""
    shutil.copytree(TINY, tmp_path / "dossier")
    return tmp_path / "dossier"


def run(root: Path, *arguments: str, text: str | None = None) -> Result:
    return CliRunner().invoke(add, [*arguments, "--root", str(root)], input=text)


def files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file()
    }


def new_source(root: Path) -> dict[str, str]:
    known = {path.name for path in (TINY / "data/sources").iterdir()}
    (path,) = [item for item in (root / "data/sources").iterdir() if item.name not in known]
    return {**yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader), "id": path.stem}


def test_there_are_ten_layouts() -> None:
    assert len(PAGES) >= 10


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_a_saved_page_gives_its_article_and_what_it_says_of_itself(page: Path, root: Path) -> None:
    told = read_yaml(page.with_suffix(".yml"))
    done = run(root, str(page))
    assert done.exit_code == 0, done.output
    source = new_source(root)
    text = (root / "seeds" / source["seed"]).read_text(encoding="utf-8")
    for words in told["has"]:
        assert words in text
    for words in told["has_not"]:
        assert words not in text
    if outlet := source.get("outlet"):
        source["outlet"] = read_dossier(root).dossier.outlets[OutletId(outlet)].name
    assert {key: source.get(key, "") for key in told["record"]} == told["record"]
    reading = read_dossier(root)
    assert check(reading.dossier, reading.problems).errors == ()


def test_a_text_is_kept_byte_for_byte(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "ferry.txt"
    file.write_bytes(ARTICLE.replace("\n", "\r\n").encode())
    assert run(root, str(file)).exit_code == 0
    assert (root / "seeds/ferry.txt").read_bytes() == file.read_bytes()
    assert new_source(root)["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()


def test_markdown_loses_its_signs_and_gives_its_front_matter(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "ferry.md"
    file.write_text(
        "---\ntitle: Ferry prices rise\nauthor: Mara Lind\ndate: 2021-03-05\n"
        "url: https://gazette.example/ferry\nsource: Gazette\n---\n\n"
        "# Ferry prices rise\n\nThe **ferry company** said on [Friday](https://x.example) that its "
        "prices\nwould rise by 4\\* crowns.\n\n- Passengers called the step unfair.\n"
        "- They asked the council to say `no` to it at once.\n",
        encoding="utf-8",
    )
    assert run(root, str(file)).exit_code == 0
    text = (root / "seeds/ferry.txt").read_text(encoding="utf-8")
    assert "The ferry company said on Friday that its prices would rise by 4* crowns." in text
    assert "say no to it" in text
    source = new_source(root)
    assert source["outlet"] == "gazette"
    assert (source["author"], source["published"]) == ("Mara Lind", "2021-03-05")
    assert source["url"] == "https://gazette.example/ferry"


def test_standard_input_needs_a_name_and_takes_one(root: Path) -> None:
    assert "needs a name" in str(run(root, "-", text=ARTICLE).exception)
    assert run(root, "-", "--name", "ferry", text=ARTICLE).exit_code == 0
    assert (root / "seeds/ferry.txt").is_file()


def test_what_is_missing_and_what_is_inferred_is_said(root: Path) -> None:
    output = run(root, "-", "--name", "ferry", text=ARTICLE).output
    assert "not stated: outlet, author" in output


def test_the_same_text_is_refused_whatever_its_spaces(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "again.txt"
    harbour = (root / "seeds/harbour.txt").read_text(encoding="utf-8")
    file.write_text(harbour.replace("\n\n", "\n\n\n"), encoding="utf-8")
    done = run(root, str(file))
    assert "this text is here already, as harbour-news-2021-03-03" in str(done.exception)


def test_the_same_address_is_refused_and_a_version_offered(root: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "ferry.txt", tmp_path / "ferry-later.txt"
    first.write_text(ARTICLE + "https://ferry.example/a?x=1\n", encoding="utf-8")
    second.write_text(ARTICLE + "It rains.\n\nhttp://www.ferry.example/a/\n", encoding="utf-8")
    assert run(root, str(first)).exit_code == 0
    id = new_source(root)["id"]
    refused = run(root, str(second))
    assert f"--version-of {id}" in str(refused.exception)
    assert run(root, str(second), "--version-of", id).exit_code == 0


def test_a_retelling_is_named_with_the_shared_passage(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "city.txt"
    shared = "The council first discussed the bridge on 12 February 2021. It would cost 12 million"
    file.write_text(f"City news\n\n{shared} crowns, a paper wrote.\n", encoding="utf-8")
    output = run(root, str(file)).output
    assert "harbour-news-2021-03-03" in output
    assert "first discussed the bridge on 12 February 2021" in output


BAD = {
    "scan.txt": (b"%PDF-1.7\n...", "this is a PDF"),
    "article.docx": (b"PK\x03\x04....", "a Word file"),
    "picture.html": (b"\x89PNG\r\n", "a picture"),
    "empty.txt": (b"", "no text"),
    "blank.txt": (b" \n\n ", "no text"),
    "short.txt": (b"Too little.", "only 2 words"),
    "latin.txt": (("Småby " * 30).encode("latin-1"), "not UTF-8: byte 2"),
    "nul.txt": (b"word " * 30 + b"\0", "is NUL"),
    "missing.html": (
        b"<!doctype html><title>Page not found</title><body><h1>404</h1><p>Sorry, we could not "
        b"find that page. It may have moved, or never have been. Try the front page, or the "
        b"search, or write to us and we shall look for it together.</p></body>",
        "a missing article",
    ),
    "login.html": (
        b"<!doctype html><title>Sign in to read on</title><body><h1>Sign in</h1><p>This article "
        b"is for subscribers. Please sign in with your address and your password, or take out a "
        b"subscription, which costs two crowns in the first month, nine later.</p></body>",
        "asks to log in",
    ),
    "nothing.html": (b"<!doctype html><html><body><script>go()</script></body></html>", ""),
    "harbour.txt": (ARTICLE.encode(), "seeds/ holds another text of that name"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_in_words_and_leaves_no_trace(
    name: str, root: Path, tmp_path: Path
) -> None:
    data, message = BAD[name]
    file = tmp_path / name
    file.write_bytes(data)
    before = files(root)
    done = run(root, str(file))
    assert isinstance(done.exception, DossierError)
    assert message in str(done.exception)
    assert str(done.exception).startswith(name)
    assert files(root) == before


def test_an_unreadable_file_and_a_folder_are_named(root: Path, tmp_path: Path) -> None:
    assert "cannot be read" in str(run(root, str(tmp_path / "gone.txt")).exception)
    assert "this is a folder" in str(run(root, str(tmp_path)).exception)


def test_of_several_files_the_good_ones_are_added(root: Path, tmp_path: Path) -> None:
    good, bad = tmp_path / "ferry.txt", tmp_path / "scan.txt"
    good.write_text(ARTICLE, encoding="utf-8")
    bad.write_bytes(b"%PDF-1.7")
    done = run(root, str(bad), str(good))
    assert done.exit_code == 1
    assert "added: 1" in done.output
    assert "this is a PDF" in done.output
    assert (root / "seeds/ferry.txt").is_file()
