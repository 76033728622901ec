RULE = "code-tabs"


def test_spaces_pass(check):
    assert check(RULE, "```python\nif x:\n    y = '\t'\n```") == []


def test_a_tab_is_found_in_each_line(check):
    assert check(RULE, "```py\nif x:\n\ty = 1\n  \tz = 2\n```") == [
        "38:1 Expected spaces before Python. Received: a tab. -> use 4 spaces "
        "for each level",
        "39:3 Expected spaces before Python. Received: a tab. -> use 4 spaces "
        "for each level",
    ]


def test_other_languages_are_ignored(check):
    assert check(RULE, "```make\nall:\n\tls\n```") == []
