RULE = "cross-accepted"
HEADER = "| Status | Accepted |\n|-|-|\n"
FIX = "run `sig rfc accept`, which moves the blocks into spec/pages"
SYMBOL = """\
### keras.losses.{0}

A loss.

```python signature
def {0}(x): ...
```
"""


def test_a_proposal_with_pages_passes(check):
    name = "20261101-base.md"
    body = SYMBOL.format("square")
    assert check(RULE, header=HEADER, name=name) == []
    assert check(RULE, body, header=HEADER, name=name) == []


def test_a_proposal_that_no_page_names_is_found(check):
    assert check(RULE, header=HEADER) == [
        "3:12 Expected a page of the specification that names this accepted "
        f"proposal. Received: none. -> {FIX}"
    ]


def test_symbols_without_a_page_of_it_are_found(check):
    body = SYMBOL.format("new") + "\n" + SYMBOL.format("square")
    found = check(RULE, body, header=HEADER)
    assert found == [
        "33:1 Expected a page of keras.losses.new that names this proposal. "
        f"Received: none. -> {FIX}",
        "41:1 Expected a page of keras.losses.square that names this "
        f"proposal. Received: another proposal's. -> {FIX}",
    ]


def test_what_is_only_proposed_is_ignored(check):
    assert check(RULE, SYMBOL.format("new")) == []
