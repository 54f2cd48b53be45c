"""The gate over the committed quotes: every honest one passes, every distorted one is named."""

import pytest

from dossier.gate.gate import judge
from dossier.gate.reading.library import Library
from tests.gate_cases import Case, case_library, distorted_cases, honest_cases


@pytest.fixture(scope="module")
def library() -> Library:
    return case_library()


def test_there_are_enough_quotes_of_enough_kinds() -> None:
    honest, distorted = honest_cases(), distorted_cases()
    assert len(honest) >= 150
    assert len(distorted) >= 200
    assert len({case.kind for case in distorted}) >= 20


@pytest.mark.parametrize("case", honest_cases(), ids=str)
def test_an_honest_quote_passes(case: Case, library: Library) -> None:
    verdict = judge(case.request, library)
    assert verdict.findings == ()
    assert verdict.span is not None


@pytest.mark.parametrize("case", distorted_cases(), ids=str)
def test_a_distorted_quote_fails_with_the_code_of_its_kind(case: Case, library: Library) -> None:
    verdict = judge(case.request, library)
    assert not verdict.is_honest
    assert case.code in {finding.code for finding in verdict.findings}
