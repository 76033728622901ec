"""A mail server, as those see it who hand it a mail."""

import smtplib
import ssl
from email import message_from_bytes
from email.policy import SMTP
from types import TracebackType

from keras_sig.mail.clean_text import one_line
from keras_sig.model.errors import SigError
from keras_sig.model.mail_server import MailServer

SECONDS = 30


class NotTaken(Exception):
    """The server has not taken the mail; that much is certain."""


class Unsure(Exception):
    """The connection broke when the server may have taken the mail."""


class PostOffice:
    """A connection to a mail server, for several mails.

    Args:
        server: Where it is.
        password: String, of the server's user; empty if there is none.
        context: Whose certificates are trusted; default: the system's.
    """

    def __init__(
        self,
        server: MailServer,
        password: str = "",
        context: ssl.SSLContext | None = None,
    ):
        self.server = server
        self._password = password
        self._context = context or ssl.create_default_context()
        self._client: smtplib.SMTP | None = None

    def __enter__(self) -> "PostOffice":
        try:
            self._client = self._connect()
        except (OSError, smtplib.SMTPException) as error:
            host, port = self.server.host, self.server.port
            raise SigError(
                f"Expected a mail server at {host}:{port}. Received: "
                f"{_said(error)}. Fix: correct [mail.smtp] in governance.toml, "
                "or try again later; no mail was sent."
            ) from None
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._client is not None:
            self._client.close()

    def hand_over(self, data: bytes) -> str:
        """Give the server one mail; return what it answered.

        Raises:
            NotTaken: if it certainly has not taken it.
            Unsure: if the connection broke before it answered.
        """
        if self._client is None:
            raise NotTaken("the connection is closed")
        message = message_from_bytes(data, policy=SMTP)
        sender = message["From"].addresses[0].addr_spec
        to = message["To"].addresses[0].addr_spec
        try:
            self._client.ehlo_or_helo_if_needed()
            _check(self._client.mail(sender))
            _check(self._client.rcpt(to))
        except (OSError, smtplib.SMTPException) as error:
            raise self._not_taken(error) from None
        try:
            code, answer = self._client.data(data)
        except smtplib.SMTPResponseException as error:
            raise self._not_taken(error) from None
        except (OSError, smtplib.SMTPException) as error:
            raise Unsure(_said(error)) from None
        if code != 250:
            refusal = smtplib.SMTPDataError(code, answer)
            raise self._not_taken(refusal) from None
        return f"{code} {_text(answer)}"

    def _connect(self) -> smtplib.SMTP:
        server = self.server
        if server.security == "tls":
            client: smtplib.SMTP = smtplib.SMTP_SSL(
                server.host, server.port, timeout=SECONDS, context=self._context
            )
        else:
            client = smtplib.SMTP(server.host, server.port, timeout=SECONDS)
        try:
            if server.security == "starttls":
                client.starttls(context=self._context)
            if server.user:
                client.login(server.user, self._password)
        except BaseException:
            client.close()
            raise
        return client

    def _not_taken(self, error: Exception) -> NotTaken:
        if self._client is not None:
            try:
                self._client.rset()
            except (OSError, smtplib.SMTPException):
                # It is gone: the mails that follow say so, too.
                self._client.close()
        return NotTaken(_said(error))


def _check(answer: tuple[int, bytes]) -> None:
    code, text = answer
    if code not in (250, 251):
        raise smtplib.SMTPResponseException(code, text)


def _said(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        return f"{error.smtp_code} {_text(error.smtp_error)}"
    return one_line(str(error)) or type(error).__name__


def _text(answer: bytes | str) -> str:
    if isinstance(answer, bytes):
        answer = answer.decode("utf-8", "replace")
    return one_line(answer)
