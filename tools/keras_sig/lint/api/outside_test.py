RULE = "api-outside"
BLOCK = "```python signature\ndef cube(x): ...\n```"


def test_a_block_below_its_symbol_passes(check):
    assert check(RULE, f"### keras.ops.cube\n\nA power.\n\n{BLOCK}") == []


def test_a_block_elsewhere_is_found(check):
    assert check(RULE, f"### The cube\n\n{BLOCK}") == [
        "38:1 Expected the block in the section of a symbol, at the left "
        "margin. Received: ```python signature elsewhere. -> put it below a "
        "heading such as `### keras.ops.relu`"
    ]


def test_an_indented_block_is_found(check):
    body = "### keras.ops.cube\n\nA power.\n\n- a\n\n  " + BLOCK.replace(
        "\n", "\n  "
    )
    assert check(RULE, body)[0].startswith("42:3 ")


def test_examples_and_plain_code_are_ignored(check):
    body = "```python example\n1\n```\n\n```toml\na = 1\n```"
    assert check(RULE, body) == []
