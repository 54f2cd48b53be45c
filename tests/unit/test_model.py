"""Ids, origins and digests."""

import string

from hypothesis import given
from hypothesis import strategies as st

from dossier.model.digest import fact_digest
from dossier.model.dossier import Dossier
from dossier.model.fields import SourceId
from dossier.model.ids import is_slug, make_id, slugify
from dossier.model.origins import lines_of_reporting, origins
from dossier.model.records import Evidence, Fact, Source

SHA = "0" * 64


def source(id: str, **fields: object) -> Source:
    return Source.model_validate({"id": id, "seed": f"{id}.txt", "sha256": SHA, **fields})


def fact(**changes: object) -> Fact:
    base = {
        "id": "a-aaaaa", "status": "reviewed", "kind": "event", "claim": "The bridge opened.",
        "evidence": [{"source": "one", "quote": "the bridge opened"}],
    }  # fmt: skip
    return Fact.model_validate({**base, **changes})


def origins_of(*sources: Source) -> tuple[str, ...]:
    dossier = Dossier(sources={item.id: item for item in sources})
    return origins(dossier.sources, lines_of_reporting(dossier))


def test_an_id_depends_on_source_and_words_but_not_on_white_space() -> None:
    id = make_id("bridge", "one", "the bridge\nopened")
    assert id == make_id("bridge", "one", " the  bridge opened ")
    assert id != make_id("bridge", "two", "the bridge opened")
    assert id != make_id("bridge", "one", ["the bridge", "opened"])


def test_a_known_id_stays_what_it_was() -> None:
    assert make_id("bridge", "one", "the bridge opened") == "bridge-4y4aj"


@given(st.text(), st.text(min_size=1))
def test_every_id_is_a_slug(slug: str, quote: str) -> None:
    id = make_id(slugify(slug), "source", quote)
    assert is_slug(id)
    assert set(id) <= set(string.ascii_lowercase + string.digits + "-")


def test_a_slug_leaves_room_for_a_file_name() -> None:
    assert len(slugify("a" * 10_000)) == 80
    assert slugify(f"bridge {'a' * 100} open") == "bridge"
    assert slugify(f"{'harbour' * 9} bridge-toll postponed") == f"{'harbour' * 9}-bridge-toll"


def test_five_reprints_are_one_origin() -> None:
    first = source("first", outlet="agency")
    reprints = [
        source(f"reprint-{number}", outlet=f"paper-{number}", derives_from=[{"source": "first"}])
        for number in range(5)
    ]
    assert origins_of(first, *reprints) == ("agency",)


def test_versions_of_one_article_are_one_origin() -> None:
    later = source("later", outlet="agency", version_of="first")
    assert origins_of(source("first", outlet="agency"), later) == ("agency",)


def test_a_retelling_of_an_outlet_belongs_to_its_line() -> None:
    retold = source("retold", derives_from=[{"outlet": "agency", "quote": "the agency said"}])
    assert origins_of(retold) == ("agency",)
    assert origins_of(retold, source("own", outlet="agency")) == ("agency",)


def test_independent_outlets_are_counted_each() -> None:
    assert origins_of(source("a", outlet="one"), source("b", outlet="two")) == ("one", "two")


def test_an_unnamed_outlet_is_a_line_of_its_own() -> None:
    assert origins_of(source("a"), source("b", outlet="one")) == ("a", "one")


def test_a_retelling_of_two_lines_adds_none_to_either() -> None:
    both = source("both", derives_from=[{"outlet": "one"}, {"outlet": "two"}])
    assert origins_of(both, source("a", outlet="two")) == ("two",)
    assert len(origins_of(both)) == 1


def test_retellings_that_retell_each_other_do_not_hang() -> None:
    one = source("one", derives_from=[{"source": "two"}])
    two = source("two", derives_from=[{"source": "one"}])
    assert len(origins_of(one, two)) >= 1
    assert origins([SourceId("nowhere")], {}) == ()


def test_a_digest_changes_with_what_a_reviewer_judged_and_nothing_else() -> None:
    before = fact_digest(fact())
    assert before == fact_digest(fact(claim="The  bridge opened.", note="x", conflicts=["c-aaaaa"]))
    assert before != fact_digest(fact(claim="The bridge closed."))
    assert before != fact_digest(fact(when="2021", when_basis="stated"))
    assert before != fact_digest(fact(said_by="mayor"))
    quote = Evidence(source=SourceId("one"), quote=("the bridge",))
    assert before != fact_digest(fact(evidence=[quote]))
