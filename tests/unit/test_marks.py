"""The sign of a date never claims more than the date does."""

import pytest

from dossier.model.edtf import parse_when
from dossier.model.vocabulary import WhenBasis
from dossier.views.marks import Mark, mark_of


@pytest.mark.parametrize(
    ("text", "basis", "mark"),
    [
        ("2031-03-04", WhenBasis.STATED, Mark.DAY),
        ("2031-03-04", WhenBasis.DERIVED, Mark.INFERRED),
        ("2031-03-04", None, Mark.INFERRED),
        ("2031-03-04~", WhenBasis.STATED, Mark.INFERRED),
        ("2031-03-04", WhenBasis.PUBLISHED, Mark.PUBLISHED),
        ("2031-03", WhenBasis.PUBLISHED, Mark.FADED),
        ("2031-03", WhenBasis.STATED, Mark.FADED),
        ("2031", WhenBasis.STATED, Mark.FADED),
        ("[2031-03-04,2031-03-05]", WhenBasis.STATED, Mark.ONE_OF),
        ("2031-03-04/2031-03-08", WhenBasis.STATED, Mark.LASTING),
        ("2031-03-04/2031-03-08", WhenBasis.DERIVED, Mark.BETWEEN),
        ("2031-03-11~/2031-03-20~", WhenBasis.STATED, Mark.FADED),
        ("../2031-03-04", WhenBasis.STATED, Mark.BEFORE),
        ("2031-03-04/..", WhenBasis.STATED, Mark.AFTER),
    ],
)
def test_a_mark_says_how_exactly_a_date_is_known(
    text: str, basis: WhenBasis | None, mark: Mark
) -> None:
    assert mark_of(parse_when(text), basis) is mark
