import os

import pytest

from keras_sig.commands.conftest import NAME, RFC, git

NOW = ("--now", "2026-12-06T09:00:00Z")
CALL = "2026-12-05T09:00:00Z"
PAGE = "spec/pages/ops/double.md"


@pytest.fixture
def approved(decided, sig):
    """The world with the BDFL's final call."""
    text = "/accept It is needed."
    ran = sig("review", "comment", NAME, text, "--as", "noor", "--now", CALL)
    assert ran.code == 0
    return decided


def snapshot(root):
    files = {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and ".git/" not in path.as_posix()
    }
    return files, git(root, "for-each-ref"), git(root, "status", "--porcelain")


def test_an_approved_proposal_becomes_specification(approved, sig):
    ran = sig("rfc", "accept", NAME, *NOW)
    assert ran.code == 0, ran.err
    text = (approved / "rfcs" / f"{NAME}.md").read_text()
    old, new = RFC.splitlines(), text.splitlines()
    changed = [
        i for i, (a, b) in enumerate(zip(old, new, strict=True)) if a != b
    ]
    assert [new[i] for i in changed] == [
        "| Status        | Accepted                        |"
    ]
    page = (approved / PAGE).read_text()
    assert f'rfc = ["{NAME}"]' in page
    assert "```toml clause ops.double/value" in page
    changes = (approved / "spec" / "CHANGES.md").read_text()
    assert changes.endswith(
        f"- 2026-11-01 the baseline\n- 2026-12-06 [{NAME}](../rfcs/{NAME}.md):"
        "\n  Double everything\n"
    )


def test_the_merge_commit_has_these_files_and_both_parents(approved, sig):
    (approved / "mine.txt").write_text("not for the commit\n")
    sig("rfc", "accept", NAME, *NOW)
    assert git(approved, "log", "-1", "--format=%P").split() == [
        git(approved, "rev-parse", "main~1").strip(),
        git(approved, "rev-parse", f"rfc/{NAME}").strip(),
    ]
    assert git(approved, "diff", "--name-only", "main~1", "main").split() == [
        f"rfcs/{NAME}.md",
        f"rfcs/{NAME}/prototype/keras_reference/ops/double.py",
        "spec/CHANGES.md",
        PAGE,
    ]
    assert git(approved, "status", "--porcelain") == "?? mine.txt\n"


def test_the_end_is_announced_and_shown(approved, sig):
    sig("rfc", "accept", NAME, *NOW)
    mail = (approved / ".sig/outbox" / f"{NAME}.accepted.eml").read_bytes()
    assert b"Subject: [API DESIGN REVIEW] Accepted: Double everything" in mail
    assert b"In-Reply-To: <20261120-double.opened@example.org>" in mail
    ran = sig("review", "status", NAME, *NOW)
    assert "moves to the reference with `sig rfc implement`" in ran.out


def test_accepting_again_changes_nothing(approved, sig):
    sig("rfc", "accept", NAME, *NOW)
    before = snapshot(approved)
    ran = sig("rfc", "accept", NAME, "--now", "2026-12-07T09:00:00Z")
    assert ran.code == 0
    assert "main has it already" in ran.out
    assert snapshot(approved) == before


def test_a_dry_run_writes_nothing(approved, sig):
    before = snapshot(approved)
    ran = sig("rfc", "accept", NAME, *NOW, "--dry-run")
    assert ran.code == 0
    assert f"would write      {PAGE}" in ran.out
    assert snapshot(approved) == before


def refused(root, sig, *more):
    before = snapshot(root)
    ran = sig("rfc", "accept", NAME, *NOW, *more)
    assert ran.code == 2
    assert snapshot(root) == before
    return ran.err


def test_without_the_bdfl_it_says_who_is_missing(decided, sig):
    assert refused(decided, sig) == (
        f"sig: Expected an approved proposal. Received: {NAME}, which is "
        "final-call. Missing:\n"
        "  - @noor, the BDFL, has not made the final call\n"
        "Fix: @noor makes the final call by Fri 18 Dec 2026, 21:00 UTC: "
        "`/accept` and the rationale.\n"
    )


def test_without_anything_it_lists_all_that_is_missing(submitted, sig):
    sig("review", "comment", NAME, "/second", "--as", "priya", "--now",
        "2026-11-03")  # fmt: skip
    sig("review", "comment", NAME, "/concern x y", "--as", "keiko", "--now",
        "2026-11-03")  # fmt: skip
    said = refused(submitted, sig)
    for sentence in (
        "the quorum is 3 votes, 0 so far",
        "0 for and 0 against is no majority",
        "open concern: x (@keiko)",
        "no meeting has decided on it",
        "@noor, the BDFL, has not made the final call",
    ):
        assert f"  - {sentence}\n" in said


def test_before_submission_it_is_refused(world, sig):
    ran = sig("rfc", "accept", NAME, *NOW)
    assert ran.code == 2
    assert f"Fix: run `sig rfc submit {NAME}`." in ran.err


def test_text_that_was_not_reviewed_is_refused(approved, sig):
    path = approved / "rfcs" / f"{NAME}.md"
    path.write_text(RFC.replace("x + x", "x + 3"))
    assert "as it was reviewed" in refused(approved, sig)


def test_a_commit_slipped_in_after_the_call_needs_a_new_one(approved, sig):
    path = approved / "rfcs" / f"{NAME}.md"
    path.write_text(RFC.replace("Double every", "Treble every"))
    sig("rfc", "submit", NAME, "--now", "2026-12-05T12:00:00Z")
    assert "has not made the final call" in refused(approved, sig)


def test_a_commit_pushed_past_the_forge_is_refused(approved, sig):
    branch = f"rfc/{NAME}"
    tree = git(approved, "rev-parse", f"{branch}^{{tree}}").strip()
    made = git(approved, "commit-tree", tree, "-p", branch, "-m", "x").strip()
    git(approved, "update-ref", f"refs/heads/{branch}", made)
    assert f"Expected {branch} as it was submitted" in refused(approved, sig)


def test_an_edit_is_not_undone_by_an_earlier_moment(approved, sig):
    path = approved / "rfcs" / f"{NAME}.md"
    path.write_text(RFC.replace("Double every", "Treble every"))
    sig("rfc", "submit", NAME, "--now", "2026-12-05T12:00:00Z")
    said = refused(approved, sig, "--now", CALL)
    assert "at or after the last event, 2026-12-05T12:00:00Z" in said


def test_changes_that_are_not_committed_are_not_lost(approved, sig):
    path = approved / "spec" / "CHANGES.md"
    path.write_text(path.read_text() + "- mine\n")
    assert "spec/CHANGES.md that are not committed" in refused(approved, sig)


def test_another_branch_is_refused(approved, sig):
    git(approved, "switch", "-q", "-c", "other")
    assert "Fix: `git switch main`" in refused(approved, sig)


def test_blocks_that_cannot_be_merged_are_refused(decided, sig):
    path = decided / "rfcs" / f"{NAME}.md"
    path.write_text(RFC.replace("def double(x): ...", "def double(x: ..."))
    sig("rfc", "submit", NAME, "--now", "2026-12-04T22:00:00Z")
    for by in ("keiko", "samuel", "jonah"):
        sig("review", "comment", NAME, "/approve still", "--as", by,
            "--now", "2026-12-04T23:00:00Z")  # fmt: skip
    notes = decided / "notes.md"
    notes.write_text(
        "# Notes of the meeting of 2027-01-01\n\n"
        f"- Decision: {NAME}: accept — still good\n"
    )
    now = "2027-01-01T21:00:00Z"
    sig("meeting", "notes", "notes.md", "--apply", "--now", now)
    sig("review", "comment", NAME, "/accept yes", "--as", "noor", "--now",
        "2027-01-02")  # fmt: skip
    said = refused(decided, sig, "--now", "2027-01-03")
    assert "expected API blocks that can join the specification" in said
    assert f"rfcs/{NAME}.md:" in said


def test_a_failure_half_way_leaves_everything_as_it_was(approved, sig):
    # The folder of the pages cannot be written: nothing else may change.
    pages = approved / "spec" / "pages"
    pages.rmdir()
    pages.symlink_to("/proc/none")
    before = (approved / "rfcs" / f"{NAME}.md").read_bytes()
    heads = git(approved, "for-each-ref")
    ran = sig("rfc", "accept", NAME, *NOW)
    assert ran.code == 2
    assert "nothing was changed" in ran.err
    assert (approved / "rfcs" / f"{NAME}.md").read_bytes() == before
    assert git(approved, "for-each-ref") == heads
    os.unlink(pages)
    assert sig("rfc", "accept", NAME, *NOW).code == 0


def test_an_acceptance_cut_short_is_completed(approved, sig):
    log = approved / ".sig" / "forge.sqlite3"
    before = log.read_bytes()
    sig("rfc", "accept", NAME, *NOW)
    whole = snapshot(approved)
    # Git has the commit; the forge and the mail do not know of it.
    log.write_bytes(before)
    (approved / ".sig/outbox" / f"{NAME}.accepted.eml").unlink()
    assert sig("rfc", "accept", NAME, *NOW).code == 0
    assert snapshot(approved)[1:] == whole[1:]
    assert snapshot(approved)[0].keys() == whole[0].keys()
    assert sig("review", "status", NAME, *NOW).code == 0


def test_the_prototype_moves_only_after_acceptance(approved, sig):
    ran = sig("rfc", "implement", NAME)
    assert ran.code == 2
    assert f"Fix: `sig rfc accept {NAME}` first." in ran.err
    sig("rfc", "accept", NAME, *NOW)
    ran = sig("rfc", "implement", NAME, "--dry-run")
    path = approved / "reference_impl" / "keras_reference" / "ops/double.py"
    assert (ran.code, path.exists()) == (0, False)
    ran = sig("rfc", "implement", NAME)
    assert ran.code == 0
    assert path.read_text() == "def double(x):\n    return x + x\n"
    assert "0 of 1 files laid" in sig("rfc", "implement", NAME).out
