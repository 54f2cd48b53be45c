"""Received: the bytes of a file become plain text, or a word on why they are no article."""

import re
from enum import StrEnum
from html import unescape

from markdown_it import MarkdownIt
from markdown_it.token import Token

from dossier.errors import ReadError
from dossier.text.seed import decode

LEAST_WORDS = 20
FEW_WORDS = 200
"""Words. A longer text is an article, even where it speaks of passwords or missing pages."""
OTHERS = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a Word file or an archive",
    b"\xd0\xcf\x11\xe0": "an old Word file",
    b"{\\rtf": "an RTF file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a compressed file",
}
_html = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?(?:<!--.*?-->\s*)?<(?:!doctype html|html|head|body)\b", re.I | re.S
)
_missing = re.compile(
    r"\b(?:404|410|page (?:was )?not found|page (?:does not|doesn.t|no longer) exists?"
    r"|no longer available|couldn.t find (?:that|the|this) page)\b", re.I,
)  # fmt: skip
_closed = re.compile(
    r"\b(?:log ?in|sign ?in|subscribe to (?:read|continue)|already a subscriber|create an account"
    r"|access denied|enable javascript|verify (?:that )?you are (?:a )?human|captcha|password)\b",
    re.I,
)
_front = re.compile(r"\A---\r?\n(.*?)\r?\n(?:---|\.\.\.)\r?\n", re.S)
_field = re.compile(r"^([A-Za-z_-]+):[ \t]*(.+?)[ \t]*$", re.M)
_tag = re.compile(r"<[^>]*>")
_LETTERS_A_WORD = 2
_unspaced = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Letters of scripts that set no spaces between words."""


class Form(StrEnum):
    """What a file is written in."""

    TEXT = "text"
    MARKDOWN = "Markdown"
    HTML = "HTML"


def form_of(name: str, data: bytes) -> Form:
    """What the file `name` is written in, by its content, then by its ending.

    Raises `ReadError` where it is something that holds no readable text.
    """
    for start, what in OTHERS.items():
        if data.startswith(start):
            raise ReadError(
                f"{name}: this is {what} — save the article as text (.txt) or its page as .html"
            )
    if _html.match(data[:2_000]):
        return Form.HTML
    ending = name.rpartition(".")[2].lower()
    if ending in ("html", "htm", "xhtml"):
        return Form.HTML
    return Form.MARKDOWN if ending in ("md", "markdown") else Form.TEXT


def from_markdown(name: str, data: bytes) -> tuple[str, dict[str, str]]:
    """The words of a Markdown file, a blank line between blocks, and its front matter.

    Raises `ReadError` as `decode` does.
    """
    source = decode(name, data).removeprefix("\ufeff")
    front = _front.match(source)
    fields = dict(_field.findall(front[1])) if front else {}
    body = source[front.end() :] if front else source
    blocks = [_words(token) for token in MarkdownIt().parse(body)]
    text = "\n\n".join(block for block in blocks if block) + "\n"
    return text, {key.lower(): value.strip("\"'") for key, value in fields.items()}


def refuse_no_article(name: str, text: str, *, title: str = "") -> None:
    """Raise `ReadError` where the text is too short, or reads like a missing or a closed page."""
    words = len(text.split()) + len(_unspaced.findall(text)) // _LETTERS_A_WORD
    head = f"{title}\n{text[:1_500]}"
    if words < FEW_WORDS and (found := _missing.search(head)):
        raise ReadError(
            f"{name}: this reads like the page of a missing article (“{found[0]}”)"
            " — save the article itself"
        )
    if words < FEW_WORDS and (found := _closed.search(head)):
        raise ReadError(
            f"{name}: this reads like a page that asks to log in (“{found[0]}”)"
            " — save the article as you see it when logged in"
        )
    if words < LEAST_WORDS:
        raise ReadError(f"{name}: only {words} words of text — this is no article")


def _words(token: Token) -> str:
    if token.type == "inline":
        return " ".join("".join(_inline(child) for child in token.children or ()).split())
    if token.type in ("fence", "code_block"):
        return token.content.strip()
    if token.type == "html_block":
        return " ".join(unescape(_tag.sub(" ", token.content)).split())
    return ""


def _inline(token: Token) -> str:
    if token.type in ("text", "code_inline"):
        return token.content
    return " " if token.type in ("softbreak", "hardbreak") else ""
