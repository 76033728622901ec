import re
import socket

import pytest

from keras_sig.mail.conftest import PASSWORD
from keras_sig.mail.message import write_message
from keras_sig.mail.message_test import LETTER
from keras_sig.mail.post_office import NotTaken, PostOffice, Unsure
from keras_sig.model.errors import SigError
from keras_sig.model.mail_server import MailServer

DATA = write_message(LETTER, "bot@example.org", "Test SIG")
BOTH = pytest.mark.parametrize("server", ["tls", "starttls"], indirect=True)
STARTTLS = pytest.mark.parametrize("server", ["starttls"], indirect=True)


def office(server, user="", password="", security=None, context=True):
    where = MailServer(
        "127.0.0.1", server.port, security or server.security, user
    )
    return PostOffice(where, password, server.context if context else None)


def test_the_server_gets_the_very_bytes(server, handler):
    with office(server) as open_office:
        assert open_office.hand_over(DATA) == "250 taken"
    assert handler.taken == [DATA]
    assert handler.recipients == ["list@example.org"]


def test_a_line_with_a_dot_alone_arrives(server, handler):
    data = DATA + b".\r\nRCPT TO:<x@example.org>\r\n.\r\n"
    with office(server) as open_office:
        open_office.hand_over(data)
    assert handler.taken == [data]
    assert handler.recipients == ["list@example.org"]


@BOTH
def test_mail_is_handed_over_in_secret(server, handler):
    with office(server) as open_office:
        open_office.hand_over(DATA)
    assert handler.taken == [DATA]


@BOTH
def test_a_certificate_that_nobody_trusts_is_refused(server, handler):
    with pytest.raises(SigError, match="CERTIFICATE_VERIFY_FAILED"):
        office(server, context=False).__enter__()
    assert handler.taken == []


@STARTTLS
def test_a_user_logs_in(server, handler):
    with office(server, "bot", PASSWORD) as open_office:
        open_office.hand_over(DATA)
    assert len(handler.taken) == 1


@STARTTLS
def test_a_wrong_password_is_not_in_the_message(server):
    with pytest.raises(SigError, match="Received: 535") as caught:
        office(server, "bot", "wrong password").__enter__()
    assert "wrong password" not in str(caught.value)


def test_a_server_without_encryption_is_not_used_in_the_open(server, handler):
    with pytest.raises(SigError, match="STARTTLS extension not supported"):
        office(server, security="starttls").__enter__()


def test_nobody_at_the_port_is_one_message():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    where = MailServer("127.0.0.1", port, "none")
    message = f"Expected a mail server at 127.0.0.1:{port}. Received: "
    with pytest.raises(SigError, match=re.escape(message)):
        PostOffice(where).__enter__()


@pytest.mark.parametrize("answer", ["451 try later", "554 no"])
def test_what_the_server_refuses_is_not_taken(server, handler, answer):
    handler.answers = [answer]
    with office(server) as open_office:
        with pytest.raises(NotTaken, match=answer):
            open_office.hand_over(DATA)
        assert open_office.hand_over(DATA) == "250 taken"


def test_an_unknown_recipient_is_not_taken(server, handler):
    with office(server) as open_office:
        data = DATA.replace(b"To: list@", b"To: nobody@")
        with pytest.raises(NotTaken, match="550 no such user"):
            open_office.hand_over(data)
        assert open_office.hand_over(DATA) == "250 taken"


def test_a_connection_that_breaks_in_the_end_is_unsure(server, handler):
    handler.answers = [""]
    with office(server) as open_office:
        with pytest.raises(Unsure):
            open_office.hand_over(DATA)
        with pytest.raises(NotTaken):
            open_office.hand_over(DATA)
    assert handler.taken == [DATA]
