"""Social metadata: what others see of a page that is passed on, and the feeds it belongs to."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape, unescape

END_OF_HEAD = "</head>"


@dataclass(frozen=True, kw_only=True, slots=True)
class Card:
    """What the head of a page says of it; texts may be escaped already, as front matter has them.

    `address` is the page's own where the site's is known. `feeds` are (link from the page, title).
    """

    title: str
    description: str = ""
    site: str = ""
    address: str = ""
    feeds: tuple[tuple[str, str], ...] = ()


def with_social_metadata(html: str, card: Card) -> str:
    """The page with the card at the end of its head; all texts escaped once."""
    head, end, rest = html.partition(END_OF_HEAD)
    return f"{head}{''.join(_lines(card))}{end}{rest}" if end else html


def _lines(card: Card) -> Iterator[str]:
    fields = {
        "og:type": "article",
        "og:title": card.title,
        "og:description": card.description,
        "og:site_name": card.site,
        "og:url": card.address,
        "twitter:card": "summary",
    }
    for name, text in fields.items():
        if text:
            yield f'<meta property="{name}" content="{_once(text)}">'
    # The theme takes whatever is "alternate" and nothing else for a translation of the site.
    for href, title in card.feeds:
        yield (
            f'<link rel="alternate feed" type="application/atom+xml" title="{_once(title)}"'
            f' href="{_once(href)}">'
        )


def _once(text: str) -> str:
    return escape(unescape(text))
