"""Theme: what the theme prints around a page, put right where it falls short.

A page that stands in no navigation list is marked there by the index of its folder; scripts do not
hold up the first sight of a page; the search has a name for those who only hear it.
"""

LINK = '<a href="index.html" class="md-nav__link">'
MARKED = '<a href="index.html" class="md-nav__link md-nav__link--active" aria-current="true">'
SCRIPT, DEFERRED = '<script src="', '<script defer src="'
SEARCH, INPUT = 'data-md-component="search" role="dialog"', 'name="query" aria-label="'


def corrected(html: str, path: str) -> str:
    """The page at `path` below the site's root."""
    if "/" in path and not path.endswith("/index.html"):
        html = html.replace(LINK, MARKED, 1)
    name = html.partition(INPUT)[2].partition('"')[0]
    if name:
        html = html.replace(SEARCH, f'{SEARCH} aria-label="{name}"', 1)
    return html.replace(SCRIPT, DEFERRED)
