import json

import pytest

from keras_sig.commands.conftest import NAME
from keras_sig.commands.desk import Desk

DAY = "2026-11-03T09:00:00Z"
EVENT = {
    "action": "created",
    "issue": {"number": 1, "pull_request": {"url": "https://example.org"}},
    "sender": {"login": "priya"},
}


def say(by, text, now=DAY):
    """Write a comment as a person does: no bot is there."""
    desk = Desk.open(now)
    return desk.forge(by).comment(1, text)


def answers(now="2026-12-31"):
    events = Desk.open(now).forge().events(1)
    return [e.body for e in events if e.body.startswith("<!-- sig:answer")]


@pytest.fixture
def event(submitted):
    def write(**changes):
        path = submitted / "event.json"
        path.write_text(json.dumps({**EVENT, **changes}))
        return path

    return write


def test_all_open_pull_requests_have_their_turn(submitted, sig):
    say("priya", "/second")
    ran = sig("bot", "run", "--now", DAY)
    assert ran.code == 0, ran.err
    assert ran.out.startswith(f"{NAME}\nwrite")
    assert "answer to @priya" in ran.out
    assert len(answers()) == 1


def test_a_second_run_writes_nothing(submitted, sig):
    say("priya", "/second")
    sig("bot", "run", "--now", DAY)
    assert sig("bot", "run", "--now", DAY).out == f"{NAME}\n"
    assert len(answers()) == 1


def test_a_dry_run_only_shows(submitted, sig):
    say("priya", "/second")
    ran = sig("bot", "run", "--now", DAY, "--dry-run")
    assert "would write" in ran.out
    assert answers() == []


def test_time_that_passed_is_seen(submitted, sig):
    ran = sig("bot", "run", "--now", "2026-12-20")
    assert "label: status: stalled" in ran.out


def test_the_event_of_a_comment_names_the_pull_request(event, sig):
    say("priya", "/second")
    options = ("--event", event(), "--name", "issue_comment", "--now", DAY)
    assert "answer to @priya" in sig("bot", "run", *options).out


def test_a_closed_pull_request_is_answered_where_an_event_names_it(event, sig):
    say("ola", "/withdraw")
    sig("bot", "run", "--now", DAY)
    say("keiko", "/approve", "2026-11-04")
    ran = sig("bot", "run", "--now", "2026-11-05")
    assert ran.out == "No open proposals.\n"
    options = ("--event", event(), "--name", "issue_comment")
    ran = sig("bot", "run", *options, "--now", "2026-11-05")
    assert "answer to @keiko" in ran.out


def test_a_schedule_is_an_event_for_all(event, sig):
    say("priya", "/second")
    options = ("--event", event(), "--name", "schedule", "--now", DAY)
    assert "answer to @priya" in sig("bot", "run", *options).out


def test_pull_requests_of_strangers_are_pull_requests(event, sig):
    say("priya", "/second")
    path = event(pull_request={"number": 1})
    options = ("--event", path, "--name", "pull_request_target", "--now", DAY)
    assert "answer to @priya" in sig("bot", "run", *options).out


def test_what_the_bot_wrote_itself_asks_for_nothing(event, sig):
    say("priya", "/second")
    path = event(sender={"login": "keras-sig-bot[bot]"})
    options = ("--event", path, "--name", "issue_comment", "--now", DAY)
    assert sig("bot", "run", *options).out == "Nothing to do.\n"
    assert answers() == []


@pytest.mark.parametrize("by", ["event", "number"])
def test_a_pull_request_without_a_proposal_is_left_alone(event, sig, by):
    path = event(issue={"number": 7, "pull_request": {"url": "x"}})
    options = ("--event", path, "--name", "issue_comment")
    ran = sig("bot", "run", *(options if by == "event" else ("--number", "7")))
    assert (ran.code, ran.out) == (0, "Pull request 7 carries no proposal.\n")


@pytest.mark.parametrize(
    "options, received",
    [
        (("--name", "issue_comment"), "--name alone"),
        (("--event", "x.json"), "--event alone"),
        (("--event", "x", "--name", "y", "--number", "1"), "both"),
        (("--event", "x.json", "--name", "ping"), "No such file or directory"),
    ],
)
def test_options_that_do_not_fit_are_refused(submitted, sig, options, received):
    ran = sig("bot", "run", *options)
    assert ran.code == 2
    assert f"Received: {received}." in ran.err
    assert "Fix: " in ran.err


def test_one_that_cannot_be_read_does_not_stop_the_others(submitted, sig):
    forge = Desk.open(DAY).forge("ola")
    facts = {"commit": "0" * 40, "api": ""}
    forge.open_pull_request("20261121-lost", "Lost", "lost", facts)
    say("priya", "/second")
    ran = sig("bot", "run", "--now", DAY)
    assert ran.code == 2
    assert "answer to @priya" in ran.out
    assert ran.err.startswith("sig: 20261121-lost: Expected ")
    assert len(answers()) == 1


def test_a_moment_in_the_past_writes_nothing(submitted, sig):
    say("priya", "/second")
    ran = sig("bot", "run", "--now", "2026-11-01")
    assert ran.code == 2
    assert "expected a moment at or after the last event" in ran.err
    assert answers() == []
