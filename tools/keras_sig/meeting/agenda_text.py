"""Agenda and notes as Markdown."""

from pathlib import Path
from zoneinfo import ZoneInfo

from keras_sig.meeting.agenda import Agenda
from keras_sig.model.meeting_rule import MeetingRule
from keras_sig.model.moment import show_moment
from keras_sig.model.plain_text import escape, quote
from keras_sig.templating import render


def write_agenda(
    templates: Path,
    agenda: Agenda,
    rule: MeetingRule,
    rfcs: str,
    last: str = "",
) -> str:
    """Return the agenda; the same input gives the same text.

    Args:
        templates: The folder of the templates.
        agenda: What is to be discussed.
        rule: When and where the group meets.
        rfcs: String, the way from the agenda's folder to the proposals.
        last: String, the way to the notes of the last meeting, or empty.
    """
    return _render(templates, "agenda.md.j2", agenda, rule, rfcs, last)


def write_notes(
    templates: Path, agenda: Agenda, rule: MeetingRule, rfcs: str
) -> str:
    """Return notes to be filled in, one heading for each proposal."""
    return _render(templates, "notes.md.j2", agenda, rule, rfcs)


def _render(
    templates: Path,
    name: str,
    agenda: Agenda,
    rule: MeetingRule,
    rfcs: str,
    last: str = "",
) -> str:
    local = agenda.start.astimezone(ZoneInfo(rule.zone))
    return render(
        templates,
        name,
        agenda=agenda,
        rule=rule,
        day=local.date().isoformat(),
        local=f"{local:%H:%M} {rule.zone}",
        show=show_moment,
        escape=escape,
        quote=quote,
        rfcs=rfcs,
        last=last,
    )
