"""Changes: every sentence of articles, told with one change, becomes rates of what the gate stops.

    .venv/bin/python bench/changes.py [FOLDER …]

Each sentence is a quote, and its claim the sentence with one thing changed. A harmful change should
be stopped, a harmless one let pass. Without a FOLDER the invented articles of the tests and of the
rounds serve. Sentences that are refused unchanged, as somebody's speech told as fact, are left out.
"""

import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from dossier.gate.gate import judge  # noqa: E402
from dossier.gate.reading.library import Library, SourceText, library_of  # noqa: E402
from dossier.gate.records import QuoteRequest  # noqa: E402

Change = Callable[[str], str]
SHORTEST, LONGEST = 6, 60
"""Words of a sentence."""
FIGURE = re.compile(r"(?<![\w.,$£€:–-])\d{1,3}(?:,\d{3})*(?![\w:%-]|\.\d|,\d)")
MARKS = re.compile("[\"“”?!]|''")
NUMBERS = "zero one two three four five six seven eight nine ten".split()
VERBS = "is|are|was|were|will|would|could|should|had|has|have|does|do|did|can"
BOUNDS = "about|nearly|almost|at least|at most|up to|more than|less than|fewer than|roughly|around"
BACK = {"will": "would", "may": "might", "is": "was", "are": "were", "has": "had", "have": "had"}


def put(pattern: str, words: str | Callable[[re.Match[str]], str]) -> Change:
    """The change that puts `words` for the first match."""
    return lambda text: re.sub(pattern, words, text, count=1)


def either(*changes: Change) -> Change:
    """The first of the changes that changes anything."""
    return lambda text: next((new for change in changes if (new := change(text)) != text), text)


def other_figure(text: str) -> str:
    found = list(FIGURE.finditer(text))
    if not found:
        return text
    figure = random.choice(found)
    last = int(figure.group()[-1])
    digit = random.choice([digit for digit in range(1, 10) if digit != last])
    return text[: figure.end() - 1] + str(digit) + text[figure.end() :]


def told_later(text: str) -> str:
    """The sentence shifted back in time, where nobody is quoted."""
    if MARKS.search(text) or "can" in text:
        return text
    return re.sub(r"\b(" + "|".join(BACK) + r")\b", lambda found: BACK[found.group()], text)


def introduced(text: str) -> str:
    if MARKS.search(text) or not re.match(r"(The|A|It|They|He|She|Some|Most|Many) ", text):
        return text
    return "The article reported that " + text[0].lower() + text[1:]


HARMFUL: dict[str, Change] = {
    "figure changed": other_figure,
    "not removed": put(rf"\b({VERBS}) not\b", r"\1"),
    "n’t removed": put(r"\b(is|was|were|did|does|would|could|had|has|have|do)n['’]t\b", r"\1"),
    "not added": put(r"\b(is|are|was|were|will|had|has|have) (?!not\b)", r"\1 not "),
    "may turned will": put(r"\b(may|might|could)\b", "will"),
    "hedge dropped": put(r"\b(reportedly|allegedly|apparently|probably|perhaps|possibly) ", ""),
    "bound dropped": put(rf"\b({BOUNDS}) (?=[$£€]?\d)", ""),
    "some turned all": put(r"\b(some|most|many|several|few) (?=(?:of the )?[a-z]+s\b)", "all "),
    "direction turned": either(
        put(r"\b(rose|increased|gained|grew)\b", "fell"),
        put(r"\b(fell|declined|dropped|decreased)\b", "rose"),
        put(r"\bmore than\b", "less than"),
    ),
    "before turned after": either(put(r"\bbefore\b", "after"), put(r"\bafter\b", "before")),
    "million turned billion": either(
        put(r"\bmillion\b", "billion"), put(r"\bbillion\b", "million")
    ),
}
HARMLESS: dict[str, Change] = {
    "told later": told_later,
    "introduced": introduced,
    "figures in words": put(
        r"(?<![\w.,$£€:–-])([2-9]|10)(?![\w:%.,–-])", lambda found: NUMBERS[int(found.group())]
    ),
    "percent and %": either(put(r"(?<=\d) percent\b", "%"), put(r"(?<=\d)%", " percent")),
    "about told as around": put(r"\babout (?=[$£€]?\d)", "around "),
    "nearly told as almost": put(r"\bnearly\b", "almost"),
    "not told as n’t": put(r"\b(is|was|were|did|does|has|have|had|would) not\b", r"\1n't"),
    "n’t told as not": put(r"\b(is|was|were|did|does|has|have|had|would)n['’]t\b", r"\1 not"),
    "said told as stated": put(r"\bsaid\b(?! to)", "stated"),
    "but told as however": put(r"^But (\w)", r"However, \1"),
    "relative clause left out": put(r", (?:who|which) [^,.;:\"“”()]+,(?= [a-z])", ""),
    "bracket left out": put(r" \([^()]+\)(?=[ ,.])", ""),
}


def main(folders: list[str]) -> None:
    library = articles(folders)
    for title, changes in (("harmful", HARMFUL), ("harmless", HARMLESS)):
        random.seed(11)
        total: Counter[str] = Counter()
        stopped: Counter[str] = Counter()
        for kind, request in requests(library, changes):
            total[kind] += 1
            stopped[kind] += not judge(request, library).is_honest
        print(f"{title + ' changes':28}{'stopped':>8}{'of':>6}")
        for kind in changes:
            print(f"  {kind:26}{stopped[kind]:>8}{total[kind]:>6}")
        print(f"  {'all':26}{stopped.total():>8}{total.total():>6}\n")


def articles(folders: list[str]) -> Library:
    """The articles of the folders by name; the first of two with one name."""
    places = [Path(folder) for folder in folders] or [
        ROOT / "tests" / "cases" / "gate" / "texts",
        *sorted((ROOT / "bench" / "gate" / "rounds").glob("*/texts")),
    ]
    texts: dict[str, str] = {}
    for path in (path for place in places for path in sorted(place.glob("*.txt"))):
        texts.setdefault(path.stem, path.read_bytes().decode("utf-8"))
    return library_of(texts.items())


def requests(library: Library, changes: dict[str, Change]) -> Iterator[tuple[str, QuoteRequest]]:
    for source in library.sources.values():
        for sentence in sentences(source):
            unchanged = QuoteRequest(source=source.id, parts=(sentence,), claim=sentence)
            told = [(kind, change(sentence)) for kind, change in changes.items()]
            told = [(kind, claim) for kind, claim in told if claim != sentence]
            if told and judge(unchanged, library).is_honest:
                for kind, claim in told:
                    yield kind, QuoteRequest(source=source.id, parts=(sentence,), claim=claim)


def sentences(source: SourceText) -> Iterator[str]:
    for number in range(len(source.paragraphs)):
        for span in source.sentences_of(number):
            words = source.text[span.start : span.end].split()
            if SHORTEST <= len(words) <= LONGEST:
                yield " ".join(words)


if __name__ == "__main__":
    main(sys.argv[1:])
