"""The list hears of each turn of a proposal once."""

from email import message_from_bytes
from email.policy import default

import pytest

from keras_sig.commands.conftest import NAME, RFC

END = ("--now", "2026-12-08T09:00:00Z")


def names(root):
    folder = root / ".sig" / "outbox"
    return sorted(path.name for path in folder.iterdir())


def announced(root):
    mails = [n for n in names(root) if "reminder" not in n]
    return [n.removeprefix(f"{NAME}.").removesuffix(".eml") for n in mails]


def mail(root, kind):
    data = (root / ".sig" / "outbox" / f"{NAME}.{kind}.eml").read_bytes()
    return message_from_bytes(data, policy=default)


def body(root, kind):
    return mail(root, kind).get_content().replace("\r\n", "\n")


def say(sig, by, text, now):
    ran = sig("review", "comment", NAME, text, "--as", by, "--now", now)
    assert ran.code == 0, ran.err


def test_the_final_call_and_the_decision_are_threaded(decided, sig):
    say(sig, "noor", "/accept Good, and needed.", "2026-12-06T09:00:00Z")
    assert announced(decided) == ["accepted", "final-call", "opened"]
    first = f"<{NAME}.opened@example.org>"
    for kind in ("accepted", "final-call"):
        found = mail(decided, kind)
        assert found["In-Reply-To"] == found["References"] == first
        assert found["To"] == "keras-api-review@example.org"
    text = body(decided, "accepted")
    assert "By       Noor Haddad (@noor)\n\n> Good, and needed." in text
    assert "spec/pages/ops/double.md" in text
    assert (
        mail(decided, "final-call")["Date"] == "Fri, 04 Dec 2026 21:00:00 +0000"
    )
    assert "By       the meeting\n\n> nobody is against" in body(
        decided, "final-call"
    )


def test_a_new_api_is_announced_with_the_new_end(submitted, sig):
    path = submitted / "rfcs" / f"{NAME}.md"
    path.write_text(RFC.replace("x + x", "2 * x"))
    sig("rfc", "submit", NAME, "--now", "2026-11-10T09:00:00Z")
    text = body(submitted, "renewed")
    assert "Comments until Tue 24 Nov 2026, 09:00 UTC" in text
    assert "in the meeting of Fri 4 Dec 2026, 19:00 UTC" in text


@pytest.mark.parametrize(
    ("by", "text", "kind"),
    [
        ("ola", "/withdraw", "withdrawn"),
        ("ines", "/postpone later", "postponed"),
        ("noor", "/reject no", "rejected"),
    ],
)
def test_every_end_is_announced(submitted, sig, by, text, kind):
    say(sig, "priya", "/second", "2026-11-03")
    say(sig, by, text, "2026-11-04")
    assert announced(submitted) == sorted(["opened", kind])


def test_what_is_lost_is_written_again_and_nothing_else(decided, sig):
    before = {n: (decided / ".sig/outbox" / n).read_bytes()
              for n in names(decided)}  # fmt: skip
    (decided / ".sig/outbox" / f"{NAME}.final-call.eml").unlink()
    ran = sig("rfc", "announce", NAME, *END, "--dry-run")
    assert f"would mail       .sig/outbox/{NAME}.final-call.eml" in ran.out
    assert announced(decided) == ["opened"]
    ran = sig("rfc", "announce", NAME, *END)
    assert f"mail             .sig/outbox/{NAME}.opened.eml was" in ran.out
    after = {n: (decided / ".sig/outbox" / n).read_bytes()
             for n in names(decided)}  # fmt: skip
    assert after == before


def test_a_tick_announces_what_has_ended_too(submitted, sig):
    say(sig, "ola", "/withdraw", "2026-11-04")
    (submitted / ".sig/outbox" / f"{NAME}.withdrawn.eml").unlink()
    ran = sig("review", "tick", "--now", "2026-11-05")
    assert ran.out == (
        f"mail             .sig/outbox/{NAME}.withdrawn.eml\n"
        "0 open proposals.\n"
    )
    ran = sig("review", "tick", "--now", "2026-11-06")
    assert ran.out == "0 open proposals.\n"


def test_nothing_that_people_write_adds_a_header(submitted, sig):
    reason = "no\r\nBcc: x@example.org\r\n\r\n--b\r\nContent-Type: text/html"
    say(sig, "priya", "/second", "2026-11-03")
    say(sig, "noor", f"/reject {reason}", "2026-11-04")
    found = mail(submitted, "rejected")
    assert found["Bcc"] is None
    assert found.get_content_type() == "text/plain"
    assert not found.is_multipart()
    assert found["To"] == "keras-api-review@example.org"


def test_nobody_is_no_name(world, sig):
    path = world / "rfcs" / f"{NAME}.md"
    row = "| **Sponsor**   | Priya Raman (priya@example.org) |"
    assert row in RFC
    path.write_text(RFC.replace(row, "| **Sponsor**   | TBD |"))
    sig("rfc", "submit", NAME, "--now", "2026-11-20")
    assert "Sponsor  none yet\n" in body(world, "opened")


def test_a_proposal_that_was_never_submitted_has_no_mails(world, sig):
    ran = sig("rfc", "announce", NAME, *END)
    assert ran.code == 2
    assert f"Fix: run `sig rfc submit {NAME}`" in ran.err
