"""SARIF: a report as a SARIF 2.1.0 log, which code scanning services read.

OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0", 2020.
"""

import json
from collections.abc import Mapping
from urllib.parse import quote

from dossier import __version__
from dossier.check.codes import MEANINGS
from dossier.check.counts import Report
from dossier.errors import Problem

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def as_sarif(report: Report) -> str:
    """One run of one tool; every code met is a rule, every problem a result."""
    codes = sorted({problem.code for problem in report.problems})
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver(codes)},
                "columnKind": "unicodeCodePoints",
                "originalUriBaseIds": {"ROOT": {"description": {"text": "the dossier's folder"}}},
                "results": [
                    _result(problem, codes.index(problem.code)) for problem in report.problems
                ],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _driver(codes: list[str]) -> Mapping[str, object]:
    return {
        "name": "dossier",
        "semanticVersion": __version__,
        "rules": [
            {"id": code, "shortDescription": {"text": MEANINGS.get(code, code)}} for code in codes
        ],
    }


def _result(problem: Problem, rule: int) -> Mapping[str, object]:
    region = {"startLine": problem.line, "startColumn": problem.column}
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": str(problem.severity),
        "message": {"text": f"{problem.message} — {problem.tip}"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(problem.path), "uriBaseId": "ROOT"},
                    "region": region,
                }
            }
        ],
    }
