"""The public class of variables."""

import functools

import numpy as np
import tensorflow as tf

from keras_reference.config import floatx
from keras_reference.core.call_scope import current, path_of
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


class Variable:
    """A tensor that can change: a `tf.Variable` as Keras knows it.

    Calling this class makes a variable of TensorFlow, of the kind that the
    current strategy of `tf.distribute` makes, and gives it what variables of
    Keras have besides: a short `name`, a `path`, `value`, and a `trainable`
    that may be set. It is a `tf.Variable` in every use, and nothing lies
    between it and an operation.

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
        >>> steps.assign_add(2).numpy(), steps.name, steps.path
        (np.int32(2), 'steps', 'steps')
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
        variable.__class__ = _joined(cls, type(variable))
        variable._describe(name, bool(trainable), autocast)
        return variable

    def _describe(self, name: str, trainable: bool, autocast: bool) -> None:
        self._last_name = name
        self.path = path_of(name)
        self.autocast = autocast
        self.regularizer = None
        self.overwrite_with_gradient = False
        self._after_update = None
        # What it was made as, for a layer that is made trainable again.
        self.made_trainable = self._is_trainable = trainable

    @property
    def name(self):
        """String, the last part of the path."""
        return self._last_name

    @property
    def _shared_name(self):
        return self._last_name

    @property
    def value(self):
        """The variable itself: it is a tensor of TensorFlow already."""
        return self

    def assign(self, value, *args, **kwargs):
        """Set the value, and return the variable."""
        if current.stateless is not None:
            return self._stand_in().assign(value)
        return super().assign(value, *args, **kwargs)

    def assign_add(self, delta, *args, **kwargs):
        """Add to the value, and return the variable."""
        if current.stateless is not None:
            return self._stand_in().assign_add(delta)
        return super().assign_add(delta, *args, **kwargs)

    def assign_sub(self, delta, *args, **kwargs):
        """Subtract from the value, and return the variable."""
        if current.stateless is not None:
            return self._stand_in().assign_sub(delta)
        return super().assign_sub(delta, *args, **kwargs)

    def _stand_in(self):
        # What is assigned in a stateless scope is its own.
        current.stateless.add_update((self, self()))
        return self

    @property
    def ndim(self):
        """Integer, the number of axes."""
        return self.shape.rank

    @property
    def trainable(self):
        """Boolean, whether training changes it; may be set."""
        return self._is_trainable

    @trainable.setter
    def trainable(self, value):
        self._is_trainable = bool(value)

    def follow(self, layer_is_trainable):
        """Take over what `trainable` of the layer was set to.

        Args:
            layer_is_trainable: Boolean.
        """
        self._is_trainable = self.made_trainable and layer_is_trainable

    @property
    def constraint(self):
        """Function that the optimizer runs after an update; may be set."""
        return self._after_update

    @constraint.setter
    def constraint(self, value):
        if not (value is None or callable(value)):
            raise ValueError(
                "`constraint` must be a function of the variable's value or "
                f"None. Received: constraint={value!r}."
            )
        self._after_update = value

    def __array__(self, dtype=None, copy=None):
        return np.array(self.numpy(), dtype=dtype, copy=copy)

    def __repr__(self):
        value = f", value={self.numpy()}" if tf.executing_eagerly() else ""
        return (
            f"<Variable path={self.path}, shape={tuple(self.shape)}, "
            f"dtype={self.dtype.name}{value}>"
        )

    def __deepcopy__(self, memo):
        copied = super().__deepcopy__(memo)
        copied.__class__ = type(self)
        copied._describe(self.name, self.trainable, self.autocast)
        for attribute in ("path", "regularizer", "constraint"):
            setattr(copied, attribute, getattr(self, attribute))
        copied.made_trainable = self.made_trainable
        return copied

    def _write_object_proto(self, proto, options):
        # A file of TensorFlow has TensorFlow's names.
        kind = type(self)
        self.__class__ = kind.__mro__[kind.__mro__.index(Variable) + 1]
        try:
            self._write_object_proto(proto, options)
        finally:
            self.__class__ = kind


@functools.cache
def _joined(cls, kind):
    """Return the class of variables that are both `cls` and `kind`.

    `tf.Variable(...)` chooses its class itself, another one for each
    strategy, and mirrors no instances of a class that is called directly.
    """
    members = {
        "__module__": cls.__module__,
        "__init__": _made_already,
        # TensorFlow knows `value` as a method, and calls it when it reads.
        "__call__": kind.value,
    }
    return type("Variable", (cls, kind), members)


def _made_already(self, *args, **kwargs):
    """Do nothing: `Variable.__new__` has made the variable."""


def _check(argument: str, value, known: dict) -> None:
    if value not in known:
        raise ValueError(
            f"`{argument}` must be one of {', '.join(map(repr, known))}. "
            f"Received: {argument}={value!r}."
        )


def _first_value(initializer, shape, dtype):
    """Return a value, or a function that makes it."""
    is_value = isinstance(initializer, tf.Variable)
    if is_value or not (isinstance(initializer, str) or callable(initializer)):
        if dtype is None:
            return tf.convert_to_tensor(initializer)
        return tf.cast(np.asarray(initializer), dtype)
    if shape is None:
        raise ValueError(
            "`shape` must be given with an initializer that is no value. "
            f"Received: initializer={initializer!r}, shape=None."
        )
    # Some initializers hold seeds, whose state is a variable.
    from keras_reference import initializers

    initialize = initializers.get(initializer)
    dtype = tf.as_dtype(dtype or floatx()).name
    return lambda: tf.cast(initialize(tuple(shape), dtype), dtype)
