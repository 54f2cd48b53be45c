"""A quote against the words of its source: its place, its borders, what its gaps hide."""
