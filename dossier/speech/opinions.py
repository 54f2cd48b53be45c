"""Opinions: rules for “in Smith’s view, …” and “in the words of Smith, “…””."""

from dossier.speech.asides import source_end
from dossier.speech.attribution import Attribution
from dossier.speech.records import Subject
from dossier.speech.words import Words


def in_opinion(words: Words) -> list[Attribution]:
    """In Smith’s view, …: what somebody thinks, at the head of a sentence."""
    lows, tags = words.lows, words.tags
    if lows[:1] != ["in"] or "," not in tags:
        return []
    comma = tags.index(",")
    owner = comma - 2
    is_owned = owner > 0 and (tags[owner] == "k" or lows[owner] in ("his", "her"))
    if not is_owned or lows[comma - 1] not in ("view", "opinion", "words", "telling"):
        return []
    return [
        Attribution(
            cue=(comma - 1, comma - 1),
            lemma="opinion",
            stance="neutral",
            subject=Subject(1, owner, owner, "plain"),
            parts=((comma + 1, len(tags) - 1),),
            rule="in-opinion",
        )
    ]


def in_the_words_of(words: Words) -> list[Attribution]:
    """It was, in the words of Smith, “B”."""
    lows, tags = words.lows, words.tags
    found = []
    for at in [k for k, low in enumerate(lows[:-4]) if low == "words"]:
        if lows[at - 2 : at + 2] != ["in", "the", "words", "of"]:
            continue
        last = source_end(words, at + 2)
        quote = last + 1 + (tags[last + 1 : last + 2] == [","])
        if tags[quote : quote + 1] == ["q"]:
            found.append(
                Attribution(
                    cue=(at, at),
                    lemma="words",
                    stance="neutral",
                    subject=Subject(at + 2, last, last, "plain"),
                    parts=((quote, quote),),
                    rule="in-the-words-of",
                )
            )
    return found
