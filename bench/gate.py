"""The quote gate beside linkml-reference-validator, on the committed honest and distorted quotes.

    python3 -m venv bench/gate/.venv
    bench/gate/.venv/bin/pip install -r bench/gate/requirements.txt
    .venv/bin/python bench/gate.py

The peer knows neither claims nor speakers, so the distorted quotes that need one are counted apart.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from dossier.gate.gate import judge  # noqa: E402
from dossier.gate.reading.library import Library, SourceText, library_of  # noqa: E402
from dossier.gate.records import QuoteRequest  # noqa: E402
from dossier.text.seed import SeedText  # noqa: E402
from tests.gate_cases import (  # noqa: E402
    Case,
    case_library,
    distorted_cases,
    honest_cases,
)

ROUNDS = 3
PEER = ROOT / "bench" / "gate" / ".venv" / "bin" / "python"
SOURCES, QUOTES = 1_000, 10_000
CLAIMS: dict[str, Callable[[str], str] | None] = {
    "quotes alone": None,
    "each with a speaker and “The board said …”": lambda quote: f"The board said that {quote}",
    "each with a speaker and a claim a word short": lambda quote: quote.rpartition(" ")[0],
}
GROWN = 80_000
SENTENCE = (
    "The council rejected the plan on Monday, and Mr. Lee said it would cost 5 million euros."
)
GROWTH: dict[str, Callable[[str], tuple[str, str, str]]] = {
    "a claim": lambda prose: (SENTENCE, SENTENCE, prose),
    "a quote": lambda prose: (prose, prose, SENTENCE),
    "a source of one paragraph": lambda prose: (f"{prose} {SENTENCE}", SENTENCE, SENTENCE),
}
"""Of a long prose: the text of a source, the quote from it, and its claim."""


def main() -> None:
    cases = [*honest_cases(), *distorted_cases()]
    library = case_library()
    mine = [judge(case.request, library).is_honest for case in cases]
    theirs, peer_seconds = peer_verdicts(cases, library)
    print(f"{len(honest_cases())} honest, {len(distorted_cases())} distorted quotes")
    print(f"{'':44}{'gate':>12}{'peer':>12}")
    for name, numbers in groups(cases).items():
        wanted = name.startswith("honest")
        print(f"{name:44}{score(mine, numbers, wanted):>12}{score(theirs, numbers, wanted):>12}")
    print(f"\n{'kind of distortion':32}{'of':>4}{'gate':>8}{'peer':>8}")
    for kind, total in Counter(case.kind for case in cases if case.code).items():
        numbers = [at for at, case in enumerate(cases) if case.kind == kind]
        caught = [sum(not verdicts[at] for at in numbers) for verdicts in (mine, theirs)]
        print(f"{kind:32}{total:>4}{caught[0]:>8}{caught[1]:>8}")
    seconds = sorted(own_seconds(cases, library) for _ in range(ROUNDS))[ROUNDS // 2]
    print(
        f"\nper 1,000 quotes, texts read before: gate {1000 * seconds / len(cases):.2f} s, "
        f"peer {1000 * peer_seconds / len(cases):.2f} s"
    )
    print(f"\n{QUOTES:,} quotes over {SOURCES:,} sources, all read anew; loop {loop():.2f} s:")
    for name, claimed in CLAIMS.items():
        print(f"  {name:44}{bulk_seconds(claimed):>8.2f} s")
    print("\none long text, and the seconds for twice and four times as much:")
    for name, made in GROWTH.items():
        taken = " ".join(f"{growing_seconds(made, times):>8.2f}" for times in (1, 2, 4))
        print(f"  {name:44}{taken}")


def loop() -> float:
    """Seconds that a loop of fixed length takes, to hold other figures against."""
    start, total = time.process_time(), 0
    for number in range(3_000_000):
        total += number % 7
    return time.process_time() - start


def groups(cases: Sequence[Case]) -> dict[str, list[int]]:
    """Case numbers: honest ones, and distorted ones with and without claim or speaker."""
    found: dict[str, list[int]] = {
        "honest passed": [],
        "distorted caught, by words alone": [],
        "distorted caught, by claim or speaker": [],
    }
    for at, case in enumerate(cases):
        if not case.code:
            found["honest passed"].append(at)
        elif case.request.claim or case.request.speaker:
            found["distorted caught, by claim or speaker"].append(at)
        else:
            found["distorted caught, by words alone"].append(at)
    return found


def score(verdicts: Sequence[bool], numbers: Sequence[int], wanted: bool) -> str:
    right = sum(verdicts[at] is wanted for at in numbers)
    return f"{right}/{len(numbers)}"


def peer_verdicts(cases: Sequence[Case], library: Library) -> tuple[list[bool], float]:
    with tempfile.TemporaryDirectory() as folder:
        for id, source in library.sources.items():
            (Path(folder) / f"{id}.txt").write_bytes(source.text.encode())
        lines = [
            json.dumps({"file": f"{folder}/{case.request.source}.txt", "parts": case.request.parts})
            for case in cases
        ]
        done = subprocess.run(
            [str(PEER), str(ROOT / "bench" / "gate" / "peer.py"), f"{folder}/cache"],
            input="\n".join(lines), text=True, capture_output=True, check=True,
        )  # fmt: skip
    answer = json.loads(done.stdout.splitlines()[-1])
    return answer["verdicts"], answer["seconds"]


def own_seconds(cases: Sequence[Case], library: Library) -> float:
    start = time.process_time()
    for case in cases:
        judge(case.request, library)
    return time.process_time() - start


def bulk_seconds(claimed: Callable[[str], str] | None) -> float:
    """Honest and edited quotes over invented articles cut and joined anew.

    `claimed` makes a claim of the words of a quote, which then has a speaker as well.
    """
    articles = [source.text for source in case_library().sources.values()]
    paragraphs = [part for text in articles for part in text.split("\n\n")]
    texts = [
        "\n\n".join(paragraphs[(7 * at + 3 * step) % len(paragraphs)] for step in range(8))
        + f"\n\nThis is report {at} of {SOURCES}."
        for at in range(SOURCES)
    ]
    requests = []
    for at in range(QUOTES):
        words = texts[at % SOURCES].split()
        first = (13 * at) % max(1, len(words) - 12)
        quote = " ".join(words[first : first + 8])
        changed = quote.replace("e", "i", 1) if at % 5 == 0 else quote
        request = QuoteRequest(source=f"s{at % SOURCES}", parts=(changed,))
        if claimed:
            request = replace(request, claim=claimed(quote), speaker="Olaf Brandt")
        requests.append(request)
    sources = {
        f"s{at}": SourceText(id=f"s{at}", seed=SeedText(name=f"s{at}", text=text))
        for at, text in enumerate(texts)
    }
    start = time.process_time()
    library = Library(sources=sources)
    for request in requests:
        judge(request, library)
    return time.process_time() - start


def growing_seconds(made: Callable[[str], tuple[str, str, str]], times: int) -> float:
    """For text, quote and claim that `made` makes of prose of 80,000 code points, or more."""
    articles = " ".join(source.text for source in case_library().sources.values()).split()
    prose = " ".join(articles)
    prose = (prose * (times * GROWN // len(prose) + 1))[: times * GROWN].strip()
    text, quote, claim = made(prose)
    start = time.process_time()
    judge(QuoteRequest(source="text", parts=(quote,), claim=claim), library_of([("text", text)]))
    return time.process_time() - start


if __name__ == "__main__":
    main()
