"""The gate over the committed quotes: every honest one passes, every distorted one is named."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

import pytest

from dossier.gate.gate import judge
from dossier.gate.reading.library import Library
from tests.gate_cases import Case, case_library, distorted_cases, honest_cases

TOGETHER = 25
"""Quotes of one kind in one test: a test for each would take longer than the quote does."""


@pytest.fixture(scope="module")
def library() -> Library:
    return case_library()


def lots(cases: Iterable[Case]) -> Iterator[object]:
    """The quotes, some of one kind together."""
    for kind, found in groupby(cases, key=attrgetter("kind")):
        alike = tuple(found)
        for start in range(0, len(alike), TOGETHER):
            lot = alike[start : start + TOGETHER]
            yield pytest.param(lot, id=f"{kind} {start + 1}-{start + len(lot)}")


def test_there_are_enough_quotes_of_enough_kinds() -> None:
    honest, distorted = honest_cases(), distorted_cases()
    assert len(honest) >= 150
    assert len(distorted) >= 200
    assert len({case.kind for case in distorted}) >= 20


@pytest.mark.parametrize("lot", list(lots(honest_cases())))
def test_honest_quotes_pass(lot: Sequence[Case], library: Library) -> None:
    verdicts = [(case, judge(case.request, library)) for case in lot]
    refused = [
        f"{case}: {verdict.findings}"
        for case, verdict in verdicts
        if verdict.findings or verdict.span is None
    ]
    assert not refused, "\n".join(refused)


@pytest.mark.parametrize("lot", list(lots(distorted_cases())))
def test_distorted_quotes_fail_with_the_code_of_their_kind(
    lot: Sequence[Case], library: Library
) -> None:
    verdicts = [(case, judge(case.request, library)) for case in lot]
    missed = [
        f"{case}: {case.code} not in {verdict.findings}"
        for case, verdict in verdicts
        if verdict.is_honest or case.code not in {finding.code for finding in verdict.findings}
    ]
    assert not missed, "\n".join(missed)
