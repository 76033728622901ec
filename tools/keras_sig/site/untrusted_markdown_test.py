import pytest

from keras_sig.site.untrusted_markdown import render_untrusted


def rendered(text, resolve=lambda address, image, line: address):
    return "".join(part.html for part in render_untrusted(text, resolve))


def test_headings_get_the_anchors_that_forges_give():
    text = "# `a.b` and *more*!\n\n## Same\n\n## Same\n\n> ## Inside\n"
    parts = render_untrusted(text, lambda address, image, line: None)
    assert [(p.level, p.title, p.anchor) for p in parts] == [
        (0, "", ""),
        (1, "a.b and more!", "ab-and-more"),
        (2, "Same", "same"),
        (2, "Same", "same-1"),
    ]
    assert '<h2 id="inside">Inside</h2>' in parts[3].html


def test_links_to_headings_are_found_in_any_case():
    text = '[a](#Goal) [b](#here) [c](#gone)\n\n# Goal\n\n<a name="here"></a>x'
    asked = []
    made = rendered(text, lambda *question: asked.append(question))
    assert '<a href="#goal">a</a> <a href="#here">b</a>' in made
    assert '<p><span id="here"></span>x</p>' in made
    assert asked == [("#gone", False, 1)]


@pytest.mark.parametrize("name", ["__config", 'x" onclick="y', "a b", ""])
def test_an_anchor_of_the_author_cannot_be_anything(name):
    assert "&lt;a name=" in rendered(f'<a name="{name}"></a>x')


def test_an_anchor_cannot_be_one_of_the_engine():
    (_, part) = render_untrusted("# __search", lambda *_: None)
    assert part.anchor == "search"


@pytest.mark.parametrize(
    "text",
    [
        "<script>harm()</script>",
        "text <script>harm()</script>",
        '<img src=x onerror="harm()">',
        '*a <b onclick="harm()">b</b>*',
        "<!-- --><script>harm()</script>",
        '<a href="javascript:harm()">a</a>',
        "<style>@import 'x'</style>",
        "<br onclick=harm()>",
    ],
)
def test_raw_html_is_shown_as_text(text):
    made = rendered(text)
    assert "&lt;" in made
    tags = ("<script", "<img", "<b ", "<a ", "<style", "<br ")
    assert not any(tag in made for tag in tags)


def test_comments_vanish_and_line_breaks_stay():
    assert rendered("a<br/>b <!-- hidden --> c") == "<p>a<br>b  c</p>\n"
    assert rendered("<!-- one\n\ntwo -->\n\nx") == "<p>x</p>\n"


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc",
        "javascript:x()",
        "JAVASCRIPT:x()",
        "vbscript:x",
        "data:text/html,x",
    ],
)
def test_addresses_that_run_something_are_no_links(address):
    for text in (f"[a]({address})", f"<{address}>", f"![a]({address})"):
        made = rendered(text)
        assert "href" not in made and "src=" not in made


@pytest.mark.parametrize("address", ["//example.org", "ftp:x"])
def test_other_addresses_stay_as_text(address):
    made = rendered(f"[a]({address})")
    assert made == (
        f'<p><span title="not on this site: {address}">a</span></p>\n'
    )


def test_links_to_other_sites_tell_them_nothing():
    assert rendered("[a](https://example.org)") == (
        '<p><a href="https://example.org" '
        'rel="nofollow noopener noreferrer">a</a></p>\n'
    )


def test_images_of_other_sites_become_links():
    made = rendered("![a *b*](https://example.org/x.png)")
    assert made == (
        '<p><a href="https://example.org/x.png" '
        'rel="nofollow noopener noreferrer">a b (image)</a></p>\n'
    )


def test_relative_links_are_asked_for_with_their_line():
    asked = []
    rendered(
        "one\n\n[a](b.md)\n\n- ![c](d.png)\n",
        lambda *question: asked.append(question),
    )
    assert asked == [("b.md", False, 3), ("d.png", True, 5)]


def test_code_is_coloured_and_names_its_role():
    made = rendered("```python signature\ndef f(): ...\n```")
    assert '<span class="filename">python signature</span>' in made
    assert '<span class="k">def</span>' in made


def test_the_language_of_code_may_be_anything():
    made = rendered('~~~"><script>\n<b>\n~~~')
    assert "<script>" not in made
    assert "&lt;b&gt;" in made
