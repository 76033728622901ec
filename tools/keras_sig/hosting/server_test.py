"""HTTP on loopback: limits of size, time and number."""

import http.client
import json
import socket
import threading
from datetime import UTC, datetime

import pytest

from keras_sig.hosting.backlog import Backlog
from keras_sig.hosting.receiver import Receiver
from keras_sig.hosting.server import CONNECTIONS, LARGEST, Server
from keras_sig.hosting.signature import sign

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
SECRET = b"a secret of some length"
BODY = json.dumps(
    {"issue": {"number": 7, "pull_request": {"url": "u"}}}
).encode()


class Host:
    """A server in a thread, and what it said."""

    def __init__(self, path, seconds):
        self.said = []
        self.woken = threading.Event()
        self.backlog = Backlog(path)
        receiver = Receiver(SECRET, self.backlog, "bot", "", lambda: NOON)
        self.server = Server(
            ("127.0.0.1", 0), receiver, self.woken.set, self.said.append,
            seconds,
        )  # fmt: skip
        self.address = self.server.server_address[:2]
        self.thread = threading.Thread(target=self.server.serve_forever)
        self.thread.start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()

    def send(self, method="POST", body=BODY, **headers):
        connection = http.client.HTTPConnection(*self.address, timeout=30)
        headers = {
            "X-Hub-Signature-256": sign(SECRET, body),
            "X-GitHub-Delivery": "delivery",
            "X-GitHub-Event": "issue_comment",
            **{name.replace("_", "-"): text for name, text in headers.items()},
        }
        connection.request(method, "/", body, headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return answer.status, text, answer.getheader("Server")

    def raw(self, data, end=True):
        """Return all that comes back for these bytes."""
        with socket.create_connection(self.address, timeout=30) as connection:
            connection.sendall(data)
            if end:
                connection.shutdown(socket.SHUT_WR)
            received = b""
            while True:
                try:
                    part = connection.recv(4096)
                except ConnectionResetError:
                    return received
                if not part:
                    return received
                received += part


@pytest.fixture
def host(tmp_path):
    host = Host(tmp_path / "bot.sqlite3", 60.0)
    yield host
    host.close()


def test_an_event_is_answered_kept_and_the_worker_woken(host):
    status, text, server = host.send()
    assert (status, text) == (202, "Pull request 7 will be looked at.\n")
    assert server.strip() == "keras-sig"
    assert host.woken.wait(30)
    assert host.backlog.next(NOON).number == 7


def test_a_replay_is_refused(host):
    host.send()
    assert host.send()[0] == 409


def test_what_is_not_signed_is_refused_and_fills_no_log(host):
    status, _, _ = host.send(X_Hub_Signature_256="sha256=00")
    assert status == 401
    assert host.said == []
    assert not host.woken.is_set()


def test_a_look_says_that_it_listens(host):
    assert host.send("GET")[:2] == (
        200,
        "Listening for events, which are POSTs.\n",
    )


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "TRACE"])
def test_other_methods_are_refused(host, method):
    assert host.send(method)[0] == 501


@pytest.mark.parametrize(
    "length, status",
    [
        ("", 411),
        ("Content-Length: -1\r\n", 411),
        ("Content-Length: 1_0\r\n", 411),
        ("Content-Length: \u0663\r\n", 411),
        (f"Content-Length: {LARGEST + 1}\r\n", 413),
        (f"Content-Length: {'9' * 400}\r\n", 413),
        ("Content-Length: 5\r\n", 400),
        ("Transfer-Encoding: chunked\r\n", 411),
    ],
)
def test_a_length_that_is_wrong_is_refused_unread(host, length, status):
    data = f"POST / HTTP/1.1\r\n{length}\r\n".encode()
    received = host.raw(data)
    assert received.startswith(f"HTTP/1.0 {status} ".encode())
    assert b"Expected a body of at most 1048576 bytes" in received
    assert b"Traceback" not in received


def test_the_largest_body_is_read(host):
    body = BODY + b" " * (LARGEST - len(BODY))
    assert host.send(body=body)[0] == 202


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"POST / HTTP/1.1\r\n" + b"a: b\r\n" * 200 + b"\r\n",
        b"POST /" + b"x" * 70_000 + b" HTTP/1.1\r\n\r\n",
        b"\x00" * 100 + b"\r\n\r\n",
    ],
)
def test_what_is_no_request_does_no_harm(host, data, capsys):
    assert b" 202 " not in host.raw(data)
    assert host.send()[0] == 202
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    "data", [b"", b"POST / HTTP/1.1\r\nContent-Length: 10\r\n\r\nslow"]
)
def test_who_is_slow_is_cut_off(tmp_path, data):
    host = Host(tmp_path / "bot.sqlite3", 0.2)
    try:
        assert b" 202 " not in host.raw(data, end=False)
    finally:
        host.close()


def test_too_many_at_once_are_turned_away_and_later_ones_are_not(tmp_path):
    host = Host(tmp_path / "bot.sqlite3", 60.0)
    idle = []
    try:
        for _ in range(CONNECTIONS):
            idle.append(socket.create_connection(host.address, timeout=30))
        assert host.raw(b"GET / HTTP/1.0\r\n\r\n", end=False) == b""
        for connection in idle:
            connection.shutdown(socket.SHUT_WR)
            assert connection.recv(1) == b""
            connection.close()
        # A place is free a moment after its connection has ended.
        assert any(b" 200 " in _try(host) for _ in range(1000))
    finally:
        host.close()


def _try(host):
    try:
        return host.raw(b"GET / HTTP/1.0\r\n\r\n", end=False)
    except OSError:
        return b""
