"""Synthetic: a number of sources and a seed become a whole dossier on disk, all of it invented.

Each source carries ten facts; each tenth fact of a source is carried by the source before it
too, and each fifth source disagrees with the one before it. The same numbers give the same bytes.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from random import Random

from dossier.model.digest import conflict_digest, fact_digest
from dossier.model.dossier import Kind
from dossier.model.ids import make_id
from dossier.model.records import (
    Actor,
    Briefing,
    Conflict,
    Evidence,
    Fact,
    Outlet,
    Proposal,
    Record,
    Source,
)
from dossier.store.dump import dump_record
from dossier.store.files import write_text
from dossier.store.scaffold import new_dossier

FACTS = 10
OUTLETS = 7
TOWNS = ["Norrby", "Eastmere", "Halvik", "Sundborg", "Karstad", "Lindholm", "Vestre", "Oakford"]
FIRST = ["Ada", "Bo", "Carla", "Dev", "Ewa", "Finn", "Greta", "Hugo", "Ines", "Jan"]
LAST = ["Berg", "Costa", "Dahl", "Eriksen", "Fox", "Grau", "Holm", "Ito"]
THINGS = [
    "the ferry fee",
    "the harbour wall",
    "the night train",
    "the old bridge",
    "the water rate",
]
PLANS = ["a lower ferry fee", "a new harbour wall", "one night train a week", "a closed bridge"]
GROUPS = ["Key demands", "Secondary measures"]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August"]
FILLER = (
    "The discussion about {thing} has gone on for {years} years, and the {number} letters received "
    "in {town} this spring ask for different things."
)


@dataclass(frozen=True, kw_only=True)
class Statement:
    """A sentence of a source and the fact that rests on it."""

    sentence: str
    quote: str
    fact: Fact


def make(root: Path, *, sources: int, seed: int) -> None:
    """Write a dossier of `sources` sources into the empty folder `root`."""
    random = Random(seed)
    new_dossier(root, f"A dossier of {sources} invented sources")
    records: list[tuple[Kind, Record]] = [*parties(), *plans(), *outlets()]
    told: list[list[Statement]] = []
    for number in range(sources):
        own = [statement(random, number, place) for place in range(FACTS)]
        repeated = [told[-1][-1].sentence] if told else []
        told.append(own)
        text = article(random, number, [item.sentence for item in own] + repeated)
        name = f"{number:05}.txt"
        (root / "seeds" / name).write_bytes(text.encode())
        records.append((Kind.SOURCE, source(number, name, text)))
    texts = [(root / "seeds" / f"{number:05}.txt").read_text("utf-8") for number in range(sources)]
    facts = [fact for number in range(sources) for fact in facts_of(number, told, texts)]
    conflicts = [conflict_of(number, told, texts) for number in range(4, sources, 5)]
    records += [(Kind.FACT, fact) for fact in facts]
    records += [(Kind.CONFLICT, conflict) for conflict in conflicts]
    for kind, record in records:
        identifier = record.model_dump()["id"]
        write_text(root / kind.folder / f"{identifier}.yml", dump_record(kind, record))
    briefing = Briefing.model_validate(
        {
            "lede": facts[0].id,
            "sections": [
                {"heading": "What happened", "facts": [fact.id for fact in facts[1:9]]},
                {"heading": "What is disputed", "conflicts": [item.id for item in conflicts[:6]]},
            ],
            "groups": GROUPS,
        }
    )
    write_text(root / "data" / "briefing.yml", dump_record(Kind.BRIEFING, briefing))


def parties() -> list[tuple[Kind, Record]]:
    """The towns, each with people who speak for it."""
    towns = [
        Actor.model_validate({"id": town.lower(), "name": town, "kind": "state"}) for town in TOWNS
    ]
    people = [
        Actor.model_validate(
            {
                "id": f"{first}-{last}".lower(),
                "name": f"{first} {last}",
                "kind": "person",
                "member_of": [TOWNS[LAST.index(last)].lower()],
            }
        )
        for first in FIRST
        for last in LAST
    ]
    return [(Kind.ACTOR, actor) for actor in [*towns, *people]]


def plans() -> list[tuple[Kind, Record]]:
    """Four proposals of every town, in two groups."""
    return [
        (
            Kind.PROPOSAL,
            Proposal.model_validate(
                {
                    "id": f"{town.lower()}-plan-{number}",
                    "name": f"{plan[0].upper()}{plan[1:]} for {town}",
                    "summary": f"What {town} asks for: {plan}.",
                    "proposed_by": [town.lower()],
                    "group": GROUPS[number % 2],
                }
            ),
        )
        for town in TOWNS
        for number, plan in enumerate(PLANS)
    ]


def outlets() -> list[tuple[Kind, Record]]:
    """The outlets that share the sources."""
    return [
        (
            Kind.OUTLET,
            Outlet.model_validate(
                {
                    "id": f"post-{number}",
                    "name": f"Post {number}",
                    "country": TOWNS[number],
                    "owner": f"The town of {TOWNS[number]}",
                    "state_owned": "yes" if number % 2 else "no",
                }
            ),
        )
        for number in range(OUTLETS)
    ]


def source_id(number: int) -> str:
    """The id of a source."""
    return f"source-{number:05}"


def day_of(number: int) -> tuple[int, str]:
    """The day and month in 2031 on which a source was published."""
    return number % 27 + 2, MONTHS[number // 27 % len(MONTHS)]


def date_of(number: int, before: int = 0) -> str:
    """The same as an ISO date, `before` days earlier."""
    day, month = day_of(number)
    return f"2031-{MONTHS.index(month) + 1:02}-{day - before:02}"


def source(number: int, name: str, text: str) -> Source:
    """The record of a source."""
    return Source.model_validate(
        {
            "id": source_id(number),
            "seed": name,
            "sha256": hashlib.sha256(text.encode()).hexdigest(),
            "outlet": f"post-{number % OUTLETS}",
            "title": text.split("\n", 1)[0],
            "published": date_of(number),
        }
    )


def article(random: Random, number: int, sentences: list[str]) -> str:
    """A headline, a dateline, and one paragraph for each sentence with some words around it."""
    day, month = day_of(number)
    lines = [f"Report {number}: what the towns said of {random.choice(THINGS)}"]
    lines.append(f"{random.choice(TOWNS)}, {day} {month} 2031")
    for sentence in sentences:
        filler = FILLER.format(
            thing=random.choice(THINGS),
            years=random.randint(2, 40),
            number=random.randint(10, 900),
            town=random.choice(TOWNS),
        )
        lines.append(f"{filler} {sentence}")
    return "\n\n".join(lines) + "\n"


def statement(random: Random, number: int, place: int) -> Statement:
    """One sentence that no other source has, and the fact entry for it, evidence still missing."""
    speaker = f"{random.choice(FIRST)} {random.choice(LAST)}"
    town = TOWNS[LAST.index(speaker.split()[1])]
    amount = number * FACTS + place + 100
    thing, plan = random.choice(THINGS), random.randrange(len(PLANS))
    proposal = f"{town.lower()}-plan-{plan}"
    common = {"actors": [town.lower()], "proposals": [proposal], "status": "reviewed"}
    day, month = day_of(number)
    if place % 2:
        quote = f"We have counted {amount} boats, and {thing} stays as it is"
        return Statement(
            sentence=f"“{quote},” {speaker} said.",
            quote=quote,
            fact=Fact.model_validate(
                common
                | {
                    "id": "unset",
                    "kind": "statement",
                    "claim": f"{speaker} said that {amount} boats had been counted.",
                    "said_by": speaker.lower().replace(" ", "-"),
                    "when": date_of(number),
                    "when_basis": "published",
                }
            ),
        )
    quote = f"On {day - 1} {month} 2031 {town} handed in {amount} letters about {PLANS[plan]}."
    return Statement(
        sentence=quote,
        quote=quote,
        fact=Fact.model_validate(
            common
            | {
                "id": "unset",
                "kind": "event",
                "claim": f"{town} handed in {amount} letters about {PLANS[plan]}.",
                "when": date_of(number, 1),
                "when_basis": "stated",
            }
        ),
    )


def evidence(number: int, item: Statement, texts: list[str]) -> Evidence:
    """The passage of a source that carries a statement."""
    start = texts[number].index(item.quote)
    said_by = item.fact.said_by
    return Evidence.model_validate(
        {
            "source": source_id(number),
            "quote": item.quote,
            "at": [start, start + len(item.quote)],
            "speaker": said_by,
            "supports": ["claim", "said_by"] if said_by else ["claim", "when"],
        }
    )


def facts_of(number: int, told: list[list[Statement]], texts: list[str]) -> list[Fact]:
    """The facts of a source, stamped as reviewed."""
    made = []
    for place, item in enumerate(told[number]):
        carried = [evidence(number, item, texts)]
        if place == FACTS - 1 and number + 1 < len(texts):
            carried.append(evidence(number + 1, item, texts))
        name = make_id(f"{item.fact.kind}-{number}-{place}", source_id(number), item.quote)
        fact = item.fact.model_copy(update={"id": name, "evidence": tuple(carried)})
        stamp = {"by": "Synthetic", "digest": fact_digest(fact)}
        made.append(Fact.model_validate(fact.model_dump(exclude_none=True) | {"reviewed": stamp}))
    return made


def conflict_of(number: int, told: list[list[Statement]], texts: list[str]) -> Conflict:
    """A question on which a source and the one before it give different numbers."""
    sides = [(number - 1, told[number - 1][0]), (number, told[number][0])]
    raw = {
        "id": make_id(f"letters-{number}", source_id(number - 1), sides[0][1].quote),
        "status": "reviewed",
        "question": f"How many letters were handed in before report {number}?",
        "type": "number",
        "weight": "material",
        "accounts": [
            {
                "holds": item.fact.claim.removesuffix("."),
                "evidence": [evidence(where, item, texts).model_dump(exclude_none=True)],
            }
            for where, item in sides
        ],
    }
    stamp = {"by": "Synthetic", "digest": conflict_digest(Conflict.model_validate(raw))}
    return Conflict.model_validate(raw | {"reviewed": stamp})
