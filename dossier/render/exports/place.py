"""Place: where an export stands, and how it links to the pages of the site."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Place:
    """An export's path below the site's root, and the site's address if it has one.

    Without an address links are relative, so they also work from a folder.
    """

    path: str
    address: str = ""

    def link(self, page: str) -> str:
        """The link to `page`, a path below the site's root."""
        if self.address:
            return f"{self.address.rstrip('/')}/{page}"
        return "../" * self.path.count("/") + page
