import pytest

RULE = "guide-counter"
SYMBOL = (
    "### keras.ops.cube\n\nText.\n\n```python signature\n"
    "def cube(x, {}=1): ...\n```\n"
)


@pytest.mark.parametrize("name", ["num_heads", "units", "account", "n"])
def test_num_and_plain_words_pass(check, name):
    assert check(RULE, SYMBOL.format(name)) == []


@pytest.mark.parametrize(
    "name",
    ["n_heads", "nb_heads", "number_of_heads", "heads_count", "heads_num"],
)
def test_other_counters_are_found(check, name):
    assert check(RULE, SYMBOL.format(name)) == [
        f"41:13 Expected a counter named `num_*`. Received: `{name}`. -> "
        "call it `num_heads`, or `heads` alone where that says enough "
        "(`units`, `epochs`)"
    ]


def test_code_outside_of_signatures_is_ignored(check):
    assert check(RULE, "```python\ndef f(n_heads): return 1\n```") == []
