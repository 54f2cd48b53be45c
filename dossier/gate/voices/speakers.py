"""Speakers: is the one whose words a quote is said to be the one the source lets speak?"""

from collections.abc import Iterator

from dossier.gate.reading.library import Library
from dossier.gate.reading.names import any_same, proper, stands_in, tokens
from dossier.gate.reading.passage import Passage, shown
from dossier.gate.records import Finding, QuoteRequest
from dossier.gate.voices.afterwards import words_after
from dossier.gate.voices.agents import agent_of, is_of_other_gender
from dossier.gate.voices.commented import is_comment
from dossier.gate.voices.documents import author_of
from dossier.gate.voices.narrative import is_beside, is_narrative, is_told_of
from dossier.gate.voices.nearby import (
    is_asked,
    is_author,
    is_misheard,
    is_namesake,
    is_only_mentioned,
    led_by,
    nearer,
    spoken_by_office,
)
from dossier.gate.voices.others import (
    is_addressed,
    is_anothers,
    is_of_it,
    is_spoken_of,
    is_unnamed,
    subject_before,
)
from dossier.gate.voices.outlets import (
    finding,
    is_outlet,
    other_outlet,
    own_words,
    tells_of_itself,
)
from dossier.gate.voices.receivers import is_medium, is_receiver, is_unsaid
from dossier.gate.voices.turned import is_turn_of_another, turn_of
from dossier.gate.voices.voice import (
    Heard,
    Where,
    has_cue,
    hear,
    is_beside_cue,
    is_nested,
    quotation_around,
)
from dossier.gate.voices.writers import (
    is_first,
    is_of_first,
    is_of_outlet,
    is_of_writer,
    is_statement_of,
    is_told_by_i,
    is_writer,
    replier,
)
from dossier.speech.records import Statement
from dossier.text.patterns import late

_OF_TWO = frozenset(("passive", "quoted-as", "noun-that"))
_INCLUDING = late(r"\b(?:including|among\s+them|like|such\s+as|led\s+by|and)\s")
_NEAR = 900
"""Code points within which a pronoun's antecedent stands."""


def speaker_findings(
    passage: Passage, request: QuoteRequest, library: Library
) -> Iterator[Finding]:
    """A speaker other than the one the source gives the words, or any part of them, to."""
    for part in _parts(passage):
        found = tuple(_of_part(part, request, library))
        if found:
            yield from found
            return


def _parts(passage: Passage) -> Iterator[Passage]:
    """The whole, unless its parts stand in several quotations; then each."""
    if len(passage.spans) == 1:
        yield passage
        return
    inside = [quotation_around(Passage(passage.source, (span,))) for span in passage.spans]
    if len(set(inside)) < 2:
        yield passage
        return
    for span in passage.spans:
        yield Passage(passage.source, (span,))


def _of_part(passage: Passage, request: QuoteRequest, library: Library) -> Iterator[Finding]:
    if request.speaker is None:
        if request.own_words:
            yield from own_words(passage, "the source")
        return
    voice = library.voice(request.speaker)
    names = voice.names if voice else (request.speaker,)
    if is_turn_of_another(passage, names):
        yield finding(passage, names, f"said by {turn_of(passage)}")
    elif voice.is_outlet if voice else is_outlet(passage, request.speaker):
        yield from own_words(passage, names[0])
        yield from other_outlet(passage, voice)
    elif passage.source.turn_at(passage.start) is None:
        yield from _spoken(passage, names)


def _spoken(passage: Passage, names: tuple[str, ...]) -> Iterator[Finding]:
    heard = hear(passage)
    if author := author_of(passage, heard):
        if not any(stands_in(name, author) for name in names):
            yield finding(passage, names, f"written by {author}")
        return
    how = _plainly(passage, names, heard)
    if not how and not _may_be_theirs(passage, names, heard):
        judge = _in_own_words if heard.where is Where.OWN else _in_a_statement
        how = _to_another(passage, names, heard) or judge(passage, names, heard)
    if how:
        yield finding(passage, names, how)


def _plainly(passage: Passage, names: tuple[str, ...], heard: Heard) -> str:
    """Whose the words are, where that is plain from how they stand; or nothing."""
    if (other := is_namesake(passage, names)) and heard.name != names[0]:
        return f"said by {other}"
    if (other := replier(passage)) and not any(stands_in(name, other) for name in names):
        return f"said by {other}"
    is_own = is_comment(passage) or tells_of_itself(passage)
    if is_own and not is_writer(passage, names):
        return "the source’s own words about what is said"
    if agent := agent_of(passage, names, heard):
        return f"said by {shown(agent)}"
    is_reported = heard.where is Where.REPORTED and any_same(names, heard.name)
    if (
        not is_reported
        and not _begins_with_cue(passage, names)
        and (other := subject_before(passage, names))
    ):
        return f"those of {other}, or about {other}"
    is_unknown = _is_by_word(heard) and is_unnamed(passage, names, heard)
    if is_of_it(passage, names) or is_spoken_of(passage, names, heard) or is_unknown:
        return "of somebody else"
    is_told = is_receiver(passage, names, heard) or is_medium(passage, names, heard)
    if is_told or is_unsaid(passage, names):
        return "told to them, or said by nobody"
    is_passed_on = _is_passed_on(heard) and not any_same(names, heard.name)
    return f"said by {heard.called}" if is_passed_on else ""


def _may_be_theirs(passage: Passage, names: tuple[str, ...], heard: Heard) -> bool:
    """Whether the source names them, or one whom the names may mean, as who says the words."""
    if _is_plainly_theirs(passage, names) or _is_named_inside(passage, names):
        return True
    if is_of_other_gender(passage, names, heard):
        return False
    is_heard = heard.name and (any_same(names, heard.name) or _may_be_passed_on(passage, names))
    return (
        bool(is_heard)
        or _is_among(passage, names, heard)
        or _is_called_so(passage, names, heard)
        or (heard.where is Where.OWN and is_told_by_i(passage.source) and is_first(passage, names))
        or (heard.where is Where.OWN and is_statement_of(passage, names))
    )


def _to_another(passage: Passage, names: tuple[str, ...], heard: Heard) -> str:
    """“he” for a woman, and “I” in a text that somebody writes of himself."""
    if is_of_other_gender(passage, names, heard):
        return "of somebody else"
    is_writers = is_told_by_i(passage.source) and is_of_first(passage, names, heard)
    return "the writer’s own words" if is_writers else ""


def _in_own_words(passage: Passage, names: tuple[str, ...], heard: Heard) -> str:
    """Whose words those are that the source attributes to nobody."""
    if is_told_of(passage, names):
        return "the source’s own words about them"
    if other := nearer(passage, names, heard.name) or led_by(passage, names):
        return f"said by {other}"
    if is_anothers(passage, names, heard) or is_addressed(passage, names):
        return "of somebody else, or the source’s own"
    if is_of_writer(passage, names) or is_of_outlet(passage, names):
        return "the writer’s own words"
    is_sources = is_narrative(passage, names) and not is_author(passage, names)
    return "the source’s own words" if is_sources else ""


def _in_a_statement(passage: Passage, names: tuple[str, ...], heard: Heard) -> str:
    """Whose words those are that the source lets another say."""
    if is_anothers(passage, names, heard) or is_unnamed(passage, names, heard):
        return "of somebody else, or the source’s own"
    if other := nearer(passage, names, heard.name):
        return f"said by {heard.called if heard.sure else other}"
    if heard.name and _is_surely_heard(passage, names, heard):
        return f"said by {heard.called}"
    if not _is_named(passage, names):
        return "of somebody the source names otherwise"
    is_nearer = (
        not heard.name
        and heard.statement is not None
        and not _is_subject_of_all(passage, names)
        and _is_out_of_reach(passage, names, heard)
    )
    return "of somebody the source names nearer by" if is_nearer else ""


def _is_surely_heard(passage: Passage, names: tuple[str, ...], heard: Heard) -> bool:
    """Whether the one heard can be relied on, and nobody of the names only asked or is meant."""
    if is_misheard(passage, names, heard) or is_asked(passage, names, heard):
        return False
    return (
        heard.sure
        or (heard.by_name and is_only_mentioned(passage, names))
        or _is_out_of_reach(passage, names, heard)
        or spoken_by_office(passage, names, heard)
    )


def _begins_with_cue(passage: Passage, names: tuple[str, ...]) -> bool:
    """“Ana Reis of the university, who advised the town, | said that …”: she says so."""
    return any(
        item.cue is not None
        and item.cue.start == passage.start
        and any_same(names, item.speaker or "")
        for item in passage.told
    )


def _is_by_word(heard: Heard) -> bool:
    """Whether “she” or “the diplomat” is who speaks, and not a name."""
    return heard.statement is not None and heard.statement.how in ("pronoun", "role")


def _is_passed_on(heard: Heard) -> bool:
    """Whether the speaker is named in a form that names another too: “was told by Smith that”."""
    return heard.by_name and heard.statement is not None and heard.statement.rule in _OF_TWO


def _is_among(passage: Passage, names: tuple[str, ...], heard: Heard) -> bool:
    """“Critics, including Smith, say”."""
    source = heard.statement.source if heard.statement else None
    if source is None:
        return False
    words = passage.source.text[source.start : source.end]
    found = _INCLUDING.search(words)
    return found is not None and any(stands_in(name, words[found.end() :]) for name in names)


def _may_be_passed_on(passage: Passage, names: tuple[str, ...]) -> bool:
    """Words inside somebody's quotation may be of one whom he names there, or not by name."""
    outer = quotation_around(passage)
    if outer is None or not is_nested(passage):
        return False
    told = passage.source.text[outer.span.start : outer.span.end]
    given = [name for name in names if proper(name)]
    return not given or any(stands_in(name, told) for name in given)


def _is_called_so(passage: Passage, names: tuple[str, ...], heard: Heard) -> bool:
    """Whether a speaker given by office alone is named by it where the words are attributed."""
    source = heard.statement.source if heard.statement else None
    if source is None or any(proper(name) for name in names):
        return False
    words = passage.source.text[source.start : source.end].casefold().replace(",", " ").split()
    return any(name.casefold().split()[-1] in words for name in names)


def _is_subject_of_all(passage: Passage, names: tuple[str, ...]) -> bool:
    """The one the article is about, whom “she” may mean anywhere in it."""
    headline = passage.source.headline
    return headline is not None and any(
        stands_in(name, passage.source.text[headline.start : headline.end]) for name in names
    )


def _is_plainly_theirs(passage: Passage, names: tuple[str, ...]) -> bool:
    """The sentence has a reporting verb right beside the name, outside the quotation."""
    quotation = quotation_around(passage)
    if quotation is None:
        return False
    source = passage.source
    before = source.sentence_at(quotation.span.start)
    rest = words_after(source.text, quotation)
    outside = f"{source.text[before.start : quotation.span.start].rpartition(';')[2]} {rest}"
    return is_beside_cue(tuple(words[-1] for name in names if (words := tokens(name))), outside)


def _is_named_inside(passage: Passage, names: tuple[str, ...]) -> bool:
    """The passage itself says that they say so: “Smith said that …”."""
    if not has_cue(passage.words):
        return False
    text = passage.source.text
    return any(
        statement.source is not None
        and passage.holds(statement.source)
        and any_same(names, _said_by(statement, text))
        for statement in passage.told
    )


def _said_by(statement: Statement, text: str) -> str:
    """Who speaks, by name where “he” of “‘It is late,’ he said” is known to be somebody."""
    if statement.kind == "direct" and statement.how == "pronoun" and statement.speaker:
        return statement.speaker
    return text[statement.source.start : statement.source.end] if statement.source else ""


def _is_out_of_reach(passage: Passage, names: tuple[str, ...], heard: Heard) -> bool:
    """Whether the one heard, though not for sure, can at least not be one of the names."""
    if heard.by_name:
        return not is_beside(passage, names)
    near = passage.source.text[max(0, passage.start - _NEAR) : passage.end + len(passage.after)]
    return not any(stands_in(name, near) for name in names)


def _is_named(passage: Passage, names: tuple[str, ...]) -> bool:
    """Whether the source names them at all; a speaker known only by role cannot be ruled out."""
    return any(stands_in(name, passage.source.text) for name in names) or not any(
        proper(name) for name in names
    )
