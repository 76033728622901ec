"""What programs read from variables: names, paths, values, shapes."""

import numpy as np

import keras_reference as keras

layers, ops = keras.layers, keras.ops


class Scaled(layers.Layer):
    def build(self, input_shape):
        self.scale = self.add_weight(
            shape=(input_shape[-1],), initializer="ones", name="scale"
        )
        self.count = self.add_weight(
            shape=(),
            initializer="zeros",
            dtype="int32",
            trainable=False,
            name="count",
        )

    def call(self, x):
        self.count.assign_add(1)
        return x * self.scale


model = keras.Sequential(
    [
        keras.Input((3,)),
        layers.Dense(4, name="first"),
        Scaled(name="scaled"),
        layers.BatchNormalization(name="norm"),
    ]
)
model.get_layer("first").set_weights([np.eye(3, 4), np.arange(4.0)])
table = [
    (v.name, v.path, tuple(v.shape), v.dtype == "float32", v.trainable)
    for v in model.variables
]
own = keras.Variable([[1.0, 2.0]], name="own", trainable=False)
own.assign(own + 1)
own.assign_sub([[0.5, 0.0]])
kernel = model.get_layer("first").kernel
model(np.ones((2, 3), "float32"))

facts = {
    "table": table,
    "ndim": [v.ndim for v in model.variables],
    "kernel": np.asarray(kernel.value),
    "sum": float(ops.sum(kernel)),
    "row": np.asarray(kernel[0]),
    "product": np.asarray(kernel * 2 - 1),
    "matrix product": np.asarray(ops.matmul(own, ops.transpose(own))),
    "own": [own.name, own.trainable, own.numpy().tolist()],
    "norms": {
        v.path: float(np.linalg.norm(v.numpy()))
        for v in model.trainable_variables
    },
    "counted": int(model.get_layer("scaled").count.numpy()) > 0,
}
