"""What layers share that change the borders of their inputs."""

from keras_reference.core.input_spec import InputSpec
from keras_reference.core.spatial.arguments import (
    check_data_format,
    pairs_for_axes,
)
from keras_reference.core.spatial.sizes import (
    channel_axis,
    joined_shape,
    spatial_sizes,
)
from keras_reference.layers.same_dtype import SameDtype


class BaseBorder(SameDtype):
    """A layer that adds or takes away at both ends of axes; abstract.

    Args:
        name_of_pairs: String, the name of the argument `pairs`.
        pairs: Integer for all ends, or one entry for each axis.
        data_format: String, where the channels are.
        **kwargs: Arguments of `Layer`.
    """

    # The number of spatial axes, and the sign of what is added.
    rank = None
    sign = None

    def __init__(self, name_of_pairs, pairs, data_format, **kwargs):
        self._pairs = pairs_for_axes(name_of_pairs, pairs, self.rank)
        self.data_format = check_data_format(data_format)
        super().__init__(**kwargs)
        self.input_spec = InputSpec(ndim=self.rank + 2)

    @property
    def _pairs_as_given(self) -> tuple:
        return self._pairs[0] if self.rank == 1 else self._pairs

    def build(self, input_shape):
        # Raises if nothing is left of the input.
        self.compute_output_shape(input_shape)

    def compute_output_shape(self, input_shape):
        sizes = [
            None if size is None else size + self.sign * sum(pair)
            for size, pair in zip(
                spatial_sizes(input_shape, self.data_format),
                self._pairs,
                strict=True,
            )
        ]
        if self.sign < 0 and any(
            size is not None and size < 1 for size in sizes
        ):
            raise ValueError(
                "`cropping` must leave something of each axis. Received: "
                f"cropping={self._pairs_as_given} for an input of shape "
                f"{tuple(input_shape)}."
            )
        channels = input_shape[channel_axis(self.data_format)]
        return joined_shape(input_shape[0], sizes, channels, self.data_format)
