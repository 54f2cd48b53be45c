"""Afterwards: the words after a quotation that can say whose it was."""

from dossier.gate.voices.voice import has_cue
from dossier.text.patterns import late
from dossier.text.quotations import Quotation

_REACH = 80
_SENTENCE_END = late(r"[.!?]\s")
_OPENING = late(r"[“\"‘]")


def words_after(text: str, quotation: Quotation) -> str:
    """What follows a quotation up to the end of its sentence: “said Ann Lee”; empty if it is over.

    A quotation that ends on a full stop ends its sentence; after a question mark only words that
    tell of speaking go on with it.
    """
    inner = text[quotation.inner.start : quotation.inner.end].rstrip()
    if inner.endswith("."):
        return ""
    rest = text[quotation.span.end : quotation.span.end + _REACH].split("\n")[0]
    rest = _OPENING.split(_SENTENCE_END.split(rest)[0])[0]
    if inner[-1:] in "?!…" and not has_cue(rest):
        return ""
    return rest
