"""A report that opens with its place, its agency and its day gives the day of publication."""

import pytest

from dossier.gate.reading.printed import printed_day

BODY = (
    "The mayor of the town resigned late in the evening after a debate that had lasted for more "
    "than six hours, his office told the council."
)


@pytest.mark.parametrize(
    "opening",
    [
        "LUND, 4 May 2023.",
        "LUND, 4 May 2023 –",
        "LUND (Agency), 4 May 2023 –",
        "LUND, 4 May 2023 (Agency) –",
        "(Agency, 4 May 2023)",
        "(World Desk) LUND, May 4, 2023 -",
        "NEW YORK — May 4, 2023 —",
        "Lund/Agency, Thursday 4 May 2023 –",
        "Lund, Sweden (AP), May 4, 2023:",
        "SAINT-OUEN, 4 May 2023 –",
        "4 May 2023 | Lund |",
    ],
)
def test_a_dateline_gives_the_day(opening: str) -> None:
    assert printed_day(f"A headline\n\n{opening} {BODY}\n") == "2023-05-04"


@pytest.mark.parametrize(
    "opening",
    [
        "On 4 May 2023:",
        "The mayor resigned on 4 May 2023.",
        "The battle of Lund, 4 May 1676.",
    ],
)
def test_a_day_in_prose_does_not(opening: str) -> None:
    assert printed_day(f"A headline\n\n{opening} {BODY}\n") == ""
