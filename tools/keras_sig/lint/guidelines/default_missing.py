"""What can have a default has one."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from keras_sig.lint.document import Document
from keras_sig.lint.guidelines.surface import (
    Argument,
    Surface,
    read_surfaces,
)
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

# What nobody should have to say, and what it usually is.
PREFIXES: Mapping[str, str] = {
    "allow_": "False",
    "is_": "False",
    "return_": "False",
    "use_": "True",
    "with_": "False",
}
SUFFIXES: Mapping[str, str] = {
    "_constraint": "None",
    "_initializer": '"zeros"',
    "_regularizer": "None",
}
NAMES: Mapping[str, str] = {
    "data_format": "None",
    "dtype": "None",
    "epsilon": "1e-7",
    "name": "None",
    "seed": "None",
    "trainable": "True",
}
FAMILIES: Mapping[str, str] = {
    "Callback": "callbacks",
    "Constraint": "constraints",
    "Initializer": "initializers",
    "Layer": "layers",
    "Loss": "losses",
    "Metric": "metrics",
    "Optimizer": "optimizers",
    "Regularizer": "regularizers",
}
FEWEST = 3


def check(document: Document) -> Iterator[Finding]:
    """Find new arguments that have to be given and need not be."""
    usual: dict[str, Mapping[str, str]] = {"": {}}
    members: Mapping[str, Sequence[str]] = {}
    for surface in read_surfaces(document):
        if surface.kind == "method":
            continue
        family = _family(surface)
        for place, argument in enumerate(surface.arguments):
            if not argument.new or argument.default is not None:
                continue
            if family not in usual:
                members = members or _members(document)
                usual[family] = _usual(document, members.get(family, ()))
            # What a function is about comes first, and is always given.
            default = _expected(argument, usual[family], place)
            if default:
                yield document.at(
                    argument.line,
                    f"Expected a default for `{argument.name}`. "
                    "Received: none.",
                    f"give it the value that most people want, such as "
                    f"`{argument.name}={default}`",
                    argument.column,
                )


def _expected(argument: Argument, usual: Mapping[str, str], place: int) -> str:
    name = argument.name
    if name in usual:
        return usual[name]
    if place and name in NAMES:
        return NAMES[name]
    for prefix, default in PREFIXES.items():
        if name.startswith(prefix):
            return default
    for suffix, default in SUFFIXES.items():
        if name.endswith(suffix):
            return default
    return ""


def _family(surface: Surface) -> str:
    """Return the module of Keras in which the siblings of a class are."""
    if surface.kind != "class":
        return ""
    for base in surface.bases:
        name = base.rpartition(".")[2]
        if name in FAMILIES:
            return f"keras.{FAMILIES[name]}"
    return surface.path.rpartition(".")[0]


def _members(document: Document) -> Mapping[str, Sequence[str]]:
    """Return what is approved, by module; no page is read for that."""
    found: dict[str, list[str]] = {}
    for symbol in document.approved:
        found.setdefault(symbol.rpartition(".")[0], []).append(symbol)
    return found


def _usual(document: Document, members: Sequence[str]) -> Mapping[str, str]:
    """Return the defaults that all classes of a family give."""
    found: dict[str, Counter[str | None]] = {}
    for symbol in members:
        signature = document.approved[symbol].signature
        if not signature or signature.kind != "class":
            continue
        for parameter in signature.parameters:
            if parameter.kind in ("positional", "keyword-only"):
                counts = found.setdefault(parameter.name, Counter())
                counts[parameter.default] += 1
    return {
        name: str(counts.most_common(1)[0][0])
        for name, counts in found.items()
        if None not in counts and counts.total() >= FEWEST
    }


RULE = Rule(
    "guide-default-missing",
    "What can have a default has one.",
    check,
    "guidelines",
)
