"""Training beside Keras: same weights, same batches, same result."""

import numpy as np
import pytest

import keras_reference

keras = pytest.importorskip("keras", reason="Keras is not installed")

pytestmark = pytest.mark.peers

STEPS, BATCH_SIZE = 20, 16


def trained(package, make_optimizer, loss, weights, x, y):
    """Return weights and logs after one epoch of twenty batches."""
    model = package.Sequential(
        [
            package.Input((12,)),
            package.layers.Dense(8, activation="tanh"),
            package.layers.Dense(5, activation="softmax"),
        ]
    )
    model.set_weights(weights)
    optimizer = make_optimizer(package.optimizers)
    model.compile(optimizer, loss, metrics=["accuracy"])
    history = model.fit(
        *(x, y),
        batch_size=BATCH_SIZE,
        shuffle=False,
        validation_data=(x[:10], y[:10]),
        verbose=0,
    )
    return model.get_weights(), history.history


@pytest.mark.parametrize(
    "loss",
    [
        "categorical_crossentropy",
        "sparse_categorical_crossentropy",
        "mean_squared_error",
        "kl_divergence",
    ],
)
@pytest.mark.parametrize(
    "make_optimizer",
    [
        lambda optimizers: optimizers.SGD(0.1),
        lambda optimizers: optimizers.SGD(0.1, momentum=0.9),
        lambda optimizers: optimizers.SGD(0.1, momentum=0.9, nesterov=True),
        lambda optimizers: optimizers.Adam(0.01),
    ],
    ids=["sgd", "momentum", "nesterov", "adam"],
)
def test_twenty_steps_leave_the_weights_of_keras(make_optimizer, loss):
    rng = np.random.default_rng(0)
    # The last batch is a short one.
    count = STEPS * BATCH_SIZE - 7
    x = rng.normal(size=(count, 12)).astype("float32")
    labels = rng.integers(0, 5, count)
    y = labels if loss.startswith("sparse") else np.eye(5)[labels]
    shapes = [(12, 8), (8,), (8, 5), (5,)]
    weights = [rng.normal(scale=0.5, size=shape) for shape in shapes]
    own, logs = trained(keras_reference, make_optimizer, loss, weights, x, y)
    other, expected = trained(keras, make_optimizer, loss, weights, x, y)
    for a, b in zip(own, other, strict=True):
        np.testing.assert_allclose(a, b, rtol=0, atol=1e-6)
    assert list(logs) == list(expected)
    for name in logs:
        np.testing.assert_allclose(logs[name], expected[name], atol=1e-5)


RNG = np.random.default_rng(0)
FEATURES = RNG.normal(size=(37, 6)).astype("float32")
CLASSES = RNG.integers(0, 3, 37)
WEIGHTS = RNG.uniform(0.1, 2.0, 37)
KERNELS = [RNG.normal(scale=0.5, size=size) for size in ((6, 3), (6, 2))]
PAIR = [CLASSES, FEATURES[:, :2]]


def two_heads(package):
    x = package.Input((6,), name="x")
    p = package.layers.Dense(3, activation="softmax", name="p")(x)
    return package.Model(x, [p, package.layers.Dense(2, name="q")(x)])


def history(package, compile_arguments, y, fit_arguments):
    """Return the history of two epochs from the same start."""
    model = two_heads(package)
    model.set_weights([KERNELS[0], np.zeros(3), KERNELS[1], np.zeros(2)])
    if y is not PAIR:
        model = package.Model(model.inputs, model.outputs[0])
    optimizer = package.optimizers.SGD(0.1)
    model.compile(optimizer, **compile_arguments)
    arguments = {"batch_size": 8, "epochs": 2, "shuffle": False, "verbose": 0}
    return model.fit(FEATURES, y, **arguments | fit_arguments).history


@pytest.mark.parametrize(
    "fit_arguments",
    [
        {},
        {"sample_weight": WEIGHTS},
        {"class_weight": {0: 1.0, 1: 3.0, 2: 0.5}},
        {"validation_split": 0.3, "sample_weight": WEIGHTS},
        {
            "validation_data": (FEATURES, CLASSES, WEIGHTS),
            "validation_steps": 2,
            "validation_batch_size": 5,
        },
        {"steps_per_epoch": 2},
    ],
    ids=lambda arguments: "-".join(arguments) or "plain",
)
def test_histories_of_one_output_are_those_of_keras(fit_arguments):
    compile_arguments = {
        "loss": "sparse_categorical_crossentropy",
        "metrics": ["accuracy"],
        "weighted_metrics": ["acc"],
    }
    own, other = (
        history(package, compile_arguments, CLASSES, fit_arguments)
        for package in (keras_reference, keras)
    )
    assert list(own) == list(other)
    for name in own:
        np.testing.assert_allclose(own[name], other[name], atol=1e-5)


@pytest.mark.filterwarnings("ignore:.*[Gg]radient")
@pytest.mark.parametrize(
    "compile_arguments",
    [
        {
            "loss": ["sparse_categorical_crossentropy", "mse"],
            "loss_weights": [1.0, 0.3],
            "metrics": [["accuracy"], ["mse"]],
        },
        {
            "loss": {"p": "sparse_categorical_crossentropy", "q": "mse"},
            "metrics": {"q": ["mse"]},
        },
        {"loss": ["sparse_categorical_crossentropy", None]},
    ],
    ids=["lists", "names", "one-loss"],
)
def test_histories_of_two_outputs_are_those_of_keras(compile_arguments):
    own, other = (
        history(package, compile_arguments, PAIR, {})
        for package in (keras_reference, keras)
    )
    assert list(own) == list(other)
    for name in own:
        np.testing.assert_allclose(own[name], other[name], atol=1e-5)


def test_weights_are_listed_in_the_order_of_keras():
    paths = []
    for package in (keras_reference, keras):
        a = package.Input((4,), name="a")
        b = package.Input((4,), name="b")
        left = package.layers.Dense(3, name="left")(a)
        right = package.layers.Dense(3, name="right")(b)
        far = package.layers.Dense(3, name="far")(right)
        total = left + far
        model = package.Model(
            [a, b], [package.layers.Dense(1, name="head")(total), right]
        )
        paths.append(
            (
                [layer.name for layer in model.layers],
                [weight.path for weight in model.weights],
                model.output_names[0],
            )
        )
    assert paths[0] == paths[1]


@pytest.mark.parametrize(
    "make",
    [
        lambda layers: layers.Dense(3, activation="relu", name="n"),
        lambda layers: layers.Dropout(0.5, seed=1, name="n"),
        lambda layers: layers.Flatten(name="n"),
        lambda layers: layers.Activation("tanh", name="n"),
        lambda layers: layers.ReLU(6.0, name="n"),
        lambda layers: layers.InputLayer((3,), name="n"),
    ],
)
def test_layers_are_saved_as_keras_saves_them(make):
    own = keras_reference.saving.serialize_keras_object(
        make(keras_reference.layers)
    )
    assert own == keras.saving.serialize_keras_object(make(keras.layers))


METRICS = {"metrics": ["mse"]}


def counting(package):
    """Return a model that overrides what a user may override."""

    class Counting(package.Sequential):
        def compute_loss(self, *args, **kwargs):
            return super().compute_loss(*args, **kwargs) * 2.0

        def compute_metrics(self, x, y, y_pred, sample_weight=None):
            logs = super().compute_metrics(x, y, y_pred, sample_weight)
            logs["extra"] = package.ops.sum(y_pred)
            return logs

        def predict_step(self, data):
            return super().predict_step(data) * 3.0

    return Counting


def own_steps(package):
    """Return a model whose steps return names of their own."""

    class Steps(package.Sequential):
        def train_step(self, data):
            return {"z": package.ops.cast(2, "float32"), "a": 1.0}

        def test_step(self, data):
            return {"z": package.ops.cast(4, "float32"), "a": 3.0}

    return Steps


@pytest.mark.parametrize("make", [counting, own_steps])
@pytest.mark.parametrize("steps_per_execution", [1, 3])
def test_overridden_steps_are_run_as_by_keras(make, steps_per_execution):
    results = []
    for package in (keras_reference, keras):
        model = make(package)(
            [package.Input((6,)), package.layers.Dense(3, name="p")]
        )
        model.set_weights([KERNELS[0], np.zeros(3)])
        model.compile(
            *("sgd", "mse"),
            **(METRICS if make is counting else {}),
            steps_per_execution=steps_per_execution,
        )
        data = (FEATURES, FEATURES[:, :3])
        history = model.fit(
            *data, validation_data=data, shuffle=False, verbose=0
        )
        results.append(
            [
                list(history.history),
                list(history.history.values()),
                model.evaluate(*data, verbose=0),
                model.test_on_batch(*data),
                model.train_on_batch(*data),
                model.predict(FEATURES, verbose=0),
                model.predict_on_batch(FEATURES),
                model.metrics_names,
                len(model.metrics_variables),
            ]
        )
    for own, other in zip(*results, strict=True):
        if isinstance(own, list) and isinstance(own[0], str):
            assert own == other
        else:
            np.testing.assert_allclose(own, other, atol=1e-4)


def test_values_of_evaluate_come_in_the_order_of_keras():
    orders = []
    for package in (keras_reference, keras):

        class Layer(package.layers.Layer):
            def __init__(self, package=package):
                super().__init__()
                self.seen = package.metrics.Mean(name="a_mean")

            def call(self, inputs):
                self.seen.update_state(inputs)
                return inputs

        model = package.Sequential(
            [Layer(), package.layers.Dense(1, kernel_initializer="zeros")]
        )
        model.compile("sgd", "mse", metrics=["mse"])
        model.evaluate(np.ones((2, 1)), np.full((2, 1), 3.0), verbose=0)
        orders.append(
            model.evaluate(np.ones((2, 1)), np.full((2, 1), 3.0), verbose=0)
        )
    assert orders[0] == orders[1] == [9.0, 9.0, 1.0]


def test_a_compiled_model_is_compiled_again_from_its_configuration():
    models = []
    for package in (keras_reference, keras):
        first = package.Sequential([package.Input((6,))])
        first.add(package.layers.Dense(3))
        first.compile(
            package.optimizers.Adam(0.25),
            package.losses.MeanSquaredError(),
            metrics=["mse"],
            weighted_metrics=["mse"],
            steps_per_execution=3,
        )
        config = first.get_compile_config()
        second = package.Sequential([package.Input((6,))])
        second.add(package.layers.Dense(3))
        second.compile_from_config(config)
        assert second.optimizer.built
        assert second.optimizer.learning_rate.numpy() == 0.25
        assert second.steps_per_execution == 3
        models.append((list(config), second.metrics_names))
    assert models[0] == models[1]
