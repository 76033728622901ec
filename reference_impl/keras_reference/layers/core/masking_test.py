import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference.layers import Dense, Flatten, Input, Layer, Masking

STEPS = np.array(
    [[[1, 2], [0, 0], [3, 1]], [[1, 1], [2, 2], [0, 0]]], "float32"
)
MASK = [[True, False, True], [True, True, False]]


class Plain(Layer):
    def call(self, inputs):
        return inputs + 1


class Listening(Layer):
    """Notes the mask it is given."""

    def __init__(self):
        super().__init__()
        self.supports_masking = True

    def call(self, inputs, mask=None):
        self.received = mask
        return inputs * 2


class Pair(Layer):
    def __init__(self):
        super().__init__()
        self.supports_masking = True

    def call(self, query, value, value_mask=None):
        return query + tf.where(value_mask[..., None], value, 0.0)


class Shorter(Layer):
    """Drops the first step."""

    def call(self, inputs):
        return inputs[:, 1:]

    def compute_mask(self, inputs, mask=None):
        return None if mask is None else mask[:, 1:]


def masked():
    return Masking()(STEPS)


def test_other_steps_stay_and_masked_ones_become_zero():
    steps = np.array([[[5.0, 5.0], [5.0, 1.0]]])
    outputs = Masking(mask_value=5.0)(steps)
    assert outputs.numpy().tolist() == [[[0.0, 0.0], [5.0, 1.0]]]
    assert outputs._keras_mask.numpy().tolist() == [[False, True]]


def test_layers_that_keep_the_steps_carry_the_mask():
    outputs = Dense(2)(masked())
    assert outputs._keras_mask.numpy().tolist() == MASK


def test_call_gets_the_mask_of_its_input():
    layer = Listening()
    layer(masked())
    assert layer.received.numpy().tolist() == MASK


def test_a_mask_given_is_the_mask_of_the_output():
    layer = Listening()
    outputs = layer(masked(), mask=np.array([[True] * 3] * 2))
    assert np.all(layer.received)
    assert np.all(outputs._keras_mask)


def test_without_a_mask_none_is_given():
    layer = Listening()
    outputs = layer(STEPS)
    assert layer.received is None
    assert not hasattr(outputs, "_keras_mask")


def test_one_of_several_tensors_has_its_own_argument():
    outputs = Pair()(np.zeros((2, 3, 2), "float32"), masked())
    assert outputs.numpy().tolist() == masked().numpy().tolist()


def test_a_mask_survives_a_cast():
    outputs = Dense(2, dtype="float64")(masked())
    assert outputs._keras_mask.numpy().tolist() == MASK


def test_compute_mask_says_what_comes_out():
    outputs = Shorter()(masked())
    assert outputs._keras_mask.numpy().tolist() == [row[1:] for row in MASK]


def test_a_layer_that_loses_the_mask_says_so():
    with pytest.warns(UserWarning, match="`Plain` does not support masks"):
        outputs = Plain()(masked())
    assert not hasattr(outputs, "_keras_mask")


def test_supports_masking_follows_compute_mask_until_it_is_set():
    layer = Plain()
    assert not layer.supports_masking
    assert Shorter().supports_masking
    layer.supports_masking = True
    assert layer.supports_masking
    assert not Flatten().supports_masking


def test_masks_are_part_of_a_graph():
    inputs = Input((3, 2))
    steps = Masking()(inputs)
    listening = Listening()
    outputs = listening(steps)
    assert outputs._keras_mask is steps._keras_mask
    model = keras.Model(inputs, outputs)
    names = [operation.name for operation in model._function.operations]
    assert any(name.startswith("not_equal") for name in names)
    assert model(STEPS)._keras_mask.numpy().tolist() == MASK
    assert listening.received.numpy().tolist() == MASK


def test_masks_come_through_nested_models():
    inner = keras.Sequential([Input((3, 2)), Dense(2)])
    model = keras.Sequential([Input((3, 2)), Masking(), inner])
    assert model(STEPS)._keras_mask.numpy().tolist() == MASK


def model_with_known_errors():
    """Return a model whose squared errors for ones are [4 - 9] and [1 9 -]."""
    model = keras.Sequential(
        [Input((3, 2)), Masking(), Dense(1, kernel_initializer="ones")]
    )
    model.compile("sgd", "mse", metrics=["mse"])
    return model


def test_loss_and_metrics_leave_masked_steps_out():
    logs = model_with_known_errors().test_on_batch(
        STEPS, np.ones((2, 3, 1)), return_dict=True
    )
    assert logs == {
        "loss": (4 + 9 + 1 + 9) / 4,
        "mse": (4 + 9 + 1 + 9) / 4,
    }


def test_sample_weights_and_masks_multiply():
    model = model_with_known_errors()
    model.compile("sgd", "mse", weighted_metrics=["mse"])
    weights = np.array([1.0, 2.0])
    logs = model.test_on_batch(
        STEPS, np.ones((2, 3, 1)), sample_weight=weights, return_dict=True
    )
    assert logs["loss"] == (4 + 9 + 2 * (1 + 9)) / 4
    assert logs["mse"] == (4 + 9 + 2 * (1 + 9)) / 6


def test_the_config_has_the_value():
    layer = Masking.from_config(Masking(mask_value=3.0).get_config())
    assert layer.mask_value == 3.0
