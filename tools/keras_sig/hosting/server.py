"""HTTP for the receiver: small, with limits, and nothing but POST."""

import socket
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from socketserver import TCPServer, ThreadingMixIn
from typing import Any

from keras_sig.hosting.receiver import Answer, Receiver

# GitHub waits for 10 seconds; an event of a pull request has 30 kB, a comment
# at most 64 kB.
SECONDS = 10.0
LARGEST = 2**20
CONNECTIONS = 32


class Server(ThreadingMixIn, TCPServer):
    """Listens, and hands what comes to a receiver.

    TLS is left to what stands before it.

    Args:
        address: Tuple of the host and the port; 0 for any that is free.
        receiver: What answers.
        wake: Function that is called after each event that was accepted, or
            could not be kept.
        say: Function that shows one line.
        seconds: Float, how long one request may take in all.
    """

    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = CONNECTIONS

    def __init__(
        self,
        address: tuple[str, int],
        receiver: Receiver,
        wake: Callable[[], None],
        say: Callable[[str], None],
        seconds: float = SECONDS,
    ):
        self.receiver = receiver
        self.wake = wake
        self.say = say
        self.seconds = seconds
        self._places = threading.BoundedSemaphore(CONNECTIONS)
        super().__init__(address, _Handler)

    @property
    def url(self) -> str:
        """Where it listens."""
        host, port = self.server_address[:2]
        return f"http://{host!s}:{port}"

    def process_request(self, request: Any, client_address: Any) -> None:
        """Serve a connection, or end it where there are too many."""
        if self._places.acquire(blocking=False):
            super().process_request(request, client_address)
        else:
            self.shutdown_request(request)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Serve a connection, and end it when its time is over."""
        limit = threading.Timer(self.seconds, _end, [request])
        limit.daemon = True
        limit.start()
        try:
            super().process_request_thread(request, client_address)
        finally:
            limit.cancel()
            self._places.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a connection that was lost; show a fault of ours."""
        import sys

        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    server: Server
    server_version = "keras-sig"
    sys_version = ""

    def do_POST(self) -> None:
        length = self.headers.get("Content-Length") or ""
        if not (length.isascii() and length.isdecimal()):
            return self._answer(_wrong_length(411, shown_length(length)))
        if len(length) > 9 or int(length) > LARGEST:
            return self._answer(_wrong_length(413, shown_length(length)))
        body = self.rfile.read(int(length))
        if len(body) != int(length):
            return self._answer(_wrong_length(400, f"{len(body)} bytes"))
        headers = {name.lower(): text for name, text in self.headers.items()}
        answer = self.server.receiver.receive(headers, body)
        self._answer(answer)
        if answer.status in (202, 500):
            # At 500 the worker finds out why, and ends.
            self.server.wake()
        if answer.status != 401:
            self.server.say(f"{answer.status} {answer.text}")

    def do_GET(self) -> None:
        self._answer(Answer(200, "Listening for events, which are POSTs."))

    def _answer(self, answer: Answer) -> None:
        data = f"{answer.text}\n".encode()
        self.send_response(answer.status)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing of what strangers send: it could fill the disk."""


def shown_length(length: str) -> str:
    """Return a length as an answer names it."""
    return f"{length[:20]!a}" if length else "none"


def _wrong_length(status: int, received: str) -> Answer:
    return Answer(
        status,
        f"Expected a body of at most {LARGEST} bytes, and its length in "
        f"Content-Length. Received: {received}. Fix: send events as GitHub "
        "does.",
    )


def _end(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        # It has ended already.
        return
