"""What the bot has to write so that a pull request shows where it stands.

The plan follows from the log alone. Carried out half, it is the other half
that a second run plans; carried out, the next plan is empty.
"""

from collections.abc import Sequence
from itertools import groupby

from keras_sig.model.comment import find_marked, marked_of, marker
from keras_sig.model.event import GHOST, Event
from keras_sig.model.governance import Governance
from keras_sig.model.labels import labels_of
from keras_sig.model.outcome import Outcome
from keras_sig.model.plain_text import shorten
from keras_sig.model.review_state import ReviewState
from keras_sig.review.process import ENDED
from keras_sig.review.write import Write

STATUS = "status"
LONGEST_COMMAND = 40


def plan_writes(
    events: Sequence[Event],
    state: ReviewState,
    governance: Governance,
    status: str,
) -> list[Write]:
    """Return what is missing: answers, labels, status comment, closing.

    Args:
        events: The log, oldest first.
        state: What `state_of` says of it.
        governance: For the bot and the labels.
        status: String, the text of the status comment.
    """
    return [
        *_answers(events, state, governance.bot),
        *_labels(events, state, governance),
        *_status(events, governance.bot, status),
        *_closing(events, state),
    ]


def _answers(
    events: Sequence[Event], state: ReviewState, bot: str
) -> list[Write]:
    writes = []
    there = marked_of(events, bot)
    asked = [o for o in state.outcomes if o.by != "meeting"]
    for event, group in groupby(asked, key=lambda outcome: outcome.event):
        outcomes = list(group)
        once = f"answer {event}"
        if marker(once) not in there:
            what = f"answer to @{outcomes[0].by}"
            writes.append(Write("comment", what, _answer(outcomes), once))
    return writes


def _answer(outcomes: Sequence[Outcome]) -> str:
    first = outcomes[0]
    # There is a user of that name, who has nothing to do with it.
    whom = first.by if first.by == GHOST else f"@{first.by}"
    lines = [f"{whom} ({first.role}):", ""]
    for outcome in outcomes:
        verdict = "" if outcome.done else "not done: "
        command = shorten(outcome.command, LONGEST_COMMAND)
        lines.append(f"- `/{command}`: {verdict}{outcome.message}")
    return "\n".join(lines)


def _labels(
    events: Sequence[Event], state: ReviewState, governance: Governance
) -> list[Write]:
    wanted = governance.labels.get(state.state)
    ours = set(governance.labels.values())
    there = labels_of(events)
    writes = [
        Write("unlabel", f"label off: {label}", label)
        for label in there
        if label in ours and label != wanted
    ]
    if wanted and wanted not in there:
        writes.append(Write("label", f"label: {wanted}", wanted))
    return writes


def _status(events: Sequence[Event], bot: str, text: str) -> list[Write]:
    found = find_marked(events, bot, STATUS)
    if found is None:
        return [Write("comment", "status comment", text, STATUS)]
    body = f"{marker(STATUS)}\n{text}"
    if found.body == body:
        return []
    return [Write("edit", "status comment", body, comment=found.id)]


def _closing(events: Sequence[Event], state: ReviewState) -> list[Write]:
    kinds = [e.kind for e in events if e.kind in ("closed", "reopened")]
    if state.state not in ENDED or kinds[-1:] == ["closed"]:
        return []
    return [Write("close", f"close: {state.state}", "")]
