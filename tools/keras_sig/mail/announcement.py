"""Announcements: what everybody is to hear of a proposal."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from keras_sig.mail.clean_text import one_line, quoted
from keras_sig.mail.letter import Letter
from keras_sig.mail.summary import summary_of
from keras_sig.model.governance import Governance
from keras_sig.model.milestone import Milestone
from keras_sig.model.moment import show_moment
from keras_sig.model.pull_request import PullRequest
from keras_sig.model.rfc import Rfc
from keras_sig.model.rfc_person import Person
from keras_sig.templating import render

# Kind of a milestone to what the subject and the first line say of it.
NEWS: Mapping[str, tuple[str, str]] = {
    "renewed": ("Comments begin anew", "The comment period begins anew."),
    "extended": ("More time for comments", "The comment period is longer."),
    "final-call": (
        "Final call",
        "The group has decided; the BDFL makes the final call.",
    ),
    "accepted": ("Accepted", "A proposal is accepted."),
    "rejected": ("Rejected", "A proposal is rejected."),
    "withdrawn": ("Withdrawn", "A proposal is taken back."),
    "postponed": ("Postponed", "A proposal is laid aside for now."),
    "resumed": ("Taken up again", "A proposal is taken up again."),
}
WITH_PERIOD = ("renewed", "extended", "resumed")


def letter_name(pull: PullRequest, milestone: Milestone) -> str:
    """Return the name of the mail that announces `milestone`."""
    return f"{pull.rfc}.{milestone.name}"


def announcement(
    templates: Path,
    governance: Governance,
    pull: PullRequest,
    rfc: Rfc,
    milestone: Milestone,
    *,
    meeting: str = "",
    pages: Sequence[str] = (),
) -> Letter:
    """Return the mail that announces `milestone`.

    Args:
        templates: The folder of the templates.
        governance: For the list, the prefix of the subject, the people.
        pull: The pull request.
        rfc: The proposal.
        milestone: What has happened.
        meeting: String, when it can be decided, or empty.
        pages: Pages of the specification that an accepted one changes.
    """
    title, end = one_line(rfc.title), milestone.period_end
    facts = {
        "pull": pull,
        "title": title,
        "end": show_moment(end) if end else "",
        "meeting": meeting,
    }
    if milestone.kind == "opened":
        subject, first = title, ""
        body = _opened(templates, rfc, facts)
    else:
        subject = f"{NEWS[milestone.kind][0]}: {title}"
        first = f"{pull.rfc}.opened"
        body = _news(
            templates, governance, milestone, {**facts, "pages": pages}
        )
    return Letter(
        name=letter_name(pull, milestone),
        to=governance.list_address,
        subject=f"{governance.prefix} {subject}",
        body=body,
        at=milestone.at,
        reply_to=first,
    )


def _news(
    templates: Path,
    governance: Governance,
    milestone: Milestone,
    facts: Mapping[str, object],
) -> str:
    return render(
        templates,
        "announcement_news.txt.j2",
        sentence=NEWS[milestone.kind][1],
        by=_name(governance, milestone.by),
        reason=quoted(milestone.reason),
        period=milestone.kind in WITH_PERIOD,
        **facts,
    )


def _opened(templates: Path, rfc: Rfc, facts: Mapping[str, object]) -> str:
    return render(
        templates,
        "announcement_opened.txt.j2",
        authors=_names(rfc.authors) or "not named yet",
        sponsors=_names(rfc.sponsors) or "none yet",
        summary=quoted(summary_of(rfc)),
        **facts,
    )


def _names(people: Sequence[Person]) -> str:
    return one_line(", ".join(p.name for p in people if not p.is_nobody))


def _name(governance: Governance, handle: str) -> str:
    if handle == "meeting":
        return "the meeting"
    person = governance.people.get(handle)
    return f"{person.name} (@{handle})" if person else f"@{one_line(handle)}"
