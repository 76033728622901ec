from pathlib import Path

import pytest

from keras_sig.lint.document import Document
from keras_sig.lint.guidelines import default_missing
from keras_sig.reading.rfc import read_rfc

RULE = "guide-default-missing"
SYMBOL = "### keras.{}\n\nText.\n\n```python signature\n{}\n```\n"


def test_what_has_a_default_passes(check):
    code = "def cube(x, axis, use_bias=True, *, name=None): ..."
    assert check(RULE, SYMBOL.format("ops.cube", code)) == []


@pytest.mark.parametrize(
    ("name", "default"),
    [
        ("use_bias", "True"),
        ("kernel_initializer", '"zeros"'),
        ("seed", "None"),
    ],
)
def test_a_usual_default_that_is_missing_is_found(check, name, default):
    code = f"def cube(x, {name}): ..."
    assert check(RULE, SYMBOL.format("ops.cube", code)) == [
        f"41:13 Expected a default for `{name}`. Received: none. -> give it "
        f"the value that most people want, such as `{name}={default}`"
    ]


def test_what_all_siblings_give_a_default_is_found(check, approve):
    for name in ("One", "Two", "Three"):
        approve(
            f"class {name}:\n    def __init__(self, gamma=2.0): ...", "losses"
        )
    code = "class Cube(Loss):\n    def __init__(self, gamma): ..."
    (found,) = check(RULE, SYMBOL.format("losses.Cube", code))
    assert "such as `gamma=2.0`" in found
    assert (
        check(RULE, SYMBOL.format("metrics.Cube", code.replace("Loss", "M")))
        == []
    )


def test_methods_and_first_arguments_are_ignored(check):
    code = "class Cube:\n    def zero(self, size, dtype): ..."
    assert check(RULE, SYMBOL.format("layers.Cube", code)) == []
    code = "def cube(seed): ..."
    assert check(RULE, SYMBOL.format("random.cube", code)) == []


def test_only_pages_of_the_family_are_read(approved, approve):
    approve("class Near:\n    def __init__(self, gamma=2.0): ...", "metrics")
    approve("class Far:\n    def __init__(self, gamma=2.0): ...", "layers")
    read = []

    class Pages(dict):
        def __getitem__(self, symbol):
            read.append(symbol)
            return super().__getitem__(symbol)

    text = "| Status | Proposed |\n|---|---|\n\n# T\n" + SYMBOL.format(
        "metrics.Cube", "class Cube:\n    def __init__(self, gamma): ..."
    )
    rfc = read_rfc(text.encode(), "a.md")
    document = Document(rfc, Path("a.md"), Path(), "", Pages(approved))
    assert list(default_missing.check(document)) == []
    assert set(read) == {"keras.metrics.Near"}
