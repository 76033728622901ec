"""One move at a time: by the table, or refused with the reason."""

from keras_sig.model.outcome import Outcome
from keras_sig.review.attempt import Attempt
from keras_sig.review.effects import carry_out
from keras_sig.review.forms import malformed
from keras_sig.review.guards import missing
from keras_sig.review.process import (
    PEOPLE,
    RULES,
    STATES,
    VOTERS,
    rules_for,
)
from keras_sig.review.rule import Rule
from keras_sig.review.situation import Situation


def make_move(situation: Situation, attempt: Attempt) -> None:
    """Carry out what is tried, if the process allows it.

    What a person or a meeting tries is noted in `situation.outcomes`, done
    or refused; what the forge, the clock or the header would do out of turn
    is no move at all.
    """
    person = bool(set(attempt.roles) & set(PEOPLE))
    message = attempt.refusal
    if person and not message:
        message = malformed(attempt.given)
    rule = None
    if not message:
        rule, message = _choose(situation, attempt)
    if rule is not None:
        message = carry_out(situation, attempt)
        if rule.target and rule.target != situation.state:
            situation.state, situation.since = rule.target, attempt.at
            message = f"{message}. Now: {rule.target}"
    if person or attempt.roles == ("meeting",):
        role = _acting_role(rule, attempt)
        command = attempt.given.command
        situation.outcomes.append(
            Outcome(
                attempt.event,
                attempt.by,
                attempt.at,
                role,
                command,
                rule is not None,
                message,
            )
        )


def _acting_role(rule: Rule | None, attempt: Attempt) -> str:
    allowed = [r for r in attempt.roles if rule is None or r in rule.roles]
    return allowed[0]


def _choose(situation: Situation, attempt: Attempt) -> tuple[Rule | None, str]:
    """Return the rule that allows it, or why there is none."""
    command = attempt.given.command
    reasons: list[str] = []
    for rule in rules_for(command, situation.state, attempt.roles):
        reasons = missing(rule.guards, situation, attempt)
        if not reasons:
            return rule, ""
    return None, "; ".join(reasons) or _out_of_turn(situation, attempt)


def _out_of_turn(situation: Situation, attempt: Attempt) -> str:
    rules = [r for r in RULES if r.command == attempt.given.command]
    roles = {role for rule in rules for role in rule.roles}
    if not roles & set(attempt.roles):
        if "author" in attempt.roles and roles == set(VOTERS):
            return "authors have no vote on their own proposal"
        names = [role for role in PEOPLE if role in roles]
        mine = " and ".join(attempt.roles)
        return f"only {' or '.join(names)} may do that; you are {mine}"
    states = [s for s in STATES if any(s in rule.sources for rule in rules)]
    return (
        f"not possible while the proposal is {situation.state} "
        f"({STATES[situation.state]}); possible while {', '.join(states)}"
    )
