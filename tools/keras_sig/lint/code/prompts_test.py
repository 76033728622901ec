RULE = "code-prompts"


def test_a_session_passes(check):
    assert check(RULE, "```pycon\n>>> 1\n1\n```") == []


def test_prompts_in_a_program_are_found(check):
    assert check(RULE, "- a\n\n  ```python\n  x\n  >>> 1\n  ```") == [
        "38:6 Expected a program without prompts. Received: `>>> `. -> write "
        "```pycon for a session"
    ]


def test_prompts_in_an_example_are_found(check):
    (found,) = check(RULE, "```python example\n>>> 1\n```")
    assert found.endswith(
        "remove the prompts and what was printed: examples are run"
    )


def test_shifts_and_other_languages_are_ignored(check):
    assert (
        check(RULE, "```python\nx = 1 >>> 2\n```\n\n```text\n>>> 1\n```") == []
    )
