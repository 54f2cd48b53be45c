"""Whose words a passage is, as far as its source lets us hear it."""
