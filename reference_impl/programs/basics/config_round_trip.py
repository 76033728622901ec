"""Rebuild models from their configuration, and from JSON."""

import json

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
inputs = keras.Input((3,), name="features")
hidden = keras.layers.Dense(
    4,
    activation="relu",
    kernel_regularizer="l2",
    kernel_initializer=keras.initializers.RandomNormal(stddev=0.1, seed=3),
    name="hidden",
)(inputs)
outputs = keras.layers.Dense(2, use_bias=False, name="out")(hidden)
model = keras.Model(inputs, outputs, name="small")
model.set_weights([rng.normal(0, 1, w.shape) for w in model.get_weights()])

config = model.get_config()
keys = sorted(config)
again = keras.Model.from_config(config)
again.set_weights(model.get_weights())
from_json = keras.models.model_from_json(model.to_json())
from_json.set_weights(model.get_weights())

sequential = keras.Sequential(
    [keras.Input((3,)), keras.layers.Dense(2, name="only")], name="line"
)
sequential_again = keras.Sequential.from_config(sequential.get_config())
x = rng.normal(size=(5, 3)).astype("float32")
assert np.array_equal(model.predict(x, verbose=0), again.predict(x, verbose=0))
assert np.array_equal(
    model.predict(x, verbose=0), from_json.predict(x, verbose=0)
)
layer_config = model.get_layer("hidden").get_config()

facts = {
    "keys": keys,
    "layer_keys": sorted(layer_config),
    "layer": {
        key: layer_config[key]
        for key in ("name", "trainable", "units", "activation", "use_bias")
    },
    "names": [layer.name for layer in again.layers],
    "json_class": json.loads(model.to_json())["class_name"],
    "sequential_keys": sorted(sequential.get_config()),
    "sequential_shape": list(sequential_again.output_shape),
}
