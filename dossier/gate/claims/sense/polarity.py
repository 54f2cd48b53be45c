"""Polarity: a claim must not deny what its quotes affirm, nor affirm what they deny."""

import re
from collections.abc import Iterator
from itertools import pairwise

from dossier.gate.claims.reading.content import content, is_about
from dossier.gate.claims.reading.terms import Term, neighbours, stem, stems, terms
from dossier.gate.claims.reading.ultimatums import is_conditional, ultimatum
from dossier.gate.claims.sense.equivalents import (
    NOT_BEFORE,
    is_at_the_earliest,
    is_superlative_denied,
    is_yet_to_come,
    verbs_of_what,
)
from dossier.gate.claims.sense.lifting import are_names, with_sentences
from dossier.gate.claims.sense.privative import denies, prefixed
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_NEGATION = late(
    r"(?<![\w-])(?:not(?!\s+(?:(?:say|mention|tell)\s+is\b|only|just|merely|least|simply|before|until|later|earlier|sooner|"
    r"more|less|fewer)\b|\s+(?!the\b|an?\b|its\b|his\b|her\b|their\b)[a-z]+\s+(?:just|merely|simply|solely)\b)|"
    r"[a-z]+n[’']t(?!\s+(?:only|(?:(?!the\b|an?\b)[a-z]+\s+)?(?:just|merely|simply|solely))\b)|never|"
    r"(?<!\ba )(?<!\bthe )no(?!\s+(?:doubt|matter|less|more|fewer|later|sooner))(?![.\w-])|none|"
    r"nobody|"
    r"nothing|"
    r"nowhere|neither|nor|"
    r"without|cannot)(?![\w-])",
    re.IGNORECASE,
)
_CLAUSE = late(r"[.;:!?()]|\s[–—-]\s|\bbut\b|\bbecause\b|\balthough\b|\bwhile\b")
TAKEN_BACK = late(
    r"[.;!?]\s+(?:(?:But|And)\s+)?[\w’'-]+(?:\s+[\w’'-]+)?\s+(?:did|does|do|was|were|is|are|has|"
    r"have|had|will|would)(?:\s+not|n[’']t)\W*\Z|(?:That|This|It)\s+(?:is|was)\s+(?:not\s+(?:true|so|"
    r"right|correct)|untrue|false|wrong)\b"
)
"""A sentence that takes back the one before."""
_IF = late(r"(?<![\w-])(?:if|unless|provided)(?![\w-])")
"""“would stay if they paid. They did not.”: what is taken back may be the condition."""
_NOR = late(r"\bnor\b")
_END = late(r"[.!?;]\s")
_BEFORE_THAT = late(r"(?<![\w-])(?:before|by)\s+(?P<when>[\w’'-]+(?:\s+(?:of\s+)?[\w’'-]+){0,4})")
_IN_PART = (
    (
        late(r"\s+(?:all|every\w*|always|entirely|fully|wholly)(?![\w-])", re.IGNORECASE),
        late(
            r"(?<![\w-])(?:part|parts|partly|partial\w*|some|few|several|most|sometimes|majority|"
            r"minority|half|limited)(?![\w-])",
            re.IGNORECASE,
        ),
    ),
    (
        late(r"\s+(?:\w+\s+){0,4}yet(?![\w-])", re.IGNORECASE),
        late(
            r"(?<![\w-])(?:too\s+early|open|still|remain\w*|yet\s+to|pending|await\w*|wait\w*|"
            r"(?:before|until)\b[^.;,]*\bha(?:d|s|ve)|(?:before|until)\s+[^.;,]*\b(?:was|were))(?![\w-])",
            re.IGNORECASE,
        ),
    ),
)
"""What follows a negation that holds in part or for now, and how a claim says so without one."""
_LIMITED = late(r"(?<![\w-])(?:unless|until|before|without)(?![\w-])")
_LIMITING = late(
    r"(?<![\w-])(?:if|provided|providing|only|once|before|until|unless|condition|after)(?![\w-])",
    re.IGNORECASE,
)
"""“may not resume until it is repaired”: says “to repair it before it resumes”."""
UNABLE = late(
    r"(?<![\w-])(?:too\s+\w+|than\b[^.;]*\bcould|before\b[^.;,]*\bhad|(?:should|ought\s+to)\s+have)(?![\w-])",
    re.IGNORECASE,
)
"""“faster than it could”, “too few”, “before it had come”: says that something is not."""
_CONTRAST = late(r",?\sbut\s(?!also\b|rather\b)")
_NO_OTHER = late(
    r"(?:no\s+other|nobody\s+else|no\s+one\s+else|nothing\s+else)(?!\w)", re.IGNORECASE
)
_ONLY = late(r"(?<![\w-])(?:only|sole|alone)(?![\w-])", re.IGNORECASE)
_ONLY_THE = late(r"(?<![\w-])only\s+(?=(?P<what>[\w-]+))")
_NOT_WHAT = late(r"not\s+(?:what|who|where|the\s+one|that)(?!\w)", re.IGNORECASE)
_ELSE = late(r"(?<![\w-])(?:else|other|another|different\w*)(?!\w)", re.IGNORECASE)
"""“not what we wanted”: we wanted something else."""
_SINCE = late(r"(?<![\w-])since(?!\w)")
_LAST = late(r"(?<![\w-])(?:last|latest|most\s+recent)(?!\w)", re.IGNORECASE)
"""“not made a profit since 2018”: 2018 was the last year with one."""
_GOES_ON = late(r",\s(?:and|but|yet)\s(?:it|this|that|he|she|they)\s(?P<rest>[^.;:]*)")
_GONE_WITHOUT = late(r"(?<![\w-])without(?=\s*(?:[.,;:!?]|\Z))")
"""“no school had gone without”: every one had it."""
_WITHOUT = late(
    r"(?:(?<![\w-])(?:not|cannot|no|never|neither|nobody|none|impossible)|n[’']t)(?!\w)[^.;]*\b(?:without|unless)(?!\w)"
)
_NEEDED = late(
    r"(?<![\w-])(?:need\w*|requir\w+|necessary|essential|indispensable|must|only|depend\w*|before(?=\s\w+ing))(?!\w)"
)
"""“cannot be met without them”: they are needed."""
_NOT_DONE = late(
    r"(?<![\w-])(?:before\s+(?:(?:he|she|it|they)\s+(?:was|were|had\s+been|is|are)\s+)?(?=\w+(?:ing|ed)\b)|"
    r"that\s+(?:might|could|would)\s+have\s+)(\w+)(?!\w)"
)
"""“before deciding”, “what might have settled it”: has not been done."""
_UNREAL = late(
    r"(?<![\w-])if\s[^.;]*\b(?:had|were)\b[^.;]*|\bwould\s+have\b[^.;]*\bif\b[^.;]*\bhad\b"
)
"""“if anybody had told me”: nobody had."""
_ATTITUDES = frozenset(
    map(
        stem,
        "want hope plan intend intention intent wish desire interest ambition appetite willing "
        "expect mean like single am going".split(),
    )
)
_DEGREE = frozenset(
    map(
        stem,
        "really actually truly genuinely seriously even ever quite particularly remotely properly "
        "significantly effectively realistically meaningfully materially".split(),
    )
)
"""“did not really invest”: what is denied stands after them."""
_OF_SOME = late(
    r"(?:neither|none|no)\s+(?:[\w’'-]+\s+){1,6}?(?:ha[sd]|have|was|were|is|are|will|would|can|"
    r"could|did|does|do)\s",
    re.IGNORECASE,
)
"""“neither side had signed”: the noun stands between the denial and the verb."""
_NOTHING_OF = late(
    r"(?:no|never\s+any|n[’']t\s+any|not\s+any|without(?:\s+any)?|not\s+an?)\s+(?:[a-z]+\s+)?"
    r"(?P<head>record|trace|sign|evidence|indication|knowledge|proof|memory|recollection|mention|"
    r"need|date|prospect|plan|intention)s?\s+"
    r"(?:of|for|about)\s|(?:not|[a-z]+n[’']t)\s+aware\s+of\s",
    re.IGNORECASE,
)
"""“no record of any promise”: there was no promise that anybody knows of."""
_DECIDING = frozenset(map(stem, "decide settle resolve".split()))
"""Verbs whose denial a claim turns even where it goes on in other words."""
_WHICH = late(r"\s(?:that|which|who)\s(?:\w+\s)?\Z")
"""“to cure the only disease that cannot be cured”: denied of what is said of it besides."""
_OF_VERBS = ("ans", "ens", "ment", "ion", "al")
"""Ends of stems of nouns that tell a deed: “assurance”."""
_FAMILY = 5
"""Letters of a verb that its noun begins with."""
_NO_DEEDS = ("any", "either")
"""“had not refused either”: no more is denied by it."""
_GOVERNED = 3
_ASIDE = late(r"\A,\s[^,]{2,40},(?=\s)")
"""“not, however, sign it”, “not, she said, sign it”: what parts a denial from its verb."""
_REACH = 5
"""Content words on either side of a word between which another can deny it."""
_REQUIRED = 0.6

_NO_OPPOSITES = frozenset(
    map(
        stem,
        "dispute discover dismiss discuss distance display disturb inform insist invest increase "
        "indicate insure intend interest import impose impress improve until under union unit "
        "nonsense displace dispatch".split(),
    )
)
"""Words that only seem to deny another."""


def polarity_findings(support: Support) -> Iterator[Finding]:
    """A negation on one side only, or a word on one side and its opposite on the other."""
    claim, quoted = support.claim, support.quoted
    for found, message in (
        (_one_sided(quoted, claim), "the quote says {0}, the claim leaves the negation out"),
        (_denied(support), "the claim says {0}, the quote has no such negation"),
        (_before_when(quoted, claim), "the quote says {0}, the claim says before it"),
        (_taken_back(quoted, claim), "the quote takes it back with {0}, the claim does not"),
        (_opposite(claim, quoted), "the claim says {0}"),
    ):
        if found:
            yield Finding(
                code="C-POLARITY",
                message=f"{message.format(found)} ({support.place})",
                tip="word the claim as the quote has it",
            )
            return


def _denied(support: Support) -> str:
    """Words that the claim denies, and neither the quote nor, of a mere name, its sentence."""
    if is_conditional(support.claim) and ultimatum(support.quoted):
        return ""
    words = _one_sided(support.claim, support.quoted)
    if words and are_names(support):
        return _one_sided(support.claim, with_sentences(support).quoted)
    return words


def _one_sided(negated: str, other: str) -> str:
    """Words that `negated` denies and `other` says without any negation; or nothing."""
    denials = len(_NEGATION.findall(negated))
    if not denials or len(_NEGATION.findall(other)) >= denials:
        return ""
    said = stems(other)
    for match in _NEGATION.finditer(negated):
        governed = _governed(negated, match.end())
        if len(governed) > 1 and governed[0] in _DEGREE - said:
            governed = governed[1:]
        some = _OF_SOME.match(negated, match.start())
        if some and len(governed) > 1 and governed[0] not in said:
            governed = governed[1:] if governed[1] in said else _governed(negated, some.end())
        if governed and governed[0] not in said:
            governed = _governed_of_nothing(negated, match.start()) or _as_verb(governed, said)
        if any(part.match(negated, match.end()) and told.search(other) for part, told in _IN_PART):
            continue
        if not governed or governed[0] not in said or _is_denied_in(other, governed[0]):
            continue
        is_no = match.group().casefold() == "no"
        plain = _without_only(other, governed) if is_no else other
        plain = _side_of_but(plain, governed[0])
        if any(denies(_around(plain, word), negated) for word in governed):
            continue
        if (limit := _LIMITED.search(negated, match.end())) and any(
            word.casefold() != limit.group() for word in _LIMITING.findall(other)
        ):
            continue
        if any(stem(word) == governed[0] for word in _NOT_DONE.findall(other)):
            continue
        if UNABLE.search(other):
            continue
        if _NO_OTHER.match(negated, match.start()) and _ONLY.search(other):
            continue
        if _NOT_WHAT.match(negated, match.start()) and _ELSE.search(other):
            continue
        if _SINCE.search(negated, match.end()) and _LAST.search(other):
            continue
        if _GONE_WITHOUT.search(negated, match.end()) or is_at_the_earliest(negated, other):
            continue
        if _is_said_again(negated[match.end() :], governed[0], said):
            continue
        if _WITHOUT.search(negated) and _NEEDED.search(other):
            continue
        if is_superlative_denied(negated, other):
            continue
        if is_yet_to_come(other, negated) or _UNREAL.search(other):
            continue
        earlier = negated[: match.start()]
        if governed[0] in stems(earlier) and (
            _WHICH.search(earlier) or governed[0] in verbs_of_what(earlier) & verbs_of_what(other)
        ):
            continue
        shared = sum(word in said for word in governed)
        outside = _outside(negated, match.start())
        is_own = (
            1 < len(governed) == shared
            and not set(governed[1:]) & outside
            and not _END.search(negated)
        )
        is_other = governed[0] in outside and not is_own
        is_enough = shared >= _REQUIRED * len(governed) or governed[0] in _DECIDING
        is_of_all = _IN_PART[0][0].match(negated, match.end()) is not None
        is_enough = is_enough or (not is_of_all and _unnamed(content(other)) <= stems(negated))
        if not is_enough or is_other:
            continue
        return shown(negated[match.start() : match.end() + 40])
    return ""


def _is_said_again(after: str, verb: str, said: frozenset[str]) -> bool:
    """“should not have happened, and it happened on my watch”: told as what it goes on to say."""
    found = _GOES_ON.search(after)
    words = stems(found["rest"]) if found else frozenset()
    return verb in words and bool((words - {verb}) & said)


def _unnamed(text: str) -> frozenset[str]:
    """The stems of all words but names."""
    return stems(" ".join(word for word in text.split() if word[0].islower()))


def _is_denied_in(text: str, wanted: str) -> bool:
    """Whether a clause of the text that has the word has a negation as well."""
    breaks = [0, *(match.end() for match in _CLAUSE.finditer(text)), len(text)]
    return any(
        wanted in stems(text[one:other]) and _NEGATION.search(text[one:other])
        for one, other in pairwise(breaks)
    )


def _side_of_but(text: str, wanted: str) -> str:
    """The words before or after a “but” that have the stem: “disagreed | but would comply”."""
    return next((part for part in _CONTRAST.split(text) if wanted in stems(part)), text)


def _around(text: str, wanted: str) -> str:
    """The words of the text within reach of the word with that stem."""
    words = list(terms(text))
    near = [
        index
        for at, word in enumerate(words)
        if word.stem == wanted
        for index in range(max(0, at - _REACH), min(len(words), at + _REACH + 1))
    ]
    if not near:
        return ""
    after = words[max(near) + 1 :]
    return text[words[min(near)].start : after[0].start if after else len(text)]


def _without_only(text: str, words: list[str]) -> str:
    """The text without an “only” right before one of the words: it denies none of them."""
    only = _ONLY_THE.search(text)
    return text.replace(only.group(), "") if only and stem(only["what"]) in words else text


def _before_when(quoted: str, claim: str) -> str:
    """“will not take place before the autumn”, told as “will open before the autumn”."""
    found = NOT_BEFORE.search(quoted)
    when = _BEFORE_THAT.search(claim)
    if found is None or when is None or NOT_BEFORE.search(claim):
        return ""
    if _NEGATION.search(claim) or denies(claim, quoted):
        return ""
    words = stems(found.group("when"))
    return shown(found.group()) if words and words <= stems(when.group("when")) else ""


def _taken_back(quoted: str, claim: str) -> str:
    """A second sentence of the quote that takes the first one back: “She did not.”"""
    found = TAKEN_BACK.search(quoted)
    if found is None or _NEGATION.search(claim) or denies(claim, quoted):
        return ""
    first = quoted[: found.start()]
    if _IF.search(first) and _IF.search(claim):
        return ""
    is_told = len(stems(first)) >= _GOVERNED and is_about(claim, first)
    return shown(found.group().strip(" .;")) if is_told else ""


def _governed(text: str, start: int) -> list[str]:
    """The stems of the first words that a denial before `start` is of."""
    clause = _CLAUSE.search(text, start)
    reach = _NOR.split(text[start : clause.start() if clause else len(text)], maxsplit=1)[0]
    reach = _ASIDE.sub("", reach)
    parts = (
        [term.stem for term in terms(part) if not term.stem.startswith(_NO_DEEDS)]
        for part in reach.split(",")
    )
    found = next((part for part in parts if part), [])
    while len(found) > 1 and found[0] in _ATTITUDES:
        found = found[1:]
    return found[: 1 if found[1:2] == ["one"] else _GOVERNED]


def _governed_of_nothing(text: str, start: int) -> list[str]:
    """What there is no record, sign or need of, with the negation at `start`."""
    found = _NOTHING_OF.match(text, start)
    return _governed(text, found.end()) if found else []


def _as_verb(governed: list[str], said: frozenset[str]) -> list[str]:
    """“assured” for the “assurance” that was not given, where the other side has the verb."""
    noun = governed[0]
    if not noun.endswith(_OF_VERBS):
        return governed
    verbs = (word for word in said if len(word) >= _FAMILY and noun.startswith(word[:-1]))
    return [next(verbs, noun), *governed[1:]]


def _outside(text: str, start: int) -> frozenset[str]:
    """Stems of the clauses other than the one that holds `start`."""
    breaks = [0, *(match.end() for match in _CLAUSE.finditer(text)), len(text)]
    return frozenset().union(
        *(stems(text[one:other]) for one, other in pairwise(breaks) if not one <= start < other)
    )


def _opposite(claim: str, quoted: str) -> str:
    """A word of the claim whose opposite, and not itself, stands in the quote; or nothing."""
    claimed, said = stems(claim), stems(quoted)
    if (
        claimed <= said
        or (len(claimed & said) < 1 and len(said) > 1)
        or _NEGATION.search(claim)
        or _NEGATION.search(quoted)
    ):
        return ""
    for word in sorted(claimed - said):
        for other in sorted(prefixed(word) & (said - claimed)):
            if {word, other} & _NO_OPPOSITES:
                continue
            mine, theirs = _term(claim, word), _term(quoted, other)
            around = neighbours(claim, mine.start, mine.end)
            beside = neighbours(quoted, theirs.start, theirs.end)
            is_beside = around[0] == beside[0] or around[1] == beside[1]
            is_beside = is_beside or "" != around[0] == beside[1] or "" != around[1] == beside[0]
            is_plain = not word.startswith("dis") and not other.startswith("dis")
            if is_beside or (is_plain and is_about(claim, quoted, share=_REQUIRED)):
                here, there = claim[mine.start : mine.end], quoted[theirs.start : theirs.end]
                return f"“{here}”, the quote “{there}”"
    return ""


def _term(text: str, wanted: str) -> Term:
    return next(term for term in terms(text) if term.stem == wanted)
