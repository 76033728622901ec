"""Callbacks beside Keras: the same runs end the same way."""

import numpy as np
import pytest

import keras_reference

keras = pytest.importorskip("keras", reason="Keras is not installed")

pytestmark = [
    pytest.mark.peers,
    pytest.mark.filterwarnings("ignore:__array__ implementation"),
    pytest.mark.filterwarnings("ignore:unclosed file"),
]
X = np.arange(32.0).reshape(16, 2) / 32
Y = np.sin(7 * X.sum(axis=1, keepdims=True))
HELD_OUT = (X[1::2], np.cos(9 * X[1::2, :1]))


def train(package, make_callbacks, epochs=12, **settings):
    dense = package.layers.Dense
    model = package.Sequential(
        [
            package.Input((2,)),
            dense(3, activation="tanh", kernel_initializer="ones"),
            dense(1, kernel_initializer="zeros"),
        ]
    )
    optimizer = package.optimizers.SGD(0.5, momentum=0.9, **settings)
    model.compile(optimizer, "mse", metrics=["mse"])
    history = model.fit(
        *(X, Y),
        batch_size=5,
        epochs=epochs,
        shuffle=False,
        validation_data=HELD_OUT,
        verbose=0,
        callbacks=make_callbacks(package.callbacks),
    )
    rate = float(np.asarray(model.optimizer.learning_rate.numpy()))
    return history, rate, model.get_weights()


MAKERS = {
    "stop": lambda c: [c.EarlyStopping(patience=2)],
    "stop on metric": lambda c: [
        c.EarlyStopping("val_mse", patience=1, min_delta=0.01)
    ],
    "restore": lambda c: [
        c.EarlyStopping(patience=3, restore_best_weights=True)
    ],
    "baseline": lambda c: [c.EarlyStopping(baseline=0.3, patience=2)],
    "start": lambda c: [
        c.EarlyStopping("loss", start_from_epoch=3, patience=0, mode="max")
    ],
    "plateau": lambda c: [
        c.ReduceLROnPlateau(factor=0.5, patience=1, cooldown=1, min_lr=0.1)
    ],
    "plateau of loss": lambda c: [
        c.ReduceLROnPlateau("loss", factor=0.3, patience=0, min_delta=0.05)
    ],
    "schedule": lambda c: [
        c.LearningRateScheduler(lambda epoch, rate: rate * 0.8),
        c.EarlyStopping(patience=4),
    ],
    "nan": lambda c: [
        c.LearningRateScheduler(lambda epoch: 10.0 ** (4 * epoch)),
        c.TerminateOnNaN(),
    ],
}


@pytest.mark.parametrize("name", MAKERS)
def test_runs_end_the_same_way(name):
    ours, theirs = (
        train(package, MAKERS[name]) for package in (keras_reference, keras)
    )
    assert ours[0].epoch == theirs[0].epoch
    assert set(ours[0].history) == set(theirs[0].history)
    assert ours[1] == theirs[1]
    if name == "nan":
        assert len(ours[0].epoch) < 12
        return
    for key, values in theirs[0].history.items():
        np.testing.assert_allclose(
            ours[0].history[key], values, rtol=1e-3, atol=1e-5
        )
    for one, other in zip(ours[2], theirs[2], strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-2, atol=1e-4)


@pytest.mark.parametrize("swap_on_epoch", [False, True])
def test_averages_are_the_same(swap_on_epoch):
    def make(callbacks):
        return [callbacks.SwapEMAWeights(swap_on_epoch=swap_on_epoch)]

    ours, theirs = (
        train(package, make, 4, use_ema=True, ema_momentum=0.8)
        for package in (keras_reference, keras)
    )
    np.testing.assert_allclose(
        ours[0].history["val_loss"], theirs[0].history["val_loss"], rtol=1e-3
    )
    for one, other in zip(ours[2], theirs[2], strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-3, atol=1e-5)


def test_tables_are_the_same(tmp_path):
    texts = []
    for package in (keras_reference, keras):
        path = tmp_path / package.__name__

        def make(callbacks, path=path):
            return [callbacks.CSVLogger(path)]

        train(package, make, 2)
        texts.append(path.read_text().splitlines())
    ours, theirs = texts
    assert ours[0] == theirs[0]
    for one, other in zip(ours[1:], theirs[1:], strict=True):
        np.testing.assert_allclose(
            *[np.array(line.split(","), float) for line in (one, other)],
            rtol=1e-3,
        )


def test_checkpoints_have_the_same_names(tmp_path):
    names = []
    for package in (keras_reference, keras):
        folder = tmp_path / package.__name__

        def make(callbacks, folder=folder):
            return [
                callbacks.ModelCheckpoint(
                    folder / "{epoch}-{val_loss:.2f}.weights.h5",
                    save_best_only=True,
                    save_weights_only=True,
                )
            ]

        train(package, make)
        names.append(sorted(path.name for path in folder.iterdir()))
    assert names[0] == names[1]
    assert 0 < len(names[0]) < 12
