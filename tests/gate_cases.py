"""The committed quotes: honest and distorted ones over the seeds and over invented articles."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dossier.gate.gate import judge
from dossier.gate.reading.library import Library, library_of
from dossier.gate.records import QuoteRequest
from tests.support import read_yaml

CASES = Path(__file__).parent / "cases" / "gate"
SEEDS = Path(__file__).parent.parent / "seeds"


@dataclass(frozen=True, kw_only=True)
class Case:
    """One quote of a case file; `code` is empty for honest ones."""

    kind: str
    code: str
    request: QuoteRequest

    def __str__(self) -> str:
        words = " / ".join(self.request.parts)
        return f"{self.kind}: {self.request.source}: {words[:50]}"


def case_library() -> Library:
    """The invented articles by name, the seeds as `seed-000` to `seed-004`."""
    texts = {path.stem: _text(path) for path in sorted((CASES / "texts").glob("*.txt"))}
    seeds = {f"seed-{path.name[:3]}": _text(path) for path in sorted(SEEDS.glob("*.txt"))}
    return library_of({**texts, **seeds}.items())


def is_honest(quote: str, claim: str, within: str = "") -> bool:
    """Whether the gate lets a paragraph of an invented text, or a part, carry the claim."""
    text = f"A headline\n\nThe day was fine in town.\n\n{within or quote}\n\nMore stands here.\n"
    request = QuoteRequest(source="text", parts=(quote,), claim=claim, speaker=None)
    return judge(request, library_of([("text", text)])).is_honest


def honest_cases() -> list[Case]:
    """Quotes that the gate has to let pass."""
    return list(_cases(CASES / "honest"))


def distorted_cases() -> list[Case]:
    """Quotes that the gate has to stop, each with the code that names its kind."""
    return list(_cases(CASES / "distorted"))


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def _cases(folder: Path) -> Iterator[Case]:
    for path in sorted(folder.glob("*.yml")):
        content = read_yaml(path)
        for item in content["cases"]:
            quote = item["quote"]
            yield Case(
                kind=content["kind"],
                code=content.get("code", ""),
                request=QuoteRequest(
                    source=item["source"],
                    parts=(quote,) if isinstance(quote, str) else tuple(quote),
                    claim=item.get("claim", ""),
                    speaker=item.get("speaker"),
                ),
            )
