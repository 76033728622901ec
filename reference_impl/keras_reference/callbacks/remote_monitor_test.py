import http.server
import json
import threading
import urllib.parse

import numpy as np
import pytest

from keras_reference.callbacks import RemoteMonitor


class Recorder(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        text = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.server.received.append((self.path, self.headers, text))
        self.send_response(500 if self.path == "/broken" else 200)
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    server = http.server.HTTPServer(("127.0.0.1", 0), Recorder)
    server.received = []
    server.root = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


LOGS = {"loss": 0.5, "other": np.float32(2), "array": np.array([3.0])}
SENT = {"epoch": 4, "loss": 0.5, "other": 2.0, "array": 3.0}


def test_logs_are_sent_as_a_form(server):
    RemoteMonitor(server.root).on_epoch_end(4, LOGS)
    ((path, headers, text),) = server.received
    assert path == "/publish/epoch/end/"
    assert headers["Content-Type"] == "application/x-www-form-urlencoded"
    (value,) = urllib.parse.parse_qs(text)["data"]
    assert json.loads(value) == SENT


def test_logs_are_sent_as_json(server):
    monitor = RemoteMonitor(
        server.root, "/own", headers={"X-Key": "word"}, send_as_json=True
    )
    monitor.on_epoch_end(4, LOGS)
    ((path, headers, text),) = server.received
    assert path == "/own"
    assert headers["Content-Type"] == "application/json"
    assert headers["X-Key"] == "word"
    assert json.loads(text) == SENT


def test_the_field_may_be_chosen(server):
    RemoteMonitor(server.root, field="own").on_epoch_end(0)
    ((_, _, text),) = server.received
    assert urllib.parse.parse_qs(text) == {"own": ['{"epoch": 0}']}


def test_a_server_that_fails_is_a_warning(server):
    monitor = RemoteMonitor(server.root, path="/broken")
    with pytest.warns(UserWarning, match="Received: HTTP Error 500"):
        monitor.on_epoch_end(0, {})


def test_a_server_that_is_not_there_is_a_warning(server):
    with http.server.HTTPServer(("127.0.0.1", 0), Recorder) as closed:
        root = f"http://127.0.0.1:{closed.server_port}"
    with pytest.warns(UserWarning, match="Connection refused.* from http"):
        RemoteMonitor(root).on_epoch_end(0, {})


def test_other_addresses_are_refused():
    with pytest.raises(ValueError, match="Received: root='file:///etc'"):
        RemoteMonitor("file:///etc")
