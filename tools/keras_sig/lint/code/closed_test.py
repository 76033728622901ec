RULE = "code-closed"


def test_a_closed_fence_passes(check):
    assert check(RULE, "````text\n```\n````") == []


def test_an_open_fence_is_found(check):
    assert check(RULE, "````text\n```\n") == [
        "36:1 Expected a closing fence. Received: the end of the document. "
        "-> close it with the same mark on a line of its own"
    ]


def test_code_spans_are_ignored(check):
    assert check(RULE, "``` a `b` c") == []
