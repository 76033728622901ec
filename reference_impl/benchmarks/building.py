"""Deep models: putting them together, and their first step."""

import by_hand
import tensorflow as tf
from by_hand import WIDTH, samples


def _stack(package, depth):
    inputs = x = package.Input((WIDTH,))
    for _ in range(depth - 1):
        x = package.layers.Dense(WIDTH, activation="relu")(x)
    outputs = package.layers.Dense(10, activation="softmax")(x)
    return package.Model(inputs, outputs)


def first_step(package):
    """Return: build 50 layers, compile, train on one batch."""
    x, y = samples(32)

    def run():
        model = _stack(package, 50)
        model.compile(
            package.optimizers.SGD(0.01),
            "sparse_categorical_crossentropy",
            metrics=["accuracy"],
        )
        model.train_on_batch(x, y)

    return run


def first_step_by_hand():
    """Return the same with variables and one traced function."""
    x, y = samples(32)

    def run():
        step, _ = by_hand.make_train_step([WIDTH] * 50 + [10])
        logs = step(tf.constant(x), tf.constant(y))
        return {name: float(value) for name, value in logs.items()}

    return run


def construct(package):
    """Return: put 200 layers together, run nothing."""
    return lambda: _stack(package, 200)


def construct_by_hand():
    """Return the same: weights for 200 layers, Glorot's uniform ones."""

    def run():
        for size in [WIDTH] * 199 + [10]:
            limit = (6.0 / (WIDTH + size)) ** 0.5
            tf.Variable(tf.random.uniform((WIDTH, size), -limit, limit))
            tf.Variable(tf.zeros(size))

    return run


ROWS = {
    "50 layers: build, compile, first step": (
        first_step,
        first_step_by_hand,
        1,
    ),
    "200 layers: construct": (construct, construct_by_hand, 1),
}
