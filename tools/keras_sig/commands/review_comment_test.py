import json

import pytest

from keras_sig.commands.conftest import NAME

DAY = ("--now", "2026-11-05T09:00:00Z")


def comment(sig, by, *text, now="2026-11-05T09:00:00Z", more=()):
    return sig(
        "review", "comment", NAME, *text, "--as", by, "--now", now, *more
    )


def test_a_command_is_answered(submitted, sig):
    ran = comment(sig, "priya", "Gladly.", "/second")
    assert ran.code == 0
    assert "- `/second`: @priya is the sponsor. Now: in-review" in ran.out


def test_the_same_comment_is_not_repeated(submitted, sig):
    comment(sig, "priya", "/second")
    again = comment(sig, "priya", "/second", now="2026-11-06")
    assert "not repeated" in again.out
    record = json.loads(sig("review", "status", NAME, "--json", *DAY).out)
    assert record["sponsor"] == "priya"


def test_what_was_refused_may_be_said_again_later(submitted, sig):
    comment(sig, "keiko", "/resolve names", now="2026-11-05")
    same = comment(sig, "keiko", "/resolve names", now="2026-11-05")
    assert "not repeated" in same.out
    later = comment(sig, "keiko", "/resolve names", now="2026-11-06")
    assert "not repeated" not in later.out
    assert "not done: no open concern has the name names" in later.out


def test_an_unknown_handle_names_the_nearest(submitted, sig):
    ran = comment(sig, "prya", "/second")
    assert ran.code == 2
    assert "Received: 'prya'. Fix: use priya" in ran.err


def test_a_guest_may_comment_but_not_vote(submitted, sig):
    ran = comment(sig, "visitor", "/approve", more=["--guest"])
    assert ran.code == 0
    assert "@visitor (guest):" in ran.out
    assert "not done: only bdfl or chair" in ran.out


def test_nobody_speaks_for_the_bot(submitted, sig):
    ran = comment(sig, "keras-sig-bot", "hello", more=["--guest"])
    assert ran.code == 2
    assert "the bot" in ran.err


def test_a_dry_run_says_nothing_on_the_forge(submitted, sig):
    path = submitted / ".sig" / "forge.sqlite3"
    before = path.read_bytes()
    ran = comment(sig, "priya", "/second", more=["--dry-run"])
    assert (ran.code, path.read_bytes()) == (0, before)
    assert "would comment" in ran.out


@pytest.mark.parametrize("text", ["", "  \n"])
def test_an_empty_comment_is_refused(submitted, sig, text):
    ran = comment(sig, "priya", text)
    assert ran.code == 2
    assert "Expected the text of a comment. Received: nothing." in ran.err


def test_before_submission_it_says_what_to_do(world, sig):
    ran = comment(sig, "priya", "/second")
    assert ran.code == 2
    assert f"Fix: run `sig rfc submit {NAME}`" in ran.err


def test_a_moment_before_submission_is_refused(submitted, sig):
    ran = comment(sig, "priya", "/second", now="2026-11-01")
    assert ran.code == 2
    assert "--now: expected a moment at or after the last event" in ran.err
