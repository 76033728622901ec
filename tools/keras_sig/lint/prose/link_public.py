"""Links lead to places that everybody can reach."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

ENDS = (".corp", ".internal", ".intranet", ".local", ".localhost",
        ".corp.google.com", ".googleplex.com")  # fmt: skip
STARTS = ("127.", "10.", "192.168.", "169.254.")


def check(document: Document) -> Iterator[Finding]:
    """Find links into a company, a machine or a private network."""
    for link in document.links:
        host = _host(link.target)
        if host:
            yield document.at(
                link.line,
                "Expected a place that everybody can reach. "
                f"Received: {host[:60]!r}.",
                "copy what matters into the proposal, or link a public page",
                link.column,
                len(link.target),
            )


def _host(target: str) -> str:
    """Return the host of a target that is private, or nothing."""
    try:
        parts = urlsplit(target)
        host = (parts.hostname or "").rstrip(".")
    except ValueError:
        return ""
    if parts.scheme == "file":
        return "file:"
    if parts.scheme not in ("http", "https", "") or not host:
        return ""
    private = "." not in host and ":" not in host
    private |= host.endswith(ENDS) or host == "::1"
    private |= host.startswith(STARTS) and host.replace(".", "").isdigit()
    return host if private else ""


RULE = Rule("link-public", "Links lead to public places.", check)
