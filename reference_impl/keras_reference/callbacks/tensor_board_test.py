import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference.callbacks import TensorBoard

X = np.ones((8, 1))


def dense_model():
    dense = keras.layers.Dense(1, kernel_initializer="zeros")
    model = keras.Sequential([keras.Input((1,)), dense])
    model.compile(keras.optimizers.SGD(0.25), "mse")
    return model


def train(folder, **settings):
    model = dense_model()
    history = model.fit(
        *(X, X),
        batch_size=4,
        epochs=2,
        validation_data=(X, X),
        verbose=0,
        callbacks=[TensorBoard(folder, **settings)],
    )
    return model, history.history


def events(folder, run):
    (path,) = (folder / run).iterdir()
    for record in tf.data.TFRecordDataset(str(path)):
        yield tf.compat.v1.Event.FromString(record.numpy())


def values(folder, run, plugin="scalars"):
    found = {}
    for event in events(folder, run):
        for value in event.summary.value:
            if value.metadata.plugin_data.plugin_name == plugin:
                found[value.tag, event.step] = tf.make_ndarray(value.tensor)
    return found


def test_epochs_are_written(tmp_path):
    _, history = train(tmp_path)
    assert values(tmp_path, "train") == {
        ("epoch_loss", 0): np.float32(history["loss"][0]),
        ("epoch_loss", 1): np.float32(history["loss"][1]),
        ("epoch_learning_rate", 0): 0.25,
        ("epoch_learning_rate", 1): 0.25,
    }


def test_evaluations_are_written(tmp_path):
    _, history = train(tmp_path)
    first, second = map(np.float32, history["val_loss"])
    assert values(tmp_path, "validation") == {
        ("evaluation_loss_vs_iterations", 2): first,
        ("evaluation_loss_vs_iterations", 4): second,
        ("epoch_loss", 0): first,
        ("epoch_loss", 1): second,
    }


@pytest.mark.parametrize(
    ("every", "steps"), [("batch", [0, 1, 2, 3]), (3, [2]), ("epoch", [])]
)
def test_batches_are_written(tmp_path, every, steps):
    train(tmp_path, update_freq=every)
    names = [name for name in values(tmp_path, "train") if "batch" in name[0]]
    assert names == [("batch_loss", step) for step in steps]


def test_weights_are_written_as_histograms(tmp_path):
    model, _ = train(tmp_path, histogram_freq=1)
    found = values(tmp_path, "train", "histograms")
    paths = [weight.path for weight in model.weights]
    assert sorted(found) == sorted(
        (f"{path}/histogram", epoch) for path in paths for epoch in (0, 1)
    )
    left, right, counts = found[f"{paths[0]}/histogram", 1].T
    assert counts.sum() == 1
    (bucket,) = np.flatnonzero(counts)
    weight = model.get_weights()[0].item()
    assert left[bucket] <= weight <= right[bucket]


@pytest.mark.parametrize("write_graph", [True, False])
def test_the_graph_is_written(tmp_path, write_graph):
    train(tmp_path, write_graph=write_graph)
    graphs = [event.graph_def for event in events(tmp_path, "train")]
    assert any(b"MatMul" in graph for graph in graphs) == write_graph


@pytest.mark.parametrize(
    "settings",
    [
        {"write_images": True},
        {"write_steps_per_second": True},
        {"profile_batch": 2},
        {"embeddings_freq": 1},
        {"embeddings_metadata": "file"},
    ],
)
def test_what_is_not_supported_is_refused(settings):
    ((name, value),) = settings.items()
    with pytest.raises(ValueError, match=f"Received: {name}={value!r}"):
        TensorBoard(**settings)
