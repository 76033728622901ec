from keras_conformance.conftest import page

PAGE = page(
    "keras.double",
    "def double(x): ...",
    modes="""
    kind = "relation"
    equal = ["eager", "graph", "xla"]
    inputs.x = {shape = [[], [2, 3]]}
    tolerance = {float32 = 0}
    """,
    reloaded="""
    kind = "relation"
    equal = ["eager", "reloaded"]
    inputs.x = {shape = [[2, 3]]}
    tolerance = {float32 = 0}
    """,
)
# Saves the factor that its functions multiply by.
RIGHT = """

    import tensorflow as tf

    FACTOR = 2.0

    class Input:
        def __init__(self, shape, batch_size, dtype):
            assert batch_size is None

    class Model:
        def __init__(self, inputs, outputs):
            self.factor = outputs

        def get_config(self):
            return {"inputs": None, "outputs": 1.0}

        @classmethod
        def from_config(cls, config):
            return cls(**config)

        def get_weights(self):
            return [self.factor]

        def set_weights(self, weights):
            (self.factor,) = weights

        def __call__(self, x):
            return x * self.factor

    def double(x):
        return FACTOR if isinstance(x, Input) else x * FACTOR
    """


def test_ways_that_agree_pass(judge):
    outcomes = judge(RIGHT, PAGE)
    assert outcomes["double/modes"].cases == 4
    assert outcomes["double/reloaded"].cases == 1


def test_a_graph_that_differs_fails(judge):
    source = RIGHT.replace(
        "x * FACTOR", "x * (FACTOR if tf.executing_eagerly() else 3.0)"
    )
    outcome = judge(source, PAGE)["double/modes"]
    assert outcome.message.startswith(
        "Expected the graph result to be the eager one, "
    )
    assert outcome.failure.mode == "graph"


def test_what_is_lost_by_rebuilding_fails(judge):
    source = RIGHT.replace("return [self.factor]", "return [1.0]")
    outcome = judge(source, PAGE)["double/reloaded"]
    assert outcome.message.startswith(
        "Expected the reloaded result to be the eager one, "
    )
    assert "from_config(model.get_config())" in outcome.failure.program


def test_values_are_checked_in_a_reloaded_model(judge):
    text = page(
        "keras.double",
        "def double(x): ...",
        "def double(x):\n    return x * 2",
        value="""
        kind = "value"
        inputs.x = {shape = [[], [2, 3]]}
        tolerance = {float32 = 0}
        """,
    )
    modes = ("eager", "reloaded")
    outcome = judge(RIGHT, text, modes=modes)["double/value"]
    # A scalar has no axis for the batch: it is computed eagerly alone.
    assert (outcome.status, outcome.cases) == ("passed", 3)
    lossy = RIGHT.replace("return [self.factor]", "return [1.0]")
    assert judge(lossy, text)["double/value"].status == "passed"
    failure = judge(lossy, text, modes=modes)["double/value"].failure
    assert failure.mode == "reloaded"
    assert failure.program.endswith("print(again(x_value))")


def test_an_implementation_without_configurations_fails(judge):
    source = RIGHT.replace("def get_config", "def keep")
    outcome = judge(source, PAGE)["double/reloaded"]
    assert outcome.status == "failed"
    assert "no attribute 'get_config'" in outcome.message


def test_a_scalar_cannot_be_reloaded(judge):
    text = PAGE.replace("[[2, 3]]", "[[]]")
    assert judge(RIGHT, text)["double/reloaded"].status == "error"
