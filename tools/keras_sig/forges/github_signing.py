"""What the bot has read goes into the texts that it writes."""

from collections.abc import Sequence

from keras_sig.forges.github_heads import Head
from keras_sig.forges.github_log import Told, known_heads
from keras_sig.forges.github_receipts import Receipt, sign, unsign
from keras_sig.model.event import Event


def signed(
    body: str,
    told: Told,
    events: Sequence[Event],
    heads: Sequence[Head],
    once: str,
) -> str:
    """Return a new text of the bot, with what it has read.

    Args:
        body: String, the text.
        told: What GitHub said.
        events: The log made of it.
        heads: Where the branch was.
        once: String, the marker; its last word may be the id of the event
            that the text answers.
    """
    answers = once.rpartition(" ")[2]
    said = tuple(event for event in events if event.id == answers)
    unknown = _unknown(told, heads)
    return sign(body, Receipt(said, tuple(unknown or heads[-1:])))


def signed_again(
    body: str, before: str, told: Told, heads: Sequence[Head]
) -> str:
    """Return the new text of a comment of the bot, with what it knew."""
    receipt = unsign(before)[1]
    kept = dict.fromkeys([*receipt.heads, *_unknown(told, heads)])
    return sign(body, Receipt(receipt.said, tuple(kept)))


def _unknown(told: Told, heads: Sequence[Head]) -> list[Head]:
    known = known_heads(told)
    return [head for head in heads if head not in known]
