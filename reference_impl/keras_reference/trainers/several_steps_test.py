import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras

X = np.linspace(-1, 1, 44).reshape(11, 4)
Y = X[:, :1] * 2


def trained(steps_per_execution, **arguments):
    keras.utils.set_random_seed(0)
    model = keras.Sequential([keras.layers.Dense(1)])
    model.compile(
        keras.optimizers.SGD(0.1),
        "mse",
        metrics=["mse"],
        steps_per_execution=steps_per_execution,
        **arguments,
    )
    history = model.fit(
        *(X, Y), batch_size=2, shuffle=False, epochs=2, verbose=0
    )
    return model, history.history


class Noting(keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.events = []

    def on_train_batch_begin(self, batch, logs=None):
        self.events.append(("begin", batch))

    def on_train_batch_end(self, batch, logs=None):
        self.events.append(("end", batch))


@pytest.mark.parametrize("run_eagerly", [False, True])
@pytest.mark.parametrize("steps", [2, 4, 9, "auto"])
def test_several_steps_do_what_single_steps_do(steps, run_eagerly):
    model, history = trained(steps, run_eagerly=run_eagerly)
    expected_model, expected = trained(1)
    assert model.optimizer.iterations.numpy() == 12
    for name in expected:
        np.testing.assert_allclose(history[name], expected[name], rtol=1e-5)
    np.testing.assert_allclose(
        model.evaluate(X, Y, batch_size=3, verbose=0),
        expected_model.evaluate(X, Y, batch_size=3, verbose=0),
        rtol=1e-5,
    )
    outputs = model.predict(X, batch_size=3, verbose=0)
    np.testing.assert_allclose(outputs, expected_model(X), rtol=1e-4)


def test_callbacks_hear_once_for_each_call():
    model, _ = trained(4)
    noting = Noting()
    model.fit(X, Y, batch_size=2, callbacks=[noting], verbose=0)
    # Six batches; the second call has two.
    assert noting.events == [
        *(("begin", 0), ("end", 3), ("begin", 4), ("end", 7))
    ]


def test_auto_lets_a_callback_hear_of_each_batch():
    model, _ = trained("auto")
    noting = Noting()
    model.fit(X, Y, batch_size=4, callbacks=[noting], verbose=0)
    assert [batch for event, batch in noting.events if event == "end"] == [
        *range(3)
    ]


def test_the_model_is_traced_once_for_all_numbers_of_steps():
    traces = []

    class Counting(keras.layers.Dense):
        def call(self, inputs):
            traces.append(inputs.shape.as_list())
            return super().call(inputs)

    model = keras.Sequential([keras.Input((4,)), Counting(1)])
    model.compile("sgd", "mse", steps_per_execution=4)
    traces.clear()
    # Four batches at once, and a group of two with a short one.
    model.fit(X, Y, batch_size=2, epochs=2, verbose=0)
    assert traces == [[None, 4]]


def test_outputs_of_any_structure_are_joined():
    x = keras.Input((4,))
    model = keras.Model(x, {"a": keras.layers.Dense(2)(x), "b": x})
    model.compile("sgd", steps_per_execution=3)
    outputs = model.predict(X.astype("float32"), batch_size=2, verbose=0)
    assert outputs["a"].shape == (11, 2)
    np.testing.assert_array_equal(outputs["b"], X.astype("float32"))


def test_xla_trains_to_the_same_weights():
    compiled, _ = trained(1, jit_compile=True)
    plain, _ = trained(1)
    assert compiled.jit_compile
    for a, b in zip(compiled.get_weights(), plain.get_weights(), strict=True):
        np.testing.assert_allclose(a, b, rtol=1e-5)


def test_xla_is_left_out_of_eager_steps():
    model = keras.Sequential([keras.layers.Dense(1)])
    with pytest.warns(UserWarning, match="run_eagerly=True"):
        model.compile("sgd", "mse", jit_compile=True, run_eagerly=True)
    assert not model.jit_compile


def test_functions_run_eagerly_where_tensorflow_is_told_so():
    seen = []

    class Eager(keras.Sequential):
        def train_step(self, data):
            seen.append(tf.executing_eagerly())
            return super().train_step(data)

    model = Eager([keras.layers.Dense(1)])
    model.compile("sgd", "mse")
    tf.config.run_functions_eagerly(True)
    try:
        model.fit(X, Y, verbose=0)
    finally:
        tf.config.run_functions_eagerly(False)
    assert seen == [True]


@pytest.mark.parametrize("steps", [1, 2, "auto"])
def test_functions_of_an_iterator_run_its_next_steps(steps):
    model, _ = trained(steps)
    before = model.optimizer.iterations.numpy()
    data = tf.data.Dataset.from_tensor_slices((X, Y)).batch(4)
    model.make_train_function()
    function = model.train_function
    iterator = iter(data)
    logs = function(iterator)
    assert sorted(logs) == ["loss", "mse"]
    done = 2 if steps == 2 else 1
    assert model.optimizer.iterations.numpy() == before + done
    model.make_train_function()
    assert model.train_function is function
    model.make_train_function(force=True)
    assert model.train_function is not function
    model.make_test_function()
    assert model.test_function(iter(data))["loss"] >= 0
    model.make_predict_function()
    outputs = model.predict_function(iter(data.map(lambda x, y: x)))
    assert outputs.shape == (4 * done, 1)
    model.compile("sgd", "mse")
    assert model.train_function is None
