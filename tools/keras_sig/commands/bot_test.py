"""Whatever is repeated or cut short, a rerun ends in the same place."""

import shutil
import sqlite3
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keras_sig.commands.bot import carry_out, catch_up, plan
from keras_sig.commands.conftest import NAME, main
from keras_sig.commands.desk import Desk
from keras_sig.model.comment import comments_of
from keras_sig.model.errors import SigError
from keras_sig.model.labels import labels_of

PEOPLE = ("ola", "priya", "keiko", "samuel", "ines", "noor", "visitor")
WORDS = (
    "/second",
    "/approve",
    "/object no",
    "/hold wait",
    "/concern a text",
    "/concern b text",
    "/resolve a",
    "/resolve b why",
    "/aprove",
    "/withdraw",
    "/postpone later",
    "/resume",
    "/revise name",
    "/reject no",
    "```\n/approve\n```",
    "/help",
    "<!-- sig:status -->",
    "hello",
)
SAID = st.lists(
    st.tuples(
        st.sampled_from(PEOPLE),
        st.sampled_from(WORDS),
        st.integers(0, 1),
    ),
    max_size=6,
)


def log_of(desk):
    return desk.repository.state / "forge.sqlite3"


def say(desk, pull, said, crash):
    """Let people talk, a day apart; the bot dies after `crash` writes."""
    for day, (by, body, repeats) in enumerate(said, 1):
        at = desk.now + timedelta(days=day)
        for _ in range(1 + repeats):
            desk.forge(by, at).comment(pull.number, body)
            events = desk.forge().events(pull.number)
            for write in plan(desk, pull, events, at)[:crash]:
                carry_out(desk, pull, write, at)
    for _ in range(2):
        end = desk.now + timedelta(days=len(said))
        catch_up(desk, pull, end, quiet=True)


def outcome(desk, pull):
    """What readers see in the end: comments by their order, labels, state."""
    events = desk.forge().events(pull.number)
    end = max(event.at for event in events)
    texts = sorted((c.by, c.body) for c in comments_of(events))
    state = desk.state(pull, events, end)
    return texts, labels_of(events), state


@pytest.fixture(scope="module")
def desks(blank, tmp_path_factory):
    """A submitted proposal, and a place for copies of its log."""
    root = tmp_path_factory.mktemp("bot") / "sig"
    shutil.copytree(blank, root)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        assert main(["rfc", "submit", NAME, "--now", "2026-11-02"]) == 0
        desk = Desk.open("2026-11-02")
    start = log_of(desk).read_bytes()

    def fresh():
        log_of(desk).write_bytes(start)
        return desk

    return fresh


@settings(max_examples=25, deadline=None)
@given(SAID, st.integers(0, 3))
def test_a_bot_that_dies_and_repeats_ends_like_one_that_does_not(
    desks, said, crash
):
    desk = desks()
    pull = desk.forge().find(NAME)
    say(desk, pull, [(by, body, 0) for by, body, _ in said], 99)
    expected = outcome(desk, pull)
    desk = desks()
    say(desk, pull, said, crash)
    assert outcome(desk, pull) == expected


@settings(max_examples=25, deadline=None)
@given(SAID)
def test_every_command_has_one_answer_and_there_is_one_status(desks, said):
    desk = desks()
    pull = desk.forge().find(NAME)
    say(desk, pull, said, 1)
    texts, _, state = outcome(desk, pull)
    answers = [t for by, t in texts if t.startswith("<!-- sig:answer ")]
    asked = {outcome.event for outcome in state.outcomes}
    assert len(answers) == len(asked)
    assert len({text.split("\n")[0] for text in answers}) == len(answers)
    bot = desk.governance.bot
    status = [t for by, t in texts if by == bot and "sig:status" in t]
    assert len(status) == 1


def test_a_plan_that_is_carried_out_is_empty(desks):
    desk = desks()
    pull = desk.forge().find(NAME)
    say(desk, pull, [("priya", "/second", 0)], 99)
    events = desk.forge().events(pull.number)
    assert plan(desk, pull, events, events[-1].at) == []


def test_a_log_that_cannot_be_written_is_no_success(desks):
    desk = desks()
    pull = desk.forge().find(NAME)
    with sqlite3.connect(log_of(desk)) as connection:
        connection.execute("DROP TRIGGER event_stays")
        connection.execute("DROP TABLE event")
        connection.execute("CREATE TABLE event (wrong TEXT)")
    connection.close()
    with pytest.raises(SigError, match="expected the database of the local"):
        desk.forge("priya").comment(pull.number, "/second")
