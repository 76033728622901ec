RULE = "api-block"
TOP = "### keras.ops.cube\n\nA power.\n\n"


def test_blocks_of_the_grammar_pass(check):
    assert check(RULE, TOP + "```python signature\ndef cube(x): ...\n```") == []


def test_the_problems_of_the_reader_are_findings(check):
    (found,) = check(RULE, TOP + "```python signature\nx = 1\n```")
    assert found == (
        "40:1 Expected one `def` or `class`. Received: 1 statements. -> "
        "write a stub such as `def relu(x, negative_slope=0.0): ...`"
    )


def test_a_definition_that_is_not_numpy_alone_is_found(check):
    code = "```python definition\ndef cube(x):\n    import os\n```"
    (found,) = check(RULE, TOP + code)
    assert found.startswith("42:1 Expected NumPy alone in a definition.")


def test_too_many_symbols_are_refused_in_words(check):
    body = "".join(f"### keras.a{n}\n\nx\n\n" for n in range(201))
    (found,) = check(RULE, body)
    assert "at most 200 symbols in a proposal. Received: 201." in found


def test_blocks_outside_of_symbols_are_ignored(check):
    assert check(RULE, "```toml\nx = = 1\n```") == []
