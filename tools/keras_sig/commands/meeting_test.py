"""Agenda, notes and calendar, by their commands."""

import shutil

import pytest

from keras_sig.commands.conftest import NAME

BEFORE = ("--now", "2026-12-01T09:00:00Z")
AFTER = ("--now", "2026-12-04T21:00:00Z")


@pytest.fixture
def ready(submitted, sig):
    """Votes are in, the comment period is over, a meeting is next."""
    for by, text in (
        ("priya", "/second"),
        ("keiko", "/approve"),
        ("samuel", "/approve"),
        ("jonah", "/approve"),
    ):
        sig("review", "comment", NAME, text, "--as", by, "--now", "2026-11-05")
    return submitted


def notes(root, text):
    path = root / "notes.md"
    path.write_text(f"# Notes of the meeting of 2026-12-04\n\n{text}\n")
    return path


def log(root):
    return (root / ".sig" / "forge.sqlite3").read_bytes()


def test_the_agenda_has_what_is_due(ready, sig):
    ran = sig("meeting", "agenda", *BEFORE)
    assert ran.code == 0
    path = ready / "build" / "meetings" / "2026-12-04-agenda.md"
    text = path.read_text()
    assert text in ran.out
    assert text.startswith("# Agenda of 2026-12-04\n")
    assert "11:00 America/Los_Angeles (Fri 4 Dec 2026, 19:00 UTC)" in text
    assert "## Decisions due\n\n### Double everything\n" in text
    assert f"[{NAME}](../../rfcs/{NAME}.md), pull request 1, by @ola" in text
    assert "- Open: no meeting has decided on it" in text


def test_the_same_input_gives_the_same_bytes(ready, sig):
    path = ready / "build" / "meetings" / "2026-12-04-agenda.md"
    sig("meeting", "agenda", *BEFORE)
    first = path.read_bytes()
    sig("meeting", "agenda", *BEFORE)
    assert path.read_bytes() == first


def test_a_concern_comes_first(ready, sig):
    sig("review", "comment", NAME, "/concern name Why?", "--as", "tomasz",
        "--now", "2026-11-30")  # fmt: skip
    ran = sig("meeting", "agenda", *BEFORE, "--dry-run")
    assert "## Concerns to resolve\n\n### Double everything" in ran.out
    assert "- Concern name of @tomasz: `Why?`" in ran.out
    assert not (ready / "build").exists()


def test_an_agenda_without_proposals_says_so(world, sig):
    ran = sig("meeting", "agenda", *BEFORE, "--output", "agenda.md")
    assert ran.code == 0
    assert "No proposal is open." in (world / "agenda.md").read_text()


def test_notes_begin_with_the_items_of_the_agenda(ready, sig):
    ran = sig("meeting", "notes", *BEFORE, "--output", "notes.md")
    assert ran.code == 0
    text = (ready / "notes.md").read_text()
    assert text.startswith("# Notes of the meeting of 2026-12-04\n")
    assert f"- Decision: {NAME}:\n" in text
    ran = sig("meeting", "notes", "notes.md", *AFTER)
    assert ran.out == "notes.md: no decisions.\n"


def test_notes_are_not_overwritten(ready, sig):
    (ready / "notes.md").write_text("mine")
    ran = sig("meeting", "notes", *BEFORE, "--output", "notes.md")
    assert ran.code == 2
    assert "which somebody has written in" in ran.err
    assert (ready / "notes.md").read_text() == "mine"


def test_decisions_are_shown_then_applied_once(ready, sig):
    path = notes(ready, f"- Decision: {NAME}: accept — nobody is against")
    before = log(ready)
    ran = sig("meeting", "notes", path, *AFTER)
    assert f"{NAME}: accept: in-review -> final-call" in ran.out
    assert (ran.code, log(ready)) == (0, before)
    ran = sig("meeting", "notes", path, "--apply", *AFTER)
    assert "1 written, 0 known already." in ran.out
    after = log(ready)
    ran = sig("meeting", "notes", path, "--apply", *AFTER)
    assert "0 written, 1 known already." in ran.out
    assert log(ready) == after


def test_applied_notes_are_published(ready, sig):
    line = f"See [it](rfcs/{NAME}.md).\n\n- Decision: {NAME}: postpone — so"
    sig("meeting", "notes", notes(ready, line), "--apply", *AFTER)
    path = ready / "build" / "meetings" / "2026-12-04-notes.md"
    assert f"See [it](../../rfcs/{NAME}.md)." in path.read_text()


def test_what_the_process_forbids_is_not_applied(submitted, sig):
    path = notes(submitted, f"- Decision: {NAME}: accept — we like it")
    before = log(submitted)
    ran = sig("meeting", "notes", path, "--apply", *AFTER)
    assert ran.code == 1
    assert "refused: not possible while the proposal is stalled" in ran.out
    assert log(submitted) == before


def test_a_meeting_does_not_decide_twice(ready, sig):
    sig("meeting", "notes", notes(ready, f"- Decision: {NAME}: accept — a"),
        "--apply", *AFTER)  # fmt: skip
    path = notes(ready, f"- Decision: {NAME}: reject — b")
    ran = sig("meeting", "notes", path, "--apply", *AFTER)
    assert ran.code == 1
    assert "refused: the same meeting decided to accept" in ran.out


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (f"- Decision: {NAME}: acept — x",
         "notes.md:3: expected one of accept, reject, postpone, revise, "
         "continue, then a dash and why. Received: 'acept — x'. Fix: write "
         "accept."),
        (f"- Decision: {NAME}: accept",
         "expected a reason"),
        ("- Decision: accept — x", "Received: 'accept — x'"),
        ("- Decision: 20261120-doble: accept — x",
         f"Received: 20261120-doble. Fix: {NAME}."),
        (f"- Decision: {NAME}: accept — x\n- Decision: {NAME}: reject — y",
         "notes.md:4: expected one decision for each proposal"),
    ],
)  # fmt: skip
def test_a_wrong_decision_is_refused(ready, sig, line, message):
    ran = sig("meeting", "notes", notes(ready, line), "--apply", *AFTER)
    assert ran.code == 2
    assert message in ran.err


def test_decisions_in_comments_and_code_are_none(ready, sig):
    line = f"- Decision: {NAME}: accept — x"
    path = notes(ready, f"<!-- so:\n{line}\n-->\n\n```\n{line}\n```")
    ran = sig("meeting", "notes", path, "--apply", *AFTER)
    assert ran.out.endswith("no decisions.\n")


def test_a_meeting_that_has_not_begun_decides_nothing(ready, sig):
    path = notes(ready, f"- Decision: {NAME}: accept — x")
    ran = sig("meeting", "notes", path, "--apply", *BEFORE)
    assert ran.code == 2
    assert "expected a meeting that has begun" in ran.err


def test_a_day_without_meeting_is_refused(ready, sig):
    path = ready / "notes.md"
    path.write_text("# Notes of the meeting of 2026-12-03\n")
    ran = sig("meeting", "notes", path, *AFTER)
    assert ran.code == 2
    assert "the one of that month is on 2026-12-04" in ran.err


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"# Notes\n"])
def test_what_are_no_notes_is_refused(ready, sig, data):
    path = ready / "notes.md"
    path.write_bytes(data)
    ran = sig("meeting", "notes", path, *AFTER)
    assert ran.code == 2
    assert "notes.md: expected" in ran.err
    ran = sig("meeting", "notes", "none.md", *AFTER)
    assert (ran.code, "No such file" in ran.err) == (2, True)
    assert sig("meeting", "notes", "--apply", *AFTER).code == 2


def test_the_calendars_are_written(ready, sig):
    ran = sig("meeting", "ics", "--now", "2026-11-20")
    assert ran.code == 0
    assert "next meeting         Fri 4 Dec 2026, 19:00 UTC" in ran.out
    folder = ready / "build" / "meetings"
    assert (
        b"RRULE:FREQ=MONTHLY;BYDAY=1FR"
        in (folder / "meetings.ics").read_bytes()
    )
    assert (
        b"Comments end: Double everything"
        in (folder / "deadlines.ics").read_bytes()
    )


def test_without_meetings_it_says_so(world, sig):
    path = world / "governance.toml"
    text = path.read_text()
    start, end = text.index("[meeting]"), text.index("[mail]")
    text = text[:start] + text[end:]
    path.write_text(text.replace("meeting = true", "meeting = false"))
    shutil.rmtree(world / ".git")
    for name in ("agenda", "ics", "notes"):
        ran = sig("meeting", name)
        assert ran.code == 2
        assert "Expected a table [meeting] in governance.toml" in ran.err


def test_a_place_that_cannot_be_written_is_no_traceback(ready, sig):
    (ready / "taken").write_text("a file")
    ran = sig("meeting", "agenda", *BEFORE, "--output", "taken/agenda.md")
    assert ran.code == 2
    assert "sig: Expected to read or write taken" in ran.err
