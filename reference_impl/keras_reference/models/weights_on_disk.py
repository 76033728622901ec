"""The weights of a model on disk."""

from keras_reference.saving import weights_file


class WeightsOnDisk:
    """`save_weights` and `load_weights`, as methods.

    Comes before a layer in the order of bases.
    """

    def save_weights(self, filepath, overwrite=True, max_shard_size=None):
        """Write the weights, and the state of the optimizer, into a file.

        A file that was there stays whole until the new one is.

        Args:
            filepath: String or path that ends in `.weights.h5`.
            overwrite: Boolean; with `False` the user is asked about a file
                that is there.
            max_shard_size: Only `None` is supported: one file holds all.

        Raises:
            ValueError: The name ends in something else, or the model has no
                weights yet.

        Examples:
            >>> import tempfile
            >>> from keras_reference.layers import Dense, Input
            >>> from keras_reference.models import Sequential
            >>> model = Sequential([Input((2,)), Dense(1)])
            >>> with tempfile.TemporaryDirectory() as folder:
            ...     model.save_weights(f"{folder}/one.weights.h5")
            ...     before = model.get_weights()[0]
            ...     model.layers[0].kernel.assign_add([[1.0], [1.0]])
            ...     model.load_weights(f"{folder}/one.weights.h5")
            ...     bool((model.get_weights()[0] == before).all())
            <tf.Variable ...>
            True
        """
        weights_file.save_weights(self, filepath, overwrite, max_shard_size)

    def load_weights(self, filepath, skip_mismatch=False, **kwargs):
        """Read the weights, and the state of the optimizer, from a file.

        Args:
            filepath: String or path that ends in `.weights.h5`.
            skip_mismatch: Boolean, whether layers that do not fit keep their
                weights, with a warning, where else an error is raised.
            **kwargs: None is known; here for the error message.

        Raises:
            ValueError: The weights do not fit, or the file is not what it
                should be.
        """
        weights_file.load_weights(self, filepath, skip_mismatch, **kwargs)

    def _named_state(self) -> dict:
        """Return what may hold weights, by name; `layers` counts as one.

        Attributes whose name starts with `_` are among the layers.
        """
        state = {
            name: value
            for name, value in super()._named_state().items()
            if not name.startswith("_")
        }
        state |= {"layers": self.layers, "optimizer": self.optimizer}
        return dict(sorted(state.items()))
