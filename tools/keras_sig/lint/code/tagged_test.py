RULE = "code-tagged"


def test_a_language_passes(check):
    assert check(RULE, "```console\nls\n```") == []


def test_a_fence_without_a_language_is_found(check):
    assert check(RULE, "  ~~~\n  ls\n  ~~~") == [
        "36:3 Expected a language behind the opening fence. Received: none. "
        "-> write ```python, ```text, ```console or what it is"
    ]


def test_indented_code_is_ignored(check):
    assert check(RULE, "Text.\n\n    ls") == []
