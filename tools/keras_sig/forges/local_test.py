import sqlite3
from datetime import UTC, datetime, timedelta

import pytest

from keras_sig.forges.local import LocalForge
from keras_sig.model.errors import SigError

START = datetime(2026, 11, 20, 9, tzinfo=UTC)


@pytest.fixture
def forge(tmp_path):
    forge = LocalForge(tmp_path / ".sig" / "forge.sqlite3", "ola", START)
    forge.open_pull_request("20261120-a", "A", "rfc/20261120-a", {})
    return forge


@pytest.mark.parametrize(
    "change", ["UPDATE event SET body = 'x'", "DELETE FROM event"]
)
def test_the_log_is_append_only(forge, change):
    with (
        sqlite3.connect(forge.log.path) as connection,
        pytest.raises(sqlite3.IntegrityError, match="append-only"),
    ):
        connection.execute(change)


def test_the_past_does_not_change(forge):
    later = forge.acting_as("tom", START + timedelta(hours=2))
    later.comment(1, "later")
    earlier = forge.acting_as("eve", START + timedelta(hours=1))
    with pytest.raises(SigError) as caught:
        earlier.comment(1, "backdated")
    assert str(caught.value) == (
        "Expected a moment at or after 2026-11-20T11:00:00Z, that of the last "
        "event on pull request 1. Received: 2026-11-20T10:00:00Z. Fix: name a "
        "later one with --now."
    )
    later.comment(1, "later")
    assert len(forge.events(1)) == 2


def test_reading_makes_no_file(tmp_path):
    forge = LocalForge(tmp_path / "forge.sqlite3", "ola", START)
    assert forge.pull_requests() == []
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_database_is_refused(tmp_path):
    path = tmp_path / "forge.sqlite3"
    path.write_bytes(b"not a database at all, " * 50)
    with pytest.raises(SigError, match="Received: file is not a database"):
        LocalForge(path, "ola", START).pull_requests()


def test_a_failed_write_leaves_nothing(forge):
    with pytest.raises(SigError):
        forge.edit_comment(1, "unknown", "text")
    assert len(forge.events(1)) == 1
    forge.comment(1, "still works")
    assert len(forge.events(1)) == 2


def test_every_edit_is_in_the_log(forge):
    comment = forge.comment(1, "old")
    for text in ("new", "new", "newer"):
        forge.edit_comment(1, comment.id, text)
    kinds = [event.kind for event in forge.events(1)]
    assert kinds == ["opened", "commented", "edited", "edited"]


def test_a_program_is_known_by_its_handle(forge):
    forge.acting_as("ci[bot]", START).comment(1, "/approve")
    forge.acting_as("tom", START).comment(1, "/approve")
    said = [e for e in forge.events(1) if e.kind == "commented"]
    assert [event.by_program for event in said] == [True, False]
