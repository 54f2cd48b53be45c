"""Accounts: the order in which the sides of a conflict stand wherever they are shown."""

from datetime import date

from dossier.model.records import Account, Conflict
from dossier.views.site import Site


def ordered_accounts(site: Site, conflict: Conflict) -> list[Account]:
    """By publication, then by what they give, then by outlet; else as the data has them."""
    return sorted(conflict.accounts, key=lambda account: _order(site, account))


def _order(site: Site, account: Account) -> tuple[date, date, bool, str, str]:
    source = site.dossier.sources.get(account.evidence[0].source) if account.evidence else None
    published = source.published.lower if source and source.published else None
    updated = source.updated.lower if source and source.updated else None
    name = site.source_name(source.id).outlet if source else ""
    first, last = published or date.max, updated or published or date.max
    return first, last, not account.value, account.value, name
