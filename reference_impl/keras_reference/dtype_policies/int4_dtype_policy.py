"""Weights stored in 4 bits, in blocks with a scale."""

from keras_reference.dtype_policies.quantization_numbers import (
    quantization_numbers,
)
from keras_reference.dtype_policies.quantized_dtype_policy import (
    QuantizedDTypePolicy,
)


class Int4DTypePolicy(QuantizedDTypePolicy):
    """The dtypes of a layer whose weights are quantized to 4 bits in blocks.

    Args:
        mode: String, `"int4/SIZE"`: how many weights share a scale, or -1 for a
            channel.
        source_name: As for `QuantizedDTypePolicy`.

    Raises:
        ValueError: `mode` is not written like this, or a number is out of
            range.

    Examples:
        >>> policy = Int4DTypePolicy("int4/128", "float32")
        >>> policy.name, policy.quantization_mode
        ('int4/128_from_float32', 'int4')
    """

    def _check_mode(self, mode) -> None:
        quantization_numbers(mode, "int4")
