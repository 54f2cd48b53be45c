"""Own words: the sentences that a source tells itself become passages worth an entry."""

import re
from collections.abc import Iterator, Sequence

from dossier.extract.records import Finding
from dossier.model.span import Span
from dossier.speech.records import Statement
from dossier.text.patterns import late

SHORTEST = 7
"""Words. A shorter sentence says nothing on its own."""
_MARKS = '"“”„«»'
_NO_NEWS = late(
    r"\b(?:declined to comment|(?:available|reached) for (?:a )?comment"
    r"|(?:not|n[’']t) (?:immediately )?(?:respond|reply|return) (?:to )?(?:an? |several )?"
    r"(?:requests?|calls?|e-?mails?|questions|messages) |anyone with (?:any )?information)\b", re.I,
)  # fmt: skip
"""That somebody keeps silent, or an appeal to readers: nothing to file."""
_word = late(r"\w+")


def told(
    source: str, text: str, sentences: Sequence[Span], statements: Sequence[Statement]
) -> Iterator[Finding]:
    """Those of the sentences that let nobody else speak and tell something."""
    for sentence in sentences:
        words = text[sentence.start : sentence.end]
        if words[:1] in _MARKS or _NO_NEWS.search(words):
            continue
        if any(statement.cue and sentence.covers(statement.cue) for statement in statements):
            continue
        if len(_word.findall(words)) >= SHORTEST and words.endswith((".", "”", '"')):
            yield Finding(
                source=source,
                span=sentence,
                content=" ".join(words.split()),
                sort="told",
                rule="own-words",
                confidence=1.0,
            )
