"""Whole models as bytes, for `pickle` and `copy`."""

import inspect
import pathlib
import tempfile
import warnings

import tensorflow as tf

from keras_reference.saving.model_file import load_model, save_model
from keras_reference.saving.public_names import is_public


def model_to_bytes(model):
    """Return what a `.keras` file of the model holds.

    Args:
        model: Model.

    Returns:
        Bytes.

    Examples:
        >>> from keras_reference.layers import Dense, Input
        >>> from keras_reference.models import Sequential
        >>> model = Sequential([Input((2,)), Dense(1)])
        >>> model_from_bytes(model_to_bytes(model), {}).output_shape
        (None, 1)
    """
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "model.keras")
        with warnings.catch_warnings():
            if not model.built:
                # A copy without weights is what is asked for.
                warnings.simplefilter("ignore")
            save_model(model, path)
        return path.read_bytes()


def model_from_bytes(data, custom_objects):
    """Return the model that `model_to_bytes` wrote.

    Safe mode is off: who unpickles data trusts it.

    Args:
        data: Bytes.
        custom_objects: Dictionary from names to classes and functions.

    Returns:
        Model.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "model.keras")
        path.write_bytes(data)
        return load_model(path, custom_objects, safe_mode=False)


def custom_objects_of(model):
    """Return the users' classes and functions that a model is made of.

    These are the classes of its layers, and what it is compiled with; lambdas
    are written as code, not by name.

    Args:
        model: Model.

    Returns:
        Dictionary from names to classes and functions.

    Examples:
        >>> from keras_reference.models import Model
        >>> class Own(Model):
        ...     pass
        >>> list(custom_objects_of(Own()))
        ['Own']
    """
    compiled = model._compiled.arguments if model.compiled else {}
    values = [*model._walk_layers(), *tf.nest.flatten(compiled)]
    kinds = [type(value) for value in values if hasattr(value, "get_config")]
    functions = [value for value in values if inspect.isfunction(value)]
    return {
        item.__name__: item
        for item in kinds + functions
        if not is_public(item) and item.__name__ != "<lambda>"
    }
