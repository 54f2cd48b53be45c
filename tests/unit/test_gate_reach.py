"""How far a word reaches: what a request, a date, a denial or a clause governs, and no more."""

import pytest

from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest

PERIOD = "She is to propose that the notice period be extended and that observers be invited."
CALLED = "Mallinder has called for the decision to be put off until a full year has been counted."
STUDY = "Rahn said the city would study the written reasons before it decided on an appeal."
LIFTED = "She said the sanctions would be lifted if a recount were held before 1 September."
FIGURE = "The interior ministry rejected that figure and accused the party of inventing victims."
NAMES = (
    "One of them said that as many as 40 names had been discussed and that at least five were "
    "dropped at the request of Asterby."
)
DENIED = (
    "Pell denied that any ballot papers had been destroyed and said that his country was "
    "considering countermeasures."
)
WEST = "The West, which claims that Russia is planning an invasion, rejected the plan for talks."
LISTED = (
    "The League added 17 people to its list, freezing their assets and barring the individuals "
    "from travel to its eleven member countries."
)
SNOW = "The aircraft had taken off from Varde at 6:52 a.m. in light snow."
STEP = "This is a small step, perhaps, but it may prevent the next incident at sea."
FOUR = "The four were handed over to mediators from the Green Lantern Society."
MARSH = "Teague Marsh, the federation's general secretary, dismissed the letter."
TRIAL = "The defence will say that the notebook was written by a former employee."
TOLD = "The dealer printed some maps himself in a garage, a jury at Wexcombe was told yesterday."

HONEST = (
    (PERIOD, PERIOD, "She is to propose that observers be invited."),
    (PERIOD, "observers be invited", "Observers should be invited, she is to propose."),
    (CALLED, CALLED, "Mallinder called for the decision to be put off."),
    (STUDY, STUDY, "Rahn said the city would decide on an appeal after studying the reasons."),
    (
        LIFTED,
        LIFTED,
        "She said that if a recount were held before 1 September the sanctions would go.",
    ),
    (FIGURE, FIGURE, "The interior ministry rejected the figure."),
    (FIGURE, FIGURE, "The interior ministry accused the party of inventing victims."),
    (NAMES, NAMES, "One of them said that at least five names were dropped at Asterby's request."),
    (DENIED, DENIED, "Pell said that his country was considering countermeasures."),
    (WEST, WEST, "The West rejected the plan for talks."),
    (LISTED, LISTED, "The League added 17 people to its list, freezing their assets."),
    (STEP, STEP, "It was perhaps a small step but might prevent the next incident at sea."),
    (MARSH, MARSH, "The federation's general secretary dismissed the letter."),
    (TRIAL, TRIAL, "The defence was to say that a former employee had written the notebook."),
    (TOLD, TOLD, "A jury was told that the dealer had printed some maps himself."),
)
DISTORTED = (
    (PERIOD, "the notice period be extended", "The notice period was extended."),
    (PERIOD, "observers be invited", "Observers were invited."),
    (CALLED, CALLED, "The decision was put off until a full year had been counted."),
    (STUDY, STUDY, "Rahn said the city had decided on an appeal."),
    (LIFTED, LIFTED, "She said the sanctions would be lifted before 1 September."),
    (FIGURE, FIGURE, "The party accused the interior ministry of inventing victims."),
    (DENIED, DENIED, "Pell said that ballot papers had been destroyed."),
    (WEST, WEST, "Russia is planning an invasion."),
    (SNOW, SNOW, "The aircraft crashed because of light snow."),
    (STEP, STEP, "It was a small step but might prevent the next incident at sea."),
    (FOUR, FOUR, "The four handed over mediators from the Green Lantern Society."),
    (MARSH, MARSH, "The company dismissed the letter."),
    (
        TRIAL,
        "the notebook was written by a former employee",
        "The notebook was written by a former employee.",
    ),
    (
        TOLD,
        "printed some maps himself in a garage",
        "The dealer printed some maps himself in a garage.",
    ),
)


def _passes(text: str, quote: str, claim: str, speaker: str | None = None) -> bool:
    request = QuoteRequest(source="text", parts=(quote,), claim=claim, speaker=speaker)
    return judge(request, library_of([("text", text)])).is_honest


@pytest.mark.parametrize(("text", "quote", "claim"), HONEST)
def test_what_lies_beyond_it_is_told_as_it_stands(text: str, quote: str, claim: str) -> None:
    assert _passes(text, quote, claim)


@pytest.mark.parametrize(("text", "quote", "claim"), DISTORTED)
def test_what_it_governs_is_told_no_surer(text: str, quote: str, claim: str) -> None:
    assert not _passes(text, quote, claim)


MISSION = '"Compliance is uneven but improving," said the head of the mission, General Anselm Rook.'
BORDER = (
    "Kelvanian Foreign Minister Ilsa Dorrin and her Ordian counterpart, Pavel Menchik, signed it."
    "\n\nDorrin told reporters that it was late. Menchik said a commission was to follow.\n\n"
    "“No family will be forced to move,” the Ordian minister said."
)
FELD = (
    '"We will not be lectured," the spokesman Dorian Pell said.\n\n'
    "President Feld was declared the winner in January. Observers from the League reported serious "
    "irregularities in 300 stations, but they did not say that the outcome had been changed."
)
INQUIRY = (
    "It is to publish a report in July, although Mr Ellery said that the date could slip if "
    "further hearings were needed. The committee has no power to impose penalties."
)


@pytest.mark.parametrize(
    ("text", "quote", "speaker", "is_theirs"),
    [
        (MISSION, "Compliance is uneven but improving", "Anselm Rook", True),
        (BORDER, "No family will be forced to move", "Pavel Menchik", True),
        (BORDER, "No family will be forced to move", "Ilsa Dorrin", False),
        (FELD, "Observers from the League reported serious irregularities", "Dorian Pell", False),
        (INQUIRY, "The committee has no power to impose penalties.", "Ellery", False),
        (INQUIRY, "the date could slip if further hearings were needed", "Ellery", True),
    ],
)
def test_words_belong_to_who_says_them(
    text: str, quote: str, speaker: str, *, is_theirs: bool
) -> None:
    claim = f"{speaker} said that {quote[0].lower()}{quote[1:].rstrip('.')}." if is_theirs else ""
    assert _passes(text, quote, claim, speaker) is is_theirs


RELLING = "Mr Relling, whose party holds 48 seats, said he had offered the Agrarians an exemption."
OKORO = "Peter Okoro told the jury that his client had paid rent and had never asked for anything."
CALLED_ON = "The Ambassador left early. He said that Sundmark would share its flight data."


@pytest.mark.parametrize(
    ("text", "quote", "claim", "is_carried"),
    [
        (
            RELLING,
            "he had offered the Agrarians an exemption",
            "Mr Relling had offered the Agrarians an exemption.",
            False,
        ),
        (RELLING, RELLING, "Mr Relling said he had offered the Agrarians an exemption.", True),
        (
            OKORO,
            "his client had paid rent and had never asked for anything",
            "His client had paid rent and had never asked for anything.",
            False,
        ),
        (OKORO, OKORO, "Peter Okoro said his client had never asked for anything.", True),
        (
            CALLED_ON,
            "He said that Sundmark would share its flight data.",
            "The Ambassador said that Sundmark would share its flight data.",
            True,
        ),
        (
            CALLED_ON,
            "He said that Sundmark would share its flight data.",
            "The Minister said that Sundmark would share its flight data.",
            False,
        ),
    ],
)
def test_what_somebody_says_of_himself_is_no_fact(
    text: str, quote: str, claim: str, *, is_carried: bool
) -> None:
    assert _passes(text, quote, claim) is is_carried


def test_what_nobody_could_verify_is_said_by_whoever_writes() -> None:
    text = "The Front says it holds 20 soldiers. Neither figure could be verified independently."
    quote = "Neither figure could be verified independently."
    assert _passes(text, quote, "")
    assert not _passes(text, quote, f"The Front said {quote[0].lower()}{quote[1:]}", "The Front")


OWNER = "Its owner, Aldous Shipping, said no cargo had leaked."
LAWYERS = "The government has no duty to publish the report, its lawyers told the court on Monday."
GUARD = (
    "The coast guard said it could not yet confirm that and that a plane had seen a film of oil."
)
RULING = (
    "The appeal was brought by the ministry against a ruling of March in which the court ordered "
    "the release of the report save for passages that would endanger safety."
)
MINISTRY = "Torvia’s Foreign Ministry denied that any additional units had been sent."
COMMITMENT = (
    'He said the League had made no commitment and that "a small state cannot hold a veto."'
)
CARS = "A red car hit a blue car near Halden."
POINTS = "They made two proposals: for the bloc not to admit Orre and to withdraw its men."
CRACK = "The crack was discovered by divers at a depth of nearly 20 metres."


@pytest.mark.parametrize(
    ("text", "quote", "claim", "is_carried"),
    [
        (OWNER, OWNER, "No cargo leaked from the tanker.", False),
        (OWNER, OWNER, "Aldous Shipping said no cargo had leaked.", True),
        (LAWYERS, LAWYERS, "The government has no duty to publish the report.", False),
        (LAWYERS, LAWYERS, "Its lawyers said the government had no duty to publish it.", True),
        (GUARD, GUARD, "The coast guard said that a plane had seen a film of oil.", True),
        (RULING, RULING, "The ministry brought the appeal against a ruling of March.", True),
        (RULING, RULING, "The court ordered the release of the report.", False),
        (MINISTRY, MINISTRY, f"The Foreign Ministry of Torvia {MINISTRY[26:]}", True),
        (
            COMMITMENT,
            "a small state cannot hold a veto",
            "He said a small state had no veto.",
            True,
        ),
        (POINTS, POINTS[23:], "The bloc agreed not to admit Orre and to withdraw its men.", False),
        (POINTS, POINTS, "They proposed that the bloc should not admit Orre.", True),
        (CARS, CARS, "A blue car hit a red car near Halden.", False),
        (CRACK, CRACK, "The crack was caused by divers at a depth of nearly 20 metres.", False),
        (CRACK, CRACK, "Divers discovered the crack at a depth of nearly 20 metres.", True),
    ],
)
def test_plain_sentences_are_read_plainly(
    text: str, quote: str, claim: str, *, is_carried: bool
) -> None:
    assert _passes(text, quote, claim) is is_carried


def test_an_aside_that_a_gap_ends_stays_an_aside() -> None:
    text = "The dam, completed in 1961, holds 24 million tonnes and supplies at least 85,000 homes."
    request = QuoteRequest(
        source="text",
        parts=("The dam, completed in 1961", "supplies at least 85,000 homes."),
        claim="The dam, completed in 1961, supplies at least 85,000 homes.",
    )
    assert judge(request, library_of([("text", text)])).is_honest


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "The government won by 76 votes to 73 in the 151-seat house.",
            "The government won by 78 votes to 73.",
        ),
        ("Lord Ashby said he had no memory of it.", "Lord Moss said he had no memory of it."),
    ],
)
def test_a_figure_or_name_of_another_is_not_reckoned(text: str, claim: str) -> None:
    assert _passes(text, text, text)
    assert not _passes(text, text, claim)


def test_what_is_cut_off_or_left_out_is_told() -> None:
    text = (
        "Tests had shown a concentration of 0.8 milligrams per litre.\n\nOther products are not "
        "affected, with the possible exception of Ring Light, which is made on the same line."
    )
    assert not _passes(text, "Tests had shown a concentration of 0.8", "")
    parts = ("Other products are not affected,", "which is made on the same line.")
    request = QuoteRequest(source="text", parts=parts, claim="")
    assert not judge(request, library_of([("text", text)])).is_honest
