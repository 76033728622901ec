import numpy as np
import pytest
import tensorflow as tf

from keras_reference import optimizers

SHAPES = [(8, 5), (5,), ()]


def run(optimizer, variables):
    generator = np.random.default_rng(1)
    optimizer.build(variables)
    step = tf.function(lambda grads: optimizer.apply(grads, variables))
    for _ in range(20):
        grads = [generator.normal(size=shape) for shape in SHAPES]
        step([tf.constant(gradient, "float32") for gradient in grads])
    return [np.array(tf.convert_to_tensor(value)) for value in variables]


@pytest.mark.peers
@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("SGD", {}),
        ("SGD", {"momentum": 0.9}),
        ("SGD", {"momentum": 0.9, "nesterov": True}),
        ("SGD", {"clipnorm": 0.5, "weight_decay": 0.1}),
        ("SGD", {"clipvalue": 0.5, "loss_scale_factor": 3.0}),
        ("SGD", {"use_ema": True, "ema_overwrite_frequency": 3}),
        ("Adam", {}),
        ("Adam", {"amsgrad": True, "weight_decay": 0.1}),
        ("Adam", {"gradient_accumulation_steps": 3, "global_clipnorm": 0.5}),
        ("AdamW", {}),
        ("AdamW", {"amsgrad": True, "weight_decay": 0.1}),
        ("RMSprop", {}),
        ("RMSprop", {"momentum": 0.9}),
        ("RMSprop", {"centered": True}),
        ("RMSprop", {"momentum": 0.5, "centered": True, "clipnorm": 0.5}),
        ("RMSprop", {"rho": 0.5, "epsilon": 0.1, "weight_decay": 0.1}),
    ],
)
def test_twenty_steps_are_those_of_keras(name, arguments):
    keras = pytest.importorskip("keras")
    generator = np.random.default_rng(0)
    initial = [
        np.asarray(generator.normal(size=shape), "float32") for shape in SHAPES
    ]
    ours = run(
        getattr(optimizers, name)(learning_rate=0.1, **arguments),
        [tf.Variable(value) for value in initial],
    )
    theirs = run(
        getattr(keras.optimizers, name)(learning_rate=0.1, **arguments),
        [keras.Variable(value) for value in initial],
    )
    for value, expected in zip(ours, theirs, strict=True):
        np.testing.assert_allclose(value, expected, rtol=0, atol=1e-6)
