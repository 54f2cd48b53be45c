"""Checks: what is wrong with a dossier, listed and counted."""
