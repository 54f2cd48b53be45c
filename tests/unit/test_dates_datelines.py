"""The head of an article, however it is written, tells the day it was published."""

import pytest

from dossier.gate.reading.printed import printed_day

BODY = """The council met on Tuesday evening to hear several reports about the new bridge and the \
roads around the harbour.

Nothing else was told about it in the evening, and the meeting ended late.
"""
HEADS = (
    ("2023-09-04", "By our health correspondent\n\nPORT ELLIS, 4 September 2023. "),
    ("2023-05-03", "LUND, 3 May 2023. "),
    ("2023-05-03", "Lund, Wednesday 3 May 2023: "),
    ("2023-05-03", "LUND, 3 May 2023 - "),
    ("2021-07-30", "(AGP, 30 July 2021) "),
    ("2022-05-03", "(North Wire, May 3, 2022) – "),
    ("2022-05-03", "(3 May 2022) "),
    ("2021-07-30", "[AGP – 30.07.2021] "),
    ("2024-02-01", "(AGP, Feb. 1, 2024) – "),
    ("2024-02-01", "[North Wire / 1 February 2024] "),
    ("", "The ministry (founded 3 May 2022) is small. "),
)


@pytest.mark.parametrize(("day", "head"), HEADS)
def test_a_dateline_tells_the_day(day: str, head: str) -> None:
    assert printed_day(f"Bridge to close\n\n{head}{BODY}") == day
