"""The records a dossier is made of, without any reading or writing."""
