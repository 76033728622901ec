"""Data of all kinds, made batch by batch."""

import os
import threading

import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras

X = np.arange(10.0).reshape(10, 1)


class Counted(keras.utils.PyDataset):
    """Batches whose number is their only value."""

    def __init__(self, count=4, **arguments):
        super().__init__(**arguments)
        self.count = count
        self.events = []

    def __len__(self):
        return self.count

    def __getitem__(self, index):
        self.events.append(index)
        return np.full((2, 1), float(index)), np.zeros((2, 1))

    def on_epoch_begin(self):
        self.events.append("begin")

    def on_epoch_end(self):
        self.events.append("end")


class Whereabouts(Counted):
    """Batches that tell which thread and process made them."""

    def __getitem__(self, index):
        return np.array([[threading.get_ident(), os.getpid()]], "int64")


class Endless(Counted):
    num_batches = None


class Broken(Counted):
    def __getitem__(self, index):
        if index == 2:
            raise OSError(f"batch {index} is broken")
        return super().__getitem__(index)


class Uninitialized(keras.utils.PyDataset):
    def __init__(self):
        self.count = 2

    def __len__(self):
        return self.count

    def __getitem__(self, index):
        return X, X


class Loader:
    """What a loader of another framework looks like."""

    batch_sampler = ()

    def __len__(self):
        return 5

    def __iter__(self):
        for i in range(0, 10, 2):
            yield [X[i : i + 2], X[i : i + 2]]


class StreamLoader(Loader):
    """A loader of a stream: it has the method, and no length."""

    def __len__(self):
        return len(iter(self))


class Frame:
    """What a table of pandas looks like."""

    def __init__(self, values):
        self.values = values

    def to_numpy(self):
        return self.values


def model():
    made = keras.Sequential([keras.layers.Dense(1, kernel_initializer="ones")])
    made.compile(keras.optimizers.SGD(0.0), "mse")
    return made


def identity():
    return keras.Sequential([keras.layers.Flatten()])


def test_an_epoch_has_a_beginning_and_an_end():
    data = Counted(3)
    model().fit(data, epochs=2, shuffle=False, verbose=0)
    assert data.events == ["begin", 0, 1, 2, "end"] * 2


def test_the_order_of_batches_is_shuffled():
    data = Counted(9)
    keras.utils.set_random_seed(0)
    model().fit(data, epochs=2, verbose=0)
    first, second = data.events[1:10], data.events[12:21]
    assert sorted(first) == sorted(second) == list(range(9))
    assert first != second


@pytest.mark.parametrize("workers", [1, 3])
@pytest.mark.parametrize("max_queue_size", [1, 10])
def test_workers_change_no_order(workers, max_queue_size):
    data = Counted(7, workers=workers, max_queue_size=max_queue_size)
    outputs = identity().predict(data, verbose=0)
    assert outputs.ravel().tolist() == np.repeat(np.arange(7), 2).tolist()


def test_one_worker_is_the_caller():
    where = identity().predict(Whereabouts(), verbose=0)
    assert set(where[:, 0]) == {threading.get_ident()}


def test_threads_load_ahead():
    where = identity().predict(Whereabouts(workers=2), verbose=0)
    assert threading.get_ident() not in where[:, 0]
    assert set(where[:, 1]) == {os.getpid()}


def test_processes_load_ahead():
    data = Whereabouts(workers=2, use_multiprocessing=True)
    where = identity().predict(data, verbose=0)
    assert len(where) == 4
    assert os.getpid() not in where[:, 1]


@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_of_a_batch_comes_through(workers):
    with pytest.raises(OSError, match="batch 2 is broken"):
        model().fit(Broken(workers=workers), shuffle=False, verbose=0)


@pytest.mark.parametrize("workers", [1, 2])
def test_data_without_an_end_needs_steps(workers):
    data = Endless(workers=workers, max_queue_size=2)
    history = model().fit(data, steps_per_epoch=2, epochs=2, verbose=0)
    # Each epoch goes on where the last one stopped: 0, 1 and 2, 3.
    assert history.history["loss"] == [0.5, 6.5]


def test_no_batches_are_refused():
    with pytest.raises(ValueError, match="of length 0"):
        model().fit(Counted(0), verbose=0)


def test_a_dataset_that_does_not_call_its_base_works():
    assert identity().predict(Uninitialized(), verbose=0).shape == (20, 1)


def test_a_dataset_must_have_a_length_and_items():
    with pytest.raises(NotImplementedError, match="PyDataset must have a `__l"):
        model().fit(keras.utils.PyDataset(), verbose=0)
    with pytest.raises(NotImplementedError, match="index=0"):
        keras.utils.PyDataset()[0]


def test_classes_of_a_dataset_are_weighed():
    history = model().fit(Counted(2), class_weight={0: 4.0}, verbose=0)
    # 4 * (0 + 1) / 2
    assert history.history["loss"] == [2.0]


def test_a_dataset_validates():
    data, validation = Counted(2), Counted(3)
    history = model().fit(data, validation_data=validation, epochs=2, verbose=0)
    assert history.history["val_loss"] == [pytest.approx(5 / 3)] * 2
    assert validation.events == ["begin", 0, 1, 2, "end"] * 2


def test_a_loader_of_another_framework_works():
    history = model().fit(Loader(), validation_data=Loader(), verbose=0)
    assert history.history == {"loss": [0.0], "val_loss": [0.0]}


def test_a_loader_without_a_length_works():
    with pytest.raises(TypeError):
        len(StreamLoader())
    history = model().fit(StreamLoader(), epochs=2, verbose=0)
    expected = model().fit(Loader(), epochs=2, verbose=0)
    assert history.history == expected.history


def test_tables_are_arrays():
    x, y = Frame(X), Frame(X.ravel())
    history = model().fit(
        *(x, y), sample_weight=Frame(np.ones(10)), shuffle=False, verbose=0
    )
    assert history.history["loss"] == [0.0]
    assert identity().predict({"x": x}["x"], verbose=0).shape == (10, 1)


def test_batches_are_shuffled_whole():
    seen = []

    class Noting(keras.Sequential):
        def train_step(self, data):
            seen.append(data[0].numpy().ravel().tolist())
            return super().train_step(data)

    made = Noting([keras.layers.Dense(1)])
    made.compile("sgd", "mse", run_eagerly=True)
    keras.utils.set_random_seed(1)
    made.fit(X, X, batch_size=3, shuffle="batch", epochs=4, verbose=0)
    epochs = [seen[i : i + 4] for i in range(0, 16, 4)]
    for epoch in epochs:
        assert epoch[-1] == [9.0]
        assert sorted(epoch) == [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9]]
    assert any(epoch != sorted(epoch) for epoch in epochs)


@pytest.mark.parametrize("kind", ["dict", "list", "tuple", "nested"])
def test_inputs_come_in_any_structure(kind):
    a, b = keras.Input((1,), name="a"), keras.Input((1,), name="b")
    total = a + 10.0 * b
    inputs, x = {
        "dict": ({"a": a, "b": b}, {"b": 2 * X, "a": X}),
        "list": ([a, b], [X, 2 * X]),
        "tuple": ((a, b), (X, 2 * X)),
        "nested": ({"p": [a], "q": b}, {"p": [X], "q": 2 * X}),
    }[kind]
    made = keras.Model(inputs, {"out": keras.layers.Flatten(name="out")(total)})
    made.compile(loss={"out": "mse"})
    expected = 21 * X
    outputs = made.predict(x, batch_size=4, verbose=0)
    np.testing.assert_array_equal(outputs["out"], expected.astype("float32"))
    assert made.evaluate(x, {"out": expected}, verbose=0) == 0.0
    if kind in ("dict", "tuple"):  # In lists tf.data sees tensors.
        dataset = tf.data.Dataset.from_tensor_slices((x, {"out": expected}))
        assert made.evaluate(dataset.batch(3), verbose=0) == 0.0
