"""Trained and predicting: calls of the training loop."""

import by_hand
import numpy as np
import tensorflow as tf
from by_hand import WIDTH, samples


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


def _fit(count, batch_size=32):
    """Return the two contenders of one epoch of shuffled arrays."""
    x, y = samples(count)

    def make(package):
        model = _mlp(package)

        def run():
            model.fit(x, y, batch_size=batch_size, verbose=0)

        run()
        return run

    def make_by_hand():
        step, sums = by_hand.make_train_step()

        def run():
            order = np.random.permutation(count)
            for total in sums:
                total.assign(0.0)
            for start in range(0, count, batch_size):
                rows = order[start : start + batch_size]
                logs = step(tf.constant(x[rows]), tf.constant(y[rows]))
            return {name: float(value) for name, value in logs.items()}

        run()
        return run

    return make, make_by_hand


def _whole(method, make_step, count, batch_size=32):
    """Return the contenders of `predict` or `evaluate` on arrays."""
    x, y = samples(count)
    data = (x,) if method == "predict" else (x, y)

    def make(package):
        model = _mlp(package)

        def run():
            getattr(model, method)(*data, batch_size=batch_size, verbose=0)

        run()
        return run

    def make_by_hand():
        step = make_step()

        def run():
            results = []
            for start in range(0, count, batch_size):
                rows = slice(start, start + batch_size)
                results.append(step(*(tf.constant(a[rows]) for a in data)))
            if method == "predict":
                return np.concatenate([result.numpy() for result in results])
            return {name: float(v) for name, v in results[-1].items()}

        run()
        return run

    return make, make_by_hand


def _on_batch(method, make_step, arguments):
    """Return the contenders of one step on one sample."""
    data = samples(1)[:arguments]

    def make(package):
        model = _mlp(package)

        def run():
            return getattr(model, method)(*data)

        run()
        return run

    def make_by_hand():
        step = make_step()

        def run():
            result = step(*(tf.constant(a) for a in data))
            if method == "predict_on_batch":
                return result.numpy()
            return [float(value) for value in result.values()]

        run()
        return run

    return make, make_by_hand


def _train_step():
    step, sums = by_hand.make_train_step()

    def run(x, y):
        for total in sums:
            total.assign(0.0)
        return step(x, y)

    return run


ROWS = {
    "fit, MLP, 100 steps of 32": (*_fit(3200), 1),
    "fit, MLP, 100 steps of 1 sample": (*_fit(100, batch_size=1), 1),
    "fit, one step, whole call": (*_fit(32), 10),
    "train_on_batch, 1 sample": (
        *_on_batch("train_on_batch", _train_step, 2),
        20,
    ),
    "predict_on_batch, 1 sample": (
        *_on_batch("predict_on_batch", by_hand.make_predict_step, 1),
        20,
    ),
    "predict, 1 sample, whole call": (
        *_whole("predict", by_hand.make_predict_step, 1),
        10,
    ),
    "predict, 2,000 samples": (
        *_whole("predict", by_hand.make_predict_step, 2000),
        1,
    ),
    "evaluate, 2,000 samples": (
        *_whole("evaluate", by_hand.make_test_step, 2000),
        1,
    ),
}
