"""What a meeting said of a proposal, as a comment on its pull request."""

from dataclasses import dataclass
from datetime import date

from keras_sig.commands.desk import Desk
from keras_sig.model.comment import find_marked
from keras_sig.model.pull_request import PullRequest


@dataclass(frozen=True)
class Discussed:
    """The part of the notes that goes on a pull request.

    Args:
        pull: The pull request.
        day: Date of the meeting.
        said: String, what the notes say.
        known: Boolean, whether it was written before.
    """

    pull: PullRequest
    day: date
    said: str
    known: bool

    @property
    def line(self) -> str:
        """What is written, for the terminal."""
        mark = "commented already" if self.known else "notes as a comment"
        return f"{self.pull.rfc}: {mark} on pull request {self.pull.number}"


def plan_comments(desk: Desk, day: date, text: str) -> list[Discussed]:
    """Return the comments that the notes give rise to, none written yet."""
    from keras_sig.meeting.noted_sections import read_sections

    forge, bot = desk.forge(), desk.governance.bot
    known = {pull.rfc: pull for pull in forge.pull_requests()}
    return [
        Discussed(
            pull := known[name],
            day,
            said,
            find_marked(forge.events(pull.number), bot, f"notes {day}")
            is not None,
        )
        for name, said in read_sections(text).items()
        if name in known
    ]


def write_comment(desk: Desk, one: Discussed) -> None:
    """Write the comment, unless it is there."""
    from keras_sig.meeting.noted_sections import as_quotation

    if one.known:
        return
    at = desk.present(desk.forge().events(one.pull.number))
    body = f"From the notes of the meeting of {one.day}:\n\n"
    desk.forge(at=at).comment(
        one.pull.number, body + as_quotation(one.said), once=f"notes {one.day}"
    )
