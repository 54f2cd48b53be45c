"""Wording: a passage becomes its content words in base form, reports' synonyms made one."""

from functools import cache

from dossier.speech.tables import data
from dossier.text.patterns import late

SMALL = frozenset(
    "the a an of to in on and or that it its is are was were be been being has have had with for "
    "at by as from we i he she his her their our my this these those which who will would s t they "
    "them there also than then so such into over about after before during while when".split()
)
_IRREGULAR = {
    "began": "begin", "said": "say", "got": "get", "gave": "give", "given": "give", "held": "hold",
    "built": "build", "told": "tell", "sold": "sell", "bought": "buy", "fell": "fall",
    "rose": "rise", "grew": "grow", "won": "win", "lost": "lose", "left": "leave",
    "chose": "choose", "chosen": "choose", "kept": "keep", "sent": "send", "met": "meet",
    "made": "make", "took": "take", "taken": "take", "found": "find", "paid": "pay",
    "spoke": "speak", "spoken": "speak", "wrote": "write", "written": "write", "went": "go",
    "saw": "see", "seen": "see", "thought": "think", "led": "lead", "shown": "show",
}  # fmt: skip
_ENDINGS = ("ations", "ation", "ions", "ion", "ments", "ment", "ings", "ing", "ed", "es", "s", "ly")
_PHRASES = (("put forth", "present"), ("handed over", "handed"), ("point out", "note"))
_word = late(r"\w+")


def plain_words(text: str) -> list[str]:
    """Content words of `text`, each as the first of its synonyms in base form."""
    flat = " ".join(text.lower().split())
    for phrase, word in _PHRASES:
        flat = flat.replace(phrase, word)
    return [base(word) for word in _word.findall(flat) if word not in SMALL]


@cache
def base(word: str) -> str:
    """The base form of a lower-case word, or the word its group of synonyms goes by."""
    plain = _IRREGULAR.get(word, word)
    groups = _synonyms()
    for form in (plain, plain.removesuffix("s"), stem(plain), stem(plain) + "e"):
        if form in groups:
            return groups[form]
    return stem(plain)


def stem(word: str) -> str:
    """`word` without its commonest ending."""
    if word.endswith(("ies", "ied")) and len(word) > 5:
        return word[:-3] + "y"
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            cut = word[: -len(ending)]
            doubled = len(cut) > 3 and cut[-1] == cut[-2] and cut[-1] not in "ls"
            return cut[:-1] if doubled else cut
    return word


@cache
def _synonyms() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in data("synonyms.txt", "dossier.extract").splitlines():
        if line and not line.startswith("#"):
            words = line.split()
            for word in words:
                found.setdefault(word, words[0])
    return found
