"""Arguments that are lists of arrays, in every kind of clause."""

from keras_conformance.conftest import page

INPUTS = "inputs.xs = {list = [{shape = [[2, 3]]}, {shape = [[2, 3]]}]}"
PAGE = page(
    "keras.total",
    "def total(xs): ...",
    "def total(xs):\n    return xs[0] + 2 * xs[1]",
    value=f"""
    kind = "value"
    {INPUTS}
    tolerance = {{float32 = 0}}
    """,
    cases="""
    kind = "cases"
    [[cases]]
    inputs.xs = {list = [[1.0], [2.0]]}
    expected = [5.0]
    """,
    gradient=f"""
    kind = "gradient"
    {INPUTS}
    tolerance = {{float32 = 1e-6}}
    """,
    refusal="""
    kind = "error"
    inputs.xs = {list = [{shape = [[2]]}]}
    raises = "ValueError"
    names = ["xs"]
    """,
)
RIGHT = """
    import tensorflow as tf

    def total(xs):
        if len(xs) < 2:
            raise ValueError("xs")
        return xs[0] + 2 * xs[1]
    """
LAYER = page(
    "keras.layers.Total",
    "class Total: ...",
    "def call(inputs):\n    return inputs[0] + inputs[1]",
    value=f"""
    kind = "value"
    {INPUTS.replace("xs", "inputs")}
    tolerance = {{float32 = 0}}
    """,
    build=f"""
    kind = "error"
    phase = "build"
    {INPUTS.replace("xs", "inputs")}
    raises = "ValueError"
    names = ["[(2, 3), (2, 3)]"]
    """,
)
TOTAL = """
    class layers:
        class Total:
            def build(self, input_shape):
                raise ValueError(f"Received: {input_shape}")

            def __call__(self, inputs):
                return inputs[0] - inputs[1]

            def get_weights(self):
                return []

            def set_weights(self, weights):
                assert weights == []
    """


def test_a_right_function_passes_every_kind(judge):
    outcomes = judge(RIGHT, PAGE, modes=("eager", "graph"))
    statuses = {outcome.status for outcome in outcomes.values()}
    assert (len(outcomes), statuses) == (5, {"passed"})


def test_a_wrong_gradient_of_one_item_is_found(judge):
    wrong = RIGHT.replace("2 * xs[1]", "2 * tf.stop_gradient(xs[1])")
    failure = judge(wrong, PAGE)["total/gradient"].failure
    assert "gradient of xs_1" in str(failure)
    assert "keras.total(xs=[xs_0, xs_1])" in failure.program


def test_a_layer_gets_the_list_first(judge):
    outcomes = judge(TOTAL, LAYER)
    assert outcomes["layers.Total/build"].status == "passed"
    failure = outcomes["layers.Total/value"].failure
    assert "layer([inputs_0, inputs_1])" in failure.program
