"""What must hold whatever happens, in whatever order."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keras_sig.review.attempt import Attempt
from keras_sig.review.conftest import Discussion, small_group
from keras_sig.review.given import Given
from keras_sig.review.moves import make_move
from keras_sig.review.process import COMMANDS, PEOPLE, ROLES, RULES, STATES
from keras_sig.review.process_test import LATER, situation_in

# What the forge, the clock, a meeting and the header lead to, written down a
# second time, by hand: from, what happens, by whom, to. In the situation of
# the walk votes and periods are as a decision needs them.
LIVE = ("proposed", "in-review", "revising", "final-call", "postponed",
        "stalled")  # fmt: skip
TALKED = ("in-review", "revising", "final-call")
MOVES = {
    ("draft", "opened", "forge", "proposed"),
    ("revising", "edited", "forge", "in-review"),
    ("accepted", "edited", "forge", "final-call"),
    ("revising", "redesigned", "forge", "in-review"),
    ("final-call", "redesigned", "forge", "in-review"),
    ("accepted", "redesigned", "forge", "in-review"),
    ("stalled", "edited", "forge", "in-review"),
    ("stalled", "redesigned", "forge", "in-review"),
    ("in-review", "inactive", "clock", "stalled"),
    ("revising", "inactive", "clock", "stalled"),
    *((state, "closed", "forge", "withdrawn") for state in LIVE),
    ("withdrawn", "reopened", "forge", "in-review"),
    ("in-review", "decide-accept", "meeting", "final-call"),
    ("in-review", "decide-reject", "meeting", "final-call"),
    *((state, "decide-postpone", "meeting", "postponed") for state in TALKED),
    ("in-review", "decide-revise", "meeting", "revising"),
    ("final-call", "decide-revise", "meeting", "revising"),
    ("proposed", "unsponsored", "clock", "stalled"),
    ("accepted", "implemented", "header", "implemented"),
    ("accepted", "obsoleted", "header", "obsolete"),
    ("implemented", "obsoleted", "header", "obsolete"),
}
OTHERS = [role for role in ROLES if role not in PEOPLE]
THINGS = list(dict.fromkeys(rule.command for rule in RULES))
WALK = list(product(STATES, THINGS, OTHERS))


@pytest.mark.parametrize(("state", "thing", "role"), WALK)
def test_every_state_and_thing_that_no_person_does(
    state, thing, role, governance
):
    situation = situation_in(state, governance)
    make_move(situation, Attempt(Given(thing, "why"), role, LATER, (role,)))
    expected = {t for s, c, r, t in MOVES if (s, c, r) == (state, thing, role)}
    assert {situation.state} == (expected or {state})


@pytest.mark.parametrize("thing", sorted(set(THINGS) - set(COMMANDS)))
@pytest.mark.parametrize("role", PEOPLE)
def test_nobody_does_by_comment_what_only_happens(thing, role, governance):
    for state in STATES:
        situation = situation_in(state, governance)
        make_move(situation, Attempt(Given(thing, "x"), "mia", LATER, (role,)))
        assert situation.state == state
        assert "there is no such command" in situation.outcomes[-1].message


PEOPLE_HERE = ("bea", "carl", "dora", "sue", "mia", "max", "ola", "gus")
SAID = st.tuples(
    st.sampled_from(PEOPLE_HERE),
    st.sampled_from([f"/{name} a why" for name in COMMANDS])
    | st.just("/delegate mia why")
    | st.just("/extend 2 why"),
)
HAPPENED = st.sampled_from(
    [("committed", "a"), ("committed", "b"), ("closed", ""), ("reopened", ""),
     ("merged", ""), ("decide", "accept"), ("decide", "reject"),
     ("decide", "revise"), ("decide", "continue")]
)  # fmt: skip
STEPS = st.lists(
    st.tuples(SAID | HAPPENED, st.sampled_from([0, 1, 8, 15])), max_size=14
)
# Ways that lead to acceptance, so that some get there.
START = [
    (("sue", "/second"), 0),
    (("mia", "/approve"), 1),
    (("max", "/approve"), 1),
    (("decide", "accept"), 15),
]


def play(steps):
    """Yield who did something and the state after it, step by step."""
    discussion, day = Discussion(small_group(), seconded=False), 0
    for (who, what), pause in steps:
        day += pause
        if who == "decide":
            discussion.decide(day, what)
        elif who in ("committed", "closed", "reopened", "merged"):
            discussion.add(who, "ola", day, **({"api": what} if what else {}))
        else:
            discussion.say(who, day, what)
        yield who, discussion.at(day)


@settings(max_examples=150, deadline=None)
@given(STEPS, st.booleans())
def test_what_never_happens(steps, ready):
    before = "proposed"
    asked = 0
    for who, state in play([*(START * ready), *steps]):
        assert "ola" not in {vote.by for vote in state.votes}
        voters = {"bea", "carl", "dora", "sue", "sam", "mia", "max"}
        assert {vote.by for vote in state.votes} <= voters
        if state.state == "accepted" and before != "accepted":
            assert state.bdfl.choice == "accept" and state.bdfl.rationale
            assert state.bdfl.by in ("bea", "dora")
            assert state.meeting.choice == "accept"
            assert not state.open_concerns and not state.count("hold")
        if before in ("rejected", "obsolete"):
            assert state.state == before
        if before == "withdrawn" and state.state != before:
            assert who == "reopened"
        asked += who in PEOPLE_HERE or who == "decide"
        assert len(state.outcomes) == asked
        assert all(outcome.message for outcome in state.outcomes)
        before = state.state
