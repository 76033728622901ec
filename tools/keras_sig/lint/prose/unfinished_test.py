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
