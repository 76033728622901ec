"""Weights quantized with regard to what they are multiplied by."""

from keras_reference.dtype_policies.quantization_numbers import (
    quantization_numbers,
)
from keras_reference.dtype_policies.quantized_dtype_policy import (
    QuantizedDTypePolicy,
)


class AWQDTypePolicy(QuantizedDTypePolicy):
    """The dtypes of a layer whose weights are quantized by AWQ.

    Reference:
        Lin et al., "AWQ: Activation-aware Weight Quantization for LLM
        Compression and Acceleration", 2024.

    Args:
        mode: String, `"awq/4/SIZE"`: 4, the bits of a weight, and how many
            weights share a scale, or -1 for a channel.
        source_name: As for `QuantizedDTypePolicy`.

    Raises:
        ValueError: `mode` is not written like this, or a number is out of
            range.

    Examples:
        >>> policy = AWQDTypePolicy("awq/4/128", "float32")
        >>> policy.name, policy.quantization_mode
        ('awq/4/128_from_float32', 'awq')
    """

    def _check_mode(self, mode) -> None:
        quantization_numbers(mode, "awq", bits=(4,))
