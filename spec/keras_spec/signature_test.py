import pytest

from keras_spec.errors import SpecError
from keras_spec.signature import parse_signature


def test_every_kind_of_parameter_is_read():
    text = "def f(a, /, b, c=1, *d, e, g='x', **h): ..."
    signature = parse_signature(text, "p.md", 1)
    assert [(p.name, p.kind, p.default) for p in signature.parameters] == [
        ("a", "positional-only", None),
        ("b", "positional", None),
        ("c", "positional", "1"),
        ("d", "variadic", None),
        ("e", "keyword-only", None),
        ("g", "keyword-only", "'x'"),
        ("h", "keywords", None),
    ]
    assert str(signature) == "f(a, b, c=1, *d, e, g='x', **h)"


def test_a_class_has_bases_and_methods_without_self():
    text = (
        "class A(B, C):\n"
        "    def __init__(self, x=1): ...\n"
        "    def call(self, inputs): ...\n"
        "    @property\n"
        "    def weights(self): ...\n"
        "    @classmethod\n"
        "    def from_config(cls, config): ...\n"
    )
    signature = parse_signature(text, "p.md", 1)
    assert signature.bases == ("B", "C")
    assert str(signature) == "A(x=1)"
    assert {n: (str(m), m.kind) for n, m in signature.methods.items()} == {
        "call": ("call(inputs)", "function"),
        "weights": ("weights()", "property"),
        "from_config": ("from_config(config)", "function"),
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("def f(x", r"p.md:6:\d+: The signature is not Python"),
        ("x = 1", "p.md:5:1: Expected one `def` or `class`"),
        ("def f(): ...\ndef g(): ...", "Received: 2 statements"),
        ("", "Received: 0 statements"),
    ],
)
def test_anything_else_is_refused(text, message):
    with pytest.raises(SpecError, match=message):
        parse_signature(text, "p.md", 5)
