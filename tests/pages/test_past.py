"""An entry's page and the corrections tell what happened to it, as far as that is known."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from jinja2 import BaseLoader
from jsonschema import Draft202012Validator

from dossier.model.dossier import Dossier, Kind
from dossier.model.edtf import parse_when
from dossier.model.past import MERGED, Deed, Event
from dossier.model.records import Withdrawal
from dossier.model.vocabulary import Status
from dossier.render.pages import render

KEPT = "trust-proposed-lamp-3xdwi"
GONE = "council-did-not-answer-dowd2"
FIRST, LATER = date(2031, 5, 1), date(2031, 5, 9)


def changed(what: str, day: date) -> Event:
    return Event(day=day, deed=Deed.CHANGED, detail=what)


@pytest.fixture(scope="module")
def pages(toy: Dossier, loader: BaseLoader) -> Mapping[str, str]:
    """The toy dossier with a history, one of its facts merged into another."""
    reason = MERGED.format(KEPT)
    gone = toy.facts[GONE].model_copy(  # type: ignore[index]
        update={
            "status": Status.WITHDRAWN,
            "withdrawn": Withdrawal(date=parse_when("2031-05-08"), reason=reason),
        }
    )
    told = (
        Event(day=FIRST, deed=Deed.ADDED),
        changed("quotes", FIRST),
        changed("wording", FIRST),
        Event(day=FIRST, deed=Deed.REVIEWED, detail="Some <Editor>"),
        changed("wording", LATER),
    )
    past = {(Kind.FACT, KEPT): told}
    return render(replace(toy, facts={**toy.facts, GONE: gone}, past=past), loader=loader)


def rows(page: str) -> list[tuple[str, str]]:
    part = page.partition('id="past"')[2].partition("</dl>")[0]
    found = re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", part)
    return [(day, re.sub(r"<[^>]+>", "", text)) for day, text in found]


def test_a_fact_tells_its_history_a_row_a_day(pages: Mapping[str, str]) -> None:
    told = dict(rows(pages[f"facts/{KEPT}.md"]))
    assert told["1 May 2031"] == (
        "Added; quotes and wording changed; reviewed by Some &lt;Editor&gt;"
    )
    assert told["8 May 2031"].startswith("Another entry was merged into it")
    assert told["9 May 2031"] == "Wording changed"
    assert f"facts/{GONE}.html" in pages[f"facts/{KEPT}.md"]


def test_a_withdrawn_fact_tells_when_and_why(pages: Mapping[str, str]) -> None:
    told = rows(pages[f"facts/{GONE}.md"])
    assert ("8 May 2031", f"Withdrawn: Merged into {KEPT}.") in told


def test_a_stamp_whose_day_is_not_known_is_told_without_one(
    toy: Dossier, loader: BaseLoader
) -> None:
    fact = next(fact for fact in toy.facts.values() if fact.reviewed)
    page = render(toy, loader=loader)[f"facts/{fact.id}.md"]
    assert fact.reviewed
    assert rows(page) == [("Day not recorded", f"Reviewed by {fact.reviewed.by}")]


def test_corrections_list_what_changed_after_its_review(
    pages: Mapping[str, str], toy: Dossier, loader: BaseLoader
) -> None:
    part = pages["method.md"].partition("{#corrections}")[2].partition("{#errors}")[0]
    told = re.findall(r'href="facts/([\w-]+)\.html".*?<span class="why">(.*?)</span>', part)
    assert (KEPT, "9 May 2031: wording changed") in told
    assert (GONE, f"8 May 2031: withdrawn: Merged into {KEPT}.") in told
    assert not [day for _, day in told if day.startswith("1 May")]
    plain = render(toy, loader=loader)["method.md"]
    assert "day after its review" not in plain


def test_the_api_gives_the_history_and_fits_its_schema(pages: Mapping[str, str]) -> None:
    alone = json.loads(pages[f"api/v1/facts/{KEPT}.json"])
    Draft202012Validator(json.loads(pages["api/v1/fact.schema.json"])).validate(alone)
    assert [(item["day"], item["deed"], item["detail"]) for item in alone["fact"]["history"]] == [
        ("2031-05-01", "added", ""),
        ("2031-05-01", "changed", "quotes"),
        ("2031-05-01", "changed", "wording"),
        ("2031-05-01", "reviewed", "Some <Editor>"),
        ("2031-05-09", "changed", "wording"),
    ]
    listed = json.loads(pages["api/v1/facts.json"])["facts"]
    assert next(fact for fact in listed if fact["id"] == GONE)["history"] == []


def test_feeds_date_an_entry_by_its_last_change(pages: Mapping[str, str]) -> None:
    entry = pages["feeds/facts.xml"].partition(f"facts/{KEPT}.html")[0].rpartition("<entry>")[2]
    assert "<updated>2031-05-09T00:00:00Z</updated>" in entry
