"""Two generators there and back, two critics, and what must come back."""

import numpy as np
import tensorflow as tf

import keras_reference as keras

layers, ops = keras.layers, keras.ops


def generator(name):
    image = keras.Input((6, 6, 1))
    x = layers.Conv2D(3, 3, padding="same")(image)
    x = layers.GroupNormalization(groups=-1)(x)
    x = layers.LeakyReLU(negative_slope=0.2)(x)
    x = layers.Conv2DTranspose(1, 3, padding="same", activation="tanh")(x)
    return keras.Model(image, x, name=name)


def critic(name):
    image = keras.Input((6, 6, 1))
    x = layers.Conv2D(3, 3, strides=2)(image)
    x = layers.LeakyReLU(negative_slope=0.2)(x)
    return keras.Model(image, layers.Conv2D(1, 2)(x), name=name)


class Cycle(keras.Model):
    def __init__(self):
        super().__init__()
        self.generators = [generator("there"), generator("back")]
        self.critics = [critic("critic_b"), critic("critic_a")]

    def compile(self, optimizers):
        super().compile()
        self.optimizers = optimizers
        self.mse = keras.losses.MeanSquaredError()
        self.mae = keras.losses.MeanAbsoluteError()

    def train_step(self, images):
        results = {}
        for side, name in enumerate(("there", "back")):
            start, goal = images[side], images[1 - side]
            there = self.generators[side]
            back, judge = self.generators[1 - side], self.critics[side]
            with tf.GradientTape(persistent=True) as tape:
                fake = there(start, training=True)
                judged = judge(fake, training=True)
                real = judge(goal, training=True)
                fooled = self.mse(ops.ones_like(judged), judged)
                cycle = self.mae(start, back(fake, training=True))
                same = self.mae(goal, there(goal, training=True))
                own = fooled + 10 * cycle + 5 * same
                other = 0.5 * (
                    self.mse(ops.ones_like(real), real)
                    + self.mse(ops.zeros_like(judged), judged)
                )
            for index, (loss, part) in enumerate(
                ((own, there), (other, judge))
            ):
                self.optimizers[2 * side + index].apply_gradients(
                    zip(
                        tape.gradient(loss, part.trainable_variables),
                        part.trainable_variables,
                        strict=True,
                    )
                )
            results |= {f"{name}_loss": own, f"{name}_critic": other}
        return results


rng = np.random.default_rng(0)
model = Cycle()
for part in (*model.generators, *model.critics):
    part.set_weights([rng.normal(0, 0.3, w.shape) for w in part.weights])
model.compile([keras.optimizers.Adam(2e-3, beta_1=0.5) for _ in range(4)])
a = rng.uniform(-1, 1, (6, 6, 6, 1)).astype("float32")
data = tf.data.Dataset.from_tensor_slices((a, -a)).batch(2)
history = model.fit(data, epochs=2, verbose=0)

facts = {
    "history": history.history,
    "moved": np.asarray(model.generators[0](a[:1]))[0, :2, :, 0],
    "weights": len(model.trainable_weights),
    "names": [part.name for part in (*model.generators, *model.critics)],
}
