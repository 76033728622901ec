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
        "36:5 Expected Markdown. Received: the HTML `<IMG>`. -> write "
        "`![what is seen](file.png)`, or the tag as code; the site shows "
        "tags as they are"
    ]


def test_a_tag_is_found_once_in_a_paragraph(check):
    body = "<b>a</b> and\n<i>b</i> <b>c\nd</b>\n\n<b>e</b>"
    assert [f.partition("->")[0] for f in check(RULE, body)] == [
        "36:1 Expected Markdown. Received: the HTML `<b>`, 2 times. ",
        "37:1 Expected Markdown. Received: the HTML `<i>`. ",
        "40:1 Expected Markdown. Received: the HTML `<b>`. ",
    ]


def test_a_closing_tag_that_nothing_opened_is_found(check):
    (found,) = check(RULE, "all</div>")
    assert "the HTML `</div>`. -> write it in Markdown, or" in found


def test_code_and_the_header_are_ignored(check):
    assert check(RULE, "```html\n<img src=a>\n```") == []
    header = "| Status | Proposed |\n|-|-|\n| Authors | <b>A</b> |\n"
    assert check(RULE, header=header) == []
