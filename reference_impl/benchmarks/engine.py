"""How much slower than TensorFlow by hand: the reference, and Keras.

    python reference_impl/benchmarks/engine.py [--repeats 15]

Every row is measured in rounds, one after the other in each round, so that
all columns see the same machine. Printed are the medians' ratios to the same
work written by hand.
"""

import argparse
import os
import statistics
import time

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np
import tensorflow as tf

import keras_reference

WIDTH = 64


def dense(package):
    """Return an eager call of one layer on one sample."""
    layer = package.layers.Dense(8)
    x = tf.ones((1, 8))
    layer(x)
    return lambda: layer(x)


def dense_by_hand():
    """Return the same with two operations."""
    kernel, bias = tf.Variable(tf.ones((8, 8))), tf.Variable(tf.zeros(8))
    x = tf.ones((1, 8))
    return lambda: tf.add(tf.matmul(x, kernel), bias)


def functional(package):
    """Return an eager call of a graph of five layers on one sample."""
    inputs = x = package.Input((8,))
    for _ in range(5):
        x = package.layers.Dense(8, activation="relu")(x)
    model = package.Model(inputs, x)
    data = tf.ones((1, 8))
    model(data)
    return lambda: model(data)


def functional_by_hand():
    """Return the same with fifteen operations."""
    weights = [
        (tf.Variable(tf.ones((8, 8))), tf.Variable(tf.zeros(8)))
        for _ in range(5)
    ]
    data = tf.ones((1, 8))

    def run():
        x = data
        for kernel, bias in weights:
            x = tf.nn.relu(tf.add(tf.matmul(x, kernel), bias))
        return x

    return run


def _samples(count):
    rng = np.random.default_rng(0)
    x = rng.normal(size=(count, WIDTH)).astype("float32")
    return x, rng.integers(0, 10, count)


def _mlp(package):
    model = package.Sequential(
        [
            package.Input((WIDTH,)),
            package.layers.Dense(WIDTH, activation="relu"),
            package.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(
        package.optimizers.SGD(0.01),
        "sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    return model


def _step_by_hand():
    kernels = [
        tf.Variable(tf.random.normal((WIDTH, size)) / 8) for size in (WIDTH, 10)
    ]
    biases = [tf.Variable(tf.zeros(size)) for size in (WIDTH, 10)]
    weights = [*kernels, *biases]
    sums = [tf.Variable(0.0) for _ in range(3)]

    @tf.function(reduce_retracing=True)
    def step(x, y):
        with tf.GradientTape() as tape:
            hidden = tf.nn.relu(x @ kernels[0] + biases[0])
            probabilities = tf.nn.softmax(hidden @ kernels[1] + biases[1])
            picked = tf.gather(probabilities, y, axis=1, batch_dims=1)
            loss = -tf.reduce_mean(tf.math.log(picked + 1e-7))
        for weight, gradient in zip(
            weights, tape.gradient(loss, weights), strict=True
        ):
            weight.assign_sub(0.01 * gradient)
        hits = tf.argmax(probabilities, 1) == y
        count = tf.cast(tf.shape(x)[0], "float32")
        sums[0].assign_add(loss * count)
        sums[1].assign_add(tf.reduce_sum(tf.cast(hits, "float32")))
        sums[2].assign_add(count)
        return {"loss": sums[0] / sums[2], "accuracy": sums[1] / sums[2]}

    return step


def fit_steps(package, count=3200):
    """Return an epoch of a hundred steps."""
    model = _mlp(package)
    x, y = _samples(count)
    model.fit(x, y, verbose=0)
    return lambda: model.fit(x, y, verbose=0)


def fit_steps_by_hand(count=3200):
    """Return the same loop over batches of a shuffled array."""
    step = _step_by_hand()
    x, y = _samples(count)

    def run():
        order = np.random.permutation(count)
        for start in range(0, count, 32):
            rows = order[start : start + 32]
            step(tf.constant(x[rows]), tf.constant(y[rows]))

    run()
    return run


def fit_one(package):
    """Return a call of `fit` with a single step."""
    return fit_steps(package, count=32)


def fit_one_by_hand():
    """Return a single step."""
    return fit_steps_by_hand(count=32)


def predict_one(package):
    """Return a call of `predict` with a single sample."""
    model = _mlp(package)
    x, _ = _samples(1)
    model.predict(x, verbose=0)
    return lambda: model.predict(x, verbose=0)


def predict_one_by_hand():
    """Return the same as one function call."""
    kernels = [tf.Variable(tf.ones((WIDTH, size))) for size in (WIDTH, 10)]
    biases = [tf.Variable(tf.zeros(size)) for size in (WIDTH, 10)]
    x, _ = _samples(1)

    @tf.function
    def predict(x):
        hidden = tf.nn.relu(x @ kernels[0] + biases[0])
        return tf.nn.softmax(hidden @ kernels[1] + biases[1])

    predict(tf.constant(x))
    return lambda: predict(tf.constant(x)).numpy()


ROWS = {
    "eager Dense(8) on (1, 8)": (dense, dense_by_hand, 200),
    "eager model of 5 layers, 1 sample": (functional, functional_by_hand, 50),
    "fit, MLP, 100 steps": (fit_steps, fit_steps_by_hand, 1),
    "fit, one step": (fit_one, fit_one_by_hand, 10),
    "predict, one sample": (predict_one, predict_one_by_hand, 10),
}


def measure(contenders, calls, repeats):
    """Return the median time of each contender, measured in turns."""
    times = [[] for _ in contenders]
    for _ in range(repeats):
        for own, run in zip(times, contenders, strict=True):
            start = time.perf_counter()
            for _ in range(calls):
                run()
            own.append((time.perf_counter() - start) / calls)
    return [statistics.median(own) for own in times]


def main():
    """Print one line for each kind of work."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--repeats", type=int, default=15)
    repeats = parser.parse_args().repeats
    packages = [keras_reference]
    try:
        import keras

        packages.append(keras)
    except ImportError:
        print("Keras is not installed: its column is left out.")
    names = [package.__name__ for package in packages]
    print(f"{'over TensorFlow by hand':36}", *(f"{n:>16}" for n in names))
    for row, (make, by_hand, calls) in ROWS.items():
        contenders = [by_hand(), *(make(package) for package in packages)]
        base, *times = measure(contenders, calls, repeats)
        ratios = (f"{seconds / base:16.2f}" for seconds in times)
        print(f"{row:36}", *ratios, f"   by hand: {base * 1e6:.0f} us")


if __name__ == "__main__":
    main()
