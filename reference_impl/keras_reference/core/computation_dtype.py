"""What a loss or a metric computes in."""

import tensorflow as tf

from keras_reference.config import floatx


def computation_dtype(dtype):
    """Return the name of the dtype that `dtype` says to compute in.

    Args:
        dtype: String, `tf.DType`, `keras.DTypePolicy` or the name of one;
            None for the default float type.

    Returns:
        String.

    Examples:
        >>> computation_dtype(None), computation_dtype("mixed_bfloat16")
        ('float32', 'bfloat16')
    """
    dtype = getattr(dtype, "compute_dtype", dtype) or floatx()
    if isinstance(dtype, str):
        dtype = dtype.removeprefix("mixed_")
    return tf.as_dtype(dtype).name
