"""Denial and direction, with many verbs each: a claim that turns either is refused.

Whether a text says so is asked of each verb by itself; which words stand on which side is told by
classes that cover all words of rising and falling, of accepting and rejecting.
"""

from collections.abc import Iterator
from itertools import pairwise, product

from tests.unit.test_gate_matrix import is_honest

DEEDS = (
    ("sign", "signed", "the lease"),
    ("inspect", "inspected", "the bridge"),
    ("pay", "paid", "the fine"),
    ("publish", "published", "the report"),
    ("visit", "visited", "the camp"),
)
DENIED = (
    "The council did not {0} {2}.",
    "{3}, which the council never {1}, lay in Lund.",
    "Nobody at the council has {1} {2}.",
    "The council denied that it had {1} {2}.",
    "It is not true that the council {1} {2}.",
    "Nobody should think that the council has {1} {2}.",
    "The council left Lund without having {1} {2}.",
    "No clerk of the council has ever {1} {2}.",
    "The council did not want a quarrel and did not {0} {2}.",
)
SAID = ("The council {1} {2}.", "{3} was {1} by the council.", "{3} had been {1}.")
NOT_SAID = ("The council did not {0} {2}.", "The council has not {1} {2}.")
BESIDE = (
    ("The council did not {0} {2} but sold the mill.", "The council {1} {2} but never sold it."),
    ("The council has {1} {2}, and nobody sold the mill.", "Nobody has {1} {2}."),
    ("The council, which has not {1} {2}, sold the mill in May.", "The council {1} {2}."),
)
BEING_DENIED = (
    "I do not claim that {0} is {1}.",
    "{2} was not {1}.",
    "{2}, which was never {1}, cost 4 million marks.",
    "Holm denied that {0} was {1}.",
)
BEING = ("{2} was {1}.", "{2} has been {1}.")
BOUNDS = "over|more than|nearly|up to|about|well over|just under|no more than|getting on for".split(
    "|"
)
LASTED = ("She served on the board for {}20 years.", "The strike lasted {}three weeks.")
PARTS = (
    ("The ministry monitors {} of Selm’s {} mosques.", "The ministry monitors {} mosques."),
    ("The study followed {} of the original {} patients.", "The study followed {} patients."),
    ("The bank closed {} of its {} branches.", "The bank closed {} branches."),
)
UP = (
    "rose|grew|soared|leapt|ticked up|edged higher|crept up|went up|picked up|rebounded|was up|"
    "strengthened"
).split("|")
DOWN = (
    "fell|shrank|plunged|sank|ticked down|edged lower|crept down|came down|tumbled|slipped|"
    "was down|weakened"
).split("|")
FOR = (
    "accepted|agreed with|backed|welcomed|praised|admitted|conceded|confirmed|believed|embraced|"
    "favoured"
).split("|")
AGAINST = (
    "rejected|disputed|denied|doubted|opposed|criticised|dismissed|questioned|contested|"
    "challenged|repudiated|objected to"
).split("|")
STANCES = ("Mr Frayne {} this.", "Mr Frayne {} the finding.")


def told(form: str, deed: tuple[str, str, str]) -> str:
    return form.format(*deed, deed[2][0].upper() + deed[2][1:])


def passed(pairs: Iterator[tuple[str, str]]) -> list[tuple[str, str]]:
    return [pair for pair in pairs if is_honest(pair[0], *pair)]


def refused(pairs: Iterator[tuple[str, str]]) -> list[tuple[str, str]]:
    return [pair for pair in pairs if not is_honest(pair[0], *pair)]


def of_deeds(forms: tuple[str, ...], claims: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    found = product(DEEDS, forms, claims)
    return ((told(form, deed), told(claim, deed)) for deed, form, claim in found)


def either_way(
    one: list[str], other: list[str], forms: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    for at, (mine, theirs) in enumerate(product(one, other)):
        form = forms[at % len(forms)]
        yield form.format(mine), form.format(theirs)
        yield form.format(theirs), form.format(mine)


def test_what_the_quote_denies_is_not_done_in_the_claim() -> None:
    assert passed(of_deeds(DENIED, SAID)) == []


def test_what_the_quote_says_is_not_denied_in_the_claim() -> None:
    assert passed(of_deeds(SAID, NOT_SAID)) == []


def test_a_denial_of_something_else_hides_nothing() -> None:
    found = product(DEEDS, BESIDE)
    assert passed((told(one, deed), told(two, deed)) for deed, (one, two) in found) == []


def test_what_the_quote_denies_something_to_be_it_is_not_in_the_claim() -> None:
    things = product(("the count", "the bridge"), ("perfect", "safe", "part of the plan"))
    said = [(name, what, name.capitalize()) for name, what in things]
    found = product(said, BEING_DENIED, BEING)
    assert passed((one.format(*of), two.format(*of)) for of, one, two in found) == []
    turned = product(said, BEING, BEING_DENIED[1:2])
    assert passed((one.format(*of), two.format(*of)) for of, one, two in turned) == []
    kept = product(said, BEING_DENIED[1:3], BEING_DENIED[1:2])
    assert refused((one.format(*of), two.format(*of)) for of, one, two in kept) == []


def test_a_bound_of_time_is_kept() -> None:
    found = [(form, f"{bound} ") for form, bound in product(LASTED, BOUNDS)]
    assert passed((form.format(bound), form.format("")) for form, bound in found) == []
    assert refused((form.format(bound), form.format(bound)) for form, bound in found) == []


def test_of_a_part_the_whole_is_not_told() -> None:
    found = product(PARTS, (("20,000", "70,000"), ("12", "40"), ("three", "nine")))
    pairs = [(one.format(*of), two, of) for (one, two), of in found]
    assert passed((one, two.format(of[1])) for one, two, of in pairs) == []
    assert refused((one, two.format(of[0])) for one, two, of in pairs) == []
    whole = ("The ministry monitors 12 of Selm’s 40 mosques.", "Selm has 40 mosques.")
    assert refused(iter([whole])) == []


def test_a_rank_that_no_source_gives_is_not_added() -> None:
    quote = "Norvale won five cups in Lund last year, two of them silver."
    for rank in ("the most cups", "more cups than anybody else", "a record number of cups"):
        assert not is_honest(quote, quote, f"Norvale won {rank} in Lund last year.")
    known = f"Norvale won the most cups of all. {quote}"
    assert is_honest(quote, quote, "Norvale won five cups in Lund last year.")
    for word in ("No other club has won so many cups.", "Norvale led the table in Lund."):
        assert is_honest(word, word, word)
    assert is_honest(known, known.split(". ")[0] + ".", "Norvale won the most cups of all.")


def test_the_same_denial_in_other_words_passes() -> None:
    forms = DENIED[:3]
    assert refused(of_deeds(forms, NOT_SAID)) == []
    assert refused(of_deeds(SAID, SAID[:1])) == []


def test_what_goes_up_does_not_go_down() -> None:
    forms = ("The jobless rate {} in March.", "Output at the mill {} by 4 percent.")
    assert passed(either_way(UP, DOWN, forms)) == []
    for words in (UP, DOWN):
        pairs = pairwise(words)
        assert refused((forms[1].format(one), forms[1].format(two)) for one, two in pairs) == []


def test_who_disputes_it_has_not_admitted_it() -> None:
    assert passed(either_way(FOR, AGAINST, STANCES)) == []


def test_words_of_one_stance_stand_for_one_another() -> None:
    like = ("rejected|dismissed|rebuffed", "disputed|contested|questioned", "backed|endorsed")
    pairs = (
        (form.format(one), form.format(two))
        for words, form in product(like, STANCES)
        for one, two in product(words.split("|"), repeat=2)
    )
    assert refused(pairs) == []
