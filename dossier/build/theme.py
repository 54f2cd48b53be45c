"""Theme: what the theme prints around a page, put right where it falls short.

A page that stands in no navigation list is marked there by the index of its folder; scripts do not
hold up the first sight of a page; light or dark is settled early; bytes nobody needs are left
out; the front page is named once; the search has a name for those who only hear it; who follows a
broken link is told what to do.
"""

import re
from html import escape

from dossier.build.colours import settled
from dossier.build.lean import lean

LINK = '<a href="index.html" class="md-nav__link">'
MARKED = '<a href="index.html" class="md-nav__link md-nav__link--active" aria-current="true">'
SCRIPT, DEFERRED = '<script src="', '<script defer src="'
TWICE = re.compile(r"<title>(.+) - \1</title>")
NOT_FOUND = "<h1>404 - Not found</h1>"
WAYS_ON = """<div class="dossier">
<h1>Nothing stands at this address</h1>
<p class="lede">Every entry keeps its address, a withdrawn one too.
The link may be cut short or mistyped.</p>
<ul class="linked">
<li><a href="{home}index.html">Briefing</a></li>
<li><a href="{home}facts/index.html">All facts</a></li>
<li><a href="{home}sources/index.html">All sources</a></li>
</ul>
<p class="small">Or search for a few words of what you are looking for.</p>
</div>"""
SEARCH, INPUT = 'data-md-component="search" role="dialog"', 'name="query" aria-label="'


def corrected(html: str, path: str) -> str:
    """The page at `path` below the site's root."""
    if "/" in path and not path.endswith("/index.html"):
        html = html.replace(LINK, MARKED, 1)
    name = html.partition(INPUT)[2].partition('"')[0]
    if name:
        html = html.replace(SEARCH, f'{SEARCH} aria-label="{name}"', 1)
    html = TWICE.sub(r"<title>\1</title>", html, count=1)
    return lean(settled(html.replace(SCRIPT, DEFERRED)))


def not_found(html: str, home: str) -> str:
    """The page for addresses at which there is none; `home` is the path of the site's root."""
    return corrected(html, "404.html").replace(NOT_FOUND, WAYS_ON.format(home=escape(home)), 1)
