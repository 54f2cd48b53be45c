"""Beside: words right beside a quote that a claim turns round: how much by, and for what."""

import re
from collections.abc import Iterator

from dossier.gate.reading.passage import Passage, shown
from dossier.gate.reading.verbs import starts_with_verb
from dossier.gate.records import Finding
from dossier.text.patterns import late

UNCONDITIONAL = late(
    r"(?<![\w-])(?:without|no)\s+(?:any\s+|further\s+|other\s+)?(?:pre-?)?(?:conditions?|strings)(?!\w)"
    r"|(?<![\w-])unconditional\w*",
    re.IGNORECASE,
)
_BY_LITTLE = late(
    r"(?<![\w-])(?:narrowly|barely|scarcely|only\s+just|(?<!has )(?<!have )(?<!had )just)\s+\Z"
)
_BY_LITTLE_AFTER = late(
    r"\s+by\s+(?:a\s+(?:single|whisker|hair|handful|narrow)|the\s+(?:skin|narrowest|slimmest)|one\s)"
)
_TIED = late(
    r",?\s+(?:only\s+)?(?:in\s+(?:exchange|return)\s+for|subject\s+to|under\s+(?:\w+\s+)?conditions|"
    r"but\s+[^.;]{0,30}?conditions?)(?!\w)"
)
_BY_MUCH = late(
    r"(?<![\w-])(?:by\s+far|by\s+miles|by\s+an?\s+(?:wide|large|clear|big|huge|great|comfortable)\s+\w+|"
    r"(?:by\s+)?(?:some\s+)?a\s+long\s+way|clearly|easily|decisively|comfortably|widely|overwhelmingly|convincingly|"
    r"hugely|handsomely|outright)(?![\w-])"
)


_QUESTION = late(
    r"\W*(?:(?:But|And|So|Then|Or)\s)?(?:(?:Is|Was|Isn[’']t)\sit\s(?:\w+\s){1,3}?that|(?:Did|Does|Do|Is|"
    r"Was|Are|Were|Has|Have|Had|Can|Could|Will|Would|Should|Might)(?:n[’']t)?(?:\s[\w’'-]+){0,4})\s*\Z"
)
_WHOLE_QUESTION = late(
    r"[“\"‘']?(?:Did|Does|Do|Is|Was|Are|Were|Has|Have|Had)\s(?!not\s)[^.!?“”\"]+\?[”\"’']?\Z"
)
_LEFT_OPEN = late(
    r"(?<![\w-])(?:ask\w*|question\w*|whether|if|wonder\w*|(?:un)?clear|(?:un)?known|doubt\w*|would\s+not\s+say|"
    r"den(?:y|ie[sd])|could|might)(?!\w)",
    re.IGNORECASE,
)


def beside_findings(passage: Passage, claim: str) -> Iterator[Finding]:
    """A small degree told as a large one, a condition told as none, a question as its answer."""
    yield from _degree(passage, claim)
    yield from _tied(passage, claim)
    yield from _asked(passage, claim)


def _degree(passage: Passage, claim: str) -> Iterator[Finding]:
    """“narrowly | missed the bus”, told as missed by far."""
    found = _BY_LITTLE.search(passage.before) or _BY_LITTLE_AFTER.match(passage.after)
    told = _BY_MUCH.search(claim) if found else None
    if found and told and told.group().casefold() not in passage.words.casefold():
        yield Finding(
            code="Q-SCOPE",
            message=f"a degree stands beside the quote, {shown(found.group().strip())} "
            f"({passage.place()}), the claim says {shown(told.group())}",
            tip="quote these words, too, and word the claim as they do",
        )


def _tied(passage: Passage, claim: str) -> Iterator[Finding]:
    """“released the loan | in return for three seats”, told as released without conditions."""
    found = _TIED.match(passage.after)
    if found and UNCONDITIONAL.search(claim):
        yield Finding(
            code="Q-SCOPE",
            message=f"the quote ends just before a condition: {shown(found.group().strip(' ,'))} "
            f"({passage.place(passage.end)}), the claim denies any",
            tip="end the quote after these words",
        )


def _asked(passage: Passage, claim: str) -> Iterator[Finding]:
    """“Is it true that | you are leaving?”, told as so."""
    found = _QUESTION.match(passage.before)
    is_asked = found is not None and f"{passage.words}{passage.after}".rstrip(" ”\"’'")[-1:] == "?"
    is_whole = not passage.before.strip(" “\"‘'") and _WHOLE_QUESTION.match(
        f"{passage.words}{passage.after}".strip()
    )
    if not (is_asked or is_whole) or "?" in claim or _LEFT_OPEN.search(claim):
        return
    if is_whole or any(map(starts_with_verb, passage.words.split())):
        yield Finding(
            code="Q-SCOPE",
            message=f"the quote stands in a question, {shown(passage.before or passage.words)} "
            f"({passage.place()}), the claim answers it",
            tip="quote the answer",
        )
