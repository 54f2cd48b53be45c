"""The gate over the other fields of an entry: offices, stances, accounts and their values."""

from typing import Any

from dossier.errors import Problem
from dossier.gate.entries import gate_problems
from dossier.model.dossier import Dossier
from dossier.model.records import Actor, Conflict, Fact, Outlet, Proposal, Source

TEXT = (
    "Lake treaty: Ostrava sends a draft\n\n"
    "The draft was received in Varna on 4 February 2026, not on 3 February as reported.\n\n"
    "Varna will not accept joint patrols on the lake, its foreign minister said on Thursday.\n\n"
    "“We are in no hurry,” Foreign Minister Radu Mirea told reporters later.\n\n"
    "Ostrava has proposed joint patrols on the lake. Belmont has sent an observer.\n\n"
    "Ostrava has rejected the fishing quota.\n\n"
    "Up to 6000 boats use the lake. The catch was counted in January 2026.\n"
)
PATROLS = "Varna will not accept joint patrols on the lake, its foreign minister said on Thursday."


def problems(*facts: Fact, conflicts: tuple[Conflict, ...] = ()) -> tuple[Problem, ...]:
    source = Source(
        id="herald", seed="herald.txt", sha256="0" * 64, outlet="lake-herald",
        title="Lake treaty: Ostrava sends a draft", published="2026-02-06",
    )  # fmt: skip
    states = {
        id: Actor(id=id, name=id.title(), kind="state") for id in ("varna", "ostrava", "belmont")
    }
    mirea = Actor(
        id="radu-mirea", name="Radu Mirea", kind="person", member_of=["varna"],
        roles=[{"title": "Foreign Minister"}],
    )  # fmt: skip
    found, _ = gate_problems(
        Dossier(
            sources={source.id: source},
            outlets={"lake-herald": Outlet(id="lake-herald", name="Lake Herald")},
            actors={**states, mirea.id: mirea},
            proposals={
                "joint-patrols": Proposal(id="joint-patrols", name="Joint patrols on the lake"),
                "fishing-quota": Proposal(id="fishing-quota", name="Fishing quota"),
            },
            facts={fact.id: fact for fact in facts},
            conflicts={conflict.id: conflict for conflict in conflicts},
            texts={source.id: TEXT},
        )
    )
    return found


def position(quote: str, claim: str, **position: Any) -> Fact:
    fields = {
        "id": "patrols-a2b3c", "status": "reviewed", "kind": "position", "claim": claim,
        "evidence": [{"source": "herald", "quote": quote}],
        "position": {"proposal": "joint-patrols", **position},
    }  # fmt: skip
    return Fact.model_validate(fields)


def codes(*facts: Fact, conflicts: tuple[Conflict, ...] = ()) -> list[str]:
    return [problem.code for problem in problems(*facts, conflicts=conflicts)]


def on_patrols(stance: str, according_to: str = "radu-mirea") -> Fact:
    claim = "Varna’s foreign minister said that it would not accept joint patrols on the lake."
    return position(PATROLS, claim, actor="varna", stance=stance, according_to=according_to)


def test_an_office_on_record_names_the_one_who_holds_it() -> None:
    assert codes(on_patrols("rejects")) == []
    assert codes(on_patrols("rejects", according_to="belmont")) == ["C-NAME"]


def test_a_refusal_is_shown_with_the_word_that_denies() -> None:
    found = problems(on_patrols("accepts"))
    assert [problem.code for problem in found] == ["C-POLARITY"]
    assert "“not accept”" in found[0].message


def test_a_proposal_is_no_refusal() -> None:
    words = "Ostrava has proposed joint patrols on the lake."
    claim = "Ostrava proposed joint patrols on the lake."
    mine = {"actor": "ostrava", "according_to": "lake-herald"}
    assert codes(position(words, claim, stance="proposes", **mine)) == []
    assert codes(position(words, claim, stance="rejects", **mine)) == ["C-POLARITY"]


def test_a_party_named_before_is_not_the_one_a_quote_begins_with() -> None:
    words, claim = "Ostrava has rejected the fishing quota.", "The fishing quota was rejected."
    mine = {"proposal": "fishing-quota", "stance": "rejects", "according_to": "lake-herald"}
    assert codes(position(words, claim, actor="ostrava", **mine)) == []
    assert codes(position(words, claim, actor="belmont", **mine)) == ["C-NAME"]


def received(holds: str, value: str) -> Conflict:
    quote = "The draft was received in Varna on 4 February 2026, not on 3 February as reported."
    account = {"holds": holds, "value": value, "evidence": [{"source": "herald", "quote": quote}]}
    return Conflict.model_validate(
        {
            "id": "day-x2y3z", "status": "reviewed", "question": "On which day?",
            "type": "date", "accounts": [account, {"holds": "unknown"}],
        }
    )  # fmt: skip


def test_a_day_that_the_quote_denies_is_no_day_it_gives() -> None:
    assert codes(conflicts=(received("4 February 2026", "2026-02-04"),)) == []
    found = problems(conflicts=(received("the third", "2026-02-03"),))
    assert [problem.code for problem in found] == ["C-DATE"]
    assert "its quotes give 2026-02-04" in found[0].message


def test_an_account_and_its_value_agree() -> None:
    assert "C-DATE" in codes(conflicts=(received("4 February 2026", "2026-02-03"),))


def counted(holds: str, value: str, quote: str) -> Conflict:
    account = {"holds": holds, "value": value, "evidence": [{"source": "herald", "quote": quote}]}
    return Conflict.model_validate(
        {
            "id": "boats-a2b3c", "status": "reviewed", "question": "How many boats?",
            "type": "number", "accounts": [account, {"holds": "unknown"}],
        }
    )  # fmt: skip


BOATS = "Up to 6000 boats use the lake."


def test_a_value_of_four_digits_that_the_quote_counts_is_no_year() -> None:
    assert "C-DATE" not in codes(conflicts=(counted("Up to 6000 boats", "6000", BOATS),))
    assert "C-NUMBER" in codes(conflicts=(counted("Up to 6000 boats", "7000", BOATS),))


def test_an_account_does_not_turn_a_bound_round() -> None:
    assert "C-FORCE" in codes(conflicts=(counted("At least 6000 boats", "6000", BOATS),))
    assert "C-FORCE" not in codes(conflicts=(counted("6000 boats", "6000", BOATS),))


def catch(when: str, basis: str = "stated") -> Fact:
    return Fact.model_validate(
        {
            "id": "catch-a2b3c", "status": "reviewed", "kind": "event",
            "claim": "The catch was counted in January 2026.", "when": when, "when_basis": basis,
            "evidence": [{"source": "herald", "quote": "The catch was counted in January 2026."}],
        }
    )  # fmt: skip


def test_a_date_stated_is_no_narrower_than_the_month_its_quote_gives() -> None:
    assert "C-DATE" in codes(catch("2026-01-14"))
    assert "C-DATE" not in codes(catch("2026-01"))


def test_one_fault_is_told_once() -> None:
    claim = "Varna said it would accept joint patrols on the lake."
    told = position(PATROLS, claim, actor="varna", stance="accepts", according_to="radu-mirea")
    assert [one.code for one in problems(told) if "claim" in one.message].count("C-POLARITY") == 1
