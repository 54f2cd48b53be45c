"""Clashes: print how many planted differences of two articles are proposed, and what else is.

    python -m bench.clashes

Each folder of tests/gold/pairs holds two invented articles on one event, with five differences that
matter, listed in planted.yml, and others that do not (other words, order, spellings). An empty side
stands for a contradiction inside the other article; `again` lists where one of them is told anew.
"""

from pathlib import Path

import yaml

from dossier.extract.cast import cast
from dossier.extract.clash_records import Clash, Material
from dossier.extract.clashes import find_clashes
from dossier.extract.comparing import compare
from dossier.extract.readings import read
from dossier.extract.versions import kinships, version_pairs

PAIRS = Path(__file__).resolve().parent.parent / "tests" / "gold" / "pairs"


def main() -> None:
    total = hits = others = 0
    for folder in sorted(path for path in PAIRS.iterdir() if path.is_dir()):
        found, missed, more = measure(folder)
        print(f"{folder.name}: {len(found)} of {len(found) + len(missed)}, others {len(more)}")
        for words in missed:
            print(f"  missed: {words}")
        for question in more:
            print(f"  other: {question}")
        total += len(found) + len(missed)
        hits += len(found)
        others += len(more)
    print(f"planted differences proposed {hits} of {total}, other proposals {others}")


def measure(folder: Path) -> tuple[list[str], list[str], list[str]]:
    """The planted differences found and missed, and the questions of all other clashes."""
    case = yaml.safe_load((folder / "planted.yml").read_text(encoding="utf-8"))
    day = str(case["published"])
    texts = {name: (folder / f"{name}.txt").read_text(encoding="utf-8") for name in ("a", "b")}
    readings = [read(name, text, day) for name, text in texts.items()]
    findings = [finding for reading in readings for finding in reading.findings]
    material = Material(
        readings={reading.source: reading for reading in readings},
        compared=compare(findings, cast(readings, ())),
        versions=version_pairs(readings, kinships(readings)),
    )
    clashes = list(find_clashes(material))
    found, missed = [], []
    for one, other in case["planted"]:
        hit = next((clash for clash in clashes if _tells(material, clash, one, other)), None)
        (found if hit else missed).append(f"{one} / {other}")
        if hit:
            clashes.remove(hit)
    again = case.get("again", ())
    others = [c for c in clashes if not any(_tells(material, c, *words) for words in again)]
    return found, missed, [clash.question for clash in others]


def _tells(material: Material, clash: Clash, one: str, other: str) -> bool:
    """Whether one side holds the words of the first article and another those of the second."""
    sides = [
        {place.source: material.words(place.source, place.span) for place in side.places}
        for side in clash.sides
    ]
    return any(one in side.get("a", "") for side in sides) and any(
        other in side.get("b", "") for side in sides
    )


if __name__ == "__main__":
    main()
