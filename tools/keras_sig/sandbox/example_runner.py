"""Runs the examples of a proposal; this file is what the sandbox starts.

`example_runner.py BLOCKS.json DESCRIPTOR`, with a token on standard input. The
examples run in order, in one namespace, up to the first that fails. What is
said not to run is tried behind them, so that it disturbs none. For each block
one line of JSON with the token goes to the descriptor, and the token to the
output, which is everything that was printed in between. Only the standard
library is imported here.
"""

import ast
import base64
import contextlib
import errno
import io
import itertools
import json
import linecache
import os
import stat
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SCRATCH = "/tmp"
PICTURES = (".png", ".svg")
MOST_FILES, MOST_PICTURES = 10_000, 20
MOST_PICTURE_BYTES, MOST_BYTES = 1_000_000, 5_000_000
MOST_DEPTH = 100
MOST_PROBLEM = 2_000
CLOSED = 97
LIMITS = {
    errno.EAGAIN: "processes",
    errno.EFBIG: "file",
    errno.ENOSPC: "scratch",
    errno.EMFILE: "open",
    errno.EROFS: "write",
    errno.EACCES: "write",
    errno.ENETUNREACH: "network",
    errno.ECONNREFUSED: "network",
    errno.EADDRNOTAVAIL: "network",
}
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
Names = dict[str, Any]


class _Channel:
    """Where answers go, and the pictures that have been seen."""

    def __init__(self, descriptor: int, token: str) -> None:
        self.descriptor, self.token = descriptor, token
        self.output, self.process = os.dup(1), os.getpid()
        self.seen: dict[str, tuple[int, int]] = {}
        self.kept: set[bytes] = set()
        self.count = self.bytes = 0

    def answer(self, index: int, record: Names) -> None:
        """Say what became of a block; whoever is no longer us says nothing."""
        if os.getpid() != self.process:
            os._exit(0)
        pictures, left_out = self._pictures()
        figures, undrawn = self._figures()
        for name, data in figures:
            self._keep(name, data, pictures, left_out)
        record |= {"token": self.token, "index": index, "undrawn": undrawn}
        record |= {"pictures": pictures}
        record["left_out"] = left_out[:MOST_PICTURES]
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(Exception):
                stream.flush()
        with contextlib.suppress(OSError):
            os.write(self.output, self.token.encode())
        data = json.dumps(record).encode() + b"\n"
        try:
            while data:
                data = data[os.write(self.descriptor, data) :]
        except OSError:
            os._exit(CLOSED)

    def _pictures(self) -> tuple[list[list[str]], list[list[Any]]]:
        """Return the pictures drawn since the last call, and those not kept."""
        kept: list[list[str]] = []
        left_out: list[list[Any]] = []
        for path, size in _drawn(self.seen):
            name = os.path.basename(path)
            if self._is_full(size):
                left_out.append([name, size])
                continue
            with contextlib.suppress(OSError):
                data = Path(path).read_bytes()[:MOST_PICTURE_BYTES]
                self._keep(name, data, kept, left_out)
        return kept, left_out

    def _is_full(self, size: int) -> bool:
        return (
            size > MOST_PICTURE_BYTES
            or self.bytes + size > MOST_BYTES
            or self.count == MOST_PICTURES
        )

    def _keep(
        self, name: str, data: bytes, kept: list[Any], left_out: list[Any]
    ) -> None:
        if self._is_full(len(data)):
            left_out.append([name, len(data)])
            return
        kept.append([name, base64.b64encode(data).decode()])
        self.kept.add(data)
        self.count, self.bytes = self.count + 1, self.bytes + len(data)

    def _figures(self) -> tuple[list[tuple[str, bytes]], list[list[str]]]:
        """Draw what was left open and not kept; return what cannot be."""
        drawn: list[tuple[str, bytes]] = []
        try:
            for name, data in _open_figures():
                if data not in self.kept:
                    drawn.append((name, data))
        except BaseException as error:
            text = "".join(traceback.format_exception_only(error)).strip()
            return drawn, [["a figure", text[:MOST_PROBLEM]]]
        return drawn, []


def _drawn(seen: dict[str, tuple[int, int]]) -> Iterator[tuple[str, int]]:
    """Yield the pictures in the scratch folder that are new or changed."""
    for path in itertools.islice(_scratch_files(), MOST_FILES):
        if not path.lower().endswith(PICTURES):
            continue
        try:
            status = os.lstat(path)
        except OSError:
            continue
        now = status.st_mtime_ns, status.st_size
        if stat.S_ISREG(status.st_mode) and seen.get(path) != now:
            seen[path] = now
            yield path, status.st_size


def _open_figures() -> Iterator[tuple[str, bytes]]:
    """Yield the figures of matplotlib, if somebody has drawn with it."""
    plot = sys.modules.get("matplotlib.pyplot")
    numbers = plot.get_fignums() if plot else []
    current = plot.gcf().number if plot and numbers else None
    for number in numbers[: MOST_PICTURES + 1]:
        stream = io.BytesIO()
        plot.figure(number).savefig(stream, format="png")  # type: ignore[union-attr]
        yield f"figure-{number}.png", stream.getvalue()
    if plot and numbers:
        plot.figure(current)


def _scratch_files() -> Iterator[str]:
    """Yield the files of the scratch folder, and of nothing mounted there.

    Where the project itself lies below the folder, it is seen at its place.
    """
    device = os.lstat(SCRATCH).st_dev
    for folder, folders, names in os.walk(SCRATCH):
        deep = folder.count("/") >= MOST_DEPTH
        here = [] if deep else folders
        folders[:] = [f for f in here if _device(folder, f) == device]
        yield from (os.path.join(folder, name) for name in sorted(names))


def _device(folder: str, name: str) -> int:
    try:
        return os.lstat(os.path.join(folder, name)).st_dev
    except OSError:
        return -1


def main() -> None:
    """Run the blocks; end the process after the first that fails."""
    blocks = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    channel = _Channel(int(sys.argv[2]), sys.stdin.readline().strip())
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    del sys.argv[1:]
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    names: Names = {"__name__": "__main__"}
    waiting: list[tuple[int, Names, Names]] = []
    for index, block in enumerate(blocks):
        if block["mark"] != "example":
            waiting.append((index, block, dict(names)))
            continue
        record = _run(block, names)
        channel.answer(index, record)
        if record["problem"]:
            os._exit(1)
    _try(waiting, channel)
    # Threads that go on, and functions for the end, are not waited for.
    os._exit(0)


def _try(waiting: list[tuple[int, Names, Names]], channel: _Channel) -> None:
    """Run what is said not to run: `not-yet`, and `pseudo` if it could."""
    gained: Names = {}
    for index, block, before in waiting:
        if block["mark"] == "pseudo":
            names: Names = {"__name__": "__main__"}
            whole = is_program(block["text"])
            record = _run(block, names) if whole else _record("no program", 0)
        else:
            names = before | gained
            record = _run(block, names)
            if not record["problem"]:
                gained |= {n: names[n] for n in names.keys() - before.keys()}
        channel.answer(index, record)


def is_program(text: str) -> bool:
    """Whether `text` is whole: it imports, does something, has no gap."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    imports = [
        n for n in tree.body if isinstance(n, ast.Import | ast.ImportFrom)
    ]
    acts = [
        node
        for statement in tree.body
        if not isinstance(statement, DEFINITIONS)
        for node in ast.walk(statement)
        if isinstance(node, ast.Assert)
        or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Call))
    ]
    return bool(imports and acts) and not _has_gap(tree)


def _has_gap(tree: ast.AST) -> bool:
    """Whether `...` stands for something; in `x[..., 0]` it does not."""
    inside = {
        id(node)
        for place in ast.walk(tree)
        if isinstance(place, ast.Subscript)
        for node in ast.walk(place.slice)
    }
    return any(
        isinstance(node, ast.Constant)
        and node.value is Ellipsis
        and id(node) not in inside
        for node in ast.walk(tree)
    )


def _run(block: Names, names: Names) -> Names:
    name, first = block["file"], block["line"]
    # Empty lines in front: lines of the program are lines of the proposal.
    source = "\n" * first + block["text"]
    lines = source.splitlines(keepends=True)
    linecache.cache[name] = (len(source), None, lines, name)
    try:
        exec(compile(source, name, "exec", dont_inherit=True), names)
    except BaseException as error:
        text = "".join(traceback.format_exception_only(error)).strip()
        record = _record(text[:MOST_PROBLEM], _line_of(error, name) or first)
        record["limit"] = _limit_of(error)
        record["error"] = type(error).__name__
        return record
    return _record("", first)


def _record(problem: str, line: int) -> Names:
    return {"problem": problem, "line": line, "limit": "", "error": ""}


def _limit_of(error: BaseException) -> str:
    """Return which limit of the sandbox an error speaks of, or nothing."""
    kind = type(error).__name__
    if isinstance(error, MemoryError) or kind == "ResourceExhaustedError":
        return "memory"
    if type(error) is RuntimeError and "start new thread" in str(error):
        return "processes"
    if kind in ("gaierror", "URLError"):
        return "network"
    if isinstance(error, OSError):
        return LIMITS.get(error.errno or 0, "")
    return ""


def _line_of(error: BaseException, name: str) -> int:
    """Return the last line of the proposal that the error came through."""
    if isinstance(error, SyntaxError) and error.filename == name:
        return error.lineno or 0
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno or 0 for frame in frames if frame.filename == name]
    return lines[-1] if lines else 0


if __name__ == "__main__":
    main()
