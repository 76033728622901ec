"""When a refused request may be sent again."""

from collections.abc import Mapping

MOST_TRIES = 5
LONGEST = 900.0
# Sent twice they do what they do once; a POST writes twice.
REPEATABLE = ("GET", "HEAD", "PUT", "PATCH", "DELETE")
_BROKEN = (500, 502, 503, 504)
_LIMITED = (403, 429)


def pause_of(
    method: str,
    status: int,
    headers: Mapping[str, str],
    message: str,
    tried: int,
    now: float,
) -> float | None:
    """Return how many seconds to wait before the next try; None: no more.

    Args:
        method: String, `"GET"` and so on.
        status: Integer, of the answer.
        headers: Mapping with keys in any case, of the answer.
        message: String, what the answer says.
        tried: Integer, how often the request was sent.
        now: Float, seconds since 1970.
    """
    if status in _LIMITED:
        return _of_limit(status, headers, message, tried, now)
    if status in _BROKEN and method in REPEATABLE and tried < MOST_TRIES:
        return _named(headers) or float(2**tried)
    return None


def _of_limit(
    status: int,
    headers: Mapping[str, str],
    message: str,
    tried: int,
    now: float,
) -> float | None:
    """A limited request was not carried out: any may be repeated."""
    named = _named(headers)
    if tried >= MOST_TRIES:
        return None
    if named is not None:
        return named
    if headers.get("X-RateLimit-Remaining") == "0":
        reset = headers.get("X-RateLimit-Reset", "")
        # One second more: clocks differ.
        return max(float(reset) - now, 0) + 1 if reset.isdigit() else 60.0
    if status == 429 or "rate limit" in message.lower():
        return 30.0 * float(2**tried)
    return None


def _named(headers: Mapping[str, str]) -> float | None:
    text = headers.get("Retry-After", "")
    return float(text) if text.isdigit() else None
