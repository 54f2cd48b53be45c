"""Reports: the outcome of a check, in the formats that machines read."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict

from dossier.check.counts import Report


def as_json(report: Report) -> str:
    """`{"checked": {…}, "problems": [{path, line, column, code, message, tip, severity}]}`."""
    content = {
        "checked": asdict(report.counts),
        "problems": [asdict(problem) for problem in report.problems],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


FORMATS: Mapping[str, Callable[[Report], str]] = {"json": as_json}


def formatted(report: Report, style: str) -> str:
    """The report in the format `style`, a key of `FORMATS`."""
    return FORMATS[style](report)
