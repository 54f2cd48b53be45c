"""The seeds: evidence, byte for byte as received."""

import hashlib
from pathlib import Path

RECEIVED = {
    "000_fa03b10a06ec51c5.txt": "63a4e541b88af77a64398ffadc40cd4c736d54cdff1db36fb1e6f2075c3bbcd0",
    "001_b226526816c73d9f.txt": "a19627c5842226cdc957bcf594a34032a9923d4a607d4384e64e551b14d1c0fb",
    "002_56e87e22233ff059.txt": "9fb9bf3a00c5a8b6f0dc0dc4b98c4409669a11e6a053244e6f019a85e7276d43",
    "003_8270bfdcc4d74447.txt": "6c9a6883d95465f12859ad9864bcf5a0af21002a9e74e8909bf05493ecd35eb8",
    "004_e8bf346bd845b61e.txt": "65de20c37064d4ae4e8aaacad4a4a4773563b2a911f6567ab14d6e2f86eb9646",
}


def test_the_first_five_seeds_are_as_received(root: Path) -> None:
    found = {
        name: hashlib.sha256((root / "seeds" / name).read_bytes()).hexdigest() for name in RECEIVED
    }
    assert found == RECEIVED


def test_git_never_normalises_a_seed(root: Path) -> None:
    rules = (root / ".gitattributes").read_text(encoding="utf-8").splitlines()
    assert "seeds/** -text" in rules
