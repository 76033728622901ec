import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference.layers import Dense, Dropout, Input
from keras_reference.models import Model, Sequential

X = np.linspace(-1, 1, 40).reshape(10, 4)
Y = np.eye(3)[np.arange(10) % 3]


def classifier(metrics=("accuracy",), optimizer="sgd", **arguments):
    keras.utils.set_random_seed(1)
    model = Sequential([Dense(3, activation="softmax")])
    model.compile(
        optimizer,
        "categorical_crossentropy",
        metrics=list(metrics),
        **arguments,
    )
    return model


def zeros(**arguments):
    """Return a model of one weight that starts at zero."""
    model = Sequential([Dense(1, use_bias=False, kernel_initializer="zeros")])
    model.compile(keras.optimizers.SGD(0.1), "mse", **arguments)
    return model


def test_fit_follows_the_gradient():
    model = zeros()
    model.fit(np.array([[1.0], [3.0]]), np.array([[1.0], [1.0]]), verbose=0)
    # The gradient of mean((w x - y)^2) at w = 0 is mean(-2 x y) = -4.
    assert model.get_weights()[0].item() == pytest.approx(0.4)


def test_the_loss_of_an_epoch_weighs_batches_by_their_size():
    model = zeros()
    y = np.array([[1.0], [1.0], [4.0]])
    history = model.fit(np.zeros((3, 1)), y, batch_size=2, verbose=0)
    assert history.history["loss"] == [pytest.approx((1 + 1 + 16) / 3)]


def test_history_has_the_loss_and_metrics_of_each_epoch():
    history = classifier().fit(
        X, Y, epochs=3, validation_data=(X, Y), verbose=0
    )
    assert history.epoch == [0, 1, 2]
    assert list(history.history) == [
        *("accuracy", "loss", "val_accuracy", "val_loss")
    ]
    assert all(type(v) is float for v in history.history["loss"])


def test_epochs_start_where_others_ended():
    history = classifier().fit(X, Y, initial_epoch=2, epochs=4, verbose=0)
    assert history.epoch == [2, 3]


def test_validation_takes_the_last_samples():
    model = zeros()
    y = np.array([[0.0], [0.0], [0.0], [2.0]])
    history = model.fit(np.zeros((4, 1)), y, validation_split=0.25, verbose=0)
    assert history.history == {"loss": [0.0], "val_loss": [4.0]}


@pytest.mark.parametrize(("frequency", "epochs"), [(1, 4), (2, 2), ([1, 4], 2)])
def test_validation_may_be_rare(frequency, epochs):
    history = classifier().fit(
        *(X, Y),
        epochs=4,
        validation_data=(X, Y),
        validation_freq=frequency,
        verbose=0,
    )
    assert len(history.history["val_loss"]) == epochs


def test_sample_weights_scale_the_loss():
    model = zeros()
    weights = np.array([1.0, 3.0])
    history = model.fit(
        np.zeros((2, 1)),
        np.array([[1.0], [2.0]]),
        sample_weight=weights,
        verbose=0,
    )
    # (1 * 1 + 3 * 4) / 2
    assert history.history["loss"] == [pytest.approx(6.5)]


def test_class_weights_are_sample_weights():
    labels = np.array([0, 1, 1, 2])
    by_class, by_sample = classifier(), classifier()
    one_hot = np.eye(3)[labels]
    by_class.fit(
        X[:4], one_hot, class_weight={0: 5.0, 1: 2.0}, shuffle=False, verbose=0
    )
    by_sample.fit(
        *(X[:4], one_hot),
        sample_weight=np.array([5.0, 2.0, 2.0, 1.0]),
        shuffle=False,
        verbose=0,
    )
    for a, b in zip(
        by_class.get_weights(), by_sample.get_weights(), strict=True
    ):
        np.testing.assert_array_equal(a, b)


@pytest.mark.parametrize("kind", ["array", "tensor", "dataset", "generator"])
def test_data_of_all_kinds_trains_the_same(kind):
    x, y = X.astype("float32"), Y.astype("float32")
    batches = [(x[i : i + 4], y[i : i + 4]) for i in (0, 4, 8)]
    data = {
        "array": (x, y),
        "tensor": (tf.constant(x), tf.constant(y)),
        "dataset": (tf.data.Dataset.from_tensor_slices((x, y)).batch(4),),
        "generator": (iter(batches),),
    }
    model, expected = classifier(), classifier()
    for i in range(0, 10, 4):
        expected.train_on_batch(x[i : i + 4], y[i : i + 4])
    size = {"batch_size": 4} if len(data[kind]) == 2 else {}
    model.fit(*data[kind], shuffle=False, verbose=0, **size)
    for a, b in zip(model.get_weights(), expected.get_weights(), strict=True):
        np.testing.assert_allclose(a, b, atol=1e-7)


def test_each_epoch_has_an_order_of_its_own():
    seen = []

    class Noting(Sequential):
        def train_step(self, data):
            seen.append(data[0].numpy().reshape(-1).tolist())
            return super().train_step(data)

    model = Noting([Dense(1)])
    model.compile("sgd", "mse", run_eagerly=True)
    x = np.arange(6.0).reshape(6, 1)
    keras.utils.set_random_seed(0)
    model.fit(x, x, epochs=2, batch_size=6, verbose=0)
    first, second = seen
    assert sorted(first) == sorted(second) == list(range(6))
    assert first != second


def test_steps_per_epoch_go_on_through_the_data():
    dataset = tf.data.Dataset.from_tensor_slices((X, Y)).batch(2).repeat()
    history = classifier().fit(dataset, steps_per_epoch=3, epochs=2, verbose=0)
    assert len(history.history["loss"]) == 2


def test_data_that_runs_out_is_warned_about():
    with pytest.warns(UserWarning, match="after 3 of 5 steps"):
        classifier().fit(X, Y, batch_size=4, steps_per_epoch=5, verbose=0)


def test_one_trace_serves_all_batches():
    traces = []

    class Counting(Dense):
        def call(self, inputs):
            traces.append(inputs.shape.as_list())
            return super().call(inputs)

    model = Sequential([Counting(3)])
    model.compile("sgd", "mse", metrics=["accuracy"])
    model.fit(X, Y, batch_size=4, epochs=2, verbose=0)
    model.fit(X[:3], Y[:3], epochs=1, verbose=0)
    assert traces == [[None, 4]]


def test_evaluate_returns_the_loss_first():
    model = classifier()
    loss, accuracy = model.evaluate(X, Y, batch_size=4, verbose=0)
    logs = model.evaluate(X, Y, verbose=0, return_dict=True)
    assert logs["loss"] == pytest.approx(loss)
    assert logs["accuracy"] == accuracy
    probabilities = model.predict(X, verbose=0)
    expected = -np.log(probabilities[Y.astype(bool)]).mean()
    assert loss == pytest.approx(expected, abs=1e-5)


def test_evaluate_returns_one_number_without_metrics():
    assert zeros().evaluate(np.ones((2, 1)), np.ones((2, 1)), verbose=0) == 1


def test_predict_joins_batches():
    model = classifier()
    whole = model.predict(X, verbose=0)
    parts = model.predict(X, batch_size=3, verbose=0)
    assert whole.shape == (10, 3)
    np.testing.assert_allclose(whole, parts, atol=1e-7)
    np.testing.assert_allclose(model.predict_on_batch(X), whole, atol=1e-7)


def test_dropout_is_off_in_prediction():
    model = Sequential([Dropout(0.5)])
    assert model.predict(np.ones((2, 3)), verbose=0).min() == 1


def test_on_batch_methods_return_what_they_saw():
    model = zeros()
    loss = model.train_on_batch(np.ones((2, 1)), np.ones((2, 1)))
    assert loss == 1
    logs = model.test_on_batch(
        np.ones((2, 1)), np.ones((2, 1)), return_dict=True
    )
    # (1 - 0.2)^2, without the batch before.
    assert logs == {"loss": pytest.approx(0.64)}


@pytest.mark.parametrize("run_eagerly", [False, True])
def test_a_train_step_of_the_user_is_used(run_eagerly):
    class Halving(Sequential):
        def train_step(self, data):
            x, y = data
            with tf.GradientTape() as tape:
                loss = self.compute_loss(y=y, y_pred=self(x, training=True))
            gradients = tape.gradient(loss, self.trainable_weights)
            self.optimizer.apply([g / 2 for g in gradients])
            return {"twice": loss * 2}

    layer = Dense(1, use_bias=False, kernel_initializer="zeros")
    model = Halving([Input((1,)), layer])
    model.compile(keras.optimizers.SGD(0.1), "mse", run_eagerly=run_eagerly)
    model.optimizer.build(model.trainable_weights)
    history = model.fit(np.ones((2, 1)), np.ones((2, 1)), verbose=0)
    assert history.history == {"twice": [2.0]}
    # Half of the gradient -2 times the learning rate.
    assert model.get_weights()[0].item() == pytest.approx(0.1)


def test_losses_of_layers_are_part_of_the_loss():
    model = Sequential(
        [Dense(1, kernel_initializer="ones", kernel_regularizer="l2")]
    )
    model.compile("sgd", "mse")
    loss = model.evaluate(np.ones((2, 3)), np.ones((2, 1)), verbose=0)
    # (3 - 1)^2 + 0.01 * 3
    assert loss == pytest.approx(4.03)


def test_several_outputs_have_losses_of_their_own():
    x = Input((1,))
    arguments = {"kernel_initializer": "zeros", "use_bias": False}
    model = Model(
        x,
        [
            Dense(1, name="a", **arguments)(x),
            Dense(1, name="b", **arguments)(x),
        ],
    )
    model.compile(
        "sgd",
        {"a": "mse", "b": "mse"},
        loss_weights={"a": 1.0, "b": 0.5},
        metrics={"b": ["mse"]},
    )
    ones = np.ones((4, 1))
    logs = model.evaluate(ones, [ones, 2 * ones], verbose=0, return_dict=True)
    assert logs == {"a_loss": 1, "b_loss": 4, "b_mse": 4, "loss": 3}


def test_events_come_in_the_order_of_the_specification():
    events = []

    class Trace(keras.callbacks.Callback):
        def on_train_begin(self, logs=None):
            events.append("train begin")

        def on_train_end(self, logs=None):
            events.append("train end")

        def on_epoch_begin(self, epoch, logs=None):
            events.append(f"epoch begin {epoch}")

        def on_epoch_end(self, epoch, logs=None):
            events.append(f"epoch end {epoch}")

        def on_train_batch_begin(self, batch, logs=None):
            events.append(f"batch begin {batch}")

        def on_train_batch_end(self, batch, logs=None):
            events.append(f"batch end {batch}")

        def on_test_begin(self, logs=None):
            events.append("test begin")

        def on_test_end(self, logs=None):
            events.append(f"test end {sorted(logs)}")

    classifier().fit(
        *(X, Y),
        batch_size=5,
        validation_data=(X, Y),
        callbacks=[Trace()],
        verbose=0,
    )
    assert events == [
        "train begin",
        "epoch begin 0",
        *("batch begin 0", "batch end 0", "batch begin 1", "batch end 1"),
        "test begin",
        "test end ['accuracy', 'loss']",
        "epoch end 0",
        "train end",
    ]


def test_a_callback_stops_training():
    class Stop(keras.callbacks.Callback):
        def on_epoch_end(self, epoch, logs=None):
            self.model.stop_training = epoch == 1

    history = classifier().fit(X, Y, epochs=9, callbacks=[Stop()], verbose=0)
    assert history.epoch == [0, 1]


@pytest.mark.parametrize(("verbose", "lines"), [(0, 0), (2, 4)])
def test_verbose_prints_a_line_for_each_epoch(verbose, lines, capsys):
    classifier().fit(X, Y, epochs=2, verbose=verbose)
    assert len(capsys.readouterr().out.splitlines()) == lines


def test_auto_is_silent_where_no_one_watches(capsys):
    classifier().fit(X, Y)
    assert capsys.readouterr().out == ""


def test_a_bar_is_drawn_if_asked_for(capsys):
    classifier().fit(X, Y, batch_size=5, verbose=1)
    out = capsys.readouterr().out
    assert "Epoch" not in out  # Only one of several has a number.
    assert "2/2 ━━━━━━━━━━━━━━━━━━━━" in out
    assert "accuracy: " in out
    assert out.endswith("\n")


@pytest.mark.parametrize("method", ["fit", "evaluate", "train_on_batch"])
def test_an_uncompiled_model_is_refused(method):
    model = Sequential([Dense(3)], name="raw")
    with pytest.raises(ValueError, match=f"`{method}` needs.*'raw'"):
        getattr(model, method)(X, Y)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"y": Y[:5]}, "arrays of 5, 10 samples"),
        ({"y": None}, "y=None"),
        ({"x": "abc"}, "'abc' .of type str"),
        ({"x": None}, "Received: x=None"),
        ({"batch_size": 0}, "batch_size=0"),
        ({"verbose": 7}, "verbose=7"),
        ({"shuffle": "all"}, "shuffle='all'"),
        ({"validation_split": 0.5, "validation_freq": 0}, "validation_freq=0"),
        ({"validation_split": 1.5}, "validation_split=1.5"),
        ({"sample_weight": np.ones(7)}, "arrays of 7, 10 samples"),
        (
            {"sample_weight": np.ones(10), "class_weight": {0: 1.0}},
            "Received: both",
        ),
    ],
)
def test_arguments_of_fit_that_do_not_fit_are_refused(arguments, message):
    with pytest.raises(ValueError, match=message):
        classifier().fit(**{"x": X, "y": Y, "verbose": 0, **arguments})


@pytest.mark.parametrize("name", ["y", "sample_weight"])
def test_a_dataset_comes_with_everything(name):
    dataset = tf.data.Dataset.from_tensor_slices((X, Y)).batch(4)
    with pytest.raises(ValueError, match=f"`{name}` must be None"):
        classifier().fit(dataset, verbose=0, **{name: 3})


def test_a_dataset_cannot_be_split():
    dataset = tf.data.Dataset.from_tensor_slices((X, Y)).batch(4)
    with pytest.raises(ValueError, match="validation_split=0.5"):
        classifier().fit(dataset, validation_split=0.5, verbose=0)


def test_a_loss_is_needed_to_train():
    model = Sequential([Dense(3)])
    model.compile("sgd")
    with pytest.raises(ValueError, match="loss=None"):
        model.fit(X, Y, verbose=0)


def test_unknown_arguments_of_evaluate_are_refused():
    with pytest.raises(ValueError, match="'step': 3"):
        classifier().evaluate(X, Y, step=3)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"optimizer": "sdg"}, "'sdg'"),
        ({"loss": "mes"}, "'mes'"),
        ({"loss_weights": ["accuracy"]}, r"loss_weights=\['accuracy'\]"),
        ({"metrics": ["acuracy"]}, "'acuracy'"),
        ({"metrics": "accuracy"}, "metrics='accuracy'"),
        ({"steps_per_execution": 0}, "steps_per_execution=0"),
        ({"run_eagerly": "x"}, "run_eagerly='x'"),
        ({"jit_compile": "yes"}, "jit_compile='yes'"),
    ],
)
def test_arguments_of_compile_are_checked_at_once(arguments, message):
    with pytest.raises(ValueError, match=message):
        Sequential([Dense(3)]).compile(
            **{"optimizer": "sgd", "loss": "mse", **arguments}
        )


def test_a_frozen_model_is_measured_but_not_changed():
    model = classifier()
    model.trainable = False
    with pytest.warns(UserWarning, match="has nothing to train"):
        history = model.fit(X, Y, verbose=0)
    assert history.history["loss"]


def test_a_frozen_layer_is_not_changed():
    model = Sequential([Input((4,)), Dense(3), Dense(3)])
    model.layers[0].trainable = False
    model.compile("sgd", "mse")
    before = model.get_weights()
    model.fit(X, Y, verbose=0)
    after = model.get_weights()
    assert (before[0] == after[0]).all()
    assert (before[2] != after[2]).any()


def test_two_optimizers_can_take_turns():
    class Rivals(Model):
        def __init__(self):
            super().__init__()
            self.maker = Dense(4)
            self.judge = Dense(1)
            self.loss_of_maker = keras.metrics.Mean(name="maker")

        @property
        def metrics(self):
            return [self.loss_of_maker]

        def train_step(self, real):
            noise = tf.random.normal((tf.shape(real)[0], 2))
            for layer, optimizer, sign in (
                (self.maker, self.optimizer, -1.0),
                (self.judge, self.other, 1.0),
            ):
                with tf.GradientTape() as tape:
                    fake = self.judge(self.maker(noise))
                    loss = sign * tf.reduce_mean(fake - self.judge(real))
                weights = layer.trainable_weights
                gradients = tape.gradient(loss, weights)
                optimizer.apply_gradients(zip(gradients, weights, strict=True))
                if sign < 0:
                    self.loss_of_maker.update_state(loss)
            return {"maker": self.loss_of_maker.result()}

    model = Rivals()
    model.compile("adam")
    model.other = keras.optimizers.SGD(0.1)
    history = model.fit(X, epochs=2, batch_size=5, verbose=0)
    assert len(history.history["maker"]) == 2
    assert model.optimizer.iterations.numpy() == 4
    assert model.other.iterations.numpy() == 4


def test_a_train_step_may_do_without_an_optimizer():
    class Counting(Sequential):
        def train_step(self, data):
            return {"rows": tf.shape(data)[0]}

    model = Counting([Dense(1)])
    model.compile(optimizer=None)
    history = model.fit(X, batch_size=4, verbose=0)
    assert history.history == {"rows": [2.0]}


def test_results_of_a_metric_of_metrics_are_logs_of_their_own():
    class Plain(keras.Model):
        def train_step(self, data):
            x, y = data
            for metric in self.metrics:
                if metric.name == "loss":
                    metric.update_state(1.0)
                else:
                    metric.update_state(y, self(x))
            return {metric.name: metric.result() for metric in self.metrics}

    inputs = keras.Input((2,))
    model = Plain(inputs, keras.layers.Dense(1)(inputs))
    model.compile("sgd", "mse", metrics=["accuracy"])
    x, y = np.ones((4, 2)), np.ones((4, 1))
    assert list(model.fit(x, y, verbose=0).history) == ["accuracy", "loss"]
    logs = model.train_on_batch(x, y, return_dict=True)
    assert sorted(logs) == ["accuracy", "loss"]


@pytest.mark.parametrize(
    ("loss", "names"),
    [("mse", ["z", "a"]), ({"a": "mse", "z": "mse"}, ["a", "z"])],
)
def test_results_are_listed_by_loss_and_then_by_name(loss, names):
    inputs = keras.Input((1,))
    outputs = {
        name: Dense(1, kernel_initializer=initializer)(inputs)
        for name, initializer in (("z", "ones"), ("a", "zeros"))
    }
    model = keras.Model(inputs, outputs)
    model.compile("sgd", loss, metrics={"z": ["mse"], "a": ["mse"]})
    x = np.ones((2, 1))
    values = {"z": 0.0, "a": 1.0}
    results = model.evaluate(x, {"z": x, "a": x}, verbose=0)
    assert results == [1, *[values[name] for name in names], 1, 0]
