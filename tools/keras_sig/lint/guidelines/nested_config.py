"""Settings are arguments, not entries of an argument."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.guidelines.surface import Surface, new_arguments
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

WHOLE = {
    "cfg",
    "config",
    "configs",
    "configuration",
    "hparams",
    "hyper_parameters",
    "hyperparameters",
    "options",
    "opts",
    "settings",
}
LAST = {
    "args",
    "config",
    "configs",
    "configuration",
    "dict",
    "hparams",
    "kwargs",
    "options",
    "params",
    "settings",
}


def check(document: Document) -> Iterator[Finding]:
    """Find arguments that hold a table of other arguments."""
    for surface, argument in new_arguments(document):
        if _is_deserializer(surface):
            continue
        last = argument.name.rpartition("_")[2]
        if argument.name in WHOLE or (last != argument.name and last in LAST):
            yield document.at(
                argument.line,
                "Expected each setting as an argument of its own. "
                f"Received: `{argument.name}`, which hides them.",
                "write the settings into the signature, with their defaults",
                argument.column,
            )


def _is_deserializer(surface: Surface) -> bool:
    """Return whether it reads or writes a saved configuration."""
    name = surface.name
    return name.endswith("_config") or "serialize" in name


RULE = Rule(
    "guide-nested-config",
    "Settings are arguments of their own.",
    check,
    "guidelines",
)
