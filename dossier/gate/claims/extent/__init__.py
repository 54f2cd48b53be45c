"""Rules for how much and how many: all, some, only, a part for the whole."""
