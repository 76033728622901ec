"""Numbers as the number of their interval."""

import numpy as np
import tensorflow as tf

from keras_reference.layers.preprocessing.data_layer import (
    DataLayer,
    batches_of,
)
from keras_reference.layers.preprocessing.encode_categories import (
    MODES,
    check_mode,
    encode_categories,
)


class Discretization(DataLayer):
    """Replace each number by the number of the interval that it lies in.

    With the boundaries `[0, 1]` these are `(-inf, 0)`, `[0, 1)`, `[1, inf)`.
    Boundaries are given, or `adapt` chooses them such that each interval has
    the same share of the data.

    Args:
        bin_boundaries: List of floats in order.
        num_bins: Integer, the number of intervals that `adapt` makes.
        epsilon: Float, by how much a share may differ; kept for the
            configuration: `adapt` is exact.
        output_mode: `"int"`, or how the numbers are encoded: `"one_hot"`,
            `"multi_hot"` or `"count"`.
        sparse: Boolean; only `False` is supported.
        dtype: String, dtype of what is encoded; `None` for `floatx`.
        name: String, the name; made up when `None`.

    Input shape:
        `(batch_size, ...)`

    Output shape:
        Same as the input in the mode `"int"`.

    Raises:
        ValueError: Neither or both of `bin_boundaries` and `num_bins` are
            given, or `output_mode` is unknown; in a call, there are no
            boundaries yet.

    Examples:
        >>> layer = Discretization(bin_boundaries=[0.0, 1.0])
        >>> layer([-5.0, 0.0, 0.5, 7.0]).numpy().tolist()
        [0, 1, 1, 2]
    """

    def __init__(
        self,
        bin_boundaries=None,
        num_bins=None,
        epsilon=0.01,
        output_mode="int",
        sparse=False,
        dtype=None,
        name=None,
    ):
        if (bin_boundaries is None) == (num_bins is None):
            raise ValueError(
                "One of `bin_boundaries` and `num_bins` must be given. "
                f"Received: bin_boundaries={bin_boundaries}, "
                f"num_bins={num_bins}."
            )
        if num_bins is not None and num_bins < 0:
            raise ValueError(
                f"`num_bins` must be at least 0. Received: num_bins={num_bins}."
            )
        check_mode(output_mode, sparse, ("int", *MODES))
        super().__init__(name=name, dtype=dtype)
        self.bin_boundaries = (
            None if bin_boundaries is None else list(bin_boundaries)
        )
        self.num_bins = num_bins
        self.epsilon = epsilon
        self.output_mode = output_mode
        self.built = True
        self.sparse = sparse

    def adapt(self, data, steps=None):
        """Choose the boundaries; those that were there are forgotten.

        A boundary is where the share of the data below, made continuous by
        straight lines, is a multiple of `1 / num_bins`.

        Args:
            data: `tf.data.Dataset` of batches, or array.
            steps: Integer, the number of batches to take.

        Raises:
            ValueError: The boundaries were given.
        """
        if self.num_bins is None:
            raise ValueError(
                "`adapt` must not be called where the boundaries are given. "
                f"Received: bin_boundaries={self.bin_boundaries}."
            )
        parts = [np.ravel(batch) for batch in batches_of(data, steps)]
        values = np.sort(np.concatenate(parts)).astype("float32")
        shares = (np.arange(values.size) + 1) / values.size
        wanted = np.arange(1, self.num_bins) / self.num_bins
        boundaries = np.interp(wanted, shares, values)
        self.bin_boundaries = np.unique(boundaries).tolist()

    def call(self, inputs):
        if self.bin_boundaries is None:
            raise ValueError(
                "`adapt` must be called before the layer. "
                f"Received: '{self.name}' without `bin_boundaries`."
            )
        boundaries = [float(boundary) for boundary in self.bin_boundaries]
        numbers = tf.raw_ops.Bucketize(
            input=tf.cast(inputs, "float32"), boundaries=boundaries
        )
        if self.output_mode == "int":
            return numbers
        return encode_categories(
            numbers, len(boundaries) + 1, self.output_mode, self.compute_dtype
        )

    def get_config(self):
        return {
            "bin_boundaries": self.bin_boundaries,
            "num_bins": self.num_bins,
            "epsilon": self.epsilon,
            "output_mode": self.output_mode,
            "sparse": self.sparse,
            "name": self.name,
            "dtype": self.dtype,
        }

    @classmethod
    def from_config(cls, config):
        """Return the layer that `config` describes.

        Args:
            config: Dictionary, from `get_config`; boundaries that `adapt`
                chose are kept.

        Returns:
            Discretization.
        """
        config = dict(config)
        boundaries = config.get("bin_boundaries")
        adapted = boundaries is not None and config.get("num_bins") is not None
        if adapted:
            del config["bin_boundaries"]
        layer = cls(**config)
        if adapted:
            layer.bin_boundaries = boundaries
        return layer
