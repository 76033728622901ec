import numpy as np
import pytest
import tensorflow as tf

from keras_reference.utils import (
    PyDataset,
    pad_sequences,
    split_dataset,
    timeseries_dataset_from_array,
)


def values(dataset):
    return [
        tf.nest.map_structure(lambda x: x.numpy().tolist(), sample)
        for sample in dataset
    ]


def test_sequences_are_cut_and_filled_in_front():
    padded = pad_sequences([[1, 2, 3], [4], []], maxlen=2)
    assert padded.tolist() == [[2, 3], [0, 4], [0, 0]]
    assert padded.dtype == "int32"


def test_sequences_are_cut_and_filled_behind():
    padded = pad_sequences(
        *([[1, 2, 3], [4]], 2, "float32"),
        padding="post",
        truncating="post",
        value=9,
    )
    assert padded.tolist() == [[1, 2], [4, 9]]
    assert padded.dtype == "float32"


def test_items_of_sequences_may_be_arrays():
    padded = pad_sequences([[[1, 2], [3, 4]], [[5, 6]]])
    assert padded.tolist() == [[[1, 2], [3, 4]], [[0, 0], [5, 6]]]


@pytest.mark.parametrize("name", ["padding", "truncating"])
def test_the_ends_of_a_sequence_have_names(name):
    with pytest.raises(ValueError, match=f"Received: {name}='middle'"):
        pad_sequences([[1]], **{name: "middle"})


def test_sequences_of_something_else_are_refused():
    with pytest.raises(ValueError, match=r"Received: sequences=\[1, 2\]"):
        pad_sequences([1, 2])
    with pytest.raises(ValueError, match=r"Received: items of the shapes"):
        pad_sequences([[[1, 2]], [[1, 2, 3]]])


@pytest.mark.parametrize(
    ("sizes", "left", "right"),
    [
        ({"left_size": 0.6}, [0, 1, 2], [3, 4]),
        ({"right_size": 1}, [0, 1, 2, 3], [4]),
        ({"left_size": 1, "right_size": 2}, [0], [3, 4]),
        ({"left_size": 1.0}, [0, 1, 2, 3, 4], []),
    ],
)
def test_samples_are_divided(sizes, left, right):
    parts = split_dataset(np.arange(5), **sizes)
    assert [values(part) for part in parts] == [left, right]


def test_all_kinds_of_data_are_divided():
    class Pairs(PyDataset):
        num_batches = 3

        def __getitem__(self, index):
            return np.array([index, 10 * index])

    left, right = split_dataset(Pairs(), left_size=1)
    assert (values(left), values(right)) == ([[0, 0]], [[1, 10], [2, 20]])
    left, right = split_dataset(tf.data.Dataset.range(3), left_size=2)
    assert (values(left), values(right)) == ([0, 1], [2])
    left, _ = split_dataset({"x": np.arange(3), "y": np.ones(3)}, left_size=1)
    assert values(left) == [{"x": 0, "y": 1.0}]


def test_shuffled_samples_are_divided_and_none_is_lost():
    parts = [
        values(part)
        for part in split_dataset(np.arange(9), 0.5, shuffle=True, seed=1)
    ]
    assert parts[0] != [0, 1, 2, 3] and sorted(sum(parts, [])) == [*range(9)]


@pytest.mark.parametrize(
    ("sizes", "received"),
    [
        ({}, "left_size=None"),
        ({"left_size": 1.5}, "left_size=1.5"),
        ({"right_size": 5}, "right_size=5"),
        ({"left_size": 0.6, "right_size": 0.6}, "3 on the left and 3"),
        ({"left_size": 1, "preferred_backend": "jax"}, "preferred_backend"),
    ],
)
def test_sizes_that_do_not_fit_are_refused(sizes, received):
    with pytest.raises(ValueError, match=f"Received: {received}"):
        split_dataset(np.arange(5), **sizes)


def test_what_is_no_dataset_is_refused():
    with pytest.raises(TypeError, match="Received: dataset='a'"):
        split_dataset("a", 1)
    with pytest.raises(ValueError, match=r"Received: \[2, 3\] samples"):
        split_dataset((np.ones(2), np.ones(3)), 1)


def test_windows_slide_over_a_series():
    windows = timeseries_dataset_from_array(
        *(np.arange(10), None, 3),
        sequence_stride=2,
        sampling_rate=2,
        batch_size=2,
    )
    assert values(windows) == [[[0, 2, 4], [2, 4, 6]], [[4, 6, 8]]]


def test_a_window_has_the_target_of_its_start():
    windows = timeseries_dataset_from_array(
        *(np.arange(10), np.arange(10) * 10, 3),
        start_index=2,
        end_index=6,
        batch_size=None,
    )
    assert values(windows) == [([2, 3, 4], 20), ([3, 4, 5], 30)]


def test_shuffled_windows_are_all_there():
    windows = timeseries_dataset_from_array(
        *(np.arange(30), None, 1), shuffle=True, seed=3, batch_size=None
    )
    starts = [start for (start,) in values(windows)]
    assert starts != [*range(30)] and sorted(starts) == [*range(30)]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("sequence_length", 0),
        ("sequence_stride", 1.5),
        ("sampling_rate", -1),
        ("batch_size", 0),
        ("start_index", -1),
        ("end_index", 11),
        ("format", "grain"),
    ],
)
def test_windows_out_of_range_are_refused(name, value):
    arguments = {"sequence_length": 3, name: value}
    with pytest.raises(ValueError, match=f"Received: {name}='?{value}"):
        timeseries_dataset_from_array(np.arange(10), None, **arguments)
