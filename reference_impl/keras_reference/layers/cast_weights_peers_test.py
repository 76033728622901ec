"""Mixed precision beside Keras: the same dtypes, nearly the same weights."""

import numpy as np
import pytest

import keras_reference

keras = pytest.importorskip("keras", reason="Keras is not installed")

pytestmark = pytest.mark.peers


def trained(package, policy):
    """Return a trained model's weights and its layers' dtypes."""
    package.config.set_dtype_policy(policy)
    try:
        model = package.Sequential(
            [
                package.Input((4,)),
                package.layers.Dense(3, kernel_initializer="ones"),
                package.layers.Dense(
                    1, kernel_initializer="ones", dtype="float32"
                ),
            ]
        )
    finally:
        package.config.set_dtype_policy("float32")
    rng = np.random.default_rng(0)
    x = rng.normal(size=(32, 4)).astype("float32")
    model.compile(package.optimizers.SGD(0.01), "mse")
    model.fit(x, x.sum(axis=1), shuffle=False, batch_size=8, verbose=0)
    dtypes = [(layer.compute_dtype, layer.dtype) for layer in model.layers]
    return model.get_weights(), dtypes, type(model.optimizer).__name__


@pytest.mark.parametrize("policy", ["mixed_float16", "mixed_bfloat16"])
def test_training_is_that_of_keras(policy):
    weights, *decisions = trained(keras_reference, policy)
    expected, *expected_decisions = trained(keras, policy)
    assert decisions == expected_decisions
    tolerance = 5e-3 if policy == "mixed_float16" else 3e-2
    for weight, value in zip(weights, expected, strict=True):
        np.testing.assert_allclose(weight, value, atol=tolerance)
