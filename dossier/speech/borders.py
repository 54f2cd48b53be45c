"""Borders: where what a cue attributes must stop."""

from itertools import pairwise

from dossier.speech.contents import has_clause, skip_adverbials
from dossier.speech.cues import BELIEVING, SHOWING, after_cue, cue_of
from dossier.speech.lexicon import lexicon
from dossier.speech.subjects import subject_before
from dossier.speech.verbs import is_finite, is_pause, is_spoken
from dossier.speech.words import Words

_TIMES_OF_CLAUSES = frozenset("after before".split())
_OF_THEM = frozenset("none neither".split())
"""“said two had left and none had written”: who they are, only what is said tells."""
_CONCEDING = frozenset("although though whereas".split())
_DEMANDING = frozenset("demand ask request propose recommend urge insist".split())
"""Verbs whose that-clause may do without a finite verb: “demanded that work start”."""
_COMMENTS = frozenset(
    "sign signal move step bid shift departure reversal turn blow boost twist warning claim charge "
    "finding discovery result development number figure sum total estimate accusation "
    "allegation".split()
)

_HELPERS = frozenset("had would".split())
"""Words that reported speech has before its verbs."""


def content_end(words: Words, index: int, cues: list[int]) -> int:
    """The index after the clause that the cue at `index` can govern."""
    tags = words.tags
    best = len(tags)
    for other in cues:
        if other <= index:
            continue
        border = _border(words, index, other)
        colon = next((at for at in range(index + 3, other) if tags[at] in ";:"), None)
        if border is not None or colon is not None:
            best = min(border or best, colon or best)
            break
    for at in range(index + 1, best):
        if words.lows[at] == "according" and tags[at - 1] in ",-":
            return at - 1
        opens = tags[at - 1] == "," and at > index + 3
        concedes = words.lows[at] in _CONCEDING and words.lows[at + 1 : at + 2] != ["not"]
        if opens and (concedes or is_comment(words, at)):
            best = at - 1
            break
    best = min(best, _infinitive_end(words, index, best), _main_verb(words, index, best))
    return _object_end(words, index, min(best, _main_clause(words, index)), cues)


def _infinitive_end(words: Words, index: int, end: int) -> int:
    """“threatened to quit; they hold 88 seats”: what is threatened is over at the semicolon."""
    if words.lows[index + 1 : index + 2] != ["to"]:
        return end
    return next((at for at in range(index + 2, end) if words.tags[at] == ";"), end)


def _main_verb(words: Words, index: int, end: int) -> int:
    """“A petition demanding that work start was signed”: where the verb of the petition stands."""
    tags = words.tags
    is_reduced = index and tags[index] == "g" and tags[index - 1] == "n"
    if not is_reduced or any(is_finite(words, at) for at in range(index)):
        return end
    verbs = [at for at in range(index + 1, end) if is_finite(words, at)]
    cue = cue_of(words, index)
    least = 1 if cue is not None and cue.lemma in _DEMANDING else 2
    if len(verbs) < least or tags[index + 1 : index + 2] != ["t"]:
        return end
    main = verbs[-1]
    while main > index + 2 and tags[main - 1] in "bhmoxr":
        main -= 1
    return main


def is_comment(words: Words, at: int) -> bool:
    """The “in a new sign of” or “a move that” with which a reporter says what the words mean."""
    first = at + (words.lows[at] == "in")
    if words.lows[first : first + 1] not in (["a"], ["an"], ["another"], ["the"]):
        return False
    phrase = words.lows[first + 1 : first + 4]
    noun = next((number for number, low in enumerate(phrase) if low in _COMMENTS), None)
    if noun is None:
        return False
    after = first + noun + 2
    if first > at or words.lows[after : after + 1] in (["that"], ["which"]):
        return True
    return words.tags[after : after + 1] in (["d"], ["N"], ["y"], ["k"]) and any(
        is_finite(words, verb) for verb in range(after + 1, min(after + 6, len(words.tags)))
    )


def _main_clause(words: Words, index: int) -> int:
    """“When Smith said that A, B”: the index of the comma before B, else the sentence's end.

    Also “After saying A, B”.
    """
    tags = words.tags
    if not _is_subordinate(words, index):
        return len(tags)
    commas = [at for at in range(index + 1, len(tags)) if tags[at] in ",;:-" or is_pause(words, at)]
    for at, following in pairwise([*commas, len(tags)]):
        begins = tags[at] in ",q" and at + 1 < len(tags) and tags[at + 1] in "NndkayY#"
        if begins and has_clause(words, at + 1, following):
            return at + (tags[at] == "q")
    return len(tags)


def _is_subordinate(words: Words, index: int) -> bool:
    """Whether the cue at `index` stands in a clause that only leads to the main one."""
    tags = words.tags
    first = next((at + 1 for at in range(index - 1, -1, -1) if tags[at] in ",:;q"), 0)
    opens = next((at for at in range(first, index) if tags[at] not in "cr"), index)
    if opens < index and tags[opens] == "s":
        return True
    is_participle = tags[index] == "g" and tags[index - 1] in "ps"
    return is_participle and not any(is_finite(words, at) for at in range(index))


def _goes_on(words: Words, index: int, link: int, other: int) -> bool:
    """“told them that he had paid and had never asked for it”: one clause of what is said."""
    helpers = _HELPERS.intersection(words.lows[link + 1 : other])
    is_spoken = words.lows[index - 1 : index] == ["had"]
    return not is_spoken and not helpers.isdisjoint(words.lows[index + 1 : link])


def _border(words: Words, index: int, other: int) -> int | None:
    """Where content of the cue at `index` must stop because the cue at `other` starts its own."""
    tags = words.tags
    cue = cue_of(words, other)
    if cue is None or cue.lemma in SHOWING or cue.lemma in BELIEVING:
        return None
    if tags[other] == "g" and tags[other - 1] != "b":
        cites = tags[other - 1] == "," and bool(cue.frames & set("af") or cue.lemma == "cite")
        if not (cites or cue.frames >= {"h", "z"} or tags[other + 1 : other + 2] in (["t"], ["q"])):
            return None
        if tags[other - 1] == "q" and is_spoken(words, other - 1):
            return other
        return other - 1 if tags[other - 1] == "," else (other if tags[other - 1] == "c" else None)
    at = other - 1
    while at > index and tags[at] in "rhmbox":
        at -= 1
    if tags[at] == "c" and _goes_on(words, index, at, other):
        return None
    if tags[at] == "c" and at > index + 1:
        return at - 1 if tags[at - 1] == "," else at
    if _is_next_predicate(words, index, other):
        return other - 1
    subject = subject_before(words, other)
    if subject is None or subject.manner == "distant":
        return None
    if subject.first <= index:
        return _comma_before(words, other, index)
    at = subject.first - 1
    if at <= index or tags[at - 1] in "tw":
        return None
    if tags[at] in "tnN" and (comma := _comma_of_idea(words, at, index)):
        return comma
    is_of_them = subject.last == subject.first and words.lows[subject.first] in _OF_THEM
    if tags[at] == "c" and (is_of_them or _joins_subjects(words, index, at)):
        return None
    if tags[at] == "c" or words.lows[at] in ("while", "although", "though", "whereas", "but"):
        return at - 1 if tags[at - 1] == "," else at
    if tags[at] == "," and is_closing(words, other):
        return at
    if words.lows[at - 1 : at + 1] == ["even", "as"] and tags[at - 2] == ",":
        return at - 2
    return _comma_of_time(words, at, index) if words.lows[at] in _TIMES_OF_CLAUSES else None


def _is_next_predicate(words: Words, index: int, other: int) -> bool:
    """“suggested she was angry, called her rude and left”: what the same one does next."""
    tags, cue = words.tags, cue_of(words, other)
    if tags[other - 1] != "," or tags[other] not in "VE" or tags[index] not in "VE":
        return False
    is_act = (
        cue is not None and cue.frames.isdisjoint("hz") and tags[other + 1 : other + 2] != ["p"]
    )
    return is_act and any(is_finite(words, at) for at in range(index + 1, other - 1))


def _comma_of_time(words: Words, at: int, index: int) -> int | None:
    """“A, a month after it told …”: the comma before “a month after”."""
    for comma in range(at - 1, max(index + 2, at - 5), -1):
        if words.tags[comma] == ",":
            return comma
        if words.tags[comma] not in "dn#ar":
            return None
    return None


def _joins_subjects(words: Words, index: int, at: int) -> bool:
    """The “and” of “said the mayor and the council had rejected it”: no verb before it yet.

    Other cues take the first noun as their object: “confirmed the plan and the council left”.
    """
    cue = cue_of(words, index)
    if cue is None or "z" not in cue.frames or ("n" in cue.frames and cue.lemma != "say"):
        return False
    verbs = (is_finite(words, between) for between in range(index + 1, at))
    return words.tags[at - 1] in "nN" and not any(verbs)


def _comma_of_idea(words: Words, at: int, index: int) -> int | None:
    """“A, an idea (that) Smith calls B”: the comma before “an idea”."""
    tags = words.tags
    back = at - (tags[at] == "t")
    while back > index and tags[back] in "nNa":
        back -= 1
    if back - 1 > index and tags[back] == "d" and tags[back - 1] == ",":
        return back - 1
    return None


def _object_end(words: Words, index: int, best: int, cues: list[int]) -> int:
    """After “called him “a fraud”” or “praised the plan” a second verb starts something new."""
    cue = cue_of(words, index)
    if cue is None or cue.frames & set("zh"):
        return best
    tags = words.tags
    for at in range(index + 2, best - 1):
        if at in cues and tags[at] == "g" and tags[at - 1] in "nN" and not _shows(words, at):
            return at
        if tags[at] != "c":
            continue
        after = at + 1
        while after < best and tags[after] in "r":
            after += 1
        if after < best and (
            tags[after] in "yV"
            or (tags[after] == "E" and is_finite(words, after))
            or (tags[after] == "v" and words.lows[after] in lexicon().unchanging)
        ):
            return at - 1 if tags[at - 1] == "," else at
    return best


def _shows(words: Words, at: int) -> bool:
    """“figures showing a rise”: part of what is cited."""
    cue = cue_of(words, at)
    return cue is not None and cue.lemma in SHOWING


def _comma_before(words: Words, verb: int, index: int) -> int | None:
    """“Smith, who argued …, said …”: the relative clause is over at the comma before the verb."""
    at = verb - 1
    while at > index and words.tags[at] in "rhmbox":
        at -= 1
    return at if at > index and words.tags[at] == "," else None


def is_closing(words: Words, cue: int) -> bool:
    """Whether nothing but adverbials follows the cue up to a comma or the end."""
    at = skip_adverbials(words, after_cue(words, cue))
    return at >= len(words.tags) or words.tags[at] in ",-"


def clause_start(words: Words, index: int) -> int:
    """Where the main clause that holds `index` starts: after a colon, semicolon or “but”."""
    first = index
    while first > 0 and words.tags[first - 1] not in ";:":
        first -= 1
    while first < index and words.tags[first] in "c,":
        first += 1
    return first


def quotation_end(words: Words, first: int, end: int) -> int:
    """A quotation directly after the cue ends the content, unless the clause plainly runs on."""
    last = first
    at = first + 1
    while at < end:
        if words.tags[at] == "q":
            last = at
            at += 1
        elif words.tags[at] in ",-c" and at + 1 < end and words.tags[at + 1] == "q":
            last = at + 1
            at += 2
        else:
            break
    if (
        at < end
        and words.tags[at] not in ",;:-sg"
        and words.text[words.quotes[last].inner.end - 1] not in ".?!,"
    ):
        return end - 1
    return last
