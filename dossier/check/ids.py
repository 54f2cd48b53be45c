"""Ids: entries carry a hashed suffix, and no id means both an actor and an outlet."""

import re
from collections.abc import Iterator

from dossier.errors import Problem
from dossier.model.dossier import Dossier, Kind
from dossier.model.ids import SUFFIX_LENGTH

_has_suffix = re.compile(rf".+-[a-z0-9]{{{SUFFIX_LENGTH}}}").fullmatch


def check_ids(dossier: Dossier) -> Iterator[Problem]:
    """R-ID and R-SHARED: ids of the wrong form, and ids used for two things."""
    for kind, ids in ((Kind.FACT, dossier.facts), (Kind.CONFLICT, dossier.conflicts)):
        for id in ids:
            if not _has_suffix(id):
                message = f"the id does not end in a hyphen and {SUFFIX_LENGTH} letters or digits"
                tip = "name the file <slug>-<suffix>, as `dossier extract` does"
                yield dossier.place(kind, id).problem((), "R-ID", message, tip=tip)
    for shared in sorted({*dossier.outlets} & {*map(str, dossier.actors)}):
        message = f"{shared!r} is an outlet and an actor; a speaker of that name could be either"
        place = dossier.place(Kind.ACTOR, shared)
        yield place.problem((), "R-SHARED", message, tip="rename the actor")
