"""Each mail is sent once, whatever breaks."""

from datetime import timedelta

import pytest

from keras_sig.mail.delivery import deliver, waiting
from keras_sig.mail.message import write_message
from keras_sig.mail.message_test import LETTER
from keras_sig.mail.outbox import Outbox
from keras_sig.mail.post_office import PostOffice
from keras_sig.model.mail_server import MailServer

NAME = LETTER.name
DATA = write_message(LETTER, "bot@example.org", "Test SIG")


class Killed(BaseException):
    """The program ends here."""


@pytest.fixture
def outbox(tmp_path):
    box = Outbox(tmp_path / "outbox")
    box.put(NAME, DATA)
    return box


@pytest.fixture
def office(server):
    with PostOffice(MailServer("127.0.0.1", server.port, "none")) as opened:
        yield opened


def test_a_mail_is_sent_once(outbox, office, handler):
    assert waiting(outbox) == [NAME]
    assert deliver(outbox, NAME, office) == ("sent", "250 taken")
    assert deliver(outbox, NAME, office) == ("sent", "before")
    assert (waiting(outbox), handler.taken) == ([], [DATA])
    assert outbox.path(NAME, "sent").read_text() == "250 taken\n"


def test_what_is_refused_waits(outbox, office, handler):
    handler.answers = ["451 try later"]
    assert deliver(outbox, NAME, office) == ("waits", "451 try later")
    assert waiting(outbox) == [NAME]
    assert deliver(outbox, NAME, office)[0] == "sent"
    assert handler.taken == [DATA]


@pytest.mark.parametrize("takes", [True, False])
def test_what_is_not_certain_is_not_sent_again(outbox, office, handler, takes):
    handler.answers, handler.takes = [""], takes
    assert deliver(outbox, NAME, office)[0] == "unsure"
    assert outbox.is_unsure(NAME)
    assert waiting(outbox) == []
    assert deliver(outbox, NAME, office)[0] == "unsure"
    assert handler.taken == ([DATA] if takes else [])


def test_a_program_that_dies_after_sending_leaves_it_unsure(
    outbox, office, handler
):
    class Dying(Outbox):
        def settle(self, name, answer):
            raise Killed

    with pytest.raises(Killed):
        deliver(Dying(outbox.folder), NAME, office)
    assert (outbox.is_unsure(NAME), waiting(outbox)) == (True, [])
    assert handler.taken == [DATA]


def test_a_program_that_dies_while_it_settles_has_sent_it(outbox):
    outbox.claim(NAME)
    outbox.path(NAME, "sent").write_text("250\n")
    assert outbox.is_sent(NAME)
    assert not outbox.is_unsure(NAME)
    assert waiting(outbox) == []


def test_a_program_that_dies_before_sending_leaves_it_waiting(outbox):
    assert Outbox(outbox.folder).names() == [NAME]
    assert waiting(Outbox(outbox.folder)) == [NAME]


def test_two_programs_send_it_once(outbox):
    assert outbox.claim(NAME)
    assert not Outbox(outbox.folder).claim(NAME)


def test_the_oldest_mail_goes_first(outbox):
    from dataclasses import replace

    earlier = replace(LETTER, name="z", at=LETTER.at - timedelta(days=1))
    outbox.put("z", write_message(earlier, "bot@example.org", "Test SIG"))
    assert waiting(outbox) == ["z", NAME]
