import os
from email import message_from_bytes
from email.policy import default

import pytest

from keras_sig.commands.conftest import NAME, RFC, git

NOW = ("--now", "2026-11-20T09:00:00Z")


def everything(root):
    """Refs, log and mails, to compare before and after."""
    sig = root / ".sig"
    files = sorted(p for p in sig.rglob("*") if p.suffix == ".eml")
    return (
        git(root, "for-each-ref"),
        git(root, "status", "--porcelain"),
        [path.read_bytes() for path in files],
    )


def test_a_branch_holds_the_proposal_and_its_folder(world, sig):
    before = git(world, "status", "--porcelain")
    assert sig("rfc", "submit", "double", *NOW).code == 0
    branch = f"rfc/{NAME}"
    assert git(world, "diff", "--name-only", "main", branch).split() == [
        f"rfcs/{NAME}.md",
        f"rfcs/{NAME}/prototype/keras_reference/ops/double.py",
    ]
    assert git(world, "show", f"{branch}:rfcs/{NAME}.md") == RFC
    assert git(world, "log", "-1", "--format=%an <%ae> %aI", branch) == (
        "Ola Berg <ola@example.org> 2026-11-20T09:00:00+00:00\n"
    )
    assert git(world, "status", "--porcelain") == before


def test_the_announcement_goes_to_the_list(world, sig):
    sig("rfc", "submit", NAME, *NOW)
    data = (world / ".sig" / "outbox" / f"{NAME}.opened.eml").read_bytes()
    mail = message_from_bytes(data, policy=default)
    assert mail["Subject"] == "[API DESIGN REVIEW] Double everything"
    assert mail["To"] == "keras-api-review@example.org"
    assert mail["Date"] == "Fri, 20 Nov 2026 09:00:00 +0000"
    text = mail.get_content()
    assert "Double every element." in text
    assert "Comments until Fri 4 Dec 2026, 09:00 UTC" in text
    assert "in the meeting of Fri 4 Dec 2026, 19:00 UTC" in text


def test_submitting_again_changes_nothing(world, sig):
    sig("rfc", "submit", NAME, *NOW)
    before = everything(world)
    ran = sig("rfc", "submit", NAME, "--now", "2026-11-21T09:00:00Z")
    assert ran.code == 0
    assert "is up to date" in ran.out
    assert "was written before" in ran.out
    assert everything(world) == before


def test_a_dry_run_writes_nothing(world, sig):
    before = everything(world)
    ran = sig("rfc", "submit", NAME, *NOW, "--dry-run")
    assert ran.code == 0
    assert ran.out.count("would ") == 4
    assert everything(world) == before
    assert not (world / ".sig").exists()


def test_a_change_is_one_more_commit(world, sig):
    sig("rfc", "submit", NAME, *NOW)
    path = world / "rfcs" / f"{NAME}.md"
    path.write_text(RFC.replace("x + x", "2 * x"))
    (world / "rfcs" / NAME / "prototype/keras_reference/ops/double.py").unlink()
    ran = sig("rfc", "submit", NAME, "--now", "2026-11-25T09:00:00Z")
    assert ran.code == 0
    branch = f"rfc/{NAME}"
    assert git(world, "rev-list", "--count", f"main..{branch}") == "2\n"
    assert git(world, "diff", "--name-only", "main", branch).split() == [
        f"rfcs/{NAME}.md"
    ]
    assert (
        "status comment"
        not in sig(
            "review", "status", NAME, "--now", "2026-11-25T09:00:00Z"
        ).out
    )
    ran = sig("review", "status", NAME, "--now", "2026-11-26")
    assert "Wed 25 Nov 2026, 09:00 UTC to Wed 9 Dec 2026, 09:00" in ran.out


def test_a_submission_cut_short_is_completed(world, sig):
    sig("rfc", "submit", NAME, *NOW)
    (world / ".sig" / "forge.sqlite3").unlink()
    (world / ".sig" / "outbox" / f"{NAME}.opened.eml").unlink()
    ran = sig("rfc", "submit", NAME, *NOW)
    assert ran.code == 0
    assert "is up to date" in ran.out
    assert (world / ".sig" / "outbox" / f"{NAME}.opened.eml").exists()
    assert sig("review", "status", NAME).code == 0


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "an empty file"),
        (b"\x00\x01\x02", "binary data"),
        (b"# Notes\n\nNo table.\n", "a header table"),
        (RFC.replace("Proposed", "Accepted").encode(),
         "expected the status Proposed. Received: 'Accepted'"),
    ],
)  # fmt: skip
def test_what_is_no_open_proposal_is_refused(world, sig, content, message):
    (world / "rfcs" / f"{NAME}.md").write_bytes(content)
    ran = sig("rfc", "submit", NAME, *NOW)
    assert ran.code == 2
    assert message in ran.err
    assert not (world / ".sig").exists()


def test_a_missing_file_names_the_nearest(world, sig):
    ran = sig("rfc", "submit", "20261120-doubel", *NOW)
    assert (ran.code, NAME in ran.err) == (2, True)


def test_a_proposal_of_another_project_is_refused(world, sig, tmp_path):
    path = tmp_path / "20261120-other.md"
    path.write_text(RFC)
    ran = sig("rfc", "submit", str(path), *NOW)
    assert ran.code == 2
    assert "Fix: copy it there" in ran.err


def test_a_name_that_is_no_branch_is_refused(world, sig):
    (world / "rfcs" / "20261120-Bad Name.md").write_text(RFC)
    ran = sig("rfc", "submit", "20261120-Bad Name", *NOW)
    assert ran.code == 2
    assert "expected a file name like" in ran.err.lower()


def test_a_link_out_of_the_folder_is_refused(world, sig):
    os.symlink("/etc/passwd", world / "rfcs" / NAME / "data.txt")
    ran = sig("rfc", "submit", NAME, *NOW)
    assert ran.code == 2
    assert "Expected a plain file" in ran.err
    assert not (world / ".sig").exists()


def test_a_title_that_reorders_text_is_no_subject(world, sig):
    path = world / "rfcs" / f"{NAME}.md"
    path.write_text(RFC.replace("Double every", "Double\u2067 every", 1))
    ran = sig("rfc", "submit", NAME, *NOW)
    assert ran.code == 2
    assert "subject of a mail: expected one line" in ran.err


def test_the_bot_submits_nothing(world, sig):
    ran = sig("rfc", "submit", NAME, "--as", "keras-sig-bot", *NOW)
    assert ran.code == 2
    assert "the bot" in ran.err


@pytest.mark.parametrize("now", ["yesterday", "2026-02-30", ""])
def test_a_wrong_moment_is_refused(world, sig, now):
    ran = sig("rfc", "submit", NAME, "--now", now)
    assert ran.code == 2
    assert "--now: expected a date" in ran.err


def test_outside_of_git_it_says_so(world, sig):
    import shutil

    shutil.rmtree(world / ".git")
    ran = sig("rfc", "submit", NAME, *NOW)
    assert ran.code == 2
    assert "Fix: run `git init`" in ran.err


def test_a_wrong_governance_file_is_refused(world, sig):
    (world / "governance.toml").write_text("schema = 1\nproject = 3\n")
    ran = sig("rfc", "submit", NAME, *NOW)
    assert ran.code == 2
    assert (
        "governance.toml:2:11: project: expected text. Received: 3." in ran.err
    )


def test_an_author_who_is_to_be_found_submits_nothing(world, sig):
    path = world / "rfcs" / f"{NAME}.md"
    path.write_text(
        path.read_text().replace("Ola Berg (ola@example.org)", "TBD")
    )
    ran = sig("rfc", "submit", NAME, "--now", "2026-11-20")
    assert ran.code == 2
    assert "expected an author in the header. Received: none." in ran.err
