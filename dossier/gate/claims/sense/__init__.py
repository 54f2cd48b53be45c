"""Rules for words: denial, opposites, words put in another's place, words added."""
