"""What all distributions share, and which one is in use."""

import contextlib

_current: list = [None]


class Distribution:
    """How data and variables lie on a mesh.

    On TensorFlow the mesh has one device where it is put to use.

    Args:
        device_mesh: DeviceMesh.
        batch_dim_name: String, the axis of the mesh that batches are cut
            along.
        auto_shard_dataset: Boolean, whether processes share a dataset.
    """

    def __init__(self, device_mesh, batch_dim_name, auto_shard_dataset=True):
        self._device_mesh = device_mesh
        self._batch_dim_name = batch_dim_name
        self._auto_shard_dataset = auto_shard_dataset

    @property
    def device_mesh(self):
        """DeviceMesh."""
        return self._device_mesh

    @property
    def batch_dim_name(self):
        """String, the axis that batches are cut along."""
        return self._batch_dim_name

    @property
    def auto_shard_dataset(self):
        """Boolean, whether processes share a dataset."""
        return self._auto_shard_dataset

    @contextlib.contextmanager
    def scope(self):
        """Use this distribution inside of a `with` block."""
        before = distribution()
        set_distribution(self)
        try:
            yield
        finally:
            set_distribution(before)

    def distribute_dataset(self, dataset):
        """Return the part of a dataset for this process: all of it.

        Args:
            dataset: `tf.data.Dataset`.

        Returns:
            `tf.data.Dataset`.
        """
        return dataset

    def __repr__(self):
        return f"<{type(self).__name__} device_mesh={self.device_mesh}>"


def distribution():
    """Return the distribution in use, or `None`.

    Examples:
        >>> distribution()
    """
    return _current[-1]


def set_distribution(value):
    """Use a distribution from now on.

    Args:
        value: DataParallel or ModelParallel on one device, or `None`.

    Raises:
        ValueError: It has more devices than one, or is no distribution.

    Examples:
        >>> set_distribution(None)
    """
    if value is not None and not isinstance(value, Distribution):
        raise ValueError(
            "`value` must be a distribution or None. "
            f"Received: value={value!r}. Try `DataParallel()`."
        )
    if value is not None and value.device_mesh.devices.size > 1:
        raise ValueError(
            "`value` must be a distribution on one device: on TensorFlow "
            f"strategies share work. Received: value={value!r}. Make the model "
            "under a `tf.distribute.MirroredStrategy`."
        )
    _current[-1] = value
