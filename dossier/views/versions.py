"""Versions: what changed between two versions of one article, sentence by sentence.

Only what changed is shown, shortened, never the unchanged text.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.model.date_words import words
from dossier.model.records import Source
from dossier.text.seed import canonical
from dossier.views.differences import Run, changed, likeness
from dossier.views.page import Link
from dossier.views.site import Site
from dossier.views.source_text import Sentence, SourceText
from dossier.views.words import count, shortened

REWORDED = 0.45
"""The share of words that makes a sentence a changed one and not a new one."""
KEPT = 10
"""Words shown on each side of a longer unchanged stretch inside a changed sentence."""
HEADLINE = "Headline"
OPENING = 80
"""Characters shown of a sentence that came or went as a whole."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ChangeView:
    """A reworded sentence: with the words that went, and with those that came.

    A run without text is a cut.
    """

    label: str
    before: tuple[Run, ...]
    after: tuple[Run, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class VersionsView:
    """A later version held against the one before, with the hours both carry.

    `new` and `gone` are the opening words of sentences that came or went as a whole.
    """

    earlier: Link
    earlier_time: str
    later_time: str
    reworded: tuple[ChangeView, ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]

    @property
    def words(self) -> str:
        """`Headline changed; 2 sentences reworded, 12 new, 1 gone.`"""
        sentences = sum(change.label != HEADLINE for change in self.reworded)
        lead = "Headline changed; " if sentences < len(self.reworded) else ""
        reworded = f"{count(sentences, 'sentence')} reworded"
        return f"{lead}{reworded}, {len(self.new)} new, {len(self.gone)} gone."


def versions_view(site: Site, source: Source) -> VersionsView | None:
    """What this version changed; None where it is no later version or a text is missing."""
    if source.version_of is None:
        return None
    before, after = site.texts.get(source.version_of), site.texts.get(source.id)
    earlier = site.dossier.sources.get(source.version_of)
    if before is None or after is None or earlier is None:
        return None
    pairs = list(_pairs(_body(before), _body(after)))
    return VersionsView(
        earlier=site.source_link(earlier.id),
        earlier_time=_time(earlier),
        later_time=_time(source),
        reworded=(
            *_headline(earlier, source),
            *(_change("Sentence", old, new) for old, new in pairs if old and new),
        ),
        new=tuple(_opening(new) for old, new in pairs if not old),
        gone=tuple(_opening(old) for old, new in pairs if not new),
    )


def _time(source: Source) -> str:
    when = source.updated or source.published
    return words(when) if when else "time not stated"


def _body(text: SourceText) -> list[str]:
    titles = {canonical(text.source.title)}
    found = (_words(text, sentence) for sentence in text.sentences if not sentence.skipped)
    return [words for words in found if words not in titles]


def _words(text: SourceText, sentence: Sentence) -> str:
    return canonical(text.text[sentence.span.start : sentence.span.end])


def _pairs(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    """Changed sentences as (old, new), with an empty text where there is no counterpart.

    A sentence that stands in both, moved or not, is no change.
    """
    left = [sentence for sentence in old if sentence not in new]
    for sentence in new:
        if sentence in old:
            continue
        best = max(left, key=lambda item: _overlap(item, sentence), default="")
        if best and likeness(best, sentence) >= REWORDED:
            left.remove(best)
            yield best, sentence
        else:
            yield "", sentence
    yield from ((sentence, "") for sentence in left)


def _overlap(one: str, other: str) -> float:
    """The share of different words that two sentences have in common."""
    first, second = set(one.split()), set(other.split())
    return len(first & second) / len(first | second)


def _headline(before: Source, after: Source) -> Iterator[ChangeView]:
    old, new = canonical(before.title), canonical(after.title)
    if old and new and old != new:
        yield _change(HEADLINE, old, new)


def _change(label: str, old: str, new: str) -> ChangeView:
    went, came = changed(old, new)
    return ChangeView(label=label, before=_trimmed(went), after=_trimmed(came))


def _opening(sentence: str) -> str:
    """The first words of a sentence, with an ellipsis of ours where it goes on."""
    return shortened(sentence, OPENING)


def _trimmed(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    found: list[Run] = []
    for number, run in enumerate(runs):
        tokens = run.text.split()
        first, last = number == 0, number == len(runs) - 1
        if run.only or len(tokens) <= 2 * KEPT:
            found.append(run)
            continue
        if not first:
            found.append(Run(text=" ".join(tokens[:KEPT])))
        found.append(Run(text=""))
        if not last:
            found.append(Run(text=" ".join(tokens[-KEPT:])))
    return tuple(found)
