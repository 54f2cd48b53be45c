"""Rendering: views and templates become a mapping of page paths to page texts."""
