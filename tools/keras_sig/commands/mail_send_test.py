"""Mails leave the outbox once, by the command."""

from email import message_from_bytes
from email.policy import default

import pytest

from keras_sig.commands.conftest import NAME
from keras_sig.mail.conftest import handler, server

__all__ = ["handler", "server"]
NOW = ("--now", "2026-11-05T09:00:00Z")


@pytest.fixture
def connected(submitted, server):
    """The world after submission, with a mail server that takes mails."""
    path = submitted / "governance.toml"
    table = (
        '[mail.smtp]\nhost = "127.0.0.1"\nsecurity = "none"\n'
        f"port = {server.port}\n\n[forge]\n"
    )
    path.write_text(path.read_text().replace("[forge]\n", table, 1))
    return submitted


def test_what_waits_is_sent_once(connected, sig, handler):
    ran = sig("mail", "send", "--dry-run")
    assert ran.out == f"would send       {NAME}.opened\n"
    ran = sig("mail", "send")
    assert (ran.code, ran.out) == (
        0,
        f"sent             {NAME}.opened: 250 taken\n",
    )
    ran = sig("mail", "send")
    assert (ran.code, ran.out) == (
        0,
        "mail             nothing waits to be sent\n",
    )
    (data,) = handler.taken
    subject = message_from_bytes(data, policy=default)["Subject"]
    assert subject == "[API DESIGN REVIEW] Double everything"


def test_a_refused_mail_waits_and_the_exit_code_says_so(
    connected, sig, handler
):
    handler.answers = ["451 try later"]
    ran = sig("mail", "send")
    assert ran.code == 1
    assert f"waits            {NAME}.opened: 451 try later" in ran.out
    assert sig("mail", "send").code == 0
    assert len(handler.taken) == 1


def test_what_is_unsure_is_sent_again_only_when_asked(connected, sig, handler):
    handler.answers = [""]
    ran = sig("mail", "send")
    assert ran.code == 1
    assert f"`sig mail send --again {NAME}.opened` sends it" in ran.out
    assert sig("mail", "send").code == 1
    assert f"unsure           {NAME}.opened" in sig("mail", "list").out
    assert len(handler.taken) == 1
    assert sig("mail", "send", "--again", f"{NAME}.opened").code == 0
    first, second = handler.taken
    assert first == second
    assert f"sent             {NAME}.opened" in sig("mail", "list").out


def test_announce_sends_the_mails_of_its_proposal(connected, sig, handler):
    ran = sig("rfc", "announce", NAME, *NOW, "--send")
    assert ran.code == 0
    assert f"sent             {NAME}.opened: 250 taken" in ran.out
    assert len(handler.taken) == 1
    assert sig("rfc", "announce", NAME, *NOW, "--send").code == 0
    assert len(handler.taken) == 1


def test_without_a_server_the_mails_stay(submitted, sig):
    ran = sig("mail", "send")
    assert ran.code == 2
    assert "Expected a table [mail.smtp] in governance.toml." in ran.err
    assert f"waits            {NAME}.opened" in sig("mail", "list").out


def test_a_server_that_is_gone_is_one_message(connected, sig, server):
    path = connected / "governance.toml"
    path.write_text(path.read_text().replace(f"= {server.port}", "= 1"))
    ran = sig("mail", "send")
    assert ran.code == 2
    assert "Expected a mail server at 127.0.0.1:1." in ran.err
    assert f"waits            {NAME}.opened" in sig("mail", "list").out


def test_a_user_needs_a_password(connected, sig, monkeypatch):
    path = connected / "governance.toml"
    text = path.read_text().replace('"none"\nport', '"tls"\nport')
    path.write_text(text.replace("\nport", '\nuser = "bot"\nport', 1))
    monkeypatch.delenv("SIG_SMTP_PASSWORD", raising=False)
    ran = sig("mail", "send")
    assert ran.code == 2
    assert "Received: no SIG_SMTP_PASSWORD. Fix: set it" in ran.err


def test_a_mail_that_waits_is_not_sent_again(connected, sig):
    ran = sig("mail", "send", "--again", f"{NAME}.opened")
    assert ran.code == 2
    assert "--again: expected a mail of which it is not certain" in ran.err


def test_a_mail_of_the_outbox_is_not_taken_for_a_path(connected, sig):
    ran = sig("mail", "send", "--again", "../forge")
    assert (ran.code, "Received: '../forge'" in ran.err) == (2, True)
