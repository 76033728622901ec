import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keras_sig.review.commands import added_commands, read_commands
from keras_sig.review.given import Given


def names(body):
    return [given.command for given in read_commands(body)]


def test_commands_stand_at_the_start_of_a_line():
    body = "Thank you.\n/approve\n\nI say /object here.\n\n/HOLD  too early \n"
    assert read_commands(body) == [
        Given("approve"),
        Given("hold", "too early"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "```\n/approve\n```",
        "~~~text\n/approve",
        "    /approve",
        "> /approve",
        "> quoted\n/approve",
        "- item\n\n  /approve",
        "# /approve",
        "<!-- \n/approve\n-->",
        "text <!-- \n/approve\n-->",
        "`code\n/approve\n`",
        "<div>\n/approve\n</div>",
        "- item\n/approve",
        "1. > /approve",
        "> - quoted\n>\n>   /approve",
        "```\n```text\n/approve\n```",
        "\t/approve",
        "/approve\n========",
        "| a |\n| - |\n| /approve |\n/approve",
        "<details><summary>log</summary>\n/approve\n</details>",
        "<!--\n\n/approve\n\n-->",
        "<pre>\n\n/approve\n\n</pre>",
        "[a]: /approve\n",
        "\\/approve",
        "&#47;approve",
        "@bot /approve",
        "\u200b/approve",
        "/usr/bin/python",
        "/ approve",
        "//approve",
        "",
    ],
)
def test_what_a_reader_sees_as_something_else_is_no_command(body):
    assert read_commands(body) == []


def test_an_argument_runs_to_the_next_command_of_its_paragraph():
    body = "/accept Well\nargued *throughout*,\nsee `x`.\n/help\n\nUnrelated."
    assert read_commands(body) == [
        Given("accept", "Well argued *throughout*, see `x`."),
        Given("help"),
    ]


def test_a_name_is_the_first_word():
    (given,) = read_commands("/concern Bounds: what of `-1`?")
    assert (given.name, given.rest) == ("bounds", "what of `-1`?")


def test_an_edit_carries_out_what_it_adds():
    old = "/approve\n\n/concern a text"
    new = "/approve\n\n/approve\n\n/concern a other"
    assert added_commands(old, new) == [
        Given("approve"),
        Given("concern", "a other"),
    ]
    assert added_commands(old, old) == []


PARTS = st.sampled_from(
    ["/approve", "/", "\\", "<!-- x -->", "<b", ">", "`", "```", "&#47;", "a"]
    + ["\n", "\r", "\t", "\u2028", "\xa0", " ", "    ", "- ", "> ", "\0"]
)


@settings(deadline=None, max_examples=300)
@given(st.lists(PARTS, max_size=12).map("".join))
def test_a_comment_is_left_unparsed_only_where_nothing_is_in_it(body):
    # A slash alone is no command, and has the rest of the comment parsed.
    assert read_commands(body) == read_commands(f"/\n\n{body}")


@settings(deadline=None, max_examples=300)
@given(st.lists(st.one_of(st.sampled_from(
    ["/approve", "/hold", "\n", "\n\n", "  \n", " ", ".", "why (not)", "1)"]
    + ["- ", "'a'", "a@b.c", "--", "www.a.org", "https://a.b"]
), PARTS), max_size=12).map("".join))  # fmt: skip
def test_a_plain_comment_says_what_the_parser_says(body):
    # An empty HTML comment is not plain, and has all of it parsed.
    assert read_commands(body) == read_commands(f"<!---->\n\n{body}")


def test_windows_line_ends_are_line_ends():
    assert names("/approve\r\n/help\r\n") == ["approve", "help"]
