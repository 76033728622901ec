import pytest

from keras_reference.callbacks import OrbaxCheckpoint


def test_it_is_refused_with_what_to_use_instead():
    with pytest.raises(ImportError, match="directory='a'.*`ModelCheckpoint`"):
        OrbaxCheckpoint("a")
