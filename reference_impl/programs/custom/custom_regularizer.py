"""A regularizer, constraint, initializer and activation of a user."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


@keras.saving.register_keras_serializable(package="mine")
class RowsApart(keras.regularizers.Regularizer):
    def __init__(self, factor=0.1):
        self.factor = factor

    def __call__(self, x):
        gram = tf.matmul(x, x, transpose_a=True)
        return self.factor * tf.reduce_sum(tf.square(gram - tf.eye(x.shape[1])))

    def get_config(self):
        return {"factor": self.factor}


class Centered(keras.constraints.Constraint):
    def __call__(self, w):
        return w - tf.reduce_mean(w)


class Ramp(keras.initializers.Initializer):
    def __init__(self, step):
        self.step = step

    def __call__(self, shape, dtype=None, **kwargs):
        size = int(np.prod(shape))
        return tf.reshape(self.step * tf.range(size, dtype=dtype), shape)

    def get_config(self):
        return {"step": self.step}


def bump(x):
    return tf.exp(-tf.square(x))


layer = keras.layers.Dense(
    2,
    activation=bump,
    kernel_initializer=Ramp(0.1),
    kernel_regularizer=RowsApart(0.5),
    kernel_constraint=Centered(),
    bias_initializer=lambda shape, dtype=None: tf.ones(shape, dtype),
)
model = keras.Sequential([keras.Input((3,)), layer])
model.compile(keras.optimizers.SGD(0.05), "mse")
start = layer.get_weights()
history = model.fit(
    np.ones((4, 3)), np.ones((4, 2)), epochs=3, shuffle=False, verbose=0
)
kernel = layer.get_weights()[0]
assert abs(kernel.mean()) < 1e-6
config = keras.regularizers.serialize(RowsApart(0.2))

facts = {
    "start": start,
    "kernel": kernel,
    "loss": history.history["loss"],
    "output": np.asarray(layer(np.zeros((1, 3)))),
    "registered": config["registered_name"],
    "restored": keras.regularizers.deserialize(config).factor,
    "config": Ramp.from_config({"step": 2}).step,
}
