"""Masks beside Keras: the same losses, the same masks."""

import numpy as np
import pytest

import keras_reference

keras = pytest.importorskip("keras", reason="Keras is not installed")

pytestmark = pytest.mark.peers


def evaluated(package, reduction, sample_weight):
    """Return loss and metrics of a masked batch, and the output's mask."""
    x = np.arange(24, dtype="float32").reshape((2, 4, 3)) % 7
    x[0, 2] = x[1, 0] = x[1, 3] = 0
    model = package.Sequential(
        [
            package.Input((4, 3)),
            package.layers.Masking(),
            package.layers.Dense(2, kernel_initializer="ones"),
        ]
    )
    model.compile(
        "sgd",
        package.losses.MeanSquaredError(reduction=reduction),
        metrics=["mse"],
        weighted_metrics=["mse"],
    )
    logs = model.test_on_batch(
        x, np.ones((2, 4, 2)), sample_weight, return_dict=True
    )
    return logs, np.asarray(model(x)._keras_mask)


@pytest.mark.parametrize(
    "sample_weight", [None, np.array([[1.0], [3.0]]), np.eye(2, 4) + 0.5]
)
@pytest.mark.parametrize(
    "reduction", ["sum_over_batch_size", "sum", "mean_with_sample_weight"]
)
def test_masked_losses_are_those_of_keras(reduction, sample_weight):
    logs, mask = evaluated(keras_reference, reduction, sample_weight)
    expected, expected_mask = evaluated(keras, reduction, sample_weight)
    assert mask.tolist() == expected_mask.tolist()
    assert logs["loss"] == pytest.approx(float(expected["loss"]), rel=1e-6)
    assert sorted(logs.values()) == pytest.approx(
        sorted(float(value) for value in expected.values()), rel=1e-6
    )
