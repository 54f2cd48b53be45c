"""Seeds: each is as it was received, has one source record, and holds the passages it skips."""

from collections.abc import Iterator

from dossier.errors import Problem, Severity
from dossier.model.dossier import Dossier, Kind
from dossier.model.fields import SourceId
from dossier.model.places import Places
from dossier.text.seed import SeedText


def check_seeds(dossier: Dossier) -> Iterator[Problem]:
    """S-SHA, S-TWICE, S-UNCLAIMED, S-SKIP: seeds changed, shared, without record, or misquoted."""
    claimed: dict[str, str] = {}
    for id, source in dossier.sources.items():
        place = dossier.place(Kind.SOURCE, id)
        found = dossier.seed_hashes.get(id)
        if id in dossier.texts and found and found != source.sha256:
            message = f"seeds/{source.seed} has changed since it was received (now {found[:12]}…)"
            tip = "restore the seed; a new version of an article is a new seed with version_of"
            yield place.problem(("sha256",), "S-SHA", message, tip=tip)
        other = claimed.setdefault(source.seed, id)
        if other != id:
            message, tip = f"seeds/{source.seed} belongs to {other} already", "keep one record"
            yield place.problem(("seed",), "S-TWICE", message, tip=tip)
        yield from _skips(dossier, id)
    for name in dossier.seed_files:
        if name not in claimed:
            yield Places(path=f"seeds/{name}").problem(
                (), "S-UNCLAIMED", "no source record describes this seed",
                tip="run `dossier extract`, or add one in data/sources/",
                severity=Severity.WARNING,
            )  # fmt: skip


def _skips(dossier: Dossier, id: SourceId) -> Iterator[Problem]:
    source = dossier.sources[id]
    if id not in dossier.texts:
        return
    seed = SeedText(source.seed, dossier.texts[id])
    for number, skip in enumerate(source.skip):
        if not all(seed.found(part) for part in skip.quote):
            yield dossier.place(Kind.SOURCE, id).problem(
                ("skip", number, "quote"), "S-SKIP", "the passage to skip is not in the seed",
                tip="copy it from the seed",
            )  # fmt: skip
    for number, item in enumerate(source.derives_from):
        if item.quote and not all(seed.found(part) for part in item.quote):
            yield dossier.place(Kind.SOURCE, id).problem(
                ("derives_from", number, "quote"), "S-QUOTE",
                "the words that say what it retells are not in the seed",
                tip="copy them from the seed",
            )  # fmt: skip
