"""Variables in an HDF5 file, read with care."""

from collections.abc import Mapping

import h5py
import numpy as np
import tensorflow as tf

_NUMBERS = "biufc"


class StoredVariables(Mapping):
    """The variables of one part of a model, by name.

    A file may come from anybody. Links to other files and data stored in
    other files are refused, and so are values that are no numbers. Nothing is
    read before somebody asks for the values; the shape is known without.

    Args:
        file: Open `h5py.File`.
        place: String, the group of the part, such as `"layers/dense"`.

    Raises:
        ValueError: The file is not what it should be.

    Examples:
        >>> with h5py.File("doctest", "w", driver="core", backing_store=0) as f:
        ...     f["layers/dense/vars/0"] = [1.0, 2.0]
        ...     stored = StoredVariables(f, "layers/dense")
        ...     [(name, stored[name].shape) for name in stored]
        [('0', (2,))]
    """

    def __init__(self, file, place):
        group = file
        for name in f"{place}/vars".lstrip("/").split("/"):
            group = _follow(group, name)
            if isinstance(group, h5py.Dataset):
                raise ValueError(
                    "A group was expected in the file. "
                    f"Received: {group.name}, which holds data."
                )
        self._group = group

    def __iter__(self):
        return iter(self._group)

    def __len__(self):
        return len(self._group)

    def __getitem__(self, name):
        if name not in self._group:
            raise KeyError(name)
        stored = _follow(self._group, name)
        if not isinstance(stored, h5py.Dataset) or not _is_plain(stored):
            raise ValueError(
                "Numbers stored in the file itself were expected. "
                f"Received: {stored!r}."
            )
        if stored.dtype.kind == "V":
            return stored[()].view(tf.bfloat16.as_numpy_dtype)
        return stored


def store_variables(file, place, values):
    """Write the variables of one part of a model into a file.

    Args:
        file: Open `h5py.File`.
        place: String, the group of the part.
        values: Dictionary from names to arrays.
    """
    group = file.require_group(f"{place}/vars".lstrip("/"))
    for name, value in values.items():
        value = np.asarray(value)
        if value.dtype == tf.bfloat16.as_numpy_dtype:
            # HDF5 has no such numbers.
            group[name] = value.view("V2")
            group[name].attrs["dtype"] = "bfloat16"
        else:
            group[name] = value


def _follow(group, name: str):
    """Return what is called `name` in the group, `{}` if nothing is."""
    if name not in group:
        return {}
    link = group.get(name, getlink=True)
    if not isinstance(link, h5py.HardLink):
        raise ValueError(
            "Links are not followed. Received: "
            f"{group.name}/{name}, a {type(link).__name__}."
        )
    return group[name]


def _is_plain(stored: h5py.Dataset) -> bool:
    is_number = stored.dtype.kind in _NUMBERS or (
        stored.dtype == np.dtype("V2")
        and stored.attrs.get("dtype") == "bfloat16"
    )
    return is_number and not stored.external and not stored.is_virtual
