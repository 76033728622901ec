"""Find the signatures in a block that may be anything but Python.

No part of the text is looked at more than a fixed number of times.
"""

import re
from collections.abc import Sequence

from keras_sig.lint.guidelines.sketch import Sketch, Text
from keras_sig.lint.guidelines.sketch_header import (
    read_arguments,
    read_pieces,
)

FUNCTION = re.compile(r"(?:async[ \t]+)?def[ \t]+([A-Za-z_][\w.]*)[ \t]*\(")
CLASS = re.compile(r"class[ \t]+([A-Za-z_][\w.]*)[ \t]*([(:]|$)")
# A class whose keyword was left out: `IndexLookup(PreprocessingLayer):`.
PSEUDO = re.compile(r"([A-Z]\w*)(\()[\w. \t,]*\)[ \t]*:[ \t]*$")
# And one with the wrong keyword: `def Tokenizer(Module):`.
WRONG = re.compile(r"def[ \t]+([A-Z]\w*)(\()[A-Z][\w.]*\)[ \t]*:[ \t]*$")
EMPTY = re.compile(
    r"(?:\.\.\.|pass|return|raise NotImplementedError\b.*)?[;]?$"
)
# The public name of what is called otherwise in the code.
EXPORTED = re.compile(r"@\w*export\([\"']([A-Za-z_][\w.]*)[\"']")
QUOTES = re.compile(r"[rRuUbB]{0,2}(\"\"\"|''')")


def read_sketches(text: str) -> list[Sketch]:
    """Return the functions and classes of a block, in order.

    Args:
        text: String, Python or something like it.

    Returns:
        The `Sketch`es; methods are found in their class. A method without a
        class stands on its own.
    """
    return _Reader(text).read()


class _Reader:
    """One pass over the lines of a block."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.found: list[Sketch] = []
        self.open_class: Sketch | None = None
        self.current: Sketch | None = None
        self.is_static = False
        self.exported = ""
        self.stops = _next_starts(self.lines)

    def read(self) -> list[Sketch]:
        at = 0
        while at < len(self.lines):
            at = self._read_line(at)
        return self.found

    def _read_line(self, at: int) -> int:
        """Read what begins on a line; return the next line to read."""
        line = self.lines[at]
        bare = line.strip()
        if match := _class(bare):
            return self._read_class(at, match)
        if match := FUNCTION.match(bare):
            return self._read_function(at, match)
        if bare.startswith("@"):
            self.is_static = bare.startswith("@staticmethod")
            exported = EXPORTED.match(bare)
            self.exported = exported[1] if exported else self.exported
        elif mark := QUOTES.match(bare):
            return self._read_string(at, mark)
        elif bare and not bare.startswith("#"):
            self._read_code(len(line) - len(line.lstrip()), bare)
        return at + 1

    def _read_function(self, at: int, match: re.Match[str]) -> int:
        line = self.lines[at]
        indent = len(line) - len(line.lstrip())
        column = indent + match.end() - 1
        pieces, end, behind = read_pieces(
            self.lines, at, column, self.stops[at + 1]
        )
        sketch = Sketch(
            self.exported or match[1],
            "function",
            at + 1,
            indent + 1,
            indent,
            list(read_arguments(pieces)),
            is_static=self.is_static,
        )
        self.is_static, self.exported = False, ""
        self._place(sketch)
        self._read_tail(end, behind)
        return max(end + 1, at + 1) if behind else max(end, at + 1)

    def _read_tail(self, end: int, behind: int) -> None:
        """Look at what stands on the line behind the parentheses."""
        if not behind or self.current is None:
            return
        _, colon, rest = self.lines[end][behind:].partition(":")
        body = rest.partition("#")[0].strip()
        if colon and not EMPTY.match(body) and not QUOTES.match(body):
            self.current.has_code = True

    def _place(self, sketch: Sketch) -> None:
        """Enter a function: into the open class, or on its own."""
        owner, outer = self.open_class, self.current
        self.current = sketch
        if outer and _is_within(sketch, outer):
            # A function within a function is how something works.
            outer.has_code = True
            return
        inside = owner and (sketch.indent > owner.indent or sketch.is_bound)
        if owner and inside:
            owner.methods.append(sketch)
        else:
            self.open_class = None
            self.found.append(sketch)

    def _read_class(self, at: int, match: re.Match[str]) -> int:
        line = self.lines[at]
        indent = len(line) - len(line.lstrip())
        bases: Sequence[str] = ()
        end, behind = at, len(line)
        if match[2] == "(":
            pieces, end, behind = read_pieces(
                self.lines, at, indent + match.start(2), self.stops[at + 1]
            )
            bases = [p.text.strip() for p in pieces if p.text.strip()]
        sketch = Sketch(
            self.exported or match[1],
            "class",
            at + 1,
            indent + 1,
            indent,
            bases=bases,
            is_marked=match.re is CLASS,
        )
        self.exported = ""
        self.found.append(sketch)
        self.open_class = self.current = sketch
        return max(end + 1, at + 1) if behind else max(end, at + 1)

    def _read_string(self, at: int, mark: re.Match[str]) -> int:
        """Read a string of several lines; the first of a body documents it."""
        line = self.lines[at]
        column = len(line) - len(line.lstrip()) + mark.end()
        parts = []
        end, begin = at, column
        while end < len(self.lines):
            closing = self.lines[end].find(mark[1], begin)
            if closing >= 0:
                parts.append(self.lines[end][begin:closing])
                break
            parts.append(self.lines[end][begin:])
            end, begin = end + 1, 0
        if self.current and not self.current.docstring:
            self.current.docstring = Text("\n".join(parts), at + 1)
        return end + 1

    def _read_code(self, indent: int, bare: str) -> None:
        """Note that the body of the current function does something."""
        current = self.current
        if current is None or indent <= current.indent:
            return
        if current.kind == "function" and not EMPTY.match(
            bare.partition("#")[0].strip()
        ):
            current.has_code = True


def _next_starts(lines: Sequence[str]) -> list[int]:
    """Return for each line the next line from there that starts a thing."""
    stops = [len(lines)] * (len(lines) + 1)
    for at in range(len(lines) - 1, -1, -1):
        stops[at] = at if _starts(lines[at]) else stops[at + 1]
    return stops


def _is_within(sketch: Sketch, outer: Sketch) -> bool:
    deeper = sketch.indent > outer.indent
    return outer.kind == "function" and deeper and not sketch.is_bound


def _class(bare: str) -> re.Match[str] | None:
    return CLASS.match(bare) or PSEUDO.match(bare) or WRONG.match(bare)


def _starts(line: str) -> bool:
    bare = line.strip()
    return bool(bare.startswith("@") or FUNCTION.match(bare) or _class(bare))
