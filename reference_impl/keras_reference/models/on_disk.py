"""Models and their weights on disk."""

from keras_reference.saving import (
    export_model,
    model_bytes,
    model_file,
    weights_file,
)


class OnDisk:
    """`save`, `save_weights` and `load_weights`, as methods.

    Comes before a layer in the order of bases.
    """

    def save(self, filepath, overwrite=True, zipped=None, **kwargs):
        """Write the model into a file: configuration, weights and training.

        `keras.models.load_model` reads it. A file that was there stays whole
        until the new one is.

        Args:
            filepath: String or path that ends in `.keras`.
            overwrite: Boolean; with `False` the user is asked about a file
                that is there.
            zipped: Only `None` and `True` are supported.
            **kwargs: As for `keras.saving.save_model`.

        Raises:
            ValueError: The name ends in something else, or an argument is not
                supported.

        Examples:
            >>> import tempfile
            >>> from keras_reference.layers import Dense, Input
            >>> from keras_reference.models import Sequential, load_model
            >>> model = Sequential([Input((2,)), Dense(1)])
            >>> with tempfile.TemporaryDirectory() as folder:
            ...     model.save(f"{folder}/model.keras")
            ...     load_model(f"{folder}/model.keras").output_shape
            (None, 1)
        """
        model_file.save_model(self, filepath, overwrite, zipped, **kwargs)

    def export(
        self,
        filepath,
        format="tf_saved_model",
        verbose=None,
        input_signature=None,
        **kwargs,
    ):
        """Write the computation for programs that serve it, without Keras.

        Args:
            filepath: String or path of a folder.
            format: Only `"tf_saved_model"` is supported.
            verbose: Boolean, whether a line says where it is; yes when
                `None`.
            input_signature: List of shapes and dtypes of the inputs:
                `tf.TensorSpec`, `InputSpec`, `KerasTensor` or nests of them;
                those of the model when `None`.
            **kwargs: None is known; here for the error message.

        Raises:
            ValueError: The model is not built, its inputs are not known, or
                an argument is not supported.
        """
        if kwargs or format != "tf_saved_model":
            raise ValueError(
                "`format` must be 'tf_saved_model', without further arguments. "
                f"Received: format={format!r}, {kwargs}."
            )
        export_model.export_model(self, filepath, verbose, input_signature)

    def __reduce__(self):
        data = model_bytes.model_to_bytes(self)
        names = model_bytes.custom_objects_of(self)
        return model_bytes.model_from_bytes, (data, names)

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
            filepath: String or path that ends in `.weights.h5`; or in
                `.keras`, a whole model, of which the weights are read.
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
