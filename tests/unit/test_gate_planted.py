"""Errors planted in the shipped dossier, in memory: the gate finds them, kind by kind."""

from pathlib import Path

import pytest

from dossier.store.read import read_dossier
from tests.planted import KINDS, WHEN_SHIFTED, Rate, ground, rates, table, when_shifted
from tests.support import read_yaml

FLOORS = Path(__file__).parent.parent / "cases" / "gate" / "planted.yml"


@pytest.fixture(scope="module")
def found(root: Path) -> dict[str, Rate]:
    dossier = read_dossier(root).dossier
    measured = (*rates(ground(dossier)), when_shifted(dossier))
    return {rate.kind: rate for rate in measured}


def test_the_rates_are_printed(found: dict[str, Rate], capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        print("\n" + table(list(found.values())))
    assert found


def test_every_kind_of_error_has_a_floor() -> None:
    assert set(read_yaml(FLOORS)) == {*KINDS, WHEN_SHIFTED}


@pytest.mark.parametrize("kind", [*KINDS, WHEN_SHIFTED])
def test_the_rate_found_does_not_fall(kind: str, found: dict[str, Rate]) -> None:
    floor = read_yaml(FLOORS)[kind]
    rate = found[kind]
    assert rate.planted > 0
    missed = "\n".join(str(request) for request in rate.missed)
    assert rate.share >= floor, f"{rate.found} of {rate.planted} found, missed:\n{missed}"
