"""Clauses: the chunks of a sentence become drafts of events, each verb with its own phrases.

Read from left to right: a phrase before a verb is its subject, one after it its object, unless a
preposition governs it; commas, “and”, “who” and “that” tell to which verb the next phrase belongs.
"""

from dossier.gate.claims.events.chunks import Chunk, Sentence, chunked
from dossier.gate.claims.events.drafts import BE, Draft, Part, chain

_LASTING = frozenset(("according", "compared"))
"""Prepositions that another follows: “according to”, “compared with”."""
_HALTS, _RELATIVE = frozenset(";:-("), frozenset(("who", "which", "whom"))


def drafts(text: str, start: int, end: int) -> list[Draft]:
    """The events of `text[start:end]`, which is one sentence."""
    return _Reader(chunked(text, start, end)).read()


class _Reader:
    """What is known so far of the clause that is being read.

    `main` is its finite verb, `current` its last one, `row` the phrases the last one was added to,
    `since` the marks and small words since the last phrase or verb, `frames` the clauses that a
    relative clause interrupts.
    """

    def __init__(self, sentence: Sentence) -> None:
        self._sentence = sentence
        self._chunks = sentence.chunks
        self._found: list[Draft] = []
        self._frames: list[tuple[list[Part], Draft | None, list[Part]]] = []
        self._tellers: list[Part] = []
        self._antecedent: list[Part] = []
        self._opener = self._link = ""
        self._is_inner = self._is_after_passive = False
        self._dangling: list[Draft] = []
        self._sources: list[Part] = []
        self._open()

    def read(self) -> list[Draft]:
        for at, chunk in enumerate(self._chunks):
            if chunk.kind == "n":
                self._noun(at, chunk)
            elif chunk.kind == "v":
                self._verb(at, chunk)
            elif chunk.kind == "p" and not self._sentence.is_when(at + 1):
                self._preposition(self._sentence.low(chunk))
            elif chunk.kind != "r":
                self._mark(at, chunk)
        for draft in self._found:
            draft.tellers = draft.tellers or self._sources
        return self._found

    def _preposition(self, low: str) -> None:
        self._link = self._link if self._link in _LASTING else low
        self._since += "p"

    def _open(self, earlier: Draft | None = None) -> None:
        """A new clause begins."""
        self._subject: list[Part] = []
        self._before: list[Part] = []
        self._times: list[Part] = []
        self._main: Draft | None = None
        self._earlier = earlier
        self._current: Draft | None = None
        self._row: list[Part] | None = None
        self._link = self._since = ""

    def _noun(self, at: int, chunk: Chunk) -> None:
        words = self._sentence.words
        is_amount = "#" in self._sentence.tags(chunk) or self._sentence.is_share(chunk)
        part = Part(words.starts[chunk.first], words.ends[chunk.last], self._link, is_amount)
        is_of = self._sentence.is_link(at + 1, "of")
        if self._sentence.is_time(chunk) and not is_of and not self._is_told_time(at):
            is_next = "c" in self._since and self._sentence.verb_follows(at + 1, "")
            row = self._current.times if self._current and not is_next else self._times
            row.append(part)
            self._link, self._since = "", self._since.removesuffix("p")
            return
        if self._current and not self._since and self._sentence.is_subject_at_time(at):
            self._open()
            self._opener, self._is_inner = "when", True
            self._subject = self._row = [part]
            return
        if self._link == "of" and self._since == "p" and self._row:
            self._row[-1].end = part.end
        elif self._link:
            self._governed(part)
        elif self._current is None:
            if self._subject and not self._since and self._sentence.tags(chunk) == "y":
                self._relative("that")
            self._subject.append(part)
            self._row = self._subject
        elif set(self._sentence.tags(chunk)) <= {"a", "r"}:
            pass
        elif (
            not self._since
            and (self._row or (at == 1 and self._current.is_telling))
            and not is_amount
            and self._sentence.verb_follows(at, self._since)
        ):
            self._unmarked(self._current, part)
        elif not self._since:
            self._object(self._current, part)
        elif self._sentence.verb_follows(at, self._since):
            self._next_clause(part)
        elif self._row:
            self._joined(self._current, at, part)
        self._link = self._since = ""

    def _is_told_time(self, at: int) -> bool:
        """“said next week would decide it”: a time that is a subject, and not when it was said."""
        verb = self._current
        if verb is None or self._link or self._since or not verb.is_telling:
            return False
        return self._sentence.verb_follows(at, self._since)

    def _governed(self, part: Part) -> None:
        """A phrase after a preposition."""
        if part.link == "according":
            self._row = self._sources
        elif part.link == "compared" and part.is_amount and self._main is not None:
            self._current = self._repeated(self._main, [], [])
            self._row = self._current.objects
        elif self._current is not None:
            is_agent = part.link == "by" and self._current.is_by_nobody and not part.is_amount
            self._row = self._current.doers if is_agent else self._current.others
        else:
            if self._subject and self._since == "p":
                self._subject[-1].end = part.end
            self._row = self._before
        self._row.append(part)

    def _object(self, verb: Draft, part: Part) -> None:
        """A phrase right after a verb or its object: the second makes the first the receiver."""
        if verb.objects and self._row is verb.others:
            self._joined(verb, len(self._chunks), part)
            return
        if verb.objects:
            verb.others += [Part(it.start, it.end, "to") for it in verb.objects]
            verb.objects.clear()
        verb.objects.append(part)
        self._row = verb.objects

    def _unmarked(self, verb: Draft, part: Part) -> None:
        """“told reporters the bridge fell”, “the letters he had received”."""
        if verb.takes_clause(with_receiver=True):
            self._tell()
        else:
            self._relative("that")
        self._subject = self._row = [part]

    def _joined(self, verb: Draft, at: int, part: Part) -> None:
        """A phrase joined to the one before, or the first of a clause that leaves out its verb."""
        row = self._row or []
        if part.is_amount and row is not verb.objects and verb.has_amount:
            self._current = self._repeated(verb, verb.doers, [part])
            self._row = self._current.objects
        elif self._is_gapped(verb, at):
            self._current = self._repeated(verb, [part], verb.objects)
            self._row = self._current.doers
        else:
            part.link = row[-1].link
            row.append(part)

    def _is_gapped(self, verb: Draft, at: int) -> bool:
        """“puts it at 650 million, Lind at 800 million”; “are against it, the others in favour”."""
        link, amount = self._chunks[at + 1 : at + 2], self._chunks[at + 2 : at + 3]
        if self._sentence.kind(at + 1) != "p" or self._sentence.kind(at + 2) != "n":
            return False
        if verb.verb in BE:
            return True
        low = self._sentence.low(link[0])
        is_alike = any(part.is_amount and part.link == low for part in verb.others)
        return is_alike and "#" in self._sentence.tags(amount[0])

    def _repeated(self, verb: Draft, doers: list[Part], objects: list[Part]) -> Draft:
        """“lent 40 million to Lind and 15 million to Berg”: the same verb once more."""
        draft = Draft(verb.verb, verb.start, verb.end, verb.helpers, verb.is_passive)
        draft.doers, draft.objects, draft.tellers = [*doers], [*objects], verb.tellers
        self._found.append(draft)
        return draft

    def _next_clause(self, part: Part) -> None:
        """A phrase whose verb follows, after a comma or “and”."""
        is_passive = self._main is not None and self._main.is_passive
        self._is_after_passive = is_passive and part.is_amount
        times = self._times
        self._open(self._main)
        self._times = times
        self._frames.clear()
        self._opener, self._antecedent, self._is_inner = "", [], False
        self._subject = self._row = [part]

    def _mark(self, at: int, chunk: Chunk) -> None:
        low = self._sentence.low(chunk)
        if chunk.kind in _HALTS:
            self._frames.clear()
            self._tellers, self._antecedent = [], []
            self._opener, self._is_inner = "", False
            self._open()
        elif chunk.kind == "w" or (chunk.kind == "t" and self._is_relative(at)):
            self._relative(low)
        elif chunk.kind == "t":
            self._tell()
        elif chunk.kind == "s":
            self._subordinate(at, low)
        elif chunk.kind in ",c":
            self._since += chunk.kind

    def _is_relative(self, at: int) -> bool:
        """“the law that bans it”, not “said that it bans”."""
        is_new = bool(self._row) and not self._since
        return is_new and self._sentence.opens_relative(at, is_of_subject=self._current is None)

    def _relative(self, low: str) -> None:
        is_of_row = low in _RELATIVE or low == "that"
        antecedent = self._last_row() if is_of_row and not self._link else []
        self._frames.append((self._subject, self._main, self._antecedent))
        self._open()
        self._antecedent = [Part(it.start, it.end) for it in antecedent]
        self._since = "w"

    def _last_row(self) -> list[Part]:
        """The last phrase, with those it is in apposition to."""
        is_alone = self._current is not None and self._row is self._current.others
        return [*(self._row or [])][-1 if is_alone else 0 :]

    def _tell(self) -> None:
        """What follows is said by the doer of the last verb, as whoever tells of that one says."""
        if self._current is not None:
            verb = self._current
            is_told = verb.takes_that(is_after_object=self._row is verb.objects)
            self._tellers, self._is_inner = chain(verb) if is_told else [], True
        elif self._subject:
            self._frames.append((self._subject, None, self._antecedent))
        self._open()

    def _subordinate(self, at: int, low: str) -> None:
        """“after Lee left” opens a clause, “after the storm” a phrase."""
        if self._sentence.is_phrase(at + 1):
            self._preposition(low)
            return
        if self._subject and self._main is None:
            self._frames.append((self._subject, None, self._antecedent))
        if self._main is not None:
            self._is_inner, self._antecedent = True, []
        self._open()
        self._opener = low

    def _verb(self, at: int, chunk: Chunk) -> None:
        words, tags = self._sentence.words, self._sentence.tags(chunk)
        if tags == "g" and self._link and self._sentence.kind(at + 1) != "n":
            self._governed(Part(words.starts[chunk.first], words.ends[chunk.last], self._link))
            self._link = self._since = ""
            return
        draft = Draft(
            verb=words.lows[chunk.last],
            start=words.starts[chunk.first],
            end=words.ends[chunk.last],
            helpers=tuple(words.lows[chunk.first : chunk.last]),
            is_passive="b" in tags[:-1] and tags[-1] in "EL",
            opener=self._opener,
        )
        if tags[0] == "T":
            self._infinitive(draft)
        elif words.lows[chunk.first].endswith("ing"):
            self._gerund(draft)
        elif tags in ("E", "L") and self._is_participle(at, tags):
            draft.is_inferred = not self._sentence.is_by(at + 1)
            self._participle(draft)
        else:
            self._finite(at, draft, tags)
        draft.tellers = [*self._tellers]
        self._found.append(draft)
        self._current, self._row = draft, None
        self._link = self._since = ""

    def _infinitive(self, draft: Draft) -> None:
        if self._current is not None:
            draft.is_inferred = True
            draft.subject.extend(self._current.who_is_to)

    def _gerund(self, draft: Draft) -> None:
        """“closing it”: by the noun before it, by the subject, or by who is accused of it."""
        draft.is_inferred = True
        if self._since == "" and self._row:
            draft.doers = self._row[-1:]
        elif self._link == "of" and self._current and self._current.objects:
            draft.doers = [*self._current.objects]
        elif self._main is not None:
            draft.doers = [*self._main.subject]
        elif not self._subject:
            self._dangling.append(draft)

    def _is_participle(self, at: int, tags: str) -> bool:
        if "w" in self._since:
            return False
        if tags == "L" or self._sentence.is_by(at + 1):
            return True
        if self._since == "," and self._row and self._sentence.is_called(at + 1):
            return True
        if self._main is None:
            return not self._subject
        if self._frames and self._frames[-1][1] is None:
            return False
        if self._main.is_bare and not self._main.objects and self._sentence.kind(at + 1) == "n":
            return False
        is_told = self._current is not None and self._current.takes_clause()
        return self._current is not None and not self._since and not is_told

    def _participle(self, draft: Draft) -> None:
        """“the men accused of theft”: it is done to the noun before it or to the subject."""
        draft.is_passive = True
        if self._row and not self._since:
            draft.objects = self._row[-1:]
        elif self._main is not None:
            draft.objects = [*self._main.subject]
        elif self._subject:
            draft.objects = [*self._subject]
        else:
            self._dangling.append(draft)

    def _finite(self, at: int, draft: Draft, tags: str) -> None:
        is_open = self._current is None and "w" not in self._since
        draft.is_bare = tags == "E" and is_open and not self._sentence.is_after_pronoun(at)
        draft.is_inserted = "," in self._since
        subject = self._subject_of(draft)
        is_joined = self._main is not None and self._main.is_passive and self._since != ""
        if tags == "E" and (is_joined or (self._main is None and self._is_after_passive)):
            draft.is_passive = self._sentence.kind(at + 1) != "n" or self._sentence.has_agent(
                at + 1
            )
            is_open = not draft.is_passive and "#" in self._sentence.tags(self._chunks[at + 1])
            subject = [] if is_open else subject
        if draft.is_passive:
            draft.objects = [*subject]
        else:
            draft.doers = [*subject]
            if self._subject and self._antecedent:
                draft.objects = [*self._antecedent]
        for other in self._dangling:
            (other.objects if other.is_passive else other.doers).extend(subject)
        self._dangling.clear()
        draft.others += self._before
        draft.times += self._times
        self._before, self._times = [], []
        self._main = draft

    def _subject_of(self, draft: Draft) -> list[Part]:
        """Who or what stands as the subject of a finite verb."""
        main, current = self._main, self._current
        if main is None:
            return self._subject or (self._antecedent if "w" in self._since else [])
        if "c" in self._since and self._earlier is not None and main.is_aside(self._since):
            return self._earlier.subject
        if "," in self._since and "c" in self._since and self._is_in_relative:
            return self._resumed(draft)
        if "c" in self._since:
            return [] if self._is_inner and "," in self._since else main.subject
        is_apposed = self._since == "," and len(main.objects) > 1 and main is current
        if (not self._since or is_apposed) and main.objects and main.takes_clause():
            return self._taken(main, draft)
        if current is not None and self._may_be_taken(current):
            return self._taken(current, draft)
        if self._frames and (self._frames[-1][1] is None or not main.is_participle(self._since)):
            return self._resumed(draft)
        if main.is_participle(self._since):
            main.is_passive = main.is_inferred = True
            main.objects, main.doers = [*main.doers], []
            return main.objects
        return main.subject if "," in self._since and not self._is_inner else []

    @property
    def _is_in_relative(self) -> bool:
        """“the day on which Lee was hurt, and …”: what goes on is the clause before."""
        return bool(self._subject and self._frames and self._frames[-1][1] is not None)

    def _may_be_taken(self, verb: Draft) -> bool:
        """Whether the phrase right before, an object so far, may be the subject of what follows."""
        is_beside = not self._since and self._row is verb.objects and verb.objects != []
        return is_beside and (not self._frames or verb.takes_clause())

    def _taken(self, verb: Draft, draft: Draft) -> list[Part]:
        """“said the council had left”: what looked like an object is a subject."""
        found = [*verb.objects]
        verb.objects.clear()
        while verb.others and found and verb.others[-1].start > found[-1].start:
            found[-1].end = max(found[-1].end, verb.others.pop().end)
        self._tellers, self._is_inner = chain(verb), True
        draft.tellers, draft.opener = self._tellers, ""
        return found

    def _resumed(self, draft: Draft) -> list[Part]:
        """The subject of the clause that a relative clause interrupts."""
        subject, main, self._antecedent = self._frames.pop()
        if main is not None and main.objects and main.takes_clause():
            return self._taken(main, draft)
        return subject
