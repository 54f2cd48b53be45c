"""Review: two dossiers become what changed between them, for the person who judges it."""
