import numpy as np
import pytest

from keras_reference import initializers
from keras_reference.initializers.identifiers import INITIALIZERS


@pytest.mark.parametrize("name", sorted(INITIALIZERS))
def test_every_name_gives_an_initializer(name):
    shape = (4, 1, 3) if name.lower().startswith("stft") else (2, 2)
    assert initializers.get(name)(shape).shape == shape


def test_instances_callables_and_none_pass_through():
    zeros = initializers.Zeros()
    assert initializers.get(zeros) is zeros
    assert initializers.get(sum) is sum
    assert initializers.get(None) is None


def test_a_class_gives_an_instance():
    assert isinstance(initializers.get(initializers.Zeros), initializers.Zeros)


def test_an_unknown_name_lists_the_nearest():
    with pytest.raises(ValueError) as raised:
        initializers.get("glorot_unifrm")
    assert "initializer='glorot_unifrm'" in str(raised.value)
    assert "'glorot_uniform'" in str(raised.value)


def test_a_number_is_refused():
    with pytest.raises(ValueError, match="Received: initializer=1.5"):
        initializers.get(1.5)


@pytest.mark.parametrize(
    "initializer",
    [
        initializers.Constant(3.0),
        initializers.GlorotNormal(4),
        initializers.GlorotUniform(4),
        initializers.HeNormal(4, (0,), (1,)),
        initializers.HeUniform(4),
        initializers.Identity(2.0),
        initializers.LecunNormal(4),
        initializers.LecunUniform(4),
        initializers.Ones(),
        initializers.Orthogonal(2.0, 3),
        initializers.RandomNormal(1.0, 2.0, 3),
        initializers.RandomUniform(1.0, 2.0, 3),
        initializers.STFT("imag", "hamming", None, True),
        initializers.TruncatedNormal(1.0, 2.0, 3),
        initializers.VarianceScaling(2.0, "fan_avg", "uniform", 3, 0, 1),
        initializers.Zeros(),
    ],
)
def test_serialized_and_back(initializer):
    config = initializers.serialize(initializer)
    assert config["class_name"] == type(initializer).__name__
    again = initializers.get(config)
    assert type(again) is type(initializer)
    assert again.get_config() == initializer.get_config()


def test_an_array_is_the_values_themselves():
    values = np.array([[1.0, 2.0]])
    initializer = initializers.get(values)
    assert initializer((1, 2)).numpy().tolist() == [[1, 2]]
    with pytest.raises(ValueError, match=r"shape \(1, 2\) for a weight of"):
        initializer((2,))
