import numpy as np
import pytest
import tensorflow as tf

from keras_reference import Input, Sequential, optimizers
from keras_reference.layers import Dense
from keras_reference.optimizers import SGD, Adam, MultiOptimizer, OptimizerMap


def two():
    return MultiOptimizer(
        OptimizerMap(
            SGD(0.5, name="rest"), {"ker.*": Adam(0.25, name="first")}
        ),
        name="both",
    )


def variables():
    return [tf.Variable([1.0, 2.0], name=n) for n in ("kernel", "bias")]


@pytest.mark.parametrize("in_graph", [False, True])
def test_each_variable_has_its_optimizer(in_graph):
    optimizer, (kernel, bias) = two(), variables()
    optimizer.build([kernel, bias])
    gradients = [tf.constant([3.0, -7.0]), tf.constant([1.0, 2.0])]
    apply = optimizer.apply
    if in_graph:
        apply = tf.function(apply, autograph=False)
    apply(gradients, [kernel, bias])
    np.testing.assert_allclose(kernel, [0.75, 2.25], atol=1e-4)
    assert bias.numpy().tolist() == [0.5, 1]
    assert [each.name for each in optimizer.optimizers] == ["first", "rest"]
    assert [int(each.iterations) for each in optimizer.optimizers] == [1, 1]
    assert optimizer.iterations.numpy() == 1


def test_the_state_is_that_of_all():
    optimizer = two()
    optimizer.build(variables())
    names = [v.name.split(":")[0] for v in optimizer.variables]
    assert names == [
        *("iteration", "learning_rate"),
        *("iteration", "learning_rate", "kernel_momentum", "kernel_velocity"),
        *("iteration", "learning_rate"),
    ]
    store = {}
    optimizer.save_own_variables(store)
    optimizer.optimizers[1].learning_rate = 9.0
    optimizer.load_own_variables(store)
    assert optimizer.optimizers[1].learning_rate.numpy() == 0.5


def test_the_learning_rate_is_at_the_optimizers():
    optimizer = two()
    with pytest.raises(AttributeError, match="both.learning_rate"):
        _ = optimizer.learning_rate
    with pytest.raises(AttributeError, match="learning_rate=0.5 for both"):
        optimizer.learning_rate = 0.5


def test_the_loss_scale_cancels():
    rest = SGD(1.0)
    optimizer = MultiOptimizer(OptimizerMap(rest), loss_scale_factor=4.0)
    variable = tf.Variable([1.0])
    optimizer.apply([optimizer.scale_loss(tf.constant([0.5]))], [variable])
    assert variable.numpy() == 0.5


def test_averages_are_put_in_place():
    rest = SGD(1.0, use_ema=True, ema_momentum=0.5)
    optimizer, variable = MultiOptimizer(lambda v: rest), tf.Variable([1.0])
    for _ in range(2):
        optimizer.apply([tf.constant([1.0])], [variable])
    optimizer.finalize_variable_values([variable])
    assert variable.numpy() == -0.5


def test_a_variable_without_gradient_stays():
    optimizer, (kernel, bias) = two(), variables()
    with pytest.warns(UserWarning, match="kernel"):
        optimizer.apply([None, tf.ones(2)], [kernel, bias])
    assert kernel.numpy().tolist() == [1, 2]
    assert bias.numpy().tolist() == [0.5, 1.5]


def test_a_model_is_trained_by_both():
    model = Sequential([Input((2,)), Dense(2, name="a"), Dense(1, name="b")])
    frozen = OptimizerMap(SGD(0.1), {".*/a/.*": SGD(0.0)})
    model.compile(MultiOptimizer(frozen), "mse")
    before = model.get_weights()
    model.fit(np.ones((4, 2)), np.ones((4, 1)), verbose=0)
    after = model.get_weights()
    same = [(a == b).all() for a, b in zip(before, after, strict=True)]
    assert same == [True, True, False, False]


def test_serialized_and_back():
    data = optimizers.serialize(two())
    copy = optimizers.deserialize(data)
    assert optimizers.serialize(copy) == data
    assert type(copy.optimizer_map["kernel"]) is Adam


def test_a_map_is_a_dictionary():
    optimizers_of = OptimizerMap(SGD(), {"a": Adam()})
    optimizers_of["b"] = SGD(name="b")
    assert len(optimizers_of) == 2 and list(optimizers_of) == ["a", "b"]
    del optimizers_of["b"]
    assert optimizers_of["b"] is optimizers_of.default_optimizer


def test_a_map_is_asked_with_whole_paths():
    optimizers_of = OptimizerMap(SGD(), {"a/kernel": Adam(), "c.*": Adam()})
    assert type(optimizers_of["a/kernel"]) is Adam
    assert type(optimizers_of["model/a/kernel"]) is SGD
    assert type(optimizers_of["cell/kernel"]) is Adam
    whole = OptimizerMap(SGD(), {"kernel": Adam()})
    assert type(whole(tf.Variable(1.0, name="kernel"))) is Adam


def test_what_is_no_map_is_refused():
    with pytest.raises(TypeError, match="optimizer_map={}"):
        MultiOptimizer({})
    with pytest.raises(TypeError, match="default_optimizer='sgd'"):
        OptimizerMap("sgd")
    with pytest.raises(TypeError, match="optimizer='sgd'"):
        OptimizerMap(SGD(), {"a": "sgd"})
    with pytest.raises(ValueError, match="key=3"):
        OptimizerMap(SGD(), {3: SGD()})
    taken = OptimizerMap(SGD(), {"a": SGD()})
    with pytest.raises(ValueError, match="key='a'"):
        taken["a"] = SGD()
    both = OptimizerMap(SGD(), {"a.*": SGD(), ".*b": SGD()})
    with pytest.raises(ValueError, match=r"'a.\*', '.\*b' for 'ab'"):
        both["ab"]


@pytest.mark.peers
def test_state_and_steps_are_those_of_keras():
    keras = pytest.importorskip("keras")
    made = []
    for package, variable in (
        (optimizers, tf.Variable),
        (keras.optimizers, keras.Variable),
    ):
        optimizer = package.MultiOptimizer(
            package.OptimizerMap(
                package.SGD(0.1, name="a"), {"k.*": package.Adam(name="b")}
            ),
            name="c",
        )
        pair = [variable(np.ones(2, "f"), name=n) for n in ("kernel", "bias")]
        optimizer.build(pair)
        for _ in range(3):
            optimizer.apply([tf.constant([1.0, 2.0])] * 2, pair)
        values = [np.array(tf.convert_to_tensor(v)) for v in pair]
        shapes = [tuple(v.shape) for v in optimizer.variables]
        made.append((values, shapes, package.serialize(optimizer)))
    np.testing.assert_allclose(made[0][0], made[1][0], atol=1e-6)
    assert made[0][1:] == made[1][1:]
