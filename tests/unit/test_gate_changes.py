"""The gate over nearly verbatim claims: one planted word is seen, a harmless change is not.

Every sentence of the invented articles serves as a quote, and with one change as its claim.
"""

import re
from collections.abc import Iterator

import pytest

from dossier.gate.gate import judge
from dossier.gate.reading.library import Library
from dossier.gate.records import QuoteRequest
from tests.gate_cases import case_library

LEAST_SEEN = 0.97
"""Of all planted changes; each kind has a lower floor, for some kinds are few."""
LEAST_OF_A_KIND = 0.75
MOST_REFUSED = 0.02

PLANTED: dict[str, tuple[str, str]] = {
    "negation dropped": (
        r"\b(is|are|was|were|has|have|had|did|does|will|would|could) not ",
        r"\1 ",
    ),
    "negation added": (r"\b(was|were|is|are|has|have|had|will|would) (?!not|no|never)", r"\1 not "),
    "possibility raised": (r"\b(?:may|might|could) (?!not)", "will "),
    "possibility dropped": (r"\b(?:may|might) (?!not)", ""),
    "bound dropped": (r"\b(?:at least|at most|up to|more than|fewer than|less than) (?=\d)", ""),
    "some raised": (r"\b(?:[Ss]ome|[Mm]ost|[Ss]everal) (?=[a-z])(?!of\b)", "all "),
    "order turned": (r"\bbefore (?=[a-z])", "after "),
    "hedge dropped": (r"\b(?:allegedly|reportedly|probably|possibly|partly|partially) ", ""),
    "future made past": (r"\bwill be ", "was "),
}
HARMLESS: dict[str, tuple[str, str]] = {
    "will as would": (r"\bwill (?=[a-z])", "would "),
    "is as was": (r"\bis (?=[a-z])", "was "),
    "may as might": (r"\bmay (?=[a-z])", "might "),
    "contracted": (r"\b(did|does|is|was|has|had) not\b", r"\1n’t"),
    "but as however": (r"\ABut (?=[a-z])", "However, "),
    "said as stated": (r"\bsaid (?=that\b)", "stated "),
    "more than as over": (r"(?<!no )\bmore than (?=\d)", "over "),
    "percent sign": (r"(?<=\d)%", " percent"),
}


UNCHANGED: dict[tuple[str, str], bool] = {}
"""Whether a sentence passes as its own claim, by its source and its words."""


@pytest.fixture(scope="module")
def library() -> Library:
    return case_library()


def sentences(library: Library) -> Iterator[tuple[str, str]]:
    """Plain sentences of the invented articles, without anybody's direct speech."""
    for source in library.sources.values():
        if source.id.startswith("seed-"):
            continue
        for number in range(len(source.paragraphs)):
            for span in source.sentences_of(number):
                words = source.text[span.start : span.end].strip()
                if words[-1:] == "." and not re.search(r"[\"“”?!‘]|''", words):
                    yield source.id, words


def refusals(library: Library, change: tuple[str, str]) -> tuple[int, int]:
    """How many changed claims were refused, of how many that the unchanged claim passes."""
    refused = total = 0
    for source, words in sentences(library):
        changed = re.sub(change[0], change[1], words, count=1)
        if changed == words or not is_honest_itself(library, source, words):
            continue
        total += 1
        refused += not is_honest(library, source, words, changed)
    return refused, total


def is_honest_itself(library: Library, source: str, words: str) -> bool:
    key = (source, words)
    if key not in UNCHANGED:
        UNCHANGED[key] = is_honest(library, source, words, words)
    return UNCHANGED[key]


def is_honest(library: Library, source: str, quote: str, claim: str) -> bool:
    return judge(QuoteRequest(source=source, parts=(quote,), claim=claim), library).is_honest


def test_planted_changes_are_seen(library: Library) -> None:
    found = {kind: refusals(library, change) for kind, change in PLANTED.items()}
    rates = {kind: seen / total for kind, (seen, total) in found.items() if total}
    assert len(rates) == len(PLANTED), found
    assert min(rates.values()) >= LEAST_OF_A_KIND, found
    seen, total = (sum(pair[at] for pair in found.values()) for at in (0, 1))
    assert seen >= LEAST_SEEN * total, found


def test_harmless_changes_are_not_refused(library: Library) -> None:
    found = {kind: refusals(library, change) for kind, change in HARMLESS.items()}
    assert all(total for _, total in found.values()), found
    refused, total = (sum(pair[at] for pair in found.values()) for at in (0, 1))
    assert refused <= MOST_REFUSED * total, found
