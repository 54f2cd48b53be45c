"""Rests of a page in the text: mark-up, a heading between dashes, a letter's signature."""

import pytest

from dossier.text.furniture import furniture


@pytest.mark.parametrize(
    ("line", "is_rest"),
    [
        ('<post id="77140"><post/>.', True),
        ("– ‘Nobody slept’ –.", True),
        ("Rosa K. Lindt. Elmford, N.J.", True),
        ("The <b> tag was shown on the screen.", False),
        ("– He said nobody slept. – That was all.", False),
        ("WHOLE TEXT.", True),
        ("LINDT News Agency.", True),
        ("The Quay Lane baths in 2019. Photograph: Courier archive", True),
        ("— Who was on the boat— 3 Things To Know About It— Boat Sinks Off Elmford", True),
        ("The agency, Lindt News, said the baths had closed in 2019.", False),
        ("STOP, he wrote, and they did.", False),
        ("The boat — a ferry — sank off Elmford — and nobody knew.", False),
        ("Rosa Lindt moved to Elmford, N.J.", False),
    ],
)
def test_a_rest_of_the_page_is_not_the_article(line: str, is_rest: bool) -> None:
    text = (
        "The river rose by two metres on Friday night.\n\n"
        f"{line}\n\nThe town was cut off until Sunday, the mayor said."
    )
    at = text.index(line)
    found = any(item.span.start <= at < item.span.end for item in furniture(text))
    assert found == is_rest
