"""What counts things is called `num_*`."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.guidelines.surface import new_arguments
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

PREFIXES = ("number_of_", "num_of_", "count_of_", "nb_", "n_", "no_of_")
SUFFIXES = ("_count", "_counts", "_num", "_number")


def check(document: Document) -> Iterator[Finding]:
    """Find counters with another name."""
    for _, argument in new_arguments(document):
        counted = _counted(argument.name)
        if counted:
            yield document.at(
                argument.line,
                f"Expected a counter named `num_*`. "
                f"Received: `{argument.name}`.",
                f"call it `num_{counted}`, or `{counted}` alone where that "
                "says enough (`units`, `epochs`)",
                argument.column,
            )


def _counted(name: str) -> str:
    for prefix in PREFIXES:
        if name.startswith(prefix):
            return name.removeprefix(prefix)
    for suffix in SUFFIXES:
        if name.endswith(suffix):
            return name.removesuffix(suffix)
    return ""


RULE = Rule("guide-counter", "Counters are `num_*`.", check, "guidelines")
