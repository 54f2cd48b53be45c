"""Building: from the files of a dossier to its pages, and from pages to a checked site."""
