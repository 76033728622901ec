import pytest

from keras_sig.spec.audit import audit
from keras_spec.edition import Edition
from keras_spec.page import parse_page

PAGE = """# keras.ops.f

It is f.

```toml page
rfc = ["20261101-baseline"]
aliases = ["keras.f"]
```

```python signature
def f(x, axis=-1): ...
```
"""


def entry(default="-1", aliases=("keras.f",), name="axis"):
    return {
        "kind": "function",
        "aliases": list(aliases),
        "parameters": [
            {"name": "x", "kind": "positional", "default": None},
            {"name": name, "kind": "positional", "default": default},
        ],
    }


@pytest.fixture
def edition():
    page = parse_page(PAGE, "ops/f.md")
    return Edition({page.symbol: page})


def test_what_equals_the_page_is_not_reported(edition):
    result = audit(edition, {"keras.ops.f": entry()})
    assert (result.unapproved, result.missing, result.changes) == ([], [], [])


def test_paths_without_a_page_are_unapproved(edition):
    surface = {
        "keras.ops.f": entry(),
        "keras.ops.g": {"kind": "value", "aliases": ["keras.g"]},
    }
    assert audit(edition, surface).unapproved == ["keras.g", "keras.ops.g"]


def test_a_page_without_a_path_is_missing(edition):
    result = audit(edition, {"keras.ops.f": entry(aliases=())})
    assert result.missing == ["keras.f"]


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"default": "0"}, "the default of `axis` from -1 to 0"),
        ({"name": "dim"}, "parameter `axis` to `dim`"),
    ],
)
def test_another_signature_differs(edition, change, what):
    result = audit(edition, {"keras.ops.f": entry(**change)})
    assert what in [c.what for c in result.changes]


WRAPPED = [
    {"name": "args", "kind": "variadic", "default": None},
    {"name": "kwargs", "kind": "keywords", "default": None},
]


def test_the_signature_of_a_wrapper_is_hidden_and_no_difference(edition):
    result = audit(edition, {"keras.ops.f": {**entry(), "parameters": WRAPPED}})
    assert (result.changes, result.hidden) == ([], ["keras.ops.f"])


def test_what_shows_one_parameter_of_its_own_differs(edition):
    parameters = [entry()["parameters"][0], *WRAPPED]
    result = audit(
        edition, {"keras.ops.f": {**entry(), "parameters": parameters}}
    )
    assert "parameter `axis`" in [c.what for c in result.changes]
    assert result.hidden == []


def test_a_page_that_says_the_same_is_not_hidden():
    text = PAGE.replace("def f(x, axis=-1)", "def f(*args, **kwargs)")
    page = parse_page(text, "ops/f.md")
    surface = {"keras.ops.f": {**entry(), "parameters": WRAPPED}}
    assert audit(Edition({page.symbol: page}), surface).hidden == []
