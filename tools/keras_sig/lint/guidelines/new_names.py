"""The names that a proposal adds, for the rules that look at nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass

from keras_sig.lint.document import Document
from keras_sig.lint.guidelines.surface import new_arguments, read_surfaces


@dataclass(frozen=True)
class NewName:
    """A name that a proposal adds.

    Args:
        name: String.
        line: Integer, counted from 1.
        column: Integer, counted from 1.
        is_argument: Boolean; else it is a function, a method or a class.
    """

    name: str
    line: int
    column: int
    is_argument: bool = False


def new_names(
    document: Document, *, classes: bool = False
) -> Iterator[NewName]:
    """Yield what a proposal names: functions, methods, then arguments.

    `__iter__` and its like are Python's names.

    Args:
        document: `Document`.
        classes: Boolean, whether classes count as well.

    Returns:
        Iterator of `NewName`.
    """
    for surface in read_surfaces(document):
        if not surface.new or surface.name.startswith("__"):
            continue
        if classes or surface.kind != "class":
            yield NewName(surface.name, surface.line, surface.column)
    for _, argument in new_arguments(document):
        yield NewName(argument.name, argument.line, argument.column, True)
