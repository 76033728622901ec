import numpy as np
import pytest

from keras_conformance.checks.accuracy import units_off
from keras_conformance.conftest import page

HALVES = """
    kind = "accuracy"
    ulps = {float16 = 0.5, bfloat16 = 0.5}
    params.by = [2, 3]
    """
PAGE = page(
    "keras.multiple",
    "def multiple(x, by=2): ...",
    "def multiple(x, by=2):\n    return x * by",
    accuracy=HALVES,
)
SUM = page(
    "keras.total",
    "def total(x1, x2): ...",
    "def total(x1, x2):\n    return x1 + x2",
    accuracy="""
    kind = "accuracy"
    of = ["x1", "x2"]
    ulps = {float32 = 1}
    low = -4
    high = 4
    """,
)
RIGHT = """
    import tensorflow as tf

    def multiple(x, by=2):
        return x * by
    """


def test_a_right_function_passes_for_all_halves(judge):
    outcome = judge(RIGHT, PAGE)["multiple/accuracy"]
    assert outcome.status == "passed"
    # Two factors; 57,349 halves of one format, 64,517 of the other.
    assert outcome.cases == 2 * (57349 + 64517)


@pytest.mark.parametrize(
    ("formula", "off"),
    [
        # Right near 1, where a value clause looks, and wrong in one place.
        ("tf.where(tf.abs(x) < 0.001, tf.zeros_like(x), x) * by", "x=0.0"),
        ("tf.where(x == 1.5, x * by + 0.01, x * by)", "x=1.5"),
        ("tf.where(x > 30000, x, x * by)", "x="),
        ("tf.where(tf.math.is_nan(x), tf.zeros_like(x), x) * by", "x=float"),
        ("tf.where(tf.math.is_inf(x), x - x, x) * by", "x=float"),
    ],
)
def test_a_bug_at_one_size_is_found_and_named(judge, formula, off):
    outcome = judge(RIGHT.replace("x * by", formula), PAGE)["multiple/accuracy"]
    assert outcome.status == "failed"
    assert "Expected at most 0.5 units in the last place." in outcome.message
    assert f" at {off}" in outcome.message
    assert "keras.multiple(x=x" in outcome.failure.program
    assert outcome.failure.ulps > 0.5


def test_how_many_are_off_is_said(judge):
    wrong = RIGHT.replace("x * by", "tf.where(x == 1.5, x + by, x * by)")
    message = judge(wrong, PAGE)["multiple/accuracy"].message
    assert message.endswith("; 1 of 57349 are off.")


def test_every_pair_of_two_arguments_is_tried_within_the_bounds(judge):
    source = """
        import tensorflow as tf

        def total(x1, x2):
            assert float(tf.reduce_max(tf.abs([x1, x2]))) <= 4
            return x1 + x2
        """
    assert judge(source, SUM)["total/accuracy"].status == "passed"
    wrong = source.replace("x1 + x2", "tf.where(x1 > x2, x1 + x2, x2)")
    failure = judge(wrong, SUM)["total/accuracy"].failure
    assert "total(x1=x1, x2=x2" in failure.program


def test_a_result_of_another_shape_or_kind_is_refused(judge):
    for formula, words in [
        ("x[:1] * by", "Expected a result of shape (57349,)"),
        ("tf.cast(x * by, 'int32')", "1 of int32"),
    ]:
        source = RIGHT.replace("x * by", formula)
        outcome = judge(source, PAGE)["multiple/accuracy"]
        assert outcome.status == "failed"
        assert words in outcome.message


def test_a_bug_in_graphs_alone_is_found_there(judge):
    source = RIGHT.replace(
        "x * by", "x * by if tf.executing_eagerly() else x + by"
    )
    outcome = judge(source, PAGE, modes=("eager", "graph"))["multiple/accuracy"]
    assert outcome.failure.mode == "graph"


@pytest.mark.parametrize(
    ("got", "want", "off"),
    [
        (1.0, 1.0, 0),
        (1.0009765625, 1.0, 1),
        (1.0, 1.00048828125, 0.5),
        (np.nan, np.nan, 0),
        (0.0, np.nan, np.inf),
        (np.nan, 0.0, np.inf),
        (np.inf, np.inf, 0),
        (65504.0, np.inf, np.inf),
        # Infinity stands for the number after the largest.
        (np.inf, 65520.0, 0.5),
        (np.inf, 1e9, 0),
        (65504.0, 65520.0, 0.5),
        (65504.0, 1e6, (1e6 - 65504) / 32),
        (np.inf, 65504.0, 1),
        (-np.inf, 65504.0, (65536 + 65504) / 32),
        # Processors differ in whether they have numbers as small as these.
        (0.0, 0.0001, 0),
        (0.001, 0.0001, (0.001 - 0.0001) / 2.0**-24),
    ],
)
def test_units_are_those_of_the_exact_result(got, want, off):
    found = units_off(np.array([got]), np.array([want]), "float16")
    assert found == pytest.approx(off, rel=1e-9)
