"""Words that govern a statement, each with several statements: none is lost unseen.

A claim may be true to every word it keeps and false by the one it leaves out. So every governing
word stands here with every deed or fact, and for each there is the claim that keeps it.
"""

from collections.abc import Iterator
from itertools import product

from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest

DEEDS = (
    ("sign the deal", "signed the deal", "signing the deal"),
    ("resign", "resigned", "resigning"),
    ("publish the report", "published the report", "publishing the report"),
)
WHO = ("The company", "Mayor Ida Holm", "The No campaign")
LED_TO = (
    "refused to|declined to|failed to|did not|has yet to|was unable to|was reluctant to|forgot to|"
    "promised to|threatened to|planned to|offered to|hoped to|tried to|was ready to|was asked to|"
    "was ordered to|was due to|might|could|will|should|was said to|was likely to|was allowed to|"
    "never managed to|pretended to|undertook to|was about to|decided not to|saw no reason to"
).split("|")
LED_TO_ING = (
    "stopped short of|avoided|ruled out|refrained from|was barred from|was accused of|denied|"
    "considered|opposed|warned against|put off|delayed|held back from|was close to|came close to|"
    "talked of|recommended|called for"
).split("|")
FACTS = ("the dam had been built without a permit", "two workers were hurt in the fire")
TOLD = (
    "claimed|alleged|believed|assumed|guessed|suspected|denied|doubted|imagined|disputed|"
    "saw no evidence|had no proof"
).split("|")
BETWEEN = ("", " last year", " on Monday", " in a letter to the council")
LIMITS = (
    "if the court agrees|unless the union objects|provided that the bank pays|"
    "should the talks fail|but only for two years|although not before May|except on Sundays|"
    "subject to approval by the court|in principle|by some accounts|for now"
).split("|")
RULES = ("The port will reopen on Monday", "Residents can return to their homes")
SHARES = (
    "nearly|up to|at least|about|no more than|half of|two thirds of|between 20 and|what it called|"
    "a reported|an alleged|not even"
).split("|")


WEAK = "suggested|hinted|thought|believed|feared|hoped|estimated|speculated|complained".split("|")
STRONG = "confirmed|announced|admitted|proved|revealed|showed|established|acknowledged".split("|")


def is_honest(text: str, quote: str, claim: str, *, speaker: str | None = None) -> bool:
    source = f"The council met\n\nThe week was long in Port Aven.\n\n{text}\n\nMore is expected."
    request = QuoteRequest(source="t", parts=(quote,), claim=claim, speaker=speaker)
    return judge(request, library_of([("t", source)])).is_honest


def governed() -> Iterator[tuple[str, str]]:
    for who, deed in product(WHO, DEEDS):
        yield from ((f"{who} {led} {deed[0]}.", f"{who} {deed[1]}.") for led in LED_TO)
        yield from ((f"{who} {led} {deed[2]}.", f"{who} {deed[1]}.") for led in LED_TO_ING)


def test_what_is_only_meant_tried_or_denied_is_not_done() -> None:
    passed = [pair for pair in governed() if is_honest(pair[0], *pair)]
    assert passed == []


def test_the_claim_that_keeps_it_passes() -> None:
    refused = [quote for quote, _ in governed() if not is_honest(quote, quote, quote)]
    assert refused == []


def test_a_quote_that_starts_after_whoever_says_so_carries_no_fact() -> None:
    passed = [
        (told, between, fact)
        for told, between, fact in product(TOLD, BETWEEN, FACTS)
        if is_honest(
            f"Campaigners {told}{between} that {fact}.", fact, f"{fact[0].upper()}{fact[1:]}."
        )
    ]
    assert passed == []


def test_a_quote_that_ends_before_its_condition_carries_no_rule() -> None:
    passed = [
        (rule, limit)
        for rule, limit in product(RULES, LIMITS)
        if is_honest(f"{rule}, {limit}. Nobody objected.", rule, f"{rule}.")
    ]
    assert passed == []


def test_a_quote_that_starts_after_a_share_or_bound_carries_no_number() -> None:
    quote = "300 people were moved to a school"
    passed = [share for share in SHARES if is_honest(f"On Monday {share} {quote}.", quote, quote)]
    assert passed == []


def test_who_only_suggests_it_does_not_announce_it() -> None:
    words = "Anna Berg {} that the dam was unsafe."
    pairs = [(words.format(weak), words.format(strong)) for weak, strong in product(WEAK, STRONG)]
    assert [pair for pair in pairs if is_honest(pair[0], *pair)] == []


def test_a_quote_that_starts_after_most_of_them_is_not_told_of_all() -> None:
    quote, claim = "the claims had been settled", "A spokesman said the claims had been settled."
    parts = ("nearly all", "almost all", "not all", "most of", "some of")
    text = "A spokesman said {} the claims had been settled."
    assert [part for part in parts if is_honest(text.format(part), quote, claim)] == []


def test_a_part_has_no_verb_of_another_sentence() -> None:
    text = "The mission counted 4,318 rounds. She described the difference as a clerical error."
    parts = ("The mission counted 4,318 rounds", "the difference as a clerical error")
    request = QuoteRequest(source="t", parts=parts)
    found = judge(request, library_of([("t", f"Rounds\n\n{text}")])).findings
    assert {finding.code for finding in found} == {"Q-GAP"}


PARTIES = (
    "The port authority, led by Anna Berg, published its plan on Monday. Tom Hale, the transport "
    "minister, had asked for it. Lena Moss of the dockers' union called it a joke. A report by "
    "the audit office on the costs is due in May."
)
TELLERS = (
    ("Anna Berg", ("Berg", "the head of the port authority")),
    ("the transport minister", ("Tom Hale", "the minister")),
    ("the dockers' union", ("the union", "the union of the dockers")),
    ("the report", ("the audit office's report", "the report by the audit office")),
)
SAYINGS = (
    ("{A} said that {f}.", "{f}"),
    ("{A} said that {f}.", "{A} said that {f}."),
    ("{F}, according to {a}.", "{F}"),
    ("“{F},” {a} said.", "{F}"),
    ("{A} warned on Monday that {f}.", "{f}"),
)
TELLINGS = ("{A} said that {f}.", "According to {a}, {f}.", "{F}, {a} said.")


def upper(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}"


def told_by(frame: str, who: str, said: str) -> str:
    return frame.format(A=upper(who), a=who, F=upper(said), f=said)


def test_the_claim_lets_nobody_else_of_the_article_say_it() -> None:
    passed, refused = [], []
    for (who, names), (source, quote), telling in product(TELLERS, SAYINGS, TELLINGS):
        text = f"{PARTIES}\n\n{told_by(source, who, FACTS[0])}"
        for other, others in TELLERS:
            for name in (other, *others):
                claim = told_by(telling, name, FACTS[0])
                is_right = is_honest(text, told_by(quote, who, FACTS[0]), claim)
                if other == who and not is_right:
                    refused.append((source, claim))
                if other != who and is_right:
                    passed.append((source, claim))
        assert names
    assert (passed, refused) == ([], [])


def test_the_speaker_of_a_quote_is_nobody_else_of_the_article() -> None:
    passed, refused = [], []
    for (who, _), (source, quote) in product(TELLERS, SAYINGS):
        text = f"{PARTIES}\n\n{told_by(source, who, FACTS[0])}"
        for other, _ in TELLERS:
            part = told_by(quote, who, FACTS[0])
            is_right = is_honest(text, part, "", speaker=other)
            if is_right != (other == who):
                (passed if is_right else refused).append((source, who, other))
    assert (passed, refused) == ([], [])


SECOND_HAND = (
    ("Anna Berg said Tom Hale had told her that {f}.", "Anna Berg"),
    ("Anna Berg said she had been told that {f}.", "Anna Berg"),
    ("Anna Berg was told by Tom Hale that {f}.", "Anna Berg"),
    ("According to a letter seen by Anna Berg, {f}.", "Anna Berg"),
    ("A spokesman for Anna Berg said that {f}.", "Anna Berg"),
    ("Anna Berg, whose lawyers say that {f}, left the country.", "Anna Berg"),
    ("Anna Berg quoted a report as saying that {f}.", "Anna Berg"),
    ("A source close to Anna Berg said that {f}.", "Anna Berg"),
    ("Opponents of Anna Berg say that {f}.", "Anna Berg"),
    ("Eva Berg, who is no relation, said that {f}.", "Anna Berg"),
    ("Anna Berg was accused of saying that {f}.", "Anna Berg"),
    ("Tom Hale said Anna Berg believed that {f}.", "Tom Hale"),
    ("A panel of experts advised Tom Hale that {f}.", "Tom Hale"),
    ("Anna Berg told Tom Hale that {f}.", "Tom Hale"),
    ("An official who asked not to be named said that {f}.", "the transport minister"),
    ("A former employee said that {f}.", "the company"),
    ("The court heard that {f}.", "the court"),
    ("The jury was told that {f}.", "the jury"),
    ("Anna Berg said that {f}. Tom Hale did not comment.", "both sides"),
)


def test_what_somebody_has_from_another_is_not_what_they_say() -> None:
    passed, refused = [], []
    for (sentence, who), fact in product(SECOND_HAND, FACTS):
        quote = sentence.format(f=fact)
        text = f"{PARTIES}\n\n{quote}"
        if is_honest(text, quote, told_by(TELLINGS[0], who, fact)):
            passed.append((sentence, who))
        if not is_honest(text, quote, quote):
            refused.append(sentence)
    assert (passed, refused) == ([], [])
