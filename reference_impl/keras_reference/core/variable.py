"""The public class of variables."""

import abc

import numpy as np
import tensorflow as tf

from keras_reference import initializers
from keras_reference.config import floatx
from keras_reference.core.call_scope import path_of
from keras_reference.core.naming import unique_name

AGGREGATIONS = {
    None: tf.VariableAggregation.NONE,
    "none": tf.VariableAggregation.NONE,
    "mean": tf.VariableAggregation.MEAN,
    "sum": tf.VariableAggregation.SUM,
    "only_first_replica": tf.VariableAggregation.ONLY_FIRST_REPLICA,
}
_SYNCHRONIZATIONS = {
    None: tf.VariableSynchronization.NONE,
    "none": tf.VariableSynchronization.NONE,
    "auto": tf.VariableSynchronization.AUTO,
    "on_write": tf.VariableSynchronization.ON_WRITE,
    "on_read": tf.VariableSynchronization.ON_READ,
}


class Variable(abc.ABC):  # noqa: B024 - abstract so that it can register
    """A tensor that can change: a `tf.Variable` with a `path`.

    Calling this class makes a `tf.Variable`, and every `tf.Variable` is an
    instance of it, the weights of layers too. There is no class of variables
    between a layer and TensorFlow: `tf.distribute` makes its own, and a
    wrapper would cost a call for every operation. Two things are therefore
    TensorFlow's: `variable.name` ends in `:0`, and `variable.value()` is a
    method. `tf.convert_to_tensor(variable)` reads one everywhere.

    Args:
        initializer: The first value: array, number or tensor; or the name,
            function or object that makes it, of `shape`.
        shape: Tuple of integers, for an initializer that is no value.
        dtype: String; that of the value, or `floatx()`, when `None`.
        trainable: Boolean, whether training changes it.
        autocast: Boolean, whether it is read in the dtype of computation of
            the layer whose call reads it.
        aggregation: String, how replicas' updates are combined: `"none"`,
            `"mean"`, `"sum"` or `"only_first_replica"`.
        synchronization: String, when replicas are: `"auto"`, `"none"`,
            `"on_write"` or `"on_read"`.
        name: String, the last part of the path; made up when `None`.
        layout: Only `None` is supported.
        **kwargs: None is known; here for the error message.

    Raises:
        ValueError: An argument is unknown, or a shape missing.

    Examples:
        >>> steps = Variable(0, trainable=False, name="steps")
        >>> steps.assign_add(2).numpy(), steps.path
        (np.int32(2), 'steps')
        >>> Variable("ones", shape=(2,)).numpy().tolist()
        [1.0, 1.0]
        >>> isinstance(steps, Variable), isinstance(steps, tf.Variable)
        (True, True)
    """

    def __new__(
        cls,
        initializer,
        shape=None,
        dtype=None,
        trainable=True,
        autocast=True,
        aggregation="none",
        synchronization="auto",
        name=None,
        layout=None,
        **kwargs,
    ):
        if kwargs or layout is not None:
            raise ValueError(
                "`Variable` takes no further arguments, and no `layout`. "
                f"Received: layout={layout!r}, {kwargs}."
            )
        if name is not None and (not isinstance(name, str) or "/" in name):
            raise ValueError(
                f"`name` must be a string without `/`. Received: name={name!r}."
            )
        _check("aggregation", aggregation, AGGREGATIONS)
        _check("synchronization", synchronization, _SYNCHRONIZATIONS)
        name = name or unique_name("variable")
        value = _first_value(initializer, shape, dtype)
        with tf.init_scope():
            variable = tf.Variable(
                value,
                trainable=trainable,
                name=name,
                dtype=dtype,
                aggregation=AGGREGATIONS[aggregation],
                synchronization=_SYNCHRONIZATIONS[synchronization],
            )
        variable.path = path_of(name)
        variable.regularizer = None
        variable.autocast = autocast
        return variable


Variable.register(tf.Variable)


def _check(argument: str, value, known: dict) -> None:
    if value not in known:
        raise ValueError(
            f"`{argument}` must be one of {', '.join(map(repr, known))}. "
            f"Received: {argument}={value!r}."
        )


def _first_value(initializer, shape, dtype):
    """Return a value, or a function that makes it."""
    if not (isinstance(initializer, str) or callable(initializer)):
        if dtype is None:
            return tf.convert_to_tensor(initializer)
        return tf.cast(np.asarray(initializer), dtype)
    if shape is None:
        raise ValueError(
            "`shape` must be given with an initializer that is no value. "
            f"Received: initializer={initializer!r}, shape=None."
        )
    initialize = initializers.get(initializer)
    dtype = tf.as_dtype(dtype or floatx()).name
    return lambda: tf.cast(initialize(tuple(shape), dtype), dtype)
