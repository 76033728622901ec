"""Reading the numbers in the mode of a quantized policy."""


def quantization_numbers(mode, name: str, bits: tuple = ()) -> list[int]:
    """Return the numbers in a mode, or raise.

    Args:
        mode: String, `"name/bits/size"`, or `"name/size"` without `bits`.
        name: String, what it begins with.
        bits: Tuple of the numbers of bits that are possible.

    Raises:
        ValueError: `mode` is not written like this, or a number is out of
            range.

    Examples:
        >>> quantization_numbers("int4/128", "int4")
        [128]
        >>> quantization_numbers("awq/4/-1", "awq", bits=(4,))
        [4, -1]
    """
    form = f"{name}/BITS/SIZE" if bits else f"{name}/SIZE"
    parts = mode.split("/") if isinstance(mode, str) else []
    if len(parts) != form.count("/") + 1 or parts[0] != name:
        raise ValueError(f"`mode` must be '{form}'. Received: mode={mode!r}.")
    try:
        numbers = [int(part) for part in parts[1:]]
    except ValueError:
        raise ValueError(
            f"`mode` must be '{form}' with integers. Received: mode={mode!r}."
        ) from None
    if bits and numbers[0] not in bits:
        raise ValueError(
            f"The bits in `mode` must be one of {bits}. "
            f"Received: mode={mode!r}."
        )
    if numbers[-1] != -1 and numbers[-1] < 1:
        raise ValueError(
            "The size in `mode` must be -1 or a positive integer. "
            f"Received: mode={mode!r}."
        )
    return numbers
