"""Each module imports only from its own layer and those before it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LAYERS = (
    "errors model text speech dates gate extract check views render review store build"
).split()
SURFACE = ("cli", "mkdocs_plugin", "__main__")
DATA = ("scaffold",)
CLAIMS = (
    "reading events support wordings aligned excerpt restated told figures sense force extent "
    "saying doing choosing lifted"
).split()
GATE = "codes records counts reading voices quotes claims fields gate entries drift".split()


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_imports_only_from_itself_and_those_before_it(layer: str) -> None:
    allowed = set(LAYERS[: LAYERS.index(layer) + 1])
    assert list(_strays(ROOT / "dossier" / layer, "dossier", allowed)) == []


@pytest.mark.parametrize("part", GATE)
def test_a_part_of_the_gate_imports_only_from_itself_and_those_before_it(part: str) -> None:
    allowed = set(GATE[: GATE.index(part) + 1])
    assert list(_strays(ROOT / "dossier" / "gate" / part, "dossier.gate", allowed)) == []


@pytest.mark.parametrize("part", CLAIMS)
def test_a_group_of_claim_rules_imports_only_from_itself_and_those_before_it(part: str) -> None:
    allowed = set(CLAIMS[: CLAIMS.index(part) + 1])
    claims = ROOT / "dossier" / "gate" / "claims"
    assert list(_strays(claims / part, "dossier.gate.claims", allowed)) == []
    assert _names(claims) == set(CLAIMS)


def test_every_module_belongs_to_a_layer() -> None:
    assert _names(ROOT / "dossier") == {*LAYERS, *SURFACE, *DATA}
    assert _names(ROOT / "dossier" / "gate") == set(GATE)


def _names(folder: Path) -> set[str]:
    entries = {path.stem for path in folder.iterdir() if path.suffix == ".py" or path.is_dir()}
    return {name for name in entries if name not in {"__init__", "__pycache__"}}


def _strays(place: Path, package: str, allowed: set[str]) -> Iterator[str]:
    """Imports below `place` (a module or a folder) of parts of `package` that are not allowed."""
    for file in sorted(place.rglob("*.py")) or [place.with_suffix(".py")]:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(f"{package}."):
                part = (node.module or "").removeprefix(f"{package}.").split(".")[0]
                if part not in allowed:
                    yield f"{file.relative_to(ROOT)}:{node.lineno}: {node.module}"
