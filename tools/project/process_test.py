"""The page of the process names the states that the process has."""

from pathlib import Path

from keras_sig.review.process import STATES

PAGE = Path(__file__).parents[2] / "site" / "process.md"


def test_the_table_of_the_site_has_every_state():
    rows = [
        line.split("|")[1].strip().lower().replace(" ", "-")
        for line in PAGE.read_text("utf-8").splitlines()
        if line.startswith("|")
    ]
    # A draft is not submitted yet: it is no state that others see.
    assert set(STATES) - set(rows) <= {"draft"}


def test_the_page_shows_where_the_table_of_the_process_goes():
    text = PAGE.read_text("utf-8")
    for mark in ("<!-- sig:diagram -->", "<!-- sig:commands -->"):
        assert text.count(f"\n\n{mark}\n\n") == 1
