"""What users override, and what their steps return."""

import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference import Input, Model, Sequential
from keras_reference.layers import Dense

X = np.arange(8.0).reshape(4, 2) / 8
Y = np.ones((4, 1))


def made(kind, **arguments):
    model = kind([Input((2,)), Dense(1, kernel_initializer="zeros")])
    model.compile("sgd", "mse", **arguments)
    return model


@pytest.mark.parametrize("run_eagerly", [False, True])
def test_compute_loss_may_lack_training(run_eagerly):
    class Doubled(Sequential):
        def compute_loss(self, x, y, y_pred, sample_weight=None):
            return 2 * tf.reduce_mean(tf.square(y - y_pred))

    model = made(Doubled, run_eagerly=run_eagerly)
    assert model.evaluate(X, Y, verbose=0) == 2
    assert model.fit(X, Y, verbose=0).history == {"loss": [2.0]}


def test_compute_loss_is_told_whether_this_is_training():
    seen = []

    class Noting(Sequential):
        def compute_loss(self, *args, training=True, **kwargs):
            seen.append(training)
            return super().compute_loss(*args, training=training, **kwargs)

    model = made(Noting)
    model.fit(X, Y, verbose=0)
    model.evaluate(X, Y, verbose=0)
    assert seen == [True, False]


def test_compute_metrics_may_add_results():
    class More(Sequential):
        def compute_metrics(self, x, y, y_pred, sample_weight):
            results = super().compute_metrics(x, y, y_pred, sample_weight)
            return {**results, "largest": tf.reduce_max(y_pred)}

    logs = made(More).evaluate(X, Y, verbose=0, return_dict=True)
    assert logs == {"largest": 0, "loss": 1}


@pytest.mark.parametrize("steps_per_execution", [1, 2])
def test_a_train_function_of_the_user_is_used(steps_per_execution):
    class Own(Sequential):
        def make_train_function(self, force=False):
            def train(iterator):
                rows = [next(iterator)[0].shape[0] for _ in range(count)]
                return {"rows": float(sum(rows))}

            count = self.steps_per_execution
            self.train_function = train

    model = made(Own, steps_per_execution=steps_per_execution)
    history = model.fit(X, Y, batch_size=1, verbose=0)
    assert history.history == {"rows": [float(steps_per_execution)]}


@pytest.mark.parametrize("mode", ["train", "test", "predict"])
def test_a_function_of_the_user_may_wrap_the_own_one(mode):
    calls = []

    class Wrapping(Sequential):
        def _wrap(self, name):
            inner = getattr(self, name)

            def run(iterator):
                calls.append(name)
                return inner(iterator)

            setattr(self, name, run)

        def make_train_function(self, force=False):
            super().make_train_function(force=True)
            self._wrap("train_function")

        def make_test_function(self, force=False):
            super().make_test_function(force=True)
            self._wrap("test_function")

        def make_predict_function(self, force=False):
            super().make_predict_function(force=True)
            self._wrap("predict_function")

    model = made(Wrapping)
    run = {
        "train": lambda: model.fit(X, Y, batch_size=2, verbose=0),
        "test": lambda: model.evaluate(X, Y, batch_size=2, verbose=0),
        "predict": lambda: model.predict(X, batch_size=2, verbose=0),
    }
    run[mode]()
    assert calls == [f"{mode}_function"] * 2


def test_a_step_may_return_what_a_log_can_hold():
    class Odd(Sequential):
        def train_step(self, data):
            inner = {"deep": tf.constant(2.0)}
            return {"loss": 1.0, "vector": tf.ones(2), "inner": inner}

    history = made(Odd).fit(X, Y, verbose=0).history
    assert history["loss"] == [1] and history["deep"] == [2]
    assert history["vector"][0].tolist() == [1, 1]


@pytest.mark.parametrize("value", [None, 1.0])
def test_a_step_that_returns_no_dictionary_is_refused(value):
    class Wrong(Sequential):
        def train_step(self, data):
            return value

    with pytest.raises(ValueError, match=f"dictionary.*Received: {value}"):
        made(Wrong).fit(X, Y, verbose=0)


def test_names_of_keras_2_warn_and_work():
    class Old(Sequential):
        def train_step(self, data):
            x, y = data
            y_pred = self(x, training=True)
            loss = self.compiled_loss(
                y, y_pred, regularization_losses=self.losses
            )
            self.compiled_metrics.update_state(y, y_pred)
            return {"loss": loss, **self.get_metrics_result()}

    with pytest.warns(DeprecationWarning, match="`model.compiled_"):
        history = made(Old, metrics=["mse"]).fit(X, Y, verbose=0)
    assert history.history["mse"] == [1]


def test_losses_follow_the_structure_of_the_outputs():
    x = Input((2,))
    zeros = {"kernel_initializer": "zeros"}
    model = Model(x, {"b": Dense(1, **zeros)(x), "p": {"a": Dense(1)(x)}})
    model.compile(
        "sgd",
        loss={"p": {"a": None}, "b": "mse"},
        metrics={"p": {"a": ["mse"]}},
    )
    y = {"p": {"a": Y}, "b": 2 * Y}
    logs = model.evaluate(X, y, verbose=0, return_dict=True)
    assert logs["loss"] == 4 and "p/a_mse" in logs
    model.compile("sgd", loss={"p": {"a": "mse"}, "b": "mse"})
    logs = model.evaluate(X, y, verbose=0, return_dict=True)
    assert sorted(logs) == ["b_loss", "loss", "p/a_loss"]


def test_class_weights_need_one_output():
    x = Input((2,))
    model = Model(x, [Dense(1)(x), Dense(1)(x)])
    model.compile("sgd", "mse")
    with pytest.raises(ValueError, match="class_weight={0: 2.0}.*2 outputs"):
        model.fit(X, [Y, Y], class_weight={0: 2.0}, verbose=0)


def test_training_ends_with_the_data():
    batches = iter([(X, Y), (X, Y)])
    with pytest.warns(UserWarning, match="after 0 of some steps"):
        history = made(Sequential).fit(batches, epochs=5, verbose=0)
    assert len(history.history["loss"]) == 1


def test_the_loss_is_a_function_of_variables():
    layer = Dense(
        1, use_bias=False, kernel_initializer="zeros", kernel_regularizer="l2"
    )
    x = Input((2,))
    model = Model(x, [layer(x), layer(x)])
    model.compile("sgd", "mse")
    model.evaluate(X, [Y, Y], verbose=0)
    kernel = tf.constant([[1.0], [1.0]])
    others = [v.numpy() for v in model.metrics_variables]
    before = model.get_weights()
    arguments = {"y": [Y, Y], "y_pred": [tf.ones((4, 1)), tf.zeros((4, 1))]}
    with tf.GradientTape() as tape:
        tape.watch(kernel)
        loss, after = model.stateless_compute_loss(
            [kernel], [], others, x=X, **arguments
        )
    # 0 and 1, and 0.01 * (1 + 1).
    assert loss.numpy() == pytest.approx(1.02)
    assert tape.gradient(loss, kernel).numpy().tolist() == [
        [pytest.approx(0.02)],
        [pytest.approx(0.02)],
    ]
    assert [len(values) for values in after] == [1, 0, len(others)]
    changed = [
        not np.array_equal(old, new)
        for old, new in zip(others, after[2], strict=True)
    ]
    assert any(changed)
    assert (model.get_weights()[0] == before[0]).all()
    for variable, value in zip(model.metrics_variables, others, strict=True):
        np.testing.assert_array_equal(variable, value)
    with pytest.raises(ValueError, match="`metrics_variables` must have"):
        model.stateless_compute_loss([kernel], [], [], x=X, **arguments)


def test_a_loop_of_the_user_trains():
    model = made(Sequential)
    optimizer = keras.optimizers.SGD(0.5)

    @tf.function
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(model(x, training=True) - y))
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply(gradients, model.trainable_variables)
        return loss

    losses = [float(step(tf.constant(X, "float32"), 1.0)) for _ in range(9)]
    assert losses[0] == 1 and losses[-1] < 0.1
