"""What all metrics share."""

import tensorflow as tf

from keras_reference import initializers
from keras_reference.core.computation_dtype import computation_dtype
from keras_reference.core.naming import snake_case, unique_name
from keras_reference.core.variable import Variable
from keras_reference.metrics.stateless_metric import StatelessMetric


class Metric(StatelessMetric):
    """Gathers a number over many batches.

    A subclass makes its variables in the constructor, with `add_variable`, and
    implements `update_state`, which takes a batch in, and `result`, which
    gives the number for all batches since `reset_state`.

    Args:
        dtype: String, type to compute in; None for the default float type.
        name: String, name of the metric; None for the name of the class.

    Call arguments:
        *args: Arguments of `update_state`.
        **kwargs: Arguments of `update_state`.

    Returns:
        The result with this batch taken in.

    Examples:
        >>> class Largest(Metric):
        ...     def __init__(self, dtype=None, name="largest"):
        ...         super().__init__(dtype, name)
        ...         self.largest = self.add_variable((), "zeros")
        ...
        ...     def update_state(self, values):
        ...         largest = tf.reduce_max(values)
        ...         self.largest.assign(tf.maximum(self.largest, largest))
        ...
        ...     def result(self):
        ...         return tf.convert_to_tensor(self.largest)
        >>> metric = Largest()
        >>> metric([1.0, 5.0]).numpy(), metric([2.0]).numpy()
        (np.float32(5.0), np.float32(5.0))
    """

    def __init__(self, dtype=None, name=None):
        self.name = name or unique_name(snake_case(type(self).__name__))
        self._dtype = computation_dtype(dtype)
        self._variables = []
        self._zeros = []

    def __call__(self, *args, **kwargs):
        """Take a batch in and return the result."""
        self.update_state(*args, **kwargs)
        return self.result()

    def __repr__(self):
        return f"<{type(self).__name__} name={self.name}>"

    @property
    def dtype(self):
        """Name of the type that the metric computes in."""
        return self._dtype

    @property
    def variables(self):
        """The variables that hold the state, with those of inner metrics."""
        inner = [v for metric in self._inner_metrics for v in metric.variables]
        return [*self._variables, *inner]

    @property
    def _inner_metrics(self):
        """The metrics among the attributes."""
        return [item for item in vars(self).values() if is_metric(item)]

    def add_variable(
        self, shape, initializer, dtype=None, aggregation="sum", name=None
    ):
        """Make a variable of the state.

        Args:
            shape: Tuple of integers.
            initializer: Initializer or its name.
            dtype: String; None for the type of the metric.
            aggregation: String, how the values of several devices become one:
                `"none"`, `"sum"`, `"mean"` or `"only_first_replica"`.
            name: String, name of the variable.

        Returns:
            `keras.Variable`.

        Raises:
            ValueError: If `aggregation` is unknown.
            RuntimeError: If the constructor of `Metric` was not called.
        """
        if "_variables" not in vars(self):
            raise RuntimeError(
                "`super().__init__()` must be called before variables are "
                f"made. Received: an instance of {type(self).__name__}. Call "
                "it first in `__init__`."
            )
        dtype = dtype or self.dtype
        variable = Variable(
            initializers.get(initializer),
            shape,
            dtype=dtype,
            trainable=False,
            aggregation=aggregation,
            synchronization="on_read",
            name=name or "variable",
        )
        variable.path = f"{self.name}/{variable.name}"
        self._variables.append(variable)
        return variable

    def add_weight(self, shape=(), initializer=None, dtype=None, name=None):
        """Make a variable of the state, of zeros unless told otherwise."""
        initializer = "zeros" if initializer is None else initializer
        return self.add_variable(shape, initializer, dtype=dtype, name=name)

    def reset_state(self):
        """Set all variables to zero, those of inner metrics too."""
        for metric in self._inner_metrics:
            metric.reset_state()
        if len(self._zeros) != len(self._variables):
            with tf.init_scope():
                self._zeros = [tf.zeros_like(v) for v in self._variables]
        for variable, zeros in zip(self._variables, self._zeros, strict=True):
            variable.assign(zeros, read_value=False)

    def update_state(self, *args, **kwargs):
        """Take a batch in."""
        raise NotImplementedError(
            "`update_state` must be implemented by a subclass. Received: an "
            f"instance of {type(self).__name__}. Define `update_state`."
        )

    def result(self):
        """Return the number for all batches since `reset_state`."""
        raise NotImplementedError(
            "`result` must be implemented by a subclass. Received: an "
            f"instance of {type(self).__name__}. Define `result(self)`."
        )

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {"name": self.name, "dtype": self.dtype}

    @classmethod
    def from_config(cls, config):
        """Build a metric from `get_config`."""
        return cls(**config)


def is_metric(item):
    """Tell whether an attribute is a metric.

    Examples:
        >>> is_metric(Metric()), is_metric(3)
        (True, False)
    """
    return isinstance(item, Metric)
