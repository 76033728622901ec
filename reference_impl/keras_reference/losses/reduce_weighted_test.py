import numpy as np
import pytest
import tensorflow as tf

from keras_reference.losses.reduce_weighted import reduce_weighted

VALUES = tf.constant([1.0, 2.0, 6.0])
WEIGHTS = [1.0, 0.0, 2.0]


@pytest.mark.parametrize(
    ("reduction", "plain", "weighted"),
    [
        ("sum", 9, 13),
        ("sum_over_batch_size", 3, 13 / 3),
        ("mean", 3, 13 / 3),
        ("mean_with_sample_weight", 3, 13 / 3),
        ("none", [1, 2, 6], [1, 0, 12]),
        (None, [1, 2, 6], [1, 0, 12]),
    ],
)
def test_reductions(reduction, plain, weighted):
    result = reduce_weighted(VALUES, reduction=reduction)
    np.testing.assert_allclose(result, plain, rtol=1e-6)
    result = reduce_weighted(VALUES, WEIGHTS, reduction=reduction)
    np.testing.assert_allclose(result, weighted, rtol=1e-6)


def test_mean_over_weights_divides_by_their_sum():
    result = reduce_weighted(
        VALUES, [1.0, 0.0, 4.0], reduction="mean_with_sample_weight"
    )
    assert result.numpy() == 5


def test_masked_values_do_not_count():
    mask = tf.constant([True, False, True])
    assert reduce_weighted(VALUES, mask=mask).numpy() == 3.5
    assert reduce_weighted(VALUES, mask=mask, reduction="sum").numpy() == 7
    weighted = reduce_weighted(
        VALUES, [1.0, 9.0, 3.0], mask, "mean_with_sample_weight"
    )
    assert weighted.numpy() == 19 / 4


def test_a_masked_nan_does_not_count():
    values = tf.constant([1.0, np.nan])
    assert reduce_weighted(values, mask=tf.constant([True, False])) == 1


def test_the_mean_of_nothing_is_zero():
    assert reduce_weighted(tf.zeros((0,))).numpy() == 0


def test_a_weight_per_sample_reaches_every_value_of_the_sample():
    values = tf.constant([[1.0, 2.0], [3.0, 4.0]])
    weighted = reduce_weighted(values, [1.0, 10.0], reduction="none")
    assert weighted.numpy().tolist() == [[1, 2], [30, 40]]


def test_weights_may_have_one_more_axis():
    weighted = reduce_weighted(VALUES, [[1.0], [2.0], [3.0]], reduction=None)
    assert weighted.numpy().tolist() == [1, 4, 18]


def test_a_scalar_weight():
    assert reduce_weighted(VALUES, 2.0, reduction="sum").numpy() == 18


@pytest.mark.parametrize("shape", [(2,), (3, 2), (1, 3, 1)])
def test_weights_must_fit(shape):
    with pytest.raises(ValueError, match=r"losses of shape \(3,\)"):
        reduce_weighted(VALUES, np.ones(shape, "float32"))


def test_weights_of_samples_that_have_no_axis():
    with pytest.raises(ValueError, match=r"Give predictions the shape"):
        reduce_weighted(tf.constant(1.0), [1.0, 2.0])


def test_unknown_ranks_are_left_to_tensorflow():
    spec = tf.TensorSpec(None)
    reduce = tf.function(reduce_weighted, input_signature=[spec, spec])
    assert reduce(VALUES, tf.constant(2.0)).numpy() == 6


def test_masks_work_in_a_graph():
    mask = tf.constant([True, False, True])
    reduce = tf.function(lambda: reduce_weighted(VALUES, WEIGHTS, mask))
    assert reduce().numpy() == 6.5
