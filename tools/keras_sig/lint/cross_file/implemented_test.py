import pytest

RULE = "cross-implemented"
HEADER = "| Status | {} |\n|-|-|\n"
BODY = """\
### keras.losses.square

The square of nothing is nothing.

```toml clause losses.square/{}
kind = "cases"
dtype = ["float32"]
[[cases]]
inputs = {{y_true = [1.0], y_pred = [1.0]}}
expected = [0.0]
```
"""


@pytest.mark.parametrize("clause", ["passes", "never-run"])
def test_a_clause_that_passed_passes(check, clause):
    header = HEADER.format("Implemented")
    assert check(RULE, BODY.format(clause), header=header) == []


def test_a_clause_that_failed_is_found(check):
    header = HEADER.format("Implemented")
    assert check(RULE, BODY.format("fails"), header=header) == [
        "37:1 Expected clause losses.square/fails to pass in the reference. "
        "Received: failed. -> see `sig conformance reproduce "
        "losses.square/fails`"
    ]


def test_what_is_accepted_only_is_ignored(check):
    header = HEADER.format("Accepted")
    assert check(RULE, BODY.format("fails"), header=header) == []
