import numpy as np
import pytest
import tensorflow as tf

from keras_reference import activations
from keras_reference.activations.identifiers import ACTIVATIONS

# Away from all kinks.
X = np.arange(16, dtype="float32").reshape(4, 4) * 0.3 - 2.6
ARGUMENTS = {"threshold": {"threshold": 0.5, "default_value": 2.0}}


@pytest.mark.peers
# The shares of Keras's `sparsemax` do not sum to 1: see the ledger.
@pytest.mark.parametrize("name", sorted(ACTIVATIONS.keys() - {"sparsemax"}))
def test_values_and_gradients_are_those_of_keras(name):
    keras = pytest.importorskip("keras")
    results = []
    for module in (activations, keras.activations):
        x = tf.constant(X)
        with tf.GradientTape() as tape:
            tape.watch(x)
            y = getattr(module, name)(x, **ARGUMENTS.get(name, {}))
        results.append((y, tape.gradient(y, x)))
    for ours, theirs in zip(*results, strict=True):
        np.testing.assert_allclose(ours, theirs, rtol=1e-5, atol=1e-6)


@pytest.mark.peers
def test_the_names_are_those_of_keras():
    keras = pytest.importorskip("keras")
    for name in ACTIVATIONS:
        theirs = keras.activations.serialize(keras.activations.get(name))
        assert activations.serialize(activations.get(name)) == theirs
    public = {name for name in dir(keras.activations) if name[0] != "_"}
    assert public <= set(dir(activations))
