import numpy as np
import pytest

import keras_reference as keras

X = np.ones((2, 3), "float32")


def trained():
    dense = keras.layers.Dense
    model = keras.Sequential(
        [
            keras.Input((3,)),
            dense(2, name="a"),
            keras.layers.Dropout(0.5, seed=1),
            dense(1, name="b"),
        ],
        name="m",
    )
    model.compile(keras.optimizers.Adam(0.1, name="adam"), "mse")
    model.fit(X, X[:, :1], verbose=0)
    return model


def leaves(tree):
    if not isinstance(tree, dict):
        return [tree]
    return [leaf for inner in tree.values() for leaf in leaves(inner)]


def test_every_variable_is_in_the_tree_once():
    model = trained()
    tree = model.get_state_tree()
    assert tree["trainable_variables"]["m"]["b"]["bias"] is model.weights[3]
    known = [
        *model.variables,
        *model.optimizer.variables,
        *model.metrics_variables,
    ]
    found = leaves(tree)
    assert {id(v) for v in found} == {id(v) for v in known}
    assert len(found) == len({id(v) for v in known})


def test_values_can_be_set_from_a_tree():
    model, other = trained(), trained()
    with pytest.warns(UserWarning, match="these paths.*seed_generator"):
        other.set_state_tree(model.get_state_tree("numpy_array"))
    for one, two in zip(
        leaves(model.get_state_tree("numpy_array")),
        leaves(other.get_state_tree("numpy_array")),
        strict=True,
    ):
        np.testing.assert_array_equal(one, two)


def test_unknown_names_are_refused():
    model = trained()
    with pytest.raises(ValueError, match="Received: value_format='list'"):
        model.get_state_tree("list")
    with pytest.raises(ValueError, match="Received: 'weights'"):
        model.set_state_tree({"weights": {}})
    with pytest.warns(UserWarning, match="trainable_variables: m/c"):
        model.set_state_tree({"trainable_variables": {"m": {"c": 1.0}}})
