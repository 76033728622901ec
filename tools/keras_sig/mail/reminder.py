"""Reminders: a proposal waits for somebody."""

from datetime import datetime
from pathlib import Path

from keras_sig.mail.clean_text import one_line
from keras_sig.mail.letter import Letter
from keras_sig.model.governance import Governance
from keras_sig.model.member import Member
from keras_sig.model.pull_request import PullRequest
from keras_sig.model.review_state import ReviewState
from keras_sig.templating import render


def reminder_letter(
    templates: Path,
    governance: Governance,
    pull: PullRequest,
    state: ReviewState,
    person: Member,
    *,
    name: str,
    at: datetime,
) -> Letter:
    """Return the mail that reminds one person of one proposal.

    Args:
        templates: The folder of the templates.
        governance: For the prefix of the subject.
        pull: The pull request.
        state: Where the proposal stands.
        person: Who is waited for.
        name: String, unique for proposal, person and window.
        at: Moment in UTC.
    """
    title = one_line(pull.title)
    body = render(
        templates,
        "reminder.txt.j2",
        person=person,
        pull=pull,
        title=title,
        state=state,
    )
    subject = f"{governance.prefix} Waiting for you: {title}"
    return Letter(name, person.mail, subject, body, at, f"{pull.rfc}.opened")
