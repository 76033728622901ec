"""The base of layers that prepare data."""

import numpy as np
import tensorflow as tf

from keras_reference.core.symbolic import is_symbolic
from keras_reference.layers.layer import Layer


class DataLayer(Layer):
    """A layer that may be called on lists, strings and numbers as well.

    It consists of TensorFlow's operations alone, so that it works in the
    functions of a `tf.data.Dataset` as in a model.

    Args:
        **kwargs: Arguments of `Layer`, such as `name` and `dtype`.
    """

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.supports_masking = True

    def __call__(self, inputs, *args, **kwargs):
        if not is_symbolic([inputs]):
            inputs = as_tensor(inputs)
        return super().__call__(inputs, *args, **kwargs)


def as_tensor(values):
    """Return lists, numbers, strings or an array as a tensor.

    Examples:
        >>> as_tensor(["a", "b"]).dtype.name
        'string'
    """
    if isinstance(values, (tf.Tensor, tf.RaggedTensor)):
        return values
    if not isinstance(values, tf.Variable):
        values = np.asarray(values)
    return tf.convert_to_tensor(values)


def batches_of(data, steps=None):
    """Yield the batches of a dataset, or an array as a single batch.

    Args:
        data: `tf.data.Dataset` of batches, array, tensor or list.
        steps: Integer, the number of batches to take; all when `None`.

    Examples:
        >>> [batch.shape[0] for batch in batches_of([1, 2, 3])]
        [3]
    """
    if not isinstance(data, tf.data.Dataset):
        yield as_tensor(data)
        return
    yield from data if steps is None else data.take(steps)
