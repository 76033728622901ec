RULE = "api-new-symbol"
BLOCK = "```python signature\ndef cube(x): ...\n```"


def test_a_complete_symbol_passes(check):
    assert check(RULE, f"### keras.ops.cube\n\nA power.\n\n{BLOCK}") == []


def test_a_missing_signature_is_found(check):
    assert check(RULE, "### keras.ops.cube\n\nA power.\n") == [
        "36:1 Expected a ```python signature block for the new symbol "
        "keras.ops.cube. Received: none. -> add it below the heading, or "
        "correct the public path"
    ]


def test_a_missing_sentence_is_found(check):
    (found,) = check(RULE, f"### keras.ops.cube\n\n{BLOCK}")
    assert "a sentence that says what it does" in found


def test_approved_symbols_are_ignored(check):
    assert check(RULE, "### keras.losses.huber\n\nx") == []
