"""The names that a proposal adds, for the rules that look at nothing else."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.guidelines.surface import new_arguments, read_surfaces


def new_names(
    document: Document, *, classes: bool = False
) -> Iterator[tuple[str, int, int]]:
    """Yield what a proposal names: functions, methods, then arguments.

    Args:
        document: `Document`.
        classes: Boolean, whether classes count as well.

    Returns:
        Iterator of tuples of the name, its line and its column.
    """
    for surface in read_surfaces(document):
        if surface.new and (classes or surface.kind != "class"):
            yield surface.name, surface.line, surface.column
    for _, argument in new_arguments(document):
        yield argument.name, argument.line, argument.column
