"""Actors: the figures that proposed entries name become actor records."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dossier.extract.cast import cast
from dossier.extract.draft import Draft
from dossier.extract.figures import Figure, Known
from dossier.extract.name_data import words_of
from dossier.extract.quoting import Quoter
from dossier.model.fields import ActorId
from dossier.model.records import Actor, Evidence, Fact, Role
from dossier.model.vocabulary import ActorKind, Status

MOST_ROLES = 4
RULE = "names"


def cast_stage(draft: Draft) -> Draft:
    """Who is who in all texts, actors and outlets of the dossier first."""
    return replace(draft, cast=cast(draft.readings, tuple(known(draft))))


def known(draft: Draft) -> Iterable[Known]:
    """Everybody the dossier has a record of, and the outlets proposed."""
    for actor in draft.dossier.actors.values():
        yield Known(key=actor.id, name=actor.name, kind=actor.kind.value, spellings=actor.aliases)
    for id, name in draft.outlet_names.items():
        yield Known(key=id, name=name, kind="organisation", spellings=(id,))


def actors_stage(draft: Draft) -> Draft:
    """Records for the figures that the proposed facts name and the dossier does not have."""
    taken = {str(id) for id in draft.dossier.actors} | set(draft.outlet_names)
    named = sorted(_named(draft.facts) - taken)
    quoter = draft.quoter()
    speakers = {str(fact.said_by) for fact in draft.facts if fact.said_by}
    records = [_record(draft.cast.figures[key], key in speakers, quoter) for key in named]
    return replace(draft, actors=tuple(records))


def new_spellings(draft: Draft) -> tuple[tuple[ActorId, str], ...]:
    """Spellings of actors that stand which their records do not have, for a person to add.

    A part of a name that is on record, such as the last name alone, is none.
    """
    return tuple(
        (id, spelling)
        for id, actor in sorted(draft.dossier.actors.items())
        for spelling in draft.cast.figures[id].aliases
        if not _is_part(spelling, (actor.name, *actor.aliases, *draft.cast.figures[id].aliases))
    )


def _is_part(spelling: str, names: Iterable[str]) -> bool:
    """Whether the words of a spelling stand in a longer one, or in one on record."""
    words = set(spelling.split())
    return any(words <= set(name.split()) for name in names if name != spelling)


def with_article(figure: Figure) -> str:
    """The figure's name as the subject of a sentence: "The United States", "UNESCO"."""
    words = figure.name.split()
    if figure.kind == "person" or words[0] == "The" or figure.name.isupper():
        return figure.name
    if figure.kind == "state":
        return (
            f"The {figure.name}"
            if words[0] == "United" or figure.name.endswith("s")
            else figure.name
        )
    is_headed = figure.kind == "organisation" and figure.certain and _takes_article(words)
    return f"The {figure.name}" if is_headed or figure.has_article else figure.name


def _takes_article(words: Sequence[str]) -> bool:
    """Whether a name of several words takes “the” for its noun: ministries, not firms."""
    heads = {words[0].lower(), words[-1].lower()} & words_of("organisation")
    return len(words) > 1 and bool(heads - words_of("firm"))


def _named(facts: Iterable[Fact]) -> set[str]:
    found: set[str] = set()
    for fact in facts:
        found.update(str(actor) for actor in fact.actors)
        if fact.said_by:
            found.add(str(fact.said_by))
    return found


def _record(figure: Figure, speaks: bool, quoter: Quoter) -> Actor:
    return Actor(
        id=ActorId(figure.key),
        status=Status.CANDIDATE,
        name=figure.name,
        kind=_kind(figure, speaks),
        aliases=figure.aliases,
        roles=tuple(_roles(figure, quoter)),
        found_by=RULE,
    )


def _kind(figure: Figure, speaks: bool) -> ActorKind:
    """The kind of actor; where nothing tells, two or three words that speak are a person."""
    words = figure.name.split()
    if figure.kind != "body" or len(words) < 2:
        return ActorKind(figure.kind)
    if speaks and len(words) < 4 and not figure.has_article and all(map(str.istitle, words)):
        return ActorKind.PERSON
    return ActorKind.ORGANISATION


def _roles(figure: Figure, quoter: Quoter) -> list[Role]:
    """The figure's roles, each once, with the first passage of each source that gives it."""
    titles: dict[str, dict[str, Role]] = {}
    for role in figure.roles:
        evidence = quoter.evidence(role.source, role.span)
        found = titles.setdefault(role.title.casefold(), {})
        found.setdefault(role.source, Role(title=role.title, evidence=(evidence,)))
    return [
        Role(title=next(iter(found.values())).title, evidence=_first_quotes(found.values()))
        for found in list(titles.values())[:MOST_ROLES]
    ]


def _first_quotes(roles: Iterable[Role]) -> tuple[Evidence, ...]:
    return tuple(role.evidence[0] for role in roles)
