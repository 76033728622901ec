from keras_sig.reading.api_digest import api_digest
from keras_sig.reading.rfc import read_rfc

TEXT = """# Scale

| Status | Proposed |
| :-- | :-- |

## Objective

Scale.

```python definition
def scale(x):
    return 2 * x
```

```python example
print(1)
```
"""


def digest(text):
    return api_digest(read_rfc(text.encode(), "rfcs/20261102-scale.md"))


def test_prose_and_examples_do_not_change_it():
    changed = TEXT.replace("Scale.", "Scales.").replace("print(1)", "print(2)")
    assert digest(changed) == digest(TEXT)


def test_a_definition_changes_it():
    assert digest(TEXT.replace("2 * x", "3 * x")) != digest(TEXT)
