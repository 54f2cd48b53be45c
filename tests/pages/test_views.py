"""What views work out: chains, contexts, places, differences, coverage, counts."""

from cProfile import Profile
from dataclasses import replace

import pytest

from dossier.model.dossier import Dossier
from dossier.model.fields import ActorId, SourceId
from dossier.model.records import Evidence, Fact, Source
from dossier.text.seed import SeedText
from dossier.views.citations import Citation
from dossier.views.coverage import coverage
from dossier.views.differences import changed, compare, highlight
from dossier.views.evidence import EvidenceView, evidence_view, fact_evidence
from dossier.views.fragment import fragment_url
from dossier.views.names import published_words, source_names
from dossier.views.page import Link
from dossier.views.passages import passages
from dossier.views.related import related_facts
from dossier.views.site import Site
from dossier.views.source_text import SourceText
from dossier.views.versions import versions_view
from dossier.views.words import count, listed, shortened, spelled

V1, V2 = "vell-courier-2031-03-04-v1", "vell-courier-2031-03-04-v2"


@pytest.fixture
def site(toy: Dossier) -> Site:
    return Site(dossier=toy)


def evidence(source: str, quote: str | list[str], speaker: str | None = None) -> Evidence:
    return Evidence.model_validate({"source": source, "quote": quote, "speaker": speaker})


def chain(view: EvidenceView) -> str:
    return " › ".join(
        " ".join(part for part in (step.role, step.name, step.note, step.manner) if part)
        for step in view.steps
    )


def quoted(view: EvidenceView) -> str:
    return "".join(
        "[…]" if piece.gap else f"<{piece.text}>" if piece.cited else piece.text
        for piece in view.pieces
    )


@pytest.mark.parametrize(
    ("item", "said_by", "expected"),
    [
        (
            evidence(V1, "The cliff loses a metre every winter,", "ana-brook"),
            None,
            "Said by Ana Brook › quoted by Vell Courier 4 March 2031, first version",
        ),
        (
            evidence(V1, "The Harbour Trust rejected the plan.", "vell-courier"),
            "harbour-trust",
            "Attributed to Harbour Trust › paraphrased by Vell Courier 4 March 2031, first version",
        ),
        (
            evidence("island-post-2031-03-06", "Tom Hale, the keeper", "island-post"),
            None,
            "Island Post 6 March 2031 in its own words",
        ),
        (
            evidence("unnamed-2031-03-07", "Mayor Ana Brook said the cliff loses a metre"),
            "ana-brook",
            "Attributed to Ana Brook › reported by Vell Courier › retold by an unnamed outlet",
        ),
        (
            evidence("unnamed-2031-03-07", "Many in the town agree with her."),
            None,
            "An unnamed outlet which elsewhere retells Vell Courier in its own words",
        ),
    ],
)
def test_the_chain_names_every_voice(
    site: Site, item: Evidence, said_by: str | None, expected: str
) -> None:
    name = next((id for id in site.dossier.actors if id == said_by), None)
    assert chain(evidence_view(site, item, name)).startswith(expected)


def test_words_outside_quotation_marks_are_not_shown_as_spoken(site: Site) -> None:
    item = evidence(V1, "The Harbour Trust rejected the plan.", "harbour-trust")
    view = evidence_view(site, item)
    assert not view.spoken
    assert chain(view).startswith("Attributed to Harbour Trust › paraphrased by Vell Courier")


def test_a_disputing_quote_is_not_taken_for_a_paraphrase_of_the_speaker(
    site: Site, toy: Dossier
) -> None:
    fact = next(fact for fact in toy.facts.values() if fact.id.startswith("trust-rejected"))
    views = [fact_evidence(site, item, fact.said_by) for item in fact.evidence]
    assert [step.name for step in views[0].steps] == ["Harbour Trust", "Vell Courier"]
    assert [step.name for step in views[1].steps] == ["Vell Courier"]


def test_a_quote_stands_in_its_sentence_with_its_neighbours(site: Site) -> None:
    view = evidence_view(site, evidence(V1, "loses a metre", "ana-brook"))
    assert quoted(view) == '"The cliff <loses a metre> every winter," Mayor Ana Brook said.'
    assert [piece.text for piece in view.after] == ["The Harbour Trust rejected the plan."]
    assert view.before[-1].text.endswith("200 metres inland.")
    assert not view.is_whole


def test_parts_of_an_elision_that_stand_apart_have_a_gap_between_them(site: Site) -> None:
    parts = [
        "The ministry of works has received the request of the Vell council",
        "It asked for a survey of the cliff.",
    ]
    view = evidence_view(site, evidence("coast-radio-2031-05-02", parts, "coast-radio"))
    assert quoted(view) == f"<{parts[0]}>.[…]<{parts[1]}>"


def test_the_place_names_line_and_passage(site: Site, toy: Dossier) -> None:
    words = "The Harbour Trust rejected the plan."
    start = toy.texts[next(id for id in toy.texts if id == V1)].index(words)
    view = evidence_view(site, evidence(V1, words, "vell-courier"))
    assert view.place.text == "line 5 of the copy held"
    assert view.place.href == f"sources/{V1}.html#p{start}"


def test_a_quote_that_is_not_there_is_shown_bare_and_not_counted(site: Site) -> None:
    view = evidence_view(site, evidence(V1, "The Trust agreed."))
    assert quoted(view) == "<The Trust agreed.>"
    assert not view.verbatim
    assert view.place.href == f"sources/{V1}.html"


def test_hyphens_and_commas_of_a_text_fragment_are_encoded() -> None:
    url = "https://courier.example/a"
    assert fragment_url(url, "a well-known, old tale") == (
        f"{url}#:~:text=a%20well%2Dknown%2C%20old%20tale"
    )


def test_a_long_text_fragment_gives_its_ends() -> None:
    words = "one two three four five six seven eight nine ten eleven"
    assert fragment_url("https://a.example/#x", words) == (
        "https://a.example/#x:~:text=one%20two%20three%20four%20five,"
        "seven%20eight%20nine%20ten%20eleven"
    )


def marked(runs: tuple[object, ...]) -> list[str]:
    return [run.text for run in runs if run.only]  # type: ignore[attr-defined]


def test_words_that_are_not_in_every_passage_are_marked() -> None:
    first, second = compare(
        ("there is always a chance [to agree today]", "there is always a chance to agree today,")
    )
    assert marked(first) == ["[to", "today]"]
    assert marked(second) == ["to", "today,"]


def test_passages_that_share_little_are_not_compared_word_by_word() -> None:
    assert compare(("the council voted on Monday", "a lamp would cost less than that")) == ()


def test_else_the_words_that_an_account_names_are_marked() -> None:
    other = "On Jan. 27, after talks, they handed over their papers."
    runs = highlight("On January 26, they handed over papers.", "26 January 2022", (other,))
    assert marked(runs) == ["January 26,"]


def test_a_word_that_only_leads_to_what_differs_is_not_marked() -> None:
    runs = highlight("Measures include boats, including ferries.", "All, including ferries", ("",))
    assert marked(runs) == ["ferries."]


def test_a_reworded_sentence_shows_what_went_and_what_came() -> None:
    went, came = changed("The plan was rejected.", "The plan was warmly welcomed.")
    assert marked(went) == ["rejected."]
    assert marked(came) == ["warmly welcomed."]


def test_a_later_version_lists_only_what_changed(site: Site, toy: Dossier) -> None:
    later = next(source for source in toy.sources.values() if source.id == V2)
    view = versions_view(site, later)
    assert view is not None
    assert (view.earlier_time, view.later_time) == (
        "4 March 2031, 08:10 UTC",
        "5 March 2031, 17:30 UTC",
    )
    assert [change.label for change in view.reworded] == ["Headline", "Sentence", "Sentence"]
    assert marked(view.reworded[1].before) == ["200"]
    assert marked(view.reworded[1].after) == ["250"]
    assert view.new == ("A decision is expected in the summer.",)
    assert view.gone == ()


STAMPED = (
    "08:10 GMT, 4 March (updated: today) The pier is shut. "
    "Advert: buy now. It opens, Advert again, in May."
)
FURNITURE = ["08:10 GMT, 4 March (updated: today)", "Advert: buy now.", "Advert again,"]


@pytest.fixture
def stamped() -> SourceText:
    """A text whose time stamp and advertisements are skipped, two of them inside a sentence."""
    source = Source.model_validate(
        {
            "id": "stamped",
            "seed": "stamped.txt",
            "sha256": "0" * 64,
            "language": "en",
            "skip": [{"quote": quote, "why": "Furniture."} for quote in FURNITURE],
        }
    )
    return SourceText(source=source, seed=SeedText(name="stamped", text=STAMPED))


def test_furniture_is_cut_out_of_the_sentence_it_sticks_to(stamped: SourceText) -> None:
    words = {
        skipped: [
            STAMPED[item.span.start : item.span.end]
            for item in stamped.sentences
            if item.skipped is skipped
        ]
        for skipped in (True, False)
    }
    assert words[True] == FURNITURE
    assert words[False] == ["The pier is shut.", "It opens,", "in May."]
    assert [item.number for item in stamped.sentences] == [1, 2, 3, 4, 5, 6]


def test_furniture_is_no_context_of_a_quote_beside_it(site: Site, stamped: SourceText) -> None:
    dossier = replace(
        site.dossier,
        sources={**site.dossier.sources, stamped.source.id: stamped.source},
        texts={**site.dossier.texts, stamped.source.id: STAMPED},
    )
    view = evidence_view(Site(dossier=dossier), evidence("stamped", "The pier is shut"))
    assert quoted(view) == "<The pier is shut>."
    assert (view.before, view.after) == ((), ())


def test_coverage_counts_sentences_without_furniture(site: Site, toy: Dossier) -> None:
    text = next(text for id, text in site.texts.items() if id == V1)
    cited = text.places(evidence(V1, "The Harbour Trust rejected the plan."))
    found = coverage(text, cited)
    assert (found.sentences, found.cited, found.skipped) == (4, 1, 2)
    assert found.unused[0] == ("line 1", "Council wants lighthouse moved")


def test_candidates_and_rejected_entries_are_not_shown(toy: Dossier) -> None:
    shown = Site(dossier=toy).facts
    drafts = Site(dossier=toy, drafts=True).facts
    assert {fact.status for fact in shown.values()} == {"reviewed"}
    assert {fact.status for fact in drafts.values()} == {"reviewed", "candidate"}


def test_facts_stand_in_the_order_of_their_dates_with_undated_ones_last(site: Site) -> None:
    dates = [fact.when for fact in site.facts.values()]
    assert [date is None for date in dates] == sorted(date is None for date in dates)
    known = [date.sort_key for date in dates if date]
    assert known == sorted(known)


def test_a_retelling_and_a_later_version_add_no_line_of_reporting(site: Site) -> None:
    ids = [id for id in site.dossier.sources if id in (V1, V2, "unnamed-2031-03-07")]
    assert site.rests_on(ids) == "3 articles, 2 outlets, 1 line of reporting"


def test_a_fact_is_related_to_its_neighbours_but_never_to_itself(site: Site) -> None:
    related = related_facts(site)
    for id, views in related.items():
        links = [view.link.href for view in views]
        assert f"facts/{id}.html" not in links
        assert len(links) == len(set(links)) <= 6


def test_finding_related_facts_takes_work_in_proportion_to_their_number(toy: Dossier) -> None:
    fact = next(fact for fact in toy.facts.values() if fact.proposals)
    calls = []
    for number in (200, 400):
        many = {id: fact.model_copy(update={"id": id}) for id in names_of(fact, number)}
        profile = Profile()
        profile.runcall(related_facts, Site(dossier=replace(toy, facts=many)))
        calls.append(sum(entry.callcount for entry in profile.getstats()))
    assert calls[1] < 2.2 * calls[0]


def names_of(fact: Fact, number: int) -> list[str]:
    return [f"{fact.id}-{place:04}" for place in range(number)]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "Publication date not stated"),
        ({"published": "2031-03-04"}, "Published 4 March 2031"),
        (
            {"published": "2031-03-04", "published_basis": "inferred"},
            "Published 4 March 2031 (date inferred)",
        ),
        (
            {"published": "2031-03-04T08:10:00Z", "updated": "2031-03-05T17:30:00Z"},
            "Published 4 March 2031, changed 5 March 2031",
        ),
    ],
)
def test_the_date_of_a_source_is_given_to_the_day_with_its_basis(
    fields: dict[str, str], expected: str
) -> None:
    source = Source.model_validate({"id": "a", "seed": "a.txt", "sha256": "0" * 64} | fields)
    assert published_words(source) == expected


def test_counts_and_lists_read_as_words() -> None:
    assert (count(1, "quote"), count(1200, "entry", "entries")) == ("1 quote", "1,200 entries")
    assert (spelled(3), spelled(13)) == ("three", "13")
    assert (listed(["a"]), listed(["a", "b", "c"], "or")) == ("a", "a, b or c")
    assert shortened("a short text", 8) == "a short …"


def test_articles_of_one_outlet_and_day_are_told_apart_by_number(toy: Dossier) -> None:
    first = toy.sources[SourceId("coast-radio-2031-03-05")]
    sources = dict(toy.sources) | {
        SourceId(id): first.model_copy(update={"id": id, "published": first.published})
        for id in ("coast-radio-b", "coast-radio-a")
    }
    names = source_names(replace(toy, sources=sources))
    assert names[SourceId("coast-radio-a")].whole == "Coast Radio, 5 March 2031, article 2"
    assert names[SourceId("coast-radio-b")].whole == "Coast Radio, 5 March 2031, article 3"


def test_a_passage_names_every_voice_that_is_in_it(site: Site) -> None:
    own = Citation(
        evidence=evidence(V1, "Mayor Ana Brook said.", "vell-courier"),
        link=Link(text="one"),
        is_fact=True,
    )
    hers = Citation(
        evidence=evidence(V1, "The cliff loses a metre every winter,", "ana-brook"),
        link=Link(text="two"),
        said_by=ActorId("ana-brook"),
        is_fact=True,
    )
    (passage,) = passages(site, SourceId(V1), (own, hers))
    assert [[step.name for step in steps] for steps in passage.voices] == [["Ana Brook"], []]
    assert not passage.spoken
    (passage,) = passages(site, SourceId(V1), (hers,))
    assert passage.spoken


def test_a_dateline_stands_with_the_sentence_it_heads_and_other_neighbours_apart(
    site: Site,
) -> None:
    text = "VELL, March 4. /COURIER/. The pier is shut for repair today. It opens in May."
    source = Source.model_validate({"id": "wire", "seed": "wire.txt", "sha256": "0" * 64})
    dossier = replace(
        site.dossier,
        sources={**site.dossier.sources, source.id: source},
        texts={**site.dossier.texts, source.id: text},
    )
    cited = [
        Citation(evidence=evidence("wire", quote), link=Link(text=link), is_fact=True)
        for quote, link in (
            (text, "Whole"),
            ("The pier is shut for repair today.", "Shut"),
            ("It opens in May.", "Opening"),
        )
    ]
    found = passages(Site(dossier=dossier), source.id, tuple(cited))
    words = ["".join(piece.text for piece in passage.pieces) for passage in found]
    assert words == [
        "VELL, March 4. /COURIER/. The pier is shut for repair today.",
        "It opens in May.",
    ]
    assert [[link.text for link in passage.rests] for passage in found] == [
        ["Whole", "Shut"],
        ["Whole", "Opening"],
    ]
    assert found[0].is_whole
    assert found[0].anchors == ("p0", "p26")
