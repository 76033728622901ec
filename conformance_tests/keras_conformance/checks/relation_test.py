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
    import pathlib

    import tensorflow as tf

    FACTOR = 2.0

    class Input:
        def __init__(self, shape, batch_size, dtype):
            assert batch_size is None

    class Model:
        def __init__(self, inputs, outputs):
            self.factor = outputs

        def save(self, path):
            pathlib.Path(path).write_text(str(self.factor))

        def __call__(self, x):
            return x * self.factor

    class models:
        def load_model(path):
            return Model(None, float(pathlib.Path(path).read_text()))

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


def test_what_is_lost_by_saving_fails(judge):
    source = RIGHT.replace("str(self.factor)", "'1.0'")
    outcome = judge(source, PAGE)["double/reloaded"]
    assert outcome.message.startswith(
        "Expected the reloaded result to be the eager one, "
    )
    assert "keras.models.load_model" in outcome.failure.program


def test_an_implementation_that_cannot_save_fails(judge):
    source = RIGHT.replace("def save", "def keep")
    outcome = judge(source, PAGE)["double/reloaded"]
    assert outcome.status == "failed"
    assert "no attribute 'save'" in outcome.message


def test_a_scalar_cannot_be_reloaded(judge):
    text = PAGE.replace("[[2, 3]]", "[[]]")
    assert judge(RIGHT, text)["double/reloaded"].status == "error"
