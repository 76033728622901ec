RULE = "code-spaces"


def test_plain_spaces_pass(check):
    assert check(RULE, "```python\nif x:\n    y = 1\n```") == []


def test_a_space_that_does_not_break_is_found(check):
    assert check(RULE, "```python\nx\u00a0\u00a0= 1\n```") == [
        "37:2 Expected plain spaces in code. Received: 2 x U+00A0. -> write ' '"
    ]


def test_other_languages_are_looked_at_too(check):
    (found,) = check(RULE, "```text\na\u3000b\n```")
    assert found.startswith("37:2 ")


def test_texts_of_python_and_prose_are_ignored(check):
    assert check(RULE, "```python\nx = 'a\u00a0b'\n```\n\na\u00a0b") == []
