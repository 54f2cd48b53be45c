"""Titled: “Ms Berg” of a source is no “Mr Berg” in the claim."""

from collections.abc import Iterator

from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_TITLED = late(r"(?<!\w)(?P<title>Mr|Mrs|Ms|Miss)\.?\s(?:[A-Z][\w’'-]+\s)?(?P<name>[A-Z][\w-]+)")


def titled_findings(support: Support) -> Iterator[Finding]:
    """A title of the other gender than everywhere in the source."""
    for mine in _TITLED.finditer(support.claim):
        theirs = {
            found["title"]
            for passage in support.distinct
            for found in _TITLED.finditer(passage.source.text)
            if found["name"] == mine["name"]
        }
        if theirs and all((title == "Mr") != (mine["title"] == "Mr") for title in theirs):
            other = f"{min(theirs)} {mine['name']}"
            yield Finding(
                code="C-NAME",
                message=f"the claim has {shown(mine.group())}, the source {shown(other)} "
                f"({support.place})",
                tip="name them as the source does",
            )
            return
