"""A claim may name who the sentence before a quote names: by an office, a place, a pronoun."""

import pytest

from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest

BANK = "Nordbank cut 300 jobs in May. A group called Rio Vivo disagreed."
OFFICE = "The bank’s chairman, Ulf Ek, said that the worst was over."
MINISTER = "Finance Minister Paul Adeyemi welcomed the cut on Monday."
ACCUSED = "The Liberal Party accused him of leaning on the bank, a charge he rejected."
VIEWS = "Ulf Ek said that the ward should close. Rio Vivo was not asked."
CASES = (
    (VIEWS, "Reis rejects that view.", "Reis rejected Ek’s view.", True),
    (VIEWS, "Reis rejects that view.", "Reis rejected Rio Vivo’s view.", False),
    (BANK, OFFICE, "Nordbank’s chairman said that the worst was over.", True),
    (BANK, OFFICE, "The chairman of Nordbank, Ulf Ek, said that the worst was over.", True),
    (BANK, OFFICE, "Rio Vivo said that the worst was over.", False),
    (MINISTER, ACCUSED, "Adeyemi rejected the Liberal Party’s accusation.", True),
    (MINISTER, ACCUSED, "Adeyemi accused the Liberal Party of leaning on the bank.", False),
    ("Norrland closed its border.", "No cases have been reported there.",
     "No cases had been reported in Norrland.", True),
)  # fmt: skip


@pytest.mark.parametrize(("before", "quote", "claim", "is_honest"), CASES)
def test_who_is_meant_is_known(before: str, quote: str, claim: str, is_honest: bool) -> None:
    text = f"A headline of the day\n\n{before} {quote}\n\nNothing else was told about it.\n"
    request = QuoteRequest(source="text", parts=(quote,), claim=claim)
    assert judge(request, library_of([("text", text)])).is_honest is is_honest
