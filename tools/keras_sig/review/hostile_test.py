"""Whatever people write, the bot writes no Markdown, HTML or mention of it."""

import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from keras_sig.model.check_result import CheckResult
from keras_sig.model.event import Event
from keras_sig.model.pull_request import PullRequest
from keras_sig.reading.rfc import read_rfc
from keras_sig.review.check_section import kept_section, write_section
from keras_sig.review.conftest import START, Discussion, small_group
from keras_sig.review.plan import plan_writes
from keras_sig.review.status_text import status_comment, status_lines

TEMPLATES = Path(__file__).parents[3] / "templates"
PEOPLE = {"bea", "carl", "dora", "sue", "sam", "mia", "max", "ola", "bot"}
PIECES = (
    "a", " ", "\n", "\\", "|", "\\|", "`", "``", "*", "**", "~~", "_", "<",
    "@everyone", "@ev-il", "<!-- sig:status -->", "<!--", "-->", "<b>",
    "<img src=x onerror=y>", "[x](http://e.example)", "![i](u)", "#1", "e/e#2",
    "www.evil.example", "https://evil.example", "&#64;all", "\u202e", "\x1b[2J",
    "- [ ] ", "| - |", "</details>", "<https://e.example>", "x@e.example",
)  # fmt: skip
TEXT = st.lists(st.sampled_from(PIECES), max_size=9).map("".join)
COMMANDS = (
    "/approve {}", "/hold {}", "/object {}", "/recuse {}", "/delegate max {}",
    "/delegate {}", "/concern speed {}", "/concern {} x", "/resolve {}",
    "/resolve speed {}", "/extend {} x", "/extend 3 {}", "/reject {}", "/{}",
    "/approve{}", "{}",
)  # fmt: skip
SAID = st.lists(
    st.tuples(
        st.sampled_from(["mia", "sam", "carl", "bea", "ola"]),
        st.sampled_from(COMMANDS),
        TEXT,
    ),
    max_size=5,
)


def check(text):
    """Read a comment as a forge shows it, and look for what is foreign."""
    kinds = ("text", "text_special")
    for token in MarkdownIt("gfm-like").parse(text):
        assert token.type != "html_block", token.content
        for child in token.children or []:
            assert child.type not in ("link_open", "image", "html_inline"), text
            if child.type in kinds:
                found = re.findall(r"@([\w-]+)", child.content)
                assert {name.lower() for name in found} <= PEOPLE, text
                assert not re.search(r"#\d", child.content), text


@settings(max_examples=60, deadline=None)
@given(said=SAID, title=TEXT, header=TEXT)
def test_nothing_of_what_people_write_is_markup(said, title, header):
    rules = small_group()
    discussion = Discussion(rules)
    cell = header.replace("\n", " ").replace("|", "")
    discussion.rfc = read_rfc(
        "# Scale\n\n| Status | Proposed |\n| :-- | :-- |\n"
        f"| **Author(s)** | Ola (@ola), {cell} (@{cell}) |\n".encode(),
        "rfcs/20261102-scale.md",
    )
    for day, (by, command, text) in enumerate(said, 1):
        discussion.say(by, day, command.format(text))
    state = discussion.at(len(said) + 1)
    pull = PullRequest(1, "20261102-scale", title, "rfc/scale", "ola", START)
    status = status_comment(TEMPLATES, pull, state, rules)
    writes = plan_writes(discussion.events, state, rules, status)
    for write in writes:
        if write.kind == "comment":
            check(write.body)
    assert all(line.isprintable() for line in status_lines(pull, state))


@given(
    st.lists(st.tuples(TEXT, TEXT, TEXT), max_size=3),
    st.lists(st.tuples(TEXT, st.booleans(), TEXT), max_size=3),
)
@settings(max_examples=60, deadline=None)
def test_nothing_of_a_check_is_markup(findings, changes):
    result = CheckResult("ab12", tuple(findings), tuple(changes), ("lint",))
    section = write_section(TEMPLATES, result)
    parts = re.split(r"^<[^`]*>$", section.text, flags=re.MULTILINE)
    for part in parts:
        check(part)
    body = f"<!-- sig:status -->\nabove\n\n{section.text}\n\nbelow\n"
    event = Event("e", 1, "commented", START, "bot", body)
    assert kept_section([event], "bot") == section
