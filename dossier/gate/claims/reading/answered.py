"""Answered: “Asked whether it would close, Lee said it would not” becomes “it would not close”."""

import re

from dossier.text.patterns import late

_HELPERS = r"(?:would|will|could|can|might|may|should|had|has|have|is|are|was|were|did|does|do)"
_PRONOUN = r"(?:it|he|she|they|we|I|there)"
_ASKED = late(
    rf"(?<!\w)(?:[Aa]sked|When\sasked)\s(?:[^,.;:!?]{{1,30}}?\s)?(?:whether|if)\s"
    rf"(?P<what>[^,.;:!?]{{2,60}}?)\s{_HELPERS}\s(?:(?:now|also|still|ever|again|yet)\s)?"
    rf"(?P<deed>(?!not\s)[a-z]+(?:\s[^,.;:!?“”\"]{{1,120}}?)?),\s"
    rf"(?P<says>[^,.;:!?“”\"]{{2,60}}?\s(?:said|says|replied|answered|insisted)\s(?:that\s)?)"
    rf"(?P<answer>{_PRONOUN}\s{_HELPERS}(?:\snot|n[’']t)?(?P<rest>[^.;!?“”\"]{{0,160}}))"
)
_DO_SO = late(r"(?<!\w)do(?P<ing>ing)?\s(?:so|it|that)(?!\w)")
_LEADING = late(rf"{_PRONOUN}\s")


def answered(words: str) -> str:
    """The words with what somebody was asked about said in the answer, without the question."""
    return _ASKED.sub(_in_full, words) if "sked " in words else words


def _in_full(match: re.Match[str]) -> str:
    deed, answer = match["deed"], match["answer"]
    if not match["rest"].strip(" ,"):
        full = f"{answer.rstrip(' ,')} {deed}"
    elif found := _DO_SO.search(answer):
        done = _ing(deed) if found["ing"] else deed
        full = f"{answer[: found.start()]}{done}{answer[found.end() :]}"
    elif re.match(rf"(?:\s\w+ly)?\s{re.escape(deed.split()[0])}(?!\w)", match["rest"]):
        full = answer
    else:
        return match.group()
    return match["says"] + match["what"] + " " + _LEADING.sub("", full, count=1)


def _ing(deed: str) -> str:
    """“ending the boycott” of “end the boycott”."""
    verb, _, rest = deed.partition(" ")
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    return f"{stem}ing {rest}".rstrip()
