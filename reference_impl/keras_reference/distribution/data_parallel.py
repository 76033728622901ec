"""Devices that share batches."""

import numpy as np

from keras_reference.distribution.current_distribution import Distribution
from keras_reference.distribution.device_mesh import DeviceMesh
from keras_reference.distribution.devices import list_devices
from keras_reference.distribution.tensor_layout import TensorLayout


class DataParallel(Distribution):
    """Batches are cut along their first axis, variables are whole.

    Args:
        device_mesh: DeviceMesh; its first axis is that of batches.
        devices: List of names of devices, where there is no mesh; those of
            `list_devices` when `None`.
        auto_shard_dataset: Boolean, whether processes share a dataset.

    Raises:
        ValueError: `device_mesh` is no mesh.

    Examples:
        >>> DataParallel(devices=["cpu:0"]).get_data_layout((4, 3)).axes
        ('batch', None)
    """

    def __init__(self, device_mesh=None, devices=None, auto_shard_dataset=True):
        if device_mesh is None:
            devices = np.array(list_devices() if devices is None else devices)
            device_mesh = DeviceMesh((devices.size,), ["batch"], devices)
        if not isinstance(device_mesh, DeviceMesh):
            raise ValueError(
                "`device_mesh` must be a `DeviceMesh`. "
                f"Received: device_mesh={device_mesh!r}."
            )
        super().__init__(
            device_mesh, device_mesh.axis_names[0], auto_shard_dataset
        )

    def get_data_layout(self, data_shape):
        """Return the layout of data: cut along the first axis.

        Args:
            data_shape: Tuple of integers.

        Returns:
            TensorLayout.
        """
        axes = [self.batch_dim_name, *[None] * (len(data_shape) - 1)]
        return TensorLayout(axes, self.device_mesh)

    def get_variable_layout(self, variable):
        """Return the layout of a variable: not cut.

        Args:
            variable: `tf.Variable`.

        Returns:
            TensorLayout.
        """
        return TensorLayout([None] * len(variable.shape), self.device_mesh)

    def get_tensor_layout(self, path):
        """Return `None`: tensors between layers have no layout of their own.

        Args:
            path: String, path of a layer's output.
        """
        return None
