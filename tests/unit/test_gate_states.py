"""What something is, or remains, is not told as the opposite, however short the sentence."""

from itertools import product

import pytest

from tests.gate_cases import is_honest

OPPOSITES = (
    ("closed", "open"), ("safe", "unsafe"), ("full", "empty"), ("secret", "public"),
    ("temporary", "permanent"), ("present", "absent"), ("missing", "found"), ("legal", "illegal"),
)  # fmt: skip
FORMS = (
    ("The road is {it}.", "The road is {it}."),
    ("The road remains {it}.", "The road is {it}."),
    ("The road stayed {it} in May.", "The road was {it} in May."),
    ("The road was {it} on Monday.", "On Monday the road was {it}."),
    ("Berg said the road was {it}.", "The road was {it}, Berg said."),
)


@pytest.mark.parametrize(("quote", "claim"), FORMS)
def test_a_state_is_not_turned(quote: str, claim: str) -> None:
    for pair, side in product(OPPOSITES, (0, 1)):
        is_so, is_told = pair[side], pair[1 - side]
        assert not is_honest(quote.format(it=is_so), claim.format(it=is_told)), (is_so, is_told)
        assert is_honest(quote.format(it=is_so), claim.format(it=is_so)), is_so
