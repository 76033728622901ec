"""Sequences of one length."""

import numpy as np


def pad_sequences(
    sequences,
    maxlen=None,
    dtype="int32",
    padding="pre",
    truncating="pre",
    value=0.0,
):
    """Return sequences as one array, cut or filled to the same length.

    Args:
        sequences: List of sequences, of numbers or of arrays of one shape.
        maxlen: Integer, the length; that of the longest when `None`.
        dtype: String, the type of the array.
        padding: `"pre"` or `"post"`, the end that is filled.
        truncating: `"pre"` or `"post"`, the end that is cut off.
        value: Number, what is filled in.

    Returns:
        Array of shape `(len(sequences), maxlen, ...)`.

    Raises:
        ValueError: `sequences` are none, or of several shapes, or `padding`
            or `truncating` is another word.

    Examples:
        >>> pad_sequences([[1, 2, 3], [4]], maxlen=2).tolist()
        [[2, 3], [0, 4]]
    """
    for name, end in (("padding", padding), ("truncating", truncating)):
        if end not in ("pre", "post"):
            raise ValueError(
                f"`{name}` must be 'pre' or 'post'. Received: {name}={end!r}."
            )
    if not all(hasattr(sequence, "__len__") for sequence in sequences):
        raise ValueError(
            "`sequences` must be a list of sequences. "
            f"Received: sequences={sequences!r}."
        )
    if maxlen is None:
        maxlen = max(map(len, sequences), default=0)
    shapes = {np.shape(sequence)[1:] for sequence in sequences if len(sequence)}
    if len(shapes) > 1:
        raise ValueError(
            "The items of `sequences` must have one shape. "
            f"Received: items of the shapes {sorted(shapes)}."
        )
    (shape,) = shapes or {()}
    padded = np.full((len(sequences), maxlen, *shape), value, dtype=dtype)
    for row, sequence in zip(padded, sequences, strict=True):
        start = max(len(sequence) - maxlen, 0) * (truncating == "pre")
        kept = sequence[start : start + maxlen]
        if len(kept):
            first = (maxlen - len(kept)) * (padding == "pre")
            row[first : first + len(kept)] = kept
    return padded
