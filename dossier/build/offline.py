"""Offline search: the index once more as a script, which a page opened as a file can load."""

from pathlib import Path

INDEX = Path("search") / "search_index.json"


def write_offline_index(site: Path) -> None:
    """Write `search/search_index.js` beside the index, where the site has one.

    The theme loads it in place of the index where pages are opened from a folder.
    """
    index = site / INDEX
    if index.is_file():
        script = f"var __index = {index.read_text(encoding='utf-8')}\n"
        index.with_suffix(".js").write_text(script, encoding="utf-8", newline="\n")
