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
        "36:5 Expected Markdown. Received: the HTML `<img>`. -> write "
        "`![what is seen](file.png)`, or the tags as code; the site shows "
        "tags as they are"
    ]


def test_the_tags_of_a_paragraph_are_one_finding(check):
    body = "<b>a</b> and\n<i>b</i> <b>c\nd</b>\n\n<pre><code>\n</code></pre>"
    assert check(RULE, body) == [
        "36:1 Expected Markdown. Received: the HTML `<b>`, `<i>`. -> write "
        "`**words**`, `*words*`, or the tags as code; the site shows tags as "
        "they are",
        "40:1 Expected Markdown. Received: the HTML `<pre>`, `<code>`. -> "
        "write a fenced block, or the tags as code; the site shows tags as "
        "they are",
    ]


def test_a_closing_tag_that_nothing_opened_is_found(check):
    (found,) = check(RULE, "all</div>")
    assert "the HTML `</div>`. -> write it in Markdown, or" in found


def test_code_and_the_header_are_ignored(check):
    assert check(RULE, "```html\n<img src=a>\n```") == []
    header = "| Status | Proposed |\n|-|-|\n| Authors | <b>A</b> |\n"
    assert check(RULE, header=header) == []
