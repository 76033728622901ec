"""The same work in plain TensorFlow: what the engine is measured against."""

import numpy as np
import tensorflow as tf

WIDTH = 64


def samples(count):
    """Return `count` samples and their classes."""
    rng = np.random.default_rng(0)
    x = rng.normal(size=(count, WIDTH)).astype("float32")
    return x, rng.integers(0, 10, count)


def make_weights(sizes):
    """Return pairs of a kernel and a bias, one for each layer."""
    rng = np.random.default_rng(0)
    return [
        (
            tf.Variable(rng.normal(0, 0.1, (rows, columns)), dtype=tf.float32),
            tf.Variable(tf.zeros(columns)),
        )
        for rows, columns in zip(sizes, sizes[1:], strict=False)
    ]


def forward(weights, x):
    """Return the probabilities of a network of relu layers."""
    *hidden, (kernel, bias) = weights
    for inner_kernel, inner_bias in hidden:
        x = tf.nn.relu(x @ inner_kernel + inner_bias)
    return tf.nn.softmax(x @ kernel + bias)


def make_measures(sums):
    """Return a function that takes a batch into loss and accuracy."""

    def measure(loss, probabilities, y):
        hits = tf.argmax(probabilities, 1) == y
        count = tf.cast(tf.shape(y)[0], "float32")
        sums[0].assign_add(loss * count)
        sums[1].assign_add(tf.reduce_sum(tf.cast(hits, "float32")))
        sums[2].assign_add(count)
        return {"loss": sums[0] / sums[2], "accuracy": sums[1] / sums[2]}

    return measure


def crossentropy(probabilities, y):
    """Return the mean of the negative logarithms of the true classes."""
    picked = tf.gather(probabilities, y, axis=1, batch_dims=1)
    return -tf.reduce_mean(tf.math.log(picked + 1e-7))


def make_train_step(sizes=(WIDTH, WIDTH, 10)):
    """Return a traced step of gradient descent with two metrics."""
    weights = make_weights(sizes)
    variables = [variable for pair in weights for variable in pair]
    sums = [tf.Variable(0.0) for _ in range(3)]
    measure = make_measures(sums)

    @tf.function(reduce_retracing=True, autograph=False)
    def step(x, y):
        with tf.GradientTape() as tape:
            probabilities = forward(weights, x)
            loss = crossentropy(probabilities, y)
        gradients = tape.gradient(loss, variables)
        for variable, gradient in zip(variables, gradients, strict=True):
            variable.assign_sub(0.01 * gradient)
        return measure(loss, probabilities, y)

    return step, sums


def make_test_step():
    """Return a traced step of evaluation with two metrics."""
    weights = make_weights((WIDTH, WIDTH, 10))
    sums = [tf.Variable(0.0) for _ in range(3)]
    measure = make_measures(sums)

    @tf.function(reduce_retracing=True, autograph=False)
    def step(x, y):
        probabilities = forward(weights, x)
        return measure(crossentropy(probabilities, y), probabilities, y)

    return step


def make_predict_step():
    """Return a traced step of prediction."""
    weights = make_weights((WIDTH, WIDTH, 10))
    return tf.function(
        lambda x: forward(weights, x), reduce_retracing=True, autograph=False
    )
