"""How a tensor lies on a mesh of devices."""


class TensorLayout:
    """Which axis of a mesh each axis of a tensor is cut along.

    Args:
        axes: List of names of axes of the mesh; `None` for an axis of the
            tensor that is not cut.
        device_mesh: DeviceMesh, or `None` until it is known.

    Raises:
        ValueError: A name is not one of the mesh's, or the mesh is set again.

    Examples:
        >>> TensorLayout([None, "model"]).axes
        (None, 'model')
    """

    def __init__(self, axes, device_mesh=None):
        self._axes = tuple(axes)
        self._device_mesh = device_mesh
        self._check()

    @property
    def axes(self):
        """Tuple of strings and `None`."""
        return self._axes

    @property
    def device_mesh(self):
        """DeviceMesh or `None`; may be set once."""
        return self._device_mesh

    @device_mesh.setter
    def device_mesh(self, device_mesh):
        if self._device_mesh is not None:
            raise ValueError(
                "`device_mesh` can be set once. "
                f"Received: device_mesh={device_mesh}, "
                f"where it is {self._device_mesh}."
            )
        self._device_mesh = device_mesh
        self._check()

    def _check(self) -> None:
        if self._device_mesh is None:
            return
        known = self._device_mesh.axis_names
        unknown = [axis for axis in self._axes if axis not in (None, *known)]
        if unknown:
            raise ValueError(
                f"`axes` must be names of axes of the mesh: {list(known)}. "
                f"Received: axes={self._axes}."
            )

    def __repr__(self):
        return (
            f"<TensorLayout axes={self.axes}, device_mesh={self.device_mesh}>"
        )
