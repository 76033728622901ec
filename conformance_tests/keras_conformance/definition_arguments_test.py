import numpy as np
import pytest

from keras_conformance.conftest import page
from keras_conformance.definition_arguments import widen

SOURCE = """
    import tensorflow as tf

    class layers:
        class Affine:
            activation = "a function of the implementation"
            bias = None

            def __init__(self, units, use_bias=True):
                self.units = units
                self.kernel = tf.Variable([1.0])
                if use_bias:
                    self.bias = tf.Variable([1.0])

            def __call__(self, inputs):
                outputs = inputs * self.kernel
                return outputs if self.bias is None else outputs + self.bias

            def get_weights(self):
                both = [self.kernel, self.bias]
                return [w.numpy() for w in both if w is not None]

            def set_weights(self, weights):
                self.kernel.assign(weights[0])
                if self.bias is not None:
                    self.bias.assign(weights[1])
    """
DEFINITION = """
    from keras.activations import linear

    def call(inputs, kernel, bias=None, *, units, activation=linear):
        outputs = inputs * kernel
        if bias is not None:
            outputs = outputs + bias
        return activation(outputs) + 0 * units
    """
CLAUSE = """
    kind = "value"
    inputs.inputs = {shape = [[3]]}
    params.units = 2
    params.use_bias = [true, false]
    tolerance = {float32 = 1e-6}
    """
LINEAR = page(
    "keras.activations.linear",
    "def linear(x): ...",
    "def linear(x):\n    return x",
)


def affine(definition=DEFINITION, clause=CLAUSE):
    return page(
        "keras.layers.Affine", "class Affine: ...", definition, value=clause
    )


def test_weights_are_attributes_and_what_follows_the_star_is_not(judge):
    outcome = judge(SOURCE, affine(), LINEAR)["layers.Affine/value"]
    assert outcome.message == ""
    assert outcome.cases == 2


def test_a_string_chooses_a_definition(judge):
    clause = CLAUSE + '    params.activation = "linear"\n'
    source = SOURCE.replace("use_bias=True", "use_bias=True, activation=None")
    outcome = judge(source, affine(clause=clause), LINEAR)
    assert outcome["layers.Affine/value"].message == ""


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "params.units",
            'params.activation = "gelu"\n    params.units',
            "Expected a page that defines activation='gelu'. Received: none.",
        ),
        (
            "params.units",
            'params.activation = {object = "keras.layers.Affine"}\n'
            "    params.units",
            "a definition cannot be given an object.",
        ),
    ],
)
def test_what_a_definition_cannot_be_given_is_an_error(
    judge, old, new, message
):
    source = SOURCE.replace("use_bias=True", "use_bias=True, activation=None")
    source = source.replace("self, units,", "self, units=1,")
    text = affine(clause=CLAUSE.replace(old, new))
    outcome = judge(source, text, LINEAR)["layers.Affine/value"]
    assert outcome.status == "error"
    assert message in outcome.message


def test_a_weight_that_is_not_there_is_a_failure(judge):
    text = affine(DEFINITION.replace("kernel", "matrix"))
    outcome = judge(SOURCE, text, LINEAR)["layers.Affine/value"]
    assert outcome.status == "failed"
    assert outcome.message == (
        "Expected a weight `matrix`, as an attribute or by its path. "
        "Received: no weights."
    )
    assert outcome.failure.program.endswith(
        "print([weight.name for weight in layer.weights])"
    )


def test_a_bias_that_was_never_made_is_a_failure(judge):
    definition = DEFINITION.replace("*, ", "*, use_bias=True, ")
    definition = definition.replace("bias is not None", "use_bias")
    source = SOURCE.replace("if use_bias", "if False")
    text = affine(definition)
    assert judge(SOURCE, text, LINEAR)["layers.Affine/value"].message == ""
    outcome = judge(source, text, LINEAR)["layers.Affine/value"]
    assert outcome.status == "failed"
    assert "Expected a weight `bias`, as an attr" in outcome.message


@pytest.mark.parametrize(
    ("given", "wide"),
    [
        ("float16", "float64"),
        ("float32", "float64"),
        ("int8", "int64"),
        ("uint8", "int64"),
        ("bool", "bool"),
    ],
)
def test_definitions_get_wide_numbers(given, wide):
    assert widen(np.ones(2, given)).dtype == wide
