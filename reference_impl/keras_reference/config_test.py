import pytest

from keras_reference import config


def test_an_unknown_float_type_is_refused():
    with pytest.raises(ValueError, match="value=float8"):
        config.set_floatx("float8")


def test_an_unknown_data_format_is_refused():
    with pytest.raises(ValueError, match="data_format=sideways"):
        config.set_image_data_format("sideways")


def test_another_backend_is_refused():
    with pytest.raises(ValueError, match="Received: backend='jax'"):
        config.set_backend("jax")
