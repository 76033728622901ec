import pytest

RULE = "prose-mail"


@pytest.mark.parametrize(
    "text",
    ["<a@x.test>", "[a](mailto:a@x.test)", "`a@x.test`", "@tf.function",
     "git@a.test:x/y", "tool@1.2.3", "a @ b"],
)  # fmt: skip
def test_links_and_other_uses_pass(check, text):
    assert check(RULE, f"See {text} there.") == []


def test_a_bare_address_is_found(check):
    assert check(RULE, "Write  to (a@x.test).") == [
        "36:12 Expected a link. Received: the bare 'a@x.test'. -> write "
        "`<a@x.test>`; authors and sponsors stand in the header"
    ]


def test_the_header_is_ignored(check):
    header = "| Status | Proposed |\n|-|-|\n| Authors | A a@x.test |\n"
    assert check(RULE, header=header) == []
