import numpy as np
import pytest
import tensorflow as tf

from keras_reference import optimizers

SHAPES = [(8, 5), (5,), (), (2, 3, 2)]
MORE = {
    "use_ema": True,
    "ema_overwrite_frequency": 3,
    "gradient_accumulation_steps": 2,
}


def run(optimizer, variables):
    generator = np.random.default_rng(1)
    optimizer.build(variables)
    step = tf.function(lambda grads: optimizer.apply(grads, variables))
    for _ in range(20):
        grads = [generator.normal(size=shape) for shape in SHAPES]
        step([tf.constant(gradient, "float32") for gradient in grads])
    return [np.array(tf.convert_to_tensor(value)) for value in variables]


@pytest.mark.peers
@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("SGD", {}),
        ("SGD", {"momentum": 0.9}),
        ("SGD", {"momentum": 0.9, "nesterov": True}),
        ("SGD", {"clipnorm": 0.5, "weight_decay": 0.1}),
        ("SGD", {"clipvalue": 0.5, "loss_scale_factor": 3.0}),
        ("SGD", {"use_ema": True, "ema_overwrite_frequency": 3}),
        ("Adam", {}),
        ("Adam", {"amsgrad": True, "weight_decay": 0.1}),
        ("Adam", {"gradient_accumulation_steps": 3, "global_clipnorm": 0.5}),
        ("AdamW", {}),
        ("AdamW", {"amsgrad": True, "weight_decay": 0.1}),
        ("RMSprop", {}),
        ("RMSprop", {"momentum": 0.9}),
        ("RMSprop", {"centered": True}),
        ("RMSprop", {"momentum": 0.5, "centered": True, "clipnorm": 0.5}),
        ("RMSprop", {"rho": 0.5, "epsilon": 0.1, "weight_decay": 0.1}),
        ("Adadelta", {}),
        ("Adadelta", {"rho": 0.5, "epsilon": 0.1, "clipnorm": 0.5}),
        ("Adafactor", {}),
        ("Adafactor", {"relative_step": False, "clip_threshold": 0.5}),
        ("Adafactor", {"beta_2_decay": -0.5, "weight_decay": 0.1}),
        ("Adagrad", {}),
        ("Adagrad", {"initial_accumulator_value": 2.0, "epsilon": 0.1}),
        ("Adamax", {}),
        ("Adamax", {"beta_1": 0.5, "beta_2": 0.75, "weight_decay": 0.1}),
        ("Ftrl", {}),
        ("Ftrl", {"l1_regularization_strength": 0.5, "beta": 0.3}),
        ("Ftrl", {"l2_regularization_strength": 0.5, "weight_decay": 0.1}),
        ("Ftrl", {"l2_shrinkage_regularization_strength": 0.1}),
        ("Ftrl", {"learning_rate_power": -0.25}),
        ("Lamb", {}),
        ("Lamb", {"beta_1": 0.5, "beta_2": 0.75, "weight_decay": 0.1}),
        ("Lion", {}),
        ("Lion", {"beta_1": 0.5, "beta_2": 0.75, "weight_decay": 0.1}),
        ("Muon", {}),
        ("Muon", {"rms_rate": None, "nesterov": False, "ns_steps": 3}),
        ("Muon", {"adam_lr_ratio": 0.5, "adam_weight_decay": None}),
        ("Muon", {"weight_decay": None, "adam_beta_1": 0.5}),
        ("Nadam", {}),
        ("Nadam", {"beta_1": 0.5, "beta_2": 0.75, "clipvalue": 0.5}),
        ("Nadam", {"gradient_accumulation_steps": 3}),
        ("ScheduleFreeAdamW", {}),
        ("ScheduleFreeAdamW", {"warmup_steps": 5, "weight_decay": 0.1}),
        ("ScheduleFreeAdamW", {"beta_1": 0.5, "beta_2": 0.75}),
    ],
)
def test_twenty_steps_are_those_of_keras(name, arguments):
    keras = pytest.importorskip("keras")
    generator = np.random.default_rng(0)
    initial = [
        np.asarray(generator.normal(size=shape), "float32") for shape in SHAPES
    ]
    ours = run(
        getattr(optimizers, name)(learning_rate=0.1, **arguments),
        [tf.Variable(value) for value in initial],
    )
    theirs = run(
        getattr(keras.optimizers, name)(learning_rate=0.1, **arguments),
        [keras.Variable(value) for value in initial],
    )
    for value, expected in zip(ours, theirs, strict=True):
        np.testing.assert_allclose(value, expected, rtol=0, atol=1e-5)


@pytest.mark.peers
@pytest.mark.parametrize(
    "name",
    [
        *("Adadelta", "Adafactor", "Adagrad", "Adam", "AdamW", "Adamax"),
        *("Ftrl", "Lamb", "Lion", "Muon", "Nadam", "RMSprop", "SGD"),
        "ScheduleFreeAdamW",
    ],
)
@pytest.mark.parametrize("more", [{}, MORE])
def test_state_and_configuration_are_those_of_keras(name, more):
    keras = pytest.importorskip("keras")
    made = []
    for package, variable in (
        (optimizers, tf.Variable),
        (keras.optimizers, keras.Variable),
    ):
        optimizer = getattr(package, name)(name="a", **more)
        optimizer.build([variable(np.ones(shape, "f")) for shape in SHAPES])
        state = [
            (tuple(v.shape), np.array(tf.convert_to_tensor(v)).tolist())
            for v in optimizer.variables
        ]
        made.append((optimizer.get_config(), state))
    assert made[0] == made[1]
