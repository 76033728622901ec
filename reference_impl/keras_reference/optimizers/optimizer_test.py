import numpy as np
import pytest
import tensorflow as tf

from keras_reference.optimizers import SGD, Optimizer

GRADIENT = tf.constant([1.0, -2.0])


def start():
    return tf.Variable([10.0, 20.0])


def test_iterations_count_updates():
    optimizer, variable = SGD(0.5), start()
    assert optimizer.iterations.numpy() == 0
    optimizer.apply([GRADIENT], [variable])
    pairs = zip([GRADIENT], [variable], strict=True)
    assert optimizer.apply_gradients(pairs).numpy() == 2
    assert optimizer.iterations.numpy() == 2
    assert variable.numpy().tolist() == [9, 22]


def test_a_built_optimizer_knows_its_variables():
    optimizer, variable = SGD(0.5), start()
    optimizer.build([variable])
    optimizer.apply([GRADIENT])
    assert variable.numpy().tolist() == [9.5, 21]


def test_building_twice_changes_nothing():
    optimizer = SGD(0.5, momentum=0.5)
    optimizer.build([start()])
    optimizer.build([start(), start()])
    assert len(optimizer.variables) == 3


def test_it_runs_in_a_graph_without_being_built():
    optimizer, variable = SGD(0.5, momentum=0.5), start()
    step = tf.function(lambda: optimizer.apply([GRADIENT], [variable]))
    step()
    step()
    assert variable.numpy().tolist() == [9.5 - 0.75, 21 + 1.5]
    assert optimizer.iterations.numpy() == 2


def test_the_learning_rate_can_be_set():
    optimizer, variable = SGD(0.5), start()
    step = tf.function(lambda: optimizer.apply([GRADIENT], [variable]))
    step()
    optimizer.learning_rate = 2
    step()
    assert variable.numpy().tolist() == [7.5, 25]
    optimizer.learning_rate = tf.constant(0.25)
    assert optimizer.learning_rate.numpy() == 0.25


@pytest.mark.parametrize("learning_rate", ["fast", None, True])
def test_the_learning_rate_is_a_number(learning_rate):
    message = f"Received: learning_rate={learning_rate!r}"
    with pytest.raises(ValueError, match=message):
        SGD(learning_rate)
    optimizer = SGD(0.5)
    with pytest.raises(ValueError, match=message):
        optimizer.learning_rate = learning_rate


def test_unknown_arguments_are_refused():
    with pytest.raises(ValueError, match=r"Received: {'lr': 0.1}"):
        SGD(lr=0.1)


def test_a_decay_changes_nothing():
    with pytest.warns(UserWarning, match="`decay` is no longer an argument"):
        optimizer = SGD(0.5, decay=0.1)
    assert optimizer.get_config() == SGD(0.5, name="sgd").get_config() | {
        "name": optimizer.name
    }


def test_clipping():
    variable = start()
    SGD(1.0, clipvalue=1.5).apply([GRADIENT], [variable])
    assert variable.numpy().tolist() == [9, 21.5]
    with pytest.raises(ValueError, match="clipnorm=-1"):
        SGD(clipnorm=-1)


def test_weight_decay_comes_before_the_update():
    variable = start()
    SGD(0.5, weight_decay=0.5).apply([GRADIENT], [variable])
    assert variable.numpy().tolist() == [10 * 0.75 - 0.5, 20 * 0.75 + 1]


@pytest.mark.parametrize("by", ["variable", "name"])
def test_variables_can_be_kept_from_weight_decay(by):
    kernel = tf.Variable([1.0], name="kernel")
    bias = tf.Variable([1.0], name="bias")
    optimizer = SGD(0.5, weight_decay=1.0)
    if by == "variable":
        optimizer.exclude_from_weight_decay(var_list=[bias])
    else:
        optimizer.exclude_from_weight_decay(var_names=["bi.s"])
    zero = tf.constant([0.0])
    optimizer.apply([zero, zero], [kernel, bias])
    assert kernel.numpy() == 0.5 and bias.numpy() == 1
    with pytest.raises(ValueError, match=f"optimizer {optimizer.name}"):
        optimizer.exclude_from_weight_decay(var_names=["kernel"])


def test_constraints_hold_after_the_update():
    variable = tf.Variable(
        [10.0, 20.0], constraint=lambda values: tf.minimum(values, 20.5)
    )
    SGD(1.0).apply([GRADIENT], [variable])
    assert variable.numpy().tolist() == [9, 20.5]


def test_the_loss_scale_cancels():
    optimizer, variable = SGD(1.0, loss_scale_factor=4.0), start()
    assert optimizer.scale_loss(3.0) == 12
    optimizer.apply([4 * GRADIENT], [variable])
    assert variable.numpy().tolist() == [9, 22]
    assert SGD().scale_loss(3.0) == 3


def test_the_moving_average_starts_at_the_first_value():
    optimizer = SGD(1.0, use_ema=True, ema_momentum=0.5)
    variable = start()
    optimizer.apply([GRADIENT], [variable])
    optimizer.apply([GRADIENT], [variable])
    assert variable.numpy().tolist() == [8, 24]
    optimizer.finalize_variable_values([variable])
    assert variable.numpy().tolist() == [8.5, 23]


def test_the_moving_average_replaces_the_variable_now_and_then():
    optimizer = SGD(
        1.0, use_ema=True, ema_momentum=0.5, ema_overwrite_frequency=2
    )
    variable = start()
    history = []
    for _ in range(3):
        optimizer.apply([GRADIENT], [variable])
        history.append(variable.numpy()[0])
    assert history == [9, 8.5, 7.5]


def test_without_averages_there_is_nothing_to_put_in_place():
    optimizer, variable = SGD(1.0), start()
    optimizer.apply([GRADIENT], [variable])
    optimizer.finalize_variable_values([variable])
    assert variable.numpy().tolist() == [9, 22]


@pytest.mark.parametrize(
    "arguments",
    [
        {"ema_momentum": 1.5},
        {"use_ema": True, "ema_overwrite_frequency": 0},
        {"use_ema": True, "ema_overwrite_frequency": 1.5},
    ],
)
def test_averaging_is_well_described(arguments):
    name = next(name for name in arguments if name != "use_ema")
    with pytest.raises(ValueError, match=f"{name}={arguments[name]}"):
        SGD(**arguments)


def test_a_frequency_without_averaging_is_kept_and_changes_nothing():
    optimizer, variable = SGD(1.0, ema_overwrite_frequency=1), start()
    optimizer.apply([GRADIENT], [variable])
    assert variable.numpy().tolist() == [9, 22]
    assert optimizer.get_config()["ema_overwrite_frequency"] == 1


def test_gradients_are_averaged_over_calls():
    optimizer = SGD(1.0, momentum=0.5, gradient_accumulation_steps=2)
    variable = start()
    step = tf.function(lambda g: optimizer.apply([g], [variable]))
    history = []
    for scale in (1.0, 3.0, 1.0, 1.0):
        step(scale * GRADIENT)
        history.append(variable.numpy()[0])
    # Updates by -2, then by -(0.5 * 2 + 1).
    assert history == [10, 8, 8, 6]
    assert optimizer.iterations.numpy() == 2


@pytest.mark.parametrize("steps", [1, 0, 2.5])
def test_accumulation_takes_at_least_two_calls(steps):
    message = f"gradient_accumulation_steps={steps}"
    with pytest.raises(ValueError, match=message):
        SGD(gradient_accumulation_steps=steps)


def test_a_missing_gradient_leaves_the_variable():
    first, second = start(), tf.Variable([1.0], name="second")
    with pytest.warns(UserWarning, match=r"\['second:0'\]"):
        SGD(1.0).apply([GRADIENT, None], [first, second])
    assert first.numpy().tolist() == [9, 22] and second.numpy() == 1


@pytest.mark.parametrize("pairs", [[], [(None, tf.Variable(1.0, name="x"))]])
def test_no_gradient_at_all_is_an_error(pairs):
    names = [variable.name for _, variable in pairs]
    with pytest.raises(ValueError) as raised:
        SGD().apply_gradients(pairs)
    assert f"Received: none for {names}" in str(raised.value)


def test_a_gradient_for_each_variable():
    with pytest.raises(ValueError, match="2 gradients for 1 variables"):
        SGD().apply([GRADIENT, GRADIENT], [start()])


def test_an_unbuilt_optimizer_needs_variables():
    with pytest.raises(ValueError, match=r"descent.apply\(grads\)"):
        SGD(name="descent").apply([GRADIENT])


def test_new_variables_need_a_new_optimizer():
    optimizer = SGD()
    optimizer.apply([GRADIENT], [start()])
    other = tf.Variable([1.0, 2.0], name="other")
    with pytest.raises(ValueError, match="Received: other"):
        optimizer.apply([GRADIENT], [other])


def test_sparse_gradients():
    variable = tf.Variable([[1.0], [2.0]])
    rows = tf.constant([[1.0], [1.0]])
    gradient = tf.IndexedSlices(rows, tf.constant([1, 1]), tf.constant([2, 1]))
    SGD(0.5).apply([gradient], [variable])
    assert variable.numpy().tolist() == [[1], [1]]


def test_the_base_class_has_no_formula():
    with pytest.raises(NotImplementedError, match="an instance of Optimizer"):
        Optimizer(0.1).apply([GRADIENT], [start()])


def test_state_goes_out_and_back():
    optimizer, variable = SGD(0.5, momentum=0.5), start()
    optimizer.apply([GRADIENT], [variable])
    store = {}
    optimizer.save_own_variables(store)
    assert sorted(store) == ["0", "1", "2"]
    again = SGD(0.1, momentum=0.5)
    again.build([variable])
    again.load_own_variables(store)
    for ours, theirs in zip(again.variables, optimizer.variables, strict=True):
        np.testing.assert_array_equal(ours, theirs)
    with pytest.raises(ValueError, match="1 arrays for 3 variables"):
        again.set_weights([1])
    with pytest.warns(UserWarning, match="2 arrays for 3 variables"):
        again.load_own_variables({"0": np.array(9), "1": np.array(0.25)})
    assert again.iterations.numpy() == 1


def test_state_variables_are_named_after_their_variables():
    optimizer = SGD(momentum=0.5)
    optimizer.build([tf.Variable([1.0], dtype="float64", name="dense/kernel")])
    names = [variable.name for variable in optimizer.variables]
    assert names == [
        "iteration",
        "learning_rate",
        "dense_kernel_momentum",
    ]
    assert optimizer.variables[2].dtype == tf.float64
    extra = optimizer.add_variable((2,), "ones")
    assert extra.numpy().tolist() == [1, 1]


def test_config_round_trip():
    config = {
        "name": "descent",
        "learning_rate": 0.5,
        "weight_decay": 0.25,
        "clipnorm": 2.0,
        "global_clipnorm": None,
        "clipvalue": None,
        "use_ema": True,
        "ema_momentum": 0.5,
        "ema_overwrite_frequency": 3,
        "loss_scale_factor": 2.0,
        "gradient_accumulation_steps": 4,
        "momentum": 0.75,
        "nesterov": True,
    }
    assert SGD.from_config(config).get_config() == config


def test_variables_of_the_state_may_be_made_side_by_side():
    optimizer = Optimizer(0.1)
    variables = [tf.Variable([1.0], name="a"), tf.Variable([2.0], name="b")]
    first, second = optimizer.add_optimizer_variables(variables, ["x", "y"])
    made = [first[0], second[0], first[1], second[1]]
    assert [v.name for v in made] == ["a_x", "a_y", "b_x", "b_y"]
    assert all(
        v is w for v, w in zip(optimizer.variables[2:], made, strict=True)
    )


def test_averages_are_put_in_place_of_known_variables_only():
    optimizer, known, other = SGD(0.5, use_ema=True), start(), start()
    optimizer.finalize_variable_values([known])
    assert known.numpy().tolist() == [10, 20]
    optimizer.apply([GRADIENT], [known])
    known.assign([0.0, 0.0])
    optimizer.finalize_variable_values([known, other])
    assert known.numpy().tolist() != [0, 0]
    assert other.numpy().tolist() == [10, 20]


def test_update_step_may_assign_by_methods_of_the_optimizer():
    optimizer, variable = SGD(), start()
    optimizer.assign(variable, tf.constant([1, 2]))
    optimizer.assign_add(variable, tf.constant([3, 4]))
    optimizer.assign_sub(variable, tf.constant([0.5, 0.5]))
    assert variable.numpy().tolist() == [3.5, 5.5]
