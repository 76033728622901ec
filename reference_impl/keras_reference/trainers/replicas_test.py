"""Training under `tf.distribute`, beside training on one device.

The two devices are halves of one CPU. They must be there before TensorFlow
starts, so that all runs in a process of its own.
"""

import subprocess
import sys

import pytest
import tensorflow as tf

import keras_reference as keras

SCRIPT = """
import sys

import numpy as np
import tensorflow as tf

cpu = tf.config.list_physical_devices("CPU")[0]
halves = [tf.config.LogicalDeviceConfiguration()] * 2
tf.config.set_logical_device_configuration(cpu, halves)

import keras_reference as keras

RNG = np.random.default_rng(0)
KIND, OPTIMIZER, SIZE, WEIGHTED, STEPS = sys.argv[1:]
COUNT = 36 if KIND == "own" else 37
X = RNG.normal(size=(COUNT, 6)).astype("float32")
Y = RNG.integers(0, 3, COUNT)
WEIGHTS = RNG.uniform(0.1, 2.0, COUNT)


class Own(keras.Sequential):
    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            loss = self.compute_loss(x, y, self(x, training=True)) / PARTS
        weights = self.trainable_weights
        self.optimizer.apply(tape.gradient(loss, weights), weights)
        return {"four": tf.constant(4.0)}


def make(kind, optimizer, **arguments):
    if optimizer == "scaled":
        inner = keras.optimizers.SGD(0.1, gradient_accumulation_steps=2)
        optimizer = keras.optimizers.LossScaleOptimizer(inner)
    kind = Own if kind == "own" else keras.Sequential
    model = kind(
        [
            keras.layers.Dense(4, activation="tanh", kernel_regularizer="l2"),
            keras.layers.Dropout(0.0),
            keras.layers.Dense(3, activation="softmax"),
        ]
    )
    model.compile(
        optimizer,
        "sparse_categorical_crossentropy",
        metrics=["accuracy"],
        weighted_metrics=["sparse_categorical_crossentropy"],
        **arguments,
    )
    return model


def run(model, size, **arguments):
    model.predict(X[:2], verbose=0)  # Makes the weights.
    if not BEFORE:
        BEFORE.extend(RNG.normal(size=w.shape) for w in model.get_weights())
    model.set_weights(BEFORE)
    history = model.fit(
        *(X, Y),
        batch_size=size,
        epochs=2,
        shuffle=False,
        verbose=0,
        validation_data=(X, Y),
        **arguments,
    )
    return [
        *model.get_weights(),
        list(history.history),
        *history.history.values(),
        model.evaluate(X, Y, batch_size=size, verbose=0),
        model.predict(X, batch_size=size, verbose=0),
        model.train_on_batch(X, Y),
        model.optimizer.iterations.numpy(),
    ]


BEFORE = []
ARGUMENTS = {"sample_weight": WEIGHTS} if WEIGHTED == "yes" else {}
PARTS = 1
expected = run(make(KIND, OPTIMIZER), int(SIZE), **ARGUMENTS)
strategy = tf.distribute.MirroredStrategy(["CPU:0", "CPU:1"])
PARTS = 2
with strategy.scope():
    model = make(KIND, OPTIMIZER, steps_per_execution=int(STEPS))
received = run(model, int(SIZE), **ARGUMENTS)
assert model.distribute_strategy is strategy
kernel = model.layers[0].kernel
copies = strategy.experimental_local_results(kernel)
assert len(copies) == 2
np.testing.assert_array_equal(*(copy.numpy() for copy in copies))
for a, b in zip(expected, received, strict=True):
    if isinstance(a, list) and isinstance(a[0], str):
        assert a == b
    else:
        np.testing.assert_allclose(a, b, rtol=1e-5, atol=2e-6)


def train_by_hand(model, runs):
    optimizer = model.optimizer

    @tf.function
    def step(x):
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum(model(x, training=True) ** 2)
        weights = model.trainable_weights
        gradients = tape.gradient(loss, weights)
        optimizer.apply_gradients(zip(gradients, weights))

    model.set_weights(BEFORE)
    optimizer.learning_rate = 0.125
    runs(step)
    return model.get_weights()


if KIND == "own":
    model_of_one = make("plain", "sgd")
    model_of_one.predict(X[:2], verbose=0)
    with strategy.scope():
        model_of_two = make("plain", "sgd")
        model_of_two.predict(X[:2], verbose=0)
    expected = train_by_hand(model_of_one, lambda step: step(X[:6]))
    halves = strategy.experimental_distribute_values_from_function(
        lambda context: X[:6][context.replica_id_in_sync_group :: 2]
    )
    received = train_by_hand(
        model_of_two, lambda step: strategy.run(step, args=(halves,))
    )
    for a, b in zip(expected, received, strict=True):
        np.testing.assert_allclose(a, b, rtol=1e-5, atol=2e-6)
print("the same")
"""


@pytest.mark.parametrize(
    "arguments",
    [
        # 37 samples: the last batch has 5, of which one replica takes 2.
        ("plain", "adam", "8", "yes", "3"),
        # The last batch has one sample: a replica has none.
        ("plain", "sgd", "12", "no", "1"),
        # The scale of the loss and accumulated gradients are shared.
        ("plain", "scaled", "8", "no", "1"),
        # A user's own step divides by the number of replicas.
        ("own", "rmsprop", "12", "no", "1"),
    ],
    ids="-".join,
)
def test_two_replicas_train_to_the_weights_of_one_device(arguments):
    done = subprocess.run(
        [sys.executable, "-W", "error::UserWarning", "-c", SCRIPT, *arguments],
        capture_output=True,
        text=True,
    )
    assert done.stdout.endswith("the same\n"), done.stderr[-3000:]


def test_other_strategies_are_refused():
    strategy = tf.distribute.experimental.CentralStorageStrategy(["CPU:0"])
    with (
        strategy.scope(),
        pytest.raises(ValueError, match="Received: CentralStorageStrategy"),
    ):
        keras.Sequential([keras.layers.Dense(3)])
