"""What is answered to an event, and what it leaves to be done."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from keras_sig.hosting.backlog import Backlog
from keras_sig.hosting.notice import read_notice, shown
from keras_sig.hosting.signature import is_signed
from keras_sig.model.errors import SigError

DELIVERY = re.compile(r"[\w-]{1,64}", re.ASCII)


class Answer(NamedTuple):
    """A status of HTTP and one sentence."""

    status: int
    text: str


@dataclass(frozen=True)
class Receiver:
    """Takes events that are signed, known and new; says so at once.

    Args:
        secret: Bytes, what the forge signs with.
        backlog: Where deliveries and jobs are kept.
        bot: String, handle of the bot.
        repository: String, `owner/name`; empty where any will do.
        clock: Function that returns the present moment.
    """

    secret: bytes
    backlog: Backlog
    bot: str
    repository: str
    clock: Callable[[], datetime]

    def receive(self, headers: Mapping[str, str], body: bytes) -> Answer:
        """Answer an event; what it asks for is on disk when this returns.

        Args:
            headers: Mapping, the names in small letters.
            body: Bytes, exactly as they came.
        """
        signature = headers.get("x-hub-signature-256") or ""
        if not is_signed(self.secret, body, signature):
            return Answer(
                401,
                "Expected X-Hub-Signature-256 made with the secret of this "
                f"webhook. Received: {'another' if signature else 'none'}. "
                "Fix: enter the same secret on both sides.",
            )
        delivery = headers.get("x-github-delivery") or ""
        if not DELIVERY.fullmatch(delivery):
            return Answer(
                400,
                "Expected X-GitHub-Delivery, the name of the delivery. "
                f"Received: {shown(delivery)}. Fix: send it as GitHub does.",
            )
        try:
            number = read_notice(
                headers.get("x-github-event") or "",
                body,
                self.bot,
                self.repository,
            )
        except SigError as error:
            return Answer(400, str(error))
        return self._accept(delivery, body, number)

    def _accept(self, delivery: str, body: bytes, number: int | None) -> Answer:
        try:
            new = self.backlog.accept(delivery, body, number, self.clock())
        except SigError:
            # Where the file lies is nothing that others have to know.
            return Answer(
                500,
                "Expected to keep this event. Received: an error, which the "
                "host of the bot can see. Fix: deliver it again later.",
            )
        if not new:
            return Answer(
                409,
                "Expected a new delivery. Received: one that was accepted "
                "before. Fix: none is needed, the bot reads all from the "
                "forge.",
            )
        if number is None:
            return Answer(202, "Nothing to do.")
        return Answer(202, f"Pull request {number} will be looked at.")
