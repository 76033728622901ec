"""What a proposal adds to the API: its signatures, read without running."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from keras_sig.lint.document import Document
from keras_sig.lint.guidelines.docstring_sections import sections_of
from keras_sig.lint.guidelines.places import Places
from keras_sig.lint.guidelines.sketch import Sketch, Text
from keras_sig.lint.guidelines.sketch_reader import read_sketches
from keras_sig.lint.guidelines.sketched_calls import read_calls
from keras_sig.lint.guidelines.sketched_diff import Sides, read_diff
from keras_sig.model.rfc_fence import Fence

if TYPE_CHECKING:
    from keras_spec.signature import Signature

PYTHON = ("python", "py", "python3")
DIFF = "diff"


@dataclass(frozen=True)
class Argument:
    """An argument of a proposed signature.

    Args:
        name: String.
        line: Integer, counted from 1.
        column: Integer, counted from 1.
        positional: Boolean, whether it can be given by position.
        new: Boolean, whether the approved signature lacks it.
        annotation: String, the type as written, or empty.
        default: String, the default as written, or None.
    """

    name: str
    line: int
    column: int
    positional: bool
    new: bool
    annotation: str = ""
    default: str | None = None


@dataclass(frozen=True)
class Surface:
    """A proposed function, class or method.

    Args:
        path: String, the public path, the method's name included.
        kind: String, `"function"`, `"class"` or `"method"`.
        line: Integer, counted from 1.
        column: Integer, counted from 1.
        arguments: Tuple of `Argument`, without `self`, `*args`, `**kwargs`.
        new: Boolean, whether the specification lacks it; a method that
            replaces one of an approved base is not new.
        bases: Tuple of strings, of a class.
        docstring: `Text`, with its line in the document, or None.
        init_docstring: `Text`, that of the constructor of a class, or None.
    """

    path: str
    kind: str
    line: int
    column: int
    arguments: tuple[Argument, ...]
    new: bool
    bases: tuple[str, ...] = ()
    docstring: Text | None = None
    init_docstring: Text | None = None

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path.rsplit(".", 1)[-1]

    @property
    def is_layer(self) -> bool:
        """Whether it is a class of layers, by its path or by a base."""
        layer = any(base.split(".")[-1] == "Layer" for base in self.bases)
        return self.kind == "class" and (".layers." in self.path or layer)


def read_surfaces(document: Document) -> Sequence[Surface]:
    """Return what `find_surfaces` finds, looked for once."""
    return document.surfaces


def find_surfaces(document: Document) -> Iterator[Surface]:
    """Yield the signatures of a proposal, methods behind their class.

    They are those of the `signature` blocks below the heading of a symbol,
    whether they parse or not. For all else a proposal is read for what it
    sketches: functions and classes of other Python blocks that say how they
    are called and not how they work, or document their arguments; diffs of
    such, and calls of what a heading names.
    """
    places = Places(document)
    signed: set[str] = set()
    loose: list[Fence] = []
    for fence in document.rfc.fences:
        symbol = places.symbol(fence.line)
        if fence.role == "signature" and symbol:
            signed.add(symbol.rpartition(".")[2])
            yield from _read_signature(document, fence, symbol, places)
        elif fence.role in ("", "signature"):
            loose.append(fence)
    for surface in _find_sketched(loose, places):
        if not signed & set(surface.path.split(".")):
            yield surface


def _read_signature(
    document: Document, fence: Fence, symbol: str, places: Places
) -> Iterator[Surface]:
    page = document.approved.get(symbol)
    old = page.signature if page else None
    for sketch in read_sketches(fence.text)[:1]:
        yield from _Reader(fence, symbol, old, places).read(sketch)


def _find_sketched(
    fences: Sequence[Fence], places: Places
) -> Iterator[Surface]:
    read: set[str] = set()
    called: list[tuple[Fence, Sketch]] = []
    for fence in fences:
        language = fence.language.lower()
        if language not in (*PYTHON, DIFF):
            continue
        if sides := read_diff(fence.text):
            found = _read_diff(fence, sides, places)
        elif language == DIFF:
            continue
        else:
            found = _read_sketched(fence, places)
            called += [(fence, sketch) for sketch in read_calls(fence.text)]
        for surface in found:
            read.add(surface.name)
            yield surface
    for fence, sketch in called:
        # What is called again is used, and what is defined is defined there.
        if sketch.name not in read and places.is_proposed(sketch.name):
            read.add(sketch.name)
            yield from _Reader(fence, sketch.name, None, places).read(sketch)


def _read_diff(fence: Fence, sides: Sides, places: Places) -> Iterator[Surface]:
    """Yield what a diff leads to; what was there before is not new."""
    old, new = (replace(fence, text=text) for text in sides)
    before = list(_read_sketched(old, places))
    paths = {surface.path for surface in before}
    names = {a.name for surface in before for a in surface.arguments}
    for surface in _read_sketched(new, places):
        arguments = tuple(
            replace(a, new=a.new and a.name not in names)
            for a in surface.arguments
        )
        is_new = surface.new and surface.path not in paths
        yield replace(surface, new=is_new, arguments=arguments)


def _read_sketched(fence: Fence, places: Places) -> Iterator[Surface]:
    for sketch in read_sketches(fence.text):
        if not _is_proposed(sketch) or _is_private(sketch.name):
            continue
        if not sketch.is_bound:
            name, old = sketch.name, places.known(sketch.name)
        elif name := places.identifier(fence.line):
            # A method without its class: the heading names that.
            old = places.known(name)
            if sketch.name != "__init__":
                name = f"{name}.{sketch.name}"
                old = old.methods.get(sketch.name) if old else None
        else:
            continue
        yield from _Reader(fence, name, old, places).read(sketch)


def _is_proposed(sketch: Sketch) -> bool:
    """Whether it says how something is called, to those who will call it."""
    return sketch.is_interface or any(
        name == "Args"
        for one in (sketch, *sketch.methods)
        if one.docstring and one.name in (sketch.name, "__init__")
        for name, _ in sections_of(one.docstring)
    )


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")


class _Reader:
    """From one sketch to its surfaces, with their place in the document."""

    def __init__(
        self,
        fence: Fence,
        symbol: str,
        old: "Signature | None",
        places: Places,
    ) -> None:
        self.fence = fence
        self.symbol = symbol
        self.old = old
        self.places = places

    def read(self, sketch: Sketch) -> Iterator[Surface]:
        known = {p.name for p in self.old.parameters} if self.old else set()
        if sketch.kind == "class":
            yield self._class(sketch, known)
            replaced = dict(self.places.inherited(sketch.bases))
            replaced.update(self.old.methods if self.old else {})
            for method in sketch.methods:
                shown = sketch.is_interface or _is_proposed(method)
                hidden = _is_private(method.name) or method.name == "__init__"
                if shown and not hidden:
                    yield self._method(method, replaced.get(method.name))
            return
        is_class = sketch.name == "__init__"
        kind = "class" if is_class else "function"
        if sketch.is_bound and not is_class:
            kind = "method"
        yield Surface(
            self.symbol,
            kind,
            self.fence.line + sketch.line,
            sketch.column + self.fence.indent,
            self._arguments(sketch, known, int(sketch.is_bound)),
            self.old is None,
            docstring=self._text(None if is_class else sketch),
            init_docstring=self._text(sketch if is_class else None),
        )

    def _class(self, sketch: Sketch, known: set[str]) -> Surface:
        inits = [m for m in sketch.methods if m.name == "__init__"]
        arguments = self._arguments(inits[0], known, 1) if inits else ()
        return Surface(
            self.symbol,
            "class",
            self.fence.line + sketch.line,
            sketch.column + self.fence.indent,
            arguments,
            self.old is None,
            tuple(sketch.bases),
            self._text(sketch),
            self._text(inits[0] if inits else None),
        )

    def _method(self, sketch: Sketch, old: "Signature | None") -> Surface:
        known = {p.name for p in old.parameters} if old else set()
        return Surface(
            f"{self.symbol}.{sketch.name}",
            "method",
            self.fence.line + sketch.line,
            sketch.column + self.fence.indent,
            self._arguments(sketch, known, int(not sketch.is_static)),
            old is None,
            docstring=self._text(sketch),
        )

    def _arguments(
        self, sketch: Sketch, known: set[str], skip: int
    ) -> tuple[Argument, ...]:
        return tuple(
            Argument(
                a.name,
                self.fence.line + a.line,
                a.column + self.fence.indent,
                a.positional,
                a.name not in known,
                a.annotation,
                a.default,
            )
            for a in sketch.arguments[skip:]
        )

    def _text(self, sketch: Sketch | None) -> Text | None:
        if sketch is None or sketch.docstring is None:
            return None
        text = sketch.docstring
        return Text(text.text, self.fence.line + text.line)


def new_arguments(document: Document) -> Iterator[tuple[Surface, Argument]]:
    """Yield what a proposal adds: arguments the specification lacks."""
    for surface in read_surfaces(document):
        for argument in surface.arguments:
            if argument.new:
                yield surface, argument
