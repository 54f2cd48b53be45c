"""Interviews: paragraphs without labels that ask and answer in turn become whose they are."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from dossier.model.span import Span
from dossier.speech.lexicon import lexicon
from dossier.speech.naming import is_first_name
from dossier.speech.tables import words_of
from dossier.text.patterns import late

ASKER = "Q"
"""Who asks, whose words are the outlet's."""
_FEWEST, _LONGEST_QUESTION, _LONGEST_PROMPT, _HEAD = 3, 45, 30, 5
"""Questions that make an interview; words that a question and a remark to be answered may have;
paragraphs before the first question that present who answers."""
_QUOTED = late(r"“[^”]*(?:”|\Z)|‘[^’]*’(?!\w)|\"[^\"]*(?:\"|\Z)")
_FIRST = late(r"(?<![\w’'-])(?:I|[Mm]y|[Mm]e|[Mm]ine|[Ww]e|[Oo]urs?|[Uu]s)(?![\w-])(?!\.\w)")
_ALONE = late(r"(?<![\w’'-])(?:I|[Mm]y|[Mm]e|[Mm]ine)(?![\w-])(?!\.\w)")
_SECOND = late(r"(?<![\w’'-])(?:you|yours?|yourself)(?![\w-])", re.IGNORECASE)
_HOUSE = late(
    r"(?<![\w-])(?:[Tt]his|[Oo]ur)\s(?:newspaper|paper|magazine|website|site|programme|program|"
    r"journal|reporter|correspondent)(?!\w)"
)
_REPLY = late(
    r"(?:Yes|No|Not|Of\s+course|Perhaps|Maybe|Never|Nothing|Absolutely|Certainly|Because)\b"
)
_LABEL = late(r"(?P<who>[A-Z][\w.’'-]*(?:\s(?:[A-Z][\w.’'-]*|&|de|van|von|der)){0,4}):\s+(?=\S)")
_CLOSED = re.compile(r"[(\[].*[)\]]\.?\Z", re.DOTALL)
_NAMED = late(r"[A-Z][\w’'-]+(?: (?:(?:de|van|von|der|al|bin) )?[A-Z][\w’'-]+){1,3}")
_ASKED_BY = late(
    r"\b(?:(?:[Tt]alk|[Ss]peak|[Ss]poke|[Tt]alked)(?:s|ing)?\s(?:to|with)|(?:[Ii]nterview(?:ed)?|[Aa]sked|"
    r"[Qq]uestions|[Ww]ords|[Tt]ext)\s(?:by|from)|(?:Interview|Questions|Words|Text)\s?:|tells|told)"
    r"\s(?:[a-z]+\s){0,3}\Z"
)
_OF_INTERVIEW = late(
    r"\b(?:interview(?:ed|s)?|conversation|(?:edited|shortened|condensed)\sfor|"
    r"(?:asked|put|answer(?:s|ed)|took|takes)\s[^.?!]{0,60}?questions|"
    r"(?:talk|speak|spoke|talked)(?:s|ed|ing)?\s(?:to|with|about))\b",
    re.IGNORECASE,
)
_MET_BY_HOUSE = late(
    r"(?m)^(?:We|The(?: [A-Z][\w’'-]+){1,3}|This (?:newspaper|magazine|paper)) "
    r"(?:spoke|talked|speaks|talks|met|put (?:some|our|these|the) questions)"
    r"(?: (?:to|with))? [^.\n]*\Z"
)
"""“The Advertiser spoke to the librarian,”: before the name of who answers."""
_OF = late(r"\b(?:of|at|in|for|from|near|on|to|by)\s(?:the\s)?\Z")
_DATED = late(r",\s\d")


class _Part(Enum):
    """What a paragraph of an interview is."""

    QUESTION = auto()
    ANSWER = auto()
    ASIDE = auto()


@dataclass(frozen=True, slots=True)
class Exchange:
    """A paragraph of an interview and who says it: the name of who answers, or `ASKER`.

    `span` leaves out a label before the words.
    """

    who: str
    span: Span
    whole: Span


def interview(text: str, paragraphs: Sequence[Span]) -> tuple[Exchange, ...]:
    """The questions and answers of an interview without labels, in order; none in another text.

    Its questions are paragraphs, and most are answered by “I” or “we”. The first two may have
    labels. What the paper itself puts between is nobody's turn.
    """
    if text.count("?") < _FEWEST:
        return ()
    words = [text[part.start : part.end].strip() for part in paragraphs]
    asked = [number for number, item in enumerate(words) if _is_question(item)]
    if len(asked) < _FEWEST or not _are_answered(words, asked):
        return ()
    first = asked[0]
    labels = [_LABEL.match(item) for item in words]
    outside = map(_plain, (*words[max(0, first - _HEAD) : first], *words[asked[-1] + 2 :]))
    if not any(labels[first : first + 2]) and not any(map(_OF_INTERVIEW.search, outside)):
        return ()
    head = "\n".join(words[max(0, first - _HEAD) : first])
    who_answers = _by_label(labels, first) or _answerer(head)
    if not who_answers:
        return ()
    return tuple(
        Exchange(
            who_answers if kind is _Part.ANSWER else ASKER,
            Span(paragraphs[number].start + _labelled(labels[number]), paragraphs[number].end),
            paragraphs[number],
        )
        for number, kind in _parts(words, labels, first, who_answers)
        if kind is not _Part.ASIDE
    )


def _labelled(label: re.Match[str] | None) -> int:
    return label.end() if label else 0


def _plain(words: str) -> str:
    """The words outside quotation marks."""
    return _QUOTED.sub(" ", words)


def _is_question(words: str) -> bool:
    is_asked = words.endswith("?") and len(words.split()) <= _LONGEST_QUESTION
    return is_asked and _plain(words).rstrip().endswith("?") and not _ALONE.search(_plain(words))


def _are_answered(words: Sequence[str], asked: Sequence[int]) -> bool:
    """Whether most of the questions have a paragraph after them in which “I” or “we” answer."""
    after = [words[number + 1] for number in asked if number + 1 < len(words)]
    answers = [item for item in after if not _is_question(item)]
    own = [item for item in answers if _FIRST.search(item) or _REPLY.match(item)]
    return len(answers) >= _FEWEST and 2 * len(own) > len(asked)


def _by_label(labels: Sequence[re.Match[str] | None], first: int) -> str:
    """Who answers, by the labels of the first two turns; or nothing."""
    asks, answers = (*(label["who"] if label else "" for label in labels[first : first + 2]), "")[
        :2
    ]
    return answers if answers != asks else ""


def _parts(
    words: Sequence[str], labels: Sequence[re.Match[str] | None], first: int, who_answers: str
) -> Iterator[tuple[int, _Part]]:
    """What each paragraph is, from the first question on; a label tells."""
    last = _Part.ASIDE
    questions = [number for number, item in enumerate(words) if _is_question(item)]
    for number in range(first, len(words)):
        label = labels[number]
        if label and who_answers.endswith(label["who"].split()[-1]):
            kind = _Part.ANSWER
        elif label and number <= questions[-1]:
            kind = _Part.QUESTION
        else:
            kind = _part(words, number, last, number > questions[-1] + 1, who_answers)
        if kind is not _Part.ASIDE:
            last = kind
        yield number, kind


def _part(words: Sequence[str], number: int, last: _Part, is_over: bool, who_answers: str) -> _Part:
    item = words[number]
    plain = _plain(item)
    if _CLOSED.match(item):
        return _Part.ASIDE
    if _is_question(item):
        return _Part.QUESTION
    if last is _Part.QUESTION:
        return _Part.ANSWER
    is_prompt = _is_prompt(words, number, plain)
    if is_prompt and _SECOND.search(plain):
        return _Part.QUESTION
    if _HOUSE.search(plain) or (is_over and not _FIRST.search(plain)):
        return _Part.ASIDE
    if is_prompt:
        return _Part.QUESTION
    if _FIRST.search(plain):
        return _Part.ANSWER
    return _Part.ASIDE if _is_reported(item, who_answers) else _Part.ANSWER


def _is_prompt(words: Sequence[str], number: int, plain: str) -> bool:
    """“Your critics say the work is done.”: short, without “I”, and answered by what follows."""
    is_short = len(words[number].split()) <= _LONGEST_PROMPT
    if not is_short or _FIRST.search(plain) or number + 1 >= len(words):
        return False
    following = words[number + 1]
    return not _is_question(following) and (
        _SECOND.search(plain) is not None
        or _FIRST.search(_plain(following)) is not None
        or _REPLY.match(following) is not None
    )


def _is_reported(item: str, who_answers: str) -> bool:
    """Whether a paragraph tells of the one who answers by name, or what somebody said."""
    if who_answers.split()[-1] in item:
        return True
    return any(word in lexicon().verbs for word in re.findall(r"[a-z]+", _plain(item)))


def _answerer(head: str) -> str:
    """Whom the text before the questions presents: the first person named who does not ask."""
    named = [(match, name) for match in _NAMED.finditer(head) if (name := _personal(match.group()))]
    met = [name for match, name in named if _MET_BY_HOUSE.search(head[: match.start()])]
    asking = {name for match, name in named if _ASKED_BY.search(head[: match.start()])}
    presented = [
        name
        for match, name in named
        if name not in asking
        and _OF.search(head[: match.start()]) is None
        and _DATED.match(head, match.end()) is None
    ]
    found = met or presented or [name for _, name in named]
    known = [name for name in found if is_first_name(name.split()[0])]
    return next(iter(known or found), "")


def _personal(name: str) -> str:
    """A name of two words or more without its title, where it may be a person's; or nothing."""
    words = name.split()
    while words and words[0].rstrip(".").casefold() in words_of("titles") | {"the", "dr"}:
        words = words[1:]
    folded = {word.casefold() for word in words}
    is_body = folded & (words_of("organisations") | words_of("calendar") | words_of("labels"))
    is_heading = all(word.isupper() for word in words)
    return "" if len(words) < 2 or is_body or is_heading else " ".join(words)
