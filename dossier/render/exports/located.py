"""Located: a dossier whose evidence says where its words stand, although no tool has written it."""

from dataclasses import replace

from dossier.model.dossier import Dossier
from dossier.model.records import Account, Conflict, Evidence, Fact
from dossier.views.site import Site


def located(site: Site) -> Dossier:
    """The site's dossier with `at` filled in for facts and conflicts where it can be found."""
    dossier = site.dossier
    return replace(
        dossier,
        facts={id: _fact(site, fact) for id, fact in dossier.facts.items()},
        conflicts={id: _conflict(site, item) for id, item in dossier.conflicts.items()},
    )


def _fact(site: Site, fact: Fact) -> Fact:
    if all(item.at for item in fact.evidence):
        return fact
    return fact.model_copy(update={"evidence": _all(site, fact.evidence)})


def _conflict(site: Site, conflict: Conflict) -> Conflict:
    if all(item.at for account in conflict.accounts for item in account.evidence):
        return conflict
    accounts = tuple(_account(site, account) for account in conflict.accounts)
    return conflict.model_copy(update={"accounts": accounts})


def _account(site: Site, account: Account) -> Account:
    return account.model_copy(update={"evidence": _all(site, account.evidence)})


def _all(site: Site, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    return tuple(_located(site, item) for item in evidence)


def _located(site: Site, item: Evidence) -> Evidence:
    text = site.texts.get(item.source)
    if item.at or text is None:
        return item
    return item.model_copy(update={"at": text.places(item)})
