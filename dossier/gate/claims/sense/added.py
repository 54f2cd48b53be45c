"""Added: a claim in its quote's words puts nothing between or after them that no source says."""

import re
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from dossier.gate.claims.events.orders import orders
from dossier.gate.claims.reading.content import content, sentences_of
from dossier.gate.claims.reading.degrees import IN_THE_MAIN
from dossier.gate.claims.reading.folding import Block, Words, blocks, printed, tokens
from dossier.gate.claims.reading.numbers import is_number_word
from dossier.gate.claims.reading.terms import STOPWORDS, stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_LIGHT = frozenset(
    tokens(
        "able about accept against age aged altogether announce be become billion body call case "
        "cent clear close club come company consecutive court currently cut date day decide dollar "
        "dozen drop due each eight either eleven end euro exceed exist face fact fail fall far "
        "fewer find firm five foresee four get give go group grow happen hear hold hour "
        "hundred impossible issue keep kind know last lead least less lie make man matter mean "
        "member million month mostly much name namely neither nine nobody not number occur once "
        "one open organisation original part pass pending people per percent person place plan "
        "possible possibly pound probably provide publish rather reach receive refer remain "
        "reportedly request respectively rest result rise same see seem set seven show side sit "
        "six so-called stand state statement stay suit take team ten there thing thousand three "
        "time total twelve two type unable unclear use way week well where whereas while whose "
        "with without whether woman word year yes "
        "write need earlier earliest later latest news service agency newspaper paper broadcaster"
    )
)
"""Words with which a sentence is built anew and nothing is added."""
_SMALL = frozenset("the a an be have of in on at to and that".split())
"""Words of the quote that may give way to an addition."""
_NEGATIVE = late(r"\A(?:un|in|non-?)(?=\w{4})")
_ALONE = frozenset("nothing nobody none no else other others more alone among of".split())
_ONLY = late(r"(?<![\w-])(?:only|solely|exclusively)(?!\w)", re.IGNORECASE)
"""“only two shoes” is “two shoes and nothing else”."""
_CAUSES = frozenset(tokens("reason cause"))
_BECAUSE = late(r"(?<![\w-])(?:because|due\s+to|owing\s+to|as\s+a\s+result)(?!\w)", re.IGNORECASE)
"""“abandoned because of war”: war is the reason."""
_IN_TURN = frozenset(
    tokens("first then later afterwards afterward subsequently already earlier previously before")
)
"""Words for an order that the quote tells in other words."""
_DEGREES = frozenset(tokens("largely mostly mainly broadly generally partly partially"))
_IN_THE_MAIN = late(rf"(?<![\w-]){IN_THE_MAIN}(?!\w)", re.IGNORECASE)
"""“fair in the main” is “largely fair”."""
_LEAST, _ROOT, _LONGEST = 3, 5, 80


def added_findings(support: Support) -> Iterator[Finding]:
    """“The council approved the plan” becomes “The council illegally approved the plan”."""
    said = content(support.claim)
    new = {word for word in stems(said) - stems(support.quoted) if word.isalpha()}
    if not new or len(said.split()) > _LONGEST:
        return
    mine = tokens(said)
    aligned = ((theirs, tuple(blocks(theirs, mine))) for theirs in _sentences(support))
    shares = ((_shared(theirs, found), found) for theirs, found in aligned)
    shared, found = max(shares, key=itemgetter(0), default=(0, ()))
    if shared < _LEAST:
        return
    additions = _additions(found)
    for put in additions if _is_one(support) else additions[:-1]:
        words = [word for word in put if _tells(word) and not _stands(word, support)]
        words = [] if _CAUSES.issuperset(words) and _BECAUSE.search(support.quoted) else words
        words = [] if _IN_TURN.issuperset(words) and orders(support.quoted) else words
        words = [] if _DEGREES.issuperset(words) and _IN_THE_MAIN.search(support.quoted) else words
        put_in = " ".join(printed(words, said)) if words else ""
        if put_in and not (
            _ALONE.issuperset(put_in.casefold().split()) and _ONLY.search(support.quoted)
        ):
            yield Finding(
                code="C-FORCE",
                message=f"the claim adds {shown(put_in)}, of which the source says nothing "
                f"({support.place})",
                tip="leave it out, or quote where the source says so",
            )
            return


def _sentences(support: Support) -> Iterator[Words]:
    """The sentences of the quotes, as they are and without who says so."""
    for passage in support.distinct:
        for sentence in sentences_of(passage.words):
            yield tokens(sentence)
            yield tokens(content(sentence))


def _shared(theirs: Words, found: Sequence[Block]) -> int:
    """How many words, but for the smallest, both have at the same place among the others."""
    gone = (word for block in found for word in block.left)
    return _many(theirs) - _many(gone)


def _many(words: Iterable[str]) -> int:
    return sum(word not in STOPWORDS for word in words)


def _tells(word: str) -> bool:
    return word not in STOPWORDS and word not in _LIGHT and not word[0].isdigit()


def _additions(found: Sequence[Block]) -> list[Words]:
    """The words put in where the quote has none, the last of them after its end.

    There are none where the claim leaves out anything before that end: it is built anew.
    """
    if any(_tells(word) for block in found[:-1] for word in block.left):
        return []
    return [block.put if _is_pure(block) else () for block in found[1:]]


def _is_pure(block: Block) -> bool:
    """Whether words stand in the place of none, and no number is among them."""
    return _SMALL.issuperset(block.left) and not any(
        word[0].isdigit() or is_number_word(word) for word in block.put
    )


def _is_one(support: Support) -> bool:
    """Whether all that is quoted is one sentence, so that nothing else goes on after it."""
    return sum(len(sentences_of(passage.words)) for passage in support.distinct) == 1


def _stands(word: str, support: Support) -> bool:
    """Whether any source has the word or one of its family: “undecided” of “not decided”.

    So too each part of “five-month”; “stolen” stands wherever the quotes have “steal”.
    """
    if word in tokens(support.quoted):
        return True
    parts = word.split("-")
    if len(parts) > 1:
        return all(is_number_word(part) or _stands(part, support) for part in parts)
    root = re.escape(_NEGATIVE.sub("", word)[:_ROOT].rstrip("y"))
    return any(
        re.search(rf"(?<!\w)(?:un|in|non-?)?{root}", text, re.IGNORECASE) is not None
        for text in {passage.source.text for passage in support.passages}
    )
