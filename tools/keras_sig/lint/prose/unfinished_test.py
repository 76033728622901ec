RULE = "prose-unfinished"


def test_finished_text_passes(check):
    assert check(RULE, "What is to do is done. TODOS are no mark.") == []


def test_a_mark_is_found(check):
    assert check(RULE, "The cost is TBD.") == [
        "36:13 Expected finished text. Received: 'TBD'. -> write it, or ask "
        "in Questions and Discussion Topics"
    ]


def test_code_and_comments_are_ignored(check):
    body = "`TODO`\n\n```python\n# TODO\n```\n\n<!-- TODO -->"
    assert check(RULE, body) == []


def test_a_row_that_another_rule_looks_at_is_ignored(check):
    header = "| Status | Proposed |\n|-|-|\n| RFC # | TBD after PR |\n"
    assert check(RULE, header=header) == []
    assert check("header-number", header=header)


def test_a_mark_beside_somebody_is_found(check):
    header = "| Status | Proposed |\n|-|-|\n| Sponsor | A (@a), TBD |\n"
    (found,) = check(RULE, header=header)
    assert found.startswith("5:21 Expected finished text. Received: 'TBD'.")
