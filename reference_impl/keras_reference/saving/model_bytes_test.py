import copy
import pickle

import numpy as np

import keras_reference as keras


class Own(keras.Model):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.dense = keras.layers.Dense(units)

    def call(self, inputs):
        return self.dense(inputs)


def trained():
    x = keras.Input((2,))
    outputs = keras.layers.Dense(1, kernel_regularizer="l2")(x)
    model = keras.Model(x, outputs, name="small")
    model.compile("adam", "mse")
    model.fit(np.ones((4, 2)), np.ones((4, 1)), verbose=0)
    return model


def test_a_trained_model_can_be_pickled():
    model = trained()
    again = pickle.loads(pickle.dumps(model))
    values = zip(again.get_weights(), model.get_weights(), strict=True)
    assert all((ours == theirs).all() for ours, theirs in values)
    assert int(again.optimizer.iterations) == 1
    paths = [weight.path for weight in model.weights]
    assert [weight.path for weight in again.weights] == paths


def test_a_copy_is_trained_alone():
    model = trained()
    again = copy.deepcopy(model)
    before = model.get_weights()[0]
    again.fit(np.ones((4, 2)), np.ones((4, 1)), verbose=0)
    assert (model.get_weights()[0] == before).all()
    assert int(again.optimizer.iterations) == 2
    assert again.name == "small" and len(again.losses) == 1


def test_classes_of_users_need_no_registration():
    model = Own(3)
    model(np.ones((1, 2)))
    again = pickle.loads(pickle.dumps(model))
    assert type(again) is Own
    assert (again.get_weights()[0] == model.get_weights()[0]).all()


def test_a_model_that_is_not_built_has_a_copy():
    again = copy.deepcopy(keras.Sequential([keras.layers.Dense(2)]))
    assert not again.built and again.layers[0].units == 2


def test_a_lambda_is_written_as_code():
    model = trained()
    model.compile("sgd", lambda y_true, y_pred: 3.0 + y_pred - y_pred)
    again = pickle.loads(pickle.dumps(model))
    ones = np.ones((4, 1))
    assert again.evaluate(np.ones((4, 2)), ones, verbose=0) > 3.0
