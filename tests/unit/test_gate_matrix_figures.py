"""Numbers, shares and degrees in the commonest constructions: what keeps them passes."""

from collections.abc import Iterator

from tests.gate_cases import CASES, is_honest
from tests.support import read_yaml


def test_what_keeps_the_number_and_the_degree_passes() -> None:
    assert [pair for pair in _pairs("passes") if not is_honest(*pair)] == []


def test_what_says_more_or_gives_it_to_another_does_not() -> None:
    assert [pair for pair in _pairs("fails") if is_honest(*pair)] == []


def _pairs(which: str) -> Iterator[tuple[str, str]]:
    for item in read_yaml(CASES / "matrix_figures.yml"):
        for claim in item.get(which, ()):
            yield item["quote"], claim
