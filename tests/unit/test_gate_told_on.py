"""What somebody goes on to say is not a fact, and what is asked is no answer."""

import pytest

from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest

TOLD_ON = (
    (
        "The trust had not failed, Dr Lomax said; it had been granted an extension to March.",
        "it had been granted an extension to March",
        "Dr Lomax said the trust had been granted an extension to March.",
        "The trust had been granted an extension to March.",
    ),
    (
        "The firm had paid its debts, the director told the court; the bank had lost the papers.",
        "the bank had lost the papers",
        "The director told the court that the bank had lost the papers.",
        "The bank lost the papers.",
    ),
    (
        "Is it true that you are going to Aldermoor?",
        "you are going to Aldermoor",
        "She was asked whether it was true that she was going to Aldermoor.",
        "She is going to Aldermoor.",
    ),
    (
        "Did the ministry know that the dam was cracked? Nobody will say.",
        "the ministry know that the dam was cracked",
        "It was asked whether the ministry knew that the dam was cracked.",
        "The ministry knew that the dam was cracked.",
    ),
)
NOT_TOLD = (
    ("Ann Lee resigned on Monday; the council had seen the report.", "The council saw the report."),
    ("Why had nobody asked when the council saw the report?", "The council saw the report."),
)


@pytest.mark.parametrize(("text", "quote", "honest", "distorted"), TOLD_ON)
def test_what_is_said_on_or_asked_is_told_so(
    text: str, quote: str, honest: str, distorted: str
) -> None:
    assert _is_honest(text, quote, honest)
    assert not _is_honest(text, quote, distorted)


@pytest.mark.parametrize(("text", "claim"), NOT_TOLD)
def test_what_nobody_says_may_be_told_as_so(text: str, claim: str) -> None:
    start = text.index("council") - len("the ")
    assert _is_honest(text, text[start:].rstrip(".?"), claim)


def _is_honest(text: str, quote: str, claim: str) -> bool:
    source = f"The council met\n\nThe week was long in Port Aven.\n\n{text}\n\nMore is expected."
    request = QuoteRequest(source="t", parts=(quote,), claim=claim)
    return judge(request, library_of([("t", source)])).is_honest


def test_who_answers_under_a_label_is_known_wherever_in_the_turn_the_words_stand() -> None:
    text = (
        "Talks on the lake\n\n"
        "Meridian Weekly, Ustria. Friday 8 December 2023. Interview: Bo Tal\n\n"
        "Lena Sabir has been ambassador for six years.\n\n"
        "Meridian: Was the reply a disappointment?\n\n"
        "Sabir: It was not. There are articles that could be moved to an annex.\n\n"
        "Meridian: When did you receive the paper?\n\n"
        "Sabir: On Friday. I do not regard an e-mail as a diplomatic act.\n"
    )
    library = library_of([("t", text)])
    quote = "There are articles that could be moved to an annex."
    said = "{} said that there were articles that could be moved to an annex."
    found = [
        judge(QuoteRequest(source="t", parts=(quote,), claim=said.format(who)), library).is_honest
        for who in ("Sabir", "Lena Sabir", "Tal", "Meridian Weekly")
    ]
    assert found == [True, True, False, False]


def test_what_somebody_never_said_is_not_told_as_said() -> None:
    text = "Talks\n\n“I never said that,” Lena Sabir told the Herald on Monday.\n"
    library = library_of([("t", text)])
    said = "Sabir {} said that."
    found = [
        judge(QuoteRequest(source="t", parts=("I never said that",), claim=claim), library)
        for claim in (
            said.format("never"),
            "Sabir denied it.",
            "Sabir confirmed that she said that.",
        )
    ]
    assert [verdict.is_honest for verdict in found] == [True, True, False]


def test_a_letterhead_over_a_statement_names_who_says_it() -> None:
    text = (
        "LORNIAN FEDERATION\n\nMinistry of Foreign Affairs\n\nNo. 88\n\n13 March 2024\n\n"
        "Statement by the Ministry on the proposals of the Halden Group\n\n"
        "The Ministry has studied the paper of the Halden Group and of Velmar.\n\n"
        "The bridge may be opened to convoys only after it has been cleared of mines.\n"
    )
    library = library_of([("t", text)])
    quote = "The bridge may be opened to convoys only after it has been cleared of mines."
    said = "{} said the bridge could be opened to convoys only after it had been cleared of mines."
    found = [
        judge(QuoteRequest(source="t", parts=(quote,), claim=said.format(who)), library).is_honest
        for who in ("The Lornian ministry", "Lorn’s Foreign Ministry", "Velmar’s Foreign Ministry")
    ]
    assert found == [True, True, False]
