"""Who makes the final call: the BDFL, or a delegate in their place.

A delegate may while the BDFL is away by `governance.toml`, is an author of the
proposal, has taken no part in it with `/recuse`, or has left a final call
without an answer for `periods.final-call` days.
"""

from datetime import datetime, timedelta

from keras_sig.model.moment import show_moment
from keras_sig.review.situation import Situation


def call_due(situation: Situation) -> datetime | None:
    """Return until when the BDFL is to answer; None before the final call."""
    if situation.state != "final-call" or situation.since is None:
        return None
    days = timedelta(days=situation.governance.final_call_days)
    return situation.since + days


def why_delegates(situation: Situation, now: datetime) -> str:
    """Return why a delegate may make the final call, or nothing."""
    governance = situation.governance
    bdfl = governance.bdfl_at(now).handle
    for absence in governance.away:
        if absence.first <= now.date() <= absence.last:
            return f"@{bdfl} is away until {absence.last.isoformat()}"
    if bdfl in situation.authors:
        return f"@{bdfl} is an author of it"
    if bdfl in situation.recused:
        return f"@{bdfl} takes no part in it"
    due = call_due(situation)
    if due is not None and now >= due:
        return f"@{bdfl} was to answer until {show_moment(due)}"
    return ""


def deciders(situation: Situation, now: datetime) -> list[str]:
    """Return the handles of those who may make the final call now."""
    governance = situation.governance
    bdfl = governance.bdfl_at(now).handle
    found = [p.handle for p in governance.delegates if p.serves(now)]
    barred = {*situation.authors, *situation.recused}
    acting = [handle for handle in found if handle not in barred]
    if not acting or not why_delegates(situation, now):
        return [bdfl]
    return acting if bdfl in barred else [bdfl, *acting]
