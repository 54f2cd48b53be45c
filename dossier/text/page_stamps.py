"""Page stamps: lines of nothing but dates, clock times, names and the words that go with them."""

import re

from dossier.text.patterns import late

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|"
    r"Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|janvier|février|mars|avril|juin|juillet"
    r"|août|"
    r"septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|"
    r"septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio"
    r"|settembre|"
    r"ottobre|dicembre)\.?"
)
_DAY = late(
    rf"\d{{1,2}}(?:st|nd|rd|th|\.)?(?: de)? {_MONTH},?(?: de)? \d{{4}}|{_MONTH} \d{{1,2}}(?:st"
    rf"|nd|rd|th)?,? \d{{4}}"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}[./-]\d\d[./-]\d\d(?:T[\d:]+(?:Z|[+-][\d:]+)?)?",
    re.IGNORECASE,
)
_CLOCK = late(
    r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\b\.?)?|\b\d{1,2} ?[ap]\.?m\b\.?", re.IGNORECASE
)
_SPAN = late(
    r"\b\d{1,3}(?: |-)?(?:h|hrs?|hours?|m|mins?|minutes?|d|days?|weeks?|months?|years?) ago\b"
    r"|\b\d{1,2}(?: |-)?(?:min(?:ute)?s?|minuten|min\.|Min\.)(?:(?: |-)(?:read|listen"
    r"|watch))?(?!\w)|\b\d{1,2}[:.]\d\d min\b",
    re.IGNORECASE,
)
_LABEL = late(
    r"\b(?:lesezeit|stand|uhr|von|am|um|aktualisiert|temps de lecture|publié|mis à jour|modifié"
    r"|le|à|par|"
    r"publicado|actualizado|lectura|tiempo de|el|a las|pubblicato|aggiornato|il|alle|leestijd"
    r"|bijgewerkt|om|"
    r"published|posted|updated?|modified|issued|reviewed|created|first|last|originally|date|"
    r"on|at|by|reading|read time|time|read|just now|today|yesterday|print(?:ed)?|edition|gmt|utc"
    r"|ist|e[sd]?t|"
    r"[bcms]?[dse]t|bst|am|pm|from|in|of|and)\b",
    re.IGNORECASE,
)
_ENDS_SHORT = late(r"\b(?:[Mm]in|[ap]\.m)\.$")
_CAPITALISED = late(r"\b[A-Z][\w.’'-]*")
_DIGIT = late(r"\d")
_LONGEST = 150
_MOST_WORDS = 20
_MOST_NAMES = 6


def is_stamp(line: str) -> bool:
    """Whether a day, a clock time or a reading time is all the line tells, names aside."""
    if (
        len(line) > _LONGEST
        or not _DIGIT.search(line)
        or line.count(" ") >= _MOST_WORDS
        or line[-1] in '!?:;,”"'
    ):
        return False
    undated = _DAY.sub(" ", line)
    unspanned = _SPAN.sub(" ", undated)
    rest = _CLOCK.sub(" ", unspanned)
    is_sentence = line.endswith(".") and not _ENDS_SHORT.search(line)
    if is_sentence or rest == line:
        return False
    rest = _LABEL.sub(" ", rest)
    if unspanned != line:
        if len(_CAPITALISED.findall(rest)) > _MOST_NAMES:
            return False
        rest = _CAPITALISED.sub(" ", rest)
    return not any(character.isalnum() for character in rest)
