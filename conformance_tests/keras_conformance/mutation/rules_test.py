import ast

import pytest

from keras_conformance.mutation.rules import RULES


def changed(rule, text):
    """Return what a rule makes of an expression, at its top."""
    node = ast.parse(text, mode="eval").body
    return [ast.unparse(new) for new in RULES[rule](node)]


@pytest.mark.parametrize(
    ("rule", "before", "after"),
    [
        ("operator", "a + b", ["a - b"]),
        ("operator", "a ** b", ["a * b"]),
        ("operator", "a < b", ["a <= b"]),
        ("operator", "a is None", ["a is not None"]),
        ("operator", "a and b", ["a or b"]),
        ("operator", "not a", ["a"]),
        ("operator", "-a", ["a"]),
        ("operator", "tf.maximum", ["tf.minimum"]),
        ("operator", "tf.exp", []),
        ("constant", "2", ["3"]),
        ("constant", "0.5", ["0.625"]),
        ("constant", "0.0", ["0.25"]),
        ("constant", "True", ["False"]),
        ("constant", "'text'", []),
        ("axis", "f(x, axis=-1)", ["f(x, axis=0)"]),
        ("axis", "f(x, axis=0)", []),
        ("dtype", "tf.cast(x, 'int32')", ["x"]),
        ("dtype", "tf.exp(x)", []),
        ("dropped argument", "f(x, a=1, b=2)", ["f(x, b=2)", "f(x, a=1)"]),
        ("dropped argument", "f(x, **more)", []),
        ("dropped argument", "zip(x, y, strict=True)", []),
        ("dropped argument", "ValueError(a=1)", []),
        ("lost key", "{'a': 1, **more}", ["{**more}"]),
        ("branch", "a if b else c", ["a", "c"]),
    ],
)
def test_a_rule_makes_the_mistakes_it_names(rule, before, after):
    assert changed(rule, before) == after
