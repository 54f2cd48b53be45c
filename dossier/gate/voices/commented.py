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
_AGAINST = (
    r"(?:(?:directly|flatly|plainly|clearly|partly|sharply|also)\s)?(?:contradicts?|contradicted|"
    r"conflicts?\swith|conflicted\swith|clash(?:es|ed)\swith|(?:runs?|ran)\scounter\sto|"
    r"(?:is|are|was|were|stands?|stood)\s(?:at\sodds\swith|in\s(?:stark\s|sharp\s)?"
    r"(?:contradiction|contrast)\s(?:to|with)|not\sborne\sout|contradicted\sby|disputed\sby|"
    r"refuted\sby|belied\sby)|does\snot\s(?:match|fit|agree\swith|square\swith|tally\swith)|"
    r"do\snot\s(?:match|fit|agree\swith|square\swith|tally\swith)|"
    r"(?:is|was)\s(?:false|wrong|untrue|not\strue|inaccurate|misleading))(?!\w)"
)
_OTHERWISE = (
    r"(?:show|shows|showed|suggest|suggests|suggested|indicate|indicates|indicated|tell|tells|told|"
    r"say|says|paint|paints|prove|proves|point|points)\s(?:otherwise|the\s(?:opposite|contrary|reverse)|"
    r"to\sthe\scontrary|something\selse|an?\s(?:different|very\sdifferent|rather\sdifferent|other)\s"
    r"(?:story|picture|tale|version))(?!\w)"
)
_JUDGED = late(
    r"(?:(?:But|Yet|However,|In\sfact,)\s)?(?:"
    rf"(?:[Tt]hat|[Tt]his|[Tt]h(?:e|is|at)\s(?:statement|claim|account|version|denial|figure|assertion)|"
    r"(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s(?:own\s)?(?:statement|claim|account|version|denial|words|"
    rf"figures?|assertions?))\s{_AGAINST}|"
    r"[Tt]h(?:at|is)\s(?:is|was)\snot\swhat\s(?:he|she|it|they)\s|"
    r"[Tt]here\sis\s(?:\w+\s)?(?:no|little)\s(?:evidence|proof|sign|indication|record|trace)\s(?:of|for)\s"
    r"(?:that|this|it)(?!\w)|"
    r"(?:(?!\s(?:that|who|which)\s)[^.;,“”\"]){0,60}?(?:pictures|photographs|photos|videos|footage|documents|records|minutes|letters|"
    r"e-?mails|messages|figures|data)\s(?:(?!(?:that|who|which|they|have)\s)[^\s.;,“”\"]+\s){0,6}?(?:show|suggest|indicate|prove)\s(?:that\s)?|"
    rf"[^.;,“”\"]{{2,90}}?\s{_OTHERWISE})"
)
_SAYING = late(
    r"[,”\"]\s(?:(?:he|she|it|they|[Tt]he\s[\w-]+(?:\s[\w-]+)?|[A-Z][\w-]+(?:\s[A-Z][\w-]+)*)\s)?"
    r"(?:said|says|told|added|insisted|argued|wrote|stated|claimed|complained|warned|noted|replied|"
    r"admitted|according)(?!\w)"
)
_DENYING = late(
    r"(?<![\w-])(?:den(?:y|ies|ied)|reject(?:s|ed)|dismiss(?:es|ed)|disput(?:es|ed)|contradict(?:s|ed)|"
    r"refut(?:es|ed)|criticis(?:es|ed)|criticiz(?:es|ed)|doubt(?:s|ed)|accus(?:es|ed)|attack(?:s|ed))(?!\w)"
)
"""Whoever denies something may go on to say that it does not fit."""
_START = 60
"""Code points of the quote within which a comment that it starts with shows itself as one."""


def is_comment(passage: Passage) -> bool:
    """Whether the passage is of such a comment, and nobody's words but the writer's."""
    before = passage.before
    if not before.strip() and _is_judgement(passage):
        return True
    if "," not in before or '"' in passage.words or "“" in passage.words:
        return False
    starts = [it.start("comment") for it in _COMMENT.finditer(before + passage.words[:_START])]
    return bool(starts) and starts[0] <= len(before) and not {'"', "“"} & set(before[starts[0] :])


def _is_judgement(passage: Passage) -> bool:
    """“Lee said it was new. That contradicts a letter of May”: a sentence that nobody tells."""
    text = passage.source.text
    judged = _JUDGED.match(text, passage.start) if passage.speech_around is None else None
    if judged is None or judged.end() > passage.end:
        return False
    sentence = passage.source.sentence_at(passage.start)
    before = passage.source.sentence_at(sentence.start - 1) if sentence.start else sentence
    if _DENYING.search(text, before.start, before.end):
        return False
    return _SAYING.search(text, judged.end(), sentence.end) is None
