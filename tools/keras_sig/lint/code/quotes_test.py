import pytest

RULE = "code-quotes"


@pytest.mark.parametrize(
    "code", ['x = "a"', 'x = "\u201ca\u201d"', "x = 1  # \u2014 why"]
)
def test_plain_quotes_and_texts_pass(check, code):
    assert check(RULE, f"```python\n{code}\n```") == []


def test_quotes_of_a_word_processor_are_found(check):
    found = check(RULE, "```python\nx = 1\ny = \u2018a\u2019\n```")
    assert found == [
        "38:5 Expected plain quotes and hyphens in code. Received: 1 x U+2018."
        ' -> write "\'"',
        "38:7 Expected plain quotes and hyphens in code. Received: 1 x U+2019."
        ' -> write "\'"',
    ]


def test_a_dash_in_a_command_is_found(check):
    (found,) = check(RULE, "```sh\nls \u2013l\n```")
    assert found.startswith("37:4 ")


@pytest.mark.parametrize("language", ["text", "console", ""])
def test_prose_is_ignored(check, language):
    assert check(RULE, f"```{language}\n\u201ca\u201d\n```") == []
