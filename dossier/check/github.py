"""GitHub: problems become workflow commands, which GitHub shows beside the lines they are about."""

from dossier.check.counts import Report
from dossier.errors import Problem


def as_github(report: Report) -> str:
    """One `::error` or `::warning` line a problem, then the counts as a notice."""
    lines = [_annotation(problem) for problem in report.problems]
    lines.append(f"::notice title=dossier check::{_data(report.counts.line())}")
    return "\n".join(lines) + "\n"


def _annotation(problem: Problem) -> str:
    place = f"file={_value(problem.path)},line={problem.line},col={problem.column}"
    message = f"{problem.message} — {problem.tip}"
    return f"::{problem.severity} {place},title={_value(problem.code)}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
