"""Pages that the tests of this package read."""

import pytest

from keras_spec.edition import Edition
from keras_spec.page import parse_page

SQUARE = """# keras.ops.square

Multiplies every element by itself.

```toml page
rfc = ["20261101-baseline"]
aliases = ["keras.ops.sqr"]
```

```python signature
def square(x): ...
```

```python definition
def square(x):
    return x * x
```

The result is the product.

```toml clause ops.square/value
kind = "value"
inputs.x = {shape = [[], [2]], dtype = ["float32"]}
tolerance = {float32 = 1e-6}
```

```python example
print(3 * 3)
```

See also the square root.
"""


@pytest.fixture
def square_text() -> str:
    """The text of a complete page."""
    return SQUARE


@pytest.fixture
def edition() -> Edition:
    """An edition of one page."""
    page = parse_page(SQUARE, "ops/square.md")
    return Edition({page.symbol: page})
