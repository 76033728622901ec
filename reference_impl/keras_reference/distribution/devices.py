"""The devices that TensorFlow sees."""

import tensorflow as tf


def list_devices(device_type=None):
    """Return the names of the devices of a type.

    Args:
        device_type: String, `"cpu"`, `"gpu"` or `"tpu"`; when `None` the
            accelerators, or the CPUs where there are none.

    Returns:
        List of strings, the type and the number with a colon between.

    Raises:
        ValueError: The type is unknown.

    Examples:
        >>> list_devices("cpu")[0]
        'cpu:0'
    """
    known = (None, "cpu", "gpu", "tpu")
    if device_type is not None:
        device_type = str(device_type).lower()
    if device_type not in known:
        raise ValueError(
            "`device_type` must be 'cpu', 'gpu', 'tpu' or None. "
            f"Received: device_type={device_type!r}."
        )
    types = [device_type] if device_type else ["tpu", "gpu", "cpu"]
    for each in types:
        devices = tf.config.list_logical_devices(each.upper())
        if devices:
            return [f"{each}:{number}" for number in range(len(devices))]
    return []


def get_device_count(device_type=None):
    """Return the number of devices of a type.

    Args:
        device_type: String or `None`, as for `list_devices`.

    Returns:
        Integer.

    Examples:
        >>> get_device_count("cpu") >= 1
        True
    """
    return len(list_devices(device_type))


def initialize(job_addresses=None, num_processes=None, process_id=None):
    """Refuse: processes of TensorFlow are joined by a strategy.

    Args:
        job_addresses: String, addresses with commas.
        num_processes: Integer.
        process_id: Integer.

    Raises:
        ValueError: Always.
    """
    raise ValueError(
        "`initialize` is not supported on TensorFlow. Received: "
        f"job_addresses={job_addresses!r}, num_processes={num_processes}, "
        f"process_id={process_id}. Set `TF_CONFIG` and make the model under a "
        "`tf.distribute.MultiWorkerMirroredStrategy`."
    )


def distribute_tensor(tensor, layout):
    """Refuse: a tensor of TensorFlow lies on one device.

    Args:
        tensor: Tensor.
        layout: TensorLayout.

    Raises:
        ValueError: Always.
    """
    raise ValueError(
        "`distribute_tensor` is not supported on TensorFlow, where a tensor "
        f"lies on one device. Received: layout={layout!r}. Make variables "
        "under a strategy of `tf.distribute`."
    )
