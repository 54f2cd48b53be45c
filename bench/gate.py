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
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from dossier.gate.gate import judge  # noqa: E402
from dossier.gate.reading.library import Library, SourceText  # noqa: E402
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
    for name, has_claims in (("alone", False), ("with claim and speaker", True)):
        taken = bulk_seconds(has_claims=has_claims)
        print(f"{QUOTES:,} quotes {name} over {SOURCES:,} sources, all read anew: {taken:.2f} s")


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


def bulk_seconds(*, has_claims: bool) -> float:
    """Honest and edited quotes over invented articles cut and joined anew.

    With claims each has a claim of its own, which says that a board said so, and a speaker.
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
        if has_claims:
            request = replace(request, claim=f"The board said that {quote}", speaker="Olaf Brandt")
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


if __name__ == "__main__":
    main()
