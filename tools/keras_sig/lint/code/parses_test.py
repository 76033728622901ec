import pytest

RULE = "code-parses"
FIX = "correct it, or mark what is no program as ```python pseudo"


@pytest.mark.parametrize(
    "code",
    ["x = 1", ">>> x = 1\n>>> if x:\n...     y = 2\n3", "  x = 1\n  y = 2",
     "def f(x): ...", ""],
)  # fmt: skip
def test_python_passes(check, code):
    assert check(RULE, f"```python\n{code}\n```") == []


def test_what_is_no_python_is_found(check):
    assert check(RULE, "```python example\nx = 1\n  y = 2\n```") == [
        f"38:2 Expected Python. Received: unexpected indent. -> {FIX}"
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


@pytest.mark.parametrize("code", ["(" * 5000, "-" * 100_000 + "1", "\ufeff)"])
def test_hostile_code_is_found(check, code):
    (found,) = check(RULE, f"```python\n{code}\n```")
    assert "Expected Python." in found


@pytest.mark.parametrize("info", ["python pseudo", "text", "c++"])
def test_other_blocks_are_ignored(check, info):
    assert check(RULE, f"```{info}\nx = = 1\n```") == []
