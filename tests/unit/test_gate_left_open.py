"""A claim may fill in what a quote leaves to the words around it, and nothing else."""

import pytest

from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest

LETTER = """Open letter to the council of Orre

I write on behalf of the Anglers' Club of Upper Orre, which has 900 members in six towns.

In our letter of 4 May we asked for a map. None of your officers has ever seen the weir.

You said in March that our members had been heard. I cannot promise that they will wait.

With respect,

Nils Adar
Chairman, Anglers' Club of Upper Orre
"""
ARTICLE = """A cold night off Lund

The coaster Vesla ran aground off Lund on Monday. All 14 crew were taken off by boat.

In Varde, two schools stayed shut. Neither was told when it could open, the Harbour School said.

Ida Holm, who grew up in Lund and has run the port since 2019, said the tug Astrid was late.

Moderate gales had been forecast. These moderate voters stayed at home in Orre.

The Water Office was asked about it. It has not said whether to dredge the bay and has asked
for help.
"""
INTERVIEW = """A talk about nets

Reed & Rudder: Minister, have you ruined them?

Sofie Anker: I did not offer any nets. People who say that there is a secret deal are mistaken.

Reed & Rudder: Did Mr Isak ask for them?

Sofie Anker: He always does. I have asked him for another week.
"""
STATEMENT = """Statement by the Ministry of Energy of the Republic of Tavria on the Norden line

The Ministry notes the decision of the Government of Karland to stop the line for 90 days. It has
received a summary of two pages. Deputy Minister Olena Darva met
the Ambassador of Karland, Joost Melker, on Friday. The Ambassador undertook to pass the note on.

Should this be shown, the Ministry will bear half of the cost.
"""
POLL = """Young people and their work

Tenants say they are content. Nearly nine out of 10 say they will need to learn new skills.

Lind and Varga met at last. Both Ruritanians had to explain what they did. Holm looked on.
"""
OPEN = (
    (STATEMENT, "It has\nreceived a summary of two pages.",
     "The Tavrian ministry said it had received a summary of two pages.", True),
    (STATEMENT, "It has\nreceived a summary of two pages.",
     "The Norrland ministry said it had received a summary of two pages.", False),
    (STATEMENT, "to stop the line for 90 days",
     "The Government of Karland decided to stop the line for 90 days.", True),
    (STATEMENT, "the Ministry will bear half of the cost",
     "Should this be shown, the ministry will bear half of the cost.", True),
    (STATEMENT, "the Ministry will bear half of the cost",
     "The ministry will bear half of the cost.", False),
    (STATEMENT, "The Ambassador undertook to pass the note on.",
     "Darva undertook to pass the note on.", False),
    (STATEMENT, "The Ambassador undertook to pass the note on.",
     "Melker undertook to pass the note on.", True),
    (STATEMENT, "The Ambassador undertook to pass the note on.",
     "Lind undertook to pass the note on.", False),
    (POLL, "Nearly nine out of 10 say they will need to learn new skills.",
     "Nearly nine out of 10 tenants said they would need to learn new skills.", True),
    (POLL, "Both Ruritanians had to explain what they did.",
     "Lind and Varga had to explain what they did.", True),
    (INTERVIEW, "I did not offer any nets.", "Sofie Anker denied that she had offered nets.", True),
    (INTERVIEW, "I did not offer any nets.", "Pavle Isak denied that he had offered nets.", False),
    (INTERVIEW, "People who say that there is a secret deal are mistaken.",
     "Anker said people who spoke of a secret deal were mistaken.", True),
    (INTERVIEW, "People who say that there is a secret deal are mistaken.",
     "Isak said people who spoke of a secret deal were mistaken.", False),
    (INTERVIEW, "I have asked him for another week.", "Anker said she had asked him for a week.",
     True),
    (LETTER, "we asked for a map", "Adar wrote that the club had asked for a map.", True),
    (LETTER, "we asked for a map", "Holm wrote that the club had asked for a map.", False),
    (LETTER, "None of your officers has ever seen the weir.",
     "Nils Adar said none of the council's officers had ever seen the weir.", True),
    (LETTER, "None of your officers has ever seen the weir.",
     "Nils Varga said none of the council's officers had ever seen the weir.", False),
    (LETTER, "which has 900 members in six towns",
     "The Anglers' Club of Upper Orre has 900 members in six towns.", True),
    (LETTER, "which has 900 members in six towns", "The Varde Club has 900 members.", False),
    (ARTICLE, "All 14 crew were taken off by boat.",
     "All 14 crew of the Vesla were taken off by boat.", True),
    (ARTICLE, "All 14 crew were taken off by boat.",
     "All 14 crew of the Astrid were taken off by boat.", False),
    (ARTICLE, "two schools stayed shut", "In Varde two schools stayed shut.", True),
    (ARTICLE, "two schools stayed shut", "In Orre two schools stayed shut.", False),
    (ARTICLE, "who grew up in Lund and has run the port since 2019",
     "Ida Holm grew up in Lund and has run the port since 2019.", True),
    (ARTICLE, "who grew up in Lund and has run the port since 2019",
     "Eva Strand grew up in Lund and has run the port since 2019.", False),
    (ARTICLE, "These moderate voters stayed at home in Orre",
     "Moderate voters stayed at home in Orre.", True),
    (ARTICLE, "has asked\nfor help", "The Water Office has asked for help.", True),
    (ARTICLE, "has asked\nfor help", "The Coal Office has asked for help.", False),
    (ARTICLE, "It has not said whether to dredge the bay",
     "The Water Office has not said whether to dredge the bay.", True),
)  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "claim", "is_honest"), OPEN)
def test_a_name_for_what_the_quote_leaves_open(
    text: str, quote: str, claim: str, is_honest: bool
) -> None:
    request = QuoteRequest(source="text", parts=(quote,), claim=claim)
    assert judge(request, library_of([("text", text)])).is_honest is is_honest
