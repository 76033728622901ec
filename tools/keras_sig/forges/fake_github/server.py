"""The small GitHub on loopback, with faults where tests want them."""

import hashlib
import json
import threading
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from keras_sig.forges.fake_github.description import Description
from keras_sig.forges.fake_github.fake_github import FakeGitHub
from keras_sig.forges.fake_github.file_routes import NOT_FOUND
from keras_sig.forges.fake_github.routes import Routes


@dataclass(frozen=True)
class Fault:
    """What goes wrong with a request.

    Args:
        status: Integer of the answer; 0 breaks the connection.
        method: String, of the requests it is for; empty for any.
        done: Boolean, whether the request is carried out all the same.
        headers: Mapping, of the answer.
        message: String, of the answer.
    """

    status: int
    method: str = ""
    done: bool = False
    headers: Mapping[str, str] = field(default_factory=dict)
    message: str = "broken"


class FakeServer(ThreadingHTTPServer):
    """Serves one repository.

    `faults` are used up by the next requests that fit; `problems` lists what
    did not agree with the description; `asked` is every request. Without
    `checked` nothing is held against the description: for long logs that
    takes most of the time.
    """

    daemon_threads = True

    def __init__(
        self, state: FakeGitHub, description: Description, checked: bool = True
    ):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.checked = checked
        self.state = state
        self.description = description
        self.routes = Routes(state, description)
        self.tokens: dict[str, str] = {}
        self.faults: deque[Fault] = deque()
        self.problems: list[str] = []
        self.asked: list[tuple[str, str, int]] = []
        self._thread = threading.Thread(target=self.serve_forever, daemon=True)

    @property
    def address(self) -> str:
        """The address of the interface."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def start(self) -> None:
        """Answer requests until `stop`."""
        self._thread.start()

    def stop(self) -> None:
        """Answer no more."""
        self.shutdown()
        self._thread.join()
        self.server_close()

    def next_fault(self, method: str) -> Fault | None:
        """Return what goes wrong with this request, once."""
        for fault in self.faults:
            if fault.method in ("", method):
                self.faults.remove(fault)
                return fault
        return None


class _Handler(BaseHTTPRequestHandler):
    server: FakeServer
    protocol_version = "HTTP/1.1"
    # Without this, each answer waits for the client's acknowledgement.
    disable_nagle_algorithm = True
    wbufsize = -1

    def do_GET(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self._serve()

    def do_PATCH(self) -> None:
        self._serve()

    def do_DELETE(self) -> None:
        self._serve()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""

    def _serve(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        raw = self.rfile.read(length)
        fault = self.server.next_fault(self.command)
        if fault is None or fault.done:
            with self.server.state.lock:
                status, body = self._answer(json.loads(raw) if raw else None)
        if fault is None:
            self._reply(status, body)
        elif fault.status:
            said = {"message": fault.message}
            self._send(fault.status, said, dict(fault.headers))
        else:
            self.close_connection = True
            self.connection.close()

    def _answer(self, body: Any) -> tuple[int, Any]:
        parts = urlsplit(self.path)
        query = dict(parse_qsl(parts.query))
        token = (self.headers.get("Authorization") or "").split(" ")[-1]
        user = self.server.tokens.get(token)
        if user is None:
            return 401, {"message": "Bad credentials"}
        self.server.state.notice()
        found = self.server.routes.find(self.command, parts.path)
        if found is None:
            self.server.problems.append(f"unknown: {self.command} {self.path}")
            return NOT_FOUND
        template, call, words = found
        try:
            status, answer = call(user, body or query, *map(unquote, words))
        except (KeyError, ValueError):
            status, answer = NOT_FOUND
        if self.server.checked:
            describe = self.server.description
            self.server.problems += [
                *describe.wrong_request(template, self.command, query, body),
                *describe.wrong_answer(template, self.command, status, answer),
            ]
        return status, answer

    def _reply(self, status: int, body: Any) -> None:
        headers: dict[str, str] = {}
        if status == 200 and isinstance(body, list):
            body = self._page(body, headers)
        tag = hashlib.sha256(json.dumps(body).encode()).hexdigest()[:16]
        headers["ETag"] = f'W/"{tag}"'
        known = self.headers.get("If-None-Match") == headers["ETag"]
        if known and self.command == "GET" and status == 200:
            status, body = 304, None
        self._send(status, body, headers)

    def _page(self, body: list[Any], headers: dict[str, str]) -> list[Any]:
        parts = urlsplit(self.path)
        query = dict(parse_qsl(parts.query))
        size, page = int(query.get("per_page", 30)), int(query.get("page", 1))
        if page * size < len(body):
            query["page"] = str(page + 1)
            following = f"{self.server.address}{parts.path}?{urlencode(query)}"
            headers["Link"] = f'<{following}>; rel="next"'
        return body[(page - 1) * size : page * size]

    def _send(self, status: int, body: Any, headers: dict[str, str]) -> None:
        self.server.asked.append((self.command, self.path, status))
        data = b"" if body is None else json.dumps(body).encode()
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)
