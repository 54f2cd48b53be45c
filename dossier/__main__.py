"""`python -m dossier` becomes the command `dossier`."""

from dossier.cli.main import main

if __name__ == "__main__":
    main()
