RULE = "naming-title"
TABLE = "| Status | Proposed |\n|-|-|\n"


def test_one_title_above_the_header_passes(check):
    assert check(RULE, document=f"# Title\n\n{TABLE}") == []


def test_a_missing_title_is_found(check):
    assert check(RULE, document=f"{TABLE}\n## Objective\n") == [
        "1:1 Expected one title above the header. Received: none. -> start "
        "the document with `# What is proposed`"
    ]


def test_an_empty_title_is_found(check):
    (found,) = check(RULE, document=f"#\n\n{TABLE}")
    assert found.startswith("1:1 Expected one title")


def test_a_second_title_is_found(check):
    assert check(RULE, "# Second") == [
        "36:1 Expected one heading of the first level. Received: 'Second' "
        "too. -> use `##` for sections"
    ]


def test_comments_in_code_are_ignored(check):
    assert check(RULE, "```python\n# no title\n```") == []
