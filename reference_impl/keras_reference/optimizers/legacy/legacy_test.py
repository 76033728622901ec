import pytest

from keras_reference.optimizers import legacy


@pytest.mark.parametrize("name", legacy.__all__)
def test_optimizers_of_keras_2_are_refused(name):
    with pytest.raises(ImportError, match="`keras.optimizers.legacy`.*Use the"):
        getattr(legacy, name)(0.1, decay=0.5)


@pytest.mark.peers
def test_the_names_are_those_of_keras():
    keras = pytest.importorskip("keras")
    theirs = keras.optimizers.legacy
    for name in legacy.__all__:
        with pytest.raises(ImportError):
            getattr(theirs, name)()
