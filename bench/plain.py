"""Plain: our written pages become the same words as ordinary Markdown, for a plain MkDocs build.

What `dossier` writes is Markdown with ready HTML blocks. Here every block is turned back into
headings, paragraphs, quotes, lists and tables, so that the peer has the same text to parse.
"""

import re
from html.parser import HTMLParser
from pathlib import Path

SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|])")
BREAKING = {"p", "div", "section", "article", "ul", "ol", "dl", "dt", "dd", "figure", "figcaption"}
BREAKING |= {"details", "summary", "header", "footer", "nav", "table", "thead", "tbody", "aside"}
BREAKING |= {"h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "li", "tr", "form", "fieldset"}
SILENT = {"script", "style", "svg"}


class ToMarkdown(HTMLParser):
    """Collects HTML as lines of Markdown."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.words = ""
        self.mark: list[str] = []
        self.links: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in SILENT:
            self.silent += 1
        if tag in BREAKING:
            self.flush()
        if tag == "blockquote":
            self.mark.append("> ")
        elif tag == "li":
            self.words += "- "
        elif re.fullmatch("h[1-6]", tag):
            self.words += "#" * int(tag[1]) + " "
        elif tag in {"td", "th"}:
            self.words += " | "
        elif tag in {"small", "br"}:
            self.words += " "
        elif tag == "a":
            self.links.append(dict(attrs).get("href") or "")
            self.words += "["

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT:
            self.silent -= 1
        if tag == "a" and self.links:
            target = re.sub(r"\.html(?=#|$)", ".md", self.links.pop())
            self.words += f"]({target})"
        if tag in BREAKING:
            self.flush()
        if tag == "blockquote" and self.mark:
            self.mark.pop()

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.words += SPECIAL.sub(r"\\\1", data)

    def flush(self) -> None:
        """End the block that is being collected."""
        words = " ".join(self.words.split())
        self.words = ""
        if words.strip("-# |"):
            self.lines += ["".join(self.mark) + words, ""]


def to_markdown(page: str) -> str:
    """A page of ours with its HTML blocks as Markdown; front matter and Markdown lines stay."""
    front, body = "", page
    if page.startswith("---\n"):
        front, body = page[4:].split("\n---\n", 1)
        front = f"---\n{front}\n---\n"
    out: list[str] = []
    for block in re.split(r"\n\s*\n", body):
        if not block.lstrip().startswith("<"):
            out += [block, ""]
            continue
        parser = ToMarkdown()
        parser.feed(block)
        parser.close()
        parser.flush()
        out += [*parser.lines, ""]
    return front + "\n".join(out) + "\n"


def convert(docs: Path, target: Path) -> int:
    """Write every page of `docs` as ordinary Markdown into `target`; how many there were."""
    pages = sorted(docs.rglob("*.md"))
    for page in pages:
        copy = target / page.relative_to(docs)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(to_markdown(page.read_text("utf-8")), encoding="utf-8", newline="\n")
    for asset in sorted((docs / "assets").rglob("*")) if (docs / "assets").is_dir() else []:
        if asset.is_file():
            copy = target / asset.relative_to(docs)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(asset.read_bytes())
    return len(pages)
