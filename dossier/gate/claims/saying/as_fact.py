"""As fact: what somebody says must not be given as a fact or as the words of another."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.attributed import claimed_phrase, claimed_speaker, is_attributed
from dossier.gate.claims.reading.tellers import is_bare_office, presents
from dossier.gate.claims.reading.terms import stem, stems
from dossier.gate.claims.restated import LEAD
from dossier.gate.claims.saying.background import is_background
from dossier.gate.claims.saying.mentioned import is_mentioned
from dossier.gate.reading.names import same_name, stands_in, tokens
from dossier.gate.reading.passage import Passage, shown
from dossier.gate.reading.turns import Turn
from dossier.gate.records import Finding, QuoteRequest
from dossier.gate.voices.agents import is_spokesman_of
from dossier.gate.voices.nearby import is_misheard, is_only_mentioned, nearer
from dossier.gate.voices.others import introduction
from dossier.gate.voices.retold import retold
from dossier.gate.voices.voice import Heard, Where, has_cue, hear, is_beside_cue, quotation_around
from dossier.gate.voices.writers import is_asker, is_question
from dossier.speech.lexicon import lexicon
from dossier.text.patterns import late

_SAYS_THAT = late(
    r"(?<![\w-])(?:says?|said|claims?|claimed|alleg\w+|insists?|insisted|argue[sd]?|wrote|reported)"
    r"(?:\s(?:on|in|at|later|yesterday|today|last)(?:\s[\w’'-]+){0,5}?)?\sthat\s\Z"
)
_BY_OTHERS = late(
    r"(?<![\w-])(?:according|alleg\w*|reported\w*|supposed\w*|view|account|accus\w*|version|claim\w*|quot\w*|"
    r"(?:is|was|are|were)\s+said\s+to)(?![\w-])",
    re.IGNORECASE,
)
_TELLING_OF = late(
    r"\bhad\s(?:also\s|once\s|already\s)?(?P<cue>told|said|warned|threatened|promised|assured)(?!\w)"
)
_CALLED = late(
    r"(?<![\w-])(?:call|describ|dismiss|brand|label|labell|term|denounc|condemn|prais|derid|hail|reject|"
    r"attack|criticis|criticiz|welcom|damn|character[iz]s)(?:s|es|ed|ing)\s[^.;:“”\"]{2,80}?(?:\sas)?(?:\san?)?\s[\"“‘']?\Z"
)
"""“called the remark | “beneath her””: what it is for whoever calls it so."""
_BLAMING = late(r"(?<![\w-])blam(?:e|es|ed|ing)\s\Z")
_CAUSED = late(
    r"(?<![\w-])(?:caus|because|due\sto|trigger|led\sto|lead\sto|result|fault|responsib|"
    r"thanks\sto|owing\sto|behind)"
)
_TELLS = late(
    r"(?<![\w-])(?:call|describ|dismiss|brand|label|term|denounc|condemn|prais|derid|hail|reject|attack|"
    r"critici|welcom|damn|character|view|regard|consider|think|thought|find|found|deem|see[ns]?|saw|according|"
    r"opinion|eyes|accus|blam|complain|objec|oppos|protest|to\s+(?:him|her|them))\w*",
    re.IGNORECASE,
)
_NAME = late(r"(?!\A(?:The|A|An|In|On|At|He|She|It|They)\b)(?<![\w’'])[A-Z]\w")
MAY_DENY = late(
    r"\b(?:no|not|untrue|false|wrong|den|refut|dismiss|reject|doubt|unclear|unlikely|claim|alleg|"
    r"accus|"
    r"rumou?r|suppose|imagine|hypothetic|as\s+if|as\s+though|event|what\s+if)",
    re.IGNORECASE,
)
_DOUBTED = late(
    r"\b(?:not\b|no\b|never\b|den|refut|dismiss|reject|doubt|unclear|unlikely|claim|alleg|accus"
    r"|rumou?r|"
    r"suppose|"
    r"imagine|hypothetic|false|untrue|whether|would|evidence|if|nobody|wrongly|mistaken|wrong\s+to|"
    r"withdr|retract)|n[’']t\b",
    re.IGNORECASE,
)
_HEARSAY = late(r"\b(?:alleged(?:ly)?|reported(?:ly)?|is\s+said\s+to|supposed(?:ly)?)\b")
_DISPUTED = late(r"(?:den|disput|reject|contest|contradict)\w*\s+(?:this|that|it)\s*:[^:]*\Z")
_JUST_SAID = late(
    r"(?<!is )(?<!are )(?<!as )(?<!\bit )\b(?:says|said|claims|claimed|insists|insisted|argues"
    r"|argued|maintains"
    r"|maintained|alleges|alleged|point(?:s|ed)\s+out)(?:\s+that)?\s*\Z"
    r"|\b[Ii]n\s+(?:his|her|their|its)\s+(?:view|opinion|judge?ment|eyes|account|words),?\s*\Z"
    r"|\b[Aa]s\s+(?:(?:he|she)\s+sees|they\s+see)\s+it,?\s*\Z"
)
_SAID_ON = late(
    r",\s(?:[^,;.?!“”\"]{2,60}\s(?:says|said|added|told|explained|insisted|argued|claimed|wrote)"
    r"|(?:says|said|added)\s[^,;.?!“”\"]{2,60})(?:\s[^,;.?!“”\"]{2,40})?;\s*\Z"
)
_SHIFTED = late(r"(?<![\w-])(?:had|would|could|might)(?![\w-])")
"""“It was sound, she said; | it had been checked”: she goes on."""
_WAS_TOLD = late(
    r"\b(?:is|are|was|were|been|be)\s+(?:\w+\s+)?(?:told|promised|assured|reassured|informed|warned"
    r"|advised|notified|led|given|taught)\b"
)
_TOLD = frozenset(("tell", "hear"))
_DEMANDING = late(r"(?:demand|request|call|ask|urg|plead|press|seek|sought|want)", re.IGNORECASE)
_WANTING = late(r"(?<![\w-])(?:wants?|wanted|seeks?|sought|asked|wish\w*)(?![\w-])")
_WORD = late(r"[\w’'-]+")
_OFFICE = late(r"(?:[Tt]he|[Aa]n?)\s[a-z]")
_APPOSED = late(
    r"(?:(?:an?|the)\s[\w’'-]+(?:\s[\w’'-]+)?\s)?(?:(?:in|of|for|at|to|on|from|with|after|about)\s)?"
    r"(?:which|whom|where|who)\b"
)
_SAID_TO_BE = late(r"\b(?:allegedly|reportedly|supposedly|(?:is|was|are|were)\s+said\s+to)\b")


def as_fact_findings(
    passage: Passage, claim: str, named: tuple[str, ...], request: QuoteRequest
) -> Iterator[Finding]:
    """The quote is what somebody says; the claim gives it as a fact or to somebody else.

    A claim that names the same wrong speaker as the evidence is told of there.
    """
    answer = _turn_of_another(passage, claim) or _turn_as_fact(passage, claim, named)
    if answer is not None:
        yield answer
        return
    if _is_blamed(passage, claim) or (
        _CALLED.search(passage.before) and not _calls(passage, claim)
    ):
        yield Finding(
            code="Q-SCOPE",
            message=f"the quote is what somebody calls it ({passage.place()}); the claim gives it "
            "as a fact",
            tip="say in the claim who calls it so",
        )
        return
    if _is_told_of_telling(passage, claim):
        yield Finding(
            code="Q-SCOPE",
            message=f"somebody only says that another said so ({passage.place()}); the claim gives "
            "it as a fact that it was said",
            tip="say in the claim who says so",
        )
        return
    if not is_in_speech(passage) or is_background(passage, claim):
        return
    if (words := introduction(passage)) and not stems(words) & stems(claim):
        yield Finding(
            code="Q-SPEAKER",
            message=f"these words are quoted of another, {shown(words)} ({passage.place()}); the "
            "claim does not say so",
            tip="say in the claim whose words are quoted",
        )
        return
    if (words := retold(passage)) and not _is_retold(claim, words, passage.words):
        yield Finding(
            code="Q-SPEAKER" if is_attributed(claim, passage.words) else "Q-SCOPE",
            message=f"whoever is quoted only says what others said, {shown(words)} "
            f"({passage.place()}); the claim does not say so",
            tip="say in the claim who said so to whom",
        )
        return
    attributed = is_attributed(claim, passage.words)
    if attributed and _is_aside_with_teller(passage, claim):
        return
    if attributed and not _NAME.search(claim) and not _may_be_denied(passage):
        return
    heard = hear(passage)
    if heard.where is Where.OWN or (heard.statement is None and heard.where is Where.REPORTED):
        is_one = passage.end <= passage.source.sentence_at(passage.start).end
        if not attributed and is_one and _is_told_on(passage):
            yield _as_fact(passage, claim, heard)
        return
    attributed = attributed or is_attributed(
        claim, passage.words, (*named, *tokens(heard.name)[-1:])
    )
    if heard.where is Where.REPORTED and all(
        _SAID_TO_BE.search(words) for words in (claim, passage.words)
    ):
        return
    if is_mentioned(passage, claim, heard):
        return
    if not attributed and _is_wanted(passage, claim, heard):
        return
    is_denied = heard.statement is not None and heard.statement.stance == "denial"
    is_denied = is_denied and not _is_whole_speech(passage)
    if not attributed or (is_denied and not doubts(claim, passage.words)):
        yield _as_fact(passage, claim, heard)
    elif _is_speaker_given(claim, named, request) or _is_presented(passage, claim, named):
        return
    elif heard.name and _is_sure(passage, claim, heard):
        yield from _other_speaker(passage, claim, heard.name)
    elif heard.where is Where.QUOTATION and (other := _nearer(passage, claim, heard)):
        yield from _other_speaker(passage, claim, other)


def _is_blamed(passage: Passage, claim: str) -> bool:
    """“Villagers blame | a forest road”, told as “It was caused by a forest road”."""
    is_cause = _BLAMING.search(passage.before) is not None and _CAUSED.search(claim) is not None
    return is_cause and not is_attributed(claim, passage.words) and _TELLS.search(claim) is None


def _is_sure(passage: Passage, claim: str, heard: Heard) -> bool:
    """Whether the one heard can be relied on beside the one whom the claim lets speak."""
    named = (claimed_speaker(claim),)
    is_sure = heard.sure or (heard.by_name and named[0] != "" and is_only_mentioned(passage, named))
    return is_sure and not is_misheard(passage, named, heard)


def _calls(passage: Passage, claim: str) -> bool:
    """Whether no quotation starts there, or the claim lets somebody call it so."""
    if not any(
        passage.start in (quotation.span.start, quotation.inner.start)
        for quotation in passage.source.quotations
    ):
        return True
    return is_attributed(claim, passage.words) or _TELLS.search(claim) is not None


def _is_told_of_telling(passage: Passage, claim: str) -> bool:
    """“It said that | the envoy had told them”, told as “The envoy told them”: nobody says it."""
    led = _SAYS_THAT.search(passage.before)
    told = _TELLING_OF.search(passage.words) if led else None
    if told is None or doubts(claim, passage.words):
        return False
    cues = [word for word in _WORD.findall(claim) if _is_cue(word)]
    return (
        len(cues) == 1 and stem(cues[0]) == stem(told["cue"]) and _BY_OTHERS.search(claim) is None
    )


def _is_aside_with_teller(passage: Passage, claim: str) -> bool:
    """“He denied it, | an incident in which Velmar says four were hurt”: what Velmar says."""
    if not passage.before.endswith(", ") or _APPOSED.match(passage.words) is None:
        return False
    return is_beside_cue(tokens(claimed_speaker(claim))[-1:], passage.words)


def _is_told_on(passage: Passage) -> bool:
    """Whether what stands right before lets somebody say it, or say more."""
    if _JUST_SAID.search(passage.before):
        return True
    return bool(_SAID_ON.search(passage.before)) and _SHIFTED.search(passage.words) is not None


def _is_wanted(passage: Passage, claim: str, heard: Heard) -> bool:
    """“Ina Lohr wants higher wages” of “Ina Lohr demanded | higher wages”."""
    cue = heard.statement.cue if heard.statement is not None else None
    wanting = _WANTING.search(claim)
    if cue is None or wanting is None or not heard.name:
        return False
    words = passage.source.text[cue.start : cue.end]
    return _DEMANDING.match(words) is not None and stands_in(heard.name, claim[: wanting.start()])


def _is_retold(claim: str, words: str, quoted: str) -> bool:
    """Whether the claim gives what somebody retells to those who said it, or denies it."""
    if (stems(words) - _TOLD) & stems(claim) or doubts(claim, quoted):
        return True
    if _WAS_TOLD.search(claim):
        return True
    inside = stems(quoted)
    cues = [word for word in _WORD.findall(claim) if _is_cue(word) and stem(word) not in inside]
    return len(cues) > 1


def _is_cue(word: str) -> bool:
    cue = lexicon().verbs.get(word.casefold())
    return cue is not None and not cue.frames.isdisjoint("hz")


def _is_speaker_given(claim: str, named: tuple[str, ...], request: QuoteRequest) -> bool:
    """Whether the evidence names the same speaker as the claim."""
    if not request.speaker:
        return False
    lead = LEAD.match(claim)
    last = tokens(lead["teller"] or lead["speaker"])[-1:] if lead else ()
    is_led = last != () and last[0] in named
    return is_led or same_name(claimed_speaker(claim), request.speaker)


def doubts(claim: str, quoted: str) -> bool:
    """Whether the claim has a word of doubt or denial that the quote has not."""
    inside = quoted.casefold()
    return any(
        match.group().casefold() not in inside and not _is_not_twice(match.group(), inside)
        for match in _DOUBTED.finditer(claim)
    )


def _is_not_twice(word: str, quoted: str) -> bool:
    """“not” where the quote has “n’t”, or the reverse."""
    return word.casefold() in ("not", "n’t", "n't") and any(
        other in quoted for other in ("not", "n’t", "n't")
    )


def _is_whole_speech(passage: Passage) -> bool:
    """“She disputed that: “We had to wait.””: a sentence of her own, and not what is disputed."""
    if _DISPUTED.search(passage.before):
        return True
    quotation = quotation_around(passage)
    if quotation is None:
        return False
    inner = passage.source.text[quotation.inner.start : quotation.inner.end].strip()
    return inner[:1].isupper() and inner[-1:] in (".", "!", "?")


def _turn_of_another(passage: Passage, claim: str) -> Finding | None:
    """An answer of an interview that the claim gives to another who speaks in it."""
    turn = passage.source.turn_at(passage.start)
    if turn is None:
        return None
    named = claimed_speaker(claim)
    if not named or same_name(turn.who, named):
        return None
    if quotation_around(passage) is not None or not _speaks_or_is_far(passage, turn, named):
        return None
    return Finding(
        code="Q-SPEAKER",
        message=f"the claim gives as words of {named} what {turn.who} said ({passage.place()})",
        tip="name the speaker the source names",
    )


def _speaks_or_is_far(passage: Passage, turn: Turn, named: str) -> bool:
    """Whether somebody asks or answers there as well, or has no part in a plain answer."""
    if is_asker(passage, (named,)):
        return not is_question(passage)
    if any(same_name(who, named) for who in passage.source.who_speak):
        return True
    is_plain = not turn.is_carried and len(turn.who) > 1 and not has_cue(passage.words)
    return (
        is_plain and stands_in(named, passage.source.text) and not stands_in(named, passage.words)
    )


def _turn_as_fact(passage: Passage, claim: str, named: tuple[str, ...]) -> Finding | None:
    """An answer of an interview that the claim gives as a fact."""
    turn = passage.source.turn_at(passage.start)
    if turn is None or len(turn.who) == 1 or is_attributed(claim, passage.words, named):
        return None
    if turn.is_carried and stands_in(turn.who.split()[-1], passage.words):
        return None
    return Finding(
        code="Q-SCOPE",
        message=f"the quote is what {turn.who} said ({passage.place()}); the claim gives it as a "
        "fact",
        tip="say in the claim who said so",
    )


def _nearer(passage: Passage, claim: str, heard: Heard) -> str:
    """Another than the claim names whom the quotation stands nearer to; or nothing."""
    named = claimed_speaker(claim)
    if not named or not stands_in(named, passage.source.text):
        return ""
    return nearer(passage, (named,), heard.name)


def _other_speaker(passage: Passage, claim: str, heard: str) -> Iterator[Finding]:
    if is_beside_cue(tokens(heard)[-1:], claim):
        return
    named = claimed_speaker(claim)
    if named and is_spokesman_of(passage, hear(passage).statement, named):
        return
    if named and not same_name(named, heard) and stands_in(named, passage.source.text):
        yield Finding(
            code="Q-SPEAKER",
            message=f"the claim gives as words of {named} what {heard} said ({passage.place()})",
            tip="name the speaker the source names",
        )


def _is_presented(passage: Passage, claim: str, named: tuple[str, ...]) -> bool:
    """Whether the source presents the speaker by the words the claim has: “the firm's director”."""
    phrase = claimed_phrase(claim)
    last = phrase.split()[-1] if phrase else ""
    if phrase == last:
        source = passage.source.text
        return (
            bool(last)
            and re.search(rf"(?<!\w){re.escape(last.lower())}(?!\w)", source) is not None
            and presents(passage, (), last)
        )
    is_office = last.islower() or _OFFICE.match(phrase) is not None
    return is_office and (presents(passage, named, phrase) or is_bare_office(passage, phrase))


def _may_be_denied(passage: Passage) -> bool:
    return MAY_DENY.search(f"{passage.before} {passage.after}") is not None


def is_in_speech(passage: Passage) -> bool:
    """A cheap look before the costly one."""
    return quotation_around(passage) is not None or has_cue(f"{passage.before} . {passage.after}")


def _as_fact(passage: Passage, claim: str, heard: Heard) -> Finding:
    who = heard.called or "somebody"
    statement = heard.statement
    if statement is not None and statement.stance != "neutral":
        words = (
            f"what {who} is said to deny" if statement.stance == "denial" else f"a claim of {who}"
        )
    else:
        words = (
            f"what {who} said"
            if heard.where is Where.QUOTATION
            else f"what {who} is reported to say"
        )
    return Finding(
        code="Q-SCOPE",
        message=f"the quote is {words} ({passage.place()}); the claim "
        + ("names nobody" if _HEARSAY.search(claim) else "gives it as a fact"),
        tip="say in the claim who said so",
    )
