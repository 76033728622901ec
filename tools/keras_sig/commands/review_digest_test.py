"""One mail to a person, with all that waits."""

from email import message_from_bytes
from email.policy import default

import pytest

from keras_sig.commands.conftest import NAME


@pytest.fixture
def reviewed(submitted, sig):
    """In review; jonah and keiko have voted."""
    for by, text in (
        ("priya", "/second"),
        ("jonah", "/approve"),
        ("keiko", "/approve"),
    ):
        sig("review", "comment", NAME, text, "--as", by, "--now", "2026-11-03")
    return submitted


def digest(sig, now, *more):
    return sig("review", "digest", "--now", now, *more)


def names(root):
    folder = root / ".sig" / "outbox"
    return sorted(path.stem for path in folder.glob("digest.*.eml"))


def read(root, name):
    data = (root / ".sig" / "outbox" / f"{name}.eml").read_bytes()
    return message_from_bytes(data, policy=default)


def test_each_person_hears_what_waits_for_them(reviewed, sig):
    ran = digest(sig, "2026-11-05")
    assert ran.code == 0
    assert "Something waits for 5 of 7 people.\n" in ran.out
    assert names(reviewed) == [
        f"digest.{who}.20261102"
        for who in ("ines", "noor", "priya", "samuel", "tomasz")
    ]
    mail = read(reviewed, "digest.samuel.20261102")
    assert mail["To"] == "samuel@example.org"
    assert mail["Subject"] == "Keras SIG: 1 thing waits for you"
    text = mail.get_content().replace("\r\n", "\n")
    assert (
        f"  Double everything\n    {NAME} (pull request 1), in-review since "
        "Tue 3 Nov 2026, 00:00 UTC\n    Next: Comments and votes until"
    ) in text


def test_there_is_one_in_a_window(reviewed, sig):
    digest(sig, "2026-11-05", "--to", "samuel")
    for now in ("2026-11-05T12:00:00Z", "2026-11-08T23:59:59Z"):
        ran = digest(sig, now, "--to", "@Samuel")
        assert "digest.samuel.20261102 was written before" in ran.out
    digest(sig, "2026-11-09", "--to", "samuel")
    assert names(reviewed) == [
        "digest.samuel.20261102",
        "digest.samuel.20261109",
    ]


def test_nothing_is_no_mail(reviewed, sig):
    ran = digest(sig, "2026-11-05", "--to", "keiko")
    assert ran.out == "Something waits for 0 of 1 people.\n"
    assert names(reviewed) == []


def test_action_items_wait_too(reviewed, sig):
    folder = reviewed / "build" / "meetings"
    folder.mkdir(parents=True)
    path = folder / "2026-11-06-notes.md"
    path.write_text("# Notes of 2026-11-06\n\n- [ ] @keiko: Write it.\n")
    assert "for 0 of 1" in digest(sig, "2026-11-05", "--to", "keiko").out
    digest(sig, "2026-11-07", "--to", "keiko")
    text = read(reviewed, "digest.keiko.20261102").get_content()
    assert "in meetings you have promised:\r\n\r\n  Write it.\r\n" in text


def test_a_dry_run_writes_nothing(reviewed, sig):
    ran = digest(sig, "2026-11-05", "--dry-run")
    assert "would mail       .sig/outbox/digest.samuel.20261102" in ran.out
    assert names(reviewed) == []


def test_an_unknown_person_is_refused(reviewed, sig):
    ran = digest(sig, "2026-11-05", "--to", "samule")
    assert ran.code == 2
    assert "Received: 'samule'. Fix: use samuel." in ran.err
