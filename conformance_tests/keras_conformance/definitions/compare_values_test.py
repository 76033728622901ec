"""Two editions of one page, by the values of their definitions."""

import json

import pytest

from keras_conformance.adapters.find_adapter import find_adapter
from keras_conformance.definitions.__main__ import main
from keras_conformance.definitions.compare_values import compare_values
from keras_spec.edition import Edition
from keras_spec.page import parse_page

PAGE = """\
# keras.ops.twice

Twice its input.

```toml page
rfc = ["20261101-base"]
```

```python signature
{signature}
```

```python definition
{definition}
```

{clauses}
"""
VALUE = """\
It is the formula.

```toml clause ops.twice/value
kind = "value"
inputs.x = {shape = [[], [2, 3]], dtype = ["float32"]}
tolerance = {float32 = 1e-6}
```
"""
LAYER = """\
# keras.layers.Dense

A matrix.

```toml page
rfc = ["20261101-base"]
```

```python signature
class Dense(Layer):
    def __init__(self, units): ...
```

```python definition
def call(inputs, kernel, bias):
    return inputs @ kernel {sign} bias
```

It is the formula.

```toml clause layers.Dense/value
kind = "value"
inputs.inputs = {{shape = [[2, 3]], dtype = ["float32"]}}
params.units = 2
tolerance = {{float32 = 1e-6}}
```
"""
STEPS = """\
# keras.optimizers.Plain

Steps.

```toml page
rfc = ["20261101-base"]
```

```python signature
class Plain(Optimizer):
    def __init__(self, rate=0.5): ...
```

```python definition
def update_step(variable, gradient, step, *, rate={rate}):
    return variable - rate * gradient
```

It is the formula.

```toml clause optimizers.Plain/trajectory
kind = "trajectory"
shape = [2]
steps = 2
tolerance = {{float32 = 1e-6}}
```
"""


def edition(text):
    page = parse_page(text, "page.md")
    return Edition({page.symbol: page})


def twice(body, names="x", clauses=VALUE):
    definition = f"def twice({names}):\n    {body}"
    signature = f"def twice({names}): ..."
    return edition(
        PAGE.format(signature=signature, definition=definition, clauses=clauses)
    )


def nothing():
    raise AssertionError("no implementation is needed")


def compare(old, new, find=nothing):
    return compare_values(old, new, next(iter(old.pages)), find)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("return 2 * x", "return x + x"),
        ("return 2 * x", "return (0.1 + 0.2) * x / 0.15"),
        ("return x / 0", "return x / 0.0"),
        ("return np.sqrt(x)", "return x**0.5"),
    ],
)
def test_the_same_values_are_the_same(old, new):
    values = compare(twice(old), twice(new))
    assert (values.cases, values.difference, values.untried) == (2, None, "")


def test_the_first_difference_is_shown_by_one_element():
    old = twice("return np.abs(x)")
    found = compare(old, twice("return x")).difference
    assert found.clause == "ops.twice/value"
    assert found.call.startswith("keras.ops.twice(x=np.array(-")
    assert float(found.new) == -float(found.old)


def test_a_difference_in_shape_is_one():
    found = compare(twice("return x"), twice("return x[None]")).difference
    assert (found.old, found.new) == ("shape ()", "shape (1,)")


def test_a_difference_of_small_size_is_shown_in_all_digits():
    new = twice("return x * (1 + 1e-8)")
    found = compare(twice("return x * 1.0"), new).difference
    assert found.old != found.new


def test_what_raises_now_is_a_difference():
    new = twice("raise ValueError('no')")
    found = compare(twice("return x"), new).difference
    assert "ValueError" in found.new and "no" in found.new


def test_what_raised_before_is_not_compared():
    values = compare(twice("raise ValueError('no')"), twice("return x"))
    assert values.cases == 0 and "ValueError" in values.untried


def test_a_new_parameter_keeps_its_default():
    new = twice("return 2 * x + bias", "x, bias=0")
    assert compare(twice("return 2 * x"), new).cases == 2


def test_a_parameter_that_is_gone_cannot_be_compared():
    values = compare(twice("return x"), twice("return y", "y"))
    assert (values.cases, values.untried) == (
        0,
        "the new definition takes no `x`",
    )


def test_a_new_parameter_without_default_cannot_be_compared():
    values = compare(twice("return x"), twice("return x + y", "x, y"))
    assert (values.cases, values.difference) == (0, None)
    assert "Expected a value for `y`" in values.untried


def test_clauses_that_give_no_inputs_compare_nothing():
    clauses = "Open.\n\n```toml clause ops.twice/a\nkind = 'unspecified'\n```"
    old = twice("return x", clauses=clauses)
    values = compare(old, twice("return 2 * x"))
    assert (values.cases, values.untried) == (0, "")


def test_listed_cases_are_compared_too():
    clauses = (
        "Listed.\n\n```toml clause ops.twice/cases\nkind = 'cases'\n"
        "[[cases]]\ninputs.x = [1.0, -0.5]\nexpected = [2.0, -1.0]\n```"
    )
    old = twice("return 2 * x", clauses=clauses)
    found = compare(old, twice("return 2 * np.abs(x)")).difference
    assert (found.call, found.old, found.new) == (
        'keras.ops.twice(x=np.array(-0.5, "float32"))',
        "-1",
        "1",
    )


def test_weights_are_those_that_the_reference_makes():
    def find():
        return find_adapter("keras_reference", "tensorflow", "cpu")

    old, new = (edition(LAYER.format(sign=sign)) for sign in "+-")
    assert compare(old, old, find).cases == 1
    found = compare(old, new, find).difference
    assert found.call.startswith("keras.layers.Dense(units=2)(np.array([[")
    assert found.old.endswith(" at [0, 0]") and found.old != found.new


def test_steps_of_an_optimizer_are_compared():
    old, new = (edition(STEPS.format(rate=rate)) for rate in (0.5, 0.25))
    assert compare(old, old).cases == 1
    found = compare(old, new).difference
    assert found.call == "keras.optimizers.Plain().apply_gradients(...)"
    assert found.old.endswith(" at [0] of result 1")


def save(folder, edition):
    (folder / "ops").mkdir(parents=True)
    (page,) = edition.pages.values()
    (folder / "ops" / "twice.md").write_text(page.markdown)
    return str(folder)


def test_the_program_writes_what_it_found(tmp_path, capsys):
    old = save(tmp_path / "old", twice("return x"))
    new = save(tmp_path / "new", twice("return 2 * x"))
    results = tmp_path / "results.json"
    options = ["--old", old, "--new", new, "--results", str(results)]
    assert main([*options, "--symbol", "keras.ops.twice"]) == 0
    (found,) = json.loads(results.read_text())["symbols"]
    assert (found["symbol"], found["cases"]) == ("keras.ops.twice", 1)
    results.unlink()
    assert main([*options, "--symbol", "keras.ops.thrice"]) == 2
    assert "Expected a page of keras.ops.thrice" in capsys.readouterr().err
    assert not results.exists()
