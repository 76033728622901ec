"""The parameters of something that can be called, as plain values."""

import inspect
import re
from typing import Any

from keras_conformance.parameter_kinds import PARAMETER_KINDS

# Where an object lies differs from process to process.
ADDRESS = re.compile(r" at 0x[0-9a-f]+")


def parameters_of(found: Any) -> list[dict[str, Any]] | None:
    """Return name, kind and default of each, or None if Python is not told."""
    try:
        signature = inspect.signature(found)
    except (TypeError, ValueError):
        return None
    empty = inspect.Parameter.empty
    return [
        {
            "name": p.name,
            "kind": PARAMETER_KINDS[p.kind],
            "default": None
            if p.default is empty
            else ADDRESS.sub("", repr(p.default)),
        }
        for p in signature.parameters.values()
    ]
