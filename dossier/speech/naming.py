"""Naming: a noun phrase becomes the roles, the name and the gender that its words give away."""

from functools import cache

from dossier.speech.attribution import Attribution
from dossier.speech.records import Gender, Naming
from dossier.speech.tables import rows, words_of
from dossier.speech.words import Words

_NATIONAL = (
    "ian",
    "ean",
    "ese",
    "ish",
    "can",
    "nch",
    "eek",
    "wiss",
    "utch",
    "ench",
    "raqi",
    "aeli",
)


def naming(words: Words, first: int, last: int) -> Naming:
    """Take the words `first` to `last` apart into roles and name."""
    known = words.namings.get((first, last))
    if known is None:
        known = words.namings[first, last] = _naming(words, first, last)
    return known


def _naming(words: Words, first: int, last: int) -> Naming:
    while last > first and words.lows[last].rstrip(".") in words_of("after names"):
        last -= 1
    roles: set[str] = set()
    name: list[str] = []
    gender: Gender = ""
    is_titled = False
    for index in range(first, last + 1):
        low = words.lows[index].rstrip(".").removesuffix("'s").removesuffix("'")
        is_surname = index == last and words.lows[first] != "the" and not _is_all_national(name)
        is_office = index == last and _is_office_of(words, first, last, name)
        is_surname = is_surname and not is_office
        gender = gender if is_surname else _noun_gender(low) or gender
        is_title, is_role = low in words_of("titles"), _is_role(words, index, last)
        if words.tags[index] != "k" and not is_surname and (is_role or is_title):
            is_titled = is_titled or is_title
            roles |= _titled().get(low, set()) if is_title else {_singular(low)}
            is_no_name = index < last or is_office or _is_all_national(name)
            name = [] if is_no_name else name
        elif words.tags[index] == "N" or (
            words.tags[index] == "k" and words.text[words.starts[index]].isupper()
        ):
            name.append(_bare(words.text[words.starts[index] : words.ends[index]]))
            name = [] if words.tags[index] == "k" and index < last else name
        elif words.tags[index] not in "#" and index < last:
            name = []
    name = _without_trade(_without_nation(name)) if words.tags[last] in "Nk" else []
    if len(name) > 1 and not gender:
        gender = _first_name_gender(name[0])
    start = words.starts[last - len(name) + 1] if name else words.ends[last]
    printed = _bare(" ".join(words.text[start : words.ends[last]].split()))
    return Naming(frozenset(roles), tuple(name), gender, is_titled, printed)


@cache
def _titled() -> dict[str, set[str]]:
    """The role that a title stands for: “Sen.” is the senator."""
    return {title: {role} for title, role in rows("title_roles.tsv")}


def _is_role(words: Words, index: int, last: int) -> bool:
    """Whether the word is a role; the Dean of “manager Dean Lee” is a first name, the Doctors of
    “Doctors Without Frontiers” part of a name.
    """
    if (
        index < last
        and words.tags[index + 1] == "N"
        and words.lows[index + 1] in words_of("within names")
    ):
        return False
    roles = words_of("roles")
    low = words.lows[index].rstrip(".")
    if low not in roles and (index == last or _singular(low) not in roles):
        return False
    printed = words.text[words.starts[index] : words.ends[index]]
    if printed[0].isupper() and _heads_body(words, index, last):
        return False
    is_first_name = (
        printed[0].isupper()
        and index == last - 1
        and words.tags[last] == "N"
        and words.tags[index - 1 : index] == ["n"]
        and words.lows[index - 1] in roles
    )
    return not is_first_name


def _is_office_of(words: Words, first: int, last: int, name: list[str]) -> bool:
    """“Pellan's Water Minister”: an office and its field behind its owner, no name."""
    is_owned = "k" in words.tags[first:last]
    is_office = words.lows[last] in words_of("roles")
    return is_owned and is_office and not (name and is_first_name(name[0]))


def _heads_body(words: Words, index: int, last: int) -> bool:
    """The Executive of “the Executive Board” belongs to the body's name."""
    after = words.lows[index + 1] if index < last else ""
    return after in words_of("bodies of officers") and words.tags[index + 1] == "N"


def _singular(low: str) -> str:
    """The “senator” of “Senators Ann Lee and Bo Day”."""
    one = low.removesuffix("s")
    return one if one in words_of("roles") else low


def _noun_gender(low: str) -> Gender:
    if low in words_of("female"):
        return "f"
    return "m" if low in words_of("male") else ""


def _is_all_national(name: list[str]) -> bool:
    return all(_is_national(part) for part in name)


def _without_nation(name: list[str]) -> list[str]:
    """“Italian Ann Lee” without “Italian”."""
    while len(name) > 2 and _is_national(name[0]):
        name = name[1:]
    return name


def _without_trade(name: list[str]) -> list[str]:
    """“Mediator Per Holt” without “Mediator”: what stands before a first name and is none."""
    is_told = len(name) > 2 and _first_name_gender(name[1]) and not _first_name_gender(name[0])
    return name[1:] if is_told and not name[0].endswith(".") and len(name[0]) > 2 else name


def _bare(word: str) -> str:
    for end in ("’s", "'s", "’", "'"):
        word = word.removesuffix(end)
    return word


def _is_national(word: str) -> bool:
    return word.endswith(_NATIONAL) or word in ("US", "UK", "EU", "U.S", "U.K")


@cache
def _first_names() -> dict[str, Gender]:
    found: dict[str, Gender] = {}
    for gender, names in rows("first_names.tsv"):
        for name in names.split():
            found[name] = "m" if gender == "m" else "f"
    return found


def is_first_name(name: str) -> bool:
    """Whether the word is a usual first name."""
    return name.lower() in _first_names()


def _first_name_gender(name: str) -> Gender:
    return _first_names().get(name.lower(), "")


def proper_roles(roles: frozenset[str]) -> frozenset[str]:
    """Role nouns without mere modifiers."""
    return roles - words_of("role modifiers")


def gender_of_name(name: str) -> Gender:
    """The gender that a first name or a title gives away; empty where neither does."""
    words = name.split()
    return _noun_gender(words[0].casefold().rstrip(".")) or _first_name_gender(words[0])


def gender_of_pronoun(low: str) -> Gender:
    """What “he” or “her” gives away; nothing for other words."""
    if low in words_of("she"):
        return "f"
    return "m" if low in words_of("he") else ""


def own_gender(words: Words, item: Attribution) -> Gender:
    """“Lee said that she …”: most likely a woman."""
    is_own = item.rule.endswith(("-that", "-clause")) and item.lemma != "tell"
    return gender_of_pronoun(words.lows[item.parts[0][0]]) if is_own else ""


def roles_meant(head: str) -> frozenset[str]:
    """The roles a role noun may stand for: “the lawyer” may be the attorney."""
    return frozenset({head}) | _synonyms().get(head, frozenset())


@cache
def _synonyms() -> dict[str, frozenset[str]]:
    return {role: frozenset(others.split()) for role, others in rows("role_synonyms.tsv")}


def name_in_label(label: str) -> tuple[str, ...]:
    """The name in “MAYOR LEE”, in small letters and without the role."""
    untold = words_of("titles") | words_of("roles")
    words = [word for word in label.split() if word.rstrip(".").lower() not in untold]
    return tuple(word.title() if word.isupper() else word for word in words or [label])
