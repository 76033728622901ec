import pytest

from keras_conformance.conftest import page

PAGE = page(
    "keras.layers.Scale",
    "class Scale: ...",
    config="""
    kind = "config"
    inputs.inputs = {shape = [[2, 3]]}
    params.factor = [0.1, 3]
    params.name = "wide"
    """,
)
RIGHT = """
    import numpy as np

    class layers:
        class Scale:
            def __init__(self, factor=2.0, name=None):
                self.factor = factor
                self.name = name

            def __call__(self, inputs):
                return inputs * self.factor

            def get_weights(self):
                return []

            def set_weights(self, weights):
                pass

            def get_config(self):
                return {
                    "factor": float(np.float32(self.factor)),
                    "name": self.name,
                }

            @classmethod
            def from_config(cls, config):
                return cls(**config)
    """


def test_a_configuration_that_says_everything_passes(judge):
    outcome = judge(RIGHT, PAGE)["layers.Scale/config"]
    assert (outcome.status, outcome.cases) == ("passed", 2)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            '"name": self.name,',
            "",
            "Expected 'name' in the configuration. Received: no such key.",
        ),
        (
            '"name": self.name,',
            '"name": "other",',
            "Expected name='wide' in the configuration. "
            "Received: name='other'.",
        ),
        (
            '"name": self.name,',
            '"name": self.name, "other": np.float32(1),',
            "Expected a configuration that JSON can hold. "
            "Received: Object of type float32 is not JSON serializable.",
        ),
        (
            "return cls(**config)",
            'return cls(config["factor"], None)',
            "Expected the copy to have the same configuration: name='wide'. "
            "Received: name=None.",
        ),
        (
            "return cls(**config)",
            "made = cls(**config); made.__class__ = Late; return made",
            "Expected the result 0.1",
        ),
        (
            "return cls(**config)",
            "raise RuntimeError('no')",
            "Expected a result. Received: RuntimeError: no",
        ),
    ],
)
def test_what_a_configuration_loses_is_said(judge, old, new, message):
    late = """
    class Late(layers.Scale):
        def __call__(self, inputs):
            return inputs
    """
    assert old in RIGHT
    source = RIGHT.replace(old, new) + late
    outcome = judge(source, PAGE)["layers.Scale/config"]
    assert outcome.status == "failed"
    if message == "Expected the result 0.1":
        assert outcome.message.startswith("Expected the result ")
    else:
        assert outcome.message == message


WIDE = PAGE.replace(
    "class Scale: ...",
    "class Scale:\n"
    "    def __init__(self, factor=2.0, name=None, seed=None): ...\n",
)


@pytest.mark.parametrize(
    ("kept", "message"),
    [
        ("self.factor", ""),
        ("tuple(self.factor)", ""),
        (
            "self.factor[:1]",
            "Expected factor=[1, 2] in the configuration. "
            "Received: factor=[1].",
        ),
    ],
)
def test_lists_are_kept_as_well(judge, kept, message):
    listed = PAGE.replace(
        "params.factor = [0.1, 3]", "params.factor = [[1, 2]]"
    )
    source = RIGHT.replace("float(np.float32(self.factor))", kept)
    source = source.replace("inputs * self.factor", "inputs")
    assert judge(source, listed)["layers.Scale/config"].message == message


def test_every_parameter_of_the_signature_is_a_key(judge):
    outcome = judge(RIGHT, WIDE)["layers.Scale/config"]
    assert outcome.message == (
        "Expected 'seed' in the configuration. Received: no such key."
    )
    absent = WIDE.replace("params.name", 'absent = ["seed"]\nparams.name')
    assert judge(RIGHT, absent)["layers.Scale/config"].status == "passed"


def test_a_copy_that_is_saved_has_the_same_configuration(judge):
    source = (
        RIGHT
        + """
    class saving:
        def serialize_keras_object(value):
            return value.get_config()

        def deserialize_keras_object(config):
            return layers.Scale(config["factor"])
    """
    )
    outcome = judge(source, PAGE)["layers.Scale/config"]
    assert "name='wide'" in outcome.message
    assert "deserialize_keras_object(saved)" in outcome.failure.program
    right = source.replace('(config["factor"])', "(**config)")
    assert judge(right, PAGE)["layers.Scale/config"].status == "passed"


WEIGHTS = """
    import numpy as np

    class initializers:
        class Ones:
            pass

    class Weight:
        def __init__(self, value, constraint=None):
            self.value = np.full((2,), value)
            self.shape = (2,)
            self.constraint = constraint

        def __array__(self, dtype=None, copy=None):
            return self.value.astype(dtype)

    class layers:
        class Bias:
            def __init__(self, bias_initializer=None, bias_regularizer=None,
                         bias_constraint=None):
                self.config = {
                    "bias_initializer": "ones", "bias_regularizer": "l2",
                    "bias_constraint": "non_neg",
                }
                self.bias = Weight(1.0, "non_neg")
                self.losses = [0.0]

            def __call__(self, inputs):
                return inputs + self.bias.value

            def get_weights(self):
                return []

            def set_weights(self, weights):
                pass

            def get_config(self):
                return self.config

            @classmethod
            def from_config(cls, config):
                return cls(**config)
    """
BIAS = page(
    "keras.layers.Bias",
    "class Bias:\n"
    "    def __init__(\n"
    "        self,\n"
    "        bias_initializer=None,\n"
    "        bias_regularizer=None,\n"
    "        bias_constraint=None,\n"
    "    ): ...\n",
    config="""
    kind = "config"
    inputs.inputs = {shape = [[1, 2]]}
    params.bias_initializer = {object = "keras.initializers.Ones"}
    params.bias_regularizer = "l2"
    params.bias_constraint = "non_neg"
    """,
)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("Weight(1.0,", "Weight(1.0,", ""),
        (
            "Weight(1.0,",
            "Weight(0.5,",
            "Expected the first value of bias 1.0 at (0,). Received: 0.5.",
        ),
        (
            "losses = [0.0]",
            "losses = []",
            "Expected a loss for each of bias. Received: 0.",
        ),
        (
            '(1.0, "non_neg")',
            "(1.0)",
            "Expected bias to have a constraint. Received: None.",
        ),
    ],
)
def test_weights_are_as_configured(judge, old, new, message):
    assert old in WEIGHTS
    outcome = judge(WEIGHTS.replace(old, new), BIAS)["layers.Bias/config"]
    assert outcome.message == message
