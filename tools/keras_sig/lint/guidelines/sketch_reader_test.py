import pytest
from count_calls import count_calls
from hypothesis import given, settings
from hypothesis import strategies as st

from keras_sig.lint.guidelines.sketch_reader import read_sketches


def names(sketch):
    return [argument.name for argument in sketch.arguments]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("def f(x, axis=-1): ...", ["x", "axis"]),
        ("def f(x, axis=-1)", ["x", "axis"]),
        ("def f(x, ..., axis=-1):", ["x", "axis"]),
        ("def f(x, [axis], *, y): ...", ["x", "axis", "y"]),
        ("def f(a, /, *args, **kwargs) -> Tensor: ...", ["a"]),
        ("def f(a, a, b=(1, 2), c=[3], d={4: 5}): ...", list("aabcd")),
        ("def f(a, b='x, y', c=\"(\", d=1): ...", list("abcd")),
        ("def f(a,  # the first, of two\n      b): ...", ["a", "b"]),
        ("def f(a, b: Dict[str, int] = None", ["a", "b"]),
        ("async def f(\n    a,\n    b=1,\n): ...", ["a", "b"]),
        ("def f(<anything>, b, 3, 'c'): ...", ["b"]),
        ("def f(don't, b): ...", ["b"]),
    ],
)
def test_arguments_are_read_from_what_is_nearly_python(text, expected):
    (sketch,) = read_sketches(text)
    assert names(sketch) == expected


def test_an_argument_has_its_place_type_and_default():
    text = "def f(\n    x,\n    mode: Mode = Mode.FAST, *, n: List[int] = [1])"
    _, mode, n = read_sketches(text)[0].arguments
    assert (mode.line, mode.column) == (3, 5)
    assert (mode.annotation, mode.default) == ("Mode", "Mode.FAST")
    assert (n.annotation, n.default) == ("List[int]", "[1]")
    assert (mode.positional, n.positional) == (True, False)


def test_a_signature_that_is_not_closed_ends_where_the_next_begins():
    first, second = read_sketches("def f(a, b,\n      c\ndef g(d): ...")
    assert names(first) == ["a", "b", "c"]
    assert names(second) == ["d"]


CLASSES = """\
`keras.layers.Lookup`
Lookup(Layer):
\"\"\"Looks up.\"\"\"

  def __init__(self, size=1):
    \"\"\"Makes one.

    def hidden(x): inside of the text
    \"\"\"

class Mask(keras.layers.Layer):

    @staticmethod
    def make(config): ...

    def call(self, inputs): ...

def free(x): ...
"""


def test_classes_have_their_methods_with_or_without_the_keyword():
    lookup, mask, free = read_sketches(CLASSES)
    assert (lookup.name, lookup.is_marked, mask.is_marked) == (
        "Lookup",
        False,
        True,
    )
    assert [m.name for m in lookup.methods] == ["__init__"]
    assert [m.name for m in mask.methods] == ["make", "call"]
    assert mask.bases == ["keras.layers.Layer"]
    assert [m.is_static for m in mask.methods] == [True, False]
    assert (free.name, free.kind) == ("free", "function")


def test_a_class_with_the_wrong_keyword_is_one():
    text = "def Words(Tokenizer):\n  def split(self, text): ..."
    (words,) = read_sketches(text)
    assert (words.kind, words.bases) == ("class", ["Tokenizer"])
    assert read_sketches("def Words(text): ...")[0].kind == "function"


def test_docstrings_are_kept_with_their_line():
    lookup, mask, _ = read_sketches(CLASSES)
    assert (lookup.docstring.text, lookup.docstring.line) == ("Looks up.", 3)
    assert lookup.methods[0].docstring.line == 6
    assert mask.docstring is None


def test_methods_at_the_margin_belong_to_the_class_above():
    text = 'Linear(Model):\n\ndef __init__(self, units)\n"units": how many.\n'
    (linear,) = read_sketches(text)
    assert [m.name for m in linear.methods] == ["__init__"]
    assert linear.is_interface


def test_an_exported_name_is_the_public_one():
    text = '@keras_export("ops.print")\ndef print_v2(x): ...\ndef g(x): ...'
    assert [s.name for s in read_sketches(text)] == ["ops.print", "g"]
    text = "@keras_export('keras.F')\nclass _F:\n  def g(self): ..."
    (sketch,) = read_sketches(text)
    assert (sketch.name, sketch.methods[0].name) == ("keras.F", "g")


def test_a_method_without_a_class_stands_alone():
    (sketch,) = read_sketches("def adapt(self, data):\n    ...")
    assert sketch.is_bound


@pytest.mark.parametrize(
    ("body", "is_interface"),
    [
        ("    ...", True),
        ("    pass", True),
        ("    # what it does", True),
        ('    """What it does."""', True),
        ("    raise NotImplementedError('later')", True),
        ("    return x + 1", False),
        ('    """Adds."""\n    y = x', False),
        ("    def inner(): ...", False),
    ],
)
def test_an_interface_has_no_code(body, is_interface):
    (sketch,) = read_sketches(f"def f(x):\n{body}\n")
    assert sketch.is_interface == is_interface
    owner = read_sketches(f"class C:\n  def f(self):\n  {body}\n")[0]
    assert owner.is_interface == is_interface


def test_code_on_the_line_of_the_signature_counts():
    assert not read_sketches("def f(x): return x")[0].is_interface


@settings(max_examples=200, deadline=None, derandomize=True)
@given(
    st.lists(
        st.sampled_from(
            ["def ", "class ", "f", "(", ")", ":", ",", "=", "[", "'", '"""']
            + ["\n", "  ", "#", "@", "...", "self", "A", "*", "\t", "\\", "é"]
        ),
        max_size=60,
    )
)
def test_any_text_is_read(parts):
    for sketch in read_sketches("".join(parts)):
        assert sketch.name and sketch.line >= 1


@pytest.mark.parametrize(
    "part",
    ["def f(", "def f(a, b)\n", "class A(\n", '"""\n', "((((", "def f('", "'"]
    + ["  def f(x,\n", "@a\n", "A(B, C", "\n", "a = b, " * 3],
)
def test_the_time_is_linear(part):
    few, many = (
        count_calls(lambda n=n: read_sketches("def f(" + part * n))
        for n in (200, 2000)
    )
    assert many < 15 * few
