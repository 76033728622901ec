"""The bot as a host runs it: a process, real requests, the local forge."""

import pytest

from keras_sig.commands.conftest import NAME
from keras_sig.commands.desk import Desk
from keras_sig.commands.served import SECRET
from keras_sig.hosting.signature import VARIABLE

pytestmark = pytest.mark.usefixtures("submitted")
EVENT = {
    "action": "created",
    "issue": {"number": 1, "pull_request": {"url": "https://example.org"}},
    "sender": {"login": "priya"},
}


def comment(by, text):
    return Desk.open("2026-11-03").forge(by).comment(1, text)


def answers(event):
    marker = f"<!-- sig:answer {event.id} -->"
    events = Desk.open(None).forge().events(1)
    return [e for e in events if marker in e.body]


def test_a_comment_is_answered_and_a_replay_refused(serve):
    served = serve()
    served.until(NAME)
    said = comment("priya", "/second")
    assert served.post("one", EVENT) == 202
    served.until("answer to @priya")
    served.until("write")
    assert len(answers(said)) == 1
    assert served.post("one", EVENT) == 409
    assert served.post("two", {}, secret="another secret like it") == 401
    assert served.post("three", EVENT, "star") == 400
    assert served.stop() == 0
    assert "stopped; jobs that wait: 0" in served.lines[-1]
    assert "Traceback" not in "".join(served.lines)
    assert SECRET not in "".join(served.lines)


def test_a_pull_request_without_a_proposal_is_not_tried_again(serve):
    served = serve()
    served.until(NAME)
    issue = {"number": 7, "pull_request": {"url": "https://example.org"}}
    assert served.post("one", {**EVENT, "issue": issue}) == 202
    served.until("Pull request 7 carries no proposal.")
    assert served.stop() == 0
    assert "jobs that wait: 0" in served.lines[-1]


def test_what_was_said_while_it_was_down_is_answered(serve):
    said = comment("priya", "/second")
    serve().until("status comment")
    assert len(answers(said)) == 1


def test_a_dry_run_only_shows(serve):
    said = comment("priya", "/second")
    assert "would write" in serve("--dry-run").until("answer to @priya")
    assert answers(said) == []


@pytest.mark.parametrize("secret", ["", "short"])
def test_without_a_secret_it_does_not_start(
    submitted, sig, monkeypatch, secret
):
    monkeypatch.setenv(VARIABLE, secret)
    ran = sig("bot", "serve")
    assert ran.code == 2
    assert f"Expected the secret of the webhook in {VARIABLE}" in ran.err


def test_a_port_that_is_taken_is_refused(serve, sig, monkeypatch):
    monkeypatch.setenv(VARIABLE, SECRET)
    host, port = serve().address
    ran = sig("bot", "serve", "--port", port)
    assert ran.code == 2
    assert f"Received: {host}:{port}, " in ran.err
    assert "Fix: choose others with --host and --port." in ran.err


def test_a_state_that_cannot_be_read_is_refused(submitted, sig, monkeypatch):
    monkeypatch.setenv(VARIABLE, SECRET)
    (submitted / ".sig" / "bot.sqlite3").write_bytes(b"no database" * 100)
    ran = sig("bot", "serve")
    assert ran.code == 2
    assert "expected the database of the bot" in ran.err
