"""The networks of `networks.py` in plain TensorFlow.

Each function returns a forward pass and the variables that are trained.
"""

import by_hand
import numpy as np
import tensorflow as tf

RNG = np.random.default_rng(0)


def _weight(*shape):
    values = RNG.uniform(-0.1, 0.1, shape)
    return tf.Variable(values, dtype=tf.float32)


def _zeros(size):
    return tf.Variable(tf.zeros(size))


def _ones(size):
    return tf.Variable(tf.ones(size))


def _dense(rows, columns):
    return _weight(rows, columns), _zeros(columns)


def cnn():
    """Return two convolutions with pooling."""
    filters = _weight(3, 3, 1, 16), _weight(3, 3, 16, 32)
    biases = _zeros(16), _zeros(32)
    kernel, bias = _dense(800, 10)

    def forward(x, training):
        for weight, shift in zip(filters, biases, strict=True):
            x = tf.nn.bias_add(tf.nn.conv2d(x, weight, 1, "VALID"), shift)
            x = tf.nn.max_pool2d(tf.nn.relu(x), 2, 2, "VALID")
        x = tf.reshape(x, (-1, 800))
        return tf.nn.softmax(x @ kernel + bias)

    return forward, [*filters, *biases, kernel, bias]


def lstm():
    """Return a recurrent layer of 32 units."""
    kernel, recurrent, shift = _weight(16, 128), _weight(32, 128), _zeros(128)
    last, bias = _dense(32, 10)

    def forward(x, training):
        inputs = tf.transpose(tf.tensordot(x, kernel, 1) + shift, (1, 0, 2))

        def step(state, gates):
            h, c = state
            i, f, g, o = tf.split(gates + h @ recurrent, 4, axis=1)
            c = tf.sigmoid(f) * c + tf.sigmoid(i) * tf.tanh(g)
            return tf.sigmoid(o) * tf.tanh(c), c

        state = tf.zeros((tf.shape(x)[0], 32))
        _, (h, _) = tf.while_loop(
            lambda t, _: t < 16,
            lambda t, state: (t + 1, step(state, inputs[t])),
            (0, (state, state)),
            maximum_iterations=16,
        )
        return tf.nn.softmax(h @ last + bias)

    return forward, [kernel, recurrent, shift, last, bias]


def text():
    """Return an embedding, averaged."""
    table = _weight(2000, 32)
    layers = [_dense(32, 16), _dense(16, 10)]

    def forward(x, training):
        x = tf.reduce_mean(tf.gather(table, x), axis=1)
        return by_hand.forward(layers, x)

    return forward, [table, *layers[0], *layers[1]]


def _normalize(x, scale, shift):
    mean, variance = tf.nn.moments(x, [-1], keepdims=True)
    return tf.nn.batch_normalization(x, mean, variance, shift, scale, 1e-3)


def transformer():
    """Return one block of attention with 4 heads of 16 numbers."""
    queries, keys, values, output = (_dense(64, 64) for _ in range(4))
    norms = (_ones(64), _zeros(64)), (_ones(64), _zeros(64))
    inner, outer, last = _dense(64, 128), _dense(128, 64), _dense(64, 10)

    def heads(x, weights):
        x = tf.tensordot(x, weights[0], 1) + weights[1]
        return tf.transpose(tf.reshape(x, (-1, 32, 4, 16)), (0, 2, 1, 3))

    def forward(x, training):
        q, k, v = (heads(x, each) for each in (queries, keys, values))
        scores = tf.nn.softmax(tf.matmul(q * 0.25, k, transpose_b=True))
        y = tf.transpose(scores @ v, (0, 2, 1, 3))
        y = tf.tensordot(tf.reshape(y, (-1, 32, 64)), output[0], 1) + output[1]
        x = _normalize(x + y, *norms[0])
        y = tf.nn.relu(tf.tensordot(x, inner[0], 1) + inner[1])
        y = tf.tensordot(y, outer[0], 1) + outer[1]
        x = tf.reduce_mean(_normalize(x + y, *norms[1]), axis=1)
        return tf.nn.softmax(x @ last[0] + last[1])

    groups = (queries, keys, values, output, *norms, inner, outer, last)
    return forward, [variable for group in groups for variable in group]


def resnet():
    """Return 20 convolutions with normalized batches."""
    sizes = [3] + [16] * 19
    filters = [_weight(3, 3, size, 16) for size in sizes]
    norms = [
        [make(16) for make in (_ones, _zeros, _zeros, _ones)] for _ in filters
    ]
    kernel, bias = _dense(16, 10)

    def convolve(x, number):
        x = tf.nn.conv2d(x, filters[number], 1, "SAME")
        scale, shift, mean, variance = norms[number]
        x, batch_mean, batch_variance, *_ = tf.compat.v1.nn.fused_batch_norm(
            x, scale, shift, epsilon=1e-3
        )
        mean.assign_sub((mean - batch_mean) * 0.01)
        variance.assign_sub((variance - batch_variance) * 0.01)
        return x

    def forward(x, training):
        x = tf.nn.relu(convolve(x, 0))
        x = tf.nn.relu(convolve(x, 1))
        for number in range(2, 20, 2):
            y = tf.nn.relu(convolve(x, number))
            x = tf.nn.relu(x + convolve(y, number + 1))
        return tf.nn.softmax(tf.reduce_mean(x, (1, 2)) @ kernel + bias)

    trained = [variable for norm in norms for variable in norm[:2]]
    return forward, [*filters, *trained, kernel, bias]


def train_step(forward, variables):
    """Return a traced step of gradient descent, and the sums of metrics."""
    sums = [tf.Variable(0.0) for _ in range(3)]
    measure = by_hand.make_measures(sums)

    @tf.function(reduce_retracing=True, autograph=False)
    def step(x, y):
        with tf.GradientTape() as tape:
            probabilities = forward(x, True)
            loss = by_hand.crossentropy(probabilities, y)
        gradients = tape.gradient(loss, variables)
        for variable, gradient in zip(variables, gradients, strict=True):
            variable.assign_sub(0.01 * tf.convert_to_tensor(gradient))
        return measure(loss, probabilities, y)

    return step, sums


def test_step(forward, variables):
    """Return a traced step of evaluation with two metrics."""
    measure = by_hand.make_measures([tf.Variable(0.0) for _ in range(3)])

    @tf.function(reduce_retracing=True, autograph=False)
    def step(x, y):
        probabilities = forward(x, False)
        return measure(by_hand.crossentropy(probabilities, y), probabilities, y)

    return step


def predict_step(forward, variables):
    """Return a traced step of prediction."""
    return tf.function(
        lambda x: forward(x, False), reduce_retracing=True, autograph=False
    )
