import numpy as np
import pytest
import tensorflow as tf

from keras_reference.layers import Dense, Dropout, Identity, Input, Layer
from keras_reference.metrics import Mean
from keras_reference.models import Model


class Frozen(Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.offset = self.add_weight((1,), trainable=False, name="offset")
        self.scale = self.add_weight((1,), name="scale")


class Scale(Layer):
    def build(self, input_shape):
        self.factor = self.add_weight(
            (input_shape[-1],), initializer="ones", name="factor"
        )

    def call(self, inputs):
        return inputs * self.factor


class Stack(Layer):
    """Layers in an attribute, a list and a dictionary."""

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.first = Dense(4)
        self.middle = [Dense(3), Dense(2)]
        self.last = {"head": Dense(1)}

    def call(self, inputs):
        inputs = self.first(inputs)
        for layer in self.middle:
            inputs = layer(inputs)
        return self.last["head"](inputs)


class Mode(Layer):
    def call(self, inputs, training=False):
        return inputs + 1.0 if training else inputs


class Outer(Layer):
    def __init__(self):
        super().__init__()
        self.inner = Mode()

    def call(self, inputs):
        return self.inner(inputs)


class Penalty(Layer):
    def call(self, inputs):
        self.add_loss(tf.reduce_sum(inputs))
        return inputs


def test_the_first_call_builds():
    layer = Scale()
    assert not layer.built
    assert layer.weights == []
    layer(np.ones((2, 3)))
    assert layer.built
    assert layer.factor.shape == (3,)


def test_build_runs_once():
    shapes = []

    class Noted(Layer):
        def build(self, input_shape):
            shapes.append(input_shape)

        def call(self, inputs):
            return inputs

    layer = Noted()
    layer(tf.zeros((2, 3)))
    layer(tf.zeros((5, 3)))
    assert shapes == [(2, 3)]


def test_layers_are_named_in_the_order_made():
    names = [Scale().name, Scale().name]
    stem, _, number = names[1].rpartition("_")
    assert stem == "scale"
    assert names[0] in ("scale", f"scale_{int(number) - 1}")


def test_weights_are_found_in_attributes_and_containers():
    stack = Stack(name="stack")
    stack(tf.zeros((1, 5)))
    shapes = [tuple(weight.shape) for weight in stack.weights]
    assert shapes == [*((5, 4), (4,), (4, 3), (3,), (3, 2), (2,), (2, 1), (1,))]
    assert stack.count_params() == 24 + 15 + 8 + 3


def test_layers_appended_to_a_list_are_found():
    class Grown(Layer):
        def __init__(self):
            super().__init__()
            self.blocks = []
            self.blocks.append(Dense(2))

        def call(self, inputs):
            return self.blocks[0](inputs)

    grown = Grown()
    grown(tf.zeros((1, 3)))
    assert len(grown.trainable_weights) == 2


def test_paths_follow_the_calls_that_build():
    stack = Stack(name="outer")
    stack.first = Dense(4, name="inner")
    stack(tf.zeros((1, 5)))
    assert stack.first.kernel.path == "outer/inner/kernel"
    assert stack.first.path == "outer/inner"


def test_weights_are_variables_of_tensorflow():
    layer = Scale()
    layer.build((None, 3))
    assert isinstance(layer.factor, type(tf.Variable(0.0)))


def test_setting_trainable_reaches_the_weights_that_training_changes():
    layer = Frozen(name="frozen")
    layer.trainable = False
    assert not layer.scale.trainable
    layer.trainable = True
    assert layer.scale.trainable
    assert not layer.offset.trainable
    assert layer.weights == [layer.scale, layer.offset]


def test_a_layer_that_is_not_trainable_makes_weights_that_are_not():
    layer = Scale(trainable=False)
    layer.build((None, 3))
    assert not layer.factor.trainable
    layer.trainable = True
    assert layer.trainable_weights == [layer.factor]


def test_one_weight_can_be_left_alone():
    layer = Frozen()
    layer.scale.trainable = False
    assert layer.trainable
    assert layer.trainable_weights == []
    assert len(layer.non_trainable_weights) == 2


def test_a_strategy_mirrors_weights():
    strategy = tf.distribute.MirroredStrategy(["CPU:0"])
    with strategy.scope():
        layer = Scale(name="mirrored")
        layer.build((None, 3))
    assert isinstance(layer.factor, tf.distribute.DistributedValues)
    assert layer.factor.path == "mirrored/factor"


def test_gradients_reach_weights_in_a_tf_function():
    layer = Scale()
    layer.build((None, 3))

    @tf.function
    def gradient(x):
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum(layer(x))
        return tape.gradient(loss, layer.factor)

    x = tf.constant([[1.0, 2.0, 3.0]])
    assert gradient(x).numpy().tolist() == [1, 2, 3]


def test_freezing_reaches_all_layers_inside():
    stack = Stack()
    stack(tf.zeros((1, 5)))
    stack.trainable = False
    assert stack.trainable_weights == []
    assert len(stack.non_trainable_weights) == 8
    stack.trainable = True
    stack.first.trainable = False
    assert len(stack.trainable_weights) == 6


def test_a_weight_made_untrainable_stays_so():
    class Counter(Layer):
        def __init__(self):
            super().__init__()
            self.count = self.add_weight(trainable=False, initializer="zeros")

    counter = Counter()
    assert counter.trainable_weights == []
    assert len(counter.non_trainable_weights) == 1


def test_weights_can_be_read_and_set():
    layer = Scale()
    layer.build((None, 2))
    layer.set_weights([np.array([2.0, 3.0])])
    assert layer.get_weights()[0].tolist() == [2, 3]
    assert layer(tf.ones((1, 2))).numpy().tolist() == [[2, 3]]


def test_seeds_are_variables_but_not_weights():
    layer = Dropout(0.5)
    assert layer.weights == []
    assert len(layer.variables) == 1


def test_training_is_inherited_from_the_outer_call():
    outer = Outer()
    x = tf.zeros(1)
    assert outer(x).numpy() == 0
    assert outer(x, training=True).numpy() == 1
    assert outer(x).numpy() == 0


def test_training_given_to_the_inner_call_wins():
    class Frozen(Outer):
        def call(self, inputs):
            return self.inner(inputs, training=False)

    assert Frozen()(tf.zeros(1), training=True).numpy() == 0


def test_training_is_dropped_where_no_one_asks_for_it():
    assert Scale()(tf.ones((1, 2)), training=True).shape == (1, 2)


def test_losses_last_until_the_next_call():
    layer = Penalty()
    layer(tf.constant([1.0, 2.0]))
    layer(tf.constant([1.0, 3.0]))
    assert [loss.numpy() for loss in layer.losses] == [4]


def test_losses_of_inner_layers_are_kept_for_the_whole_call():
    class Twice(Layer):
        def __init__(self):
            super().__init__()
            self.penalty = Penalty()

        def call(self, inputs):
            return self.penalty(self.penalty(inputs))

    twice = Twice()
    twice(tf.constant([2.0]))
    twice(tf.constant([5.0]))
    assert [loss.numpy() for loss in twice.losses] == [5, 5]


def test_regularizers_add_losses():
    layer = Dense(1, kernel_regularizer="l2", kernel_initializer="ones")
    layer.build((None, 3))
    assert layer.losses[0].numpy() == pytest.approx(0.03)


def test_activity_is_regularized_for_each_sample():
    layer = Dense(
        3,
        kernel_initializer="ones",
        activity_regularizer=lambda x: tf.reduce_sum(tf.square(x)),
    )
    layer(tf.ones((5, 1)))
    assert layer.losses[0].numpy() == 3


def test_symbolic_calls_infer_shapes_by_tracing():
    class Doubled(Layer):
        def call(self, inputs):
            return tf.concat([inputs, inputs], axis=-1)

    assert Doubled()(Input((3,))).shape == (None, 6)
    assert Doubled().compute_output_shape((2, 3)) == (2, 6)


def test_floats_are_cast_and_integers_are_not():
    class Same(Layer):
        def call(self, inputs):
            return inputs

    assert Same()(np.zeros(2)).dtype == tf.float32
    assert Same(dtype="float16")(np.zeros(2)).dtype == tf.float16
    assert Same()(np.zeros(2, "int32")).dtype == tf.int32
    assert Same(autocast=False)(np.zeros(2)).dtype == tf.float64


def test_build_gets_one_shape_for_each_argument_it_names():
    class Pair(Layer):
        def build(self, left_shape, right_shape):
            self.shapes = (left_shape, right_shape)

        def call(self, left, right):
            return left + right

    pair = Pair()
    pair(tf.zeros((2, 3)), right=tf.zeros((2, 1)))
    assert pair.shapes == ((2, 3), (2, 1))


def test_a_layer_without_config_remembers_its_arguments():
    class Shift(Layer):
        def __init__(self, amount, twice=False, **kwargs):
            super().__init__(**kwargs)
            self.amount = amount * (2 if twice else 1)

    copy = Shift.from_config(Shift(3, twice=True, name="shift").get_config())
    assert copy.amount == 6
    assert copy.name == "shift"


def test_building_from_a_config_makes_the_weights():
    layer = Scale()
    layer.build((None, 3))
    copy = Scale()
    copy.build_from_config(layer.get_build_config())
    assert copy.factor.shape == (3,)
    assert Scale().get_build_config() is None


def test_a_call_without_an_implementation_is_refused():
    with pytest.raises(NotImplementedError, match="'blank'"):
        Layer(name="blank")(tf.zeros(1))


def test_unknown_arguments_are_refused():
    with pytest.raises(ValueError, match=r"Received: \{'unit': 3\}"):
        Layer(unit=3)


@pytest.mark.parametrize("name", ["a/b", 3])
def test_names_must_be_strings_without_slashes(name):
    with pytest.raises(ValueError, match=f"name={name!r}"):
        Layer(name=name)


def test_numbers_are_no_inputs():
    with pytest.raises(ValueError, match="1.5 .of type float"):
        Scale()([[1.5]])


def test_a_missing_super_init_is_named_when_called():
    class Forgetful(Layer):
        def __init__(self):
            self.units = 1

    with pytest.raises(RuntimeError, match="a Forgetful without it"):
        Forgetful()(tf.zeros(1))


def test_a_built_layer_takes_no_new_layers():
    layer = Scale(name="full")
    layer.build((None, 2))
    with pytest.raises(ValueError, match="full.extra=<Dense"):
        layer.extra = Dense(1)


def test_a_wrong_number_of_weights_is_refused():
    layer = Scale()
    layer.build((None, 2))
    with pytest.raises(ValueError, match="a list of 2"):
        layer.set_weights([1, 2])


def test_a_wrong_shape_is_refused_before_anything_is_set():
    layer = Dense(2, kernel_initializer="zeros")
    layer.build((None, 2))
    with pytest.raises(ValueError, match=r"shape \(3,\)"):
        layer.set_weights([np.ones((2, 2)), np.ones(3)])
    assert layer.get_weights()[0].sum() == 0


def test_an_unbuilt_layer_cannot_count():
    with pytest.raises(ValueError, match="'unbuilt', not built"):
        Scale(name="unbuilt").count_params()


def test_an_unknown_aggregation_is_refused():
    with pytest.raises(ValueError, match="aggregation='max'"):
        Layer().add_weight(aggregation="max")


class Parts(Layer):
    """Takes a list, returns a dictionary."""

    def call(self, inputs):
        first, second = inputs
        return {"sum": first + second, "parts": [first[:, :1]]}


def test_shapes_of_nests_are_nests():
    shapes = Parts().compute_output_shape([(None, 3), (2, 3)])
    assert shapes == {"sum": (2, 3), "parts": [(None, 1)]}


def test_quantization_is_refused_by_name():
    with pytest.raises(NotImplementedError, match="q.quantize\\(mode='int8'"):
        Dense(2, name="q").quantize("int8")


def test_a_call_without_an_input_is_refused():
    with pytest.raises(TypeError, match="'inputs'"):
        Dense(2)()


def test_none_is_no_input():
    with pytest.raises(ValueError, match="Received: None"):
        Dense(2)(None)


def test_variables_of_metrics_are_apart():
    class Watched(Layer):
        def __init__(self):
            super().__init__()
            self.mean = Mean(name="mean")

    layer = Watched()
    assert layer.variables == []
    assert len(layer.metrics_variables) == len(layer.mean.variables) == 2


def test_models_that_share_a_layer_do_not_see_the_losses_of_each_other():
    shared = Dense(1, activity_regularizer="l2", kernel_initializer="ones")
    inputs = Input((1,))
    models = [Model(inputs, shared(inputs)) for _ in range(2)]
    for model in models:
        model.compile("sgd")
        model.fit(tf.ones((2, 1)), verbose=0)
        assert len(model.losses) == 1


def test_a_symbolic_call_builds_the_layers_inside():
    class Block(Layer):
        def __init__(self):
            super().__init__()
            self.dense = Dense(2)

        def call(self, inputs):
            return self.dense(inputs)

        def compute_output_shape(self, input_shape):
            return (*input_shape[:-1], 2)

    x = Input((3,))
    assert len(Model(x, Block()(x)).weights) == 2


@pytest.mark.parametrize("shape", [3, (2, None)])
def test_the_shape_of_a_weight_is_a_tuple_of_integers(shape):
    received = str(shape).replace("(", r"\(").replace(")", r"\)")
    with pytest.raises(ValueError, match=f"Received: shape={received}"):
        Layer().add_weight(shape)


@pytest.mark.parametrize("dtype", ["float16", "float64"])
def test_a_symbolic_input_is_cast_like_any_other(dtype):
    inputs = Input((2,))
    assert Identity(dtype=dtype)(inputs).dtype == dtype
    both = [inputs, Input((2,), dtype="int32")]
    outputs = Identity(dtype=dtype)(both)
    assert [x.dtype for x in outputs] == [dtype, "int32"]


def test_several_shapes_are_named_after_arguments_of_call():
    class Two(Layer):
        def build(self, a_shape, b_shape): ...

        def call(self, query, value):
            return query

    with pytest.raises(ValueError, match="query_shape, value_shape. Received"):
        Two()(np.ones((1, 2)), np.ones((1, 2)))


def test_arguments_without_a_name_need_a_get_config():
    class Many(Layer):
        def __init__(self, *sizes, **kwargs):
            super().__init__(**kwargs)

    with pytest.raises(NotImplementedError, match=r"Received: \(3, 4\)"):
        Many(3, 4).get_config()
    assert Many(name="none").get_config()["name"] == "none"
