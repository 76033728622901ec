"""An emulator of GitHub that others wrote: npm's `emulate`.

Its known gaps: it has no timeline and no real files of pull requests, takes
any token, and keeps no ETags. Those parts are left to the small GitHub.
"""

import base64
import json
import socket
import subprocess
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from keras_sig.forges.conftest import need
from keras_sig.forges.github import GitHubForge
from keras_sig.forges.github_api import GitHubApi
from keras_sig.forges.github_log import Told
from keras_sig.forges.github_reader import GitHubReader
from keras_sig.forges.github_remote import GitHubRemote
from keras_sig.forges.github_writer import GitHubWriter
from keras_sig.model.comment import comments_of, find_marked
from keras_sig.model.errors import SigError

PROGRAM = (
    Path(__file__).parents[2] / "javascript/node_modules/emulate/dist/index.js"
)
NAME = "20261120-scale"
START = datetime(2026, 11, 20, 9, tzinfo=UTC)
SEED = {
    "tokens": {
        f"token-of-{login}": {"login": login, "scopes": ["repo", "user"]}
        for login in ("ola", "tom", "bot")
    },
    "github": {
        "users": [{"login": login} for login in ("ola", "tom", "bot")],
        "repos": [
            {
                "owner": "ola",
                "name": "api",
                "auto_init": True,
                "collaborators": ["tom", "bot"],
            }
        ],
    },
}


class EmulatedReader(GitHubReader):
    """Leaves out what the emulator does not have."""

    def names(self, pull):
        return [pull["head"]["ref"].removeprefix("rfc/")]

    def told(self, place):
        pages = self.api.pages
        return Told(
            pull=self.pull(place),
            comments=pages(self.at(f"issues/{place}/comments")),
            reviews=pages(self.at(f"pulls/{place}/reviews")),
            timeline=[],
            commits=pages(self.at(f"pulls/{place}/commits")),
            bot=self.bot,
        )

    def events(self, place):
        told = self.told(place)
        return self.log(told, self.heads(told))


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    need(PROGRAM)
    seed = tmp_path_factory.mktemp("emulate") / "seed.json"
    seed.write_text(json.dumps(SEED))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = ["--service", "github", "--port", str(port), "--seed", seed]
    with subprocess.Popen(
        ["node", PROGRAM, *options], stdout=subprocess.PIPE, text=True
    ) as server:
        for line in server.stdout:
            if "http://" in line:
                break
        yield f"http://localhost:{port}"
        server.terminate()


@pytest.fixture(scope="module")
def forge(address):
    def open_forge(by):
        # It says that it listens a moment before it does.
        api = GitHubApi(f"token-of-{by}", address, wait=time.sleep)
        reader = EmulatedReader(api, "ola/api", "bot", "main")
        remote = GitHubRemote(Path(), "origin", "ola/api")
        return GitHubForge(reader, GitHubWriter(reader), remote, by, START)

    return open_forge


@pytest.fixture(scope="module")
def number(forge):
    api = forge("ola").reader.api
    main = api.item("repos/ola/api/git/ref/heads/main")
    body = {"ref": f"refs/heads/rfc/{NAME}", "sha": main["object"]["sha"]}
    api.send("POST", "repos/ola/api/git/refs", body)
    body = {
        "message": "Propose Scale",
        "content": base64.b64encode(b"# Scale\n").decode(),
        "branch": f"rfc/{NAME}",
    }
    api.send("PUT", f"repos/ola/api/contents/rfcs/{NAME}.md", body)
    body = {"title": "Scale", "head": f"rfc/{NAME}", "base": "main"}
    return api.send("POST", "repos/ola/api/pulls", body)["number"]


def test_a_pull_request_is_found_and_its_file_read(forge, number):
    pull = forge("tom").find(NAME)
    assert (pull.number, pull.author, pull.status) == (number, "ola", "open")
    place = (pull.commit, f"rfcs/{NAME}.md")
    missing = (pull.commit, "rfcs/none.md")
    assert forge("tom").read([place, missing]) == [b"# Scale\n", None]


def test_a_comment_is_written_once_and_edited_in_place(forge, number):
    first = forge("bot").comment(number, "Status: open", once="status")
    again = forge("bot").comment(number, "Status: other", once="status")
    assert first.id == again.id
    text = "<!-- sig:status -->\nStatus: closed"
    for _ in range(2):
        forge("bot").edit_comment(number, first.id, text)
    found = find_marked(forge("tom").events(number), "bot", "status")
    assert found.body == text


def test_what_was_answered_stays_in_the_log_when_it_is_edited(forge, number):
    said = forge("tom").comment(number, "/approve")
    forge("bot").comment(number, "Yes.", once=f"answer {said.id}")
    forge("tom").edit_comment(number, said.id, "/object")
    (comment,) = [
        c for c in comments_of(forge("bot").events(number)) if c.by == "tom"
    ]
    assert (comment.id, comment.body) == (said.id, "/object")


def test_a_review_keeps_its_verdict(forge, number):
    forge("tom").review(number, "approve", "Fine.")
    (event,) = [e for e in forge("bot").events(number) if e.kind == "reviewed"]
    assert (event.by, event.data["verdict"], event.body) == (
        "tom",
        "approve",
        "Fine.",
    )


def test_more_comments_than_a_page_are_read(forge, number):
    api = forge("tom").reader.api
    for count in range(120):
        body = {"body": f"number {count}"}
        api.send("POST", f"repos/ola/api/issues/{number}/comments", body)
    found = [c.body for c in comments_of(forge("bot").events(number))]
    counted = [body for body in found if body.startswith("number ")]
    assert counted == [f"number {count}" for count in range(120)]


def test_labels_are_put_on_and_taken_off(forge, number):
    writer = forge("bot").writer
    writer.label(number, "status: in review", True)
    writer.label(number, "status: in review", False)
    writer.label(number, "status: in review", False)
    assert forge("bot").reader.pull(number)["labels"] == []


def test_what_is_not_there_is_refused_in_words(forge, number):
    with pytest.raises(SigError, match="number of a pull request.*: 99"):
        forge("bot").close(99)
    with pytest.raises(SigError, match="Expected repos/ola/api/pulls/99/rev"):
        forge("bot").reader.api.pages("repos/ola/api/pulls/99/reviews")


def test_closing_ends_it(forge, number):
    for _ in range(2):
        forge("ola").close(number)
    assert forge("bot").find(NAME) == replace(
        forge("bot").find(NAME), status="closed"
    )
