"""A mail server on the loopback, which may refuse or break off."""

import ipaddress
import socket
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)

PASSWORD = "open sesame"


class Handler:
    """Takes mails; `answers` says what it answers to the next ones.

    An empty answer breaks the connection off, after the mail was taken if
    `takes` is true.
    """

    def __init__(self) -> None:
        self.taken: list[bytes] = []
        self.recipients: list[str] = []
        self.answers: list[str] = []
        self.takes = True

    async def handle_RCPT(
        self, server: Any, session: Any, envelope: Any, to: str, options: Any
    ) -> str:
        if to.startswith("nobody"):
            return "550 no such user"
        envelope.rcpt_tos.append(to)
        return "250 OK"

    async def handle_DATA(
        self, server: Any, session: Any, envelope: Any
    ) -> str:
        answer = self.answers.pop(0) if self.answers else "250 taken"
        if answer.startswith("250") or (not answer and self.takes):
            self.taken.append(envelope.content)
            self.recipients += envelope.rcpt_tos
        if not answer:
            server.transport.abort()
        return answer or "250 unheard"


class Server(Controller):
    """The server, with a certificate that `context` trusts."""

    def __init__(self, handler: Handler, security: str, folder: Path):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        key, certificate = write_certificate(folder)
        own = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        own.load_cert_chain(certificate, key)
        self.security = security
        self.own = own
        self.context = ssl.create_default_context(cafile=str(certificate))
        tls = own if security == "tls" else None
        super().__init__(
            handler, hostname="127.0.0.1", port=port, ssl_context=tls
        )

    def factory(self) -> SMTP:
        encrypts = self.security == "starttls"
        return SMTP(
            self.handler,
            hostname="127.0.0.1",
            tls_context=self.own if encrypts else None,
            require_starttls=encrypts,
            authenticator=_check_password if encrypts else None,
        )


def _check_password(*words: Any) -> AuthResult:
    login = words[-1]
    good = (login.login, login.password) == (b"bot", PASSWORD.encode())
    return AuthResult(success=good, handled=good)


def write_certificate(folder: Path) -> tuple[Path, Path]:
    """Write a key and a certificate of 127.0.0.1 that signs itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name(
        [x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")]
    )
    address = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([address]), critical=False)
        .add_extension(x509.BasicConstraints(True, None), critical=True)
        .sign(key, hashes.SHA256())
    )
    paths = folder / "key.pem", folder / "certificate.pem"
    paths[0].write_bytes(
        key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    )
    paths[1].write_bytes(made.public_bytes(Encoding.PEM))
    return paths


@pytest.fixture
def handler() -> Handler:
    return Handler()


@pytest.fixture(params=["none"])
def server(
    request: pytest.FixtureRequest, handler: Handler, tmp_path: Path
) -> Iterator[Server]:
    running = Server(handler, request.param, tmp_path)
    running.start()
    yield running
    running.stop()
