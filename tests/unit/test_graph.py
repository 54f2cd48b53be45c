"""The drawing of who speaks of whom: names fit beside it, the most named first."""

from collections import Counter

from dossier.views.graph import MOST, graph
from dossier.views.page import Link


def test_long_names_are_shortened_to_fit_and_lead_on_whole() -> None:
    long = "A name that has far more words than fit"
    links = {id: Link(text=id) for id in ("A short name", long)}
    drawn = graph(long, Counter(links.keys()), Counter(), links)
    assert drawn
    assert [node.name for node in drawn.inward] == ["A name that has far more …", "A short name"]
    assert drawn.inward[0].link.text == long
    assert (drawn.name, drawn.short) == (long, "A name that has far …")


def test_those_left_out_are_counted() -> None:
    links = {f"n{number}": Link(text=f"N{number}") for number in range(MOST + 3)}
    drawn = graph("Somebody", Counter(), Counter({**dict.fromkeys(links, 1), "n9": 5}), links)
    assert drawn
    assert (len(drawn.outward), drawn.more_out, drawn.outward[0].count) == (MOST, 3, 5)


def test_who_speaks_of_nobody_and_is_spoken_of_by_nobody_has_no_drawing() -> None:
    assert graph("Somebody", Counter(), Counter(), {}) is None
