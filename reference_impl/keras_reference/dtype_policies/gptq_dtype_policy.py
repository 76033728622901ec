"""Weights quantized one by one, each making up for those before."""

from keras_reference.dtype_policies.quantization_numbers import (
    quantization_numbers,
)
from keras_reference.dtype_policies.quantized_dtype_policy import (
    QuantizedDTypePolicy,
)


class GPTQDTypePolicy(QuantizedDTypePolicy):
    """The dtypes of a layer whose weights are quantized by GPTQ.

    Reference:
        Frantar et al., "GPTQ: Accurate Post-Training Quantization for
        Generative Pre-trained Transformers", 2023.

    Args:
        mode: String, `"gptq/BITS/SIZE"`: bits of a weight, 2, 3, 4 or 8, and
            how many weights share a scale, or -1 for all.
        source_name: As for `QuantizedDTypePolicy`.

    Raises:
        ValueError: `mode` is not written like this, or a number is out of
            range.

    Examples:
        >>> policy = GPTQDTypePolicy("gptq/4/128", "float32")
        >>> policy.name, policy.quantization_mode
        ('gptq/4/128_from_float32', 'gptq')
    """

    def _check_mode(self, mode) -> None:
        quantization_numbers(mode, "gptq", bits=(2, 3, 4, 8))
