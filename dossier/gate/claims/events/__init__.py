"""Who does what to whom, when and where, read once from a text for all rules."""
