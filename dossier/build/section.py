"""Section: a page that stands in no navigation list is marked there by the index of its folder."""

LINK = '<a href="index.html" class="md-nav__link">'
MARKED = '<a href="index.html" class="md-nav__link md-nav__link--active" aria-current="true">'


def with_section(html: str, path: str) -> str:
    """The page at `path` below the site's root with the link to its folder's index marked."""
    is_inside = "/" in path and not path.endswith("/index.html")
    return html.replace(LINK, MARKED, 1) if is_inside else html
