"""dossier: a folder of source articles becomes a sourced briefing, every sentence tied to its words."""

__version__ = "0.1.0"
