"""Mails of the outbox, handed to a server: each once."""

from email import message_from_bytes
from email.policy import SMTP
from email.utils import parsedate_to_datetime

from keras_sig.mail.outbox import Outbox
from keras_sig.mail.post_office import NotTaken, PostOffice, Unsure


def waiting(outbox: Outbox) -> list[str]:
    """Return the names of mails to send, the oldest first."""
    names = [
        name
        for name in outbox.names()
        if not outbox.is_sent(name) and not outbox.is_unsure(name)
    ]
    return sorted(names, key=lambda name: (_date(outbox, name), name))


def deliver(outbox: Outbox, name: str, office: PostOffice) -> tuple[str, str]:
    """Send one mail, unless somebody has it in hand or has sent it.

    The record is written before and after. A server that says no, or is gone
    before the text of the mail is on its way, leaves the mail waiting. Where
    the connection breaks later, the server may have it: it is `"unsure"`.

    Returns:
        `"sent"`, `"waits"` or `"unsure"`, and what the server said.
    """
    if not outbox.claim(name):
        if outbox.is_sent(name):
            return "sent", "before"
        return "unsure", "it was begun before, and never confirmed"
    try:
        answer = office.hand_over(outbox.path(name).read_bytes())
    except NotTaken as reason:
        outbox.release(name)
        return "waits", str(reason)
    except Unsure as reason:
        return "unsure", str(reason)
    outbox.settle(name, answer)
    return "sent", answer


def _date(outbox: Outbox, name: str) -> float:
    data = outbox.path(name).read_bytes()
    message = message_from_bytes(data, policy=SMTP)
    return parsedate_to_datetime(message["Date"]).timestamp()
