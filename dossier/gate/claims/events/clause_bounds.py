"""Clauses of a sentence as chunks: where the clause starts and ends in which a chunk stands."""

from collections.abc import Sequence

from dossier.gate.claims.events.chunks import Chunk, Sentence

_UNITS = frozenset("hour day week month year".split())


class ClauseBounds:
    """A sentence and where its chunks stand in the text."""

    def __init__(self, text: str, sentence: Sentence) -> None:
        self.text = text
        self.sentence = sentence
        self.chunks = sentence.chunks
        self.starts = [sentence.words.starts[it.first] for it in self.chunks]
        self.ends = [sentence.words.ends[it.last] for it in self.chunks]

    def opening(self, at: int, kinds: str = "npr,") -> int:
        """Where the clause starts in which the chunk at `at` stands, back over these kinds."""
        begin = at
        while begin > 0:
            kind = self.chunks[begin - 1].kind
            if kind not in kinds or (kind == "," and self.kind(begin - 2) not in "np"):
                break
            begin -= 1
        while begin < at and self.chunks[begin].kind == ",":
            begin += 1
        return self.starts[begin]

    def is_time(self, at: int) -> bool:
        """Whether the phrase at `at` tells when."""
        return self.kind(at) == "n" and self.sentence.is_time(self.chunks[at])

    def is_measure(self, at: int) -> bool:
        """“by about four months”, “by an hour”: how much."""
        at += self.kind(at) == "r"
        return self.is_time(at) or (
            self.kind(at) == "n"
            and ("#" in self.sentence.tags(self.chunks[at]) or self.low(at) in _UNITS)
        )

    def clause_follows(self, at: int) -> bool:
        """“fears the bridge will fall”: a clause without its “that”."""
        return self.kind(at + 1) == "n" and self.sentence.verb_follows(at + 1, "")

    def phrase_end(self, at: int) -> int:
        """Where the phrase at `at` ends, with all that it is of."""
        while self.low(at + 1) == "of" and self.kind(at + 2) == "n":
            at += 2
        return self.ends[at]

    def close(self, at: int, *, is_clause: bool = True, is_joined: bool = False) -> int:
        """Where the clause ends that what stands at `at` governs.

        No clause follows an infinitive or a noun with “of”: a verb after it is of the main clause.
        """
        resumed = 0
        for place in range(at + 1, len(self.chunks)):
            kind = self.chunks[place].kind
            if place < resumed:
                continue
            if kind == "," and (resumed := self._inserted(place)):
                continue
            if kind in ";:-()" or (kind == "s" and self.low(place) not in ("so", "as", "yet")):
                return self.starts[place]
            if kind == "c" and not is_clause and self.kind(place + 1) == "t":
                return self.starts[place]
            if kind == "w" and not is_clause and self.low(place) in ("which", "who"):
                return self.starts[place]
            if kind in "tw":
                is_clause = True
            if kind in ",c" and not (is_joined and kind == "c") and self._breaks(place):
                return self.starts[place]
            if kind == "v" and not is_clause and not self._is_beside(at, place):
                tags = self.sentence.tags(self.chunks[place])
                is_past = tags in ("E", "V") and self.kind(place + 1) == "n"
                is_past = is_past or (tags in "EL" and self.low(place + 1) == "by")
                if (tags[0] in "bhm" or is_past) and self.kind(place - 1) != "r":
                    return self.starts[place]
        return self.ends[-1] + 1

    def _is_beside(self, at: int, place: int) -> bool:
        """“might yet be lost”, “the first time anyone has won”: no verb of the main clause."""
        is_split = all(self.chunks[it].kind in "rc" for it in range(at + 1, place))
        is_contact = self.kind(place - 1) == "n" and self.kind(place - 2) == "n"
        return is_split or is_contact or self.low(place - 1) in ("anyone", "anybody", "someone")

    def _inserted(self, at: int) -> int:
        """Where the clause goes on after “, once it is sold,” or “, who left,”; 0 for neither."""
        if self.kind(at + 1) not in ("s", "w"):
            return 0
        for place in range(at + 2, len(self.chunks) - 1):
            if self.kind(place) == ",":
                return place + 1 if self.kind(place + 1) == "v" else 0
        return 0

    def _breaks(self, at: int) -> bool:
        """Whether a comma or “and” opens a clause of its own."""
        kind, after = self.chunks[at].kind, at + 1
        if kind == "c" and self.low(at) in ("or", "nor", "yet"):
            return False
        if kind == "," and self.kind(after) == "c" and self.low(after) not in ("or", "nor"):
            kind, after, at = "c", after + 1, after
        if kind == "c" and self.low(at) == "but":
            return True
        while self.kind(after) == "r":
            after += 1
        if self.kind(after) == "p" and (
            self.kind(after + 1) == "w" or self.low(after) == "according"
        ):
            return True
        if self.kind(after) in ("w", "s") or (kind == "," and self.kind(after) == "t"):
            return True
        if self.kind(after) == "v":
            tags = self.sentence.tags(self.chunks[after])
            return tags[0] in "bhVmog" or (tags[0] == "E" and not self.sentence.is_by(after + 1))
        return self.kind(after) == "n" and self.sentence.verb_follows(after, "")

    def chunk_at(self, place: int) -> int | None:
        """The number of the chunk that holds a place of the text, if one does."""
        return next(
            (at for at, end in enumerate(self.ends) if self.starts[at] <= place < end), None
        )

    def kind(self, at: int) -> str:
        """The kind of the chunk at `at`; nothing before the first or after the last."""
        return self.chunks[at].kind if 0 <= at < len(self.chunks) else ""

    def low(self, at: int) -> str:
        """The last word of the chunk at `at`, without capitals."""
        return self.sentence.low(self.chunks[at]) if 0 <= at < len(self.chunks) else ""

    def lows(self, chunk: Chunk) -> Sequence[str]:
        """The words of a chunk, without capitals."""
        return self.sentence.words.lows[chunk.first : chunk.last + 1]
