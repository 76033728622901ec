"""Data that is not dense."""

import numpy as np
import pytest
import tensorflow as tf

from keras_reference import Input, Sequential
from keras_reference.layers import Dense

X = np.array([[0.0, 1.0], [2.0, 0.0], [0.0, 0.0], [0.0, 3.0], [1.0, 1.0]])
Y = X.sum(axis=1, keepdims=True)


def of_kind(kind):
    if kind == "scipy":
        return pytest.importorskip("scipy.sparse").coo_matrix(X)
    if kind == "sparse":
        return tf.sparse.from_dense(X)
    return tf.RaggedTensor.from_tensor(X)


def summing():
    model = Sequential([Input((2,)), Dense(1, kernel_initializer="ones")])
    model.compile("sgd", "mse")
    return model


@pytest.mark.parametrize("kind", ["scipy", "sparse", "ragged"])
def test_all_methods_take_it(kind):
    x, model = of_kind(kind), summing()
    assert model.evaluate(x, Y, verbose=0) == 0
    assert model.fit(x, Y, batch_size=2, verbose=0).history["loss"] == [0]
    np.testing.assert_array_equal(model.predict(x, verbose=0), Y)
    np.testing.assert_array_equal(model.predict_on_batch(x), Y)


def test_a_generator_may_yield_matrices():
    sparse = pytest.importorskip("scipy.sparse")
    batches = iter([(sparse.csr_matrix(X), Y)])
    assert summing().evaluate(batches, verbose=0) == 0


def test_rows_are_held_out():
    x = of_kind("scipy")
    history = summing().fit(x, Y, validation_split=0.4, verbose=0).history
    assert history == {"loss": [0.0], "val_loss": [0.0]}
