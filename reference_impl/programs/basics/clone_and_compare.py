"""Clone a model: fresh weights, the same structure; or other layers."""

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
model = keras.Sequential(
    [
        keras.Input((3,)),
        keras.layers.Dense(4, activation="relu", name="first"),
        keras.layers.Dense(2, name="second"),
    ]
)
twin = keras.models.clone_model(model)
assert not np.array_equal(twin.get_weights()[0], model.get_weights()[0])
twin.set_weights(model.get_weights())
x = rng.normal(size=(4, 3)).astype("float32")
assert np.array_equal(twin(x), model(x))


def with_more_units(layer):
    config = layer.get_config()
    if layer.name == "first":
        config["units"] = 6
    return type(layer).from_config(config)


wider = keras.models.clone_model(model, clone_function=with_more_units)

facts = {
    "class": type(twin).__name__,
    "names": [layer.name for layer in twin.layers],
    "distinct": twin.layers[0] is not model.layers[0],
    "wider": [list(w.shape) for w in wider.get_weights()],
    "shapes": [list(w.shape) for w in twin.get_weights()],
}
