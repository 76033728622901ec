"""Announcements: a proposal is open, a proposal is decided."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from keras_sig.mail.letter import Letter
from keras_sig.mail.summary import summary_of
from keras_sig.model.governance import Governance
from keras_sig.model.pull_request import PullRequest
from keras_sig.model.rfc import Rfc
from keras_sig.model.ruling import Ruling
from keras_sig.templating import render


def opened_letter(
    templates: Path,
    governance: Governance,
    pull: PullRequest,
    rfc: Rfc,
    *,
    end: str,
    meeting: str,
) -> Letter:
    """Return the mail that opens the review of a proposal.

    Args:
        templates: The folder of the templates.
        governance: For the list and the prefix of the subject.
        pull: The pull request.
        rfc: The proposal.
        end: String, when the comment period ends.
        meeting: String, when it can be decided, or empty.
    """
    body = render(
        templates,
        "announcement_opened.txt.j2",
        pull=pull,
        title=rfc.title,
        authors=", ".join(person.name for person in rfc.authors),
        sponsors=", ".join(p.name for p in rfc.sponsors) or "none yet",
        end=end,
        meeting=meeting,
        summary=summary_of(rfc),
    )
    return Letter(
        name=f"{pull.rfc}.opened",
        to=governance.list_address,
        subject=f"{governance.prefix} {rfc.title}",
        body=body,
        at=pull.opened,
    )


def accepted_letter(
    templates: Path,
    governance: Governance,
    pull: PullRequest,
    ruling: Ruling,
    pages: Sequence[str],
    at: datetime,
) -> Letter:
    """Return the mail that says a proposal is accepted.

    Args:
        templates: The folder of the templates.
        governance: For the list and the prefix of the subject.
        pull: The pull request.
        ruling: The BDFL's final call.
        pages: Pages of the specification that changed.
        at: Moment in UTC.
    """
    body = render(
        templates,
        "announcement_accepted.txt.j2",
        pull=pull,
        title=pull.title,
        bdfl=governance.bdfl.name,
        rationale=ruling.rationale,
        pages=pages,
    )
    return Letter(
        name=f"{pull.rfc}.accepted",
        to=governance.list_address,
        subject=f"{governance.prefix} Accepted: {pull.title}",
        body=body,
        at=at,
        reply_to=f"{pull.rfc}.opened",
    )
