import numpy as np
import pytest

from keras_reference import initializers
from keras_reference.initializers.identifiers import INITIALIZERS

CLASSES = sorted({kind.__name__ for kind in INITIALIZERS.values()})
WITHOUT_RANDOMNESS = [
    ("Constant", {"value": 2.0}, (2, 3)),
    ("Identity", {"gain": 2.0}, (2, 3)),
    ("Ones", {}, (2, 3)),
    ("STFT", {"side": "imag", "window": "hamming"}, (6, 1, 5)),
    ("STFT", {"scaling": "spectrum", "periodic": True}, (6, 1, 4)),
    ("Zeros", {}, (2, 3)),
]


@pytest.mark.peers
@pytest.mark.parametrize("name", CLASSES)
def test_configs_have_the_keys_of_keras(name):
    keras = pytest.importorskip("keras")
    ours = initializers.serialize(getattr(initializers, name)())
    theirs = keras.initializers.serialize(getattr(keras.initializers, name)())
    if name == "Identity":
        # Keras forgets the gain.
        theirs["config"]["gain"] = 1.0
    assert ours == theirs


@pytest.mark.peers
@pytest.mark.parametrize(("name", "arguments", "shape"), WITHOUT_RANDOMNESS)
def test_values_are_those_of_keras(name, arguments, shape):
    keras = pytest.importorskip("keras")
    ours = getattr(initializers, name)(**arguments)(shape)
    theirs = getattr(keras.initializers, name)(**arguments)(shape)
    np.testing.assert_allclose(ours, theirs, atol=1e-6)


@pytest.mark.peers
def test_names_are_those_of_keras():
    keras = pytest.importorskip("keras")
    for name, kind in INITIALIZERS.items():
        if name.lower() == "constant":
            # Keras cannot make one without its value.
            continue
        assert type(keras.initializers.get(name)).__name__ == kind.__name__
    public = {name for name in dir(keras.initializers) if name[0] != "_"}
    assert public <= set(dir(initializers))
