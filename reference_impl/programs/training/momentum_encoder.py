"""Representations learned without labels or negatives, from a slow teacher."""

import numpy as np
import tensorflow as tf

import keras_reference as keras

layers, ops = keras.layers, keras.ops


def network(sizes, name):
    hidden = [layers.Dense(size, "relu") for size in sizes[1:-1]]
    return keras.Sequential(
        [keras.Input((sizes[0],)), *hidden, layers.Dense(sizes[-1])], name=name
    )


class Bootstrap(keras.Model):
    def __init__(self, momentum):
        super().__init__()
        self.momentum = momentum
        self.student = network((4, 8, 5), "student")
        self.teacher = keras.models.clone_model(self.student)
        self.teacher.set_weights(self.student.get_weights())
        self.teacher.trainable = False
        self.predictor = network((5, 6, 5), "predictor")
        self.loss_tracker = keras.metrics.Mean(name="loss")

    @property
    def metrics(self):
        return [self.loss_tracker]

    def distance(self, first, second):
        guess = ops.normalize(self.predictor(self.student(first)), axis=-1)
        wanted = ops.normalize(self.teacher(second), axis=-1)
        wanted = ops.stop_gradient(wanted)
        return 2 - 2 * ops.mean(ops.sum(guess * wanted, axis=-1))

    def train_step(self, data):
        first, second = data
        with tf.GradientTape() as tape:
            loss = self.distance(first, second) + self.distance(second, first)
        variables = self.trainable_variables
        gradients = tape.gradient(loss, variables)
        self.optimizer.apply_gradients(zip(gradients, variables, strict=True))
        pairs = zip(self.student.weights, self.teacher.weights, strict=True)
        for fast, slow in pairs:
            slow.assign(self.momentum * slow + (1 - self.momentum) * fast)
        self.loss_tracker.update_state(loss)
        return {"loss": self.loss_tracker.result()}


rng = np.random.default_rng(0)
model = Bootstrap(0.9)
for part in (model.student, model.predictor):
    part.set_weights([rng.normal(0, 0.5, w.shape) for w in part.weights])
model.teacher.set_weights(model.student.get_weights())
x = rng.normal(size=(20, 4)).astype("float32")
views = [x + rng.normal(0, 0.1, x.shape).astype("float32") for _ in range(2)]
model.compile(keras.optimizers.SGD(0.1, momentum=0.9, nesterov=True))
history = model.fit(*views, batch_size=10, epochs=3, shuffle=False, verbose=0)
gap = [
    float(np.abs(fast - slow).max())
    for fast, slow in zip(
        model.student.get_weights(), model.teacher.get_weights(), strict=True
    )
]

facts = {
    "history": history.history,
    "gap": gap,
    "codes": np.asarray(model.student(x[:2])),
    "trainable": len(model.trainable_variables),
    "all": len(model.weights),
}
