"""Acts: whom the source only lets say it, the claim does not let admit, hope or threaten it."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from dossier.gate.claims.reading.content import is_about
from dossier.gate.claims.reading.openers import inflected
from dossier.gate.claims.reading.terms import words_in
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import Passage, shown
from dossier.gate.records import Finding
from dossier.gate.voices.voice import may_report
from dossier.speech.tables import rows
from dossier.text.patterns import late

_WHAT = r"(?=\s+(?:that|to|whether|if|having)\s)"


class Act(NamedTuple):
    """What is done by speaking: its forms, how a claim tells it, what in a source amounts to it."""

    forms: frozenset[str]
    told: re.Pattern[str]
    signs: re.Pattern[str]


def act_findings(support: Support) -> Iterator[Finding]:
    """“Berg said the bridge was unsafe” becomes “Berg admitted that the bridge was unsafe”."""
    words = words_in(support.claim)
    for act in _acts():
        told = act.told.search(support.claim) if words & act.forms else None
        if told is None:
            continue
        around = [_around(passage) for passage in support.passages]
        if any(map(act.signs.search, around)):
            continue
        if is_about(support.claim, support.quoted) and any(map(may_report, around)):
            yield Finding(
                code="C-FORCE",
                message=f"the claim has {shown(told.group())}, the source nothing that amounts to "
                f"it ({support.place})",
                tip="say what they did by the source's own verb, or plainly “said”",
            )
            return


def _around(passage: Passage) -> str:
    """The sentences of the passage and the one before them."""
    source = passage.source
    first = source.sentence_at(passage.start)
    earlier = source.sentence_at(max(0, first.start - 2))
    last = source.sentence_at(passage.end - 1)
    return source.text[min(earlier.start, first.start) : max(last.end, passage.end)]


@cache
def _acts() -> tuple[Act, ...]:
    return tuple(_act(*row) for row in rows("acts.tsv", __package__))


def _act(lemmas: str, signs: str) -> Act:
    forms = {form for lemma in lemmas.split("|") for form in _forms(lemma)}
    told = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
    found = (_sign(sign) for sign in signs.split("|"))
    return Act(
        forms=frozenset(form.split()[0] for form in forms),
        told=late(rf"(?<![\w-])(?<!to )(?<!not )(?:{told}){_WHAT}", re.IGNORECASE),
        signs=late("|".join(found), re.IGNORECASE),
    )


def _forms(lemma: str) -> Iterator[str]:
    verb, *rest = lemma.split()
    past = f"{verb}d" if verb[-1] == "e" else f"{verb}ed"
    return (" ".join((form, *rest)) for form in {*inflected(verb), past})


def _sign(sign: str) -> str:
    """A beginning of words, or a whole word where “_” closes it."""
    word = re.escape(sign.removesuffix("_"))
    if not sign[0].isalpha():
        return word
    return rf"(?<!\w){word}(?!\w)" if sign.endswith("_") else rf"(?<!\w){word}"
