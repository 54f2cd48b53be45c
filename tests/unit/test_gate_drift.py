"""A changed seed is told quote by quote."""

from dossier.gate.drift import Change, drifts
from dossier.gate.records import QuoteRequest

OLD = "The ferry will not sail before June. Nobody was hurt. The board meets on Monday.\n"
NEW = "Update: The board meets on Monday. The ferry will not sail before July. The ferry is blue.\n"


def drift_of(*parts: str, old: str = OLD, new: str = NEW) -> Change:
    return drifts(old, new, [QuoteRequest(source="ferry", parts=parts)])[0].change


def test_a_quote_in_an_unchanged_text_is_unchanged() -> None:
    assert drift_of("Nobody was hurt.", new=OLD) is Change.UNCHANGED


def test_a_quote_that_stands_elsewhere_has_moved() -> None:
    assert drift_of("The board meets on Monday.") is Change.MOVED


def test_a_quote_whose_words_changed_is_edited_and_says_which() -> None:
    quote = QuoteRequest(source="ferry", parts=("The ferry will not sail before June.",))
    drift = drifts(OLD, NEW, [quote])[0]
    assert drift.change is Change.EDITED
    assert drift.difference == "“June.” stands where the source has “July.”"
    assert drift.passage == "The ferry will not sail before July."


def test_a_quote_without_a_like_is_lost() -> None:
    assert drift_of("Nobody was hurt.") is Change.LOST


def test_only_edited_and_lost_quotes_touch_their_entry() -> None:
    quotes = [
        QuoteRequest(source="ferry", parts=(words,))
        for words in (
            "The board meets on Monday.",
            "The ferry will not sail before June.",
            "Nobody was hurt.",
        )
    ]
    assert [drift.touches for drift in drifts(OLD, NEW, quotes)] == [False, True, True]


def test_parts_that_changed_their_order_are_lost() -> None:
    assert drift_of("The ferry will not sail", "The board meets on Monday.") is Change.LOST


def test_white_space_alone_moves_no_quote_out_of_its_words() -> None:
    wrapped = OLD.replace("sail before", "sail\nbefore")
    assert drift_of("The ferry will not sail before June.", new=wrapped) is Change.UNCHANGED
