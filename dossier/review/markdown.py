"""Markdown: a review becomes one comment for a pull request, short enough to be posted.

Verbatim words leave as escaped HTML, because a Markdown parser would change them. What does not
fit is first shortened to a line, then left out and counted.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape

from dossier.errors import Severity
from dossier.gate.drift import Change
from dossier.review.blocks import (
    TITLE,
    drift_line,
    entry_block,
    entry_line,
    problem_line,
    safe,
)
from dossier.review.records import SORT_WORDS, EntryChange, Group, ReviewView, SeedDrift
from dossier.views.words import count, listed, shortened

LIMIT = 64_000
"""Characters. GitHub takes 65,536 in a comment; the rest is room for a frame around it."""
MARKER = "<!-- dossier review -->"
"""The first line, by which a job finds its own comment again."""
ALIKE = {Severity.WARNING: 3, Severity.ERROR: 10}
"""How many problems of one code are still listed one by one."""
NAMES = 25
ENDING = 300
"""Characters kept for the line that counts what was left out."""


def markdown(view: ReviewView, limit: int = LIMIT) -> str:
    """The review in at most `limit` characters, of which 20,000 are the least that make sense."""
    head = _head(view, limit // 3)
    shorts = {id(entry): entry_line(entry) for entry in view.entries}
    room = limit - ENDING - len(head) - sum(len(_opening(group)) + 20 for group in view.groups)
    forms = _fitting(view.entries, shorts, room)
    parts = [head]
    for group in view.groups:
        blocks = [forms[id(entry)] for entry in group.entries if id(entry) in forms]
        if blocks:
            parts.append(_opening(group) + "\n".join(blocks) + _closing(group))
    left_out = [entry for entry in view.entries if id(entry) not in forms]
    in_short = sum(forms.get(key) == line for key, line in shorts.items())
    parts.append(_ending(left_out, in_short))
    return "\n".join(part for part in parts if part)


def _fitting(entries: Sequence[EntryChange], shorts: dict[int, str], room: int) -> dict[int, str]:
    """For each entry the fullest form that fits, in order; none for those that do not fit."""
    forms: dict[int, str] = {}
    for entry in entries:
        if len(shorts[id(entry)]) + 1 > room:
            break
        forms[id(entry)] = shorts[id(entry)]
        room -= len(shorts[id(entry)]) + 1
    for entry in entries:
        block = entry_block(entry)
        more = len(block) - len(forms.get(id(entry), block))
        if id(entry) in forms and more <= room:
            forms[id(entry)] = block
            room -= more
    return forms


def _head(view: ReviewView, room: int) -> str:
    lines = [MARKER, "## Review of the changed entries", "", _summary(view), ""]
    lines += _problems(view, room)
    if view.shifts:
        lines += ["### Facts that gain or lose an origin, though nobody touched them", ""]
        lines += [
            f"- <b>{len(item.before)} → {len(item.after)}</b> {safe(shortened(item.claim, TITLE))}"
            f" <sub>({_names(item.before)} → {_names(item.after)})</sub>"
            for item in view.shifts[:NAMES]
        ]
        lines += [*_more(len(view.shifts) - NAMES), ""]
    for seed in view.seeds:
        lines += _seed(seed)
    if view.form_only:
        lines += _folded(
            f"{count(len(view.form_only), 'file')} changed in form only: no change of meaning",
            [f"<code>{escape(path)}</code>" for path in view.form_only],
        )
    if view.pages is None:
        lines += ["The pages were not compared: there are errors to mend first.", ""]
    elif view.pages:
        lines += _folded(
            f"{count(len(view.pages), 'page')} of the site will look different",
            [f"<code>{escape(path)}</code>" for path in view.pages],
        )
    return "\n".join(lines)


def _seed(seed: SeedDrift) -> list[str]:
    """What a changed seed did to the quotes taken from it; those left as they were are counted."""
    told = [quote for quote in seed.quotes if quote.change is not Change.UNCHANGED]
    return [
        f"### <code>{escape(seed.seed)}</code> became another text: {seed.summary}",
        "",
        *(f"- {drift_line(quote)}" for quote in told[:NAMES]),
        *_more(len(told) - NAMES),
        "",
    ]


def _summary(view: ReviewView) -> str:
    sorts = Counter((entry.kind.value, entry.sort) for entry in view.entries)
    told = [
        f"{count(many, kind)} {SORT_WORDS[sort]}" for (kind, sort), many in sorted(sorts.items())
    ]
    changes = listed(told) if told else "No entry says anything else than before"
    errors = count(len(view.problems), "new problem")
    rest = f"{view.standing} that the base has too, {view.mended} mended"
    names = f"<code>{escape(view.base)}</code> → <code>{escape(view.head)}</code>"
    return f"{names}: {changes}. **{errors}**; {rest}."


def _problems(view: ReviewView, room: int) -> list[str]:
    """Problems one by one as far as there is room; many of one code as one line.

    Each stands with its entry, too.
    """
    if not view.problems:
        return []
    codes = Counter(item.code for item in view.problems)
    many = {item.code for item in view.problems if codes[item.code] > ALIKE[item.severity]}
    alone = [item for item in view.problems if item.code not in many]
    lines = ["### New problems", ""]
    shown = [f"- {problem_line(item)}" for item in alone]
    while shown and sum(map(len, shown)) > room:
        shown.pop()
    lines += [*shown, *_more(len(alone) - len(shown))]
    for code in sorted(many):
        first = next(item for item in view.problems if item.code == code)
        lines.append(f"- {codes[code]} times {problem_line(first)}")
    return [*lines, ""]


def _opening(group: Group) -> str:
    heading = f"{group.heading} ({len(group.entries)})"
    if group.folded:
        return f"<details><summary><b>{escape(heading)}</b></summary>\n\n{group.question}\n\n"
    return f"### {heading}\n\n{group.question}\n\n"


def _closing(group: Group) -> str:
    return "\n</details>\n" if group.folded else "\n"


def _folded(summary: str, items: Sequence[str]) -> list[str]:
    shown = [*items[:NAMES], *(text.lstrip("- ") for text in _more(len(items) - NAMES))]
    return [f"<details><summary>{summary}</summary>", "", ", ".join(shown), "", "</details>", ""]


def _more(many: int) -> list[str]:
    return [f"- … and {many} more"] if many > 0 else []


def _names(lines: Iterable[str]) -> str:
    return escape(listed(list(lines)) or "none")


def _ending(left_out: Sequence[EntryChange], in_short: int) -> str:
    if not left_out and not in_short:
        return ""
    by_sort = Counter(SORT_WORDS[entry.sort] for entry in left_out)
    told = f" ({', '.join(f'{many} {name}' for name, many in sorted(by_sort.items()))})"
    return (
        f"<sub>Too long for one comment: {in_short} shown as a line only,"
        f" {len(left_out)} left out{told if left_out else ''}."
        " `dossier review BASE --limit 0` prints all.</sub>\n"
    )
