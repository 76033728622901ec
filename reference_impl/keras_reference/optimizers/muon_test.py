import numpy as np
import pytest
import tensorflow as tf

from keras_reference.optimizers import Muon


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_twenty_steps_follow_the_formula(dtype):
    generator = np.random.default_rng(0)
    expected = generator.normal(size=(3, 2))
    variable = tf.Variable(expected, dtype=dtype)
    optimizer = Muon(0.125, weight_decay=0.25, momentum=0.5)
    m = 0
    for _ in range(20):
        gradient = generator.normal(size=(3, 2))
        optimizer.apply([tf.constant(gradient, dtype)], [variable])
        m = 0.5 * m + gradient
        x = (gradient + 0.5 * m).T
        x = x / (np.linalg.norm(x) + 1e-7)
        for _ in range(5):
            square = x @ x.T
            x = 3.4445 * x + (-4.775 * square + 2.0315 * square @ square) @ x
        expected = expected - 0.125 * 0.25 * expected
        expected = expected - 0.125 * 0.2 * np.sqrt(3) * x.T
    tolerance = {"float32": 2e-5, "float64": 1e-12}[dtype]
    np.testing.assert_allclose(variable, expected, rtol=0, atol=tolerance)


@pytest.mark.parametrize(
    "arguments", [{"adam_beta_1": 1.0}, {"adam_beta_2": -0.5}]
)
def test_arguments_out_of_range_are_refused(arguments):
    ((name, value),) = arguments.items()
    with pytest.raises(ValueError, match=f"Received: {name}={value}"):
        Muon(**arguments)


def test_config_round_trip():
    optimizer = Muon(
        *(0.5, 0.25, 0.125, 0.5, 1e-3),
        exclude_layers=["out"],
        exclude_embeddings=False,
        muon_a=3.0,
        muon_b=-4.0,
        muon_c=2.0,
        adam_lr_ratio=0.5,
        momentum=0.75,
        ns_steps=4,
        nesterov=False,
        rms_rate=None,
        name="a",
        clipnorm=1.0,
    )
    config = optimizer.get_config()
    assert Muon.from_config(config).get_config() == config
    again = Muon.from_config({**config, "learning_rate": 0.25})
    assert again.learning_rate.numpy() == 0.25


def test_building_twice_changes_nothing():
    optimizer, variable = Muon(), tf.Variable([1.0])
    optimizer.build([variable])
    count = len(optimizer.variables)
    optimizer.build([variable])
    assert len(optimizer.variables) == count


def test_without_nesterov_and_scale_updates_are_almost_orthogonal():
    variable = tf.Variable(tf.zeros((2, 3)))
    optimizer = Muon(
        1.0, weight_decay=None, nesterov=False, rms_rate=None, ns_steps=9
    )
    gradient = tf.constant([[1.0, 2.0, 3.0], [-1.0, 0.5, 0.25]])
    optimizer.apply([gradient], [variable])
    singular = np.linalg.svd(variable.numpy(), compute_uv=False)
    assert (singular > 0.6).all() and (singular < 1.3).all()


def named(name, *shape):
    return tf.Variable(tf.ones(shape), name=name)


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        ({}, ["bias", "Embedding_1", "cube"]),
        ({"exclude_embeddings": False}, ["bias", "cube"]),
        (
            {"exclude_layers": ["^ker"]},
            ["kernel", "bias", "Embedding_1", "cube"],
        ),
    ],
)
def test_others_are_updated_as_by_adam(arguments, names):
    optimizer = Muon(**arguments)
    shapes = {"kernel": (2, 3), "bias": (3,), "Embedding_1": (4, 2)}
    variables = [
        named(n, *s) for n, s in (shapes | {"cube": (2, 2, 2)}).items()
    ]
    optimizer.build(variables)
    made = [v.name.split(":")[0] for v in optimizer.variables]
    assert [n for n in made if n.endswith("_velocity")] == [
        f"{name}_velocity" for name in names
    ]


def test_adam_has_a_learning_rate_and_a_decay_of_its_own():
    variable = tf.Variable([2.0, -2.0])
    optimizer = Muon(
        0.5, adam_lr_ratio=0.5, adam_weight_decay=0.25, epsilon=0.0
    )
    optimizer.apply([tf.constant([3.0, -7.0])], [variable])
    # The decay has the whole learning rate: 2 - 0.25, and then a quarter.
    np.testing.assert_allclose(variable, [1.5, -1.5], rtol=1e-4)


def test_adam_may_do_without_decay():
    variable = tf.Variable([2.0])
    Muon(0.5, adam_weight_decay=None).apply([tf.zeros(1)], [variable])
    assert variable.numpy() == 2
