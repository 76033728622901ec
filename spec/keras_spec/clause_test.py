import pytest

from keras_spec.clause import parse_clause
from keras_spec.errors import SpecError


def parse(text, name="ops.relu/value", sentence="It holds."):
    return parse_clause(text, name, "keras.ops.relu", sentence, "p.md", 10)


VALUE = """kind = "value"
inputs.x = {shape = [[2]], dtype = ["float32"]}
tolerance = {float32 = 1e-6}
"""


def test_a_clause_keeps_its_data():
    clause = parse(VALUE)
    assert clause.kind == "value"
    assert clause.data["inputs"]["x"]["shape"] == [[2]]
    assert clause.line == 10


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("kind = 3", "expected a known kind. Received: kind=3."),
        ("kind = 'valeu'", "Received: kind='valeu'."),
        (VALUE + "inptus = 1\n", "has no key 'inptus'"),
        ("kind = 'value'\ntolerance = {float32 = 1}", "needs `inputs`"),
        (VALUE.replace("[[2]]", "[2]"), "Received: inputs.x.shape=[2]."),
        (VALUE.replace('["float32"]', '["float"]'), "Received: 'float' in"),
        (VALUE.replace("shape", "shap"), "inputs.x has no key 'shap'"),
        (VALUE.replace("shape = [[2]], ", ""), "either `shape` or `values`"),
        (
            VALUE.replace("dtype", "fill = 'ones', dtype"),
            "expected a known fill. Received: 'ones'.",
        ),
        (
            VALUE.replace("{float32 = 1e-6}", "1e-6"),
            "Received: tolerance=1e-06.",
        ),
        (
            VALUE.replace('"value"', '"relation"') + "equal = ['fast']\n",
            "Received: 'fast'.",
        ),
        (
            VALUE + "params.dtype = [{dtype_of = 'y'}]\n",
            "expected an input. Received: dtype_of='y'.",
        ),
        ("kind = 'value'\nparams = 3\n", "Received: params=3."),
        (
            VALUE.replace("{shape = [[2]]", "{list = [{shape = [2]}]").replace(
                ', dtype = ["float32"]}', "}"
            ),
            "Received: inputs.x.shape=[2].",
        ),
    ],
)
def test_a_mistake_is_named(text, message):
    with pytest.raises(SpecError) as caught:
        parse(text)
    assert message in str(caught.value)


def test_toml_errors_have_the_line_of_the_file():
    with pytest.raises(SpecError) as caught:
        parse("kind = 'value'\nx = \n")
    assert str(caught.value).startswith("p.md:12:5: Not TOML: ")


@pytest.mark.parametrize("name", ["", "relu/value", "ops.tanh/value", "x y"])
def test_an_id_starts_with_its_symbol(name):
    with pytest.raises(SpecError, match="starts with 'ops.relu/'"):
        parse(VALUE, name)


def test_a_clause_needs_a_sentence():
    with pytest.raises(SpecError, match="expected a sentence before"):
        parse(VALUE, sentence="")
