"""What is answered, in which order, and what it leaves on disk."""

import json
from datetime import UTC, datetime

import pytest

from keras_sig.hosting.backlog import Backlog
from keras_sig.hosting.job import Job
from keras_sig.hosting.receiver import Receiver
from keras_sig.hosting.signature import sign

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
SECRET = b"a secret of some length"
NAME = "72d3162e-cc78-11e3-81ab-4c9367dc0958"
BODY = json.dumps(
    {"issue": {"number": 7, "pull_request": {}}, "sender": {"login": "a"}}
).replace("{}", '{"url": "u"}')


@pytest.fixture
def receiver(tmp_path):
    backlog = Backlog(tmp_path / "bot.sqlite3")
    return Receiver(SECRET, backlog, "keras-sig-bot", "", lambda: NOON)


def post(receiver, body=BODY, event="issue_comment", name=NAME, **changes):
    data = body.encode()
    headers = {
        "x-hub-signature-256": sign(SECRET, data),
        "x-github-delivery": name,
        "x-github-event": event,
        **changes,
    }
    return receiver.receive(headers, data)


def test_a_signed_event_is_accepted_and_kept(receiver):
    answer = post(receiver)
    assert answer == (202, "Pull request 7 will be looked at.")
    assert receiver.backlog.next(NOON) == Job(7)


def test_every_example_of_github_is_accepted(receiver, examples):
    events = [
        (name, event)
        for name in ("pull_request", "pull_request_review", "issue_comment")
        for event in examples[name]
    ]
    bodies = {json.dumps(event): name for name, event in events}
    statuses = {
        post(receiver, body, name, f"delivery-{index}").status
        for index, (body, name) in enumerate(bodies.items())
    }
    assert statuses == {202}
    numbers = {
        event["pull_request"]["number"]
        for name, event in events
        if name != "issue_comment"
    }
    assert receiver.backlog.count() == len(numbers)


def test_an_event_that_asks_for_nothing_is_accepted(receiver):
    assert post(receiver, "{}", "ping") == (202, "Nothing to do.")
    assert receiver.backlog.count() == 0


def test_a_replay_is_refused(receiver):
    post(receiver)
    answer = post(receiver)
    assert answer.status == 409
    assert "Received: one that was accepted before." in answer.text


def test_a_replay_under_another_name_is_refused(receiver):
    post(receiver)
    assert post(receiver, name="another").status == 409


@pytest.mark.parametrize("signature", ["", "sha256=00", "sha256=\u00ff"])
def test_without_the_signature_nothing_is_read(receiver, signature):
    answer = post(receiver, "no JSON", **{"x-hub-signature-256": signature})
    assert answer.status == 401
    assert SECRET.decode() not in answer.text
    assert not receiver.backlog.path.exists()


@pytest.mark.parametrize("name", ["", "a b", "x" * 65, "\u00e9", "a\n"])
def test_a_delivery_needs_a_name(receiver, name):
    answer = post(receiver, name=name)
    assert answer.status == 400
    assert "Expected X-GitHub-Delivery" in answer.text


def test_missing_headers_are_refused(receiver):
    assert receiver.receive({}, b"").status == 401
    headers = {"x-hub-signature-256": sign(SECRET, b"")}
    assert receiver.receive(headers, b"").status == 400


def test_an_unknown_event_is_refused_and_may_come_again(receiver):
    assert post(receiver, event="star").status == 400
    assert post(receiver).status == 202


def test_what_cannot_be_kept_is_not_accepted(receiver):
    receiver.backlog.path.write_bytes(b"no database" * 100)
    answer = post(receiver)
    assert answer.status == 500
    assert str(receiver.backlog.path) not in answer.text
