"""Arrays as values of JSON, exactly."""

import base64
from typing import Any

from numpy.typing import NDArray


def encode(array: NDArray[Any]) -> dict[str, Any]:
    """Return dtype, shape and the bytes, little end first, in base 64."""
    little = array
    # A bfloat16 has no order to choose: it is that of the machine.
    if array.dtype.kind in "iufc":
        little = array.astype(array.dtype.newbyteorder("<"))
    return {
        "dtype": array.dtype.name,
        "shape": list(array.shape),
        "data": base64.b64encode(little.tobytes()).decode(),
    }
