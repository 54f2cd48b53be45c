"""Reaching: how far in its sentence a word reaches that makes what it governs less than done."""

import re
from collections.abc import Callable, Iterator, Sequence

from dossier.gate.claims.events.chunks import chunked
from dossier.gate.claims.events.clause_bounds import ClauseBounds
from dossier.gate.claims.events.reality_words import SUPPOSING, Reality, Stretch, lines
from dossier.gate.claims.reading.openers import is_granted
from dossier.gate.claims.reading.terms import stem, words_in
from dossier.speech.lexicon import lexicon
from dossier.text.patterns import late

_MODALS = {
    **dict.fromkeys("may might could can".split(), Reality.OPEN),
    **dict.fromkeys("must should ought need".split(), Reality.LIKELY),
    **dict.fromkeys("will would shall 'll ’ll".split(), Reality.COMING),
}
_FACTIVE = frozenset("see hear feel smell taste tell say remember afford imagine add".split())
"""“can see that it fell”, “will say that it did”: the modal says nothing of what follows."""
_PERFORMED = frozenset(
    "adopt approve accept ratify award grant allow permit extend prolong lift suspend impose "
    "ban end recognise recognize appoint postpone adjourn reject fund back endorse elect name give "
    "hand send".split()
)
"""“voted to adopt it”: done by the vote."""
_DECIDING = frozenset("vote agree decide resolve opt elect".split())
_DOING = frozenset(
    map(
        stem,
        "manage help continue begin start go come force compel get cause lead make prompt persuade "
        "prove turn happen use know see find show take cost bother dare choose remember rush hurry "
        "return rise grow live survive succeed step move bring drive spend combine unite join "
        "gather serve bind convince induce reveal discover pause stop act beat defeat meet "
        "used recover fall climb slip rebound upset edge overcome oust topple be is was are "
        "were".split(),
    )
)
"""Verbs before an infinitive that is done, or of which nobody can tell."""
_AS_DONE = late(
    r"(?<![\w-])(?:(?:first|last|only|ones?|next|\w+est|enough|order|so)\s+(?:\w+\s+){0,2}|"
    r"(?:(?<!the )right|wrong|pleased|proud|glad|sorry|relieved|delighted|quick|slow|able|"
    r"as|not|never)\s+)\Z",
    re.IGNORECASE,
)
_HARD_TO = late(r"(?<![\w-])(?:hard|difficult|impossible|not\s+easy)\s+to\s+\Z", re.IGNORECASE)
"""“hard to avoid the impression that it is so”: as good as not avoided."""
_DRAFTS = frozenset(
    "bill plan proposal motion amendment draft petition scheme idea initiative resolution measure "
    "referendum proposals plans bills".split()
)
_AIMS = frozenset(
    "aim goal plan purpose idea intention hope wish task job target ambition proposal point".split()
)
_DECIDED = frozenset(map(stem, _DECIDING))
_BE = frozenset("is are was were be been being".split())
_SEEMING = _BE | frozenset(
    "remain remains remained seems seem seemed looks looked became becomes".split()
)
_LETTING = frozenset("let lets letting make makes made help helps helped".split())
_RESULT = frozenset("win reach become take earn finish end find".split())
"""“beat Lind to reach the final”: what came of it."""
_NEAR = 60
_LINKS = frozenset("of for on about over in into".split())


def reaches(text: str, start: int, end: int) -> Iterator[Stretch]:
    """The stretches of `text[start:end]`, which is one sentence, that are not told as so."""
    return _Reader(text, chunked(text, start, end)).read()


class _Reader(ClauseBounds):
    """One sentence, and where what its words govern ends."""

    def read(self) -> Iterator[Stretch]:
        yield from self._modals()
        yield from self._subjunctives()
        yield from self._suppositions()
        if self.chunks:
            governed = [*self._governed()]
            yield from governed
            yield from self._infinitives(governed)

    def _modals(self) -> Iterator[Stretch]:
        for at, chunk in enumerate(self.chunks):
            tags, lows = self.sentence.tags(chunk), self.lows(chunk)
            modal = next((it for it in lows if it in _MODALS), "")
            if chunk.kind != "v" or "m" not in tags or not modal:
                continue
            how = _MODALS[modal]
            is_open = how is Reality.OPEN or self.kind(at + 1) == "t"
            if lows[-1] in _FACTIVE and is_open:
                continue
            if how is Reality.COMING and self._is_of_draft(at):
                how = Reality.OPEN
            if not {"rather", "sooner"}.isdisjoint((*lows, self.low(at + 1))):
                how = Reality.WISHED
            if "have" in lows[1:]:
                how = min(how, Reality.LIKELY if modal == "must" else Reality.OPEN)
            end = self.close(at, is_clause=False)
            if how is Reality.LIKELY or lows[-1] in lexicon().verbs:
                end = self.ends[self._verb_of(at)]
            yield self._stretch(self.starts[at], end, how, at, at)

    def _subjunctives(self) -> Iterator[Stretch]:
        """“that the period | be extended”: no more than what somebody wants."""
        for at, chunk in enumerate(self.chunks):
            is_bare = chunk.kind == "v" and self.lows(chunk)[:1] == ["be"]
            if is_bare and self.kind(at - 1) == "n" and self.low(at - 2) not in _LETTING:
                end = self.close(at, is_clause=False)
                yield self._stretch(self.starts[at], end, Reality.WISHED, at, at)

    def _verb_of(self, at: int) -> int:
        """The verb of a modal that “ought to” or “must all be” parts from it."""
        if self._is_to(at + 1):
            return at + 1
        is_parted = self.kind(at + 2) == "v" and self.low(at + 1) in ("all", "both", "now", "yet")
        return at + 2 if is_parted else at

    def _is_modal(self, at: int) -> bool:
        at -= self.kind(at) == "r"
        return self.kind(at) == "v" and self.low(at) in _MODALS

    def _is_of_draft(self, at: int) -> bool:
        """“a bill that would ban it”: no more than what the bill is for."""
        is_relative = self.kind(at - 1) in ("t", "w") and self.kind(at - 2) == "n"
        return is_relative and self.low(at - 2) in _DRAFTS

    def _suppositions(self) -> Iterator[Stretch]:
        for at, chunk in enumerate(self.chunks):
            is_if = chunk.kind == "s" and self.sentence.low(chunk) in SUPPOSING
            if (
                is_if
                or self._is_inverted(at)
                or (at and chunk.kind == "v" and self.low(at) in ("provided", "assuming"))
            ):
                yield self._stretch(
                    self.ends[at], self.close(at, is_joined=True), Reality.OPEN, at, at
                )
            elif self._is_before(at):
                yield self._stretch(self.ends[at], self.close(at), Reality.COMING, at, at)

    def _is_before(self, at: int) -> bool:
        """“would study it before it decided”, “will hear him before ruling”: not done so far."""
        if self.low(at) != "before" or not (self._is_ing(at + 1) or self.clause_follows(at)):
            return False
        earlier = self.chunks[:at]
        is_denied = any("not" in self.lows(chunk) for chunk in earlier)
        return not is_denied and any("m" in self.sentence.tags(chunk) for chunk in earlier)

    def _is_inverted(self, at: int) -> bool:
        """“had he known”, “should they win”: a condition without “if”."""
        is_alone = self.kind(at) == "v" and self.low(at) in ("had", "should", "were")
        is_first = (
            self.low(at) == "should"
            or self.kind(at - 1) in ("", ",", "t", "c", "v")
            or self.low(at - 1) == "that"
        )
        is_first = is_first or (
            self.low(at) == "had"
            and any(
                not {"been", "would", "could", "might"}.isdisjoint(self.lows(it))
                for it in self.chunks[:at]
            )
        )
        return (
            is_alone and is_first and self.kind(at + 1) == "n" and self.kind(at + 2) in ("v", "r")
        )

    def _infinitives(self, governed: Sequence[Stretch]) -> Iterator[Stretch]:
        """“was given a year to close it”: open, unless the word before lets it be done."""
        for at, chunk in enumerate(self.chunks):
            if not self._is_to(at) or any(it.start <= self.starts[at] < it.end for it in governed):
                continue
            before = self.text[max(0, self.starts[at] - _NEAR) : self.starts[at]]
            led = next((it for it in reversed(range(at)) if self.kind(it) == "v"), None)
            lead = self.lows(self.chunks[led]) if led is not None else []
            how = Reality.COMING if self.lows(chunk)[1:2] == ["be"] else Reality.OPEN
            if led == at - 1 and lead[-1] in _BE:
                how = Reality.UNDONE if "have" in self.lows(chunk) else Reality.COMING
                if self.low(at - 2) in _AIMS:
                    how = Reality.MEANT
            elif led == at - 1 and lead[-1] == "going":
                how = Reality.COMING
            elif (
                led == at - 1
                and not self._is_modal(at - 2)
                and lead[-1] in ("has", "have", "ought", "need", "needs", "needed")
            ):
                how = Reality.LIKELY
            elif (
                (led == at - 1 and (lead[-1] == "had" or self._is_modal(at - 2)))
                or "having" in self.lows(chunk)
                or "have" in self.lows(chunk)
                or (lead and stem(lead[-1]) in _DOING)
                or (lead and self.low(at) in _RESULT)
                or _AS_DONE.search(before)
            ):
                continue
            yield self._stretch(self.starts[at], self.close(at, is_clause=False), how, led, at)

    def _governed(self) -> Iterator[Stretch]:
        start, end = self.starts[0], self.ends[-1]
        text = self.text[start:end]
        found = words_in(text)
        for how, where, firsts, pattern in lines():
            for match in pattern.finditer(text) if found & firsts else ():
                one, other = start + match.start(), start + match.end()
                first, at = self.chunk_at(one), self.chunk_at(other - 1)
                if first is None or at is None:
                    continue
                stretch = self._taken(how, where, first, at, one, other)
                if stretch is not None and stretch.start < stretch.end:
                    yield stretch

    def _taken(
        self, how: Reality, where: str, first: int, at: int, one: int, other: int
    ) -> Stretch | None:
        words, kind = self.text[one:other], self.chunks[first].kind
        if how is Reality.UNDONE and _HARD_TO.search(self.text, max(0, one - _NEAR), one):
            return None
        is_noun = self.chunks[at].kind == "n" and other == self.ends[at]
        start: int | None = None
        is_clause = False
        if where == "back":
            return self._back(how, first, at, words, one)
        if where == "first":
            is_before = self.chunks[at].kind == "n" and other < self.ends[at]
            return Stretch(other, self.phrase_end(at), how, words, one) if is_before else None
        if where == "clause" and (how is not Reality.UNDONE or self._is_of_verb(at)):
            return Stretch(self.opening(at, "npr,v"), self.close(at), how, words, one)
        if where == "of":
            is_refused = is_noun and not is_granted(self.text, one, other)
            linked = self._next(at, self._is_link) if is_refused else None
            if linked is not None and not self.is_time(linked + 1):
                start, is_clause = self.starts[linked], False
        elif where == "that":
            after = at + (self.kind(at + 1) == "n" and self.kind(at + 2) == "t")
            is_open = kind == "v" and self.clause_follows(at)
            if other == self.ends[at] and (self.kind(after + 1) == "t" or is_open):
                start, is_clause = other, True
        elif where in ("to", "noun-to"):
            is_apt = is_noun if where == "noun-to" else self._is_predicate(first, at)
            target = self._next(at, self._is_to) if is_apt else None
            if target is not None and not (
                stem(words.split()[0]) in _DECIDED and self.low(target) in _PERFORMED
            ):
                start = self.starts[target]
        elif where == "ing" and kind != "r":
            target = self._next(at, self._is_ing, least=at if other < self.ends[at] else at + 1)
            is_far = target is None or target > at + 3 or self.low(target - 1) == "by"
            start = None if target is None or is_far else self.starts[target]
        elif where == "for":
            target = self._next(at, lambda place: self.low(place) == "for") if kind == "v" else None
            start = None if target is None or self.is_time(target + 1) else self.starts[target]
        elif (
            kind == "v" and self.kind(at + 1) != "," and not (" " in words and self.is_time(at + 1))
        ):
            start, is_clause = other, not self._is_passive(at)
        if start is None:
            return None
        place = self.chunk_at(start)
        end = self.close(at if place is None else place, is_clause=is_clause)
        if how is Reality.UNDONE and where == "any":
            end = min(end, self._means(at))
        return Stretch(start, end, how, words, self.starts[first])

    def _means(self, at: int) -> int:
        """Where “by doing it” begins after “prevented it”: what was done to that end."""
        for place in range(at + 1, len(self.chunks) - 1):
            if self.low(place) == "by" and self._is_ing(place + 1):
                return self.starts[place]
        return self.ends[-1]

    def _is_predicate(self, first: int, at: int) -> bool:
        """“wants to”, “is happy to”, “keen to”: a verb or an adjective, not a noun."""
        tags = self.sentence.tags(self.chunks[at])
        if self.chunks[first].kind != "n" or first == 0 or tags[-1] == "a":
            return True
        return tags[0] not in "dk" and self.kind(first - 1) in "vr" and "N" not in tags

    def _back(self, how: Reality, first: int, at: int, words: str, one: int) -> Stretch | None:
        """“A trial is planned”: the subject, where it is done to it or said of it."""
        chunk = self.chunks[first]
        tags = self.sentence.tags(chunk)
        is_passive = chunk.kind == "v" and "b" in tags and tags[-1] in "ELg"
        last = next((it for it in range(first - 1, -1, -1) if self.kind(it) != "r"), -1)
        is_said = chunk.kind in "npra" and self.kind(last) == "v" and self._is_be(last)
        if not (is_passive or is_said) or self._is_to(at + 1) or self.low(at + 1) == "to":
            return None
        if self.low(at + 1) == "by" and self.is_measure(at + 2):
            return None
        is_doing = is_passive and tags[-1] == "g" and self.low(first) not in ("outstanding",)
        if is_doing and "being" not in self.lows(chunk):
            return None
        verb = first if is_passive else last
        begin = self.chunk_at(self.opening(verb))
        if begin is None or begin == verb:
            return None
        return Stretch(self.starts[begin], self.starts[verb], how, words, self.starts[first])

    def _is_passive(self, at: int) -> bool:
        tags = self.sentence.tags(self.chunks[at])
        return self.kind(at) == "v" and "b" in tags and tags[-1] in "EL"

    def _is_be(self, at: int) -> bool:
        return not _SEEMING.isdisjoint(self.lows(self.chunks[at]))

    def _next(
        self, at: int, is_it: Callable[[int], bool], *, least: int | None = None
    ) -> int | None:
        """The next chunk that is such a one, with but phrases between."""
        for place in range(at + 1 if least is None else least, min(at + 9, len(self.chunks))):
            if is_it(place):
                return place
            if self.chunks[place].kind not in "npr" and place > at:
                return None
        return None

    def _is_of_verb(self, at: int) -> bool:
        """“nearly fell”, not “nearly half”."""
        at += self.kind(at) == "r"
        return self.kind(at) == "v" and self.sentence.tags(self.chunks[at])[-1] in "vVELg"

    def _is_ing(self, at: int) -> bool:
        if self.kind(at) != "v":
            return False
        return (
            self.sentence.tags(self.chunks[at])[0] == "g"
            or self.lows(self.chunks[at])[0] == "having"
        )

    def _is_link(self, at: int) -> bool:
        return self.kind(at) == "p" and self.low(at) in _LINKS

    def _stretch(
        self, start: int, end: int, how: Reality, first: int | None, last: int, words: str = ""
    ) -> Stretch:
        sign = self.starts[first if first is not None else last]
        return Stretch(start, end, how, words or self.text[sign : self.ends[last]], sign)

    def _is_to(self, at: int) -> bool:
        if self.kind(at) != "v":
            return False
        tags = self.sentence.tags(self.chunks[at])
        return tags[0] == "T" and tags[-1] not in "Trg"
