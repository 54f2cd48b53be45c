"""Shares: the words that say of how much of a whole a text speaks."""

import re
from collections.abc import Mapping
from enum import IntEnum

from dossier.text.patterns import late


class Share(IntEnum):
    """How much of a whole is spoken of."""

    PART = 1
    MOST = 2
    ALL = 3


COUNT = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"\d[\d,.]*(?:\s?%|\s+percent|\s+per\s+cent)?)"
)
_THE = (
    rf"(?:(?:the|these|those|its|his|her|their|our|my|your|all|every|whom|which)\s+{COUNT}|"
    rf"the|these|those|them|it|us|you|its|his|her|their|our|my|your|all|every|whom|which|{COUNT})"
)
NOT_ALL = r"(?:not|\w+n[’']t)\s+(?:all|every|everyone|everybody|everything|always|each)"
SIGNS: Mapping[Share, re.Pattern[str]] = {
    Share.ALL: late(
        r"(?<![\w-])(?<!not )(?<!n't )(?<!n’t )(?<!nearly )(?<!almost )(?<!nearly the )"
        r"(?<!almost the )(?<!virtually )(?<!virtually the )(?:(?<!\bat )"
        r"(?<!above )(?<!after "
        r")(?<!\bof )all"
        r"(?!\s+(?:but|the\s+same|along|too)|(?<=\bin all)[,.]|(?<=\bin all)\s+\d)|"
        r"(?<=of )all(?=\s+(?:the|of|\w+s)\b)|every|everyone|"
        r"everybody(?!\s+(?:but|except))|"
        r"everything(?!\s+(?:but|except))|each(?!\s+other)|entire|whole|always|"
        r"unanimous\w*|both|throughout|(?<!hardly )(?<!barely )(?<!scarcely )any(?:one|"
        r"body)?(?!\s+(?:case|event|rate|more|longer|further)\b)|"
        r"full|total|everywhere)(?![\w-])",
        re.IGNORECASE,
    ),
    Share.MOST: late(
        r"(?<![\w-])(?<!\bat )(?:most(?!\s+(?:recent|important|likely|famous|popular|common|"
        r"of\s+all)\w*)|(?:the\s+|an?\s+)?"
        r"(?:vast\s+|large\s+|great\s+)?(?:majority|bulk)|(?:almost|nearly)\s+(?:all|every|"
        r"everyone|everybody)|"
        r"mostly|usually|generally|mainly)(?![\w-])",
        re.IGNORECASE,
    ),
    Share.PART: late(
        rf"(?<![\w-])(?<!every )(?<!each )(?<!any )(?:only\s+)?(?:some|several|many|(?:a\s+)?few|"
        rf"half|part|parts|much|\w+[-\s](?:quarters|thirds|fifths|tenths)|an?\s+(?:number|"
        rf"minority|handful|quarter|third|"
        rf"fraction|share|couple)|{COUNT}(?:\s+out)?)\s+of\s+(?:\w+\s+)?{_THE}(?![\w-])"
        rf"|(?<![\w-])(?:{NOT_ALL}|only\s+(?:a\s+)?(?:some|few|{COUNT}|part|"
        rf"half)(?!\s+(?:out\s+)?of)|(?:a\s+)?few|several|some(?!\s+\d)|"
        r"many|sometimes|often|occasionally|certain|rarely|seldom)(?![\w-])"
        r"|(?<![\w-])in\s+(?:one|some|several|many|certain)(?=\s+[a-z])"
        rf"|(?<![\w-])of\s+(?:which|whom)\s+(?:only\s+)?(?:{COUNT}|some|several|many|"
        rf"half)(?![\w-])",
        re.IGNORECASE,
    ),
}
"""The words for each share."""
