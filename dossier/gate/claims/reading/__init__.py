"""The words of a claim and its quotes, read once: terms, numbers, days, names, deeds."""
