"""Time passes, whether anybody looks or not."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keras_sig.model.comment import comments_of
from keras_sig.model.labels import labels_of
from keras_sig.model.pull_request import PullRequest
from keras_sig.review.conftest import START, Discussion, small_group
from keras_sig.review.plan import plan_writes
from keras_sig.review.reminders import reminders_of

PULL = PullRequest(1, "20261102-scale", "Scale", "rfc/scale", "ola", START)


def test_a_review_without_a_word_is_stalled(discussion):
    discussion.say("mia", 1, "interesting")
    assert discussion.at(90.9).state == "in-review"
    state = discussion.at(91)
    assert (state.state, state.since) == ("stalled", START + timedelta(days=91))
    assert "`/resume`" in state.next


def test_what_programs_write_is_no_sign_of_life(discussion):
    discussion.say("bot", 50, "<!-- sig:status -->\nstatus")
    discussion.add("commented", "robo", 60, "ping", bot="yes")
    discussion.add("labelled", "bot", 70, "review")
    assert discussion.at(90).state == "stalled"


def test_a_comment_does_not_wake_it(discussion):
    discussion.say("gus", 95, "what has become of it?")
    assert discussion.at(96).state == "stalled"


@pytest.mark.parametrize("by", ["ola", "carl"])
def test_an_author_or_a_chair_takes_it_up(discussion, by):
    discussion.say(by, 95, "/resume there is news")
    state = discussion.at(95)
    assert state.state == "in-review"
    assert state.period_start == discussion.events[-1].at


def test_a_new_version_takes_it_up(discussion):
    discussion.add("committed", "ola", 95, api="a")
    state = discussion.at(95)
    assert state.state == "in-review"
    assert state.period_start == discussion.events[-1].at


def test_without_a_sponsor_only_a_sponsor_takes_it_up(governance):
    discussion = Discussion(governance, seconded=False)
    discussion.say("ola", 31, "/resume please")
    assert discussion.answer().message == "no sponsor vouches for it"
    discussion.add("committed", "ola", 32, api="b")
    assert discussion.at(32).state == "stalled"


def test_a_long_comment_period_is_waited_for(discussion):
    discussion.say("carl", 1, "/extend 90 a year off")
    assert discussion.at(103.9).state == "in-review"
    assert discussion.at(104).state == "stalled"


def test_who_reopens_gets_the_whole_time_to_find_a_sponsor(governance):
    discussion = Discussion(governance, seconded=False)
    discussion.add("closed", "ola", 20).add("reopened", "ola", 50)
    assert discussion.at(79.9).state == "proposed"
    assert discussion.at(80).state == "stalled"


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Pacific/Apia"])
@pytest.mark.parametrize("start", [(2026, 10, 25), (2027, 3, 8)])
def test_a_change_of_the_clock_moves_no_deadline(governance, zone, start):
    rules = replace(governance, meeting=replace(governance.meeting, zone=zone))
    discussion = Discussion(rules)
    moment = datetime(*start, 18, 30, tzinfo=UTC)
    shift = moment - START
    discussion.events = [
        replace(event, at=event.at + shift) for event in discussion.events
    ]
    state = discussion.at(shift / timedelta(days=1))
    assert state.period_end == moment + timedelta(days=14)
    assert state.period_end.hour == 18


SAID = st.lists(
    st.tuples(
        st.integers(1, 150),
        st.sampled_from(["mia", "max", "sue", "sam", "carl", "bea", "ola"]),
        st.sampled_from(
            ["/approve", "/hold wait", "/second", "/recuse", "/extend 9 x",
             "/concern a b", "/resolve a c", "/resume go", "hello", "/summary",
             "/delegate mia", "/postpone x"]
        ),
    ),
    max_size=6,
)  # fmt: skip


def run(said, ticks, seconded=True):
    """Let people talk and the bot look at some hours; return the end."""
    rules = small_group()
    discussion = Discussion(rules, seconded=seconded)
    reminded = set()
    things = [(day, 0, by, body) for day, by, body in said]
    things += [(hour / 24, 1, "", "") for hour in ticks]
    for day, tick, by, body in sorted(things):
        if tick:
            reminded |= look(discussion, day)
        else:
            discussion.say(by, day, body)
    look(discussion, 200)
    look(discussion, 200)
    events = discussion.events
    texts = sorted(c.body for c in comments_of(events) if c.by == "bot")
    return discussion.at(200), labels_of(events), texts, reminded


def look(discussion, day):
    """Do what `sig review tick` does; return the names of the reminders."""
    state = discussion.at(day)
    rules = discussion.governance
    status = f"{state.state} {state.next} {state.waiting}"
    for write in plan_writes(discussion.events, state, rules, status):
        if write.kind == "comment":
            body = f"<!-- sig:{write.once} -->\n{write.body}"
            discussion.say("bot", day, body)
        elif write.kind == "edit":
            of = {"of": write.comment}
            discussion.add("edited", "bot", day, write.body, **of)
        elif write.kind in ("label", "unlabel"):
            discussion.add(f"{write.kind}led", "bot", day, write.body)
        else:
            discussion.add("closed", "bot", day)
    now = START + timedelta(days=day)
    return {r.name for r in reminders_of(PULL, state, rules, now)}


SCHEDULES = st.sampled_from([range(24, 4800, 24), range(0, 4800, 5), [720]])


@settings(max_examples=25, deadline=None)
@given(
    SAID, SCHEDULES | st.lists(st.integers(0, 4800), max_size=20), st.booleans()
)
def test_how_often_the_bot_looks_changes_nothing(said, ticks, seconded):
    rested = run(said, [], seconded)
    busy = run(said, ticks, seconded)
    assert answers_apart(busy) == answers_apart(rested)


def answers_apart(end):
    """The end, with answers by what they say: ids differ with the log."""
    state, labels, texts, _ = end
    outcomes = [replace(o, event="") for o in state.outcomes]
    votes = tuple(replace(vote, event="") for vote in state.votes)
    state = replace(state, outcomes=tuple(outcomes), votes=votes)
    return state, labels, sorted(t.partition("\n")[2] for t in texts)


def test_in_a_window_everybody_is_reminded_once_at_most():
    _, _, _, often = run([], range(0, 1200, 6))
    names = [name.split(".") for name in often]
    for handle in {name[2] for name in names}:
        days = sorted(
            datetime.strptime(name[3], "%Y%m%d")
            for name in names
            if name[2] == handle
        )
        gaps = {
            (later - earlier).days
            for earlier, later in zip(days, days[1:], strict=False)
        }
        assert gaps <= {7}, (handle, days)
    assert len(often) > 30
