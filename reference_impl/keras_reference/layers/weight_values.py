"""The weights of a layer as arrays."""

import numpy as np


class WeightValues:
    """What has a list `weights`, and reads and sets their values."""

    def get_weights(self):
        """Return the values of the weights.

        Returns:
            List of NumPy arrays, in the order of `weights`.

        Examples:
            >>> from keras_reference.layers import Dense
            >>> layer = Dense(1, kernel_initializer="ones")
            >>> layer.build((None, 2))
            >>> [value.tolist() for value in layer.get_weights()]
            [[[1.0], [1.0]], [0.0]]
        """
        return [weight.numpy() for weight in self.weights]

    def set_weights(self, weights):
        """Set the values of the weights.

        Args:
            weights: List of arrays, in the order of `weights`.

        Raises:
            ValueError: Their number or a shape is another one.

        Examples:
            >>> from keras_reference.layers import Dense
            >>> layer = Dense(1)
            >>> layer.build((None, 2))
            >>> layer.set_weights([np.array([[3.0], [4.0]]), np.array([5.0])])
            >>> layer(np.array([[1.0, 1.0]])).numpy().tolist()
            [[12.0]]
        """
        own = self.weights
        if len(own) != len(weights):
            raise ValueError(
                f"'{self.name}' has {len(own)} weights. "
                f"Received: a list of {len(weights)}."
            )
        values = [np.asarray(value) for value in weights]
        for weight, value in zip(own, values, strict=True):
            if tuple(weight.shape) != value.shape:
                raise ValueError(
                    f"Weight {weight.path} has shape {tuple(weight.shape)}. "
                    f"Received: an array of shape {value.shape}."
                )
        for weight, value in zip(own, values, strict=True):
            weight.assign(value)

    def save_own_variables(self, store):
        """Write the weights of this layer, without those inside it.

        Args:
            store: Dictionary, which gets an array for each weight.

        Examples:
            >>> from keras_reference.layers import Dense
            >>> layer = Dense(1, kernel_initializer="ones")
            >>> layer.build((None, 1))
            >>> store = {}
            >>> layer.save_own_variables(store)
            >>> {name: value.tolist() for name, value in store.items()}
            {'0': [[1.0]], '1': [0.0]}
        """
        for place, weight in enumerate(self._own_weights()):
            store[str(place)] = weight.numpy()

    def load_own_variables(self, store):
        """Read the weights of this layer, without those inside it.

        Args:
            store: Dictionary, as `save_own_variables` fills it.

        Raises:
            ValueError: Their number or a shape is another one.
        """
        own = self._own_weights()
        if len(store) != len(own):
            raise ValueError(
                f"Layer '{self.name}' has {len(own)} weights of its own. "
                f"Received: {len(store)}."
            )
        stored = [store[str(place)] for place in range(len(own))]
        for weight, value in zip(own, stored, strict=True):
            if tuple(weight.shape) != tuple(value.shape):
                raise ValueError(
                    f"Weight {weight.path} has shape {tuple(weight.shape)}. "
                    f"Received: an array of shape {tuple(value.shape)}."
                )
        for weight, value in zip(own, stored, strict=True):
            weight.assign(np.asarray(value, weight.dtype.as_numpy_dtype))

    def count_params(self):
        """Return how many numbers the weights hold.

        Returns:
            Integer.

        Raises:
            ValueError: The layer is not built, so no one knows.

        Examples:
            >>> from keras_reference.layers import Dense
            >>> layer = Dense(3)
            >>> layer.build((None, 2))
            >>> layer.count_params()
            9
        """
        if not self.built:
            raise ValueError(
                "Only the parameters of a built layer can be counted. "
                f"Received: '{self.name}', not built. Call it, or its "
                "`build` method, first."
            )
        return sum(weight.shape.num_elements() for weight in self.weights)

    def quantize(self, mode=None, type_check=True, config=None):
        """Refuse: quantization is not supported.

        Args:
            mode: String, kind of quantization.
            type_check: Boolean.
            config: Configuration of it.
        """
        raise NotImplementedError(
            "Quantization is not supported. "
            f"Received: {self.name}.quantize(mode={mode!r}). "
            "Use a policy of 16 bits, such as dtype='mixed_bfloat16'."
        )
