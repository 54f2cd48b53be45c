"""Phases: what is over, under way, for now or not yet in the quote stands in a claim as such."""

import re
from collections.abc import Iterator
from functools import cache

from dossier.gate.claims.events.events import events
from dossier.gate.claims.reading.terms import stem, stems, terms, words_in
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.speech.lexicon import lexicon
from dossier.text.patterns import late

_PAST = (
    r"no\s+longer|not|\w+n[’']t|never|used\s+to|former\w*|ex-\w+|once|ended|stopp\w+|ceas\w+|g[ai]v\w+\s+up|"
    r"had|previous\w*|earlier|left|until|past|old|then|late|was|were|did|quit|lost|retired|abandon\w*"
)
_TABLE = (
    (r"no\s+longer|not\s+[^.;,]{1,30}\sany\s?more|used\s+to", (_PAST,)),
    (r"former|ex-(?=\w)|erstwhile", (_PAST,)),
    (
        r"acting(?!\s+(?:as|on|in|like|for|against|and|or|but)\b)|interim|caretaker|stand-in",
        (
            r"acting|interim|caretaker|stand-in|temporar\w*|provisional\w*|for\s+now|deputi\w+|filling",
        ),
    ),
    (
        r"deputy|vice[\s-](?=president|chair|minister|mayor|premier|chancellor)|assistant",
        (r"deputy|deputies|vice|assistant|aide|number\s+two|second\s+in\s+command",),
    ),
    (
        r"honorary|outgoing|departing|self-(?:styled|proclaimed|declared|appointed)|would-be|aspiring|"
        r"[a-z]+-designate|[a-z]+-elect|vice-(?=chairman|chairwoman|chair\b)",
        (
            r"honorary|outgoing|departing|leaving|self-\w+|so-called|would-be|aspiring|\w*-?designate\w*|"
            r"\w*-?elect\w*|next|future|vice\w*|deputy|claim\w*|call\w*|name[sd]?|last|who",
        ),
    ),
    (
        r"(?:is|are)\s+being",
        (
            r"being|under\s+way|underway|under|work\w*|(?:is|are|was|were)\s+\w+ing|continu\w*|progress",
        ),
    ),
    (
        r"(?:was|were)\s+to(?:\s+have)?(?=\s+(?!be\s+(?:said|seen|found))[a-z])",
        (
            r"to|plan\w*|due|schedul\w*|intend\w*|meant|suppos\w*|expect\w*|should|would|set|not|"
            r"\w+n[’']t|original\w*|postpon\w*|cancel\w*|delay\w*|never|will",
        ),
    ),
    (
        r"at\s+first|initially",
        (
            _PAST.replace(r"was|were|did|", ""),
            r"initial\w*|first|later|now|then|after\w*|but",
        ),
    ),
    (r"(?:once|formerly|at\s+one\s+time)(?=\s+[a-z]+ed\b)|formerly", (_PAST, r"\w+ed")),
    (
        r"sometimes|occasionally|usually|normally|generally|seldom|rarely|"
        r"in\s+(?:some|a\s+few|many|certain)\s+(?:cases|places|areas|instances)|in\s+places|at\s+times",
        (
            r"some\w*|occasion\w*|usual\w*|normal\w*|general\w*|seldom|rare\w*|often|frequent\w*|cases|"
            r"times|places|tend\w*|typical\w*|regular\w*|mostly|can|(?-i:may)|not|\w+n[’']t|common\w*|rule|few|once",
        ),
    ),
    (
        r"(?:beg[au]n|started|begins|starts)(?:\s+to(?=\s)|(?=\s+[a-z]+ing\s))",
        (
            r"beg[aiu]n\w*|start\w*|since|from|first|under\s?way|underway|gradual\w*|slow\w*|"
            r"continu\w*|early|launch\w*|set\s+(?:about|out)|(?:is|are|was|were)\s+\w+ing|will|would",
        ),
    ),
    (
        r"draft(?=\s+(?:law|bill|agreement|treaty|report|plan|resolution|budget|text|deal|contract))",
        (r"draft\w*|propos\w*|would|plan\w*|bill|preliminary|early|version",),
    ),
)
_TELLING = frozenset(
    "longer more anymore used former ex erstwhile honorary outgoing departing "
    "self would aspiring designate elect vice acting interim caretaker stand deputy vice "
    "assistant being was were sometimes occasionally usually normally generally seldom rarely some "
    "initially first places times once formerly time few many certain draft began begun "
    "started begins starts".split()
)
"""Words of which one stands in every sign: a cheap look before the patterns."""
_RANKED = late(
    r"(?<![\w-])(?:second|third|fourth|fifth|\d+(?:st|nd|rd|th)|among\s+the|one\s+of\s+the|some\s+of\s+the)"
    r"[\s-]+(?P<most>most\s+\w+|\w+est|worst|best)(?![\w-])",
    re.IGNORECASE,
)
_RANK = late(
    r"(?<![\w-])(?:second|third|fourth|fifth|\d+(?:st|nd|rd|th)|among|one\s+of|some\s+of|only|after|"
    r"behind|runner|next|not|\w+n[’']t|more|bigger|larger|higher)(?![\w-])",
    re.IGNORECASE,
)
_UNDER_WAY = late(
    r"(?:(?<![\w-])(?:is|are|been)|[’'](?:s|re))\s+(?:now\s+|still\s+|currently\s+|\w+ly\s+)?"
    r"(?P<deed>(?:re)?(?:build|construct|pair|stor|novat|writ|draft|finalis|finaliz|complet|prepar|evacuat|"
    r"dismantl|demolish|plac|install|convert|assembl|translat|modernis|moderniz|widen|digg|compil|"
    r"expand|transform|phas|finish|draw|clos|withdraw|design|develop|mov|sell|recruit|train)ing)(?!\w)"
)
"""“is building a mill”: a deed with an end, which is not reached."""
_KEPT_UNDER_WAY = late(
    r"(?<![\w-])(?:(?:is|are|was|were|been|be|[a-z]+ed|keeps?|kept)\s+(?:\w+\s+)?\w+ing|being|under\s+way|underway|progress|work\w*|"
    r"continu\w*|began|begun|start\w*|will|would|to|plan\w*|not|never|since|partly|stage|phase|so\s+far|"
    r"may|might|could|more|further|construction)(?![\w-])|[’'](?:s|re)\s+\w+ing"
)
_GOVERNED = 3


def phase_findings(support: Support) -> Iterator[Finding]:
    """“a former mayor” becomes “the mayor”, “the second largest port” becomes “the largest”."""
    said = stems(support.claim)
    found = _sign(support, said) or _ranked(support) or _under_way(support)
    if found:
        yield Finding(
            code="C-FORCE",
            message=f"the quote has {shown(found)}, the claim leaves that out ({support.place})",
            tip="word the claim no stronger than the quote",
        )


def _sign(support: Support, said: frozenset[str]) -> str:
    """A sign in the quote whose next words the claim has without it, or nothing."""
    quoted = support.quoted
    if words_in(quoted).isdisjoint(_TELLING):
        return ""
    for signs, kept in _patterns():
        if not signs.search(quoted) or kept.search(support.claim):
            continue
        for match in signs.finditer(quoted):
            is_aside = quoted[: match.start()].endswith(", ")
            rest_of_it = quoted[match.end() :].removeprefix("," if is_aside else "")
            clause = re.split(r"[,.;:!?]", rest_of_it, maxsplit=1)[0]
            after = [term.stem for term in terms(clause)][:_GOVERNED]
            if not after or after[0] not in said:
                continue
            rest = stems(f"{quoted[: match.start()]} . {quoted[match.end() + len(clause) :]}")
            if after[0] not in rest:
                return match.group()
    return ""


def _under_way(support: Support) -> str:
    """“is building a mill” becomes “built a mill”."""
    found = _UNDER_WAY.search(support.quoted)
    if found is None or _KEPT_UNDER_WAY.search(support.claim):
        return ""
    deed = stem(found["deed"])
    rest = f"{support.quoted[: found.start()]} . {support.quoted[found.end() :]}"
    lasts = (it.words.casefold().split()[-1] for it in events(support.claim))
    is_done = any(
        stem(it) == deed and it[-1:] != "s" and lexicon().tags.get(it) != "v" for it in lasts
    )
    return found.group() if is_done and deed not in stems(rest) else ""


def _ranked(support: Support) -> str:
    if _RANK.search(support.claim):
        return ""
    folded = support.folded
    for match in _RANKED.finditer(support.quoted):
        most = " ".join(match["most"].casefold().split())
        if re.search(rf"(?<![\w-]){re.escape(most)}(?![\w-])", folded):
            return match.group()
    return ""


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(
        (
            late(rf"(?<![\w-])(?:{signs})(?!\w)", re.IGNORECASE),
            late(rf"(?<![\w-])(?:{'|'.join(kept)})(?![\w-])|n[’']t\b", re.IGNORECASE),
        )
        for signs, kept in _TABLE
    )
