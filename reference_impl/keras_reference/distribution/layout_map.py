"""Which layout a variable has, by its path."""

import re
from collections.abc import MutableMapping

from keras_reference.distribution.tensor_layout import TensorLayout


class LayoutMap(MutableMapping):
    """A dictionary from paths of variables to layouts.

    A key is a path or a regular expression that matches a whole path. A tuple
    of axes as a value stands for a `TensorLayout` on the mesh of the map.

    Args:
        device_mesh: DeviceMesh of the layouts.

    Raises:
        ValueError: A key is set again, more than one matches a path, or a
            value is no layout.

    Examples:
        >>> from keras_reference.distribution.device_mesh import DeviceMesh
        >>> layouts = LayoutMap(DeviceMesh((1,), ["model"], ["cpu:0"]))
        >>> layouts["dense.*kernel"] = (None, "model")
        >>> layouts["dense_1/kernel"].axes, layouts["dense_1/bias"]
        ((None, 'model'), None)
    """

    def __init__(self, device_mesh):
        self._device_mesh = device_mesh
        self._layouts = {}

    @property
    def device_mesh(self):
        """DeviceMesh of the layouts."""
        return self._device_mesh

    def __getitem__(self, key):
        if key in self._layouts:
            return self._layouts[key]
        found = [name for name in self._layouts if re.fullmatch(name, key)]
        if len(found) > 1:
            raise ValueError(
                "One key at most must match a path. Received: "
                f"{', '.join(map(repr, found))} for {key!r}. Make them more "
                "precise."
            )
        return self._layouts[found[0]] if found else None

    def __setitem__(self, key, layout):
        if key in self._layouts:
            raise ValueError(
                f"A key must be new. Received: key={key!r}, which has "
                f"{self._layouts[key]}. Delete it first."
            )
        if isinstance(layout, tuple):
            layout = TensorLayout(axes=layout)
        if not isinstance(layout, TensorLayout):
            raise ValueError(
                "A value must be a `TensorLayout` or a tuple of axes. "
                f"Received: {layout!r}."
            )
        if layout.device_mesh is None:
            layout.device_mesh = self._device_mesh
        self._layouts[key] = layout

    def __delitem__(self, key):
        del self._layouts[key]

    def __len__(self):
        return len(self._layouts)

    def __iter__(self):
        return iter(self._layouts)
