"""What says that a layer multiplies in 8-bit floats."""

from keras_reference.dtype_policies.quantized_dtype_policy import (
    QuantizedDTypePolicy,
)


class QuantizedFloat8DTypePolicy(QuantizedDTypePolicy):
    """The dtypes of a layer that multiplies in 8-bit floats.

    Args:
        mode: String, `"float8"`.
        source_name: As for `QuantizedDTypePolicy`.
        amax_history_length: Integer, how many of the last largest values the
            scale of a tensor is worked out from.

    Raises:
        TypeError: `amax_history_length` is no integer.
        ValueError: As for `QuantizedDTypePolicy`.

    Examples:
        >>> policy = QuantizedFloat8DTypePolicy("float8", "float32", 16)
        >>> policy.name, policy.amax_history_length
        ('float8_from_float32', 16)
    """

    default_amax_history_length = 1024

    def __init__(self, mode, source_name=None, amax_history_length=1024):
        super().__init__(mode, source_name)
        if not isinstance(amax_history_length, int):
            raise TypeError(
                "`amax_history_length` must be an integer. "
                f"Received: amax_history_length={amax_history_length!r}."
            )
        self._amax_history_length = amax_history_length

    @property
    def amax_history_length(self):
        """Integer, how many of the last largest values are kept."""
        return self._amax_history_length

    def get_config(self):
        """Return the arguments that make an equal policy.

        Returns:
            Dictionary, with the length besides.
        """
        return super().get_config() | {
            "amax_history_length": self._amax_history_length
        }
