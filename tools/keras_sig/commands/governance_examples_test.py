"""Each complete example of governance.toml, through the whole process."""

import json
import shutil
from itertools import count

import pytest

from keras_sig.commands.conftest import NAME, ROOT, git

ALONE = ROOT / "templates" / "governance_bdfl_only.toml"
PAGE = "spec/pages/ops/double.md"


@pytest.fixture
def alone(world):
    """The world of a project in which one person decides."""
    shutil.copy(ALONE, world / "governance.toml")
    git(world, "commit", "-q", "-am", "Decide alone")
    return world


def go(sig, *steps):
    """Say something each day from 3 November on; return the last answer."""
    ran = None
    for day, (by, text) in zip(count(3), steps, strict=False):
        now = f"2026-11-{day:02}T09:00:00Z"
        ran = sig("review", "comment", NAME, text, "--as", by, "--now", now)
        assert ran.code == 0, ran.err
    return ran.out


def submit(sig):
    now = "2026-11-02T09:00:00Z"
    assert sig("rfc", "submit", NAME, "--now", now).code == 0


def state(sig, now):
    ran = sig("review", "status", NAME, "--json", "--now", now)
    return json.loads(ran.out)


def accept(sig, world, by, now):
    ran = sig("review", "comment", NAME, "/accept It doubles.", "--as", by,
              "--now", now)  # fmt: skip
    assert "Now: accepted" in ran.out
    done = sig("rfc", "accept", NAME, "--now", now)
    assert done.code == 0, done.err
    assert (world / PAGE).is_file()
    assert "| Accepted" in (world / "rfcs" / f"{NAME}.md").read_text("utf-8")


def test_the_group_with_chairs_and_a_meeting(world, sig):
    submit(sig)
    go(sig, ("priya", "/second"), ("keiko", "/approve"),
       ("samuel", "/approve"), ("jonah", "/delegate samuel"),
       ("tomasz", "/extend 3 a holiday"))  # fmt: skip
    notes = world / "notes.md"
    notes.write_text(
        "# Notes of the meeting of 2026-12-04\n\n"
        f"- Decision: {NAME}: accept — nobody is against\n"
    )
    now = "2026-12-04T21:00:00Z"
    ran = sig("meeting", "notes", "notes.md", "--apply", "--now", now)
    assert ran.code == 0, ran.err
    notes.unlink()
    assert state(sig, now)["state"] == "final-call"
    accept(sig, world, "noor", "2026-12-05T09:00:00Z")


def test_the_project_in_which_one_person_decides(alone, sig):
    submit(sig)
    answer = go(sig, ("wanda", "/second"), ("lin", "/approve"),
                ("wanda", "/final-call"))  # fmt: skip
    assert "not done: the comment period runs until" in answer
    now = "2026-11-16T09:00:00Z"
    assert state(sig, now)["next"] == (
        "A chair opens the final call with `/final-call`."
    )
    ran = sig("review", "comment", NAME, "/final-call it is time",
              "--as", "wanda", "--now", now)  # fmt: skip
    assert "Now: final-call" in ran.out
    accept(sig, alone, "wanda", "2026-11-17T09:00:00Z")


def test_without_meetings_there_is_no_agenda(alone, sig):
    ran = sig("meeting", "agenda", "--now", "2026-11-17")
    assert ran.code == 2
    assert "Expected a table [meeting] in governance.toml" in ran.err


def test_where_one_decides_an_objection_blocks(alone, sig):
    submit(sig)
    go(sig, ("wanda", "/second"), ("lin", "/approve"),
       ("emeka", "/object too big"))  # fmt: skip
    blocks = state(sig, "2026-11-16T09:00:00Z")["blocks"]
    assert "consensus is needed, and @emeka objects" in blocks
