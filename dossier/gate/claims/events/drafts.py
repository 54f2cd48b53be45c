"""Drafts: a verb and the phrases found for it so far, while its sentence is read."""

from dataclasses import dataclass, field

from dossier.gate.claims.reading.terms import stem
from dossier.speech.lexicon import lexicon

BE = frozenset("is are was were be been".split())
_ORDERING = frozenset(
    stem(word)
    for word in "ask urge order tell force allow advise invite want persuade instruct require help "
    "enable oblige command compel permit forbid encourage beg press warn direct expect task "
    "commission authorise authorize call appeal".split()
)
"""Verbs whose object does what the infinitive says: “ordered Lee to leave”."""
_LONGEST_CHAIN = 6


@dataclass(slots=True)
class Part:
    """A phrase of the text with the preposition before it."""

    start: int
    end: int
    link: str = ""
    is_amount: bool = False


@dataclass(slots=True)
class Draft:
    """An event in the making.

    `is_bare` where its verb may as well be a participle, `is_inserted` where it follows a comma,
    `is_inferred` where its subject stands with another verb.
    """

    verb: str
    start: int
    end: int
    helpers: tuple[str, ...]
    is_passive: bool
    is_bare: bool = False
    is_inserted: bool = False
    is_inferred: bool = False
    opener: str = ""
    doers: list[Part] = field(default_factory=list)
    objects: list[Part] = field(default_factory=list)
    others: list[Part] = field(default_factory=list)
    times: list[Part] = field(default_factory=list)
    tellers: list[Part] = field(default_factory=list)

    @property
    def subject(self) -> list[Part]:
        """What stands as its subject."""
        return self.objects if self.is_passive else self.doers

    @property
    def who_is_to(self) -> list[Part]:
        """Who does what an infinitive after it says: “ordered Lee to leave”, “wants to leave”."""
        if stem(self.verb) in _ORDERING and (self.objects or self.others):
            return [*(self.objects or self.others[-1:])]
        is_act = self.objects and not self.is_passive and self.verb not in BE
        return [] if is_act else [*self.subject]

    @property
    def is_by_nobody(self) -> bool:
        """Whether it is done, and so far nobody does it."""
        return self.is_passive and not self.doers

    @property
    def has_amount(self) -> bool:
        """Whether it is done to a number of things."""
        return any(part.is_amount for part in self.objects)

    def takes_clause(self, *, with_receiver: bool = False) -> bool:
        """Whether a clause may follow at once: “said it had left”, “told Lee it had left”."""
        cue = lexicon().verbs.get(self.verb)
        return cue is not None and "z" in cue.frames and ("r" in cue.frames) is with_receiver

    def is_aside(self, since: str) -> bool:
        """Whether it only says who says so: “It cost her friends, Lind wrote, but won …”."""
        return self.verb in lexicon().verbs and not self.objects and since.startswith(",")

    def takes_that(self, *, is_after_object: bool) -> bool:
        """Whether “that …” belongs to it, and not to the noun of “denied reports that …”."""
        cue = lexicon().verbs.get(self.verb)
        return cue is not None and "h" in cue.frames and (not is_after_object or "r" in cue.frames)

    @property
    def is_telling(self) -> bool:
        """Whether a clause may follow, with whom it is told or without."""
        return self.takes_clause() or self.takes_clause(with_receiver=True)

    def is_participle(self, since: str) -> bool:
        """Whether it turns out to be a participle: “the men accused of theft left”."""
        return self.is_bare and not self.objects and self.is_inserted == ("," in since)


def chain(verb: Draft) -> list[Part]:
    """Who says it, the nearest first, as far back as anybody follows."""
    return [*verb.subject, *verb.tellers][:_LONGEST_CHAIN]
