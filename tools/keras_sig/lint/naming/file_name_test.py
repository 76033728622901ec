import pytest

RULE = "naming-file"
FIX = (
    "rename it, with its folder: the day it was proposed, then words joined "
    "by hyphens"
)


@pytest.mark.parametrize("name", ["20261120-a.md", "20240229-relu-6.md"])
def test_a_date_and_words_pass(check, name):
    assert check(RULE, name=name) == []


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("20261120-a.txt", "with the extension .md"),
        ("fast.md", "starting with a date in eight digits"),
        ("20261320-a.md", "starting with a date in eight digits"),
        ("2026-11-20-a.md", "starting with a date in eight digits"),
        ("\u0661" * 8 + "-a.md", "starting with a date in eight digits"),
        ("20261120.md", "with a title behind the date"),
        ("20261120-.md", "with a title behind the date"),
        ("20261120-Fast.md", "in lower case, with hyphens between words"),
        ("20261120-a_b.md", "in lower case, with hyphens between words"),
        ("20261120-a--b.md", "with one hyphen between words"),
    ],
)  # fmt: skip
def test_other_names_are_found(check, name, wrong):
    assert check(RULE, name=name) == [
        f"1:1 Expected the file name YYYYMMDD-short-title.md, {wrong}. "
        f"Received: {name!r}. -> {FIX}"
    ]


def test_the_title_of_the_document_is_ignored(check):
    assert check(RULE, "### 2026 A_B") == []
