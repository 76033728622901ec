"""Signatures as people sketch them, whether or not they are Python."""

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class SketchArgument:
    """An argument as it was written.

    Args:
        name: String.
        line: Integer, counted from 1 within the text.
        column: Integer, counted from 1.
        positional: Boolean, whether it can be given by position.
        annotation: String, the type as written, or empty.
        default: String, the default as written, or None.
    """

    name: str
    line: int
    column: int
    positional: bool
    annotation: str = ""
    default: str | None = None


@dataclass(frozen=True)
class Text:
    """A docstring: its text and the line it begins on."""

    text: str
    line: int


@dataclass
class Sketch:
    """A function, a method or a class.

    Args:
        name: String, as written, dots included.
        kind: String, `"function"` or `"class"`.
        line: Integer, counted from 1 within the text.
        column: Integer, counted from 1.
        indent: Integer, how far it is from the margin.
        arguments: List of `SketchArgument`, `self` included.
        bases: Names of the bases of a class, as written.
        is_marked: Boolean, whether `class` or `def` was written.
        has_code: Boolean, whether its body does something.
        is_static: Boolean, whether it is decorated as a static method.
        docstring: `Text`, or None.
        methods: List of `Sketch`, of a class.
    """

    name: str
    kind: str
    line: int
    column: int
    indent: int
    arguments: list[SketchArgument] = field(default_factory=list)
    bases: Sequence[str] = ()
    is_marked: bool = True
    has_code: bool = False
    is_static: bool = False
    docstring: Text | None = None
    methods: "list[Sketch]" = field(default_factory=list)

    @property
    def is_bound(self) -> bool:
        """Whether the first argument is the object or the class."""
        names = [argument.name for argument in self.arguments[:1]]
        return names in (["self"], ["cls"])

    @property
    def is_interface(self) -> bool:
        """Whether it says how something is called, and not how it works."""
        if self.has_code:
            return False
        return not any(method.has_code for method in self.methods)
