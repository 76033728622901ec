import pytest

from keras_spec.edition import load, write
from keras_spec.errors import SpecError
from keras_spec.merge import merge
from keras_spec.page import parse_sections

PROPOSAL = """# Proposal

### keras.ops.square

```python signature
def square(x, out=None): ...
```

Large values overflow.

```toml clause ops.square/overflow
kind = "cases"
[[cases]]
inputs = {x = [1e300]}
expected = [inf]
```

### keras.ops.cube

The third power.

```python signature
def cube(x): ...
```

```python definition
from keras.ops import square


def cube(x):
    return x * square(x)
```
"""


def merged(edition, text=PROPOSAL):
    return merge(edition, parse_sections(text, "rfc.md"), "20261119-x")


def test_blocks_replace_blocks_and_the_rest_stays(edition):
    page = merged(edition).pages["keras.ops.square"]
    assert str(page.signature) == "square(x, out=None)"
    assert page.intro == "Multiplies every element by itself."
    assert page.rfcs == ["20261101-baseline", "20261119-x"]
    assert page.aliases == ["keras.ops.sqr"]
    assert [c.id for c in page.clauses] == [
        "ops.square/value",
        "ops.square/overflow",
    ]
    assert page.clauses[1].sentence == "Large values overflow."
    assert page.examples and page.tail == "See also the square root."


def test_a_new_symbol_becomes_a_page(edition):
    new = merged(edition)
    page = new.pages["keras.ops.cube"]
    assert page.rfcs == ["20261119-x"]
    assert page.intro == "The third power."
    assert new.definitions.entry("keras.ops.cube")(3) == 27


def test_merging_twice_changes_nothing_more(edition):
    once = merged(edition)
    twice = merged(once)
    assert {s: p.markdown for s, p in once.pages.items()} == {
        s: p.markdown for s, p in twice.pages.items()
    }


def test_a_clause_can_be_retired_and_never_comes_back(edition):
    retire = (
        "# P\n\n### keras.ops.square\n\n"
        "```toml retired ops.square/value\nreason = 'wrong'\n```\n"
    )
    page = merged(edition, retire).pages["keras.ops.square"]
    assert page.clauses == [] and page.retired == ["ops.square/value"]
    back = (
        "# P\n\n### keras.ops.square\n\nIt holds.\n\n"
        "```toml clause ops.square/value\nkind = 'unspecified'\n```\n"
    )
    with pytest.raises(SpecError, match="ops.square/value was retired"):
        merged(merged(edition, retire), back)


def test_an_incomplete_new_symbol_is_refused(edition):
    with pytest.raises(SpecError, match="has no `signature` block"):
        merged(edition, "# P\n\n### keras.ops.fourth\n\nPower.\n")


def test_pages_are_written_and_read_back(edition, tmp_path):
    new = merged(edition)
    assert len(write(new, tmp_path)) == 2
    assert write(new, tmp_path) == []
    again = load(tmp_path)
    assert {s: p.markdown for s, p in again.pages.items()} == {
        s: p.markdown for s, p in new.pages.items()
    }
