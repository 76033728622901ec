from datetime import timedelta
from itertools import product
from pathlib import Path

import pytest

from keras_sig.model.ruling import Ruling
from keras_sig.model.vote import Vote
from keras_sig.review.attempt import Attempt
from keras_sig.review.conftest import START
from keras_sig.review.effects import EFFECTS
from keras_sig.review.given import Given
from keras_sig.review.guards import GUARDS
from keras_sig.review.moves import make_move
from keras_sig.review.process import (
    COMMANDS,
    PEOPLE,
    ROLES,
    RULES,
    STATES,
    VOTES,
    commands_of,
    rules_for,
)
from keras_sig.review.process_table import diagram
from keras_sig.review.situation import Situation

# Where people can lead a proposal, written down a second time, by hand:
# from, command, role, to.
MOVES = {
    ("proposed", "second", "sponsor", "in-review"),
    ("stalled", "second", "sponsor", "in-review"),
    ("in-review", "revise", "chair", "revising"),
    ("final-call", "revise", "chair", "revising"),
    ("in-review", "postpone", "chair", "postponed"),
    ("revising", "postpone", "chair", "postponed"),
    ("final-call", "postpone", "chair", "postponed"),
    ("postponed", "resume", "chair", "in-review"),
    ("postponed", "resume", "author", "in-review"),
    ("stalled", "resume", "chair", "in-review"),
    ("stalled", "resume", "author", "in-review"),
    ("final-call", "accept", "bdfl", "accepted"),
    ("in-review", "reject", "bdfl", "rejected"),
    ("final-call", "reject", "bdfl", "rejected"),
    *(
        (state, "withdraw", "author", "withdrawn")
        for state in ("proposed", "in-review", "revising", "final-call",
                      "postponed", "stalled")
    ),
    # In the walk the BDFL has let the final call lie for too long.
    ("final-call", "accept", "delegate", "accepted"),
    ("final-call", "reject", "delegate", "rejected"),
    *(
        ("final-call", "concern", role, "in-review")
        for role in ("bdfl", "chair", "delegate", "sponsor", "member")
    ),
}  # fmt: skip
HANDLES = {
    "bdfl": "bea",
    "chair": "carl",
    "delegate": "dora",
    "sponsor": "sam",
    "member": "mia",
    "author": "ola",
    "guest": "gus",
}
# What follows a command, so that its form is good.
ARGUMENTS = {"delegate": "max I am away", "extend": "7 holidays"}  # fmt: skip
LATER = START + timedelta(days=20)
WALK = list(product(STATES, COMMANDS, PEOPLE))


def situation_in(state, governance):
    situation = Situation(governance, ("ola",), "sue", "sue", state)
    situation.opened = situation.period_start = situation.since = START
    for by in ("max", "sue"):
        vote = Vote(by, "member", "approve", START, "", "")
        situation.votes[by] = vote
    if state == "final-call":
        situation.meeting = Ruling("accept", "meeting", START, "")
    return situation


@pytest.mark.parametrize(("state", "command", "role"), WALK)
def test_every_state_command_and_role(state, command, role, governance):
    situation = situation_in(state, governance)
    by = HANDLES[role]
    given = Given(command, ARGUMENTS.get(command, "name reason"))
    roles = situation.roles(by, LATER)
    assert roles == (role,)
    make_move(situation, Attempt(given, by, LATER, roles))
    (outcome,) = situation.outcomes
    assert outcome.role == role
    assert outcome.message
    expected = {
        to for f, c, r, to in MOVES if (f, c, r) == (state, command, role)
    }
    assert {situation.state} == (expected or {state})
    if expected:
        assert outcome.done
        assert situation.since == LATER
    if command in VOTES:
        may = state in ("proposed", "in-review", "revising", "final-call")
        votes = role not in ("author", "guest")
        assert (by in situation.votes) == outcome.done == (may and votes)


def test_every_name_in_the_table_is_known():
    for rule in RULES:
        assert set(rule.sources) <= set(STATES), rule
        assert set(rule.roles) <= set(ROLES), rule
        assert not rule.target or rule.target in STATES, rule
        assert set(rule.guards) <= set(GUARDS), rule
    used = {guard for rule in RULES for guard in rule.guards}
    assert used == set(GUARDS)
    assert set(EFFECTS) <= {rule.command for rule in RULES}
    assert set(COMMANDS) <= {rule.command for rule in RULES}


def test_only_the_bdfl_or_a_delegate_accepts():
    (rule,) = [rule for rule in RULES if rule.target == "accepted"]
    assert rule.roles == ("bdfl", "delegate")
    assert "may_call" in rule.guards


def test_every_state_is_reached_from_a_draft():
    reached = {"draft"}
    for _ in STATES:
        reached |= {r.target for r in RULES if reached & set(r.sources)}
    assert reached - {""} == set(STATES)


def test_nothing_but_talk_is_left_when_it_has_ended():
    for state in ("rejected", "obsolete"):
        for role in ROLES:
            names = {
                r.command for r in RULES if rules_for(r.command, state, [role])
            }
            assert names <= {"summary", "help"}
    assert commands_of("withdrawn", ["author"]) == ["summary", "help"]


README = Path(__file__).with_name("README.md").read_text("utf-8")


def test_the_readme_has_the_present_diagram():
    assert f"```mermaid\n{diagram()}```\n" in README


def test_the_readme_has_every_command():
    for name, (argument, _) in COMMANDS.items():
        assert f"| `/{name} {argument}".rstrip() + "` |" in README


def test_the_diagram_has_every_move_of_the_table():
    lines = diagram().splitlines()
    assert lines[0] == "stateDiagram-v2"
    assert "    final_call --> accepted: accept" in lines
    assert "    proposed --> stalled: unsponsored" in lines
    pairs = {
        (source, rule.target)
        for rule in RULES
        for source in rule.sources
        if rule.target and rule.target != source
    }
    assert sum(": " in line for line in lines) == len(pairs)
