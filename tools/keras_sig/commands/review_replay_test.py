import json

import pytest

from keras_sig.commands.conftest import NAME

DISCUSSION = """
[[event]]
at = 2026-11-06T10:00:00Z
by = "keiko"
kind = "comment"
id = "first"
body = "/concern name Why not `twice`?"

[[event]]
at = 2026-11-03T10:00:00+01:00
by = "priya"
kind = "comment"
body = "/second"

[[event]]
at = "2026-11-07T10:00:00Z"
by = "samuel"
kind = "review"
verdict = "approve"
body = "Fine."

[[event]]
at = 2026-11-08T10:00:00Z
by = "keiko"
kind = "edit"
of = "first"
body = '''
/concern name Why not `twice`?

/resolve name Explained.
'''

[[event]]
at = 2026-12-05T10:00:00Z
by = "noor"
kind = "comment"
body = "/accept Good."
"""


@pytest.fixture
def file(submitted):
    path = submitted / "discussion.toml"
    path.write_text(DISCUSSION)
    return path


def record(sig, now):
    return json.loads(sig("review", "status", NAME, "--json", "--now", now).out)


def test_a_discussion_is_replayed_in_order(file, sig):
    ran = sig("review", "replay", NAME, file)
    assert ran.code == 0
    lines = [line.split("@")[1] for line in ran.out.splitlines()[:-1]]
    assert lines == [
        "priya (sponsor) comment",
        "keiko (member) comment",
        "samuel (member) review",
        "keiko (member) edit",
        "noor (bdfl) comment",
    ]
    found = record(sig, "2026-12-06")
    assert found["concerns"][0]["resolved_by"] == "keiko"
    assert found["concerns"][0]["reason"] == "Explained."
    assert [vote["by"] for vote in found["votes"]] == ["samuel"]


def test_a_second_replay_adds_nothing(file, sig, submitted):
    sig("review", "replay", NAME, file)
    before = (submitted / ".sig" / "forge.sqlite3").read_bytes()
    ran = sig("review", "replay", NAME, file)
    assert ran.out.count("(there already)") == 5
    assert (submitted / ".sig" / "forge.sqlite3").read_bytes() == before


@pytest.mark.parametrize("until", ["meeting", "2026-12-01T00:00:00Z"])
def test_it_stops_before_a_moment_and_goes_on_later(file, sig, until):
    ran = sig("review", "replay", NAME, file, "--until", until)
    assert ran.out.endswith("4 entries, 1 later ones left out.\n")
    ran = sig("review", "replay", NAME, file)
    assert ran.out.endswith("5 entries, 0 later ones left out.\n")
    assert ran.out.count("(there already)") == 4


def test_in_parts_and_at_once_end_alike(file, sig):
    sig("review", "replay", NAME, file, "--until", "2026-11-06T12:00:00Z")
    middle = record(sig, "2026-11-06T11:00:00Z")
    assert middle["state"] == "in-review"
    assert middle["concerns"][0]["resolved"] is None


def test_a_dry_run_writes_nothing(file, sig, submitted):
    before = (submitted / ".sig" / "forge.sqlite3").read_bytes()
    assert sig("review", "replay", NAME, file, "--dry-run").code == 0
    assert (submitted / ".sig" / "forge.sqlite3").read_bytes() == before


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('kind = "review"', 'kind = "revue"',
         "event[2].kind: expected 'comment', 'review' or 'edit'. "
         "Received: 'revue'. Fix: write 'review'."),
        ('by = "samuel"', 'by = "sam uel"', "event[2].by: expected"),
        ('verdict = "approve"', "", "event[2]: expected a verdict"),
        ('of = "first"', 'of = "none"',
         "event[3].of: expected the id of an earlier comment by keiko"),
        ("2026-11-06T10:00:00Z", "2026-11-06T10:00:00",
         "event[0].at: expected a date and time with an offset"),
        ('"2026-11-07T10:00:00Z"', '"soon"',
         "event[2].at: expected a date and time, as 2026-11-20T09:00:00Z. "
         "Received: 'soon'"),
        ("[[event]]", "[[events]]", "event: expected"),
        ("at = 2026-11-06", "at = 2026-13-06", "expected TOML in UTF-8"),
        ('by = "noor"', 'by = "keras-sig-bot"', "the bot"),
        ("2026-11-06T10", "2026-10-06T10",
         "expected entries after the submission at 2026-11-02T09:00:00Z"),
    ],
)  # fmt: skip
def test_a_wrong_file_is_refused(file, sig, submitted, old, new, message):
    assert old in DISCUSSION
    file.write_text(DISCUSSION.replace(old, new))
    before = (submitted / ".sig" / "forge.sqlite3").read_bytes()
    ran = sig("review", "replay", NAME, file)
    assert ran.code == 2
    assert message in ran.err
    assert (submitted / ".sig" / "forge.sqlite3").read_bytes() == before


def test_a_missing_file_and_a_wrong_moment_are_refused(file, sig):
    ran = sig("review", "replay", NAME, "none.toml")
    assert (ran.code, "No such file" in ran.err) == (2, True)
    ran = sig("review", "replay", NAME, file, "--until", "later")
    assert ran.code == 2
    assert "--until: expected a date" in ran.err
