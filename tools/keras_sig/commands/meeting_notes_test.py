"""What notes bring to pull requests, beside decisions."""

from keras_sig.commands.conftest import NAME
from keras_sig.commands.desk import Desk
from keras_sig.model.comment import comments_of

AFTER = ("--now", "2026-12-04T21:00:00Z")
NOTES = f"""# Notes of the meeting of 2026-12-04

## Double everything

Proposal [{NAME}](rfcs/{NAME}.md), pull request 1: in-review.

Keiko asked for a second example. <!-- sig:status -->

/accept said nobody. <script>x</script>

- Decision: {NAME}:
- [ ] @ola: Write a second example
"""


def comments(root):
    desk = Desk.open("2026-12-31")
    bodies = [c.body for c in comments_of(desk.forge().events(1))]
    return [body for body in bodies if "sig:notes" in body]


def test_what_was_said_is_shown_then_commented_once(submitted, sig):
    path = submitted / "notes.md"
    path.write_text(NOTES)
    ran = sig("meeting", "notes", path, *AFTER)
    assert ran.out == (
        f"{NAME}: notes as a comment on pull request 1\n"
        "to do: @ola: Write a second example\n\n"
        "Nothing was written. Next: run it with --apply.\n"
    )
    assert comments(submitted) == []
    for _ in range(2):
        ran = sig("meeting", "notes", path, "--apply", *AFTER)
        assert ran.code == 0
    assert f"{NAME}: commented already on pull request 1" in ran.out
    assert comments(submitted) == [
        "<!-- sig:notes 2026-12-04 -->\n"
        "From the notes of the meeting of 2026-12-04:\n\n"
        "> Keiko asked for a second example.\n>\n"
        "> /accept said nobody. &lt;script>x&lt;/script>"
    ]


def test_its_action_items_are_on_the_next_agenda(submitted, sig):
    path = submitted / "notes.md"
    path.write_text(NOTES)
    sig("meeting", "notes", path, "--apply", *AFTER)
    ran = sig("meeting", "agenda", "--now", "2026-12-20", "--dry-run")
    assert "- [ ] @ola: Write a second example" in ran.out
    assert "Last time: [notes](2026-12-04-notes.md)" in ran.out


def test_notes_of_a_moved_meeting_have_its_day(submitted, sig):
    path = submitted / "governance.toml"
    moved = "moved = [{ day = 2026-12-04, to = 2026-12-11T11:00:00 }]"
    path.write_text(path.read_text().replace("moved = []", moved))
    notes = submitted / "notes.md"
    notes.write_text(NOTES)
    ran = sig("meeting", "notes", notes, "--now", "2026-12-12")
    assert ran.code == 2
    assert "the one of that month is on 2026-12-11" in ran.err
    notes.write_text(NOTES.replace("2026-12-04", "2026-12-11"))
    assert sig("meeting", "notes", notes, "--now", "2026-12-12").code == 0
