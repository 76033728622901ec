"""What opening and closing a concern changes."""

from dataclasses import replace

from keras_sig.model.concern import Concern
from keras_sig.review.attempt import Attempt
from keras_sig.review.situation import Situation


def open_concern(situation: Situation, attempt: Attempt) -> str:
    """Note a concern; what a meeting decided before no longer holds."""
    name = attempt.given.name
    situation.concerns[name] = Concern(
        name, attempt.given.rest, attempt.by, attempt.at
    )
    situation.meeting = None
    return (
        f"concern {name} is open and blocks; @{attempt.by} or a chair "
        f"closes it with `/resolve {name}`"
    )


def resolve(situation: Situation, attempt: Attempt) -> str:
    """Close a concern, as whoever holds it or over their head."""
    known = situation.concerns[attempt.given.name]
    closed = replace(
        known,
        resolved=attempt.at,
        resolved_by=attempt.by,
        reason=attempt.given.rest,
    )
    situation.concerns[known.name] = closed
    if closed.overruled:
        return f"concern {known.name} of @{known.by} is overruled"
    return f"concern {known.name} is resolved"
