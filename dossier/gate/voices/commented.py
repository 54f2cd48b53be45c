"""Commented: what a writer says of words, right after them: “…, Lee said, in a step that …”."""

from dossier.gate.reading.passage import Passage
from dossier.text.patterns import late

_SAID = r"(?:said|says|told\s\w+|added|announced|confirmed|warned|declared|stated|insisted|argued)"
_DEED = (
    r"(?:step|move|decision|announcement|statement|remark|comment|sign|gesture|reversal|shift|"
    r"warning|rebuke|response|reply|reference|allusion|admission|claim|promise|threat|turn|about-turn|"
    r"departure|break|change|concession|blow|figure|pledge|verdict|speech|signal|offer|plan)s?"
)
_OF_IT = (
    rf"(?:in\s)?(?:an?|the|what)\s(?:[\w’'-]+\s){{0,3}}?{_DEED}\s"
    r"(?:that|which|seen|described|condemned|criticised|criticized|welcomed|likely|expected|certain|"
    r"sure|called|to|from)(?!\w)"
    r"|in\swhat\s[^,;]{2,60}?\s(?:called|described|said|saw|termed)(?!\w)"
    r"|(?:drawing|prompting|provoking|sparking|triggering|rejecting|dismissing|contradicting|echoing|"
    r"referring|alluding|prompted|to\s(?:applause|laughter|boos|cheers|jeers))(?!\w)"
)
_COMMENT = late(
    rf"(?<=[,”\"])\s[^;“”\"]{{2,80}}?\s{_SAID}(?:\s[^,;“”\"]{{1,60}})?,\s(?P<comment>{_OF_IT})"
)
_START = 60
"""Code points of the quote within which a comment that it starts with shows itself as one."""


def is_comment(passage: Passage) -> bool:
    """Whether the passage is of such a comment, and nobody's words but the writer's."""
    before = passage.before
    if "," not in before or '"' in passage.words or "“" in passage.words:
        return False
    starts = [it.start("comment") for it in _COMMENT.finditer(before + passage.words[:_START])]
    return bool(starts) and starts[0] <= len(before) and not {'"', "“"} & set(before[starts[0] :])
