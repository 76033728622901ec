import pytest

RULE = "code-example"
DOCUMENT = "# T\n\n| Status | Proposed |\n|-|-|\n\n{}"
FIX = (
    "add `### End-to-end example` with a ```python example block that does "
    "what a user would do, imports included"
)


@pytest.mark.parametrize(
    "text",
    ["## An end to end program\n\n```python example\n1\n```",
     "## Use\n\n```python example end-to-end\n1\n```"],
)  # fmt: skip
def test_a_program_passes(check, text):
    assert check(RULE, document=DOCUMENT.format(text)) == []


def test_a_missing_example_is_found(check):
    text = "## Use\n\n```python example\n1\n```"
    assert check(RULE, document=DOCUMENT.format(text)) == [
        "1:1 Expected an example from end to end that runs. Received: none. "
        f"-> {FIX}"
    ]


def test_a_section_without_a_program_is_found(check):
    text = "## End-to-end example\n\n```python\n1\n```"
    (found,) = check(RULE, document=DOCUMENT.format(text))
    assert found.startswith("6:1 ")


def test_other_examples_are_ignored(check):
    assert check(RULE, "```python example other\n1\n```") == []
