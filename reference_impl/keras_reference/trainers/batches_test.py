import numpy as np
import pytest
import tensorflow as tf

from keras_reference.trainers.batches import ArrayBatches, StreamBatches
from keras_reference.trainers.make_batches import (
    make_batches,
    unpack_x_y_sample_weight,
    weigh_classes,
)


def test_nests_are_cut_alike():
    data = ({"a": np.arange(3), "b": np.arange(6).reshape(3, 2)}, np.ones(3))
    first, second = ArrayBatches(data, 2, shuffle=False)
    assert first[0]["a"].numpy().tolist() == [0, 1]
    assert second[0]["b"].numpy().tolist() == [[4, 5]]
    assert second[1].shape == (1,)


def test_floats_become_the_default_dtype_and_integers_stay():
    data = (np.zeros(2), np.zeros(2, "int64"))
    ((x, y),) = ArrayBatches(data, 2, shuffle=False)
    assert (x.dtype, y.dtype) == (tf.float32, tf.int64)


def test_shuffled_batches_have_every_sample_once():
    batches = ArrayBatches((np.arange(10),), 3, shuffle=True)
    seen = [value for (x,) in batches for value in x.numpy()]
    assert sorted(seen) == list(range(10))


def test_features_and_targets_are_shuffled_together():
    for x, y in ArrayBatches((np.arange(9), np.arange(9)), 2, shuffle=True):
        assert x.numpy().tolist() == y.numpy().tolist()


def test_a_stream_of_arrays_becomes_tensors():
    ((x, y),) = StreamBatches(iter([(np.zeros(2), None)]))
    assert x.dtype == tf.float32
    assert y is None


def test_an_endless_stream_has_no_length():
    assert StreamBatches(tf.data.Dataset.range(3).repeat()).num_batches is None


def test_one_hot_and_column_targets_have_classes():
    weights = {0: 2.0, 1: 3.0}
    assert weigh_classes(np.eye(2), weights).tolist() == [2, 3]
    column = np.array([[1], [0], [5]])
    assert weigh_classes(column, weights).tolist() == [3, 2, 1]


def test_class_weights_reach_the_batches_of_a_dataset():
    dataset = tf.data.Dataset.from_tensors((np.zeros((2, 1)), np.array([0, 1])))
    batches = make_batches(dataset, class_weight={1: 3.0})
    for _ in range(2):
        ((_, _, weights),) = batches
        assert weights.numpy().tolist() == [1, 3]


def test_class_weights_do_not_go_with_weights_of_a_dataset():
    one = np.ones((2, 1))
    dataset = tf.data.Dataset.from_tensors((one, np.array([0, 1]), one))
    with pytest.raises(ValueError, match=r"class_weight=\{1: 3.0\}"):
        list(make_batches(dataset, class_weight={1: 3.0}))


def test_more_than_three_parts_are_refused():
    with pytest.raises(ValueError, match="a tuple of 4 parts"):
        unpack_x_y_sample_weight((1, 2, 3, 4))


def test_a_stream_without_batches_is_refused():
    with pytest.raises(ValueError, match="at least one batch. Received: <gen"):
        list(StreamBatches(x for x in ()))


def test_a_stream_may_run_out_later():
    batches = StreamBatches(x for x in [np.ones(2)])
    assert len(list(batches)) == 1
    assert list(batches) == []


def test_arrays_of_objects_are_refused_but_not_strings():
    words = np.array(["a", "b"], object)
    (batch,) = make_batches(words)
    assert batch.numpy().tolist() == [b"a", b"b"]
    with pytest.raises(ValueError, match="such as 1 .of type int.*astype"):
        list(make_batches(np.array([1, None], object)))
