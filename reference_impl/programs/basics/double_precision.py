"""Everything in float64, by the default float type."""

import numpy as np

import keras_reference as keras

keras.config.set_floatx("float64")
rng = np.random.default_rng(0)
x = rng.normal(size=(16, 3))
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])
model.set_weights([rng.normal(0, 1, w.shape) for w in model.get_weights()])
output = model.predict(x, verbose=0)
kernel, bias = model.get_weights()
assert np.allclose(output, x @ kernel + bias, rtol=1e-12)
single = keras.layers.Dense(2, dtype="float32")

facts = {
    "floatx": keras.config.floatx(),
    "weights": [str(w.dtype) for w in model.get_weights()],
    "output": str(output.dtype),
    "single": str(np.asarray(single(x)).dtype),
    "symbolic": keras.Input((1,)).dtype,
    "values": output,
}
