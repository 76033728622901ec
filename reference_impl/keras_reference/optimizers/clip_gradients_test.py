import numpy as np
import pytest
import tensorflow as tf

from keras_reference.optimizers.clip_gradients import (
    check_clipping,
    clip_gradients,
)

GRADS = [tf.constant([3.0, 4.0]), tf.constant([0.0, 12.0])]


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        ((None, None, None), [[3, 4], [0, 12]]),
        ((6.0, None, None), [[3, 4], [0, 6]]),
        ((None, 3.5, None), [[3, 3.5], [0, 3.5]]),
        # The norm of all is 13.
        ((None, None, 6.5), [[1.5, 2], [0, 6]]),
        ((None, None, 14.0), [[3, 4], [0, 12]]),
    ],
)
def test_clipping(limits, expected):
    clipped = clip_gradients(GRADS, *limits)
    np.testing.assert_allclose(clipped, expected, rtol=1e-6)


def test_values_are_clipped_on_both_sides():
    clipped = clip_gradients([tf.constant([-3.0])], None, 1.0, None)
    assert clipped[0].numpy().tolist() == [-1]


def test_only_one_way_at_a_time():
    with pytest.raises(ValueError, match=r"{'clipnorm': 1.0, 'clipvalue': 2"):
        check_clipping(1.0, 2.0, None)


@pytest.mark.parametrize(
    ("name", "limits"),
    [
        ("clipnorm", (0.0, None, None)),
        ("clipvalue", (None, 0.0, None)),
        ("global_clipnorm", (None, None, 0.0)),
    ],
)
def test_limits_are_positive(name, limits):
    with pytest.raises(ValueError, match=f"Received: {name}=0.0"):
        check_clipping(*limits)
