import pytest

RULE = "link-target"
FIX = "links start in the folder of the proposal; put its files beside it"


@pytest.mark.parametrize(
    "target",
    ["20261120-fast.md", "../rfcs", "https://a.test/x", "mailto:a@x.test",
     "#design", "20261120-fast.md#cost", "<20261120-fast.md>", "//a.test/x"],
)  # fmt: skip
def test_links_that_lead_somewhere_pass(check, target):
    assert check(RULE, f"See [it]({target}).") == []


@pytest.mark.parametrize(
    ("target", "wrong"),
    [
        ("gone.md", "no such file"),
        ("a%20b.png", "no such file"),
        ("/etc/passwd", "it starts at the root of a machine"),
        ("../../..", "it leaves the repository"),
        ("http://[", "not an address"),
        ("a%00b", "not a path"),
        ("x" * 300, "not a path"),
        ("", "empty"),
    ],
)
def test_links_that_lead_nowhere_are_found(check, target, wrong):
    assert check(RULE, f"See [it]({target}).") == [
        f"36:10 Expected a link to a file of the repository. Received: "
        f"{target!r} ({wrong}). -> {FIX}"
    ]


def test_images_and_references_are_looked_at(check):
    found = check(RULE, "![x](gone.png)\n\n[ref]: gone.md\n")
    assert [f.split()[0] for f in found] == ["36:6", "38:8"]


def test_a_link_whose_title_takes_two_lines_is_looked_at(check):
    found = check(RULE, '![x](gone.png "What\nis seen") and [y](gone.md).')
    assert [f.split()[0] for f in found] == ["36:6", "37:19"]


def test_a_bracket_that_is_not_closed_is_no_link(check):
    assert check(RULE, "As in a[i](gone.md and so on\nto the end.") == []


def test_code_is_ignored(check):
    body = "`[a](gone)`\n\n```text\n[a](gone)\n```\n<!-- [a](gone) -->"
    assert check(RULE, body) == []
