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
