"""Intake: a file somebody hands in becomes a seed, its records, and what to look at in them."""

import hashlib
import re
from dataclasses import dataclass, replace

from dossier.dates.stamps import stamps
from dossier.errors import UsageError
from dossier.extract.describe import describe
from dossier.extract.draft import Draft
from dossier.extract.page import from_html
from dossier.extract.readings import read
from dossier.extract.records import Description, Reading, Seed
from dossier.extract.shared_runs import RETOLD, VERSION, shared_run
from dossier.extract.sources import sources_stage
from dossier.model.dossier import Dossier
from dossier.model.fields import SourceId
from dossier.model.ids import slugify
from dossier.model.origins import lines_of_reporting
from dossier.model.records import Outlet, Source
from dossier.text.received import Form, form_of, from_markdown, refuse_no_article
from dossier.text.seed import canonical, decode

SHOWN = 20
"""Words of a shared passage that are shown."""
LEAST = 12
FILLED = ("title", "outlet", "author", "published", "url", "rights")


@dataclass(frozen=True, kw_only=True, slots=True)
class Received:
    """A file as text: the seed's name and bytes, what the file says of itself, what it was."""

    name: str
    data: bytes
    text: str
    description: Description | None
    form: Form


@dataclass(frozen=True, kw_only=True, slots=True)
class Intake:
    """A seed to write, its source record, outlet records that are new, and remarks in words.

    `missing` names the fields that the file does not fill.
    """

    seed: str
    data: bytes
    source: Source
    outlets: tuple[Outlet, ...]
    missing: tuple[str, ...]
    remarks: tuple[str, ...]


def receive(name: str, data: bytes) -> Received:
    """The text of a file. Text stays byte for byte; Markdown and HTML give their words.

    Raises `ReadError` for what holds no article, `UsageError` where HTML cannot be read here.
    """
    form = form_of(name, data)
    stem = slugify(name.rpartition("/")[2].rsplit(".", 1)[0], words=12)
    if form is Form.HTML:
        page = from_html(name, data)
        refuse_no_article(name, page.text, title=page.description.title)
        return _received(f"{stem}.txt", page.text, page.description, form)
    if form is Form.MARKDOWN:
        text, fields = from_markdown(name, data)
        refuse_no_article(name, text)
        return _received(f"{stem}.txt", text, _with_front(describe(text), fields), form)
    text = decode(name, data)
    refuse_no_article(name, text)
    kept = name.rpartition("/")[2] if name.endswith(".txt") else f"{stem}.txt"
    return Received(name=kept, data=data, text=text, description=None, form=form)


def take_in(received: Received, dossier: Dossier, version_of: str | None = None) -> Intake:
    """The records of a received file beside those of `dossier`.

    Raises `UsageError` where the dossier holds its text or address already, or no such older
    version.
    """
    _refuse_known(received, dossier, version_of)
    digest = hashlib.sha256(received.data).hexdigest()
    reading = read(received.name, received.text)
    if received.description is not None:
        reading = replace(reading, description=received.description)
    seed = Seed(name=received.name, text=received.text, sha256=digest)
    readings = (reading, *_kin(received.text, dossier))
    draft = sources_stage(Draft(dossier=dossier, seeds=(seed,), readings=readings))
    source = draft.sources[0]
    if version_of:
        source = source.model_copy(update={"version_of": SourceId(version_of)})
    if received.form is not Form.TEXT:
        source = source.model_copy(update={"note": f"Text taken from a {received.form} file."})
    _refuse_same_address(source, dossier, version_of)
    return Intake(
        seed=received.name,
        data=received.data,
        source=source,
        outlets=draft.outlets,
        missing=tuple(name for name in FILLED if not getattr(source, name)),
        remarks=tuple(_remarks(source, reading, dossier)),
    )


def _received(name: str, text: str, description: Description, form: Form) -> Received:
    data = text.encode("utf-8")
    return Received(name=name, data=data, text=text, description=description, form=form)


def _with_front(seen: Description, fields: dict[str, str]) -> Description:
    dates = stamps(fields.get("date", fields.get("published", "")))
    return replace(
        seen,
        title=fields.get("title", seen.title),
        author=fields.get("author", seen.author),
        outlet=fields.get("outlet", fields.get("source", seen.outlet)),
        url=fields.get("url", seen.url),
        published=dates[0].edtf if dates else seen.published,
        published_from="" if dates else seen.published_from,
    )


def _refuse_known(received: Received, dossier: Dossier, version_of: str | None) -> None:
    if version_of and SourceId(version_of) not in dossier.sources:
        raise UsageError(f"no source has the id {version_of} — see `dossier status`")
    words = canonical(received.text)
    for id, text in dossier.texts.items():
        if canonical(text) == words:
            raise UsageError(f"{received.name}: this text is here already, as {id}")
    if received.name in dossier.seed_files:
        raise UsageError(
            f"{received.name}: seeds/ holds another text of that name"
            " — rename the file, or give it a name with --name"
        )


def _kin(text: str, dossier: Dossier) -> tuple[Reading, ...]:
    """The texts that share much with a new one: versions, retellings, and what they say of days."""
    return tuple(
        read(id, other)
        for id, other in dossier.texts.items()
        if shared_run(text, other).share >= RETOLD
    )


def _refuse_same_address(source: Source, dossier: Dossier, version_of: str | None) -> None:
    if version_of or not source.url:
        return
    for other in dossier.sources.values():
        if other.url and _bare(other.url) == _bare(source.url):
            raise UsageError(
                f"{source.seed}: {other.id} has the same address, with another text"
                f" — a later version is added with --version-of {other.id}"
            )


def _bare(url: str) -> str:
    """An address without what does not tell two pages apart."""
    return re.sub(r"^https?://(?:www\.)?|[?#].*$|/$", "", url).rstrip("/").lower()


def _remarks(source: Source, reading: Reading, dossier: Dossier) -> list[str]:
    """The longest passage shared with each source that it has much in common with."""
    lines = lines_of_reporting(replace(dossier, sources={**dossier.sources, source.id: source}))
    found = []
    for id, text in dossier.texts.items():
        shared = shared_run(reading.text, text)
        run = reading.text[shared.run.start : shared.run.end].split()
        if shared.share < RETOLD or len(run) < LEAST:
            continue
        words = " ".join(run[:SHOWN]) + (" …" if len(run) > SHOWN else "")
        common = f"{shared.share:.0%} of the shorter text stands in both, as “{words}”"
        if lines[id] & lines[source.id]:
            found.append(f"counts as one origin with {id}: {common} — if not, correct the record")
        else:
            kin, key = ("may retell", "derives_from")
            if shared.share >= VERSION:
                kin, key = ("may be another version of", "version_of")
            found.append(
                f"{kin} {id}: {common} — if so, fill in {key}, or the two count as two origins"
            )
    return found
