"""A child process that answers JSON lines; see `PROTOCOL.md`."""

import json
import os
import select
import selectors
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from typing import IO, Any, NoReturn

from keras_conformance.failure import Failure
from keras_conformance.lost import Lost

# So that the child is judged before the watchdog ends this process.
SHARE_OF_LIMIT = 0.9
SHOWN = 300
PIECE = 1 << 16
ATOMIC = select.PIPE_BUF
# Seconds that a program which has closed its output is given to end.
GRACE = 5.0


class ChildProcess:
    """A program that is asked one JSON line at a time.

    It is started when it is first asked, and again after it was lost.

    Args:
        command: The program and its arguments.
        limit: Float, seconds that a check may take, all its lines together.
    """

    def __init__(self, command: Sequence[str], limit: float):
        self.command = list(command)
        self._limit = limit * SHARE_OF_LIMIT
        self._process: subprocess.Popen[bytes] | None = None
        # What it says on its standard error, for as long as this object is.
        self._said = tempfile.TemporaryFile()  # noqa: SIM115
        self._count = 0
        self._buffer = b""
        self.begin()

    def begin(self) -> None:
        """Begin to count the time of a check."""
        self._deadline = time.monotonic() + self._limit

    def start(self) -> dict[str, Any]:
        """Start the program; return the line that it greets with.

        Raises:
            Lost: if it says nothing.
            Failure: if it says something else than a JSON object.
            OSError: if it cannot be started.
        """
        self.stop()
        self._said.seek(0)
        self._said.truncate()
        self._buffer = b""
        self._process = subprocess.Popen(
            self.command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._said,
            bufsize=0,
        )
        return self._exchange(self._process, b"")

    def ask(self, question: Mapping[str, Any]) -> dict[str, Any]:
        """Return the answer to `question`, which gets a number.

        Raises:
            Lost: if there is none.
            Failure: if it is no answer to this question.
        """
        if self._process is None:
            self.start()
        self._count += 1
        line = json.dumps({"id": self._count, **question}, allow_nan=False)
        answer = self._exchange(self._process, line.encode() + b"\n")
        if answer.get("id") != self._count:
            self.refuse(f"an answer with id={self._count}", json.dumps(answer))
        return answer

    def refuse(self, expected: str, received: str) -> NoReturn:
        """End a program that does not keep to the protocol.

        Raises:
            Failure: always.
        """
        self.stop()
        shown = received[:SHOWN]
        raise Failure(f"Expected {expected}. Received: {shown!r}.")

    def close(self) -> None:
        """End the program, for good."""
        self.stop()
        self._said.close()

    def stop(self) -> None:
        """End the program, if it runs."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe:
                pipe.close()
        process.wait()

    def _exchange(
        self, process: "subprocess.Popen[bytes] | None", unsent: bytes
    ) -> dict[str, Any]:
        """Write a line and read one, within the limit."""
        if process is None or not process.stdin or not process.stdout:
            raise Lost("crashed", "It has no pipes.")
        while b"\n" not in self._buffer:
            unsent = self._move(process.stdout, process.stdin, unsent)
        line, _, self._buffer = self._buffer.partition(b"\n")
        text = line.decode("utf-8", "replace")
        try:
            answer = json.loads(text)
        except ValueError:
            answer = None
        if not isinstance(answer, dict):
            self.refuse("a JSON object on one line", text)
        return answer

    def _move(
        self, reader: IO[bytes], writer: IO[bytes], unsent: bytes
    ) -> bytes:
        """Read or write what is possible now; return what is left to write."""
        with selectors.DefaultSelector() as selector:
            selector.register(reader, selectors.EVENT_READ)
            if unsent:
                selector.register(writer, selectors.EVENT_WRITE)
            left = max(0.0, self._deadline - time.monotonic())
            ready = [key.fileobj for key, _ in selector.select(left)]
        if reader in ready:
            piece = os.read(reader.fileno(), PIECE)
            if not piece:
                self._report_end()
            self._buffer += piece
        elif writer in ready:
            try:
                # A pipe that can be written takes so much without waiting.
                written = os.write(writer.fileno(), unsent[:ATOMIC])
            except BrokenPipeError:
                self._report_end()
            unsent = unsent[written:]
        else:
            self.stop()
            raise Lost(
                "hung",
                f"It had not answered after {self._limit:g} seconds.",
            )
        return unsent

    def _report_end(self) -> NoReturn:
        process = self._process
        try:
            code = process.wait(GRACE) if process else 0
        except subprocess.TimeoutExpired:
            code = 0
        self.stop()
        self._said.seek(0)
        words = self._said.read()[-SHOWN:].decode("utf-8", "replace").strip()
        said = f": {words}" if words else "; it said nothing"
        raise Lost("crashed", f"The process ended with code {code}{said}")
