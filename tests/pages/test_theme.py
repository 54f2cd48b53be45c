"""What the theme prints is put right."""

from dossier.build.theme import corrected, not_found
from dossier.render.pages import squeezed

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


HEAD = (
    '<link rel="icon" href="../assets/images/favicon.png">'
    '<link rel="stylesheet" href="../assets/stylesheets/palette.1f.min.css">'
)
CUSTOM = '<body data-md-color-primary="custom" data-md-color-accent="custom">'


def test_a_page_of_ours_asks_for_no_sheet_of_palettes_and_no_icon_of_the_theme() -> None:
    ours = corrected(HEAD + CUSTOM + '<div class="dossier">', "index.html")
    assert "palette." not in ours
    assert "favicon.png" not in ours
    assert 'rel="icon" href="data:image/svg+xml,' in ours


def test_pages_by_hand_and_sites_with_colours_of_the_theme_keep_its_palettes() -> None:
    by_hand = corrected(HEAD + CUSTOM + "<p>", "editing.html")
    other = CUSTOM.replace("custom", "indigo", 1)
    assert "palette." in by_hand
    assert "palette." in corrected(HEAD + other + '<div class="dossier">', "index.html")
    own = corrected(HEAD.replace("images/favicon.png", "own.png"), "index.html")
    assert 'href="../assets/own.png"' in own


def test_indents_go_but_for_preformatted_text() -> None:
    assert corrected("<p>\n    one\n\n  two</p>", "index.html") == "<p>\none\ntwo</p>"
    kept = "<p>\n  one</p><pre>\n    two\n\n</pre>"
    assert corrected(kept, "index.html") == kept


def test_the_front_page_is_not_named_twice() -> None:
    assert corrected("<title>One - One</title>", "index.html") == "<title>One</title>"
    assert corrected("<title>One - Two</title>", "index.html") == "<title>One - Two</title>"


def test_style_sheets_and_scripts_lose_indents_and_comments_but_no_words() -> None:
    sheet = '/* One\n   two. */\na {\n  content: "  /* b */ : ";\n  color: red; /* why */\n}\n'
    assert squeezed(sheet) == 'a {\ncontent: "  /* b */ : ";\ncolor: red; /* why */\n}\n'
