"""Languages: the letters and the small words of a text tell its language."""

from collections import Counter

from dossier.text.patterns import late

_SMALL_WORDS = {
    "en": "the and of to in that is was for with said has were been from which",
    "de": "der die und das nicht mit von den auf ist für sich auch eine wurde sagte",
    "fr": "le la les des et est une dans que pour sur pas avec qui aux été",
    "es": "el los las que del por una con para como más pero sus fue según",
    "it": "il che di della per una con non sono gli nel alla più dei è stato",
    "pt": "o os que da do em uma com não para por mais foi dos ao são",
    "nl": "de het een van en dat niet met voor zijn aan ook werd naar bij",
    "sv": "och att det som på av för inte med den är till har om var",
    "pl": "nie się na że jest do oraz przez jak który po od ale jego są",
    "tr": "bir ve bu için ile olarak da olan çok daha göre dedi ancak gibi",
}
_SETS = {code: frozenset(words.split()) for code, words in _SMALL_WORDS.items()}
_SCRIPTS = (
    ("uk", late("[іїєґ]")),
    ("ru", late("[а-яё]")),
    ("el", late("[α-ω]")),
    ("ar", late("[\u0620-\u064a]")),
    ("he", late("[א-ת]")),
    ("ja", late("[ぁ-ヿ]")),
    ("ko", late("[가-힣]")),
    ("zh", late("[\u4e00-\u9fff]")),
    ("hi", late("[\u0904-\u0939]")),
)
_OTHER_SCRIPT = late("[іїєґа-яёα-ω\u0620-\u064aא-תぁ-ヿ가-힣\u4e00-\u9fff\u0904-\u0939]")
_SAMPLE = 4_000
_word = late(r"[^\W\d_]+")


def language(text: str) -> str:
    """The two-letter code of the text's language; "und" where nothing tells."""
    sample = text[:_SAMPLE].lower()
    for code, pattern in _SCRIPTS if _OTHER_SCRIPT.search(sample) else ():
        share = 0.02 if code == "uk" else 0.3
        many = len(pattern.findall(sample))
        if many and many > share * sum(letter.isalpha() for letter in sample):
            return code
    counts = Counter(_word.findall(sample))
    scores = {
        code: sum([counts[word] for word in words & counts.keys()]) for code, words in _SETS.items()
    }
    best = max(sorted(scores), key=lambda code: scores[code])
    return best if scores[best] else "und"
