"""What stands beside a quote, or opens its sentence, and a claim that goes on without it."""

from itertools import product

from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest

UNTRUE = ("were untrue", "were pure fantasy", "were baseless", "had been invented")
NOT_CONFIRMED = ("was not in a position to", "was unable to", "was “unable to", "declined to")
DENIED = ("denied", "rejected", "dismissed")
REPORTS = (
    "a report on state television that",
    "reports in two newspapers that",
    "an account in the Herald that",
)
LACKS = (
    ("Without the freeze there is nothing to discuss", "there was nothing to discuss"),
    ("Without the freeze, there is nothing to discuss", "there was nothing to discuss"),
    ("But for the freeze there is nothing to discuss", "there was nothing to discuss"),
    ("Without the freeze the talks are over", "the talks were over"),
    ("Without the freeze we are lost", "they were lost"),
)
TO_SEE = ("would have liked to see", "would like to see", "wants to see", "hoped to see")
IF = (
    ", if funding allows",
    ", funding permitting",
    ", subject to funding",
    ", depending on funds",
    ", provided that money is found",
)
PLANNED = ("planned for", "scheduled for", "due in")


def is_honest(text: str, quote: str, claim: str) -> bool:
    source = f"The council met\n\nIda Holm leads the port.\n\n{text}\n\nMore is expected."
    request = QuoteRequest(source="t", parts=(quote,), claim=claim)
    return judge(request, library_of([("t", source)])).is_honest


def test_reports_said_to_be_untrue_are_not_told_as_so() -> None:
    for untrue in UNTRUE:
        text = f"Holm said that reports of talks with Norvik {untrue}."
        told = "Holm said that there had been talks with Norvik."
        assert not is_honest(text, text, told)
        assert not is_honest(text, "reports of talks with Norvik", told)
        assert is_honest(text, text, text)
    text = "The answer was wrong, but the pupil, Ada Lind, was praised."
    assert is_honest(text, "The answer", "")


def test_what_nobody_would_confirm_is_not_confirmed() -> None:
    for words in NOT_CONFIRMED:
        close = "”" if "“" in words else ""
        text = f"Halden {words} confirm{close} that Corvane had applied it."
        assert not is_honest(text, "Corvane had applied it", "Halden confirmed Corvane applied it.")
        assert is_honest(text, text, text)


def test_a_report_from_somewhere_is_denied_as_any_other() -> None:
    for denied, report in product(DENIED, REPORTS):
        text = f"Holm {denied} {report} the League had asked for a shorter treaty."
        assert not is_honest(text, text, "Holm said the League had asked for a shorter treaty.")
        assert is_honest(text, text, text)


def test_what_holds_without_something_is_not_told_as_so() -> None:
    for lead, main in LACKS:
        text = f"“{lead}”, Holm told reporters."
        assert not is_honest(text, lead, f"Holm said that {main}.")
        assert is_honest(text, lead, f"Holm said that without the freeze {main}.")
    text = "“If the freeze is on the agenda, we will come”, Holm said."
    assert not is_honest(text, "we will come", "Holm said that they would come.")


def test_what_somebody_would_like_to_see_is_not_done() -> None:
    for words in TO_SEE:
        text = f"She {words} a second laboratory repeat the measurements."
        told = "A second laboratory repeated the measurements."
        assert not is_honest(text, text, told)
        assert not is_honest(text, "a second laboratory repeat the measurements", told)
        assert is_honest(text, text, text)


def test_what_is_planned_is_not_done_and_keeps_its_condition() -> None:
    for condition in IF:
        text = f"The team says that this is planned for next year{condition}."
        for quote in (text, "The team says that this is planned for next year"):
            assert not is_honest(text, quote, "The team said that this would be done next year.")
        assert is_honest(text, text, text)
    for planned in PLANNED:
        text = f"The team says that the test is {planned} May."
        assert not is_honest(text, text, "The team said that the test was carried out in May.")


DEGREES = ("about two-thirds persuaded", "half convinced", "three-quarters persuaded")
MAIN = ("in the main", "on the whole", "by and large", "for the most part", "up to a point")
WHOLE = ("{0} in every respect", "entirely {0}", "{0}", "{0} throughout")
SOME = ("some", "several", "many", "a few")
GROUPS = ("League governments", "local doctors", "teachers")
HELD = (
    ("fear that the talks are a cover", "feared that the talks were a cover"),
    ("oppose the plan", "opposed the plan"),
)
ONE_OF = ("in the first", "in the second", "in the earlier one", "in one of them")
BOTH = ("in either complaint", "in either", "in both complaints")
ASKED = ("called on", "urged", "asked", "called for", "appealed to", "told")
AGREED = ("agreed with Holm to", "agreed to", "decided to", "undertook to", "were ready to")


def test_what_somebody_is_partly_sure_of_is_not_told_as_wholly() -> None:
    for degree in DEGREES:
        text = f"She was sceptical and is now “{degree}”, Holm says of her."
        for fully in ("fully ", "completely ", ""):
            claim = f"Holm said that she was now {fully}{degree.split()[-1]}."
            assert not is_honest(text, f"is now “{degree}”", claim)
        assert is_honest(text, text, text)


def test_fair_in_the_main_is_not_fair_in_every_respect() -> None:
    for main in MAIN:
        text = f"Holm called the report “fair {main}”."
        for told in WHOLE:
            assert not is_honest(text, text, f"Holm called the report {told.format('fair')}.")
        assert is_honest(text, text, f"Holm called the report fair {main}.")
        assert is_honest(text, text, "Holm called the report largely fair.")
    text = "Holm found cracks in the main cables."
    assert is_honest(text, text, "Holm found cracks in the cables.")


def test_some_of_a_kind_are_not_the_kind_wherever_they_stand() -> None:
    for some, group, (now, then) in product(SOME, GROUPS, HELD):
        text = f"Privately, {some} {group} {now}."
        for quote in (text, f"{some} {group} {now}"):
            assert not is_honest(text, quote, f"The {group} {then}.")
            assert is_honest(text, quote, f"{some.capitalize()} {group} {then}.")


def test_what_is_said_of_one_is_not_said_of_both() -> None:
    for one in ONE_OF:
        text = f"Holm said she had two complaints, and had found no breach of the rules {one}."
        for both in BOTH:
            claim = f"Holm said that she had found no breach of the rules {both}."
            assert not is_honest(text, text, claim)
        assert is_honest(text, text, f"Holm said that she had found no breach of the rules {one}.")


def test_whoever_is_asked_has_not_agreed() -> None:
    for asked, agreed in product(ASKED, AGREED):
        text = f"Ida Holm {asked} both sides to go to arbitration."
        assert not is_honest(text, text, f"Both sides {agreed} go to arbitration.")
        assert is_honest(text, text, text)
    text = "The zoo had wanted to pay the 9 million itself."
    assert is_honest(text, text, "The zoo had intended to pay the 9 million itself.")


def test_either_at_the_end_takes_no_denial_away() -> None:
    text = "A spokeswoman said that the firm had not refused either."
    assert not is_honest(text, text, "A spokeswoman said that the firm had refused permission.")
    assert is_honest(text, text, "A spokeswoman said that the firm had not refused either.")


RATED = "The report rates the bridge and the tunnel as good, and the pier and the quay as poor."
MISRATED = (
    "The report rated the pier and the quay as good, and the bridge and the tunnel as poor.",
    "The report rated the pier as good.",
    "The report rated the tunnel as poor.",
    "The quay was rated as good.",
)
WELL_RATED = (
    "The report rated the bridge as good.",
    "The report rated the tunnel as good and the quay as poor.",
    "The pier was rated as poor.",
)
TAKEN_FOR = (
    "first reported in a local newspaper as jade",
    "at first taken for jade",
    "originally thought to be jade",
    "wrongly described as jade",
)
OF_JADE = ("A polished jade axe head was found.", "The axe head was of jade.")
ERAS = ("All but two fell between 2290 and 2180 BC.", "It was built about 300 AD, they say.")


def test_values_given_to_lists_are_not_exchanged() -> None:
    assert [claim for claim in MISRATED if is_honest(RATED, RATED, claim)] == []
    assert [claim for claim in WELL_RATED if not is_honest(RATED, RATED, claim)] == []


def test_what_something_was_first_taken_for_it_is_not() -> None:
    for taken in TAKEN_FOR:
        text = f"A polished axe head, {taken}, turned out to be slate."
        for claim in OF_JADE:
            assert not is_honest(text, f"A polished axe head, {taken}", claim)
            assert not is_honest(text, text, claim)
        assert is_honest(text, text, f"A polished axe head was {taken}.")
        assert is_honest(text, text, "A polished axe head turned out to be slate.")


def test_a_full_stop_in_a_date_parts_no_events() -> None:
    text = "The authority grounded the fleet on Sept. 26 after a warning light came on in May."
    claim = "A warning light came on in May after the authority grounded the fleet on Sept. 26."
    assert not is_honest(text, text, claim)
    assert is_honest(text, text, claim.replace(" after ", " before "))


def test_a_year_keeps_its_era() -> None:
    for text in ERAS:
        end = text.index(text.split()[-1]) if text.endswith("BC.") else text.index(" AD")
        assert not is_honest(text, text[:end].strip(), "")
        assert is_honest(text, text, "")


def test_what_somebody_calls_it_in_a_few_words_is_no_fact() -> None:
    text = "Torp said more. Holm called the remark “beneath her”."
    assert not is_honest(text, "“beneath her”", "The remark was beneath Holm.")
    assert is_honest(text, text.split(". ")[1], "Holm called the remark “beneath her”.")


def test_a_reason_of_which_the_quote_has_but_a_word_is_none() -> None:
    text = (
        "Holm said fuel would arrive, because tankers are handled under a separate contract, and "
        "that cruise calls would go ahead if the weather stayed calm."
    )
    quote = "cruise calls would go ahead if the weather stayed calm"
    claim = f"Holm said that {quote}"
    because = "because cruise ships are handled under a separate contract"
    assert not is_honest(text, quote, f"{claim} {because}.")
    assert is_honest(text, quote, f"{claim}.")


def test_who_says_that_another_said_it_is_kept() -> None:
    for said in ("said", "said on Thursday", "claimed in a note", "alleged"):
        text = f"The Norvik council {said} that the envoy had told them the port would close."
        quote = "the envoy had told them the port would close"
        assert not is_honest(text, quote, "The envoy told them that the port would close.")
        assert is_honest(text, text, text)
