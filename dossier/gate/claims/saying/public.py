"""Public: “the government” of a claim in the place of a firm or person whom the quote names."""

import re
from functools import lru_cache

from dossier.gate.claims.reading.descriptions import descriptions, gender_of_full_name, is_person
from dossier.gate.claims.reading.peoples import peers
from dossier.gate.claims.reading.terms import stem
from dossier.gate.reading.names import proper
from dossier.text.patterns import late

_BODY = late(
    r"(?:[Tt]he|[Aa]n?)\s(?:[a-z-]+\s){0,2}?(?P<body>government|state|ministry|council|court|police|parliament|"
    r"army|navy|city|county|canton|province|municipality|union|church|regulator|prosecutors?|"
    r"residents|opposition|mayor|premier|president)"
)
_FIRM = late(
    r"(?:[Tt]he|[Aa]n?)\s(?:[a-z-]+\s){0,2}?(?P<body>company|firm|agency|operator|airline|federation|"
    r"commission|committee|association|bank|board|club|party|university|hospital|supplier|manufacturer)"
)
_PUBLIC = (
    r"(?:government|capital|president|premier|prime|minist|parliament|army|navy|council|court|"
    r"police|mayor)"
)

_LINK = r"(?:in|at|to|by|from|on|of|and|or|the|before|after|for|with|against|over)\s"


def is_body_for_name(one: str, other: str, text: str) -> bool:
    """Whether “the government” is plainly not whom the other phrase names."""
    body, firm, name = _BODY.fullmatch(one), _FIRM.fullmatch(one), proper(other)
    if not name:
        return False
    if firm and " " in name and is_person(name, text):
        return stem(firm["body"]) not in descriptions(name, text)
    if body is None or stem(body["body"]) in descriptions(name, text):
        return False
    return bool(gender_of_full_name(name)) or not _may_be_place(name, body["body"], text)


@lru_cache(maxsize=1_000)
def _may_be_place(name: str, body: str, text: str) -> bool:
    """Whether the text speaks of the name as of a place or state, or gives it such a body."""
    if len(name) < 4 or any(peers(word) for word in name.split()):
        return True
    known = re.escape(name)
    return (
        re.search(
            rf"(?:(?<![\w-])(?:in|near|to|from|across|between|{body}\sof)\s(?:the\s)?{known}(?![\w-])|"
            rf"(?<![\w-]){known}[’']s?\s(?:[a-z-]+\s){{0,2}}{_PUBLIC}|"
            rf"(?<![\w-]){known}\s(?:(?!{_LINK})[a-z-]+\s)?{_PUBLIC}|{known}(?:n|an|ian|ese|ish)(?!\w))",
            text,
        )
        is not None
    )
