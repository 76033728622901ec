"""Whether whoever sent an event knows the secret of the webhook."""

import hashlib
import hmac
from collections.abc import Mapping

from keras_sig.model.errors import SigError

VARIABLE = "SIG_WEBHOOK_SECRET"
SHORTEST = 16


def read_secret(environment: Mapping[str, str]) -> bytes:
    """Return the secret; it is never printed.

    Raises:
        SigError: if there is none, or one that could be guessed.
    """
    secret = environment.get(VARIABLE, "").encode("utf-8", "surrogateescape")
    if len(secret) < SHORTEST:
        received = f"{len(secret)} bytes" if secret else "none"
        raise SigError(
            f"Expected the secret of the webhook in {VARIABLE}, at least "
            f"{SHORTEST} bytes. Received: {received}. Fix: make one with "
            "`openssl rand -hex 32`, and give it to the forge as well."
        )
    return secret


def sign(secret: bytes, body: bytes) -> str:
    """Return what the header `X-Hub-Signature-256` of `body` has to be."""
    return f"sha256={hmac.new(secret, body, hashlib.sha256).hexdigest()}"


def is_signed(secret: bytes, body: bytes, given: str) -> bool:
    """Return whether `given` is the signature, in the same time for all."""
    expected = sign(secret, body).encode()
    received = given.encode("utf-8", "surrogateescape")
    return hmac.compare_digest(expected, received)
