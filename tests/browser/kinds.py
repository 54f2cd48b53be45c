"""Page kinds: one page of each, as patterns in a built site."""

from pathlib import Path

KINDS = (
    "index.html",
    "chronology.html",
    "method.html",
    "downloads.html",
    "actors/index.html",
    "conflicts/index.html",
    "facts/index.html",
    "proposals/index.html",
    "sources/index.html",
    "actors/*.html",
    "conflicts/*.html",
    "facts/*.html",
    "proposals/*.html",
    "sources/*.html",
)


def page_of(site: Path, kind: str) -> str:
    """The longest page of a kind, which is the likeliest to go wrong, as a path in the site."""
    pages = [page for page in site.glob(kind) if "*" not in kind or page.name != "index.html"]
    assert pages, f"no page {kind} in the site"
    longest = max(pages, key=lambda page: (page.stat().st_size, page.name))
    return longest.relative_to(site).as_posix()
