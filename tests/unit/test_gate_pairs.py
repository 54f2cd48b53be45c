"""A sentence carries what says the same in other words, and not what is near it."""

from collections.abc import Iterator

from tests.gate_cases import CASES, is_honest
from tests.support import read_yaml


def test_what_says_the_same_passes() -> None:
    assert [pair for pair in _pairs("passes") if not is_honest(*pair)] == []


def test_what_is_near_it_does_not() -> None:
    assert [pair for pair in _pairs("fails") if is_honest(*pair)] == []


def _pairs(which: str) -> Iterator[tuple[str, str]]:
    for name in ("pairs", "unreal"):
        for item in read_yaml(CASES / f"{name}.yml"):
            for claim in item.get(which, ()):
                yield item["quote"], claim
