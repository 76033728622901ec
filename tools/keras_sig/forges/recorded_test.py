"""Traffic of the real GitHub, as npm's `@octokit/fixtures` has recorded it."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from keras_sig.forges.conftest import need
from keras_sig.forges.github_answers import by_program, handle, moment
from keras_sig.forges.github_api import GitHubApi
from keras_sig.forges.github_reader import GitHubReader
from keras_sig.model.errors import SigError

SCENARIOS = (
    Path(__file__).parents[2]
    / "javascript/node_modules/@octokit/fixtures/scenarios/api.github.com"
)
GITHUB = "https://api.github.com"


class Replay(BaseHTTPRequestHandler):
    """Answers what was recorded, links included."""

    def do_GET(self):
        self.answer()

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.answer()

    def log_message(self, format, *arguments):
        pass

    def answer(self):
        found = self.server.recorded.get((self.command.lower(), self.path))
        if found is None:
            # The first page was asked for in threes.
            path = self.path.partition("?")[0]
            rows = self.server.recorded.items()
            found = next(r for (_, at), r in rows if at.startswith(path))
        data = json.dumps(found["response"]).encode()
        self.send_response(found["status"])
        for name, value in found["headers"].items():
            if name in ("link", "etag", "content-type"):
                value = value.replace(GITHUB, self.server.address)
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


@pytest.fixture
def replay():
    """Serve a scenario; return the connection to it."""
    servers = []

    def serve(name):
        path = SCENARIOS / name / "normalized-fixture.json"
        need(path)
        server = HTTPServer(("127.0.0.1", 0), Replay)
        server.address = f"http://127.0.0.1:{server.server_address[1]}"
        server.recorded = {
            (row["method"], row["path"]): row
            for row in json.loads(path.read_text("utf-8"))
        }
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        servers.append((server, thread))
        return GitHubApi("0" * 40, server.address)

    yield serve
    for server, thread in servers:
        server.shutdown()
        thread.join()
        server.server_close()


def test_thirteen_issues_on_five_pages_are_read(replay):
    api = replay("paginate-issues")
    found = api.pages("repos/octokit-fixture-org/paginate-issues/issues")
    assert [item["number"] for item in found] == list(range(13, 0, -1))


def test_people_and_moments_of_real_answers_are_understood(replay):
    api = replay("paginate-issues")
    found = api.pages("repos/octokit-fixture-org/paginate-issues/issues")
    assert {handle(item) for item in found} == {"octokit-fixture-user-a"}
    assert not any(by_program(item) for item in found)
    assert moment(found[0], "created_at").year == 2017


def test_labels_are_put_on(replay):
    api = replay("add-labels-to-issue")
    path = "repos/octokit-fixture-org/add-labels-to-issue/issues/1/labels"
    found = api.send("POST", path, {"labels": ["Foo", "bAr", "baZ"]})
    assert [label["name"] for label in found] == ["Foo", "bAr", "baZ"]


def test_a_folder_is_no_file(replay):
    api = replay("get-content")
    name = "octokit-fixture-org/hello-world"
    reader = GitHubReader(api, name, "bot", "main")
    assert reader.read([("main", "")]) == [None]


def test_a_refusal_is_shown_with_its_field(replay):
    api = replay("errors")
    path = "repos/octokit-fixture-org/errors/labels"
    with pytest.raises(SigError) as caught:
        api.send("POST", path, {"name": "foo", "color": "invalid"})
    assert str(caught.value) == (
        f"Expected POST /{path} to succeed on GitHub. Received: 422, "
        "Validation Failed: color: invalid. Fix: see forge.repository in "
        "governance.toml."
    )
