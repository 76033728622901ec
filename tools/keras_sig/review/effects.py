"""What a move changes besides the state; each returns the answer to it."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from keras_sig.model.extension import Extension
from keras_sig.model.moment import show_moment
from keras_sig.model.ruling import Ruling
from keras_sig.review.attempt import Attempt
from keras_sig.review.concerns import open_concern, resolve
from keras_sig.review.final_call import why_delegates
from keras_sig.review.process import COMMANDS, STATES, commands_of
from keras_sig.review.situation import Situation
from keras_sig.review.summary import summary_of
from keras_sig.review.voting import delegate, recuse, vote

Effect = Callable[[Situation, Attempt], str]


def _second(situation: Situation, attempt: Attempt) -> str:
    situation.sponsor = attempt.by
    _begin_anew(situation, attempt)
    return f"@{attempt.by} is the sponsor"


def _begin_anew(situation: Situation, attempt: Attempt) -> None:
    """Begin the comment period anew: after so long nobody remembers."""
    if situation.state == "stalled":
        situation.period_start = attempt.at


def _decide(situation: Situation, attempt: Attempt) -> str:
    choice = attempt.given.command.removeprefix("decide-")
    ruling = Ruling(choice, "meeting", attempt.at, attempt.given.argument)
    situation.meeting = ruling
    return f"the meeting decided: {choice}"


def _call(situation: Situation, attempt: Attempt) -> str:
    choice = attempt.given.command
    bdfl = situation.governance.bdfl_at(attempt.at).handle
    role = "bdfl" if attempt.by == bdfl else "delegate"
    whose = "by the BDFL"
    if role == "delegate":
        why = why_delegates(situation, attempt.at)
        whose = f"for the BDFL, as {why}"
    situation.bdfl = Ruling(
        choice, attempt.by, attempt.at, attempt.given.argument, role
    )
    return f"final call {whose}: {choice}"


def _extend(situation: Situation, attempt: Attempt) -> str:
    end = max(situation.period_end or attempt.at, attempt.at)
    until = end + timedelta(days=int(attempt.given.name))
    situation.extensions.append(
        Extension(attempt.by, attempt.at, until, attempt.given.rest)
    )
    return f"the comment period runs until {show_moment(until)}"


def _summary(situation: Situation, attempt: Attempt) -> str:
    return summary_of(situation, attempt.at)


def _reopen(situation: Situation, attempt: Attempt) -> str:
    situation.meeting = situation.bdfl = None
    _begin_anew(situation, attempt)
    return "open for review again"


def _open(situation: Situation, attempt: Attempt) -> str:
    situation.opened = situation.period_start = attempt.at
    return "submitted"


def _edited(situation: Situation, attempt: Attempt) -> str:
    situation.bdfl = None
    _begin_anew(situation, attempt)
    return "the text has changed"


def _redesigned(situation: Situation, attempt: Attempt) -> str:
    situation.period_start = attempt.at
    situation.meeting = situation.bdfl = None
    return "the API has changed; the comment period begins again"


def _merged(situation: Situation, attempt: Attempt) -> str:
    situation.merged = True
    return "merged"


def _help(situation: Situation, attempt: Attempt) -> str:
    names = commands_of(situation.state, attempt.roles)
    lines = [f"the proposal is {STATES[situation.state]}. You may use:"]
    for name in names:
        argument, summary = COMMANDS[name]
        words = f"/{name} {argument}".strip()
        lines.append(f"  - `{words}`: {summary}")
    return "\n".join(lines)


def _moved(situation: Situation, attempt: Attempt) -> str:
    return "done"


EFFECTS: Mapping[str, Effect] = {
    "approve": vote,
    "object": vote,
    "abstain": vote,
    "hold": vote,
    "recuse": recuse,
    "delegate": delegate,
    "concern": open_concern,
    "resolve": resolve,
    "second": _second,
    "extend": _extend,
    "revise": _reopen,
    "resume": _reopen,
    "accept": _call,
    "reject": _call,
    "summary": _summary,
    "help": _help,
    "decide-accept": _decide,
    "decide-reject": _decide,
    "decide-postpone": _decide,
    "decide-revise": _decide,
    "decide-continue": _decide,
    "opened": _open,
    "reopened": _reopen,
    "edited": _edited,
    "redesigned": _redesigned,
    "merged": _merged,
}


def carry_out(situation: Situation, attempt: Attempt) -> str:
    """Change `situation` as the command says; return the answer."""
    return EFFECTS.get(attempt.given.command, _moved)(situation, attempt)
