"""Ids: a readable slug and a suffix hashed from the first piece of evidence.

Two branches that add the same fact make the same id; two that add different facts under one slug
do not collide; extracting again finds the id again.
"""

import base64
import hashlib
import re
import unicodedata
from collections.abc import Sequence

SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
SUFFIX_LENGTH = 5
LONGEST = 80
"""Characters of a slug, so that a file can have its name on any system."""
ELISION = " … "

_is_slug = re.compile(SLUG).fullmatch


def is_slug(text: str) -> bool:
    """Whether `text` is a lower-case slug: letters a–z and digits, joined by single hyphens."""
    return _is_slug(text) is not None


def slugify(text: str, words: int = 6) -> str:
    """A slug of the first `words` words of `text`, as many as fit into `LONGEST` characters.

    `entry` where it has no letter or digit.
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    slug = "-".join(re.findall(r"[a-z0-9]+", plain)[:words])
    if len(slug) > LONGEST:
        slug = slug[:LONGEST].rpartition("-")[0] or slug[:LONGEST]
    return slug or "entry"


def make_id(slug: str, source: str, quote: str | Sequence[str]) -> str:
    """The id of an entry: `slug`, a hyphen, five characters hashed from its first evidence."""
    parts = [quote] if isinstance(quote, str) else list(quote)
    words = ELISION.join(" ".join(part.split()) for part in parts)
    digest = hashlib.sha256(f"{source}\n{words}".encode()).digest()
    return f"{slug}-{base64.b32encode(digest[:5]).decode('ascii').lower()[:SUFFIX_LENGTH]}"
