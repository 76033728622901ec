"""Whether the API of a proposal has changed."""

import hashlib

from keras_sig.model.rfc import Rfc

NORMATIVE = ("signature", "definition", "clause", "retired")


def api_digest(rfc: Rfc) -> str:
    """Return a digest of the normative blocks of a proposal.

    Prose, examples, the header and the order of the blocks do not matter.
    """
    blocks = sorted(
        f"{fence.language} {fence.role} {fence.name}\n{fence.text}"
        for fence in rfc.fences
        if fence.role in NORMATIVE
    )
    return hashlib.sha256("\0".join(blocks).encode()).hexdigest()[:16]
