"""Where mails are handed over."""

from dataclasses import dataclass


@dataclass(frozen=True)
class MailServer:
    """A server that takes mails, over SMTP.

    Args:
        host: String, its name.
        port: Integer.
        security: `"tls"` from the first byte, `"starttls"` after a greeting,
            or `"none"`.
        user: String, who logs in there, or empty. The password is in the
            environment, never in a file.
    """

    host: str
    port: int
    security: str
    user: str = ""
