RULE = "api-clauses"
SYMBOL = (
    "### keras.ops.cube\n\nA power.\n\n"
    "```python signature\ndef cube(x): ...\n```\n\n"
)


def test_a_symbol_with_a_clause_passes(check):
    clause = (
        'Left open.\n\n```toml clause ops.cube/x\nkind = "unspecified"\n```'
    )
    assert check(RULE, SYMBOL + clause) == []


def test_a_symbol_without_a_clause_is_found(check):
    assert check(RULE, SYMBOL) == [
        "36:1 Expected a clause for keras.ops.cube. Received: none. -> say "
        "in one sentence what holds, then ```toml clause ops.cube/value"
    ]


def test_a_section_with_an_example_only_is_ignored(check):
    assert (
        check(
            RULE, "### keras.ops.cube\n\nA power.\n\n```python example\n1\n```"
        )
        == []
    )
