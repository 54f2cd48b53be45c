"""Text fragments: an address that scrolls a browser to the quoted words.

Method: the WICG "URL Fragment Text Directives" draft: `#:~:text=start,end`. A hyphen has a meaning
there, so it is encoded too.
"""

from urllib.parse import quote

WHOLE = 10
EDGE = 5


def fragment_url(url: str, words: str) -> str:
    """`url` with a text fragment for `words`; long quotes by their first and last words."""
    tokens = words.split()
    if len(tokens) <= WHOLE:
        text = _encoded(tokens)
    else:
        text = f"{_encoded(tokens[:EDGE])},{_encoded(tokens[-EDGE:])}"
    base, mark, anchor = url.partition("#")
    return f"{base}#{anchor if mark else ''}:~:text={text}"


def _encoded(tokens: list[str]) -> str:
    return quote(" ".join(tokens), safe="").replace("-", "%2D")
