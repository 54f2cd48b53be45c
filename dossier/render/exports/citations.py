"""Citations: the sources as BibTeX and CSL-JSON, for a reader's own notes and references."""

import json
from collections.abc import Mapping

from dossier.model.dossier import Dossier
from dossier.model.edtf import Form, Precision, When
from dossier.model.records import Source
from dossier.render.exports.published import name_of

NO_TITLE = "[no headline in the copy held]"
LATEX = str.maketrans(
    {
        "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "%": r"\%",
        "#": r"\#", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    }
)  # fmt: skip
URL = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"})
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DATE_LENGTHS = {Precision.YEAR: 1, Precision.MONTH: 2, Precision.DAY: 3, Precision.TIME: 3}


def citations(dossier: Dossier) -> dict[str, str]:
    """The bibliography of all sources in both formats, as path and text."""
    sources = dossier.sources.values()
    entries = "\n".join(bibtex(source, name_of(dossier, source.outlet)) for source in sources)
    items = [csl(source, name_of(dossier, source.outlet)) for source in sources]
    return {
        "downloads/sources.bib": entries,
        "downloads/sources.csl.json": json.dumps(items, ensure_ascii=False, indent=1) + "\n",
    }


def bibtex(source: Source, outlet: str) -> str:
    """One source as a BibTeX entry; `outlet` is its name, empty where the copy states none."""
    parts = _date_parts(source.published)
    fields = {
        "title": f"{{{_latex(source.title or NO_TITLE)}}}",
        "author": f"{{{_latex(source.author)}}}" if source.author else "",
        "howpublished": _latex(outlet),
        "year": str(parts[0]) if parts else "",
        "url": " ".join(source.url.split()).translate(URL),
        "note": _latex(_note(source)),
        "language": _latex(source.language),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    if len(parts) > 1:
        lines.append(f"  month = {MONTHS[parts[1] - 1]},")
    if len(parts) > 2:
        lines.append(f"  day = {{{parts[2]}}},")
    return "\n".join([f"@misc{{{source.id},", *lines, "}", ""])


def csl(source: Source, outlet: str) -> Mapping[str, object]:
    """One source as a CSL-JSON item."""
    parts = _date_parts(source.published)
    item: dict[str, object] = {
        "id": source.id,
        "type": "article-newspaper",
        "title": source.title or NO_TITLE,
        "container-title": outlet,
        "author": [{"literal": source.author}] if source.author else [],
        "issued": {"date-parts": [parts]} if parts else {},
        "URL": source.url,
        "language": source.language,
        "note": _note(source),
    }
    return {name: value for name, value in item.items() if value}


def _date_parts(when: When | None) -> list[int]:
    """Year, month and day, as many as the date really gives."""
    if when is None or when.form is not Form.SINGLE or when.lower is None:
        return []
    day = when.lower
    return [day.year, day.month, day.day][: DATE_LENGTHS.get(when.moments[0].precision, 1)]


def _note(source: Source) -> str:
    notes = [
        "" if source.outlet else "outlet not stated",
        f"date inferred from {source.published_from}" if source.published_from else "",
        f"updated {source.updated}" if source.updated else "",
        f"another version of {source.version_of}" if source.version_of else "",
        f"text as received: SHA-256 {source.sha256}",
    ]
    return "; ".join(" ".join(note.split()) for note in notes if note)


def _latex(text: str) -> str:
    return " ".join(text.split()).translate(LATEX)
