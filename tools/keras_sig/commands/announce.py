"""Announcements that are due: written into the outbox, each once."""

from typing import TYPE_CHECKING

from keras_sig.commands.desk import Desk
from keras_sig.model.milestone import Milestone
from keras_sig.model.pull_request import PullRequest
from keras_sig.model.review_state import ReviewState
from keras_sig.model.rfc import Rfc

if TYPE_CHECKING:
    from keras_sig.mail.letter import Letter


def announce(
    desk: Desk,
    pull: PullRequest,
    rfc: Rfc,
    state: ReviewState,
    dry_run: bool = False,
) -> list[str]:
    """Write the mails that are due; return the names of those not there yet.

    What is due follows from the log. A mail that lies in the outbox, sent or
    not, is not written again.
    """
    new = []
    for milestone in state.milestones:
        name = f"{pull.rfc}.{milestone.name}"
        if desk.outbox.holds(name):
            continue
        new.append(name)
        if not dry_run:
            desk.post(_letter(desk, pull, rfc, milestone))
    return new


def _letter(
    desk: Desk, pull: PullRequest, rfc: Rfc, milestone: Milestone
) -> "Letter":
    from keras_sig.mail.announcement import announcement

    return announcement(
        desk.repository.templates,
        desk.governance,
        pull,
        rfc,
        milestone,
        meeting=_meeting(desk, milestone),
        pages=_pages(rfc) if milestone.kind == "accepted" else (),
    )


def _meeting(desk: Desk, milestone: Milestone) -> str:
    """Return the first meeting that can decide, in words, or nothing."""
    from keras_sig.meeting.calendar import meetings_from
    from keras_sig.model.moment import show_moment

    rule, end = desk.governance.meeting, milestone.period_end
    if rule is None or end is None:
        return ""
    return show_moment(next(meetings_from(rule, end)))


def _pages(rfc: Rfc) -> list[str]:
    from keras_spec.errors import SpecError
    from keras_spec.page import file_of, parse_sections

    try:
        sections = parse_sections(rfc.text, rfc.path)
    except SpecError:
        # `sig rfc accept` refuses it, and says why.
        return []
    return [f"spec/pages/{file_of(page.symbol)}" for page in sections]
