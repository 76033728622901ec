import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference import constraints

W = tf.constant([[3.0, -1.0], [4.0, 2.0]])


@pytest.mark.parametrize(
    ("constraint", "expected"),
    [
        (constraints.MaxNorm(2.5, axis=0), [[1.5, -1.0], [2.0, 2.0]]),
        (constraints.NonNeg(), [[3.0, 0.0], [4.0, 2.0]]),
        (constraints.UnitNorm(axis=0), [[0.6, -(0.2**0.5)], [0.8, 0.8**0.5]]),
        (
            constraints.MinMaxNorm(1.0, 3.0, rate=0.5),
            [[2.4, -1.0], [3.2, 2.0]],
        ),
    ],
)
def test_constraints_are_their_formulas(constraint, expected):
    np.testing.assert_allclose(constraint(W), expected, rtol=1e-6)


@pytest.mark.parametrize(
    "name", ["max_norm", "non_neg", "unit_norm", "min_max_norm"]
)
def test_names_give_constraints_that_come_back_from_their_config(name):
    constraint = constraints.get(name)
    data = constraints.serialize(constraint)
    copy = constraints.deserialize(data)
    assert type(copy) is type(constraint)
    assert copy.get_config() == constraint.get_config()


def test_classes_are_made():
    assert isinstance(constraints.get(constraints.NonNeg), constraints.NonNeg)


def test_an_unknown_constraint_is_refused():
    with pytest.raises(ValueError, match="constraint='maxnorm'"):
        constraints.get("maxnorm")
    with pytest.raises(ValueError, match="constraint=3"):
        constraints.get(3)


def test_the_base_leaves_weights_as_they_are():
    assert constraints.Constraint()(W) is W


def test_a_configuration_may_be_without_a_module():
    config = {"class_name": "MaxNorm", "config": {"max_value": 3}}
    assert constraints.get(config).max_value == 3


def test_a_trained_weight_keeps_to_its_constraint():
    layer = keras.layers.Dense(1, kernel_constraint="non_neg")
    model = keras.Sequential([keras.Input((2,)), layer])
    model.compile(keras.optimizers.SGD(1.0), "mse")
    model.fit(np.eye(2), np.array([-9.0, -9.0]), verbose=0)
    assert layer.kernel.numpy().min() == 0
    copy = keras.layers.Dense.from_config(layer.get_config())
    assert isinstance(copy.kernel_constraint, constraints.NonNeg)
