"""Turned: whose a turn of an interview or transcript is, and what is quoted in it."""

from dossier.gate.reading.names import any_same, same_name
from dossier.gate.reading.passage import Passage
from dossier.gate.reading.turns import Turn
from dossier.gate.voices.voice import quotation_around
from dossier.gate.voices.writers import is_asker
from dossier.text.patterns import late
from dossier.text.quotations import Quotation

_ANSWERS = ("A", "Answer", "ANSWER")
_QUESTIONS = ("Q", "Question", "QUESTION")
_SAYING = (
    r"(?:said|says|told\s+(?:me|us|them|him|her)|wrote|writes|asked|answered|replied|added|shouted|"
    r"repeated)(?:\s+to\s+(?:me|us|him|her|them))?\s*[,:]?\s*\Z"
)
_I = late(r"(?<![\w’'-])(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur)(?![\w-])")
_BY_ME = late(rf"\b(?:I|[Ww]e)\s+(?:\w+\s+)?{_SAYING}")
_BY_OTHER = late(rf"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[A-Z][\w’'-]+|\w+er|\w+or|\w+man)\s+{_SAYING}")


def speaks_there(passage: Passage, name: str) -> bool:
    """Whether the words are what the one of that name says in a turn.

    A paragraph carried on without a label may be of who tells the interview, unless “I” say so.
    """
    turn = passage.source.turn_at(passage.start)
    if turn is None or not same_name(turn.who, name):
        return False
    return not turn.is_carried or _I.search(passage.words) is not None


def turn_of(passage: Passage) -> str:
    """Whose turn the words are of, for a message."""
    turn = passage.source.turn_at(passage.start)
    who = turn.who if turn else "another"
    return "who asks" if who in _QUESTIONS else who


def is_turn_of_another(passage: Passage, names: tuple[str, ...]) -> bool:
    """Whether the words are of another's turn; what is quoted in a turn is left alone."""
    turn = passage.source.turn_at(passage.start)
    if turn is None:
        return False
    if (teller := _told_in_turn(passage, turn)) is not None:
        return teller != any_same(names, turn.who)
    around = quotation_around(passage)
    if (around is not None and not _is_whole(around, turn)) or any_same(names, turn.who):
        return False
    if turn.who in _ANSWERS:
        return is_asker(passage, names)
    if turn.who in _QUESTIONS and is_asker(passage, names):
        return False
    who_speak = passage.source.who_speak
    named = any(any_same(names, who) for who in who_speak)
    return named or len(turn.who) > 1 or "A" in who_speak


def _is_whole(around: Quotation, turn: Turn) -> bool:
    """Whether an answer stands in quotation marks as a whole."""
    return around.span.start <= turn.span.start and turn.span.end <= around.span.end + 1


def _told_in_turn(passage: Passage, turn: Turn) -> bool | None:
    """Whether a quotation in the turn is of whose turn it is; None where nothing says so."""
    text = passage.source.text
    around = next(
        (
            item
            for item in passage.source.quotations
            if turn.span.covers(item.span) and item.inner.covers(passage.span)
        ),
        None,
    )
    if around is None:
        return None
    before = text[turn.span.start : around.span.start]
    if _BY_ME.search(before):
        return True
    return False if _BY_OTHER.search(before) else None
