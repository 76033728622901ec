"""What can be exchanged takes the same arguments by position."""

import os
from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.guidelines.surface import read_surfaces
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

FAMILIES = {
    "activations",
    "constraints",
    "initializers",
    "losses",
    "metrics",
    "optimizers",
    "regularizers",
}
FEWEST = 2


def check(document: Document) -> Iterator[Finding]:
    """Find new members of a family whose positions differ from all others."""
    parents = {symbol.rpartition(".")[0] for symbol in document.approved}
    shared: dict[tuple[str, str], list[str]] = {}
    for surface in read_surfaces(document):
        package = surface.path.split(".")[1:2]
        if not surface.new or surface.path.split(".")[0] != "keras":
            continue
        if not FAMILIES.issuperset(package):
            continue
        parent = surface.path.rpartition(".")[0]
        key = (parent, surface.kind)
        if parent not in parents:
            continue
        if key not in shared:
            shared[key] = _shared(document, *key)
        expected = shared[key]
        received = [a.name for a in surface.arguments if a.positional]
        if received[: len(expected)] != expected:
            yield document.at(
                surface.line,
                f"Expected {surface.path} to start with "
                f"({', '.join(expected)}) as its siblings do. Received: "
                f"({', '.join(received[: len(expected)])}).",
                "order the arguments so that one can take the other's place",
                surface.column,
            )


def _shared(document: Document, parent: str, kind: str) -> list[str]:
    """Return the positional arguments that all siblings begin with."""
    # Only what is asked for is read.
    members = [s for s in document.approved if s.rpartition(".")[0] == parent]
    signatures = [document.approved[symbol].signature for symbol in members]
    lists = [
        [p.name for p in signature.parameters if p.kind == "positional"]
        for signature in signatures
        if signature and signature.kind == kind
    ]
    if len(lists) < FEWEST:
        return []
    return list(os.path.commonprefix(lists))


RULE = Rule(
    "guide-siblings",
    "Interchangeable objects agree in their positions.",
    check,
    "guidelines",
)
