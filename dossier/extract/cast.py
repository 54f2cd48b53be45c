"""Cast: the mentions of all texts, and the actors already known, become who is who.

A shorter form of a name, its acronym and its one-letter slips all lead to one figure.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from dossier.extract.name_data import countries, country_names, demonyms
from dossier.extract.names import acronyms
from dossier.extract.records import Mention, NameKind, Reading
from dossier.model.ids import slugify
from dossier.model.span import Span

SLIP_LENGTH = 5
"""Letters. In shorter names one letter makes another name."""
LONGEST = 8
"""Words of the longest name looked for when names are replaced."""
_token = re.compile(r"\w+(?:[-’'.]\w+)*\.?|\W+")


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleFound:
    """Title words before a name, and the passage in which both stand."""

    title: str
    source: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Somebody the texts name. `key` is the actor's id; `known` says the dossier has it already."""

    key: str
    name: str
    kind: NameKind
    aliases: tuple[str, ...] = ()
    roles: tuple[RoleFound, ...] = ()
    certain: bool = True
    known: bool = False
    has_article: bool = False
    """Whether the texts mostly put "the" before the name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """An actor (or outlet) that the dossier already has, with every spelling of its name."""

    key: str
    name: str
    kind: NameKind
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """All figures by key, and each spelling, casefolded, with the key it leads to."""

    figures: Mapping[str, Figure]
    spellings: Mapping[str, str]

    def find(self, name: str | None) -> str | None:
        """The key of the figure that `name`, with or without titles, means; None where unknown."""
        words = _bare(name or "").split()
        for start in range(len(words)):
            rest = " ".join(words[start:])
            key = self.spellings.get(rest.casefold())
            if key and not (start and rest in country_names()):
                return key
        return None

    def plain(self, text: str) -> str:
        """`text` with every spelling of a figure replaced by its key, to compare by sense."""
        tokens = _token.findall(text)
        found: list[str] = []
        at = 0
        while at < len(tokens):
            length, key = self._longest(tokens, at)
            found.append(key.replace("-", "") if key else tokens[at])
            at += length
        return "".join(found)

    def _longest(self, tokens: Sequence[str], at: int) -> tuple[int, str | None]:
        if not tokens[at][0].isupper():
            return 1, None
        for length in range(min(2 * LONGEST - 1, len(tokens) - at), 0, -2):
            key = self.spellings.get(_bare("".join(tokens[at : at + length])).casefold())
            if key:
                return length, key
        return 1, None


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


def _bare(name: str) -> str:
    bare = re.sub(r"[’']s?$", "", name.strip())
    return re.sub(r"^[Tt]he ", "", bare)


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
                self.spellings.setdefault(_bare(spelling).casefold(), item.key)
                if item.kind == "person":
                    self._remember(spelling, item.key)

    def claim(self, spelling: str, key: str) -> None:
        """Let `spelling` lead to `key` unless it leads elsewhere already."""
        folded = _bare(spelling).casefold()
        if folded and folded not in self.spellings:
            self.spellings[folded] = key
            if spelling != self.figures[key].name:
                self.aliases[key].append(spelling)

    def add(self, name: str, kind: NameKind, certain: bool = True) -> str:
        """The key of the figure called `name`, made if there is none."""
        key = self.spellings.get(_bare(name).casefold())
        if key is None:
            key = slugify(name)
            self.figures.setdefault(key, Figure(key=key, name=name, kind=kind, certain=certain))
            self.spellings[_bare(name).casefold()] = key
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
        people = [name for (name, kind), _ in counts.most_common() if kind == "person"]
        for name in sorted(people, key=lambda name: (-counts[name, "person"], name)):
            if _bare(name).casefold() in self.spellings:
                continue
            key = self._slip_of(name)
            if key is None:
                key = self.add(name, "person")
            else:
                self.claim(name, key)
            self._remember(name, key)
        self._claim_last_names(counts)

    def _slip_of(self, name: str) -> str | None:
        """A person whose name differs by one letter in one word, or two such letters swapped."""
        for key in _all_but_one(name):
            for other, figure in self.people[key]:
                if is_slip(name.split()[key[0]], other.split()[key[0]]):
                    return figure
        return None

    def _remember(self, name: str, figure: str) -> None:
        """Let later names be compared with this one."""
        for key in _all_but_one(name):
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
            if kind != "body" or " " in name or _bare(name).casefold() in self.spellings:
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
        for acronym, full in sorted(short | set(_initialled(counts))):
            names = (
                (full, acronym)
                if _count_of(full, counts) >= _count_of(acronym, counts)
                else (acronym, full)
            )
            key = next(
                (key for name in names if (key := self.spellings.get(_bare(name).casefold()))), None
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
            key = self.spellings.get(_bare(name).casefold())
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


def _count_of(name: str, counts: Counter[tuple[str, NameKind]]) -> int:
    return sum(many for (other, _), many in counts.items() if other == name)


def _initialled(counts: Counter[tuple[str, NameKind]]) -> Iterator[tuple[str, str]]:
    """Acronyms that are the initials of exactly one organisation named: EU, European Union."""
    names = sorted(name for name, kind in counts if kind == "organisation" and " " in name)
    for acronym in sorted({name for name, _ in counts if name.isupper() and len(name) > 1}):
        long = [name for name in names if _initials(name) == acronym]
        if len(long) == 1:
            yield acronym, long[0]


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.split(r"[ -]", name) if word[:1].isupper())


def _all_but_one(name: str) -> list[tuple[int, str]]:
    """For each word of a name of several: its position, and the name without it."""
    words = name.split()
    if len(words) < 2:
        return []
    return [(at, " ".join([*words[:at], "_", *words[at + 1 :]])) for at in range(len(words))]


def is_slip(word: str, other: str) -> bool:
    """Whether the words differ by one letter that was missed, added, changed or swapped."""
    if min(len(word), len(other)) < SLIP_LENGTH or word[:1] != other[:1]:
        return False
    return OSA.distance(word, other, score_cutoff=1) == 1


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
