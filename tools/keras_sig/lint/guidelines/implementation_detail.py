"""Names speak of the problem, not of how it is solved."""

import re
from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.guidelines.new_names import new_names
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

WORDS = """
autograph cpp cpu cublas cuda cudnn cython eager fused gpu grpc impl
implementation internal jax jit locking mkl mkldnn nccl onednn pickle proto
protobuf pybind pytorch session tensorflow tensorrt tf torch tpu v0 v1 v2 v3
v4 v5 xla
"""
PAIRS = frozenset({"op_name", "op_names", "variable_name", "variable_names"})
DETAILS = frozenset(WORDS.split())
CAMEL = re.compile(r"[A-Z]+(?![a-z])[0-9]*|[A-Z][a-z]*[0-9]*")


def check(document: Document) -> Iterator[Finding]:
    """Find names that only those who know the code understand."""
    for new in new_names(document, classes=True):
        if detail := _detail(new.name):
            yield document.at(
                new.line,
                f"Expected a name that a user of the API understands. "
                f"Received: `{new.name}`, which speaks of `{detail}`.",
                "say what it does for the user, or leave it out",
                new.column,
            )


def _detail(name: str) -> str:
    """Return the part of a name that is about the code behind it."""
    if name in PAIRS:
        return name
    if "CuDNN" in name:
        return "CuDNN"
    words = name.split("_") if name.islower() else CAMEL.findall(name)
    return next((word for word in words if word.lower() in DETAILS), "")


RULE = Rule(
    "guide-implementation-detail",
    "Names speak of the problem, not of the code.",
    check,
    "guidelines",
)
