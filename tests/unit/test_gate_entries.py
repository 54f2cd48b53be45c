"""The gate over entries: what an editor may accept, and what claims and values must rest on."""

from typing import Any

from dossier.gate.entries import gate_problems
from dossier.model.dossier import Dossier
from dossier.model.records import Actor, Conflict, Fact, Outlet, Proposal, Source

TEXT = (
    "Ferry stays in port\n\n"
    "The ferry will stay in port until 3 June, the harbour board said on Tuesday.\n\n"
    "“We have not lost hope,” said Ida Berg, who chairs the board. “Up to 40 cars a day wait.”\n\n"
    "The ferry was built in 1987.\n\n"
    "On Monday the harbour board refused to lower the fares, after raising them in April.\n\n"
    "The engineer Olaf Lind said on 12 April that the ship was sound.\n"
)


def dossier(*facts: Fact, conflicts: tuple[Conflict, ...] = ()) -> Dossier:
    source = Source(
        id="courier", seed="courier.txt", sha256="0" * 64, outlet="arden-courier",
        title="Ferry stays in port", published="2023-05-16",
    )  # fmt: skip
    return Dossier(
        sources={source.id: source},
        outlets={"arden-courier": Outlet(id="arden-courier", name="Arden Courier")},
        actors={
            "ida-berg": Actor(id="ida-berg", name="Ida Berg", kind="person"),
            "olaf-lind": Actor(id="olaf-lind", name="Olaf Lind", kind="person"),
            "board": Actor(
                id="board", name="Port Authority", kind="body", aliases=["harbour board"]
            ),
        },
        proposals={"lower-fares": Proposal(id="lower-fares", name="Lower fares")},
        facts={fact.id: fact for fact in facts},
        conflicts={conflict.id: conflict for conflict in conflicts},
        texts={source.id: TEXT},
    )


def fact(quote: str | list[str], claim: str, **more: Any) -> Fact:
    evidence = {"source": "courier", "quote": quote, "speaker": more.pop("speaker", None)}
    for key in ("at", "stance"):
        if key in more:
            evidence[key] = more.pop(key)
    fields = {"id": "fact-a2b3c", "status": "reviewed", "kind": "event", "claim": claim}
    return Fact.model_validate({**fields, "evidence": [evidence], **more})


def codes(*facts: Fact, conflicts: tuple[Conflict, ...] = ()) -> list[str]:
    problems, _ = gate_problems(dossier(*facts, conflicts=conflicts))
    return [problem.code for problem in problems]


HOPE = "We have not lost hope,"


def test_an_honest_entry_has_no_problem_and_is_counted() -> None:
    entry = fact(HOPE, "Berg said the board had not lost hope.", speaker="ida-berg")
    problems, counts = gate_problems(dossier(entry))
    assert problems == ()
    assert (counts.checked, counts.verbatim, counts.skipped) == (1, 1, 0)


def test_words_inside_a_quotation_are_not_the_sources_own() -> None:
    assert codes(fact(HOPE, "Berg said the board had not lost hope.")) == ["Q-SPEAKER"]


def test_a_speaker_is_known_by_the_names_of_the_record() -> None:
    claim = "Berg said the board had not lost hope."
    assert codes(fact(HOPE, claim, speaker="olaf-lind")) == ["Q-SPEAKER"]


def test_a_judgement_is_accepted_with_a_reason() -> None:
    entry = fact(
        "Up to 40 cars a day wait.", "Berg said 40 cars a day waited.", speaker="ida-berg",
        accept=[{"code": "C-FORCE", "why": "The bound is in the next entry."}],
    )  # fmt: skip
    assert codes(entry) == []


def test_an_acceptance_that_nothing_needs_is_a_problem() -> None:
    entry = fact(
        HOPE, "Berg said the board had not lost hope.", speaker="ida-berg",
        accept=[{"code": "Q-SCOPE", "why": "No longer needed."}],
    )  # fmt: skip
    assert codes(entry) == ["A-UNUSED"]


def test_exactness_cannot_be_accepted() -> None:
    entry = fact(
        "We have lost hope,", "Berg said hope was lost.", speaker="ida-berg",
        accept=[{"code": "Q-EDITED", "why": "It reads better."}],
    )  # fmt: skip
    assert codes(entry) == ["Q-EDITED", "A-UNUSED"]


def test_a_quote_that_moved_is_told() -> None:
    start = TEXT.index("The ferry was built")
    entry = fact("The ferry was built in 1987.", "The ferry was built in 1987.", at=[0, 28])
    problems, _ = gate_problems(dossier(entry))
    assert [problem.code for problem in problems] == ["Q-MOVED"]
    assert f"{start}–{start + 28}" in problems[0].message


def test_a_date_must_be_one_that_the_quotes_give() -> None:
    words = "The ferry will stay in port until 3 June, the harbour board said on Tuesday."
    claim = "The harbour board said the ferry would stay in port until 3 June."
    stated = {"when_basis": "stated", "said_by": "board", "kind": "statement"}
    assert codes(fact(words, claim, when="2023-05-16", **stated)) == []
    assert codes(fact(words, claim, when="2022-04-16", **stated)) == ["C-DATE"]


def test_context_carries_no_claim() -> None:
    assert codes(fact("The ferry was built in 1987.", "Nobody waits.", stance="context")) == []


def test_an_actor_may_be_named_by_an_alias_that_the_quote_has() -> None:
    words = "The ferry will stay in port until 3 June, the harbour board said on Tuesday."
    assert codes(fact(words, "The Port Authority said the ferry would stay until 3 June.")) == []


def test_the_value_of_an_account_stands_in_its_quotes() -> None:
    def conflict(value: str) -> Conflict:
        account = {
            "holds": "40 cars", "value": value,
            "evidence": [
                {"source": "courier", "quote": "Up to 40 cars a day wait.", "speaker": "ida-berg"}
            ],
        }  # fmt: skip
        return Conflict.model_validate(
            {
                "id": "cars-x2y3z", "status": "reviewed", "question": "How many cars?",
                "type": "number", "accounts": [account, {"holds": "unknown"}],
            }
        )  # fmt: skip

    assert codes(conflicts=(conflict("40"),)) == []
    assert codes(conflicts=(conflict("50"),)) == ["C-NUMBER"]


def test_rejected_and_withdrawn_entries_are_not_judged() -> None:
    assert codes(fact("no such words at all here", "Nothing.", status="rejected")) == []


FARES = "On Monday the harbour board refused to lower the fares, after raising them in April."
REFUSED = "The harbour board refused to lower the fares."


def on_fares(**changed: str) -> Fact:
    position = {"actor": "board", "proposal": "lower-fares", "stance": "rejects"}
    position |= {"according_to": "arden-courier", **changed}
    return fact(
        FARES, REFUSED, kind="position", position=position, proposals=["lower-fares"],
        actors=["board", "ida-berg"],
    )  # fmt: skip


def test_a_position_is_of_a_party_and_by_the_word_of_somebody_that_the_quotes_have() -> None:
    assert codes(on_fares()) == []
    assert codes(on_fares(actor="olaf-lind")) == ["C-NAME"]
    assert codes(on_fares(according_to="olaf-lind")) == ["C-NAME"]


def test_a_stance_is_not_the_opposite_of_what_the_quotes_say() -> None:
    assert codes(on_fares(stance="accepts")) == ["C-POLARITY"]
    assert codes(on_fares(stance="reserves")) == []


def test_a_position_is_on_a_proposal_that_claim_or_quotes_speak_of() -> None:
    entry = on_fares()
    found = dossier(entry)
    found.proposals["lower-fares"] = Proposal(id="lower-fares", name="A second berth")
    problems, _ = gate_problems(found)
    assert [problem.code for problem in problems] == ["C-NAME"]


def test_said_by_is_somebody_whom_the_quotes_let_speak() -> None:
    claim = "The board’s chair said hope was not lost."
    assert codes(fact(HOPE, claim, speaker="ida-berg", said_by="ida-berg")) == []
    assert codes(fact(HOPE, claim, speaker="ida-berg", said_by="olaf-lind")) == ["Q-SPEAKER"]


def test_what_was_said_on_a_printed_day_is_not_dated_by_publication() -> None:
    words = "The engineer Olaf Lind said on 12 April that the ship was sound."
    claim = "Olaf Lind said that the ship was sound."
    given = {"said_by": "olaf-lind", "kind": "statement"}
    assert codes(fact(words, claim, when="2023-04-12", when_basis="stated", **given)) == []
    assert codes(fact(words, claim, when="2023-05-16", when_basis="published", **given)) == [
        "C-DATE"
    ]


def test_an_account_holds_the_figures_and_people_of_its_quotes() -> None:
    def conflict(holds: str) -> Conflict:
        evidence = {
            "source": "courier",
            "quote": "Up to 40 cars a day wait.",
            "speaker": "ida-berg",
        }
        return Conflict.model_validate(
            {
                "id": "cars-x2y3z", "status": "reviewed", "question": "How many cars?",
                "type": "number",
                "accounts": [{"holds": holds, "evidence": [evidence]}, {"holds": "unknown"}],
            }
        )  # fmt: skip

    assert codes(conflicts=(conflict("Up to 40, by Berg’s account"),)) == []
    assert codes(conflicts=(conflict("Up to 400"),)) == ["C-NUMBER"]
    assert codes(conflicts=(conflict("Up to 40, says Lind"),)) == ["C-NAME"]
    assert codes(conflicts=(conflict("It does not say how many, unlike Olaf Lind"),)) == []
