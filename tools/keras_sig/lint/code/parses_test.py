import pytest

RULE = "code-parses"
FIX = "correct it, or mark what is no program as ```python pseudo"


@pytest.mark.parametrize(
    "code",
    ["x = 1", ">>> x = 1\n>>> if x:\n...     y = 2\n3", "  x = 1\n  y = 2",
     "def f(x): ...", "def f():\n  nonlocal x", ""],
)  # fmt: skip
def test_python_passes(check, code):
    assert check(RULE, f"```python\n{code}\n```") == []


def test_what_is_no_python_is_found(check):
    assert check(RULE, "```python example\nx = 1\n  y = 2\n```") == [
        f"38:3 Expected Python. Received: unexpected indent. -> {FIX}"
    ]


def test_what_does_not_run_yet_is_python_all_the_same(check):
    assert check(RULE, "```python not-yet\nlater(1)\n```") == []
    assert check(RULE, "```python not-yet\nlater(1\n```") == [
        f"37:6 Expected Python. Received: '(' was never closed. -> {FIX}"
    ]


def test_code_in_a_list_is_found_at_its_column(check):
    assert check(RULE, "- a\n\n  ```py\n  x = )\n  ```") == [
        f"39:7 Expected Python. Received: unmatched ')'. -> {FIX}"
    ]


@pytest.mark.parametrize(
    ("code", "place"), [("    x = )", "37:9"), (">>> x = )", "37:9")]
)
def test_indentation_and_prompts_count_for_the_column(check, code, place):
    (found,) = check(RULE, f"```python\n{code}\n```")
    assert found.startswith(f"{place} ")


def test_lines_are_counted_as_in_the_document(check):
    assert check(RULE, "```python\nx = 1\ndef f():\n# Done.\n```") == [
        "39:8 Expected Python. Received: expected an indented block after "
        "function definition on line 38. -> write `...` as the body, or mark "
        "what is no program as ```python pseudo"
    ]


@pytest.mark.parametrize(
    ("code", "place"),
    [("cube(power=3, ...)", "37:18"), ("cube(more...)", "37:6")],
)
def test_three_dots_are_to_be_written_out(check, code, place):
    (found,) = check(RULE, f"```python\n{code}\n```")
    assert found.startswith(f"{place} ")
    assert found.endswith(
        " -> write out what `...` stands for, or mark what is no program as "
        "```python pseudo"
    )


def test_a_question_of_python_ends_as_a_sentence(check):
    (found,) = check(RULE, "```python\nx = (1 2)\n```")
    assert "Perhaps you forgot a comma. ->" in found


def test_wrong_indentation_is_found_where_the_line_begins(check):
    code = "if x:\n    y = 1\n  z = 2"
    (found,) = check(RULE, f"```python\n{code}\n```")
    assert found.startswith("39:3 Expected Python. Received: unindent ")


def test_arguments_named_alike_are_found(check):
    assert check(RULE, "```python\ndef f(x, x): ...\n```") == [
        "37:10 Expected Python. Received: duplicate argument 'x' in function "
        f"definition. -> {FIX}"
    ]


@pytest.mark.parametrize("code", ["(" * 5000, "-" * 100_000 + "1", "\ufeff)"])
def test_hostile_code_is_found(check, code):
    (found,) = check(RULE, f"```python\n{code}\n```")
    assert "Expected Python." in found


@pytest.mark.parametrize("info", ["python pseudo", "text", "c++"])
def test_other_blocks_are_ignored(check, info):
    assert check(RULE, f"```{info}\nx = = 1\n```") == []
