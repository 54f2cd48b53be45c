"""Extraction: the texts of seeds become candidates that a person corrects rather than writes."""
