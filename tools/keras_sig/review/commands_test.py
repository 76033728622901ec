import pytest

from keras_sig.review.commands import MOST, added_commands, read_commands
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


def test_the_number_of_commands_is_bounded():
    assert len(read_commands("/help\n\n" * 1000)) == MOST


def test_windows_line_ends_are_line_ends():
    assert names("/approve\r\n/help\r\n") == ["approve", "help"]
