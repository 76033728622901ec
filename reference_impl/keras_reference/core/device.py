"""Where tensors are made."""

import tensorflow as tf


def device(device_name):
    """Return a context in which operations run on a device.

    Args:
        device_name: String, kind and number: `"cpu:0"`, `"gpu:1"`.

    Returns:
        Context manager.

    Raises:
        ValueError: `device_name` is no string.

    Examples:
        >>> with device("cpu:0"):
        ...     tensor = tf.ones(2)
        >>> tensor.device[-5:]
        'CPU:0'
    """
    if not isinstance(device_name, str):
        raise ValueError(
            "`device_name` must be a string, such as 'cpu:0'. "
            f"Received: device_name={device_name!r}."
        )
    return tf.device(device_name)
