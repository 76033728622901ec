import pytest

from keras_sig.site.meeting_pages import write_meeting_pages
from keras_sig.site.site_source import SiteSource


@pytest.fixture
def source(repository, tmp_path):
    return SiteSource(repository, tmp_path / "pages")


def test_no_meetings_say_how_the_first_agenda_is_written(source, tmp_path):
    assert write_meeting_pages(source, tmp_path / "none") == 0
    text = (source.folder / "meetings" / "index.md").read_text()
    assert "<code>sig meeting agenda</code>" in text


def test_meetings_are_listed_by_day_the_latest_first(source, tmp_path):
    folder = tmp_path / "meetings"
    for name in ("2026-12-04/agenda", "2027-01-08/agenda", "2026-12-04/notes"):
        path = folder / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"# {name}\n\n[Away](../../x.py)\n")
    assert write_meeting_pages(source, folder) == 3
    text = (source.folder / "meetings" / "index.md").read_text()
    assert text.index("2027-01-08") < text.index("2026-12-04")
    assert 'class="meeting-notes"><a href="2026-12-04-notes.html"' in text
    page = (source.folder / "meetings" / "2026-12-04-notes.md").read_text()
    assert "<span title=" in page and ">Away</span>" in page
    assert len(source.navigation["meetings"]) == 3


def test_calendars_stand_first_under_their_names(source, tmp_path):
    folder = tmp_path / "meetings"
    folder.mkdir()
    (folder / "comment-periods.ics").write_text("BEGIN:VCALENDAR")
    (folder / "2026-12-04-agenda.md").write_text("# Agenda\n")
    write_meeting_pages(source, folder)
    text = (source.folder / "meetings" / "index.md").read_text()
    assert ">Comment periods (.ics)</a>" in text
    assert text.index("Comment periods") < text.index("Agenda")


def test_notes_in_the_folder_of_a_proposal_are_taken(source, tmp_path):
    notes = source.repository.rfcs / "20261101-double" / "notes-20261204.md"
    notes.write_text("# Notes of the meeting\n\n- Decision: double: accept\n")
    assert write_meeting_pages(source, tmp_path / "none") == 1
    text = (source.folder / "meetings" / "index.md").read_text()
    assert 'aria-label="2026-12-04"' in text
    assert 'href="20261101-double-notes-20261204.html"' in text


def test_notes_that_are_published_already_are_listed_once(source, tmp_path):
    notes = source.repository.rfcs / "20261101-double" / "notes-20261204.md"
    published = tmp_path / "meetings" / "2026-12-04-notes.md"
    for path in (notes, published):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("# Notes of 2026-12-04\n")
    assert write_meeting_pages(source, published.parent) == 1
