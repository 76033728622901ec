"""Devices in rows and columns."""

import numpy as np

from keras_reference.distribution.devices import list_devices


class DeviceMesh:
    """An array of devices whose axes have names.

    Args:
        shape: Tuple of integers, the number of devices along each axis.
        axis_names: List of strings, one for each axis.
        devices: List or array of names of devices; those of `list_devices`
            when `None`.

    Raises:
        ValueError: Shape, names and devices do not go together.

    Examples:
        >>> DeviceMesh((1, 2), ["batch", "model"], ["cpu:0", "cpu:1"])
        <DeviceMesh shape=(1, 2), axis_names=['batch', 'model']>
    """

    def __init__(self, shape, axis_names, devices=None):
        if not shape or not axis_names or len(shape) != len(axis_names):
            raise ValueError(
                "`shape` and `axis_names` must have one entry for each axis, "
                "and at least one. "
                f"Received: shape={shape}, axis_names={axis_names}."
            )
        devices = np.array(list_devices() if devices is None else devices)
        if devices.size != np.prod(shape):
            raise ValueError(
                "`devices` must be as many as `shape` has places. "
                f"Received: shape={shape}, {devices.size} devices."
            )
        self._shape = shape
        self._axis_names = axis_names
        self._devices = devices.reshape(shape)

    @property
    def shape(self):
        """Tuple of integers."""
        return self._shape

    @property
    def axis_names(self):
        """List of strings."""
        return self._axis_names

    @property
    def devices(self):
        """Array of names."""
        return self._devices

    def __repr__(self):
        return f"<DeviceMesh shape={self.shape}, axis_names={self.axis_names}>"
