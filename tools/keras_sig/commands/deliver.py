"""Mails on their way out: what was sent, what waits, what is not certain."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from keras_sig.commands.desk import Desk
from keras_sig.model.errors import SigError

if TYPE_CHECKING:
    from keras_sig.mail.post_office import PostOffice

PASSWORD = "SIG_SMTP_PASSWORD"


def open_office(desk: Desk) -> "PostOffice":
    """Return the mail server of governance.toml; nothing is connected yet."""
    from keras_sig.mail.post_office import PostOffice

    server = desk.governance.smtp
    if server is None:
        raise SigError(
            "Expected a table [mail.smtp] in governance.toml. Received: none. "
            "Fix: add one with host, port and security; the mails stay in "
            f"{desk.repository.relative(desk.outbox.folder)}."
        )
    password = os.environ.get(PASSWORD, "")
    if server.user and not password:
        raise SigError(
            f"Expected the password of {server.user} in the environment. "
            f"Received: no {PASSWORD}. Fix: set it, or remove `user`."
        )
    return PostOffice(server, password)


def deliver_all(desk: Desk, names: Sequence[str], dry_run: bool) -> int:
    """Send the mails `names`; return 1 if one of them is not sent after it."""
    from keras_sig.commands.bot import say
    from keras_sig.mail.delivery import deliver

    office, outbox = open_office(desk), desk.outbox
    left = [name for name in names if not outbox.is_sent(name)]
    if dry_run:
        for name in left:
            say("send", name, True)
        return 0
    if not left:
        say("mail", "nothing waits to be sent")
        return 0
    how = {}
    with office:
        for name in left:
            how[name], answer = deliver(outbox, name, office)
            say(how[name], f"{name}: {answer}")
    unsure = [name for name in left if how[name] == "unsure"]
    if unsure:
        say("next", f"`sig mail send --again {unsure[0]}` sends it once more")
    return int(any(word != "sent" for word in how.values()))
