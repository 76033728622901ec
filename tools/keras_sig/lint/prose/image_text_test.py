import pytest

RULE = "image-text"


def test_words_pass(check):
    assert check(RULE, "![Time by size](a.png)") == []


@pytest.mark.parametrize(
    ("words", "received"),
    [("", "none"), (" ", "none"), ("alt_text", "alt_text")],
)
def test_an_image_without_words_is_found(check, words, received):
    assert check(RULE, f"See ![{words}](a.png)") == [
        "36:5 Expected words for those who do not see the image. Received: "
        f"{received!r}. -> say what it shows: `![what is seen](file.png)`"
    ]


def test_links_and_code_are_ignored(check):
    assert check(RULE, "[](a.png) `![](a.png)`") == []
