"""From a letter to the bytes of a mail; nothing in it can add a header."""

import re
import unicodedata
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from keras_sig.mail.letter import Letter
from keras_sig.model.errors import SigError

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,200}")
_ADDRESS = re.compile(r"[^\s@<>,;:\"]+@[\w.-]+")
# Control characters, invisible ones that reorder text, ends of lines.
_FORBIDDEN = ("Cc", "Cf", "Cs", "Zl", "Zp")


def write_message(letter: Letter, sender: str, project: str) -> bytes:
    """Return the mail as it is sent, with CRLF and the same bytes each time.

    Args:
        letter: What to write.
        sender: String, the address it comes from.
        project: String, the name shown with that address.

    Raises:
        SigError: if something that becomes a header could add another.
    """
    domain = sender.partition("@")[2]
    message = EmailMessage(policy=SMTP)
    message["From"] = f'"{check_line("sender", project)}" <{_address(sender)}>'
    message["To"] = _address(letter.to)
    message["Subject"] = check_line("subject", letter.subject)
    message["Date"] = format_datetime(letter.at)
    message["Message-ID"] = message_id(letter.name, domain)
    if letter.reply_to:
        first = message_id(letter.reply_to, domain)
        message["In-Reply-To"] = first
        message["References"] = first
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(_text(letter.body), cte="quoted-printable")
    return message.as_bytes()


def message_id(name: str, domain: str) -> str:
    """Return the Message-ID of the letter `name`."""
    if not _NAME.fullmatch(name):
        raise SigError(
            "Expected the name of a mail: letters, digits, dots and hyphens. "
            f"Received: {name!r}. Fix: rename the proposal."
        )
    return f"<{name}@{domain}>"


def check_line(what: str, text: str) -> str:
    """Return `text` as one line, or refuse what could be more than that.

    Args:
        what: `"subject"`, `"sender"` or `"address"`.
        text: String, what becomes a header.
    """
    for at, character in enumerate(text):
        if unicodedata.category(character) in _FORBIDDEN or (
            what == "sender" and character in '"\\'
        ):
            raise SigError(
                f"{what} of a mail: expected one line without control "
                f"characters. Received: {text!r}. Fix: remove the character "
                f"U+{ord(character):04X} at place {at + 1}."
            )
    return " ".join(text.split())


def _address(text: str) -> str:
    if not _ADDRESS.fullmatch(check_line("address", text)):
        raise SigError(
            f"Expected one mail address. Received: {text!r}. "
            "Fix: correct it in governance.toml."
        )
    return text


def _text(body: str) -> str:
    kept = [c for c in body if c in "\n\t" or unicodedata.category(c) != "Cc"]
    return "".join(kept).encode("utf-8", "replace").decode("utf-8")
