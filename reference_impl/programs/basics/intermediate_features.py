"""Read what the layers inside a trained model compute."""

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
model = keras.Sequential(
    [
        keras.Input((5,)),
        keras.layers.Dense(4, activation="relu", name="one"),
        keras.layers.Dense(3, activation="tanh", name="two"),
        keras.layers.Dense(1, name="three"),
    ]
)
model.set_weights([rng.normal(0, 0.5, w.shape) for w in model.get_weights()])
extractor = keras.Model(
    inputs=model.inputs, outputs=[layer.output for layer in model.layers]
)
middle = keras.Model(model.inputs, model.get_layer("two").output)
by_name = keras.Model(
    model.inputs, {n: model.get_layer(n).output for n in ("one", "three")}
)

x = rng.normal(size=(7, 5)).astype("float32")
features = extractor.predict(x, verbose=0)
assert np.allclose(middle(x), features[1], atol=1e-6)
named = by_name(x)
assert np.allclose(named["three"], model(x), atol=1e-6)

facts = {
    "shapes": [list(f.shape) for f in features],
    "values": [np.asarray(f) for f in features],
    "named": sorted(named),
    "same_layers": extractor.get_layer("one") is model.get_layer("one"),
}
