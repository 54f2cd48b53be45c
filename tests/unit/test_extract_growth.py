"""Reading an article, and making its facts, takes time by its length and not by its square."""

import time

import pytest

from dossier.extract.readings import read
from dossier.extract.records import Seed
from dossier.extract.stages import STAGES, begun
from dossier.model.dossier import Dossier

pytestmark = pytest.mark.usefixtures("uncollected")
STORY = (
    "Ines Costa, the mayor of Halvik, said on Monday that dock number {n} would close in May 2024.",
    "“Nobody at quay {n} will lose a job,” Costa told reporters. “We will see to all {n} of them.”",
    "The harbour of Halvik took in {n} ships last year, and the Halvik Dock Company repaired them.",
)
SMALL, LARGE = 30, 120
LESS_THAN_SQUARE = 10
"""How many times as long four times the text may take; by its square it would be sixteen."""


def story(times: int, end: str) -> str:
    return f"Docks{end}" + end.join(line.format(n=n) for n in range(times) for line in STORY)


def seconds(text: str) -> float:
    """The shorter of two times for all that leads to candidate facts, vetting aside."""
    times = []
    for _ in range(2):
        start = time.process_time()
        readings = [read("one.txt", text, "2024-02-05")]
        draft = begun(Dossier(), [Seed(name="one.txt", text=text, sha256="0" * 64)], readings)
        for stage in STAGES[: [stage.__name__ for stage in STAGES].index("clashes_stage")]:
            draft = stage(draft)
        assert len(draft.facts) > len(text) / 400
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.parametrize("end", ["\n\n", " "], ids=["paragraphs", "one paragraph"])
def test_an_article_takes_time_by_its_length(end: str) -> None:
    seconds(story(5, end))
    assert seconds(story(LARGE, end)) < LESS_THAN_SQUARE * seconds(story(SMALL, end))
