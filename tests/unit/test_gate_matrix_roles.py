"""Roles: who does it to whom, whoever is meant by “she”, and said by “was” or “had” as well."""

from itertools import product

import pytest

from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest

PEOPLE = (
    ("Dana Orrin", "Orrin", "she", "her", "Milo Hask", "Hask", "he", "him"),
    ("Hugo Pell", "Pell", "he", "him", "Rita Lowe", "Lowe", "she", "her"),
)
TOLD = (
    "was impressed with|was proud of|was afraid of|was angry with|was grateful to|was fond of|"
    "was hostile to|had faith in|put pressure on|had the support of|was the lawyer of|"
    "was a critic of|relied on|apologised to|criticised|owed money to|had no respect for|"
    "was jealous of|upset|had overtaken"
).split("|")
FORMS = (
    ("{a} said {he} {did} {B}.", "{A} said {he} {did} {B}.", "{B} said {she} {did} {A}."),
    ("{a} said {he} {did} {B}.", "{A} said that {he} {did} {b}.", "{A} said {B} {did} {him}."),
    ("“I {did} {B},” {a} said.", "{A} said {he} {did} {B}.", "{B} said {she} {did} {A}."),
    ("{A}, who {did} {B}, left on Monday.", "{A} {did} {B}.", "{B} {did} {A}."),
    ("That was the year {a} {did} {b}.", "{A} {did} {B}.", "{B} {did} {A}."),
    (
        "{a} told reporters that {he} {did} {B}.",
        "{A} said {he} {did} {B}.",
        "{b} said {she} {did} {a}.",
    ),
)
MUTUAL = (
    "met|played|was engaged to|was friends with|reached an agreement with|"
    "made peace with|was at odds with|was in talks with|held talks with|joined forces with|"
    "had an affair with|was on good terms with|ran against|worked with|"
    "was similar to|was close to|was level with|was in contact with"
).split("|")
HONEST = (
    ("Orrin is Hask's lawyer.", "Hask's lawyer is Orrin."),
    ("The capital of Lothia is Arden.", "Arden is the capital of Lothia."),
    ("A broken pipe was the likely source.", "The likely source was a broken pipe."),
    ("Orrin lent 3 million to Hask.", "Hask borrowed 3 million from Orrin."),
    ("Hask wrote that Orrin was unfair to him.", "Hask wrote that Orrin had been unfair to him."),
    ("Hask was the head of the bank, and Orrin was his deputy.", "Orrin was the deputy of Hask."),
    ("Orrin, whom Hask had praised, was critical of him.", "Orrin was critical of Hask."),
    ("Orrin told Hask she was afraid of Toll.", "Orrin was afraid of Toll, she told Hask."),
    ("“She was kind to me,” Hask said of Orrin.", "Hask said Orrin was kind to him."),
    (
        "An aide said Pell was furious with the minister for acting without consulting him.",
        "An aide said Pell was furious with the minister because she had not consulted him.",
    ),
    ("Orrin is the only candidate who ever beat Hask.", "Orrin beat Hask."),
)


def is_honest(quote: str, claim: str) -> bool:
    there = "Dana Orrin, Milo Hask, Hugo Pell and Rita Lowe were there."
    source = f"The council met\n\n{there}\n\n{quote} Nobody objected.\n\nMore is expected."
    request = QuoteRequest(source="t", parts=(quote,), claim=claim)
    return judge(request, library_of([("t", source)])).is_honest


def cases(form: tuple[str, str, str]) -> list[tuple[str, str, str]]:
    keys = ("A", "a", "he", "him", "B", "b", "she", "her")
    words = (
        dict(zip(keys, people, strict=True)) | {"did": did} for people, did in product(PEOPLE, TOLD)
    )
    return [(form[0].format(**it), form[1].format(**it), form[2].format(**it)) for it in words]


@pytest.mark.parametrize("form", FORMS)
def test_two_do_not_change_places(form: tuple[str, str, str]) -> None:
    assert [case for case in cases(form) if is_honest(case[0], case[2])] == []


@pytest.mark.parametrize("form", FORMS)
def test_the_same_of_the_same_passes(form: tuple[str, str, str]) -> None:
    assert [case for case in cases(form) if not is_honest(case[0], case[1])] == []


def test_what_both_do_may_be_told_of_either_first() -> None:
    pairs = [(f"Orrin {did} Hask in May.", f"Hask {did} Orrin in May.") for did in MUTUAL]
    assert [pair for pair in pairs if not is_honest(*pair)] == []


def test_the_same_in_other_constructions_passes() -> None:
    assert [pair for pair in HONEST if not is_honest(*pair)] == []


BEING = (
    ("The roof is sound, while the cellar is unsafe.", "The cellar is sound."),
    ("The north gate is open and the south gate is shut.", "The south gate is open."),
    ("The talks were long and the deal was short.", "The deal was long."),
    ("Orrin is absent and Hask is ill.", "Orrin is ill."),
    ("The pier was found to be safe but the jetty was rotten.", "The pier was rotten."),
)


def test_what_one_is_the_other_is_not() -> None:
    assert [pair for pair in BEING if is_honest(*pair)] == []
    assert is_honest(BEING[0][0], "The cellar is unsafe and the roof is sound.")
    assert is_honest(BEING[1][0], "The gate in the north is open.")
    assert is_honest(BEING[4][0], "The jetty was rotten.")


OF_MANY = "prefer|support|back|oppose|trust|fear|blame|admire|respect|lead|attack".split("|")
SEVERAL = (
    ("the miners", "the drivers"),
    ("most members", "the clerks"),
    ("Pell and Lowe", "the clerks"),
)


def test_who_of_several_does_it_in_the_present_is_kept() -> None:
    told = [(one, did, other) for (one, other), did in product(SEVERAL, OF_MANY)]
    plain = [(f"{a[:1].upper()}{a[1:]} {did} {b}.", a, did, b) for a, did, b in told]
    turned = [(quote, f"{b[:1].upper()}{b[1:]} {did} {a}.") for quote, a, did, b in plain]
    assert [pair for pair in turned if is_honest(*pair)] == []
    assert [pair for pair in turned if not is_honest(pair[0], pair[0])] == []


def test_the_one_preferred_is_kept() -> None:
    assert not is_honest(
        "Young voters prefer Orrin over Hask.", "Young voters prefer Hask over Orrin."
    )
    assert is_honest(
        "Young voters prefer Orrin over Hask.", "Young voters preferred Orrin over Hask."
    )
    assert not is_honest(
        "Orrin beat out Hask by just one point.", "Hask beat out Orrin by one point."
    )
    assert is_honest("Orrin beat out Hask by just one point.", "Orrin beat out Hask by one point.")


BEFORE_WHO = (
    ("It fell to Orrin,", "Orrin"),
    ("She named Rita Lowe,", "Lowe"),
    ("The seat was held by the mayor's deputy,", "the mayor's deputy"),
)
BY_WHO = (
    "lost to|sued|gave evidence against|had worked for|testified against|voted for|defeated|"
    "was paid by|was dismissed by|borrowed from|had succeeded"
).split("|")


def part_is_honest(before: str, part: str, claim: str) -> bool:
    there = "Dana Orrin, Milo Hask, Hugo Pell and Rita Lowe were there."
    source = f"The council met\n\n{there}\n\n{before} {part}. Nobody objected."
    request = QuoteRequest(source="t", parts=(part,), claim=claim)
    return judge(request, library_of([("t", source)])).is_honest


def test_who_is_not_whom_it_is_done_to() -> None:
    for (before, who), did in product(BEFORE_WHO, BY_WHO):
        part = f"who {did} Hask in May"
        assert part_is_honest(before, part, f"{who[0].upper()}{who[1:]} {did} Hask in May.")
        assert not part_is_honest(before, part, f"Hask {did} {who} in May.")


TELLING = "said|denied that|insisted that|claimed that|admitted that|wrote that|added that".split(
    "|"
)
DONE = (
    "had paid the bill|had struck a guard|would close the mine|was ill|had been robbed|"
    "had lied to the board"
).split("|")


def test_what_one_says_of_oneself_is_told_of_nobody_else() -> None:
    for told, done in product(TELLING, DONE):
        quote = f"Orrin {told} she {done}."
        assert source_is_honest(quote, f"Orrin {told} Orrin {done}.")
        assert not source_is_honest(quote, f"Orrin {told} Hask {done}.")
        assert source_is_honest(f"Hask {told} she {done}.", f"Hask {told} Lowe {done}.")


def source_is_honest(quote: str, claim: str) -> bool:
    there = "Anna Orrin, Peter Hask and Rita Lowe were there."
    source = f"The council met\n\n{there}\n\nLowe was pale. {quote} Nobody objected."
    request = QuoteRequest(source="t", parts=(quote,), claim=claim)
    return judge(request, library_of([("t", source)])).is_honest


def test_a_body_denies_what_it_did_itself() -> None:
    source = (
        "The airline fell\n\nLotex blamed the fares of its rival, Sanofar. Sanofar denied that it "
        "had fixed any price. It will reply."
    )
    quote = "Sanofar denied that it had fixed any price."
    for who, is_right in (("it", True), ("Sanofar", True), ("Lotex", False)):
        claim = f"Sanofar denied that {who} had fixed any price."
        request = QuoteRequest(source="t", parts=(quote,), claim=claim)
        assert judge(request, library_of([("t", source)])).is_honest is is_right


def test_two_shares_put_side_by_side_do_not_change_places() -> None:
    quote = "The poll put support at 46 per cent and opposition at 41 per cent."
    assert is_honest(quote, "The poll put opposition at 41 per cent and support at 46 per cent.")
    assert not is_honest(
        quote, "The poll put opposition at 46 per cent and support at 41 per cent."
    )
