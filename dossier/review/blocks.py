"""Blocks: one changed entry becomes a piece of Markdown, in full or as a single line."""

from collections.abc import Iterator, Sequence
from html import escape

from dossier.errors import Problem, Severity
from dossier.gate.drift import Change
from dossier.review.records import (
    SORT_WORDS,
    EntryChange,
    FieldChange,
    Mark,
    QuoteChange,
    QuoteDrift,
    Sort,
)
from dossier.views.differences import Run
from dossier.views.evidence import EvidenceView, Piece
from dossier.views.words import listed, shortened

PAGES = 6
TITLE = 140
MENTION = "@\u200b"
"""An at sign that GitHub does not take for the name of a person to notify."""
SAFE = {ord(character): f"&#{ord(character)};" for character in "&<>*_`[]~|\\#"} | {
    ord("@"): MENTION
}
MARK_WORDS = {Mark.ADDED: "＋ new quote", Mark.REMOVED: "－ quote removed", Mark.KEPT: "as before"}
NEW = (Sort.ADDED, Sort.PROPOSED)


def entry_line(entry: EntryChange) -> str:
    """The entry in one line."""
    title = safe(shortened(entry.title, TITLE))
    codes = ", ".join(sorted({item.code for item in entry.problems}))
    marks = f" ⚠ {codes}" if codes else ""
    return f"- <b>{SORT_WORDS[entry.sort]}</b>{marks}: {title} <code>{escape(entry.id)}</code>\n"


def entry_block(entry: EntryChange) -> str:
    """The entry in full: what changed, every quote in its sentence, what follows from it."""
    lines = [f"#### {_heading(entry)}", "", *_facts(entry), ""]
    lines += [_quote(item) for item in entry.quotes]
    return "\n".join([*lines, ""])


def problem_line(item: Problem) -> str:
    """A problem with its place, code, message and tip, in HTML."""
    place = f"<code>{escape(item.path)}:{item.line}</code>"
    word = "warning " if item.severity is Severity.WARNING else ""
    return f"{word}<b>{escape(item.code)}</b> {place} {safe(item.message)} — {safe(item.tip)}"


def drift_line(quote: QuoteDrift) -> str:
    """What a changed seed did to a quote: its place, or the words that went and came."""
    if quote.change is Change.EDITED:
        words = f"{_runs(quote.before, 'del')} → {_runs(quote.after, 'ins')}"
    else:
        words = safe(shortened(quote.words, TITLE))
        if quote.moved:
            words += f" <sub>character {quote.moved[0]} → {quote.moved[1]}</sub>"
    lost = quote.was_stamped and quote.change is not Change.MOVED
    stamp = ", stamp no longer holds" if lost else ""
    return f"<b>{quote.change}</b>{stamp}: {words} <code>{escape(quote.id)}</code>"


def safe(text: str) -> str:
    """Text as HTML that neither Markdown nor GitHub changes."""
    return " ".join(text.split()).translate(SAFE)


def _heading(entry: EntryChange) -> str:
    status = f", {entry.status}" if entry.status and entry.sort is not Sort.WITHDRAWN else ""
    return f"{safe(entry.title)} <sub>{entry.kind}, {SORT_WORDS[entry.sort]}{status}</sub>"


def _facts(entry: EntryChange) -> Iterator[str]:
    """The bullet points of an entry: problems first."""
    for item in entry.problems:
        yield f"- ⚠ {problem_line(item)}"
    yield f"- <code>{escape(entry.path)}</code>"
    for field in entry.fields:
        if entry.sort not in NEW:
            yield f"- {field.name}: {_before_after(field)}"
        elif field.name not in ("claim", "question", "status", "name"):
            yield f"- {field.name}: {safe(' '.join(run.text for run in field.after))}"
    if entry.origins_before or entry.origins_after:
        yield f"- origins: {_origins(entry)}"
    for question in entry.conflicts_opened:
        yield f"- conflict opened: {safe(question)}"
    for question in entry.conflicts_closed:
        yield f"- conflict closed: {safe(question)}"
    for note in entry.notes:
        yield f"- {safe(note)}"
    if entry.pages:
        more = f" and {len(entry.pages) - PAGES} more" if len(entry.pages) > PAGES else ""
        names = ", ".join(f"<code>{escape(path)}</code>" for path in entry.pages[:PAGES])
        yield f"- pages: {names}{more}"


def _before_after(field: FieldChange) -> str:
    before = _runs(field.before, "del") or "<i>nothing</i>"
    after = _runs(field.after, "ins") or "<i>nothing</i>"
    return f"{before} → {after}"


def _runs(runs: Sequence[Run], tag: str) -> str:
    return " ".join(
        f"<{tag}>{safe(run.text)}</{tag}>" if run.only else safe(run.text) for run in runs
    )


def _origins(entry: EntryChange) -> str:
    after = f"<b>{len(entry.origins_after)}</b> ({safe(listed(entry.origins_after) or 'none')})"
    if entry.sort in NEW or entry.origins_before == entry.origins_after:
        return after
    return f"<b>{len(entry.origins_before)}</b> ({safe(listed(entry.origins_before))}) → {after}"


def _quote(item: QuoteChange) -> str:
    view = item.view
    account = f"<i>{safe(item.account)}</i><br>\n" if item.account else ""
    words = f"{_pieces(view.before)} {_pieces(view.pieces)} {_pieces(view.after)}".strip()
    struck = f"<del>{words}</del>" if item.mark is Mark.REMOVED else words
    return (
        f"<blockquote>{account}{struck}<br>\n<sub>{MARK_WORDS[item.mark]} · {_chain(view)}"
        f"</sub></blockquote>\n"
    )


def _pieces(pieces: Sequence[Piece]) -> str:
    return "".join(
        " … " if piece.gap else f"<b>{safe(piece.text)}</b>" if piece.cited else _context(piece)
        for piece in pieces
    )


def _context(piece: Piece) -> str:
    """Context keeps the spaces at its ends, by which it joins the quote."""
    left = " " if piece.text[:1].isspace() else ""
    right = " " if piece.text.strip() and piece.text[-1:].isspace() else ""
    return f"{left}{safe(piece.text)}{right}"


def _chain(view: EvidenceView) -> str:
    steps = " → ".join(
        " ".join(word for word in (step.role, step.name, step.manner) if word)
        + (f" ({step.note})" if step.note else "")
        for step in view.steps
    )
    owner = view.owner.text + ("†" if view.owner.outside else "")
    stance = "" if view.stance == "supports" else f" · {view.stance}"
    found = "" if view.verbatim else " · <b>not found word for word</b>"
    return f"{safe(steps)} · {safe(owner)} · {view.published} · {view.place.text}{stance}{found}"
