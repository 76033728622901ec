import pytest

from keras_reference.initializers import Constant, Initializer


def test_the_base_class_has_no_values():
    with pytest.raises(NotImplementedError, match="instance of Initializer"):
        Initializer()((2,))


def test_clone_has_the_same_arguments():
    assert Constant(3.0).clone().get_config() == {"value": 3.0}


def test_a_subclass_without_arguments_needs_no_config():
    assert Initializer().get_config() == {}
    assert type(Initializer.from_config({})) is Initializer
