"""Pages: what every generated page has, whatever it shows."""

from dataclasses import dataclass

from dossier.model.ids import slugify


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """Words and where they lead; `href` is relative to the site's root, or a full address."""

    text: str
    href: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """One generated page: its file under docs/ and the view its template prints.

    `hide` names parts of the theme that give way to the page (`toc`: the right-hand list).
    """

    path: str
    title: str
    description: str
    view: object
    hide: tuple[str, ...] = ()

    @property
    def root(self) -> str:
        """What leads from this page to the site's root: empty, or one `../` per folder."""
        return "../" * self.path.count("/")

    @property
    def href(self) -> str:
        """The built page, from the site's root."""
        return self.path.removesuffix(".md") + ".html"


def page_url(folder: str, id: str) -> str:
    """The address of a record's page from the site's root: `facts/<id>.html`."""
    return f"{folder}/{id}.html"


def section_id(heading: str, used: set[str]) -> str:
    """An anchor made from a heading, unlike those `used` on its page; it is entered there."""
    id = slugify(heading)
    while id in used:
        id += "-more"
    used.add(id)
    return id
