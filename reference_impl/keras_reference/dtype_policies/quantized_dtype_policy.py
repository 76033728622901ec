"""What says that a layer's weights are stored as small integers."""

from keras_reference import config
from keras_reference.dtype_policies.dtype_policy import DTypePolicy, dtypes_of

MODES = ("int8", "float8", "int4", "gptq", "awq")


class QuantizedDTypePolicy(DTypePolicy):
    """The dtypes of a layer whose weights are quantized.

    It is data: this package has no quantized layers, and its layers refuse
    it. The dtypes are those of the policy before quantization.

    Args:
        mode: String, `"int8"`, `"float8"`, `"int4"`, `"gptq"` or `"awq"`.
        source_name: String, the name of the policy before quantization; that
            of `keras.config.dtype_policy()` when `None`.

    Raises:
        ValueError: `mode` is unknown, or `"int8"` with a computation in
            float16, whose range is too small for its sums.

    Examples:
        >>> policy = QuantizedDTypePolicy("int8", "mixed_bfloat16")
        >>> policy
        <QuantizedDTypePolicy "int8_from_mixed_bfloat16">
        >>> policy.compute_dtype, policy.quantization_mode
        ('bfloat16', 'int8')
    """

    def __init__(self, mode, source_name=None):
        if source_name is None:
            source_name = config.dtype_policy().name
        self._check_mode(mode)
        self._mode = mode
        self._source_name = source_name
        self._name = f"{mode}_from_{source_name}"
        self._compute_dtype, self._variable_dtype = dtypes_of(source_name)
        if mode == "int8" and self._compute_dtype == "float16":
            raise ValueError(
                "`source_name` must not compute in float16 with the mode "
                f"'int8'. Received: source_name={source_name!r}."
            )

    def _check_mode(self, mode) -> None:
        if mode not in MODES:
            raise ValueError(
                f"`mode` must be one of {MODES}. Received: mode={mode!r}."
            )

    @property
    def quantization_mode(self):
        """String, the way of quantizing, without its numbers."""
        return self._mode.partition("/")[0]

    def get_config(self):
        """Return the arguments that make an equal policy.

        Returns:
            Dictionary with the mode and the name before quantization.
        """
        return {"mode": self._mode, "source_name": self._source_name}
