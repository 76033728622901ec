import random

import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference.utils import Progbar, set_random_seed, to_categorical


def test_a_column_of_classes_loses_its_axis():
    assert to_categorical([[0], [2]]).shape == (2, 3)


def test_a_single_class_becomes_a_vector():
    assert to_categorical(2).tolist() == [0, 0, 1]


def test_classes_may_have_any_shape():
    assert to_categorical(np.zeros((2, 3), int), 4).shape == (2, 3, 4)


def test_a_tensor_gives_a_tensor():
    assert tf.is_tensor(to_categorical(tf.constant([1])))


def test_a_class_out_of_range_is_refused():
    with pytest.raises(ValueError, match="from 0 to 3, num_classes=2"):
        to_categorical([0, 3], 2)
    with pytest.raises(ValueError, match="from -1 to 0"):
        to_categorical([-1, 0])


def test_no_classes_need_a_number():
    assert to_categorical([], 3).shape == (0, 3)
    with pytest.raises(ValueError, match=r"x of shape \(0,\)"):
        to_categorical([])


def test_a_seed_repeats_all_generators():
    def draw():
        set_random_seed(5)
        return (
            random.random(),
            np.random.rand(),
            tf.random.uniform(()).numpy(),
        )

    assert draw() == draw()


def test_a_seed_must_be_an_integer():
    with pytest.raises(ValueError, match="seed='one' .of type str"):
        set_random_seed("one")


def test_values_are_averaged_over_steps_unless_stateful():
    bar = Progbar(3, verbose=0, stateful_metrics=["last"])
    bar.update(1, [("mean", 1.0), ("last", 1.0)])
    bar.add(2, [("mean", 4.0), ("last", 4.0)])
    assert bar.values() == {"mean": 3.0, "last": 4.0}


def test_all_values_but_stateless_ones_are_shown_as_given():
    bar = Progbar(3, verbose=0, stateless_metrics=["mean"])
    bar.update(1, [("mean", 1.0), ("last", 1.0)])
    bar.add(2, [("mean", 4.0), ("last", 4.0)])
    assert bar.values() == {"mean": 3.0, "last": 4.0}


def test_values_are_named_as_stateful_or_as_stateless():
    with pytest.raises(ValueError, match=r"stateless_metrics=\['b'\]"):
        Progbar(3, stateful_metrics=["a"], stateless_metrics=["b"])


def test_small_values_are_shown_with_an_exponent(capsys):
    Progbar(1, verbose=2).update(1, [("loss", 1e-5)])
    assert capsys.readouterr().out.endswith("- loss: 1.0000e-05\n")


def test_an_unknown_target_is_shown_as_such(capsys):
    Progbar(None, verbose=1).update(4)
    assert "4/Unknown" in capsys.readouterr().out


@pytest.mark.parametrize("order", [0, -1, 1.5])
def test_the_order_of_a_norm_is_a_positive_integer(order):
    with pytest.raises(ValueError, match=f"Received: order={order}"):
        keras.utils.normalize(np.ones((1, 2)), order=order)


@pytest.mark.parametrize("convert", [np.array, tf.constant])
def test_vectors_of_zeros_stay_zeros(convert):
    rows = keras.utils.normalize(convert([[3.0, 4.0], [0.0, 0.0]]))
    np.testing.assert_allclose(rows, [[0.6, 0.8], [0, 0]], rtol=1e-6)


def test_an_unknown_type_is_refused():
    with pytest.raises(ValueError, match="Received: dtype='float33'"):
        keras.utils.standardize_dtype("float33")
    assert keras.utils.standardize_dtype(None) == "float32"


def test_inputs_are_found_behind_a_graph():
    x, y = keras.Input((2,)), keras.Input((2,))
    both = keras.layers.Dense(2)(x) * y + x
    found = keras.utils.get_source_inputs(both)
    assert [id(tensor) for tensor in found] == [id(x), id(y)]


def test_progress_may_go_to_the_log(caplog, capsys):
    keras.config.disable_interactive_logging()
    try:
        with caplog.at_level("INFO", logger="keras"):
            keras.utils.Progbar(1).update(1)
    finally:
        keras.config.enable_interactive_logging()
    assert capsys.readouterr().out == ""
    assert caplog.messages[0].startswith("1/1")
