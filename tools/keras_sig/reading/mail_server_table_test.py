import pytest

from keras_sig.model.mail_server import MailServer
from keras_sig.reading.governance_test import read, refusal

END = 'prefix = "[API DESIGN REVIEW]"\n'
TABLE = """
[mail.smtp]
host = "smtp.example.org"
port = 587
security = "starttls"
user = "bot"
"""


def with_server(*changes):
    return (END, END + TABLE), *changes


def test_the_server_is_read():
    server = read(*with_server()).smtp
    assert server == MailServer("smtp.example.org", 587, "starttls", "bot")
    assert read().smtp is None


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("587", "0", "mail.smtp.port: expected 1 or more. Received: 0."),
        ('"starttls"', '"startls"', "Fix: write 'starttls'."),
        ("smtp.example.org", "a b",
         "mail.smtp.host: expected the name of a server. Received: 'a b'."),
        ('"starttls"', '"none"',
         "mail.smtp.user: expected no user where security is 'none', as "
         "anybody could read the password. Received: 'bot'."),
    ],
)  # fmt: skip
def test_a_mistake_in_it_is_reported(old, new, message):
    (line,) = refusal(*with_server((old, new)))
    assert message in line
