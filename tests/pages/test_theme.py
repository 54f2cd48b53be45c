"""What the theme prints is put right."""

from dossier.build.theme import corrected, not_found

NAV = (
    '<a href="../index.html" class="md-nav__link">Front</a>'
    '<a href="index.html" class="md-nav__link">Facts</a>'
)
SEARCH = (
    '<div class="md-search" data-md-component="search" role="dialog">'
    '<input name="query" aria-label="Suche" placeholder="Suche"></div>'
)


def test_the_link_to_the_folder_s_index_is_marked() -> None:
    marked = corrected(NAV, "facts/a-fact-abcde.html")
    assert '<a href="index.html" class="md-nav__link md-nav__link--active" aria-current' in marked
    assert '<a href="../index.html" class="md-nav__link">Front' in marked


def test_indexes_and_pages_at_the_root_stay_as_the_theme_made_them() -> None:
    for path in ("facts/index.html", "method.html"):
        assert corrected(NAV, path) == NAV


def test_the_search_is_named_as_its_field_is() -> None:
    assert 'role="dialog" aria-label="Suche">' in corrected(SEARCH, "index.html")


def test_scripts_wait_until_the_page_stands_and_keep_their_order() -> None:
    scripts = '<script src="a.js"></script><script>inline</script><script src="b.js"></script>'
    deferred = scripts.replace("<script src", "<script defer src")
    assert corrected(scripts, "index.html") == deferred


def test_who_follows_a_broken_link_is_told_where_to_go_on() -> None:
    page = not_found("<article><h1>404 - Not found</h1></article>", "/a&b/")
    assert "404" not in page
    assert '<a href="/a&amp;b/facts/index.html">' in page
