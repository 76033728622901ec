"""Variables of one's own: `keras.Variable`, in layers and alone."""

import numpy as np

import keras_reference as keras

variable = keras.Variable(np.ones((2, 2), "float32"), name="mine")
variable.assign_add(np.eye(2))
steps = keras.Variable(0, dtype="int32", trainable=False)
steps.assign_add(1)


class Affine(keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.scale = keras.Variable(2.0, name="scale")
        self.calls = keras.Variable(0, trainable=False, dtype="int32")

    def call(self, inputs):
        self.calls.assign_add(1)
        return self.scale * inputs


affine = Affine()
result = affine(np.ones((1, 3), "float32"))
model = keras.Sequential([keras.Input((3,)), affine])
model.compile(keras.optimizers.SGD(0.1), "mse")
model.fit(np.ones((4, 3)), np.ones((4, 3)), epochs=2, verbose=0)

facts = {
    "variable": np.asarray(variable.numpy()),
    "shape": list(variable.shape),
    "dtype": [variable.dtype == "float32", steps.dtype == "int32"],
    "steps": int(steps.numpy()),
    "sum": np.asarray(variable + 1),
    "result": np.asarray(result),
    "counts": [len(affine.trainable_variables), len(affine.weights)],
    "scale": float(affine.scale.numpy()),
    "trainable": [variable.trainable, steps.trainable],
}
