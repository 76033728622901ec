import pytest

from keras_conformance.conftest import page

PAGE = page(
    "keras.double",
    "def double(x, by=2): ...",
    "def double(x, by=2):\n    return x * by",
    value="""
    kind = "value"
    inputs.x = {shape = [[], [2, 3]], dtype = ["float16", "float32"]}
    params.by = [2, 3]
    tolerance = {float16 = 0, float32 = 0}
    """,
)


def test_a_right_function_passes_every_combination(judge):
    outcome = judge("def double(x, by=2): return x * by", PAGE)["double/value"]
    assert (outcome.status, outcome.cases) == ("passed", 8)


def test_every_mode_counts(judge):
    source = "def double(x, by=2): return x * by"
    outcomes = judge(source, PAGE, modes=("eager", "graph", "xla"))
    assert outcomes["double/value"].cases == 24


def test_a_bug_in_graphs_alone_is_found_in_graphs_alone(judge):
    source = """
        import tensorflow as tf

        def double(x, by=2):
            return x * by if tf.executing_eagerly() else x
        """
    assert judge(source, PAGE)["double/value"].status == "passed"
    outcome = judge(source, PAGE, modes=("eager", "graph"))["double/value"]
    assert outcome.status == "failed"
    assert outcome.failure.mode == "graph"
    assert "tf.function(lambda: keras.double(" in outcome.failure.program


def test_a_failure_of_elements_is_shrunk_to_the_worst_one(judge):
    source = """
        import tensorflow as tf

        def double(x, by=2):
            return tf.where(x.shape.rank == 2 and x > 1, x, x * by)
        """
    only = PAGE.replace("[[], [2, 3]]", "[[2, 3]]")
    failure = judge(source, only)["double/value"].failure
    # Alone, the element is a scalar, and that is right.
    assert failure.received.endswith("float16 (1, 2)")

    source = source.replace("x.shape.rank == 2 and ", "")
    failure = judge(source, only)["double/value"].failure
    assert failure.received.endswith("float16 ()")
    assert failure.difference == 0.5


def test_a_shape_that_is_wrong_is_a_failure(judge):
    source = "def double(x, by=2): return (x * by)[None]"
    outcome = judge(source, PAGE)["double/value"]
    assert outcome.message == (
        "Expected a result of shape (). Received: shape=(1,)."
    )


def test_an_exception_is_a_failure_and_no_unsupported(judge):
    outcome = judge("def double(x): return x * 2", PAGE)["double/value"]
    assert outcome.status == "failed"
    assert "TypeError: double() got an unexpected keyword argument 'by'" in (
        outcome.message
    )


def test_what_is_not_there_is_unsupported(judge):
    outcome = judge("", PAGE)["double/value"]
    assert outcome.status == "unsupported"
    assert outcome.message == "no public path keras.double"


def test_a_definition_that_raises_is_an_error_of_the_specification(judge):
    text = PAGE.replace("return x * by", "return x[9, 9, 9]")
    outcome = judge("def double(x, by=2): return x * by", text)["double/value"]
    assert outcome.status == "error"
    assert outcome.message.startswith(
        "The definition of keras.double raised IndexError"
    )


def test_a_dtype_without_tolerance_is_an_error(judge):
    text = PAGE.replace("float16 = 0, ", "")
    outcome = judge("def double(x, by=2): return x * by", text)["double/value"]
    assert outcome.status == "error"
    assert "Expected a tolerance for float16" in outcome.message


METRIC = page(
    "keras.metrics.Sum",
    "class Sum(Metric): ...",
    "def result(values):\n    return np.sum(values)",
    value="""
    kind = "value"
    inputs.values = {shape = [[0], [5]]}
    tolerance = {float32 = 1e-6}
    """,
)
SUM = """
    import tensorflow as tf

    class Metric:
        pass

    class metrics:
        class Sum(Metric):
            def __init__(self):
                self.total = tf.Variable(0.0)

            def reset_state(self):
                self.total.assign(0.0)

            def update_state(self, values):
                self.total.assign(self.total + tf.reduce_sum(values))

            def result(self):
                return self.total
    """


def test_a_metric_sees_everything_in_one_batch_and_in_two(judge):
    outcome = judge(SUM, METRIC)["metrics.Sum/value"]
    assert (outcome.status, outcome.cases) == ("passed", 3)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("self.total + tf", "tf"),
        ("self.total.assign(0.0)", "pass"),
    ],
)
def test_a_metric_that_forgets_or_cannot_forget_fails(judge, old, new):
    outcome = judge(SUM.replace(old, new), METRIC)["metrics.Sum/value"]
    assert outcome.status == "failed"
    last = outcome.failure.program.splitlines()[-5:]
    assert last == [
        "metric.update_state(values=values)",
        "metric.reset_state()",
        "metric.update_state(values=values[:1])",
        "metric.update_state(values=values[1:])",
        "print(metric.result())",
    ]


def test_integers_out_of_integers_are_compared_like_floats(judge):
    text = page(
        "keras.half",
        "def half(x): ...",
        "def half(x):\n    return x / 2",
        value="""
        kind = "value"
        inputs.x = {values = [[1, 2]], dtype = ["int32"]}
        tolerance = {float32 = 1e-6}
        """,
    )
    assert judge("def half(x): return x / 2", text)["half/value"].cases == 1
    outcome = judge("def half(x): return x // 2", text)["half/value"]
    assert outcome.status == "failed"


def test_what_is_refused_shrinks_to_what_is_defined_alone(judge):
    text = page(
        "keras.highest",
        "def highest(x, axis=None): ...",
        "def highest(x, axis=None):\n    return np.max(x, axis=axis)",
        value="""
        kind = "value"
        inputs.x = {shape = [[0, 3]]}
        params.axis = 1
        tolerance = {float32 = 0}
        """,
    )
    source = "def highest(x, axis=None): raise RuntimeError('nothing')"
    program = judge(source, text)["highest/value"].failure.program
    assert program.endswith("print(keras.highest(x=x, axis=1))")
