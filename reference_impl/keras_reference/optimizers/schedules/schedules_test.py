import math

import numpy as np
import pytest
import tensorflow as tf

from keras_reference.optimizers import schedules


def rates(schedule, steps):
    return [float(schedule(step)) for step in steps]


def close(values):
    return pytest.approx(values, rel=1e-6, abs=1e-7)


@pytest.mark.parametrize(
    ("schedule", "expected"),
    [
        (
            schedules.ExponentialDecay(0.5, 2, 0.25),
            [0.5, 0.25, 0.125, 0.0625, 0.03125],
        ),
        (
            schedules.ExponentialDecay(0.5, 2, 0.25, staircase=True),
            [0.5, 0.5, 0.125, 0.125, 0.03125],
        ),
        (
            schedules.InverseTimeDecay(1.0, 2, 2.0),
            [1, 1 / 2, 1 / 3, 1 / 4, 1 / 5],
        ),
        (
            schedules.InverseTimeDecay(1.0, 2, 2.0, staircase=True),
            [1, 1, 1 / 3, 1 / 3, 1 / 5],
        ),
        (
            schedules.PiecewiseConstantDecay([1, 3], [1.0, 0.5, 0.25]),
            [1, 1, 0.5, 0.5, 0.25],
        ),
        (schedules.PiecewiseConstantDecay([], [0.5]), [0.5] * 5),
        (
            schedules.PolynomialDecay(1.0, 2, 0.5, power=2.0),
            [1, 0.5 + 0.125, 0.5, 0.5, 0.5],
        ),
        (
            schedules.PolynomialDecay(1.0, 2, 0.0, cycle=True),
            [1, 1 / 2, 0, 1 / 4, 0],
        ),
    ],
)
def test_rates_by_hand(schedule, expected):
    assert rates(schedule, range(5)) == close(expected)


def test_cosine_decay_ends_at_a_share_of_the_top():
    schedule = schedules.CosineDecay(2.0, 4, alpha=0.25)
    wave = (1 + math.cos(math.pi / 4)) / 2
    assert rates(schedule, (0, 1, 2, 4, 9)) == close(
        [2, 2 * (0.75 * wave + 0.25), 2 * (0.75 / 2 + 0.25), 0.5, 0.5]
    )


def test_cosine_decay_goes_up_to_the_target_first():
    schedule = schedules.CosineDecay(0.5, 2, warmup_target=1.5, warmup_steps=4)
    expected = [0.5, 0.75, 1.0, 1.25, 1.5, 0.75, 0, 0]
    assert rates(schedule, range(8)) == close(expected)


def test_without_warmup_steps_the_target_is_the_beginning():
    schedule = schedules.CosineDecay(0.5, 2, warmup_target=1.5)
    assert rates(schedule, range(3)) == close([1.5, 0.75, 0])


def test_without_a_target_there_is_no_warmup():
    schedule = schedules.CosineDecay(0.5, 2, warmup_steps=5)
    assert rates(schedule, range(3)) == close([0.5, 0.25, 0])


@pytest.mark.parametrize("t_mul", [1.0, 2.0, 3.0, 10.0])
def test_runs_begin_where_they_should(t_mul):
    schedule = schedules.CosineDecayRestarts(1.0, 4, t_mul, m_mul=0.5)
    length, begin = 4, 0
    for run in range(5):
        middle = begin + length // 2
        assert rates(schedule, (begin, middle)) == close(
            [0.5**run, 0.5**run / 2]
        )
        begin += length
        length = int(length * t_mul)


def test_rates_have_the_dtype_of_the_first():
    step = tf.constant(1, "int64")
    assert schedules.CosineDecay(0.5, 2)(step).dtype == tf.float32
    initial = np.float64(0.1)
    rate = schedules.ExponentialDecay(initial, 1, 0.5)(step)
    assert rate.dtype == tf.float64
    assert rate.numpy() == pytest.approx(0.05, rel=1e-12)
    assert schedules.PiecewiseConstantDecay([1], [2, 1])(5).numpy() == 1.0


MADE = [
    schedules.ExponentialDecay(0.5, 2, 0.25, True, "a"),
    schedules.InverseTimeDecay(0.5, 2, 0.25, True, "a"),
    schedules.PiecewiseConstantDecay([1], [2.0, 1.0], "a"),
    schedules.PolynomialDecay(0.5, 2, 0.25, 3.0, True, "a"),
    schedules.CosineDecay(0.5, 2, 0.25, "a", 1.0, 3),
    schedules.CosineDecayRestarts(0.5, 2, 3.0, 0.5, 0.25, "a"),
]


@pytest.mark.parametrize("schedule", MADE)
def test_serialized_and_back(schedule):
    data = schedules.serialize(schedule)
    assert data["module"] == "keras.optimizers.schedules"
    copy = schedules.deserialize(data)
    assert type(copy) is type(schedule)
    assert copy.get_config() == schedule.get_config()
    short = {key: data[key] for key in ("class_name", "config")}
    assert type(schedules.deserialize(short)) is type(schedule)


@pytest.mark.parametrize("steps", [0, -1])
@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (schedules.ExponentialDecay, "decay_steps"),
        (schedules.InverseTimeDecay, "decay_steps"),
        (schedules.PolynomialDecay, "decay_steps"),
        (schedules.CosineDecay, "decay_steps"),
        (schedules.CosineDecayRestarts, "first_decay_steps"),
    ],
)
def test_decay_takes_some_steps(kind, name, steps):
    more = (0.5,) if "decay_rate" in kind.__init__.__code__.co_varnames else ()
    with pytest.raises(ValueError, match=f"`{name}`.*{name}={steps}"):
        kind(0.5, steps, *more)


def test_warmup_steps_are_not_negative():
    with pytest.raises(ValueError, match="warmup_steps=-1"):
        schedules.CosineDecay(0.5, 2, warmup_steps=-1)


@pytest.mark.parametrize(
    ("boundaries", "values", "message"),
    [
        ([1, 2], [1.0, 2.0], r"boundaries=\[1, 2\], values=\[1.0, 2.0\]"),
        ([2, 1], [1.0, 2.0, 3.0], r"Received: boundaries=\[2, 1\]"),
        ([1, 1], [1.0, 2.0, 3.0], r"Received: boundaries=\[1, 1\]"),
    ],
)
def test_pieces_follow_each_other(boundaries, values, message):
    with pytest.raises(ValueError, match=message):
        schedules.PiecewiseConstantDecay(boundaries, values)


def test_the_base_class_has_no_formula():
    base = schedules.LearningRateSchedule()
    with pytest.raises(NotImplementedError, match="`__call__`"):
        base(1)
    with pytest.raises(NotImplementedError, match="`get_config`"):
        base.get_config()


@pytest.mark.peers
@pytest.mark.parametrize("number", range(len(MADE)))
def test_rates_are_those_of_keras(number):
    keras = pytest.importorskip("keras")
    schedule = MADE[number]
    name, config = type(schedule).__name__, schedule.get_config()
    theirs = getattr(keras.optimizers.schedules, name).from_config(config)
    assert theirs.get_config() == config
    steps = list(range(20))
    np.testing.assert_allclose(
        *(rates(schedule, steps), rates(theirs, steps)), rtol=0, atol=1e-6
    )
    twin = keras.optimizers.schedules.serialize(theirs)
    assert schedules.serialize(schedule) == twin
