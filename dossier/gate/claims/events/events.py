"""Events: each verb of a text becomes who does what to whom, when, where and how many.

It is read once and shared by the rules. What the order of phrases leaves open stays empty.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import pairwise

from dossier.gate.claims.events.clauses import drafts
from dossier.gate.claims.events.drafts import BE, Draft, Part
from dossier.gate.claims.reading.days import days
from dossier.gate.claims.reading.numbers import placed_numbers, without_dates
from dossier.gate.claims.reading.terms import stem, stems
from dossier.speech.tables import words_of
from dossier.text.patterns import late

_SENTENCE = late(
    r"(?<=[.!?;:])(?<![.\s][A-Z]\.)(?<!\b(?:Mr|Ms|Dr|St|Lt)\.)"
    r"(?<!\b(?:Mrs|Sen|Gov|Rep|Gen|Col|Rev|Sgt|Jan|Feb|Aug|Oct|Nov|Dec)\.)"
    r"(?<!\b(?:Prof|Capt|Sept)\.)[”\"’']?\s+"
)
_MARKED = late(
    r"[‘“\"']((?:never|not|no\slonger|always|only|already|[a-z]+ly)(?:\s(?:once|ever|even|again))?)[’”\"']"
    r"(?=\s)"
)
"""An adverb that is quoted alone: “had ‘never once’ visited it”."""
_CLOSING, _HALVES = " ”\"’'", (";", ":")
_WORD = late(r"[^\W\d_]+(?:[.’'-][^\W\d_]+)*[’']?")
_OWNER = late(r"[’']s?(?=\s)")
_TAIL = late(r"\s(?:of|in|at|from|on|for|with|to|by|about|against)\s")
_CALLED = late(r"\s[a-z]+\s((?:[A-Z][\w’'-]+\s?){2,})\Z")
"""“leader of the opposition Fiona Grieve”: the name at the end."""
_PRONOUNS = frozenset("he she it they him her them i we us me one both those these".split())
_NOBODY = frozenset("nobody no none nothing neither".split())
_NOT_NAMES = frozenset("the a an in on at he she it they we i his her its their one two".split())
_DENYING = frozenset("not never no cannot neither nor hardly barely".split())
_PLACING = frozenset("in at near from into outside inside across off around".split())
_CONVERSE = {
    "receiv": "giv", "borrow": "lend", "buy": "sell", "purchas": "sell",
    "acquir": "sell",
}  # fmt: skip
"""Verbs whose doer is whom the other verb is done for: who buys is sold something."""


@dataclass(frozen=True)
class Phrase:
    """A noun phrase: its words, and the preposition before it."""

    words: str
    start: int
    link: str = ""

    @cached_property
    def head(self) -> frozenset[str]:
        """The stems of what it names: “lawyers” of “Castair's lawyers from Oslo”."""
        words = _TAIL.split(self.words)[0]
        owned = _OWNER.split(words)[-1]
        called = _CALLED.search(self.words)
        found = (stems(owned) or stems(words)) & self.stems or self.stems
        return found | stems(called.group(1)) if called else found

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all its words that tell something, numbers aside."""
        return frozenset(word for word in stems(self.words) if not word[0].isdigit())

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems of the proper names at its head."""
        words = _WORD.findall(_OWNER.split(_TAIL.split(self.words)[0])[-1])
        return frozenset(
            stem(word) for word in words if word[0].isupper() and word.casefold() not in _NOT_NAMES
        )

    @cached_property
    def pronoun(self) -> str:
        """The pronoun that the phrase is, or nothing."""
        low = self.words.casefold()
        return low if low in _PRONOUNS else ""

    @cached_property
    def last(self) -> str:
        """The last word of its head, as printed but for capitals."""
        words = _WORD.findall(_TAIL.split(self.words)[0].casefold())
        return words[-1] if words else ""

    @cached_property
    def refers(self) -> bool:
        """Whether it stands for something named before: “it”, “every one of them”."""
        words = self.words.casefold().split()
        return not (_PRONOUNS - {"her"}).isdisjoint(words) or words[-1:] == ["her"]

    @property
    def is_nobody(self) -> bool:
        """“nobody in this room”, “no minister”."""
        return self.words.casefold().split()[0] in _NOBODY

    @cached_property
    def amounts(self) -> frozenset[str]:
        """The values of its numbers, ranks aside."""
        found = placed_numbers(without_dates(self.words))
        return frozenset(item.value for item in found if item.value[:1] != "#")

    @cached_property
    def moments(self) -> frozenset[tuple[str, str]]:
        """The days, months, years and weekdays it names, each with its kind."""
        return frozenset(_moments(self.words))


@dataclass(frozen=True, eq=False)
class Event:
    """A verb with those that take part, as they would stand were it active.

    One of a text is itself alone: two that say the same stay two.
    """

    verb: str
    words: str
    start: int
    is_passive: bool
    is_denied: bool
    is_inferred: bool
    helpers: tuple[str, ...]
    opener: str
    doers: tuple[Phrase, ...]
    objects: tuple[Phrase, ...]
    others: tuple[Phrase, ...]
    times: tuple[Phrase, ...]
    tellers: tuple[Phrase, ...]
    sentence: int

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """All that take part."""
        return (*self.doers, *self.objects, *self.others)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all that take part."""
        return joined(phrase.stems for phrase in self.phrases)

    @cached_property
    def places(self) -> tuple[Phrase, ...]:
        """Where it happens, as far as a name with “in” or “at” tells it."""
        return tuple(
            phrase
            for phrase in self.others
            if phrase.link in _PLACING and phrase.names and not phrase.moments
        )

    @cached_property
    def amounts(self) -> frozenset[str]:
        """The values of the numbers of its objects and of what stands beside it."""
        return frozenset().union(
            *(
                phrase.amounts
                for phrase in (*self.objects, *self.others)
                if phrase.link != "as" and (phrase.link != "of" or phrase.start > self.start)
            )
        )

    @cached_property
    def moments(self) -> frozenset[tuple[str, str]]:
        """When it happens."""
        return frozenset().union(*(phrase.moments for phrase in (*self.times, *self.others)))


def subject(event: Event) -> Phrase | None:
    """The phrase before the verb."""
    before = [phrase for phrase in event.phrases if phrase.start < event.start]
    return max(before, key=lambda phrase: phrase.start, default=None)


def heads(phrases: Iterable[Phrase]) -> frozenset[str]:
    """The stems of what the phrases name."""
    return joined(phrase.head for phrase in phrases)


def all_stems(phrases: Iterable[Phrase]) -> frozenset[str]:
    """The stems of all words of the phrases."""
    return joined(phrase.stems for phrase in phrases)


def joined(found: Iterable[frozenset[str]]) -> frozenset[str]:
    """The stems of several phrases together."""
    return frozenset[str]().union(*found)


def shown_words(phrases: Sequence[Phrase]) -> str:
    """The phrases as printed."""
    return " ".join(phrase.words for phrase in phrases)


@lru_cache(maxsize=4_000)
def events(text: str) -> tuple[Event, ...]:
    """Every verb of a text with those that take part, sentence by sentence."""
    text = _MARKED.sub(r" \1 ", text)
    found, number = list[Event](), 0
    for one, other in sentence_spans(text):
        found += (_event(text, draft, number) for draft in drafts(text, one, other))
        number += text[one:other].rstrip(_CLOSING)[-1:] not in _HALVES
    return tuple(found)


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of a text starts and ends."""
    return pairwise([0, *(match.end() for match in _SENTENCE.finditer(text)), len(text)])


def _event(text: str, draft: Draft, sentence: int) -> Event:
    doers, objects, others = draft.doers, draft.objects, draft.others
    verb = stem(draft.verb)
    if draft.verb in BE and others and not objects:
        verb = f"be {others[0].link}"
    if verb in _CONVERSE:
        givers = [part for part in others if part.link == "from" and not part.is_amount]
        verb, doers, others = (
            _CONVERSE[verb],
            givers,
            [
                *(replace(part, link="to") for part in doers),
                *(part for part in others if part not in givers),
            ],
        )
    return Event(
        verb=verb,
        words=text[draft.start : draft.end],
        start=draft.start,
        is_passive=draft.is_passive,
        is_denied=not _DENYING.isdisjoint(draft.helpers)
        or any(helper.endswith("n't") for helper in draft.helpers),
        is_inferred=draft.is_inferred,
        helpers=draft.helpers,
        opener=draft.opener,
        doers=_phrases(text, doers),
        objects=_phrases(text, objects),
        others=_phrases(text, others),
        times=_phrases(text, draft.times),
        tellers=_phrases(text, draft.tellers),
        sentence=sentence,
    )


def _phrases(text: str, parts: Iterable[Part]) -> tuple[Phrase, ...]:
    return tuple(Phrase(text[part.start : part.end], part.start, part.link) for part in parts)


def _moments(words: str) -> Iterator[tuple[str, str]]:
    for day in days(words):
        if day.year is not None:
            yield "year", str(day.year)
        if day.month is not None:
            yield "month", str(day.month)
        if day.day is not None:
            yield "day", f"{day.month}-{day.day}"
    for word in words.casefold().split():
        if word.endswith("day") and word in words_of("calendar"):
            yield "weekday", word
