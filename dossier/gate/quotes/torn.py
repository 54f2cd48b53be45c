"""Torn: a subject, its verb or half a phrase that is left out between two parts of a quote."""

import re
from collections.abc import Iterator

from dossier.gate.reading.passage import Passage, shown
from dossier.gate.reading.verbs import starts_with_verb
from dossier.model.span import Span
from dossier.speech.lexicon import lexicon
from dossier.text.patterns import late

_WORD = late(r"[\w’'-]+")
_STOPPED = late(r"[.!?][\"”’']?\s")
_MODIFIES = late(
    r"(?:of|in|on|at|by|for|from|with|about|against|among|between|during|under|over|near|to|"
    r"into|through|below|above|behind|beside|beneath|beyond|outside|inside|across|along|around|"
    r"off|within|throughout|despite|opposite|towards?|after|before|since|until|who|whom|whose|which|that|and|or|then|also|still|now|later|again|where|when|as|"
    r"\w+ing|\w+ed|\w+ly)\Z"
)
_WHEN_FIRST = late(r"(?:last|first|once|recently|previously|still|already|newly|best|now)\s")
_RELATIVE = ("who", "whose", "whom", "which")
_FINITE = frozenset(
    "is are was were has have had will would can could may might must shall should does do did "
    "says".split()
)
_UNENDED = frozenset(
    "is are was were be been will would shall should can could may might must cannot".split()
)
_LAST = late(r"[\w’'-]+\Z")
_OPEN_ENDS = frozenset(
    "a an the of to by with from on in at for and or that which who its his her their our my "
    "as".split()
)
_PRONOUN_LAST = late(r"(?<![\w’'-])(?:I|we|he|she|they|it|you)\s*\Z", re.IGNORECASE)
_NEW_CLAUSE = late(
    r",?\s*(?:and|but|while)\s+(?:the|an?|its|his|her|their|our|this|that|these|some|many|[A-Z])[^,;.]*\s*\Z"
)
_CLAUSE_BREAK = late(r"[,;:]|\b(?:that|who|which|said|says|and|but)\b")
_APPOSED = late(r",\s+(?:an?|the)\s+[^,.;]+,?\s*")
_NAME_LAST = late(r"(?<!\w)[A-Z][\w’'-]+\Z")
_NAME_COMMA = late(r"(?<!\w)[A-Z][\w’'-]+,\Z")
_CALLING = late(
    r"\s(?:an?|the|its|his|her)\s(?!(?:[\w-]+\s){0,5}(?:of|for|to|with|by|and)\s)"
    r"(?:[\w-]+\s){1,5}"
)
"""“Ida Lee, [a former judge] who sat there”: who that name is."""
_WHO_ALSO = late(
    r"\s?who\s(?!(?:said|told|claimed|thought|believed)\b)[^,;:.!?–—“”\"]*\s(?:and|but)\s+"
)
"""“Ida Lee, [who grew up here and] is now a judge”: what is told of the same one."""
_BESIDE = late(r",\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'.-]+){0,4},\s+(?:and|but)\s+")
_AND_LAST = late(r"\s(?:and|but)(?:\s+then)?\s*\Z")
_OPEN_LAST = late(
    r"\b(?:to|the|an?|of|its|his|her|their|will|would|can|could|may|might|must|should|has|have|had|was|were|is|are|"
    r"be|been)\s\Z"
)
"""Words before a “cut” or “put” that is no verb with a subject."""
_JOINING = ("", "and", "but", "or", "then", "and then", "which", "that", "who")
_TORN_BY = 4
_HELPER_FIRST = late(
    r"\s+(?:should|would|could|may|might|must|can|shall|will|is|are|was|were|has|have|had)\s"
)
_RELATIVE_AT_END = late(
    r"(?:(?<!\w)(?:that|which|who|whose|whom|and|but|or|it|they|he|she|there)|[,;:–—]|"
    r"(?<!\w)(?:that|which|who)\s[^.;:!?]*)\s*\Z"
)
_LINK_LAST = late(
    r"(?<![\w-])(until|till|before|after|because|unless|if|when|once)\s+\Z",
    re.IGNORECASE,
)
_BINDING = frozenset("until till before unless if once".split())
_SUBJECT_MOST = 7
_OF_BODY = late(r"\s(?:of|at|from|for)\s[^,.;:]{2,80},\s")
"""“Ilan Goss [of the University of Varde,] who was not involved”: whom it says more of is kept."""
_NO_VERB = late(r"(?:that|which|who|whether|in|on|at|of|to|by|for|from|with|about)\s")


def torn(passage: Passage, one: Span, other: Span) -> Iterator[str]:
    """What of a clause or phrase is missing between two parts; nothing where none is."""
    text = passage.source.text
    yield _subject_hidden(text, one, other)
    yield _phrase_torn(text, one, other)
    yield _verb_hidden(passage, one, other)
    yield _verb_lost(text, one, other)
    yield _sentence_torn(passage, one, other)
    yield _link_hidden(passage, one, other)


def _subject_hidden(text: str, one: Span, other: Span) -> str:
    """The subject of the verb that the next part starts with."""
    first = _WORD.match(text, other.start, other.end)
    gap = text[one.end : other.start]
    if first is None or not (
        is_finite(first.group())
        or first.group() in _RELATIVE
        or (first.group() in lexicon().unchanging and not _OPEN_LAST.search(gap))
    ):
        return ""
    if gap.strip(" ,;\n") in _JOINING or _is_first_of_two_verbs(gap):
        return ""
    before = text[one.start : one.end].rstrip()
    if _holds_subject(before, gap, first.group()):
        return f"what “{first.group()}” goes with"
    return ""


def _verb_hidden(passage: Passage, one: Span, other: Span) -> str:
    """The verb of another sentence, of which the next part has none: “[Lee called] it a slip”."""
    text, sentence = passage.source.text, passage.source.sentence_at(other.start)
    if not one.end <= sentence.start < other.start:
        return ""
    part, led = text[other.start : other.end], text[sentence.start : other.start]
    is_without = not any(map(starts_with_verb, part.split()))
    hidden = next((word for word in led.split() if starts_with_verb(word)), "")
    return f"the verb of another sentence, “{hidden}”" if is_without and hidden else ""


def _verb_lost(text: str, one: Span, other: Span) -> str:
    """The verb of a subject that is kept: “said nothing [should be read as a finding] that …”."""
    gap, rest = text[one.end : other.start], text[other.start : other.end]
    found = _HELPER_FIRST.match(gap)
    if found is None or _RELATIVE_AT_END.search(text[one.start : one.end]):
        return ""
    is_without = _WORD.match(rest) is not None and not starts_with_verb(rest)
    is_cut_off = _NO_VERB.match(rest) is not None
    return f"the verb, {shown(found.group().strip())}" if is_without and is_cut_off else ""


def _link_hidden(passage: Passage, one: Span, other: Span) -> str:
    """What the next clause hangs on: “would not coat it [before] somebody repeats it”.

    So it is where it hangs on a sentence that is left out: “[A test failed because] it was hot”.
    """
    text = passage.source.text
    gap = text[one.end : other.start]
    found = _LINK_LAST.search(gap)
    if found is None or not opens_clause(text[other.start : other.end]):
        return ""
    is_all = not gap[: found.start()].strip(" ,;\n")
    begins = passage.source.sentence_at(other.start).start
    is_torn = found[1].casefold() in _BINDING if is_all else begins > one.end
    return f"what the next clause hangs on, {shown(found[1])}" if is_torn else ""


def opens_predicate(words: str) -> bool:
    """Whether the words open with a verb."""
    first = _WORD.match(words)
    return first is not None and is_finite(first.group())


def opens_clause(words: str) -> bool:
    """Whether the words open with a subject and its verb."""
    found = [item.group() for item in _WORD.finditer(words[:120])][: _SUBJECT_MOST + 1]
    return not opens_predicate(words) and any(map(is_finite, found[1:]))


def _sentence_torn(passage: Passage, one: Span, other: Span) -> str:
    """The end of a clause whose verb is kept, where the next part is of another sentence."""
    source = passage.source
    ends = source.sentence_at(one.end - 1).end
    last = _LAST.search(source.text[one.start : one.end])
    if last is None or not one.end < ends <= other.start or last.group() not in _UNENDED:
        return ""
    is_going_on = source.text[one.end : one.end + 1].isspace()
    return f"what belongs to “{last.group()}”" if is_going_on else ""


def _holds_subject(before: str, gap: str, verb: str) -> bool:
    if _PRONOUN_LAST.search(gap) or _STOPPED.search(f"{before[-1:]}{gap}"):
        return True
    if _NEW_CLAUSE.match(gap) and _is_complete(before):
        return True
    if _is_name_beside(gap) or (_WHO_ALSO.fullmatch(gap) and _NAME_COMMA.search(before)):
        return False
    opens = before[-1:] in ",–—(" or gap.lstrip()[:1] in (",", "–", "—", "(")
    closes = gap.rstrip()[-1:] in (",", "–", "—", ")")
    if opens and closes:
        return False
    inner = _WORD.search(gap)
    if verb in _RELATIVE and _APPOSED.fullmatch(gap) and _NAME_LAST.search(before):
        return False
    if verb in ("who", "whose") and _OF_BODY.fullmatch(gap) and _NAME_LAST.search(before):
        return False
    if verb in _RELATIVE and _CALLING.fullmatch(gap) and _NAME_COMMA.search(before):
        return False
    if verb in _RELATIVE and inner is not None:
        return True
    return opens or not (inner is None or _is_modifying(gap) or closes)


def _is_name_beside(gap: str) -> bool:
    """“a retired judge[, Dame Ruth Lee, and] is expected”: a name alone, and no other subject."""
    return _BESIDE.fullmatch(gap) is not None and not any(map(is_finite, gap.split()))


def _is_modifying(gap: str) -> bool:
    """Whether a gap opens with “of”, “who”, “called” or “last seen”: more of what stands before."""
    word = _WORD.match(_WHEN_FIRST.sub("", gap.strip()))
    if word is None:
        return False
    return _MODIFIES.match(word.group()) is not None or lexicon().tags.get(word.group()) == "L"


def _is_complete(before: str) -> bool:
    """Whether the last clause has its verb already."""
    clause = _CLAUSE_BREAK.split(before)[-1]
    return any(word in _FINITE for word in _WORD.findall(clause))


def _is_first_of_two_verbs(gap: str) -> bool:
    """What the subject does besides: “Officials [met in Geneva and] agreed on an exchange”."""
    first = _WORD.match(gap.lstrip(" ,"))
    return bool(first and is_finite(first.group()) and _AND_LAST.search(gap))


def is_finite(word: str) -> bool:
    """Whether a word can be a finite verb or a participle."""
    return word in _FINITE or (word.islower() and lexicon().tags.get(word, "") in ("V", "E"))


def _phrase_torn(text: str, one: Span, other: Span) -> str:
    """The other half of a name or phrase: “State Antony [Blinken] and”, “reacts to [three] …”."""
    gap = text[one.end : other.start]
    words, last = gap.split(), _LAST.search(text[one.start : one.end])
    if last is None or not words:
        return ""
    if last.group()[0].isupper() and words[0][0].isupper() and gap[:1].isspace():
        return f"the rest of a name: {shown(words[0])}"
    if last.group() == "to" and lexicon().tags.get(words[0].casefold(), "") == "v":
        return f"what belongs to “to”: {shown(words[0])}"
    is_object = last.group() == "her" and lexicon().tags.get(words[0].strip(",.")) != "n"
    is_object = is_object and _MODIFIES.match(words[0].strip(",.")) is not None
    is_open = last.group().casefold() in _OPEN_ENDS and gap[:1].isspace() and not is_object
    if is_open and (len(words) >= _TORN_BY or any(word[-1] in ",.;:" for word in words)):
        return f"what belongs to “{last.group()}”"
    return ""
