"""Reports: the outcome of a check, in the formats that machines read."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from types import MappingProxyType

from dossier.check.counts import Report
from dossier.check.github import as_github
from dossier.check.sarif import as_sarif


def as_json(report: Report) -> str:
    """`{"checked": {…}, "problems": [{path, line, column, code, message, tip, severity}]}`."""
    content = {
        "checked": asdict(report.counts),
        "problems": [asdict(problem) for problem in report.problems],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


FORMATS: Mapping[str, Callable[[Report], str]] = MappingProxyType(
    {"json": as_json, "github": as_github, "sarif": as_sarif}
)


def formatted(report: Report, style: str) -> str:
    """The report in the format `style`, a key of `FORMATS`."""
    return FORMATS[style](report)
