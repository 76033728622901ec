from keras_conformance.conftest import page

PAGE = page(
    "keras.square",
    "def square(x, axis): ...",
    "def square(x, axis):\n    return x * x",
    gradient="""
    kind = "gradient"
    inputs.x = {shape = [[], [2, 3]]}
    inputs.axis = {shape = [[]], dtype = ["int32"], fill = "integers"}
    tolerance = {float32 = 1e-5}
    """,
    listed="""
    kind = "gradient"
    cases = [{inputs = {x = [0.0, 2.0], axis = 0}, gradient = [0.0, 4.0]}]
    tolerance = {float32 = 0}
    """,
)
RIGHT = "def square(x, axis): return x * x"
STOPPED = """
    import tensorflow as tf

    def square(x, axis):
        return x * tf.stop_gradient(x)
    """
LAYER = page(
    "keras.layers.Scale",
    "class Scale: ...",
    "def call(inputs, scale):\n    return inputs * scale",
    gradient="""
    kind = "gradient"
    inputs.inputs = {shape = [[2, 3]]}
    tolerance = {float32 = 1e-5}
    """,
)
SCALE = """
    import tensorflow as tf

    class layers:
        class Scale:
            def __init__(self):
                self.scale = tf.Variable([1.0, 1.0, 1.0])

            def __call__(self, inputs):
                return inputs * self.scale

            def get_weights(self):
                return [self.scale.numpy()]

            def set_weights(self, weights):
                self.scale.assign(weights[0])
    """


def test_gradients_equal_differences_of_the_definition(judge):
    outcomes = judge(RIGHT, PAGE, modes=("eager", "graph", "xla"))
    assert outcomes["square/gradient"].cases == 6
    assert outcomes["square/listed"].cases == 3


def test_half_a_gradient_fails(judge):
    outcomes = judge(STOPPED, PAGE)
    assert outcomes["square/gradient"].status == "failed"
    assert outcomes["square/gradient"].message.startswith(
        "Expected the gradient of x "
    )
    assert outcomes["square/listed"].message == (
        "Expected the gradient of x 4.0 at (1,). Received: 2.0."
    )


def test_weights_are_differentiated_too(judge):
    assert judge(SCALE, LAYER)["layers.Scale/gradient"].status == "passed"
    source = SCALE.replace(
        "inputs * self.scale", "inputs * tf.stop_gradient(self.scale)"
    )
    outcome = judge(source, LAYER)["layers.Scale/gradient"]
    assert outcome.status == "failed"
    assert "the gradient of scale" in outcome.message
    assert "layer.scale" in outcome.failure.program
