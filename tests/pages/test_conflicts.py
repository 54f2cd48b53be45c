"""The order of accounts: by date of publication, by what they give, else as the data has them."""

import pytest

from dossier.model.dossier import Dossier
from dossier.model.records import Conflict
from dossier.views.accounts import ordered_accounts
from dossier.views.claims import sides
from dossier.views.conflicts import conflict_view
from dossier.views.site import Site


@pytest.fixture
def site(toy: Dossier) -> Site:
    return Site(dossier=toy)


def conflict(site: Site, id: str) -> Conflict:
    return next(item for item in site.dossier.conflicts.values() if item.id == id)


def turned(item: Conflict) -> Conflict:
    return item.model_copy(update={"accounts": tuple(reversed(item.accounts))})


def holds(site: Site, item: Conflict) -> list[str]:
    return [account.holds for account in ordered_accounts(site, item)]


def test_accounts_of_one_article_stand_as_the_data_has_them(site: Site) -> None:
    cost = conflict(site, "cost-anflb")
    assert holds(site, cost) == ["Four million crowns", "At least six million"]
    assert holds(site, turned(cost)) == ["At least six million", "Four million crowns"]


def test_the_earlier_article_comes_first_however_the_data_has_them(site: Site) -> None:
    vote = conflict(site, "vote-day-dktmm")
    assert holds(site, vote) == holds(site, turned(vote)) == ["3 March 2031", "2 March 2031"]


def test_a_value_comes_before_none_and_the_smaller_first(site: Site) -> None:
    cost = conflict(site, "cost-anflb")
    accounts = [cost.accounts[0].model_copy(update={"value": value}) for value in ("", "6", "4")]
    values = ordered_accounts(site, cost.model_copy(update={"accounts": tuple(accounts)}))
    assert [account.value for account in values] == ["4", "6", ""]


def test_lists_and_the_page_give_the_accounts_in_one_order(site: Site) -> None:
    for item in site.dossier.conflicts.values():
        turned_round = turned(item)
        listed = [side.holds for side in sides(site, turned_round)]
        shown = [account.holds for account in conflict_view(site, turned_round).accounts]
        assert shown == listed
