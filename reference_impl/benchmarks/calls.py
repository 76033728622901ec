"""Eager calls: one layer, a graph of layers, single ops."""

import by_hand
import tensorflow as tf


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
    weights = by_hand.make_weights([8] * 6)
    data = tf.ones((1, 8))

    def run():
        x = data
        for kernel, bias in weights:
            x = tf.nn.relu(tf.add(tf.matmul(x, kernel), bias))
        return x

    return run


def ops(package):
    """Return calls of four ops on eight numbers."""
    x = tf.reshape(tf.linspace(-1.0, 1.0, 8), (2, 4))
    names = ("relu", "tanh", "square", "sigmoid")
    functions = [getattr(package.ops, name) for name in names]
    functions.append(lambda x: package.ops.add(x, x))
    return _one_after_another(functions, x)


def ops_by_hand():
    """Return calls of the same operations of TensorFlow."""
    x = tf.reshape(tf.linspace(-1.0, 1.0, 8), (2, 4))
    functions = [tf.nn.relu, tf.tanh, tf.square, tf.sigmoid]
    functions.append(lambda x: tf.add(x, x))
    return _one_after_another(functions, x)


def _one_after_another(functions, x):
    def run():
        for function in functions:
            function(x)

    run()
    return run


ROWS = {
    "eager Dense(8) on (1, 8)": (dense, dense_by_hand, 200),
    "eager model of 5 layers, 1 sample": (functional, functional_by_hand, 50),
    "ops on 8 numbers": (ops, ops_by_hand, 200),
}
