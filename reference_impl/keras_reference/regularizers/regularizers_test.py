import pytest
import tensorflow as tf

from keras_reference import constraints, regularizers


@pytest.mark.parametrize("name", ["l1", "l2", "l1_l2"])
def test_names_give_regularizers_that_come_back_from_their_config(name):
    regularizer = regularizers.get(name)
    copy = regularizers.get(regularizers.serialize(regularizer))
    assert copy.get_config() == regularizer.get_config()


def test_classes_and_functions_are_accepted():
    assert regularizers.get(regularizers.L1).l1 == 0.01
    assert regularizers.get(tf.reduce_sum) is tf.reduce_sum
    assert regularizers.get(None) is None


def test_an_unknown_regularizer_is_refused():
    with pytest.raises(ValueError, match="regularizer='l3'"):
        regularizers.get("l3")
    with pytest.raises(ValueError, match="regularizer=0.1"):
        regularizers.get(0.1)


@pytest.mark.parametrize("value", [-1.0, float("inf"), "much"])
def test_weights_of_penalties_must_be_finite(value):
    with pytest.raises(ValueError, match=f"Received: l1={value!r}"):
        regularizers.L1(value)


def test_a_base_regularizer_has_no_formula():
    with pytest.raises(NotImplementedError, match="Regularizer must have"):
        regularizers.Regularizer()(tf.ones(1))


def test_constraints_have_no_names_yet():
    with pytest.raises(ValueError, match="constraint='non_neg'"):
        constraints.get("non_neg")
