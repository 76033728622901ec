"""Learning rates that follow a schedule, built in and of a user."""

import numpy as np
import tensorflow as tf

import keras_reference as keras

schedules = keras.optimizers.schedules


@keras.saving.register_keras_serializable(package="mine")
class Warmup(schedules.LearningRateSchedule):
    def __init__(self, target, steps):
        self.target = target
        self.steps = steps

    def __call__(self, step):
        step = tf.cast(step, "float32")
        return self.target * tf.minimum(1.0, (step + 1) / self.steps)

    def get_config(self):
        return {"target": self.target, "steps": self.steps}


def trained(schedule):
    model = keras.Sequential(
        [keras.Input((1,)), keras.layers.Dense(1, kernel_initializer="zeros")]
    )
    model.compile(keras.optimizers.SGD(schedule), "mse")
    x = np.ones((8, 1), "float32")
    history = model.fit(x, x, batch_size=4, epochs=3, verbose=0)
    rate = float(np.asarray(model.optimizer.learning_rate))
    return history.history["loss"], rate


kinds = {
    "exponential": schedules.ExponentialDecay(0.1, 2, 0.5),
    "staircase": schedules.ExponentialDecay(0.1, 2, 0.5, staircase=True),
    "cosine": schedules.CosineDecay(0.1, 6, warmup_target=0.2, warmup_steps=2),
    "restarts": schedules.CosineDecayRestarts(0.1, 3),
    "polynomial": schedules.PolynomialDecay(0.1, 5),
    "inverse": schedules.InverseTimeDecay(0.1, 1, 0.5),
    "piecewise": schedules.PiecewiseConstantDecay([2, 4], [0.1, 0.05, 0.01]),
    "own": Warmup(0.2, 4),
}
config = keras.optimizers.serialize(keras.optimizers.Adam(kinds["cosine"]))
again = keras.optimizers.deserialize(config)

facts = {name: trained(schedule) for name, schedule in kinds.items()}
facts["again"] = float(np.asarray(again.learning_rate))
facts["config"] = sorted(kinds["cosine"].get_config())
