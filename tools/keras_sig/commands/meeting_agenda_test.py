"""What else than proposals is on an agenda, and what waits."""

import json

import pytest

from keras_sig.commands.conftest import NAME
from keras_sig.reading.conftest import make_results

BEFORE = ("--now", "2026-12-01T09:00:00Z", "--dry-run")
NOTES = """# Notes of the meeting of {day}

- [ ] @keiko: Write the clause for `max_value`.
- [{mark}] @samuel: Ask the JAX people
"""


@pytest.fixture
def reviewed(submitted, sig):
    """The world with a sponsor, so that nothing stalls."""
    sig("review", "comment", NAME, "/second", "--as", "priya", "--now",
        "2026-11-03")  # fmt: skip
    return submitted


def write_notes(root, day, mark=" "):
    folder = root / "build" / "meetings"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{day}-notes.md"
    path.write_text(NOTES.format(day=day, mark=mark))


def test_open_action_items_are_on_the_agenda_and_in_the_notes(reviewed, sig):
    write_notes(reviewed, "2026-10-02")
    write_notes(reviewed, "2026-11-06", "x")
    for command in ("agenda", "notes"):
        ran = sig("meeting", command, *BEFORE)
        assert "- [ ] @keiko: Write the clause for `max_value`." in ran.out
        assert "@samuel" not in ran.out
    write_notes(reviewed, "2026-11-06")
    ran = sig("meeting", "agenda", *BEFORE)
    assert "- [ ] @samuel: Ask the JAX people" in ran.out


def test_the_last_notes_are_linked(reviewed, sig):
    write_notes(reviewed, "2026-10-02")
    write_notes(reviewed, "2026-11-06")
    write_notes(reviewed, "2026-12-04")
    ran = sig("meeting", "agenda", *BEFORE)
    assert "Last time: [notes](2026-11-06-notes.md)" in ran.out


def test_failed_checks_are_on_the_agenda(reviewed, sig):
    folder = reviewed / "build" / "conformance"
    folder.mkdir(parents=True)
    data = make_results({"ops.a/x": "passed", "ops.a/y": "failed"})
    (folder / "keras.json").write_text(json.dumps(data))
    (folder / "other.json").write_text("{}")
    ran = sig("meeting", "agenda", *BEFORE)
    assert "## Regressions of conformance\n\n- keras 3: 1 checks" in ran.out
    assert "1 checks fail: `ops.a/y`\n" in ran.out


def test_what_is_reviewed_late_waits_for_the_next_meeting(reviewed, sig):
    path = reviewed / "governance.toml"
    path.write_text(path.read_text().replace("deadline = 7", "deadline = 40"))
    ran = sig("meeting", "agenda", *BEFORE)
    assert "## Submitted too late for this meeting" in ran.out
    assert "open 40 days before it." in ran.out
    assert f"- [{NAME}](../../rfcs/{NAME}.md): Double everything" in ran.out
    assert "### Double everything" not in ran.out


def test_the_parts_are_those_of_the_governance(reviewed, sig):
    path = reviewed / "governance.toml"
    text = path.read_text()
    start, end = text.index("[[meeting.agenda]]"), text.index("# ---- Mail")
    part = '[[meeting.agenda]]\ntitle = "All"\nminutes = 7\n'
    part += 'query = "waiting-longest"\n\n'
    path.write_text(text[:start] + part + text[end:])
    ran = sig("meeting", "agenda", *BEFORE)
    assert "## All\n\n### Double everything" in ran.out
    assert "- Time: 7 minutes\n" in ran.out
    path.write_text(path.read_text().replace('"waiting-longest"', '"oldest"'))
    ran = sig("meeting", "agenda", *BEFORE)
    assert (ran.code, "'waiting-longest'" in ran.err) == (2, True)
    assert "query: expected 'decisions-due', 'concerns-open'" in ran.err


def test_a_proposal_without_time_last_time_comes_first(reviewed, sig):
    """Another one was discussed on 6 November, this one was not."""
    text = (reviewed / "rfcs" / f"{NAME}.md").read_text()
    other = "20261101-other"
    (reviewed / "rfcs" / f"{other}.md").write_text(
        text.replace("Double everything", "Another one")
    )
    sig("rfc", "submit", other, "--now", "2026-11-01")
    sig("review", "comment", other, "/second", "--as", "priya", "--now",
        "2026-11-02T10:00:00Z")  # fmt: skip
    notes = reviewed / "notes.md"
    notes.write_text(
        "# Notes of the meeting of 2026-11-06\n\n"
        f"- Decision: {other}: continue — next time\n"
    )
    sig("meeting", "notes", "notes.md", "--apply", "--now", "2026-11-07")
    ran = sig("meeting", "agenda", *BEFORE)
    assert ran.out.count("there was none in the last meeting") == 1
    assert ran.out.index("### Double") < ran.out.index("### Another")
