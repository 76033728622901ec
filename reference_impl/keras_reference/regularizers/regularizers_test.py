import pytest
import tensorflow as tf

from keras_reference import regularizers


@pytest.mark.parametrize(
    "name", ["l1", "l2", "l1_l2", "l1l2", "orthogonal_regularizer"]
)
def test_names_give_regularizers_that_come_back_from_their_config(name):
    regularizer = regularizers.get(name)
    copy = regularizers.get(regularizers.serialize(regularizer))
    assert copy.get_config() == regularizer.get_config()


def test_classes_and_functions_are_accepted():
    assert regularizers.get(regularizers.L1).l1 == 0.01
    assert regularizers.get(tf.reduce_sum) is tf.reduce_sum
    assert regularizers.get(None) is None


def test_an_unknown_regularizer_is_refused():
    with pytest.raises(ValueError, match="regularizer='l3'"):
        regularizers.get("l3")
    with pytest.raises(ValueError, match="regularizer=0.1"):
        regularizers.get(0.1)


def test_none_is_the_usual_weight():
    assert regularizers.L1(None).l1 == regularizers.L2(None).l2 == 0.01
    both = regularizers.L1L2(None, None)
    assert both.get_config() == {"l1": 0.0, "l2": 0.0}
    assert regularizers.OrthogonalRegularizer(None).factor == 0.01


@pytest.mark.parametrize("value", [-1.0, float("inf"), "much"])
def test_weights_of_penalties_must_be_finite(value):
    with pytest.raises(ValueError, match=f"Received: l1={value!r}"):
        regularizers.L1(value)


def test_a_base_regularizer_has_no_formula():
    with pytest.raises(NotImplementedError, match="Regularizer must have"):
        regularizers.Regularizer()(tf.ones(1))


@pytest.mark.parametrize("mode", ["rows", "columns"])
def test_vectors_at_right_angles_cost_nothing(mode):
    regularizer = regularizers.OrthogonalRegularizer(0.5, mode)
    assert regularizer(tf.eye(3)).numpy() == 0
    # The only pair of rows, and of columns, is parallel.
    assert regularizer(tf.ones((2, 2))).numpy() == pytest.approx(0.5)
    assert regularizer(tf.ones((1, 1))).numpy() == 0


def test_only_matrices_have_rows_and_columns():
    with pytest.raises(ValueError, match="mode='diagonals'"):
        regularizers.OrthogonalRegularizer(mode="diagonals")
    with pytest.raises(ValueError, match=r"inputs.shape=\(2,\)"):
        regularizers.OrthogonalRegularizer()(tf.ones(2))


@pytest.mark.peers
@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("L1", {"l1": 0.5}),
        ("L2", {"l2": 0.25}),
        ("L1L2", {"l1": 0.5, "l2": 0.25}),
        ("OrthogonalRegularizer", {"factor": 0.5}),
        ("OrthogonalRegularizer", {"factor": 0.5, "mode": "columns"}),
    ],
)
def test_penalties_and_configs_are_those_of_keras(name, arguments):
    keras = pytest.importorskip("keras")
    x = tf.constant([[1.0, -2.0, 0.5], [3.0, 0.25, -1.0], [2.0, 4.0, 1.0]])
    results = []
    for module in (regularizers, keras.regularizers):
        regularizer = getattr(module, name)(**arguments)
        with tf.GradientTape() as tape:
            tape.watch(x)
            penalty = regularizer(x)
        config = module.serialize(regularizer)
        results.append((config, penalty, tape.gradient(penalty, x)))
    (ours, *our_values), (theirs, *their_values) = results
    assert ours == theirs
    for our, their in zip(our_values, their_values, strict=True):
        tf.debugging.assert_near(our, their, rtol=1e-5, atol=1e-6)
