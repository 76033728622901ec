"""Copy weights layer by layer, load with mismatches, by name."""

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)


def make(units):
    return keras.Sequential(
        [
            keras.Input((3,)),
            keras.layers.Dense(4, activation="relu", name="shared"),
            keras.layers.Dense(units, name="head"),
        ]
    )


source, target = make(2), make(5)
source.set_weights([rng.normal(0, 1, w.shape) for w in source.get_weights()])
for layer in target.layers:
    other = source.get_layer(layer.name)
    if [w.shape for w in layer.get_weights()] == [
        w.shape for w in other.get_weights()
    ]:
        layer.set_weights(other.get_weights())
assert np.array_equal(
    source.get_layer("shared").get_weights()[0],
    target.get_layer("shared").get_weights()[0],
)
kernel = source.layers[1].kernel
kernel.assign(np.ones((4, 2)))
source.layers[1].bias.assign_add([1.0, 2.0])
errors = []
for wrong in ([np.ones((3, 4))], [np.ones((2, 2)), np.ones(4)]):
    try:
        source.layers[0].set_weights(wrong)
    except ValueError as error:
        errors.append(type(error).__name__)

facts = {
    "head": source.layers[1].get_weights(),
    "errors": errors,
    "counts": [model.count_params() for model in (source, target)],
    "out": source.predict(np.ones((1, 3)), verbose=0),
}
