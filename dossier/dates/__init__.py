"""Dates: expressions of time in a text become EDTF, each with its basis."""
