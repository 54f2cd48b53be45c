"""Uncaused: what the quote says had no part in something has not brought it about in the claim."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.content import content, is_about, sentences_of
from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_NO = r"(?:no|little|hardly\s+any|scarcely\s+any|almost\s+no|virtually\s+no)\s+(?:\w+\s+)?"
_NOT = (
    r"(?:not|never|n[’']t|hardly|in\s+no\s+way)\s+(?:been\s+|in\s+any\s+way\s+)?"
    r"(?:an?|the|its|his|her|their)?\s*"
)
_NO_CAUSE = late(
    rf"(?<![\w-])(?:{_NO}(?:part|role|bearing|influence|impact|effect|share)\s+(?:in|on|upon)|"
    rf"{_NO}(?:connection|link)\s+(?:with|to|between)|"
    r"(?:nothing|little)\s+(?:whatever\s+|at\s+all\s+)?to\s+do\s+with|unrelated\s+to|unconnected\s+(?:with|to)|"
    r"not\s+(?:related|connected|linked|due)\s+to|"
    rf"{_NOT}(?:\w+\s+)?(?:factor|cause|reason|motive|consideration|trigger))(?![\w-])",
    re.IGNORECASE,
)
_CAUSED = late(
    r"(?<![\w-])(?:because(?:\s+of)?|due\s+to|owing\s+to|thanks\s+to|as\s+a\s+(?:result|consequence)|"
    r"(?:in\s+response|in\s+reaction)\s+to|led(?=\s)|leads?\s+to|caus(?:ed?|es|ing)|prompt(?:s|ed|ing)|"
    r"trigger(?:s|ed|ing)?|spark(?:s|ed|ing)|provok\w+|contribut\w+|influenc\w+|affect(?:s|ed|ing)?|"
    r"result(?:s|ed|ing)?\s+(?:in|from)|dr(?:ove|iven|ives?)|brought\s+about|forc(?:ed|es)|made|moved|"
    r"(?:play|ha)\w*\s+(?:an?|some|its|the)\s+(?:\w+\s+)?(?:part|role|bearing|influence|impact|effect|share)|"
    r"(?:something|much|everything)\s+to\s+do\s+with|(?:(?:an?|the|one|main|chief)\s+)"
    r"(?:\w+\s+)?(?:factor|cause|reason|motive|trigger)|(?:linked|connected|related)\s+to)(?![\w-])",
    re.IGNORECASE,
)
_DENIED = late(
    r"(?<![\w-])(?:not|no|never|nothing|neither|nor|little|hardly|scarcely|without|nobody|none|un(?:related|connected)|"
    r"den(?:y|ie[sd]|ying)|dismiss\w*|reject\w*|rul\w+\s+out|disput\w*|\w+n[’']t|cannot|instead|rather)(?![\w-])",
    re.IGNORECASE,
)
_UNRELATED = late(r"(?<![\w-])(?:unrelated|unconnected)\s(?!to\b|with\b)", re.IGNORECASE)
_OVER = late(
    r"(?<![\w-])(?:over|because\s+of|in\s+(?:connection|relation)\s+(?:with|to)|as\s+part\s+of|for|after|"
    r"following|as\s+a\s+(?:result|consequence)\s+of)\s+(?P<what>(?:the|its|his|her|their|this|that)\s"
    r"[^,.;:]{2,60})"
)
_LEAST, _SHARE = 2, 0.3


def uncaused_findings(support: Support) -> Iterator[Finding]:
    """“The complaint played no part in the decision” becomes “led to the decision”."""
    yield from _linked(support)
    cause = _CAUSED.search(support.claim)
    if cause is None or _DENIED.search(support.claim):
        return
    said = stems(content(support.claim)) - stems(cause.group())
    for sentence in sentences_of(support.quoted):
        found = _NO_CAUSE.search(sentence)
        if found is None or cause.group().casefold() in sentence.casefold():
            continue
        before, after = stems(sentence[: found.start()]), stems(sentence[found.end() :])
        if len(said & (before | after)) >= _LEAST and said & after:
            yield Finding(
                code="C-POLARITY",
                message=f"the claim says {shown(cause.group())}, the quote {shown(found.group())} "
                f"({support.place})",
                tip="give nothing as a cause that the quote says is none",
            )
            return


def _linked(support: Support) -> Iterator[Finding]:
    """“fined in an unrelated case” becomes “fined over the collision”."""
    apart, linked = _UNRELATED.search(support.quoted), _OVER.search(support.claim)
    if apart is None or linked is None or _DENIED.search(support.claim):
        return
    if stems(linked["what"]) & stems(support.quoted) or not is_about(
        support.claim, support.quoted, share=_SHARE
    ):
        return
    yield Finding(
        code="C-POLARITY",
        message=f"the claim says {shown(linked.group())}, the quote {shown(apart.group())} "
        f"({support.place})",
        tip="link nothing to what the quote calls unrelated",
    )
