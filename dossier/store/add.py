"""Adding: a received file is written as a seed with its records, all of them or none."""

from pathlib import Path

from dossier.errors import WriteError
from dossier.extract.intake import Intake
from dossier.model.dossier import Kind
from dossier.store.dump import dump_record
from dossier.store.files import write_bytes


def add(root: Path, intake: Intake) -> tuple[str, ...]:
    """Write seed, source record and new outlet records; the paths written.

    Raises `WriteError`; what was written before it is taken back.
    """
    files = {f"seeds/{intake.seed}": intake.data}
    files |= _dumped(Kind.SOURCE, intake.source.id, dump_record(Kind.SOURCE, intake.source))
    for outlet in intake.outlets:
        files |= _dumped(Kind.OUTLET, outlet.id, dump_record(Kind.OUTLET, outlet))
    written: list[Path] = []
    try:
        for path, data in files.items():
            if (root / path).exists():
                raise WriteError(f"{path}: stands there already — rename the file you add")
            written.append(root / path)
            write_bytes(root / path, data)
    except WriteError:
        for file in written:
            file.unlink(missing_ok=True)
        raise
    return tuple(files)


def _dumped(kind: Kind, id: str, text: str) -> dict[str, bytes]:
    return {f"{kind.folder}/{id}.yml": text.encode("utf-8")}
