import pytest

from keras_conformance.conftest import page

FUNCTION = page(
    "keras.root",
    "def root(x): ...",
    error="""
    kind = "error"
    inputs.x = {values = [[-1.0], [-2.0]]}
    raises = "ValueError"
    names = ["x", "negative"]
    """,
)
LAYER = page(
    "keras.layers.Dense",
    "class Dense:\n    def __init__(self, units): ...",
    construct="""
    kind = "error"
    params.units = [-1, 0]
    raises = "ValueError"
    phase = "construct"
    names = "units"
    """,
    call="""
    kind = "error"
    params.units = 2
    inputs.inputs = {shape = [[]]}
    raises = ["ValueError", "TypeError"]
    phase = "call"
    names = ["rank"]
    """,
    build="""
    kind = "error"
    params.units = 2
    inputs.inputs = {shape = [[]]}
    raises = "ValueError"
    phase = "build"
    names = ["rank"]
    """,
)
DENSE = """
    class layers:
        class Dense:
            def __init__(self, units):
                if units < 1:
                    raise ValueError(f"`units` must be positive: {units}")

            def build(self, shape):
                if len(shape) == 0:
                    raise ValueError("expected a rank of at least 1")

            def __call__(self, inputs):
                self.build(inputs.shape)
    """


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ('raise ValueError("x is negative")', ""),
        ("return x", "Expected ValueError. Received: no error."),
        (
            'raise TypeError("x is negative")',
            "Expected ValueError. Received: TypeError: x is negative",
        ),
        (
            'raise ValueError("x is bad")',
            "Expected the message to name 'negative'. "
            "Received: ValueError: x is bad",
        ),
    ],
)
def test_the_type_and_the_words_of_an_error_are_compared(judge, body, message):
    outcome = judge(f"def root(x): {body}", FUNCTION)["root/error"]
    assert outcome.message == message
    assert outcome.cases == (0 if message else 2)


def test_each_phase_has_its_errors(judge):
    outcomes = judge(DENSE, LAYER)
    statuses = {key: outcome.status for key, outcome in outcomes.items()}
    assert statuses == {
        "layers.Dense/signature": "passed",
        "layers.Dense/construct": "passed",
        "layers.Dense/call": "passed",
        "layers.Dense/build": "passed",
    }


def test_an_error_that_comes_too_early_fails(judge):
    early = DENSE.replace("if units < 1:", "if True:")
    outcome = judge(early, LAYER)["layers.Dense/call"]
    assert outcome.message == (
        "Expected the error in the phase call. Received: ValueError: "
        "`units` must be positive: 2 in the phase construct."
    )


def test_the_program_ends_where_the_error_is(judge):
    source = DENSE.replace("if units < 1:", "if False:")
    failure = judge(source, LAYER)["layers.Dense/construct"].failure
    assert failure.program.splitlines()[-1] == (
        "layer = keras.layers.Dense(units=-1)"
    )


def test_an_unknown_type_of_error_is_an_error_of_the_clause(judge):
    text = FUNCTION.replace('"ValueError"', '"NoSuchError"')
    source = 'def root(x): raise ValueError("x is negative")'
    assert judge(source, text)["root/error"].status == "error"
