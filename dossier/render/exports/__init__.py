"""Exports: the dossier in formats that other programs read, each as path and text."""
