"""Privative: words that deny in themselves: “rejected”, “unsafe”, “few”."""

import re
from functools import lru_cache

from dossier.gate.claims.reading.terms import Term, stems, terms
from dossier.speech.lexicon import lexicon
from dossier.text.patterns import late

_LEXICAL = late(
    r"\b(?:unnecess|needless|superfl|r[au]n(?:s|ning)?\s+out|refus|reject|den(?:y|ie)|fail|declin|lack|unable|impossib|rul(?:e|ed|es|ing)\s+out|"
    r"dismiss|oppos(?!ition)|broken|defective|faulty|"
    r"against|bans?\b|bann|forb|prohibit|prevent|avoid|stop|halt|ceas(?!efire)|absen|unanswer|"
    r"remain(?:s|ed)?\b|left\s+open|left\s+out|leav\w+\s+out|omit|leav\w+\s+open|unclear|unrelat|unconnect|ignor|withh|refrain|abstain|"
    r"silen|secret(?!ar)|suspend|paus|postpon|defer|kept\s+(?:to|from|back|quiet)|keep\s+(?:to|from|quiet)|lips|"
    r"hardly|barely|scarcely|rarely|seldom|few|little|only|instead|rather|far\s+from|yet\s+to|"
    r"end(?:ed|ing)?\b(?!\s+(?:in|with|up)\b)|"
    r"negative|unlikely|insufficien|contrary|disput|doubt|reluctan|unwilling|block|abandon|cancel|"
    r"drop|"
    r"exclud|except|unless|miss(?:ed|es|ing)?\b|short\s+of|nor\b|zero\b|first\b|disagree|dissatisf|"
    r"unsatisf|block|turn(?:s|ed|ing)?\s+(?:down|away)\b|stay(?:s|ed|ing)?\s+away\b|he?ld\s+back\b|los(?:e|es|t|ing)\b|mistaken|wrong\b|lying\b|bar(?:red|s)\b|except)",
    re.IGNORECASE,
)
_DENYING_SMALL = late(
    r"\b(?:few|little|only|instead|rather|against|except|unless|nor|rules? out|ruled out|yet\s+to|"
    r"still\s+to|free\s+of|free\s+from)\b"
)
_RULING_OUT = late(r"(?<![\w-])rul(?:e[ds]?|ing)\s+out(?!\w)")
_UNDOING = late(
    r"un(?:der|it|ited|veil|leash|earth|fold|cover|pack|lock|load|dergo|named|identified|"
    r"specified|disclosed|expected|precedented)\w*"
)
"""Verbs that start like a denial, and words that deny nothing of the deed."""
_STANDS_ALONE = late(
    r"\s*(?:$|[.,;:!?)—–]|(?:after|and|as|at|before|but|by|during|even|for|from|in|on|or|since|until|"
    r"when|while|with)(?!\w))"
)
"""Behind “unharmed”, but not behind the “unnamed” of “an unnamed outlet”."""
_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non")
_LEAST_STEM = 3


def denies(text: str, other: str) -> bool:
    """Whether the text denies by a word of its own, such as “rejected” or “unsafe”."""
    shared = stems(other)
    if any(
        term.stem not in shared
        and not _is_name(text, term)
        and (
            _LEXICAL.match(text, term.start)
            or prefixed(term.stem) & shared
            or _is_privative(text, term)
        )
        for term in terms(text)
    ):
        return True
    folded = _RULING_OUT.sub(lambda found: f"{found.group()} ruled out rules out", other.casefold())
    return any(match.group().casefold() not in folded for match in _DENYING_SMALL.finditer(text))


def _is_name(text: str, term: Term) -> bool:
    """Whether the word has a capital inside a sentence: the “Barr” of “asked Barr”."""
    return text[term.start].isupper() and text[: term.start].rstrip()[-1:].isalnum()


def _is_privative(text: str, term: Term) -> bool:
    """“was unharmed”, “left untouched”: a participle with a denying prefix, before no noun."""
    word = text[term.start : term.end].casefold()
    if not word.startswith("un") or _UNDOING.match(word) or not _STANDS_ALONE.match(text, term.end):
        return False
    return word.endswith("ed") or lexicon().tags.get(word[2:], "") in ("E", "L")


@lru_cache(maxsize=4_000)
def prefixed(word: str) -> frozenset[str]:
    """The stems that are the word with a denying prefix, or without its own."""
    bare = {word[len(prefix) :].lstrip("-") for prefix in _PREFIXES if word.startswith(prefix)}
    longer = {prefix + word for prefix in _PREFIXES} if len(word) >= _LEAST_STEM else set()
    return frozenset({stem for stem in bare if len(stem) >= _LEAST_STEM} | longer)
