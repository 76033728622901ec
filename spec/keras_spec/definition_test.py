import inspect
import subprocess
import sys

import numpy as np
import pytest

from keras_spec.definition import Definitions, assert_definition
from keras_spec.edition import Edition, check_edition
from keras_spec.errors import SpecError
from keras_spec.page import parse_page

LAYER = """# keras.layers.Twice

Doubles.

```toml page
rfc = ["20261101-baseline"]
```

```python signature
class Twice(Layer):
    def __init__(self, activation=None): ...
```

```python definition
from keras.ops import square


def call(inputs, *, activation=square):
    return activation(2 * inputs)
```
"""


def page(definition):
    start = LAYER.index("from keras.ops")
    text = LAYER[:start] + definition + "\n```\n"
    return parse_page(text, "layers/Twice.md")


def test_a_definition_imports_other_definitions(edition):
    twice = parse_page(LAYER, "layers/Twice.md")
    both = Edition({**edition.pages, twice.symbol: twice})
    call = both.definitions.entry("keras.layers.Twice")
    np.testing.assert_array_equal(call(np.array([1.0, 3.0])), [4.0, 36.0])


def test_what_numpy_imports_when_first_needed_is_there():
    lines = [
        *("import numpy as np", "from keras_spec.definition import *"),
        "from keras_spec.page import parse_page",
        f"LAYER = {LAYER!r}",
        inspect.getsource(page),
        "twice = page('def call(x): return x.sum()')",
        "call = Definitions({twice.symbol: twice}).entry(twice.symbol)",
        "print(call(np.ones(3)))",
    ]
    # In this process NumPy may have been asked for a sum before.
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "3.0\n"


def test_a_function_imports_nothing_else():
    twice = page("def call(x):\n    from keras import ops\n    return ops")
    call = Definitions({twice.symbol: twice}).entry(twice.symbol)
    with pytest.raises(ImportError, match="Received: keras. Fix: import"):
        call(1)


def test_a_string_chooses_a_sibling(edition):
    twice = parse_page(LAYER, "layers/Twice.md")
    both = Edition({**edition.pages, twice.symbol: twice})
    call = both.definitions.entry("keras.layers.Twice")
    chosen = both.definitions.resolve(
        "keras.layers.Twice", call, {"activation": "square", "units": 3}
    )
    assert chosen["activation"](5) == 25
    assert chosen["units"] == 3


def test_a_page_without_a_definition_has_no_entry(edition):
    assert edition.definitions.entry("keras.ops.unknown") is None


@pytest.mark.parametrize(
    ("definition", "message"),
    [
        ("import os\ndef call(x): return x", "Received: 'import os'"),
        ("from os import path\ndef call(x): return x", "'from os import"),
        ("from keras.ops import cube\ndef call(x): return x", "No page defin"),
        ("def call(x): return x.__class__", "Received: '.__class__'"),
        ("def call(x): return __import__('os')", "Received: '__import__'"),
        ("def forward(x): return x", "Received: forward."),
        ("def call(x) return x", "Not Python"),
    ],
)
def test_a_definition_is_numpy_alone(edition, definition, message):
    bad = page(definition)
    with pytest.raises(SpecError) as caught:
        assert_definition(bad, edition.pages)
    assert message in str(caught.value)
    assert caught.value.problems[0].line >= 13


def test_reading_an_edition_runs_no_definition(edition):
    loop = page("while True: pass\ndef call(x): return x")
    check_edition(Edition({**edition.pages, loop.symbol: loop}))
