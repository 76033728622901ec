"""Which pull request an event is about."""

import json

import pytest

from keras_sig.hosting.notice import PLACES, read_notice
from keras_sig.model.errors import SigError

BOT = "keras-sig-bot"
COMMENT = {
    "action": "created",
    "issue": {"number": 7, "pull_request": {"url": "https://example.org"}},
    "repository": {"full_name": "Keras-Team/governance"},
    "sender": {"login": "priya"},
}


def read(event, name="issue_comment", repository="", bot=BOT):
    return read_notice(name, json.dumps(event).encode(), bot, repository)


def test_every_event_of_a_pull_request_that_github_shows_has_its_number(
    examples,
):
    found = [
        read(event, name) == event["pull_request"]["number"]
        for name in ("pull_request", "pull_request_review")
        for event in examples[name]
    ]
    assert len(found) > 30
    assert all(found)


def test_a_comment_on_an_issue_asks_for_nothing(examples):
    assert len(examples["issue_comment"]) > 5
    for event in examples["issue_comment"]:
        assert "pull_request" not in event["issue"]
        assert read(event) is None


def test_a_comment_on_a_pull_request_asks_for_it(examples):
    for event in examples["issue_comment"]:
        event = {**event, "issue": {**event["issue"], "pull_request": {"u": 1}}}
        assert read(event) == event["issue"]["number"]


def test_the_first_event_of_a_webhook_asks_for_nothing(examples):
    for event in examples["ping"]:
        assert read(event, "ping") is None


def test_every_other_event_is_refused_by_name(examples):
    others = set(examples) - {*PLACES, "ping"}
    assert len(others) > 40
    for name in others:
        with pytest.raises(SigError) as caught:
            read(examples[name][0], name)
        assert f"Received: {name!r}. Fix: choose only" in str(caught.value)


@pytest.mark.parametrize("login", ["keras-sig-bot", "Keras-SIG-bot[bot]"])
@pytest.mark.parametrize("bot", [BOT, f"{BOT}[bot]"])
def test_what_the_bot_did_asks_for_nothing(login, bot):
    assert read({**COMMENT, "sender": {"login": login}}, bot=bot) is None


@pytest.mark.parametrize("sender", [None, {}, {"login": None}, "priya"])
def test_a_sender_that_was_deleted_is_somebody(sender):
    assert read({**COMMENT, "sender": sender}) == 7


def test_the_repository_is_compared_whatever_the_case():
    assert read(COMMENT, repository="keras-team/Governance") == 7


@pytest.mark.parametrize("value", [None, {}, {"full_name": "evil/fork"}])
def test_an_event_of_another_repository_is_refused(value):
    with pytest.raises(SigError, match="Expected an event of the repository"):
        read({**COMMENT, "repository": value}, repository="keras-team/x")


@pytest.mark.parametrize("number", [None, True, 0, -1, "7", 7.0, [7]])
def test_a_number_that_is_none_is_refused(number):
    issue = {**COMMENT["issue"], "number": number}
    with pytest.raises(SigError) as caught:
        read({**COMMENT, "issue": issue})
    assert f"Received: issue.number: {number!r}. Fix: " in str(caught.value)


@pytest.mark.parametrize(
    "data, received",
    [
        (b"", "0 bytes that are no JSON"),
        (b"payload=%7B%7D", "14 bytes that are no JSON"),
        (b"\xff\xfe", "2 bytes that are no JSON"),
        (b"[" * 100_000, "100000 bytes that are no JSON"),
        (b"[]", "JSON of the type list"),
        (b"null", "JSON of the type NoneType"),
        (b"{}", "issue.number: None"),
        (b'{"issue": 3}', "issue.number: None"),
    ],
)
def test_what_is_no_event_is_refused(data, received):
    with pytest.raises(SigError) as caught:
        read_notice("issue_comment", data, BOT)
    assert f"Received: {received}. Fix: " in str(caught.value)


def test_what_was_received_is_shown_short_and_plain():
    with pytest.raises(SigError) as caught:
        read(COMMENT, name="\x1b[2J\u202e" + "x" * 500)
    text = str(caught.value)
    assert text.isascii()
    assert text.isprintable()
    assert len(text) < 250
