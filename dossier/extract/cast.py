"""Cast: the mentions of all texts, and the actors already known, become who is who.

A shorter form of a name, its acronym and its one-letter slips all lead to one figure.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from dossier.extract.acronyms import acronyms
from dossier.extract.figures import Cast, Figure, Known, RoleFound, bare
from dossier.extract.name_data import countries, demonyms
from dossier.extract.records import Mention, NameKind, Reading
from dossier.extract.slips import all_but_one, is_slip
from dossier.model.ids import slugify
from dossier.model.span import Span


def cast(readings: Sequence[Reading], known: Sequence[Known]) -> Cast:
    """Who is who in the texts: known actors first, then states, people, organisations, bodies."""
    counts = Counter(
        (mention.name, mention.kind) for reading in readings for mention in reading.mentions
    )
    builder = _Builder(known)
    builder.add_states(readings)
    builder.add_people(counts, readings)
    builder.add_others(counts, readings)
    return builder.cast(_roles(readings), _with_article(readings))


class _Builder:
    """Gathers figures; a spelling belongs to whoever claimed it first."""

    def __init__(self, known: Iterable[Known]) -> None:
        self.figures: dict[str, Figure] = {}
        self.spellings: dict[str, str] = {}
        self.aliases: dict[str, list[str]] = defaultdict(list)
        self.people: dict[tuple[int, str], list[tuple[str, str]]] = defaultdict(list)
        for item in known:
            self.figures[item.key] = Figure(
                key=item.key, name=item.name, kind=item.kind, known=True
            )
            for spelling in (item.name, *item.spellings):
                self.spellings.setdefault(bare(spelling).casefold(), item.key)
                if item.kind == "person":
                    self._remember(spelling, item.key)

    def claim(self, spelling: str, key: str) -> None:
        """Let `spelling` lead to `key` unless it leads elsewhere already."""
        folded = bare(spelling).casefold()
        if folded and folded not in self.spellings:
            self.spellings[folded] = key
            if spelling != self.figures[key].name:
                self.aliases[key].append(spelling)

    def add(self, name: str, kind: NameKind, certain: bool = True) -> str:
        """The key of the figure called `name`, made if there is none."""
        key = self.spellings.get(bare(name).casefold())
        if key is None:
            key = slugify(name)
            self.figures.setdefault(key, Figure(key=key, name=name, kind=kind, certain=certain))
            self.spellings[bare(name).casefold()] = key
        return key

    def add_states(self, readings: Sequence[Reading]) -> None:
        """States that are named, with the other names and the capital that the texts use."""
        named = {
            mention.name for reading in readings for mention in reading.mentions
            if mention.kind == "state" and mention.certain
        }  # fmt: skip
        used = {
            reading.text[mention.span.start : mention.span.end]
            for reading in readings
            for mention in reading.mentions
        }
        for state in countries():
            if state.name not in named:
                continue
            key = self.add(state.name, "state")
            for alias in (*state.aliases, state.capital):
                if alias in used:
                    self.claim(alias, key)

    def add_people(
        self, counts: Counter[tuple[str, NameKind]], readings: Sequence[Reading]
    ) -> None:
        """People, the commonest spelling first; other spellings and last names become aliases."""
        people = {name for name, kind in counts if kind == "person"}
        bearers = Counter(name.split()[-1] for name in people if " " in name)
        for name in sorted(
            people, key=lambda name: (" " not in name, -counts[name, "person"], name)
        ):
            if bare(name).casefold() in self.spellings or bearers[name] == 1:
                continue
            key = self._slip_of(name) or self._untitled(name, people)
            if key is None:
                key = self.add(name, "person")
            else:
                self.claim(name, key)
            self._remember(name, key)
        self._claim_last_names(counts)

    def _untitled(self, name: str, people: Set[str]) -> str | None:
        """“Chef Ana Diaz”, where the texts name Ana Diaz without the word before it too."""
        rest = name.partition(" ")[2]
        return self.add(rest, "person") if " " in rest and rest in people else None

    def _slip_of(self, name: str) -> str | None:
        """A person whose name differs by one letter in one word, or two such letters swapped."""
        for key in all_but_one(name):
            for other, figure in self.people[key]:
                if is_slip(name.split()[key[0]], other.split()[key[0]]):
                    return figure
        return None

    def _remember(self, name: str, figure: str) -> None:
        """Let later names be compared with this one."""
        for key in all_but_one(name):
            self.people[key].append((name, figure))

    def _claim_last_names(self, counts: Counter[tuple[str, NameKind]]) -> None:
        owners: dict[str, set[str]] = defaultdict(set)
        for figure in list(self.figures.values()):
            if figure.kind == "person":
                for name in (figure.name, *self.aliases[figure.key]):
                    owners[name.split()[-1]].add(figure.key)
        single = {last: min(keys) for last, keys in owners.items() if len(keys) == 1}
        for last, key in sorted(single.items()):
            self.claim(last, key)
        by_letter: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for last, key in sorted(single.items()):
            by_letter[last[:1]].append((last, key))
        for name, kind in sorted(counts):
            if kind != "body" or " " in name or bare(name).casefold() in self.spellings:
                continue
            slips = {key for last, key in by_letter[name[:1]] if is_slip(name, last)}
            if len(slips) == 1:
                self.claim(name, min(slips))

    def add_others(
        self, counts: Counter[tuple[str, NameKind]], readings: Sequence[Reading]
    ) -> None:
        """Organisations and bodies; an acronym and its long form are one."""
        short = {
            (name, full) for reading in readings for name, full in acronyms(reading.text).items()
        }
        named: Counter[str] = Counter()
        for (name, _), many in counts.items():
            named[name] += many
        for acronym, full in sorted(short | set(_initialled(counts))):
            names = (full, acronym) if named[full] >= named[acronym] else (acronym, full)
            key = next(
                (key for name in names if (key := self.spellings.get(bare(name).casefold()))), None
            )
            key = key or self.add(names[0], "organisation")
            self.claim(full, key)
            self.claim(acronym, key)
        certain = {
            mention.name for reading in readings for mention in reading.mentions if mention.certain
        }
        for name, kind in sorted(counts, key=lambda item: (-len(item[0]), item)):
            if kind in ("organisation", "body"):
                longer = self._longer_form(name)
                if longer:
                    self.claim(name, longer)
                else:
                    self.add(name, kind, certain=name in certain)

    def _longer_form(self, name: str) -> str | None:
        """The only longer name it ends: "Foreign Ministry" after "Chilean Foreign Ministry"."""
        if " " not in name:
            return None
        longer = (f"{people} {name}".casefold() for people in demonyms())
        matching = {self.spellings[spelling] for spelling in longer if spelling in self.spellings}
        return min(matching) if len(matching) == 1 else None

    def cast(self, roles: Mapping[str, Sequence[RoleFound]], with_article: Set[str]) -> Cast:
        """The finished cast, with roles; `with_article` are names that take "the"."""
        found: dict[str, list[RoleFound]] = defaultdict(list)
        for name, items in roles.items():
            key = self.spellings.get(bare(name).casefold())
            if key:
                found[key].extend(items)
        figures = {
            key: Figure(
                key=key,
                name=figure.name,
                kind=figure.kind,
                aliases=tuple(dict.fromkeys(self.aliases[key])),
                roles=tuple(found[key]),
                certain=figure.certain,
                known=figure.known,
                has_article=figure.name in with_article,
            )
            for key, figure in sorted(self.figures.items())
        }
        return Cast(figures=figures, spellings=dict(self.spellings))


def _initialled(counts: Counter[tuple[str, NameKind]]) -> Iterator[tuple[str, str]]:
    """Acronyms that are the initials of exactly one organisation named: EU, European Union."""
    long: dict[str, list[str]] = defaultdict(list)
    for name, kind in counts:
        if kind == "organisation" and " " in name:
            long[_initials(name)].append(name)
    for acronym in sorted({name for name, _ in counts if name.isupper() and len(name) > 1}):
        if len(long[acronym]) == 1:
            yield acronym, long[acronym][0]


def _with_article(readings: Sequence[Reading]) -> frozenset[str]:
    """Names before which "the" stands more often than not."""
    balance: Counter[str] = Counter()
    for reading in readings:
        for mention in reading.mentions:
            before = reading.text[max(0, mention.span.start - 4) : mention.span.start]
            balance[mention.name] += 1 if before.lower() == "the " else -1
    return frozenset(name for name, score in balance.items() if score > 0)


def _roles(readings: Sequence[Reading]) -> dict[str, list[RoleFound]]:
    found: dict[str, list[RoleFound]] = defaultdict(list)
    for reading in readings:
        for mention in reading.mentions:
            if mention.role:
                found[mention.name].append(_role(reading, mention))
    return found


def _role(reading: Reading, mention: Mention) -> RoleFound:
    """The role with the passage from its first word, or that of the name, to the last of both."""
    text = reading.text
    before = text.rfind(
        mention.role, max(0, mention.span.start - len(mention.role) - 2), mention.span.start
    )
    after = text.find(mention.role, mention.span.end, mention.span.end + 80)
    if 0 <= before < mention.span.start:
        return RoleFound(
            title=mention.role, source=reading.source, span=Span(before, mention.span.end)
        )
    end = after + len(mention.role) if after >= 0 else mention.span.end
    return RoleFound(title=mention.role, source=reading.source, span=Span(mention.span.start, end))


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.split(r"[ -]", name) if word[:1].isupper())
