"""One hostile string in every text field comes out as text: in pages, titles, and descriptions."""

import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from html import escape, unescape
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import BaseLoader
from markdown import Markdown

from dossier.build.ready import block_html, is_ready, search_entry
from dossier.model.dossier import Dossier, Kind
from dossier.model.edtf import parse_when
from dossier.model.past import Deed, Event
from dossier.model.records import (
    Acceptance,
    Account,
    Actor,
    Briefing,
    Conflict,
    Evidence,
    Fact,
    OpenQuestion,
    Outlet,
    Position,
    Proposal,
    Record,
    Retelling,
    Role,
    Section,
    Skip,
    Source,
    Withdrawal,
)
from dossier.model.vocabulary import Status
from dossier.render.pages import render
from tests.support import run

HOSTILE = (
    "</title></p></div><script>alert(1)</script><img src=x onerror=alert(2)> \"double\" 'single'"
    " & &amp; &lt; {{ 7*7 }} {% raw %} {# c #} **bold** __em__ [a](javascript:alert(3)) <!-- c -->"
    " \\ `code` {#owned .owned} # | ~~x~~ ]]> ^[1] :smile: http://x.example/<b>"
)

UNPRINTED = (".prefix", ".suffix")
"""They find a quote that occurs twice; no page shows them."""


class Page(HTMLParser):
    """The text of a page and the elements that nothing of ours makes."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.foreign: list[str] = []
        self.meta: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "img" or (tag == "script" and values.get("type") != "application/ld+json"):
            self.foreign.append(self.get_starttag_text() or tag)
        if any(name.startswith("on") for name in values) or "owned" in values.get("id", ""):
            self.foreign.append(self.get_starttag_text() or tag)
        if values.get("href", "").startswith("javascript:"):
            self.foreign.append(self.get_starttag_text() or tag)
        if tag == "meta" and values.get("name"):
            self.meta[values["name"]] = values.get("content", "")

    def handle_data(self, data: str) -> None:
        self.text += data


def read(html: str) -> Page:
    page = Page()
    page.feed(html)
    page.text = " ".join(page.text.split())
    return page


def hostile_dossier() -> Dossier:
    quoted = f"She said: {HOSTILE} and left."
    evidence = Evidence.model_validate({"source": "one", "quote": quoted, "speaker": "person"})
    other = Evidence.model_validate({"source": "two", "quote": quoted})
    source = {
        "sha256": "0" * 64,
        "title": HOSTILE,
        "author": HOSTILE,
        "rights": HOSTILE,
        "note": HOSTILE,
        "published": "2031-01-02",
        "published_basis": "inferred",
        "published_from": HOSTILE,
        "url": f"https://x.example/{HOSTILE}",
        "language": '"><img src=x>',
    }
    retold = Retelling.model_validate({"outlet": "outlet", "quote": quoted})
    stamp = {"by": HOSTILE, "digest": "0" * 16}
    common = {"status": "reviewed", "note": HOSTILE, "reviewed": stamp, "found_by": HOSTILE}
    fact = Fact.model_validate(
        common
        | {
            "id": "fact",
            "kind": "position",
            "claim": HOSTILE,
            "when": "2031-01-02",
            "when_basis": "stated",
            "said_by": "person",
            "speaker_note": HOSTILE,
            "actors": ("person", "state"),
            "proposals": ("proposal",),
            "position": Position.model_validate(
                {
                    "actor": "person",
                    "proposal": "proposal",
                    "stance": "demands",
                    "according_to": "person",
                }
            ),
            "evidence": (evidence, other),
            "conflicts": ("conflict",),
            "accept": (Acceptance(code="Q-EDITED", why=HOSTILE),),
        }
    )
    gone = fact.model_copy(
        update={
            "id": "gone",
            "status": Status.WITHDRAWN,
            "withdrawn": Withdrawal(date=parse_when("2031-02-03"), reason=HOSTILE),
        }
    )
    conflict = Conflict.model_validate(
        common
        | {
            "id": "conflict",
            "question": HOSTILE,
            "type": "wording",
            "weight": "material",
            "accounts": (
                Account(holds=HOSTILE, value=HOSTILE, evidence=(evidence,)),
                Account(holds=HOSTILE, value=HOSTILE, evidence=(other,)),
            ),
            "explanation": HOSTILE,
        }
    )
    actor = {"aliases": (HOSTILE,), "note": HOSTILE, "name": HOSTILE, "found_by": HOSTILE}
    told = tuple(Event(day=date(2031, 1, 3), deed=deed, detail=HOSTILE) for deed in Deed)
    skip = Skip(quote=(f"Menu {HOSTILE}",), why=HOSTILE)
    return Dossier(
        title=HOSTILE,
        sources={
            "one": Source.model_validate(
                source | {"id": "one", "seed": HOSTILE, "outlet": "outlet", "skip": (skip,)}
            ),
            "two": Source.model_validate(
                source
                | {
                    "id": "two",
                    "seed": HOSTILE,
                    "version_of": "one",
                    "derives_from": (retold,),
                }
            ),
        },
        outlets={
            "outlet": Outlet.model_validate(
                {
                    "id": "outlet",
                    "name": HOSTILE,
                    "country": HOSTILE,
                    "owner": HOSTILE,
                    "note": HOSTILE,
                }
            )
        },
        actors={
            "person": Actor.model_validate(
                actor
                | {
                    "id": "person",
                    "kind": "person",
                    "roles": (Role(title=HOSTILE, evidence=(evidence,)),),
                }
            ),
            "state": Actor.model_validate(actor | {"id": "state", "kind": "state"}),
        },
        proposals={
            "proposal": Proposal.model_validate(
                {
                    "id": "proposal",
                    "name": HOSTILE,
                    "summary": HOSTILE,
                    "group": HOSTILE,
                    "terms": (HOSTILE,),
                    "note": HOSTILE,
                    "found_by": HOSTILE,
                    "proposed_by": ("person",),
                    "evidence": (evidence,),
                }
            )
        },
        facts={"fact": fact, "gone": gone},
        conflicts={"conflict": conflict},
        briefing=Briefing.model_validate(
            {
                "lede": "fact",
                "sections": (
                    Section.model_validate(
                        {"heading": HOSTILE, "facts": ("fact",), "conflicts": ("conflict",)}
                    ),
                ),
                "open_questions": (OpenQuestion(question=HOSTILE, note=HOSTILE),),
                "absent_voices": ("state",),
                "groups": (HOSTILE,),
                "note": HOSTILE,
            }
        ),
        past={(Kind.FACT, "fact"): told, (Kind.CONFLICT, "conflict"): told},
        texts={
            "one": f"Before it rained. {quoted} After it snowed.\n\nMenu {HOSTILE}\n",
            "two": f"Before it {HOSTILE} hailed. {quoted} After.\n",
        },
    )


@pytest.fixture(scope="module")
def pages(loader: BaseLoader) -> Mapping[str, str]:
    return render(hostile_dossier(), loader=loader)


def text_fields(record: object) -> Iterator[tuple[str, bool]]:
    """Each field of a record and of those inside it that holds text, and whether it is hostile."""
    if isinstance(record, tuple):
        for item in record:
            yield from text_fields(item)
    if not isinstance(record, Record):
        return
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        is_pattern = any(getattr(item, "pattern", None) for item in field.metadata)
        if "str" in str(field.annotation) and "Id" not in str(field.annotation) and not is_pattern:
            words = value if isinstance(value, str) else "".join(map(str, value or ""))
            yield f"{type(record).__name__}.{name}", HOSTILE in words
        yield from text_fields(value)


def test_no_field_of_text_is_forgotten_here() -> None:
    dossier = hostile_dossier()
    kept = (dossier.sources, dossier.outlets, dossier.actors, dossier.proposals, dossier.facts,
            dossier.conflicts, {"": dossier.briefing})  # fmt: skip
    found = {pair for records in kept for one in records.values() for pair in text_fields(one)}
    assert len({name for name, is_hostile in found if is_hostile}) > 35
    quiet = {name for name, _ in found} - {name for name, is_hostile in found if is_hostile}
    assert {name for name in quiet if not name.endswith(UNPRINTED)} == {"Source.language"}


def markdown_pages(pages: Mapping[str, str]) -> list[str]:
    found = [path for path in pages if path.endswith(".md")]
    assert len(found) > 12
    return found


def by_markdown(text: str) -> str:
    return Markdown(extensions=["attr_list", "toc"]).convert(text.split("---\n", 2)[2])


def by_blocks(text: str) -> str:
    blocks = text.split("---\n", 2)[2].strip().split("\n\n")
    assert all(is_ready(block) for block in blocks)
    return "\n".join(block_html(block) for block in blocks)


@pytest.mark.parametrize("convert", [by_markdown, by_blocks])
def test_nothing_hostile_becomes_an_element(
    pages: Mapping[str, str], convert: Callable[[str], str]
) -> None:
    for path in markdown_pages(pages):
        assert read(convert(pages[path])).foreign == [], path


@pytest.mark.parametrize("convert", [by_markdown, by_blocks])
def test_the_hostile_string_can_be_read_where_it_belongs(
    pages: Mapping[str, str], convert: Callable[[str], str]
) -> None:
    for path in markdown_pages(pages):
        text = read(convert(pages[path])).text
        assert HOSTILE in text or path in ("downloads.md", "conflicts/index.md"), path


def test_the_search_index_holds_titles_and_words_escaped() -> None:
    page = SimpleNamespace(
        content=f'<p>{escape(HOSTILE)}</p><span class="vh">unseen</span>'
        '<div class="notes" data-search-exclude><p>left out</p></div>',
        meta={"title": escape(HOSTILE)},
        title="",
    )
    entry = search_entry(page, SimpleNamespace(url="facts/fact.html"))  # type: ignore[arg-type]
    assert "<" not in entry["title"] + entry["text"]
    assert unescape(entry["title"]) == HOSTILE
    assert unescape(entry["text"]) == HOSTILE


def test_the_built_site_keeps_it_text_in_titles_and_descriptions(
    pages: Mapping[str, str], tmp_path: Path
) -> None:
    for path, text in pages.items():
        target = tmp_path / "docs" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    config = "site_name: x\nuse_directory_urls: false\ntheme: {name: material, font: false}\n"
    extensions = "markdown_extensions: [attr_list]\nplugins: []\nextra_css: [assets/dossier.css]\n"
    (tmp_path / "mkdocs.yml").write_text(config + extensions, encoding="utf-8")
    run([str(Path(sys.executable).with_name("mkdocs")), "build", "-q"], tmp_path)
    for name in ("facts/fact.html", "sources/one.html", "conflicts/conflict.html"):
        html = (tmp_path / "site" / name).read_text(encoding="utf-8")
        page = read(html)
        title = html.partition("<title>")[2].partition("</title>")[0]
        assert unescape(title).startswith(HOSTILE[:60]) or HOSTILE[:30] in unescape(title), name
        assert page.meta["description"], name
        assert not [tag for tag in page.foreign if "alert" in tag or "src=x" in tag], name
