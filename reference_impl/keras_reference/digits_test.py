"""The two programs that the first release promises to run as written."""

import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras

datasets = pytest.importorskip("sklearn.datasets")


@pytest.fixture(scope="module")
def digits():
    """Return `x_train, y_train, x_test, y_test`, pixels from 0 to 16.

    A quarter of the 1,797 digits is held out. Five epochs of plain gradient
    descent are few steps on the rest: every digit is there six times, its
    pixels off by up to one grey level each time.
    """
    images, labels = datasets.load_digits(return_X_y=True)
    rng = np.random.default_rng(0)
    order = rng.permutation(len(images))
    train, test = order[450:], order[:450]
    copies = [
        images[train] + rng.uniform(-1, 1, size=images[train].shape)
        for _ in range(6)
    ]
    return (
        np.concatenate(copies),
        keras.utils.to_categorical(np.tile(labels[train], 6)),
        images[test],
        keras.utils.to_categorical(labels[test]),
    )


def train_sequential(digits, seed):
    """Run the release's program; return its loss, accuracy and classes."""
    x_train, y_train, x_test, y_test = digits
    keras.utils.set_random_seed(seed)

    from keras_reference.layers import Dense
    from keras_reference.models import Sequential

    model = Sequential()
    model.add(Dense(units=64, activation="relu"))
    model.add(Dense(units=10, activation="softmax"))
    model.compile(
        loss="categorical_crossentropy", optimizer="sgd", metrics=["accuracy"]
    )
    model.fit(x_train, y_train, epochs=5, batch_size=32)
    loss, accuracy = model.evaluate(x_test, y_test, batch_size=128)
    return loss, accuracy, model.predict(x_test, batch_size=128)


def test_a_sequential_model_learns_digits(digits):
    """The bounds are on the means over the seeds 0, 1 and 2.

    The first three, not ones that pass: a single seed gives from 0.949 to
    0.973, so that a bound on one of them would hang on which it is.
    """
    results = [train_sequential(digits, seed) for seed in (0, 1, 2)]
    losses, accuracies, _ = zip(*results, strict=True)

    assert np.mean(accuracies) > 0.95
    assert np.mean(losses) < 0.25


def test_evaluate_and_predict_of_digits_agree(digits):
    _, accuracy, classes = train_sequential(digits, seed=0)
    hits = classes.argmax(axis=-1) == digits[-1].argmax(axis=-1)
    assert hits.mean() == pytest.approx(accuracy)


def test_a_loop_of_one_s_own_learns_digits(digits):
    x_train, y_train, x_test, y_test = digits
    keras.utils.set_random_seed(0)
    inputs = keras.Input((64,))
    x = keras.layers.Dense(64, activation="relu")(inputs)
    outputs = keras.layers.Dense(10, activation="softmax")(x)
    model = keras.Model(inputs, outputs)
    optimizer = keras.optimizers.SGD(learning_rate=0.01, momentum=0.9)
    dataset = tf.data.Dataset.from_tensor_slices(
        (x_train[:1347].astype("float32"), y_train[:1347].astype("float32"))
    )

    for epoch in range(5):
        for x_batch, y_batch in dataset.shuffle(1347, seed=epoch).batch(32):
            with tf.GradientTape() as tape:
                predictions = model(x_batch, training=True)
                loss_value = tf.reduce_mean(
                    keras.losses.kl_divergence(y_batch, predictions)
                )
            gradients = tape.gradient(loss_value, model.trainable_weights)
            optimizer.apply_gradients(
                zip(gradients, model.trainable_weights, strict=True)
            )

    hits = model(x_test).numpy().argmax(-1) == y_test.argmax(-1)
    assert hits.mean() > 0.95
