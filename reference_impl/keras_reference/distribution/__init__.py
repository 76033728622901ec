"""Devices, meshes of them, and how tensors lie on a mesh.

On TensorFlow several devices train a model under a strategy of
`tf.distribute`; what is here describes them, and works on one device.
"""

from keras_reference.distribution.current_distribution import (
    distribution,
    set_distribution,
)
from keras_reference.distribution.data_parallel import DataParallel
from keras_reference.distribution.device_mesh import DeviceMesh
from keras_reference.distribution.devices import (
    distribute_tensor,
    get_device_count,
    initialize,
    list_devices,
)
from keras_reference.distribution.layout_map import LayoutMap
from keras_reference.distribution.model_parallel import ModelParallel
from keras_reference.distribution.tensor_layout import TensorLayout

__all__ = [
    "DataParallel",
    "DeviceMesh",
    "LayoutMap",
    "ModelParallel",
    "TensorLayout",
    "distribute_tensor",
    "distribution",
    "get_device_count",
    "initialize",
    "list_devices",
    "set_distribution",
]
