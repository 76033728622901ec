from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keras_sig.mail.letter import Letter
from keras_sig.mail.message import write_message
from keras_sig.model.errors import SigError

LETTER = Letter(
    name="20261120-scale.opened",
    to="list@example.org",
    subject="[API DESIGN REVIEW] Scale ops",
    body="Dear all,\n\nplease read.\n",
    at=datetime(2026, 11, 20, 9, tzinfo=UTC),
)
HEADERS = {
    "from", "to", "subject", "date", "message-id", "auto-submitted",
    "content-type", "content-transfer-encoding", "mime-version",
}  # fmt: skip


def write(letter):
    return write_message(letter, "bot@example.org", "Test SIG")


def read(letter):
    return message_from_bytes(write(letter), policy=default)


def test_a_letter_is_read_back():
    mail = read(LETTER)
    assert mail["Subject"] == LETTER.subject
    assert mail["To"] == "list@example.org"
    assert mail["From"] == "Test SIG <bot@example.org>"
    assert mail["Message-ID"] == "<20261120-scale.opened@example.org>"
    assert mail["Date"] == "Fri, 20 Nov 2026 09:00:00 +0000"
    assert mail.get_content().replace("\r\n", "\n") == LETTER.body
    assert {name.lower() for name in mail} == HEADERS


def test_the_same_letter_has_the_same_bytes():
    assert write(LETTER) == write(LETTER)


def test_an_answer_names_what_it_answers():
    mail = read(replace(LETTER, name="b", reply_to="a"))
    assert mail["In-Reply-To"] == mail["References"] == "<a@example.org>"


@pytest.mark.parametrize(
    "subject", ["A\nBcc: x@example.org", "A\r\n\r\nbody", "A\x00", "A\u202eB"]
)
def test_a_subject_with_control_characters_is_refused(subject):
    with pytest.raises(SigError, match="subject of a mail.*Received: 'A"):
        write(replace(LETTER, subject=subject))


@pytest.mark.parametrize("name", ["", "a b", "a@b", "a>\r\nBcc: x", "../a"])
def test_a_name_that_is_no_part_of_a_message_id_is_refused(name):
    with pytest.raises(SigError, match="Expected the name of a mail"):
        write(replace(LETTER, name=name))


def test_two_addresses_are_refused():
    with pytest.raises(SigError, match="Expected one mail address. Received"):
        write(replace(LETTER, to="a@example.org, b@example.org"))


@given(st.text(max_size=300), st.text(max_size=300))
def test_no_text_adds_a_header(subject, body):
    try:
        data = write(replace(LETTER, subject=subject, body=body))
    except SigError:
        return
    mail = message_from_bytes(data, policy=default)
    assert {name.lower() for name in mail} == HEADERS
    assert len(mail.keys()) == len(HEADERS)
    assert mail["To"] == "list@example.org"
    assert not mail.is_multipart()
    assert b"\n" not in data.replace(b"\r\n", b"")
