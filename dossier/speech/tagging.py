"""Tagging: a word by itself becomes its lower-case form and its tag (see Words)."""

from functools import lru_cache

from dossier.speech.lexicon import lexicon
from dossier.speech.tables import tag_of, words_of

_ARTICLES_OF_NAMES = ("al-", "el-", "ad-", "ar-", "as-", "an-", "at-", "ez-")
_PUNCTUATION = {
    ",": ",",
    ";": ";",
    ":": ":",
    "—": "-",
    "–": "-",
    "--": "-",
    "-": "-",
    "(": "(",
    ")": ")",
    "[": "(",
    "]": ")",
    "...": "-",
    "…": "-",
}


@lru_cache(maxsize=1 << 15)
def tagged(token: str) -> tuple[str, str]:
    """The lower-case form and the tag of one word; no tag for marks that carry nothing."""
    low = token.lower().replace("’", "'")
    return low, _tag(token, low, capital_is_no_sign=False)


@lru_cache(maxsize=1 << 13)
def tagged_opening(token: str) -> tuple[str, str]:
    """The same where the word would have a capital in any case."""
    low = token.lower().replace("’", "'")
    return low, _tag(token, low, capital_is_no_sign=True)


def _tag(token: str, low: str, *, capital_is_no_sign: bool) -> str:
    head = token[0]
    if not (head.isalnum() or head == "_"):
        return _PUNCTUATION.get(token, "")
    if closed := tag_of().get(low):
        return "N" if token in ("US", "IT", "WHO") else closed
    if head.isdigit():
        is_measured = low[-1].isalpha() and "-" in low and "-year-old" not in low
        return ("n" if low[-1] == "s" else "a") if is_measured else "#"
    if low.endswith(("'s", "s'")):
        return "k"
    upper = head.isupper() or (low.startswith(_ARTICLES_OF_NAMES) and token[3:4].isupper())
    if upper and not capital_is_no_sign:
        return "N"
    if tag := lexicon().tags.get(low):
        return tag
    if upper and low.endswith("ly") and len(low) > 4 and low not in words_of("no adverbs"):
        return "r"
    if upper:
        return "n" if low in words_of("kinds of bodies") else "N"
    if low.endswith("ly") and len(low) > 4 and low not in words_of("no adverbs"):
        return "r"
    if low.endswith("ed") and len(low) > 4:
        return "E"
    if low.endswith("ing") and len(low) > 5:
        return "g"
    if low not in words_of("no adjectives") and low.endswith(
        ("al", "ous", "ful", "ive", "ic", "able", "ible", "ish", "less", "ary")
    ):
        return "a"
    return "n"
