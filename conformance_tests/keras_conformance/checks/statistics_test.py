import pytest

from keras_conformance.conftest import page

UNIFORM = page(
    "keras.initializers.Uniform",
    "class Uniform(Initializer): ...",
    """
    def moments(shape, high=1.0):
        variance = high**2 / 12
        return {
            "mean": high / 2,
            "variance": variance,
            "minimum": 0.0,
            "maximum": high,
        }
    """,
    statistics="""
    kind = "statistics"
    params.high = [1.0, 4.0]
    shape = [100, 200]
    """,
)
SOURCE = """
    import numpy as np

    class Initializer:
        pass

    class initializers:
        class Uniform(Initializer):
            def __init__(self, high=1.0):
                self.high = high

            def __call__(self, shape):
                draw = np.random.default_rng(7).random(shape)
                return draw * self.high
    """
DROPOUT = page(
    "keras.layers.Dropout",
    "class Dropout(Layer): ...",
    statistics="""
    kind = "statistics"
    params.rate = 0.25
    call.training = true
    shape = [[100, 100]]
    returns = {mean = 1, zeros = 0.25, minimum = 0, maximum = 1.3333333}
    """,
)
DROP = """
    import numpy as np

    class layers:
        class Dropout:
            def __init__(self, rate):
                self.rate = rate

            def get_weights(self):
                return []

            def set_weights(self, weights): ...

            def __call__(self, inputs, training=False):
                assert training
                draw = np.random.default_rng(7).random(inputs.shape)
                return inputs * (draw >= self.rate) / (1 - self.rate)
    """


def test_the_moments_of_an_initializer_pass(judge):
    outcome = judge(SOURCE, UNIFORM)["initializers.Uniform/statistics"]
    assert (outcome.status, outcome.cases) == ("passed", 2)


@pytest.mark.parametrize(
    ("formula", "key"),
    [
        ("draw * self.high + 0.03", "mean"),
        ("(draw - 0.5) * 0.9 * self.high + self.high / 2", "variance"),
        ("np.where(draw < 1e-3, -1.0, draw * self.high)", "minimum"),
        ("np.where(draw < 1e-3, 1.1, draw * self.high)", "maximum"),
    ],
)
def test_a_wrong_moment_is_named(judge, formula, key):
    source = SOURCE.replace("draw * self.high", formula)
    outcome = judge(source, UNIFORM)["initializers.Uniform/statistics"]
    assert outcome.message.startswith(f"Expected the {key} ")
    compile(outcome.failure.program, "program", "exec")


def test_a_wrong_shape_is_said(judge):
    source = SOURCE.replace("draw * self.high", "(draw * self.high)[0]")
    outcome = judge(source, UNIFORM)["initializers.Uniform/statistics"]
    assert outcome.message == (
        "Expected the shape (100, 200). Received: shape=(200,)."
    )


def test_a_layer_gets_ones_and_the_call_arguments(judge):
    outcome = judge(DROP, DROPOUT)["layers.Dropout/statistics"]
    assert outcome.status == "passed"


def test_a_function_of_a_tensor_gets_ones_too(judge):
    text = page(
        "keras.random.halve",
        "def halve(x): ...",
        statistics="""
        kind = "statistics"
        shape = [2, 3]
        returns = {mean = 0.5, variance = 0.0}
        """,
    )
    source = """
    class random:
        def halve(x):
            return x / 2
    """
    outcome = judge(source, text)["random.halve/statistics"]
    assert outcome.status == "passed"
    wrong = source.replace("x / 2", "x / 3")
    outcome = judge(wrong, text)["random.halve/statistics"]
    assert outcome.message.startswith("Expected the mean 0.5")


def test_values_that_are_not_scaled_fail(judge):
    source = DROP.replace(" / (1 - self.rate)", "")
    outcome = judge(source, DROPOUT)["layers.Dropout/statistics"]
    assert outcome.message.startswith("Expected the mean 1.")


def test_an_unknown_moment_is_an_error_of_the_clause(judge):
    text = DROPOUT.replace("{mean = 1,", "{median = 1,")
    outcome = judge(DROP, text)["layers.Dropout/statistics"]
    assert outcome.status == "error"
