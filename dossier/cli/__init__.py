"""The commands: thin shells over the package's functions."""
