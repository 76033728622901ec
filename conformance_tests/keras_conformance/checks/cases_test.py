import pytest

from keras_conformance.conftest import page

PAGE = page(
    "keras.clip",
    "def clip(x, low=0): ...",
    cases="""
    kind = "cases"
    dtype = ["float16", "float32"]
    params.low = 0
    cases = [
        {inputs = {x = [-1.0, 0.1, nan]}, expected = [0.0, 0.1, nan]},
        {inputs = {x = 3.5}, params = {low = 5}, expected = 5.0},
    ]
    """,
    zero="""
    kind = "cases"
    signed_zero = true
    cases = [{inputs = {x = [-0.0, 1.0]}, expected = [-0.0, 1.0]}]
    """,
)
RIGHT = """
    import tensorflow as tf

    def clip(x, low=0):
        return tf.where(x < tf.cast(low, x.dtype), tf.cast(low, x.dtype), x)
    """


def test_listed_results_pass(judge):
    outcomes = judge(RIGHT, PAGE)
    assert outcomes["clip/cases"].status == "passed"
    assert outcomes["clip/cases"].cases == 4
    assert outcomes["clip/zero"].status == "passed"


def test_a_decimal_stands_for_the_nearest_value_of_the_dtype(judge):
    outcome = judge(RIGHT.replace("x)", "x + 1e-3)"), PAGE)["clip/cases"]
    assert outcome.status == "failed"


def test_the_sign_of_zero_counts_where_the_clause_says_so(judge):
    outcomes = judge(RIGHT.replace(", x)", ", x + 0.0)"), PAGE)
    assert outcomes["clip/cases"].status == "passed"
    assert outcomes["clip/zero"].status == "failed"
    assert "same sign" in outcomes["clip/zero"].message


def test_labels_stay_integers(judge):
    text = page(
        "keras.pick",
        "def pick(y_true, y_pred): ...",
        cases="""
        kind = "cases"
        cases = [{inputs = {y_true = 1, y_pred = [0.5, 0.25]}, expected = 0.25}]
        """,
    )
    source = "def pick(y_true, y_pred): return y_pred[y_true]"
    assert judge(source, text)["pick/cases"].status == "passed"


@pytest.mark.parametrize("wrong", ["[0.5]", "0.25"])
def test_another_shape_or_value_is_a_failure(judge, wrong):
    case = f"{{inputs = {{x = 0.5}}, expected = {wrong}}}"
    clause = f'kind = "cases"\ncases = [{case}]'
    text = page("keras.f", "def f(x): ...", cases=clause)
    assert judge("def f(x): return x", text)["f/cases"].status == "failed"


LAYER = page(
    "keras.layers.Shift",
    "class Shift: ...",
    cases="""
    kind = "cases"
    weights = "initial"
    cases = [{inputs = {inputs = [1.0]}, expected = [1.5]}]
    """,
)
SHIFT = """
    import numpy as np

    class layers:
        class Shift:
            def __init__(self):
                self.weights = [np.array([0.5], "float32")]

            def __call__(self, inputs):
                return inputs + self.weights[0]

            def get_weights(self):
                return list(self.weights)

            def set_weights(self, weights):
                self.weights = list(weights)
    """


def test_weights_may_keep_the_values_that_they_start_with(judge):
    outcome = judge(SHIFT, LAYER)["layers.Shift/cases"]
    assert outcome.status == "passed", outcome.message
    other = LAYER.replace('weights = "initial"\n', "")
    assert judge(SHIFT, other)["layers.Shift/cases"].status == "failed"


def test_a_result_of_many_elements_is_not_shrunk_to_one(judge):
    text = page(
        "keras.share",
        "def share(x): ...",
        cases="""
        kind = "cases"
        [[cases]]
        inputs.x = [3.0, 1.0]
        expected = [0.75, 0.25]
        """,
    )
    failure = judge("def share(x): return x / 8", text)["share/cases"].failure
    assert failure.received.endswith("float32 ()")
    source = """
        import numpy as np

        def share(x):
            return x / np.sum(x) * 2
        """
    failure = judge(source, text)["share/cases"].failure
    assert failure.received.endswith("float32 (2,)")
