"""Subjects: find the words that name who does what a verb says."""

from itertools import pairwise

from dossier.speech.joined import start_of_joined, with_those_after, with_those_before
from dossier.speech.lexicon import lexicon
from dossier.speech.phrases import noun_phrase
from dossier.speech.records import Manner, Subject
from dossier.speech.relatives import of_whom_it_tells
from dossier.speech.settling import reduced
from dossier.speech.tables import words_of
from dossier.speech.verbs import (
    is_finite,
    is_human,
    is_pause,
    is_reduced,
    is_relative_verb,
    is_spoken,
    skip_auxiliaries,
)
from dossier.speech.words import Words

_FARTHEST, _LONGEST_ASIDE = 80, 4


def subject_before(words: Words, verb: int) -> Subject | None:
    """The subject of a verb that follows it, or None where the sentence does not say.

    Most rules ask for it, so each is looked for once.
    """
    known = words.subjects
    if verb not in known:
        known[verb] = _subject_before(words, verb)
    return known[verb]


def _subject_before(words: Words, verb: int) -> Subject | None:
    tags = words.tags
    index = skip_auxiliaries(words, verb - 1)
    if index < 0:
        return None
    tag = tags[index]
    for participle, last in reduced(words.lows, tags):
        if last in (index + 1, verb) and (found := noun_phrase(words, participle - 1)):
            return Subject(found.first, last - 1, found.head, "plain")
    if tags[verb] == "g" and tags[verb - 1] != "b" and not _is_progressive(words, index, verb):
        return _participle_subject(words, index, verb)
    if tag == ",":
        return _behind_comma(words, index)
    if tag == "-":
        return _behind_dash(words, index)
    if tag in "wt":
        return _antecedent(words, index)
    if tag == "T":
        goes_on = index > 0 and words.lows[index - 1] in words_of("going on")
        goes_on |= words.lows[max(0, index - 2) : index] in (["went", "on"], ["goes", "on"])
        return shared_subject(words, index - 1) if goes_on else None
    if tag in "cgpV":
        return shared_subject(words, index)
    return None if tag == "s" else _whole_phrase(words, index)


def _whole_phrase(words: Words, last: int) -> Subject | None:
    """The noun phrase that ends at `last`: “an aide” in “an aide who monitors Lorn said”."""
    last -= words.lows[last] in ("neither", "both") and words.tags[last - 1] in "Nn"
    found = noun_phrase(words, last)
    return with_those_before(words, of_whom_it_tells(words, found)) if found else None


def _is_progressive(words: Words, index: int, verb: int) -> bool:
    """“is saying”, “has been telling”, “they’re asking”."""
    return words.tags[index] == "Y" or any(tag == "b" for tag in words.tags[index + 1 : verb])


def _participle_subject(words: Words, index: int, verb: int) -> Subject | None:
    """“Smith left, saying …”, “voters saying …”, “After saying …, Smith”."""
    tags = words.tags
    if blamed := _blamed(words, index):
        return blamed
    if tags[index] in "Nnzd" and words.lows[index] not in words_of("bearers"):
        found = noun_phrase(words, index)
        if (
            found
            and words.lows[found.head] not in words_of("bearers")
            and (
                found.first == 0 or is_human(words, found.head) or tags[found.first - 1] in ",;:-sw"
            )
        ):
            return found
    return (
        _inverted_subject(words, index)
        or shared_subject(words, index)
        or _following_subject(words, verb)
    )


def _blamed(words: Words, index: int) -> Subject | None:
    """The Lee of “Smith criticised Lee for saying …” and “accused Lee of saying …”."""
    if words.lows[index] not in ("for", "of") or words.tags[index - 1] not in "Nnz":
        return None
    found = noun_phrase(words, index - 1)
    if found is None or found.first < 2 or not is_human(words, found.head):
        return None
    verb = found.first - 1
    return found if words.tags[verb] in "EV" and is_finite(words, verb) else None


def _inverted_subject(words: Words, comma: int) -> Subject | None:
    """The Smith of “…, said Smith of the union, calling it …”."""
    if words.tags[comma] != ",":
        return None
    for at in range(comma - 1, max(0, comma - _FARTHEST), -1):
        is_cue = words.tags[at] in "VE" and words.lows[at] in lexicon().verbs
        if is_cue and words.tags[at - 1] in ",q":
            found = subject_after(words, at)
            if found and found.last == comma - 1 and "N" in words.tags[found.first : comma]:
                return Subject(found.first, found.last, found.head, "distant")
    return None


def _following_subject(words: Words, verb: int) -> Subject | None:
    """The subject of the main clause after an introductory participle."""
    tags = words.tags
    for comma in range(verb + 1, len(tags)):
        if tags[comma] != "," and not is_pause(words, comma):
            continue
        for at in range(comma + 1, min(comma + 16, len(tags))):
            if is_finite(words, at) and tags[at - 1] in "Nndyr)#":
                found = subject_before(words, at)
                if found and found.first == comma + 1:
                    return Subject(found.first, found.last, found.head, "distant")
                break
    return None


def shared_subject(words: Words, index: int) -> Subject | None:
    """The subject of an earlier verb, which a coordinated verb or a participle shares."""
    tags = words.tags
    for verb in range(index, max(-1, index - _FARTHEST), -1):
        if tags[verb] == ";":
            return None
        if (
            not is_finite(words, verb)
            or _is_second_verb(words, verb)
            or _is_inside_clause(words, verb, index + 1)
        ):
            continue
        before = skip_auxiliaries(words, verb - 1)
        if before < 0 or tags[before] in "cTgs":
            continue
        found = subject_before(words, verb)
        if found:
            return Subject(found.first, found.last, found.head, "distant")
    return None


def _is_second_verb(words: Words, verb: int) -> bool:
    """“had cancelled a rally slated for June”: a participle in a clause that has its verb."""
    tags = words.tags
    if tags[verb] != "E" or tags[verb - 1 : verb] not in (["N"], ["n"]):
        return False
    for index in range(verb - 1, -1, -1):
        if tags[index] in ",;:-ctwsqy":
            return False
        if is_finite(words, index):
            return True
    return False


def subject_after(words: Words, verb: int) -> Subject | None:
    """The subject that follows its verb: “said Smith, a teacher from Leeds”."""
    tags = words.tags
    first = verb + 1
    while first < len(tags) and tags[first] == "r" and words.lows[first] in ("also", "then"):
        first += 1
    last = first - 1
    while last + 1 < len(tags) and tags[last + 1] in "NndkaE#ypq":
        tag = tags[last + 1]
        if tag == "p" and last < first:
            return None
        if tag == "q" and (last < first or tags[last] not in "dka"):
            break
        last += 1
        if tag == "y":
            break
    while last >= first and tags[last] in "pdE":
        last -= 1
    if last < first:
        return None
    head = next((i - 1 for i in range(first + 1, last + 1) if tags[i] == "p"), last)
    return with_those_after(words, Subject(first, last, head, "inverted"))


def _is_inside_clause(words: Words, verb: int, until: int) -> bool:
    """Whether the verb stands in a clause of its own that is over before the word `until`."""
    tags = words.tags
    index = skip_auxiliaries(words, verb - 1)
    steps = 0
    while index >= 0 and steps < 12 and tags[index] in "NndkaE#yzqpg)(":
        if tags[index] == "E" and is_finite(words, index):
            break
        if tags[index] == "q" and is_spoken(words, index):
            return False
        index -= 1
        steps += 1
    if index < 0:
        return False
    tag = tags[index]
    if tag == "t":
        return True
    if tag in "sw":
        return "," in tags[verb:until]
    return tag in "VEv" and steps > 0


def _behind_comma(words: Words, comma: int) -> Subject | None:
    """“Smith, a teacher from Leeds, said”: skip what stands between commas."""
    tags = words.tags
    borders = [comma]
    index = comma - 1
    while index >= 0 and tags[index] not in ";:-":
        if tags[index] == "q" and is_spoken(words, index):
            break
        if tags[index] == ",":
            borders.append(index)
        index -= 1
    borders.append(index)
    segments = [(left + 1, right - 1) for right, left in pairwise(borders)]
    chosen, is_interrupted, bearer = None, False, False
    for first, last in segments:
        if first > last:
            continue
        if _is_lone_name(words, first, last):
            if chosen is not None and bearer and words.lows[chosen[0]] == "the":
                break
            bearer = bearer or _names_bearer(words, first)
        is_joined = tags[first] == "c" and first < last
        if is_joined:
            first += 1
            if (start := start_of_joined(words, first)) < first:
                return Subject(start, comma - 1, comma - 1, "plain")
        opens = tags[first]
        if _is_cue_alone(words, first, last):
            is_interrupted = True
            continue
        if opens == "s" and words.lows[first] == "as" and first < last:
            first += 1
            opens = tags[first]
        if first == 0 and opens == "E" and tags[1:2] in (["n"], ["N"]):
            first += 1
            opens = tags[first]
        if opens in "Nndka#y" and not _has_own_verb(words, first, last):
            chosen = (first, last)
            if is_joined:
                break
        elif opens == "c" or (opens not in "wspg" and _has_own_verb(words, first, last)):
            break
    if chosen is None:
        return shared_subject(words, comma)
    found = noun_phrase(words, _before_relative(words, *chosen))
    if found is None:
        return None
    if tags[found.first] == "n" and chosen != segments[-1] and not is_human(words, found.head):
        return shared_subject(words, comma)
    beside: Manner = "apposition" if chosen != segments[0] else "plain"
    manner: Manner = "distant" if is_interrupted else beside
    return Subject(found.first, comma - 1, found.head, manner)


def _before_relative(words: Words, first: int, last: int) -> int:
    """The last word of whom “who” tells more of: “official” in “An official who runs Lorn, …”."""
    for at in range(first + 1, last):
        if words.lows[at] in ("who", "whom", "whose") and words.tags[at - 1] in "Nn":
            return at - 1
    return last


def _is_lone_name(words: Words, first: int, last: int) -> bool:
    """“Ms. Smith” before “, the minister, Mr. Jones, said” is somebody else."""
    return all(words.tags[at] in "Nk" for at in range(first, last + 1))


def _names_bearer(words: Words, first: int) -> bool:
    """The Jones of “, the minister, Jones, said”, not the Texas of “of Houston, Texas, said”."""
    is_place = first > 1 and words.tags[first - 2] == "N"
    return words.lows[first] in words_of("titles") or not is_place


def _is_cue_alone(words: Words, first: int, last: int) -> bool:
    """The “she revealed” of “One of them, she revealed, told her …”."""
    is_short = last - first < _LONGEST_ASIDE and words.tags[first] in "Ny"
    return is_short and words.tags[last] in "VE" and words.lows[last] in lexicon().verbs


def _has_own_verb(words: Words, first: int, last: int) -> bool:
    return any(
        is_finite(words, index)
        and not is_reduced(words, index)
        and not is_relative_verb(words, index)
        and "w" not in words.tags[first + 1 : index]
        for index in range(first, last + 1)
    )


def _behind_dash(words: Words, dash: int) -> Subject | None:
    for index in range(dash - 1, 0, -1):
        if words.tags[index] == "-":
            return noun_phrase(words, index - 1)
    return None


def _antecedent(words: Words, index: int) -> Subject | None:
    """“voters who said”: the source runs from the antecedent to the relative pronoun."""
    before = index - 1
    for tag in "p,":
        if before >= 0 and words.tags[before] == tag:
            before -= 1
    if before < 0 or words.tags[before] not in "Nnzd#)":
        return Subject(index, index, index, "relative") if words.lows[index] == "who" else None
    found = noun_phrase(words, before)
    if found is None:
        return None
    if words.lows[found.first] == "according":
        found = found._replace(first=found.first + 2)
    head = found.head if words.lows[found.head] in words_of("roles") else before
    return Subject(found.first, index, head, "relative")
