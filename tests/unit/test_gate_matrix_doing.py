"""Deeds in many constructions: who does it to whom, when and where stays as the quote has it."""

from collections.abc import Iterator
from itertools import product

from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest

DEEDS = (
    ("blamed", "for the delay"),
    ("sued", "over the contract"),
    ("defended", "in court"),
    ("searched", "on Friday"),
)
PARTIES = (
    ("Nordhav Line", "Castair", "which"),
    ("Ida Holm", "Tom Lind", "who"),
    ("The port authority", "the union", "which"),
)
PATTERNS = (
    "{one} {did} {other} {where}.",
    "{one}, {who} {did} {other} {where}, reopened the case.",
    "{Other} was {did} by {one} {where}.",
    "{Other}, {who} was {did} by {one} {where}, declined to comment.",
    "Having {did} {other} {where}, {one} closed the site.",
    "{one} {did} {other} {where} and called for talks with the ministry.",
    "After {one} {did} {other} {where}, the ministry closed the site.",
    "The ministry said {one} had {did} {other} {where}.",
)
LINKS = (
    (
        "The union paid the fine {} the strike.",
        "within/after after/before before/after since/before",
    ),
    ("The vote was held {} the objections.", "despite/because_of because_of/despite"),
    ("The team won {} its captain.", "with/without without/with"),
    ("All ministers, {} the premier, signed it.", "including/except except/including unlike/like"),
    ("The car was found {} the station.", "near/in under/over inside/outside behind/in_front_of"),
    ("Villagers rebuilt the bridge {} Monday.", "by/on after/before before/after"),
)


def is_honest(quote: str, claim: str) -> bool:
    source = (
        f"The council met\n\nThe week was long.\n\n{quote} Nobody objected.\n\nMore is expected."
    )
    request = QuoteRequest(source="t", parts=(quote,), claim=claim)
    return judge(request, library_of([("t", source)])).is_honest


def deeds() -> Iterator[tuple[str, str, str]]:
    """A quote, its claim, and two claims with another in the place of one of the two."""
    for (did, where), (one, other, who), pattern in product(DEEDS, PARTIES, PATTERNS):
        words = {"one": one, "other": other, "Other": other[0].upper() + other[1:], "who": who}
        quote = pattern.format(did=did, where=where, **words)
        quote = quote[0].upper() + quote[1:]
        yield quote, f"{one} {did} {other} {where}.", f"{one} {did} the ministry {where}."


def test_another_is_not_put_for_whom_it_is_done_to() -> None:
    assert [case for case in deeds() if is_honest(case[0], case[2])] == []


def test_the_same_is_said_in_the_plain_order() -> None:
    told = ("The ministry said",)
    refused = [
        case for case in deeds() if not case[0].startswith(told) and not is_honest(case[0], case[1])
    ]
    assert refused == []


def test_who_says_so_has_not_done_it() -> None:
    quote, claim = "The ministry said {} had {} {} {}.", "The ministry said it had {} {} {}."
    passed = [
        (one, did)
        for (did, where), (one, other, _) in product(DEEDS, PARTIES)
        if is_honest(quote.format(one, did, other, where), claim.format(did, other, where))
    ]
    assert passed == []


def test_a_contrary_link_is_not_put_before_the_same_words() -> None:
    pairs = [
        (pattern.format(one), pattern.format(other))
        for pattern, links in LINKS
        for one, other in (link.replace("_", " ").split("/") for link in links.split())
    ]
    assert [pair for pair in pairs if is_honest(*pair)] == []
    assert [quote for quote, _ in pairs if not is_honest(quote, quote)] == []


LEFT_OPEN = (
    "was given a year to|was under pressure to|was in talks to|received permission to|"
    "won the right to|was told to|has until Friday to|was free to|would like to|volunteered to"
).split("|")
ORDERED = "told|asked|would like|reminded|instructed|appealed to".split("|")
OPEN_PASSIVE = "is expected|is due|was supposed|is hoped|was about|was ordered|is supposed".split(
    "|"
)
TO_DO = (("open the border", "opened the border"), ("repay the loan", "repaid the loan"))
TO_HAPPEN = (
    ("The plant in Korsund", "closed"),
    ("His own case, which concerns a late filing,", "dropped"),
    ("The minister, Tom Hale,", "dismissed"),
)
LET_BE_DONE = "managed to|was able to|was the first to|went on to|was forced to".split("|")


def left_open() -> Iterator[tuple[str, str]]:
    """A quote that leaves a deed open by any word before “to”, and a claim that has it done."""
    for deed, done in TO_DO:
        yield from ((f"The firm {led} {deed}.", f"The firm {done}.") for led in LEFT_OPEN)
        yield from ((f"Norway {led} Sweden to {deed}.", f"Sweden {done}.") for led in ORDERED)
    for (who, done), led in product(TO_HAPPEN, OPEN_PASSIVE):
        yield f"{who} {led} to be {done} on Friday.", f"{who.split(',')[0]} was {done}."


def test_what_stands_only_after_to_is_not_done() -> None:
    assert [pair for pair in left_open() if is_honest(*pair)] == []
    assert [quote for quote, _ in left_open() if not is_honest(quote, quote)] == []


def test_what_somebody_managed_or_was_the_first_to_do_is_done() -> None:
    pairs = [(f"Anna Berg {led} {deed}.", done) for led in LET_BE_DONE for deed, done in TO_DO]
    refused = [(quote, f"Anna Berg {done}.") for quote, done in pairs]
    assert [pair for pair in refused if not is_honest(*pair)] == []


DOERS = "Insurers|Residents|Two churches|The landowner|A neighbour|The museum's director".split("|")
OTHERS = "The government|The ministry|A court|The army".split("|")
DID = ("paid for the repairs", "dropped the demand for a new vote", "found the body in a barn")


def test_another_party_has_not_done_it() -> None:
    every = ((f"{who} {did}.", f"{it} {did}.") for who, it, did in product(DOERS, OTHERS, DID))
    assert [pair for pair in every if is_honest(*pair)] == []


KIN = "brother|lawyer|deputy|widow|former director".split("|")
NOT_NEVER = "no longer charges|does not yet charge|hardly charges|has yet to charge".split("|")
UNEQUAL = (
    (
        "Rents in Lund are {} in Halden.",
        "as high as",
        "twice as high as|half as high as|higher than",
    ),
    ("The second test was {} the first.", "as hard as", "harder than|nearly as hard as"),
    ("The north has {} the south.", "as many clinics as", "more clinics than|fewer clinics than"),
)


def test_somebodys_kin_is_somebody_else() -> None:
    every = ((f"Anna Berg's {kin} {did}.", f"Anna Berg {did}.") for kin, did in product(KIN, DID))
    assert [pair for pair in every if is_honest(*pair) or is_honest(*pair[::-1])] == []


def test_what_is_no_longer_or_not_yet_so_has_not_never_been_so() -> None:
    claim = "The museum has never charged children for entry."
    quotes = [f"The museum {words} children for entry." for words in NOT_NEVER]
    assert [quote for quote in quotes if is_honest(quote, claim)] == []


def test_more_or_less_is_not_as_much() -> None:
    pairs = [
        (words.format(one), words.format(equal))
        for words, equal, others in UNEQUAL
        for one in others.split("|")
    ]
    assert [pair for pair in pairs if is_honest(*pair)] == []


def test_a_bank_stops_lending_as_others_stop() -> None:
    quote = "The bank stopped lending to coal firms."
    assert not is_honest(quote, "The bank lends to coal firms.")


def test_the_month_of_may_leaves_nothing_open() -> None:
    quote = "The court will decide in May whether the pair can be extradited."
    assert is_honest(quote, "In May the court will decide whether the pair can be extradited.")


def test_no_longer_is_nobody() -> None:
    quote = "The museum no longer charges children for entry."
    assert is_honest(quote, "Children are no longer charged for entry to the museum.")
    assert not is_honest(quote, "Children are charged for entry to the museum.")


NUMBERS = (
    (
        "Of 40 boats inspected, seven sank.",
        "Seven of the 40 boats inspected sank.",
        "40 boats sank.",
    ),
    ("Of 40 boats inspected, seven sank.", "", "Of seven boats inspected, 40 sank."),
    ("The council approved it by 31 votes to 12, with two abstentions.", "", "12 abstained."),
    ("The council approved it by 31 votes to 12, with two abstentions.", "Two abstained.", ""),
    ("Members rejected it by 31 votes to 12.", "", "Members rejected it by 12 votes to 31."),
    ("The dam opened in 2011 and the lock in 2019.", "The lock opened in 2019.", ""),
    ("The dam opened in 2011 and the lock in 2019.", "", "The lock opened in 2011."),
    ("Lind, 34, was jailed for robbing Holm, 71.", "The 34-year-old was jailed.", ""),
    ("Lind, 34, was jailed for robbing Holm, 71.", "", "The 71-year-old was jailed."),
    ("Norway paid 3.5 million euros and Sweden 8.", "Sweden paid 8 million euros.", ""),
)
QUANTITIES = (
    ("every second {}", "half of the {}", "every {}|all {}"),
    ("10 to 12 {}", "between 10 and 12 {}", "10 {}|12 {}|at least 12 {}"),
    ("one in five {}", "one in every five {}", "five {}|most {}"),
    ("all but two {}", "all {} but two", "only two {}"),
    ("at least 30 {}", "no fewer than 30 {}", "about 30 {}"),
    ("several {}", "a number of {}", "hundreds of {}"),
)


def test_each_number_stays_with_what_it_counts() -> None:
    assert [case for case in NUMBERS if case[1] and not is_honest(case[0], case[1])] == []
    assert [case for case in NUMBERS if case[2] and is_honest(case[0], case[2])] == []


def test_as_many_are_told_as_there_were() -> None:
    words = "Officials inspected {} in May."
    for quoted, kept, others in QUANTITIES:
        quote = words.format(quoted.format("boats"))
        assert is_honest(quote, words.format(kept.format("boats")))
        passed = [
            it for it in others.split("|") if is_honest(quote, words.format(it.format("boats")))
        ]
        assert passed == []


PARTS = (("mid-January", "late January"), ("the start of May", "the end of May"))
PLACES = (
    ("caught {} tonnes, against a quota of {} tonnes", "88,000", "71,000"),
    ("paid {} euros for a boat insured for {} euros", "300", "450"),
)


def test_another_part_of_the_month_is_another_time() -> None:
    words = "Talks are expected to resume in {}."
    assert [pair for pair in PARTS if is_honest(*(words.format(part) for part in pair))] == []
    assert is_honest(words.format("mid-January"), words.format("January"))


def test_two_numbers_of_one_unit_do_not_change_places() -> None:
    for words, one, other in PLACES:
        quote, claim = (f"Norway {words.format(*it)}." for it in ((one, other), (other, one)))
        assert is_honest(quote, quote)
        assert not is_honest(quote, claim)
