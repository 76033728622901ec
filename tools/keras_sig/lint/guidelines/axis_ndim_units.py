"""`axis`, `ndim` and `units` are called so everywhere."""

from collections.abc import Iterator, Mapping

from keras_sig.lint.document import Document
from keras_sig.lint.guidelines.surface import new_arguments
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

INSTEAD: Mapping[str, str] = {
    "axis_index": "axis",
    "dim": "axis",
    "dims": "axis",
    "dimension": "axis",
    "dimensions": "axis",
    "keep_dim": "keepdims",
    "keep_dims": "keepdims",
    "keepdim": "keepdims",
    "n_dim": "ndim",
    "n_dims": "ndim",
    "ndims": "ndim",
    "num_axes": "ndim",
    "num_dim": "ndim",
    "num_dims": "ndim",
    "rank": "ndim",
    "tensor_rank": "ndim",
    "num_hidden": "units",
    "num_outputs": "units",
    "num_units": "units",
    "out_features": "units",
    "output_units": "units",
}
MEANINGS = {
    "axis": "which dimension is meant, as in NumPy",
    "keepdims": "whether reduced axes stay, as in NumPy",
    "ndim": "how many axes a tensor has, as in NumPy",
    "units": "the size of what a projection gives",
}


# A word for one size as well.
SIZES = {"dim", "dimension"}


def check(document: Document) -> Iterator[Finding]:
    """Find other names for what has one."""
    for _, argument in new_arguments(document):
        name = INSTEAD.get(argument.name)
        if name:
            yield document.at(
                argument.line,
                f"Expected the name that Keras uses. "
                f"Received: `{argument.name}`.",
                _fix(argument.name, name),
                argument.column,
            )


def _fix(received: str, name: str) -> str:
    fix = f"call it `{name}` if it says {MEANINGS[name]}"
    if received not in SIZES:
        return fix
    return f"{fix}; of a size, say which: `units`, `output_dim`"


RULE = Rule(
    "guide-axis-ndim-units",
    "`axis`, `ndim`, `units` have one name.",
    check,
    "guidelines",
)
