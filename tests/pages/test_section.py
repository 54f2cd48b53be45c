"""A page outside the navigation is shown as part of a section."""

from dossier.build.section import with_section

NAV = (
    '<a href="../index.html" class="md-nav__link">Front</a>'
    '<a href="index.html" class="md-nav__link">Facts</a>'
)


def test_the_link_to_the_folder_s_index_is_marked() -> None:
    marked = with_section(NAV, "facts/a-fact-abcde.html")
    assert '<a href="index.html" class="md-nav__link md-nav__link--active" aria-current' in marked
    assert '<a href="../index.html" class="md-nav__link">Front' in marked


def test_indexes_and_pages_at_the_root_stay_as_the_theme_made_them() -> None:
    for path in ("facts/index.html", "method.html"):
        assert with_section(NAV, path) == NAV
