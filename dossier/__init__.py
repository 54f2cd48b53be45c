"""dossier: articles become a sourced briefing, every sentence tied to the words it rests on."""

__version__ = "0.1.0"
