import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras


def exported(model, folder, **settings):
    model.export(folder, verbose=False, **settings)
    return tf.saved_model.load(str(folder))


def ones(units):
    return keras.layers.Dense(units, kernel_initializer="ones")


class Own(keras.Model):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.dense = ones(1)

    def call(self, inputs):
        return self.dense(inputs)


def test_inputs_keep_their_nest_and_their_names(tmp_path):
    a, b = keras.Input((2,), name="a"), keras.Input((3,), name="b")
    model = keras.Model([a, b], {"first": ones(1)(a), "second": ones(1)(b)})
    served = exported(model, tmp_path)
    results = served.serve([tf.ones((1, 2)), tf.ones((1, 3))])
    assert results["second"].numpy().tolist() == [[3.0]]
    for name in ("serve", "serving_default"):
        signature = served.signatures[name]
        results = signature(a=tf.ones((1, 2)), b=tf.ones((1, 3)))
        assert results["first"].numpy().tolist() == [[2.0]]


def test_nothing_is_dropped_and_nothing_trained(tmp_path):
    layers = [keras.layers.Dropout(0.9), keras.layers.BatchNormalization()]
    model = keras.Sequential([keras.Input((2,)), *layers])
    served = exported(model, tmp_path)
    x = np.array([[1.0, 2.0]], "float32")
    np.testing.assert_allclose(served.serve(x), x, rtol=1e-3)
    lists = served.trainable_variables, served.non_trainable_variables
    assert [len(variables) for variables in lists] == [2, 3]
    assert len(served.variables) == 5


def test_tables_of_layers_are_exported(tmp_path):
    lookup = keras.layers.StringLookup(vocabulary=["a", "b"])
    model = keras.Sequential([keras.Input((), dtype="string"), lookup])
    served = exported(model, tmp_path)
    assert served.serve(tf.constant(["b", "z"])).numpy().tolist() == [2, 0]


def test_a_subclass_takes_what_it_was_built_for(tmp_path):
    model = Own()
    model(np.ones((4, 2)))
    served = exported(model, tmp_path)
    assert served.serve(tf.ones((3, 2))).shape == (3, 1)


@pytest.mark.parametrize(
    "spec",
    [
        tf.TensorSpec((1, 2), "float32"),
        keras.layers.InputSpec(shape=(1, 2)),
        keras.KerasTensor((1, 2)),
    ],
)
def test_the_signature_may_be_given(tmp_path, spec):
    served = exported(Own(), tmp_path, input_signature=[spec])
    assert served.serve(tf.ones((1, 2))).numpy().tolist() == [[2.0]]


def test_a_line_says_where_it_is(tmp_path, capsys):
    keras.Sequential([keras.Input((2,)), ones(1)], name="m").export(tmp_path)
    assert f"'m' is exported to {tmp_path}." in capsys.readouterr().out


def test_a_model_that_is_not_built_is_refused(tmp_path):
    with pytest.raises(ValueError, match="Received: 'own', not built"):
        Own(name="own").export(tmp_path)


def test_inputs_that_are_not_known_have_to_be_given(tmp_path):
    class Pair(keras.Model):
        def call(self, first, second):
            return first + second

    model = Pair(name="own")
    model(np.ones((1, 2)), np.ones((1, 2)))
    with pytest.raises(ValueError, match="Received: 'own', built for"):
        model.export(tmp_path)


@pytest.mark.parametrize("settings", [{"format": "onnx"}, {"opset": 3}])
def test_other_formats_are_refused(tmp_path, settings):
    ((name, value),) = settings.items()
    with pytest.raises(
        ValueError, match=f"Received: .*{name}'?[=:] ?'?{value}"
    ):
        Own().export(tmp_path, **settings)
