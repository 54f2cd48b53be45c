"""What others see of a page that is passed on."""

from dossier.build.social import Card, with_social_metadata

PAGE = "<html><head><title>x</title></head><body></body></html>"


def test_title_and_description_stand_in_the_head() -> None:
    page = with_social_metadata(
        PAGE, Card(title="A bridge", description="Two quotes.", address="https://example.org/a")
    )
    head = page.partition("</head>")[0]
    assert '<meta property="og:title" content="A bridge">' in head
    assert '<meta property="og:description" content="Two quotes.">' in head
    assert '<meta property="og:url" content="https://example.org/a">' in head


def test_hostile_text_stays_inside_its_attribute_and_is_escaped_once() -> None:
    for title in ('"><script>', "&quot;&gt;&lt;script&gt;"):
        page = with_social_metadata(PAGE, Card(title=title, feeds=(("f.xml", title),)))
        assert 'content="&quot;&gt;&lt;script&gt;"' in page
        assert 'title="&quot;&gt;&lt;script&gt;" href="f.xml"' in page


def test_an_empty_field_is_left_out() -> None:
    page = with_social_metadata(PAGE, Card(title="A", site="B"))
    assert "og:description" not in page
    assert "og:url" not in page


def test_a_page_without_a_head_stays_as_it_is() -> None:
    assert with_social_metadata("<p>x", Card(title="A")) == "<p>x"
