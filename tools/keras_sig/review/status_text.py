"""The status of a proposal in words: for the comment and the terminal."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

from keras_sig.model.concern import Concern
from keras_sig.model.delegation import Delegation
from keras_sig.model.extension import Extension
from keras_sig.model.governance import Governance
from keras_sig.model.moment import show_in_zone, show_moment, write_moment
from keras_sig.model.plain_text import quote, shorten
from keras_sig.model.pull_request import PullRequest
from keras_sig.model.review_state import ReviewState
from keras_sig.model.vote import Vote
from keras_sig.review.check_section import CheckSection
from keras_sig.review.process import STATES
from keras_sig.templating import render

WIDEST = 2000
NO_CHECK = CheckSection()
_DATES = ("at", "resolved", "until")


def status_comment(
    templates: Path,
    pull: PullRequest,
    state: ReviewState,
    governance: Governance,
    check: CheckSection = NO_CHECK,
) -> str:
    """Return the text of the one status comment.

    Args:
        templates: Path, the folder of the templates.
        pull: The pull request.
        state: Where the proposal stands.
        governance: Roles and the zone of the meeting.
        check: What the last check found.
    """
    zone = governance.meeting.zone if governance.meeting else ""
    return render(
        templates,
        "status_comment.md.j2",
        pull=pull,
        state=state,
        title=quote(pull.title),
        author=lambda handle: _author(handle, pull, governance),
        meaning=STATES[state.state],
        governance=governance,
        show=lambda moment: show_in_zone(moment, zone),
        check=check,
        quote=quote,
        role=lambda handle: " and ".join(governance.roles(handle)) or "guest",
    )


def _author(handle: str, pull: PullRequest, governance: Governance) -> str:
    """Return an author; a mail goes only to those who are known to be here.

    Anybody can write any handle into the header of a proposal.
    """
    known = handle == pull.author or handle in governance.people
    return f"@{handle}" if known else quote(handle)


def status_lines(pull: PullRequest, state: ReviewState) -> list[str]:
    """Return the status for the terminal, aligned."""
    rows = [
        ("proposal", f"{pull.rfc}  (pull request {pull.number})"),
        ("title", pull.title),
        ("state", f"{state.state}: {STATES[state.state]}"),
    ]
    if state.since:
        rows.append(("since", show_moment(state.since)))
    if state.period_end and state.period_start:
        start, end = show_moment(state.period_start), state.period_end
        rows.append(("comments", f"{start} to {show_moment(end)}"))
    rows.append(("authors", _handles(state.authors)))
    rows.append(("sponsor", _handles((state.sponsor,))))
    rows += _many("votes", [_vote(vote) for vote in state.votes])
    handed = [f"@{d.by} to @{d.to}" for d in state.delegations]
    rows += _many("handed on", handed) if handed else []
    if state.recused:
        rows.append(("recused", _handles(state.recused)))
    rows += _many("concerns", [_concern(c) for c in state.concerns])
    if state.meeting:
        ruling = f"{state.meeting.choice}: {state.meeting.rationale}"
        rows.append(("meeting", ruling))
    if state.bdfl:
        rows.append(("final call", f"{state.bdfl.choice} by @{state.bdfl.by}"))
    rows += _many("blocks", list(state.blocks))
    rows.append(("waits for", _handles(state.waiting)))
    rows.append(("next", state.next))
    return [
        f"{name:<11} {shorten(text, WIDEST)}".rstrip() for name, text in rows
    ]


def status_record(pull: PullRequest, state: ReviewState) -> dict[str, Any]:
    """Return the status as JSON holds it."""
    return {
        "schema": 1,
        "rfc": pull.rfc,
        "number": pull.number,
        "title": pull.title,
        "state": state.state,
        "since": _moment(state.since),
        "authors": list(state.authors),
        "sponsor": state.sponsor,
        "comment_period": {
            "start": _moment(state.period_start),
            "end": _moment(state.period_end),
        },
        "votes": [_with_moments(vote) for vote in state.votes],
        "delegations": [_with_moments(d) for d in state.delegations],
        "recused": list(state.recused),
        "extensions": [_with_moments(e) for e in state.extensions],
        "concerns": [_with_moments(concern) for concern in state.concerns],
        "meeting": state.meeting and state.meeting.choice,
        "final_call": state.bdfl and state.bdfl.choice,
        "blocks": list(state.blocks),
        "waiting": list(state.waiting),
        "next": state.next,
        "merged": state.merged,
    }


def _many(name: str, texts: list[str]) -> list[tuple[str, str]]:
    if not texts:
        return [(name, "none")]
    return [(name if i == 0 else "", text) for i, text in enumerate(texts)]


def _vote(vote: Vote) -> str:
    through = f", by @{vote.through}" if vote.through else ""
    return f"@{vote.by} ({vote.role}) {vote.choice}{through}"


def _concern(concern: Concern) -> str:
    how = "open"
    if concern.delegate:
        how = f"in the hands of @{concern.delegate}"
    if concern.overruled:
        how = f"overruled by @{concern.resolved_by}, because {concern.reason}"
    elif concern.resolved is not None:
        how = f"resolved by @{concern.resolved_by}"
    return f"{concern.name} (@{concern.by}), {how}: {concern.text}"


def _handles(handles: tuple[str, ...]) -> str:
    return ", ".join(f"@{handle}" for handle in handles if handle) or "none"


def _with_moments(
    record: Vote | Concern | Delegation | Extension,
) -> dict[str, Any]:
    values = asdict(record)
    dates = {k: _moment(v) for k, v in values.items() if k in _DATES}
    return {**values, **dates}


def _moment(moment: Any) -> str | None:
    return write_moment(moment) if moment else None
