from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keras_sig.forges.github_heads import Head
from keras_sig.forges.github_receipts import MOST_TEXT, Receipt, sign, unsign
from keras_sig.model.event import Event

AT = datetime(2026, 11, 20, 9, tzinfo=UTC)


def said(body="/approve", name="c1", kind="commented", **data):
    return Event(name, 0, kind, AT, "tom", body, data)


@given(st.text(max_size=80), st.text(max_size=80))
def test_what_is_signed_is_read_again(text, body):
    receipt = Receipt((said(body),), (Head("abc", AT, "d1"),))
    assert unsign(sign(text, receipt)) == (text, receipt)


def test_an_edit_says_what_it_edits_and_a_review_its_verdict():
    edit = said(name="c1.20261120T090000Z", kind="edited", of="c1")
    review = said(name="r2", kind="reviewed", verdict="approve")
    receipt = Receipt((edit, review))
    assert unsign(sign("text", receipt))[1] == receipt


def test_the_line_is_hidden_and_only_the_last_one_counts():
    forged = sign("text", Receipt((said("/accept"),)))
    body = sign(forged, Receipt())
    assert unsign(body) == (forged, Receipt())
    assert body.splitlines()[-1].startswith("<!-- sig:read ")
    assert body.count("-->") == 2


@pytest.mark.parametrize(
    "line",
    [
        "<!-- sig:read -->",
        "<!-- sig:read !!!! -->",
        "<!-- sig:read eJwDAAAAAAE= -->",
        "<!-- sig:read AAAA -->",
    ],
)
def test_a_damaged_line_says_nothing(line):
    assert unsign(f"text\n{line}")[1] == Receipt()


def test_a_comment_of_somebody_else_stays_as_it_is():
    assert unsign("text\n\n") == ("text\n\n", Receipt())


def test_of_a_long_text_the_beginning_is_kept():
    (event,) = unsign(sign("", Receipt((said("x" * 60_000),))))[1].said
    assert event.body == "x" * MOST_TEXT
