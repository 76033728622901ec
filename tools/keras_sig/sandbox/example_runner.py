"""Runs the examples of a proposal; this file is what the sandbox starts.

`example_runner.py BLOCKS.json DESCRIPTOR`: the blocks run in order, in one
namespace. For each, one line of JSON goes to the descriptor when it ends. Only
the standard library is imported here.
"""

import contextlib
import io
import json
import linecache
import os
import sys
import traceback
from pathlib import Path
from typing import Any

MOST_OUTPUT = 20_000


class _Bounded(io.StringIO):
    """Text in memory that keeps its beginning only."""

    def write(self, text: str) -> int:
        room = MOST_OUTPUT - self.tell()
        super().write(text[: max(0, room)])
        return len(text)


def main() -> None:
    """Run the blocks; end the process after the first that fails."""
    blocks = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    descriptor = int(sys.argv[2])
    namespace: dict[str, Any] = {"__name__": "__main__"}
    for block in blocks:
        answer = _run(block, namespace)
        os.write(descriptor, json.dumps(answer).encode("utf-8") + b"\n")
        if answer["problem"]:
            sys.exit(1)


def _run(block: dict[str, Any], namespace: dict[str, Any]) -> dict[str, Any]:
    name, first = block["file"], block["line"]
    # Empty lines in front: lines of the program are lines of the proposal.
    source = "\n" * first + block["text"]
    linecache.cache[name] = (
        len(source),
        None,
        source.splitlines(keepends=True),
        name,
    )
    printed = _Bounded()
    problem, line = "", first
    try:
        code = compile(source, name, "exec", dont_inherit=True)
        with (
            contextlib.redirect_stdout(printed),
            contextlib.redirect_stderr(printed),
        ):
            exec(code, namespace)
    except BaseException as error:
        problem = "".join(traceback.format_exception_only(error)).strip()
        line = _line_of(error, name) or first
    return {
        "output": printed.getvalue(),
        "problem": problem,
        "line": line,
    }


def _line_of(error: BaseException, name: str) -> int:
    """Return the last line of the proposal that the error came through."""
    if isinstance(error, SyntaxError) and error.filename == name:
        return error.lineno or 0
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno or 0 for frame in frames if frame.filename == name]
    return lines[-1] if lines else 0


if __name__ == "__main__":
    main()
