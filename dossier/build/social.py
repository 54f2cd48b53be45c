"""Social metadata: what a messenger or network shows of a page that somebody passes on."""

from html import escape, unescape

END_OF_HEAD = "</head>"


def with_social_metadata(html: str, *, title: str, description: str, site: str) -> str:
    """The page with Open Graph fields at the end of its head; all texts escaped once.

    `title` and `description` may be escaped already, as front matter holds them.
    """
    fields = {
        "og:type": "article",
        "og:title": title,
        "og:description": description,
        "og:site_name": site,
        "twitter:card": "summary",
    }
    lines = "".join(
        f'<meta property="{name}" content="{escape(unescape(text))}">'
        for name, text in fields.items()
        if text
    )
    head, end, rest = html.partition(END_OF_HEAD)
    return f"{head}{lines}{end}{rest}" if end else html
