"""Scaling and encoding of data."""

import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference.layers import (
    CategoryEncoding,
    Discretization,
    HashedCrossing,
    Hashing,
    Input,
    Normalization,
    Rescaling,
)

X = np.array([[1.0, 10.0], [3.0, 30.0], [5.0, 20.0]], "float32")


def test_inputs_are_scaled():
    assert Rescaling(2.0, offset=-1.0)([0, 1]).numpy().tolist() == [-1, 1]
    layer = Rescaling([1.0, 10.0], offset=[0.0, 1.0])
    assert layer([[2, 3]]).numpy().tolist() == [[2.0, 31.0]]
    assert layer(Input((2,), dtype="uint8")).dtype == "float32"


@pytest.mark.parametrize(
    ("axis", "over"), [(-1, 0), (None, (0, 1)), (0, 1), ((0, 1), ())]
)
def test_adapt_takes_the_moments_along_the_other_axes(axis, over):
    layer = Normalization(axis=axis)
    layer.adapt(X)
    np.testing.assert_allclose(np.ravel(layer.mean), np.ravel(X.mean(over)))
    variance = X.var(over) if over != () else np.zeros_like(X)
    np.testing.assert_allclose(
        np.ravel(layer.variance), np.ravel(variance), rtol=1e-6
    )


def test_batches_have_the_moments_of_all_their_samples():
    layer = Normalization()
    layer.adapt(tf.data.Dataset.from_tensor_slices(X).batch(2))
    expected = (X - X.mean(0)) / X.std(0)
    np.testing.assert_allclose(layer(X), expected, rtol=1e-5)
    layer.adapt(X[:2])
    assert layer.mean.numpy().tolist() == [[2.0, 20.0]]


def test_given_moments_are_used_and_can_be_inverted():
    layer = Normalization(mean=3.0, variance=4.0)
    assert layer([[1.0, 5.0]]).numpy().tolist() == [[-1.0, 1.0]]
    inverse = Normalization(mean=3.0, variance=4.0, invert=True)
    assert inverse([[-1.0, 1.0]]).numpy().tolist() == [[1.0, 5.0]]
    constant = Normalization(mean=1.0, variance=0.0)
    assert constant([[1.0]]).numpy().tolist() == [[0.0]]


def test_given_moments_keep_double_precision():
    layer = Normalization(mean=0.1, variance=1.0, dtype="float64")
    assert layer([[0.4]]).numpy().tolist() == [[0.4 - 0.1]]


def test_the_moments_are_weights():
    model = keras.Sequential([Input((2,)), Normalization()])
    model.layers[0].adapt(X)
    names = [w.path.split("/")[-1] for w in model.weights]
    assert names == ["mean", "variance", "count"]
    assert model.trainable_weights == []
    copy = keras.models.clone_model(model)
    copy.set_weights(model.get_weights())
    np.testing.assert_allclose(copy(X), model(X))


@pytest.mark.parametrize(
    ("mode", "inputs", "expected"),
    [
        ("one_hot", [1, 2], [[0, 1, 0], [0, 0, 1]]),
        ("one_hot", [[1], [2]], [[0, 1, 0], [0, 0, 1]]),
        ("one_hot", 1, [0, 1, 0]),
        ("multi_hot", [[1, 2], [2, 2]], [[0, 1, 1], [0, 0, 1]]),
        ("multi_hot", [1, 2], [0, 1, 1]),
        ("count", [[1, 2], [2, 2]], [[0, 1, 1], [0, 0, 2]]),
        ("count", [[[1, 2], [2, 2]]], [[[0, 1, 1], [0, 0, 2]]]),
        ("count", 2, [0, 0, 1]),
    ],
)
def test_categories_become_rows(mode, inputs, expected):
    layer = CategoryEncoding(num_tokens=3, output_mode=mode)
    outputs = layer(inputs)
    assert outputs.numpy().tolist() == expected
    shape = np.shape(inputs)
    assert layer.compute_output_shape(shape) == outputs.shape
    if shape:
        symbolic = layer(Input(shape[1:], dtype="int64"))
        assert symbolic.shape[1:] == outputs.shape[1:] or len(shape) == 1


def test_categories_may_have_weights():
    layer = CategoryEncoding(num_tokens=3, output_mode="count")
    outputs = layer([[1, 1], [2, 0]], count_weights=[[0.5, 1], [2, 3]])
    assert outputs.numpy().tolist() == [[0, 1.5, 0], [3, 0, 2]]


def test_numbers_become_those_of_their_interval():
    layer = Discretization(bin_boundaries=[0.0, 1.0])
    assert layer([-1.0, 0.0, 0.5, 1.0, 9.0]).numpy().tolist() == [0, 1, 1, 2, 2]
    rows = Discretization(bin_boundaries=[0.0, 1.0], output_mode="count")
    assert rows([[-1.0, 0.5, 0.6]]).numpy().tolist() == [[1, 2, 0]]


def test_adapt_gives_each_interval_the_same_share():
    layer = Discretization(num_bins=4)
    layer.adapt(tf.data.Dataset.range(1, 101).batch(30))
    numbers = layer(np.arange(1, 101))
    assert np.bincount(numbers).tolist() == [24, 25, 25, 26]
    copy = Discretization.from_config(layer.get_config())
    assert copy.bin_boundaries == layer.bin_boundaries
    assert copy.get_config() == layer.get_config()


def test_hashes_are_spread_over_bins():
    layer = Hashing(num_bins=3)
    assert layer(["A", "B", "C"]).numpy().tolist() == [1, 0, 1]
    assert set(layer(np.arange(99)).numpy()) == {0, 1, 2}
    salted = Hashing(num_bins=3, salt=[133, 137])
    assert salted(["A", "B", "C"]).numpy().tolist() == [1, 2, 1]
    assert salted(Input((2,), dtype="string")).shape == (None, 2)


@pytest.mark.parametrize("masked", ["", 0])
def test_a_masked_value_has_a_bin_of_its_own(masked):
    values = [masked, "A", "B", "C"] if masked == "" else [0, 1, 2, 3]
    numbers = Hashing(num_bins=3, mask_value=masked)(values).numpy()
    assert numbers[0] == 0
    assert 0 not in numbers[1:]


def test_combinations_are_hashed_together():
    layer = HashedCrossing(num_bins=5)
    features = [["A", "B", "A", "B", "A"], [101, 101, 101, 102, 102]]
    numbers = layer(features).numpy().tolist()
    assert numbers == [1, 4, 1, 1, 3]
    rows = HashedCrossing(num_bins=5, output_mode="one_hot")
    columns = [np.reshape(column, (5, 1)) for column in features]
    assert np.argmax(rows(columns), 1).tolist() == numbers
    assert layer(["A", 101]).shape == ()


@pytest.mark.parametrize(
    "layer",
    [
        Rescaling(2.0, offset=[1.0]),
        Normalization(axis=None, mean=1.0, variance=2.0, invert=True),
        CategoryEncoding(num_tokens=3, output_mode="count"),
        Discretization(bin_boundaries=[0.0, 1.0], output_mode="one_hot"),
        Hashing(num_bins=3, salt=5, mask_value=0),
        HashedCrossing(num_bins=5, output_mode="one_hot"),
    ],
)
def test_layers_work_in_pipelines_and_are_made_again(layer):
    copy = type(layer).from_config(layer.get_config())
    assert copy.get_config() == layer.get_config()
    assert keras.layers.deserialize(keras.layers.serialize(layer)).name
    values = tf.data.Dataset.from_tensor_slices([[0, 1], [2, 2]]).batch(2)
    if isinstance(layer, HashedCrossing):
        values = values.map(lambda x: ((x[:, :1], x[:, 1:]),))
    (mapped,) = values.map(layer)
    (batch,) = values
    batch = batch[0] if isinstance(batch, tuple) else batch
    np.testing.assert_allclose(mapped, layer(batch))


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Normalization(mean=1.0), "mean=1.0, variance=None"),
        (lambda: Normalization(axis=5).build((None, 2)), "axis=5"),
        (lambda: Normalization(mean=1, variance=1).adapt(X), "mean=1"),
        (lambda: CategoryEncoding(), "num_tokens=None"),
        (lambda: CategoryEncoding(0), "num_tokens=0"),
        (lambda: CategoryEncoding(3, "two_hot"), "output_mode='two_hot'"),
        (lambda: CategoryEncoding(3, sparse=True), "sparse=True"),
        (
            lambda: CategoryEncoding(3)([[1]], count_weights=[[1.0]]),
            "output_mode='multi_hot'",
        ),
        (lambda: Discretization(), "bin_boundaries=None, num_bins=None"),
        (lambda: Discretization([0.0], 2), r"bin_boundaries=\[0.0\]"),
        (lambda: Discretization(num_bins=-1), "num_bins=-1"),
        (lambda: Discretization([0.0]).adapt(X), r"bin_boundaries=\[0.0\]"),
        (lambda: Discretization(num_bins=2)(X), "without `bin_boundaries`"),
        (lambda: Hashing(0), "num_bins=0"),
        (lambda: Hashing(3, salt="x"), "salt='x'"),
        (lambda: HashedCrossing(0), "num_bins=0"),
        (lambda: HashedCrossing(3, "count"), "output_mode='count'"),
        (lambda: HashedCrossing(3)(X), "inputs="),
        (lambda: HashedCrossing(3)([X, X]), r"\(3, 2\), \(3, 2\)"),
        (lambda: keras.layers.deserialize("relu"), "config='relu'"),
    ],
)
def test_what_does_not_work_is_refused_by_name(make, message):
    with pytest.raises(ValueError, match=f"Received.*{message}"):
        make()
