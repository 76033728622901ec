"""Devices that share variables."""

from keras_reference.core.naming import variable_path
from keras_reference.distribution.current_distribution import Distribution
from keras_reference.distribution.layout_map import LayoutMap
from keras_reference.distribution.tensor_layout import TensorLayout


class ModelParallel(Distribution):
    """Variables are cut as a map says, batches along one axis of the mesh.

    Args:
        layout_map: LayoutMap.
        batch_dim_name: String, the axis of batches; the first of the mesh
            when `None`.
        auto_shard_dataset: Boolean, whether processes share a dataset.
        **kwargs: None is known; here because the public signature has it.

    Raises:
        ValueError: `layout_map` is no map, or an argument unknown.

    Examples:
        >>> from keras_reference.distribution.device_mesh import DeviceMesh
        >>> layouts = LayoutMap(DeviceMesh((1,), ["model"], ["cpu:0"]))
        >>> layouts["kernel"] = (None, "model")
        >>> ModelParallel(layout_map=layouts).get_tensor_layout("dense")
    """

    def __init__(
        self,
        *,
        layout_map=None,
        batch_dim_name=None,
        auto_shard_dataset=True,
        **kwargs,
    ):
        if not isinstance(layout_map, LayoutMap) or kwargs:
            raise ValueError(
                "`layout_map` must be a `LayoutMap`, and there are no further "
                f"arguments. Received: layout_map={layout_map!r}, {kwargs}."
            )
        mesh = layout_map.device_mesh
        super().__init__(
            mesh, batch_dim_name or mesh.axis_names[0], auto_shard_dataset
        )
        self._layout_map = layout_map

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
        """Return the layout that the map has for a variable's path.

        Args:
            variable: `tf.Variable`.

        Returns:
            TensorLayout, one that does not cut where the map has none.
        """
        layout = self._layout_map[variable_path(variable)]
        if layout is None:
            axes = [None] * len(variable.shape)
            layout = TensorLayout(axes, self.device_mesh)
        return layout

    def get_tensor_layout(self, path):
        """Return the layout that the map has for a path, or `None`.

        Args:
            path: String, path of a layer's output.
        """
        return self._layout_map[path]
