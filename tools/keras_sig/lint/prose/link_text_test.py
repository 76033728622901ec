import pytest

RULE = "link-text"


@pytest.mark.parametrize(
    "text",
    ["[The vote](a.md)", "[`here`](a.md)", "[![Time](a.png)](a.md)", "](a.md)"],
)
def test_words_pass(check, text):
    assert check(RULE, text) == []


@pytest.mark.parametrize(
    ("words", "received"), [("", "none"), ("here", "here"), ("*This*", "This")]
)
def test_words_that_say_nothing_are_found(check, words, received):
    assert check(RULE, f"See [{words}](a.md).") == [
        "36:5 Expected words that say where the link leads. Received: "
        f"{received!r}. -> name what is there: `[the vote of May](...)`"
    ]


def test_images_are_ignored(check):
    assert check(RULE, "![](a.png)") == []
