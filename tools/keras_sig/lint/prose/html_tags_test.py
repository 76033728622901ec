import pytest

RULE = "prose-html"


@pytest.mark.parametrize(
    "text",
    ["a < b and c > d", "`<img src=x>`", "List<int>", "<a id='x'></a>",
     "one<br>two", "<https://a.test>", "<b"],
)  # fmt: skip
def test_text_without_tags_passes(check, text):
    assert check(RULE, text) == []


def test_a_tag_is_found(check):
    assert check(RULE, 'See <IMG src="a.png"/>.') == [
        "36:5 Expected Markdown. Received: the HTML `<IMG>`. -> write it in "
        "Markdown, or as code; the site shows tags as they are"
    ]


def test_a_closing_tag_is_found(check):
    found = check(RULE, "<b>all</b>")
    assert [f.split()[0] for f in found] == ["36:1", "36:7"]


def test_code_and_the_header_are_ignored(check):
    assert check(RULE, "```html\n<img src=a>\n```") == []
    header = "| Status | Proposed |\n|-|-|\n| Authors | <b>A</b> |\n"
    assert check(RULE, header=header) == []
